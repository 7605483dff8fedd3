// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/connection.h"
#include "core/store/reader.h"
#include "core/store/row.h"
#include "core/store/sqlerror.h"

#include <limits>

namespace knotebook {

namespace {

// What has been felt by a moment: the second parameter keeps it a seek from there on.
const char *const byThen = " AND felt_day <= ?2 AND "
                           "(felt_ms <= ?3 OR (felt_ms IS NULL AND felt_day <= ?4))";
const char *const newestFirst = " ORDER BY felt_day DESC, felt_ms DESC, recorded_ms DESC LIMIT 1";

// One index seek a question, and all near the newest entries: how much a journal holds
// does not matter.
std::string stateSql(const std::string &until)
{
    return "SELECT (SELECT status FROM observation WHERE knot = ?1 AND deleted = 0 AND status IS "
           "NOT NULL"
        + until + newestFirst
        + "), (SELECT max(felt_day) FROM observation WHERE knot = ?1 AND deleted = 0" + until + ")";
}

std::string lastRestSql(const std::string &until)
{
    return "SELECT rest, felt_ms, felt_offset, felt_zone, felt_day FROM observation WHERE knot = "
           "?1 AND deleted = 0 AND rest IS NOT NULL"
        + until + newestFirst;
}

std::string lastPressureSql(const std::string &until)
{
    return "SELECT pressure FROM observation WHERE knot = ?1 AND deleted = 0 AND pressure IS NOT "
           "NULL"
        + until + newestFirst;
}

SQLite::Statement &askAbout(Connection &connection, const std::string &sql, KnotId knot,
                            const std::optional<Moment> &now = {})
{
    auto &statement = connection.prepared(sql);
    bindValue(statement, 1, blobOf(knot.uuid()));
    if (now) {
        // Somewhere on earth it can be two days later.
        const qint64 today = now->localDate().toJulianDay();
        const auto ms = now->utcMilliseconds();
        bindValue(statement, 2, ms ? today + 2 : today);
        bindValue(statement, 3, ms.value_or(std::numeric_limits<qint64>::max()));
        bindValue(statement, 4, today);
    }
    statement.executeStep();
    return statement;
}

KnotState stateOf(Connection &connection, const Knot &knot, const std::optional<Moment> &now)
{
    KnotState state {.knot = knot};
    const std::string until = now ? byThen : std::string();
    {
        auto &answer = askAbout(connection, stateSql(until), knot.id(), now);
        RowReader row(answer, 0);
        state.status = row.optionalName<KnotStatus>(fromName<KnotStatus>);
        state.lastDay = row.day();
        answer.reset();
    }
    if (auto &answer = askAbout(connection, lastRestSql(until), knot.id(), now); answer.hasRow()) {
        RowReader row(answer, 0);
        state.lastRest = row.intensity();
        state.lastRestFelt = row.moment();
        answer.reset();
    }
    if (auto &answer = askAbout(connection, lastPressureSql(until), knot.id(), now);
        answer.hasRow()) {
        state.lastPressure = RowReader(answer, 0).intensity();
        answer.reset();
    }
    return state;
}

} // namespace

Result<QList<KnotState>> Reader::knotStates(const std::optional<Moment> &now) const
{
    return all<KnotFields>().and_then([&](const QList<Knot> &knots) {
        return guarded([&] {
            QList<KnotState> states;
            for (const Knot &knot : knots)
                states.append(stateOf(*m_connection, knot, now));
            return states;
        });
    });
}

Result<KnotState> Reader::knotState(KnotId id, const std::optional<Moment> &now) const
{
    return get(id).and_then([&](const Knot &knot) {
        return guarded([&] { return stateOf(*m_connection, knot, now); });
    });
}

Result<std::optional<QDate>> Reader::firstDay(KnotId knot) const
{
    return guarded([&] {
        auto &statement =
            askAbout(*m_connection,
                     "SELECT min(felt_day) FROM observation WHERE knot = ? AND deleted = 0", knot);
        const auto day = RowReader(statement, 0).day();
        statement.reset();
        return day;
    });
}

Result<QHash<KnotId, QDate>> Reader::firstRatings() const
{
    return guarded([&] {
        auto &statement = m_connection->prepared(
            "SELECT id, (SELECT felt_day FROM observation o WHERE o.knot = k.id AND o.deleted = 0 "
            "AND rest IS NOT NULL ORDER BY felt_day LIMIT 1) FROM knot k WHERE k.deleted = 0");
        QHash<KnotId, QDate> days;
        while (statement.executeStep()) {
            RowReader row(statement, 0);
            const auto id = row.uuid();
            if (const auto day = row.day(); id && day)
                days.insert(KnotId(*id), *day);
        }
        statement.reset();
        return days;
    });
}

} // namespace knotebook
