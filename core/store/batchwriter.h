// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"
#include "core/store/journal.h"

#include <QHash>

namespace knotebook {

/**
 * Writes the records of a batch, with their own ids and stamps, as parts of one
 * action inside the caller's transaction. May throw SQLite exceptions.
 */
class BatchWriter
{
public:
    /** The action that the batch is a part of. */
    struct Part
    {
        qint64 action; ///< its sequence number
        qint64 nowMs; ///< ms since 1970 UTC
    };

    /** All but `part` must outlive the writer. */
    BatchWriter(Connection &connection, const References &references, Part part,
                const Progress &progress);

    /**
     * Adds what the journal does not hold and returns how many that were. A row
     * that an undone import left behind, or that a mark keeps away, becomes part of
     * this one, as this one has it; any other row that has the id is known and left
     * alone. What was removed for good comes back as a change of now: else an older
     * deletion in another journal would take it away again. Errors: as
     * References::check(), Cancelled.
     */
    Result<qsizetype> add(const Batch &batch);

    /** Whether add() wrote anything: records, or marks of what was removed for good. */
    bool hasWritten() const { return m_added > 0 || m_marks > 0; }

private:
    template <typename Fields> Status addAll(const QList<Record<Fields>> &records);
    template <typename Fields>
    bool addOne(SQLite::Statement &insert, const Record<Fields> &record) const;
    template <typename Fields>
    bool bringBack(SQLite::Statement &insert, const Record<Fields> &record, const PurgeMark &mark);
    void takeOver(const QList<PurgeMark> &marks);
    void setMark(const std::optional<PurgeMark> &before, const PurgeMark &mark);
    bool holds(const QUuid &id) const;
    template <typename Fields> bool revive(const Record<Fields> &record) const;
    template <typename Fields>
    int bindRow(SQLite::Statement &statement, int first, const Record<Fields> &record) const;
    bool mayGoOn() const { return !m_progress || m_progress(m_done, m_total); }

    Connection &m_connection;
    const References &m_references;
    Part m_part;
    const Progress &m_progress;
    QHash<QUuid, PurgeMark> m_purged; ///< what marks keep away
    int m_marks = 0; ///< set so far
    qsizetype m_done = 0;
    qsizetype m_total = 0;
    qsizetype m_added = 0;
};

} // namespace knotebook
