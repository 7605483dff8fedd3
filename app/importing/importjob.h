// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/worker.h"
#include "app/session.h"

namespace knotebook {

/**
 * Writes a plan into the journal off the GUI thread, with progress, and all or
 * nothing.
 *
 * How there stays one writer: the session lends its journal, with its one
 * writing connection and its lock file, to the worker, and takes it back when
 * the worker has let go. In between the window goes on reading what was last
 * committed, and writes nothing. (Driving the transaction in slices from the GUI
 * thread would let the window see rows that may yet be taken back, and would
 * hold it up for the last and longest step, the commit with its fsync.)
 *
 * It is one transaction: stopped, failed or killed in the middle, the journal is
 * byte for byte as before.
 */
class ImportJob final : public QObject
{
    Q_OBJECT

public:
    /** `session` must outlive the job. */
    ImportJob(Session &session, QObject *parent);
    /** Stops, and waits until the journal is given back. */
    ~ImportJob() override;
    Q_DISABLE_COPY_MOVE(ImportJob)

    /** Writes into the lent journal, on the worker. */
    using Writing = std::function<Result<qsizetype>(Journal &, const Progress &)>;

    /** False when it runs already or the journal cannot be had; the session says why. */
    bool start(const Batch &batch);
    /** The same for another write of all or nothing. */
    bool start(Writing writing);
    /** Asks it to stop. It still ends with finished(): Cancelled, or done after all. */
    void stop();
    bool running() const { return m_running; }

Q_SIGNALS:
    void progressed(qsizetype done, qsizetype total);
    /** The journal is given back; how many records were added, or why none was. */
    void finished(const knotebook::Result<qsizetype> &added);

private:
    void giveBack();

    Session &m_session;
    std::shared_ptr<std::atomic_bool> m_stopped;
    bool m_running = false;
    std::unique_ptr<Worker> m_worker;
};

} // namespace knotebook
