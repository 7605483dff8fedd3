// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"
#include "core/store/history.h"
#include "core/store/journal.h"

namespace knotebook {

/**
 * Writes the steps of one action inside the caller's transaction and notes them
 * in the history. May throw SQLite exceptions.
 */
class JournalWriter
{
public:
    JournalWriter(Connection &connection, const References &references, qint64 nowMs);

    /** Begins the action that is written and returns its sequence number. */
    qint64 begin(ActionKind kind);
    template <typename Fields> Status put(Id<Fields> id, const Fields &fields);
    template <typename Fields> Status remove(Id<Fields> id);

private:
    std::optional<QList<Value>> imageOfRow(const char *table, const QUuid &id);
    template <typename Fields> Status insert(Id<Fields> id, const Fields &fields);
    template <typename Fields>
    void update(Id<Fields> id, const QList<Value> &fields, bool deleted,
                const QList<Value> &before);
    Status checkOwnRemedy(const QString &remedy);
    void bringBack(const QUuid &id);

    Connection &m_connection;
    const References &m_references;
    History m_history;
    qint64 m_nowMs;
    qint64 m_action = 0;
    int m_position = 0;
};

} // namespace knotebook
