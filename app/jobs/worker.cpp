// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/worker.h"

#include <QEventLoop>

namespace knotebook {

namespace {

// Two, so that new work need not wait for the end of work that was cancelled.
constexpr int threads = 2;

} // namespace

void Worker::Task::answer(std::function<void()> answer) const
{
    QMetaObject::invokeMethod(
        m_worker,
        [cancelled = m_cancelled, answer = std::move(answer)] {
            if (!cancelled->load())
                answer();
        },
        Qt::QueuedConnection);
}

Worker::Worker(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(threads);
}

Worker::~Worker()
{
    cancel();
    m_pool.waitForDone();
}

void Worker::start(Work work)
{
    cancel();
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    m_pool.start([task = Task(this, m_cancelled), work = std::move(work)] {
        // Gives the thread what objects need that start timers: laying out text does.
        const QEventLoop timers;
        if (!task.isCancelled())
            work(task);
    });
}

void Worker::cancel()
{
    if (m_cancelled)
        m_cancelled->store(true);
}

} // namespace knotebook
