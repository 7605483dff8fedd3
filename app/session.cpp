// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session.h"

#include "app/messages/actiontexts.h"
#include "app/messages/errortexts.h"

#include <QLoggingCategory>

namespace knotebook {

Q_LOGGING_CATEGORY(logSession, "knotebook.session")

Session::Session(std::unique_ptr<Journal> journal, const Clock &clock, const Texts &texts,
                 QObject *parent)
    : QObject(parent), m_journal(std::move(journal)), m_clock(clock), m_texts(texts)
{
}

Moment Session::now() const
{
    const Result<Moment> moment = Moment::at(m_clock.nowUtc(), m_clock.zone());
    Q_ASSERT(moment);
    return *moment;
}

Result<QList<KnotState>> Session::knotStates()
{
    const Moment moment = now();
    if (m_knotStates && m_knotStatesOn == moment.localDate())
        return *m_knotStates;
    auto states = read().knotStates(moment);
    if (states) {
        m_knotStates = *states;
        m_knotStatesOn = moment.localDate();
    }
    return states;
}

void Session::announce(const QList<QUuid> &ids)
{
    m_knotStates.reset();
    Q_EMIT changed(ids);
}

bool Session::apply(const Change &change, const QString &notice, const QList<QUuid> &ids)
{
    if (refuseWhileLent())
        return false;
    if (const Status status = m_journal->apply(change); !status) {
        fail(status.error());
        return false;
    }
    announce(ids);
    Q_EMIT noticed(notice, true);
    return true;
}

Journal *Session::lend()
{
    if (refuseWhileLent())
        return nullptr;
    m_aside = orNotice(Reader::open(m_journal->path()));
    if (!m_aside)
        return nullptr;
    Q_EMIT lendingChanged();
    return m_journal.get();
}

void Session::takeBack()
{
    m_aside.reset();
    Q_EMIT lendingChanged();
}

void Session::announceAction(const QString &notice)
{
    announce({});
    Q_EMIT noticed(notice, true);
}

bool Session::adopt(std::unique_ptr<Journal> journal)
{
    if (refuseWhileLent())
        return false;
    m_journal = std::move(journal);
    announceOtherJournal();
    return true;
}

void Session::announceOtherJournal()
{
    m_knotStates.reset();
    Q_EMIT journalChanged();
    announce({});
}

bool Session::refuseWhileLent()
{
    if (isLent())
        tell(tr("The journal is just being written. Wait until that is done, or stop it; nothing "
                "was changed now."));
    return isLent();
}

void Session::undo()
{
    if (refuseWhileLent())
        return;
    const Result<Action> action = m_journal->undo();
    if (!action)
        return fail(action.error());
    announce(action->records);
    Q_EMIT noticed(tr("Undone: %1").arg(actionText(action->kind)), false);
}

void Session::redo()
{
    if (refuseWhileLent())
        return;
    const Result<Action> action = m_journal->redo();
    if (!action && action.error().code == ErrorCode::NothingToUndo)
        return tell(nothingToRedoText());
    if (!action)
        return fail(action.error());
    announce(action->records);
    Q_EMIT noticed(tr("Done again: %1").arg(actionText(action->kind)), true);
}

void Session::fail(const Error &error)
{
    qCInfo(logSession) << errorName(error.code);
    Q_EMIT noticed(errorText(error), false);
}

} // namespace knotebook
