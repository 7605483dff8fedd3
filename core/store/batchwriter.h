// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"
#include "core/store/journal.h"

namespace knotebook {

/**
 * Writes the records of a batch, with their own ids and stamps, as parts of one
 * action inside the caller's transaction. May throw SQLite exceptions.
 */
class BatchWriter
{
public:
    /** `action` is the sequence number of the action. All but it must outlive the writer. */
    BatchWriter(Connection &connection, const References &references, qint64 action,
                const Progress &progress);

    /**
     * Adds what the journal does not hold and returns how many that were. A row
     * that an undone import left behind, hidden, becomes part of this one, as
     * this one has it; any other row that has the id is known and left alone.
     * Errors: as References::check(), Cancelled.
     */
    Result<qsizetype> add(const Batch &batch);

private:
    template <typename Fields> Status addAll(const QList<Record<Fields>> &records);
    template <typename Fields>
    bool addOne(SQLite::Statement &insert, const Record<Fields> &record) const;
    template <typename Fields> bool revive(const Record<Fields> &record) const;
    template <typename Fields>
    int bindRow(SQLite::Statement &statement, int first, const Record<Fields> &record) const;
    bool mayGoOn() const { return !m_progress || m_progress(m_done, m_total); }

    Connection &m_connection;
    const References &m_references;
    qint64 m_action;
    const Progress &m_progress;
    qsizetype m_done = 0;
    qsizetype m_total = 0;
    qsizetype m_added = 0;
};

} // namespace knotebook
