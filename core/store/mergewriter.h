// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/history.h"
#include "core/store/journal.h"

namespace knotebook {

/**
 * Writes what a merge found as parts of one action inside the caller's
 * transaction. Records keep their own stamps; each is noted in the history with
 * what it replaced, and what was put aside is noted beside them. May throw SQLite
 * exceptions.
 */
class MergeWriter
{
public:
    /** `action` is the sequence number of the action. All but it must outlive the writer. */
    MergeWriter(Connection &connection, const References &references, qint64 action,
                const Progress &progress);

    /** Errors: as References::check(), Cancelled. */
    Status write(const MergeChanges &changes);

private:
    template <typename Fields> Status putAll(const QList<Record<Fields>> &records);
    template <typename Fields> void put(const Record<Fields> &record);
    template <typename Fields> void keepAll(const QList<Record<Fields>> &versions);
    void setAll(const QList<PurgeMark> &marks);
    bool mayGoOn() const { return !m_progress || m_progress(m_position, m_total); }

    Connection &m_connection;
    const References &m_references;
    History m_history;
    qint64 m_action;
    const Progress &m_progress;
    int m_position = 0;
    qsizetype m_total = 0;
};

} // namespace knotebook
