// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>

namespace knotebook {

/**
 * Runs work off the GUI thread. Starting anew, or cancel(), makes every answer of
 * the work before void, also of work that is still under way. Lives, is called
 * and answers on the GUI thread; its end waits for the work.
 */
class Worker final : public QObject
{
    Q_OBJECT

    using Flag = std::shared_ptr<std::atomic_bool>;

public:
    /** What the work holds of the one who asked. */
    class Task
    {
    public:
        /** Nobody waits any more: work may stop where it is. */
        bool isCancelled() const { return m_cancelled->load(); }
        /** Calls `answer` on the GUI thread, unless nobody waits by then. */
        void answer(std::function<void()> answer) const;

    private:
        friend class Worker;
        Task(Worker *worker, Flag cancelled) : m_worker(worker), m_cancelled(std::move(cancelled))
        {
        }

        Worker *m_worker;
        Flag m_cancelled;
    };
    using Work = std::function<void(const Task &)>;

    explicit Worker(QObject *parent);
    ~Worker() override;
    Q_DISABLE_COPY_MOVE(Worker)

    /** Must not touch what the GUI thread changes, nor throw. */
    void start(Work work);
    void cancel();

private:
    QThreadPool m_pool;
    Flag m_cancelled;
};

} // namespace knotebook
