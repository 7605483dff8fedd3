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

bool Session::apply(const Change &change, const QString &notice, const QList<QUuid> &ids)
{
    if (const Status status = m_journal->apply(change); !status) {
        fail(status.error());
        return false;
    }
    Q_EMIT changed(ids);
    Q_EMIT noticed(notice, true);
    return true;
}

bool Session::import(const Batch &batch, const QString &notice)
{
    if (const Result<qsizetype> added = m_journal->import(ActionKind::Import, batch); !added) {
        fail(added.error());
        return false;
    }
    Q_EMIT changed({});
    Q_EMIT noticed(notice, true);
    return true;
}

void Session::undo()
{
    const Result<Action> action = m_journal->undo();
    if (!action)
        return fail(action.error());
    Q_EMIT changed({});
    Q_EMIT noticed(tr("Undone: %1").arg(actionText(action->kind)), false);
}

void Session::redo()
{
    const Result<Action> action = m_journal->redo();
    if (!action && action.error().code == ErrorCode::NothingToUndo)
        return tell(nothingToRedoText());
    if (!action)
        return fail(action.error());
    Q_EMIT changed({});
    Q_EMIT noticed(tr("Done again: %1").arg(actionText(action->kind)), true);
}

void Session::fail(const Error &error)
{
    qCInfo(logSession) << errorName(error.code);
    Q_EMIT noticed(errorText(error), false);
}

} // namespace knotebook
