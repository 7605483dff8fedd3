// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/importjob.h"

namespace knotebook {

ImportJob::ImportJob(Session &session, QObject *parent)
    : QObject(parent), m_session(session), m_stopped(std::make_shared<std::atomic_bool>(false)),
      m_worker(std::make_unique<Worker>(nullptr))
{
}

ImportJob::~ImportJob()
{
    stop();
    m_worker.reset(); // waits for the work
    if (m_running)
        giveBack();
}

bool ImportJob::start(const Batch &batch)
{
    return start([batch](Journal &journal, const Progress &tell) {
        return journal.import(ActionKind::Import, batch, tell);
    });
}

bool ImportJob::start(Writing writing)
{
    if (m_running)
        return false;
    Journal *journal = m_session.lend();
    if (!journal)
        return false;
    m_running = true;
    m_stopped = std::make_shared<std::atomic_bool>(false);
    m_worker->start([this, journal, writing = std::move(writing),
                     stopped = m_stopped](const Worker::Task &task) {
        const auto tell = [&](qsizetype done, qsizetype total) {
            task.answer([this, done, total] { Q_EMIT progressed(done, total); });
            return !stopped->load();
        };
        const Result<qsizetype> added = writing(*journal, tell);
        task.answer([this, added] {
            giveBack();
            Q_EMIT finished(added);
        });
    });
    return true;
}

void ImportJob::stop()
{
    m_stopped->store(true);
}

void ImportJob::giveBack()
{
    m_running = false;
    m_session.takeBack();
}

} // namespace knotebook
