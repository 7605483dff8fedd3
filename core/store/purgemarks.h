// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"
#include "core/store/mappers.h"
#include "core/store/purgemark.h"

#include <QList>

#include <optional>
#include <string>

namespace knotebook {

/** The table of the marks; also how the history names it. */
constexpr const char *purgeMarkTable = "purged";

/** The ids that a mark keeps away, as a subquery. */
constexpr const char *purgedIdsSql = "(SELECT id FROM purged WHERE back = 0)";

/**
 * The condition for a row which a mark keeps away: its own, or that of the knot
 * with which it is hidden. Never NULL.
 */
template <typename Fields> std::string isPurgedSql()
{
    std::string condition = std::string("(id IN ") + purgedIdsSql;
    if constexpr (hidesWithItsKnot<Fields>)
        condition += std::string(" OR (knot IS NOT NULL AND knot IN ") + purgedIdsSql + ")";
    return condition + ")";
}

/** All marks in the order of their ids. May throw SQLite exceptions, as what follows. */
QList<PurgeMark> purgeMarks(Connection &connection);

/** The mark of an id, if there is one. */
std::optional<PurgeMark> purgeMark(Connection &connection, const QUuid &id);

/** Gives the id this mark in place of any other; without one, none. */
void setPurgeMark(Connection &connection, const QUuid &id, const std::optional<PurgeMark> &mark);

/** The mark of what the person brings back at `nowMs`, after it was removed whatever the clock. */
PurgeMark broughtBack(const PurgeMark &mark, qint64 nowMs);

} // namespace knotebook
