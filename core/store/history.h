// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/action.h"
#include "core/store/connection.h"
#include "core/store/purgemark.h"
#include "core/store/row.h"

namespace knotebook {

/**
 * The history of the journal: which rows each action touched and how they were,
 * so that it can be taken back, also after a restart. Everything here runs
 * inside the caller's transaction and may throw SQLite exceptions.
 */
class History
{
public:
    explicit History(Connection &connection) : m_connection(connection) { }

    /** Begins an action; what had been undone can no longer be redone. */
    qint64 begin(ActionKind kind, qint64 atMs);
    /** Notes that the action inserted a row. */
    void noteInsert(qint64 action, int position, const char *table, const QUuid &id);
    /** Notes that the action changed a row. */
    void noteUpdate(qint64 action, int position, const char *table, const QUuid &id,
                    const QList<Value> &before, const QList<Value> &after);

    /**
     * Notes that a merge gave a row another version, with its own time of change,
     * or made it; then there is no `before`.
     */
    void noteMerged(qint64 action, int position, const char *table, const QUuid &id,
                    const std::optional<QList<Value>> &before, const QList<Value> &after);
    /**
     * Keeps a version that did not stay when journals were brought together. It is
     * an entry with an image before and none after, and moves nothing.
     */
    void noteAside(qint64 action, int position, const char *table, const QUuid &id,
                   const QList<Value> &image);

    /** Notes that the action gave an id a mark, in place of what it had `before`, if any. */
    void noteMark(qint64 action, int position, const std::optional<PurgeMark> &before,
                  const PurgeMark &after);

    std::optional<Action> lastDone();
    std::optional<Action> lastUndone();

    /**
     * Puts every row back to what it was before; `nowMs` is its time of change, but
     * for a merge: that is taken back as if the journals had not met. Returns the
     * ids of the records, none for an import or a merge.
     */
    QList<QUuid> takeBack(const Action &action, qint64 nowMs);
    /** Does it again. */
    QList<QUuid> repeat(const Action &action, qint64 nowMs);

private:
    enum class Direction { Back, Forth };

    std::optional<Action> actionWhere(const std::string &condition);
    QList<QUuid> move(const Action &action, Direction direction, qint64 nowMs);
    bool moveBatch(const Action &action, Direction direction, qint64 nowMs);
    void note(qint64 action, int position, const char *table, const QUuid &id,
              const std::optional<QList<Value>> &before, const std::optional<QList<Value>> &after);
    void moveMark(const SQLite::Statement &change, Direction direction);
    void moveRow(const SQLite::Statement &change, const Action &action, Direction direction,
                 qint64 nowMs);
    void restoreRow(const std::string &table, const QByteArray &id, const QList<Value> &values,
                    std::optional<qint64> nowMs);

    Connection &m_connection;
};

/** The table's columns but for id, as a list for SELECT; batch and stamps included. */
std::string imageColumns(const std::string &table);

/** @name A whole row of one of our tables, in the order of imageColumns(). */
///@{
std::string insertSql(const std::string &table); ///< with the id before them
std::string updateSql(const std::string &table); ///< with the id after them
///@}

} // namespace knotebook
