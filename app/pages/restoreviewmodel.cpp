// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/restoreviewmodel.h"

#include "app/messages/backuptexts.h"
#include "app/messages/journaltexts.h"
#include "core/backup/restore.h"

#include <QDir>
#include <QFileInfo>

namespace knotebook {

using namespace Qt::StringLiterals;

RestoreViewModel::RestoreViewModel(Session &session, QObject *parent)
    : QObject(parent), m_session(session), m_worker(std::make_unique<Worker>(nullptr))
{
}

RestoreViewModel::~RestoreViewModel()
{
    m_worker.reset(); // waits for the work
    if (m_state == State::Restoring)
        m_session.takeBack();
}

QString RestoreViewModel::fileName() const
{
    return QFileInfo(m_path).fileName();
}

QString RestoreViewModel::keptAs() const
{
    return QFileInfo(m_kept).fileName();
}

void RestoreViewModel::openFile(const QUrl &file)
{
    if (m_state == State::Restoring)
        return;
    m_path = file.isLocalFile() ? file.toLocalFile() : file.path();
    m_problem.clear();
    m_outcome.clear();
    m_key.forget();
    look();
}

void RestoreViewModel::enterPassphrase(const QString &typed)
{
    if (m_state != State::AskingPassphrase)
        return;
    if (m_key.enter(typed))
        look();
    else
        Q_EMIT changed();
}

void RestoreViewModel::look()
{
    enter(State::Reading);
    const QString journal = m_session.journal().path();
    m_worker->start(
        [this, journal, path = m_path, passphrase = m_key.get()](const Worker::Task &task) {
            const auto contents = [](const Reader &reader) { return reader.contents(); };
            task.answer([this, backup = lookInto(path, passphrase.get()),
                         here = Reader::open(journal).and_then(contents)] { show(backup, here); });
        });
}

void RestoreViewModel::fail(const Error &error)
{
    m_contents.setLines({});
    if (m_key.isAskedFor(error))
        return enter(State::AskingPassphrase);
    m_problem = m_key.get() ? sealedErrorText(error) : restoreErrorText(error);
    m_key.forget();
    enter(State::Failed);
}

void RestoreViewModel::show(const Result<Contents> &backup, const Result<Contents> &here)
{
    const QTimeZone zone = m_session.clock().zone();
    if (!backup || !here)
        return fail(backup ? here.error() : backup.error());
    m_kept =
        nameForReplaced(m_session.journal().path(), m_session.clock().nowUtc().toTimeZone(zone));
    m_contents.setLines({{tr("In the backup"), contentsText(*backup, zone), false},
                         {tr("In the journal that is open"), contentsText(*here, zone), false}});
    enter(State::Shown);
}

bool RestoreViewModel::restore()
{
    if (m_state != State::Shown)
        return false;
    Journal *journal = m_session.lend();
    if (!journal)
        return false;
    enter(State::Restoring);
    m_worker->start([this, journal, path = m_path, kept = m_kept,
                     passphrase = m_key.get()](const Worker::Task &task) {
        task.answer([this, restored = restoreBackup(*journal, path, kept, passphrase.get())] {
            finish(restored);
        });
    });
    return true;
}

void RestoreViewModel::finish(const Result<Contents> &restored)
{
    m_session.takeBack();
    m_contents.setLines({});
    if (!restored)
        return fail(restored.error());
    m_key.forget();
    m_outcome = tr("The journal is now what the backup was. What it replaced is kept as %1")
                    .arg(QDir::toNativeSeparators(m_kept));
    m_session.announceOtherJournal();
    enter(State::Done);
}

void RestoreViewModel::cancel()
{
    if (m_state == State::Restoring)
        return;
    m_worker->cancel();
    m_path.clear();
    m_key.forget();
    m_problem.clear();
    m_outcome.clear();
    m_contents.setLines({});
    enter(State::Waiting);
}

void RestoreViewModel::enter(State state)
{
    m_state = state;
    Q_EMIT changed();
}

} // namespace knotebook
