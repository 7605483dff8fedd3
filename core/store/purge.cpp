// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/purge.h"

#include "core/store/connection.h"
#include "core/store/mappers.h"
#include "core/store/purgemarks.h"
#include "core/store/sqlerror.h"

#include <QThread>

#include <type_traits>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

template <typename Fields> std::string ofADeletedKnot()
{
    if constexpr (hidesWithItsKnot<Fields>)
        return " OR knot IN (SELECT id FROM knot WHERE deleted = 1)";
    else
        return {};
}

template <typename Fields> std::string gone()
{
    return "(deleted = 1" + ofADeletedKnot<Fields>() + ")";
}

/** Whether a use or a trial that stays bears the remedy's name. */
std::string stillNamed()
{
    // Names are UUIDs as text, with dashes and perhaps in braces.
    const auto named = [](const std::string &column) {
        return "SELECT replace(lower(trim(" + column + ", '{}')), '-', '') FROM ";
    };
    return "lower(hex(own_remedy.id)) IN (" + named("remedy") + "remedy_use WHERE NOT "
        + gone<UseFields>() + " UNION " + named("remedy") + "trial WHERE NOT " + gone<TrialFields>()
        + " UNION " + named("against") + "trial WHERE against IS NOT NULL AND NOT "
        + gone<TrialFields>() + ")";
}

template <typename Fields> std::string condition()
{
    if constexpr (std::is_same_v<Fields, OwnRemedyFields>)
        return gone<Fields>() + " AND NOT " + stillNamed();
    else
        return gone<Fields>();
}

template <typename Fields> qint64 &kindOf(Purgeable &counts)
{
    if constexpr (std::is_same_v<Fields, KnotFields>)
        return counts.knots;
    else if constexpr (std::is_same_v<Fields, ObservationFields>)
        return counts.observations;
    else if constexpr (std::is_same_v<Fields, UseFields>)
        return counts.uses;
    else
        return counts.others;
}

template <typename Fields> void deleteGone(Connection &connection)
{
    connection.database().exec(std::string("DELETE FROM ") + Mapper<Fields>::table + " WHERE "
                               + condition<Fields>());
}

// Of what was marked before the first moment counts: it has been away since then.
template <typename Fields> void markGone(Connection &connection, qint64 nowMs)
{
    auto &mark = connection.prepared(
        std::string("INSERT INTO purged (id, at_ms, back) SELECT id, ?, 0 FROM ")
        + Mapper<Fields>::table + " WHERE " + condition<Fields>()
        + " AND NOT (deleted = 1 AND coalesce(batch, 0) IN "
          "(SELECT seq FROM action WHERE kind = 'merge' AND state <> 'done')) "
          "ON CONFLICT (id) DO UPDATE SET at_ms = max(excluded.at_ms, at_ms + 1), back = 0 "
          "WHERE back = 1");
    mark.bind(1, static_cast<int64_t>(nowMs));
    mark.exec();
}

void addIds(Connection &connection, const char *table, const std::string &which, QSet<QUuid> &ids)
{
    SQLite::Statement statement(connection.database(),
                                std::string("SELECT id FROM ") + table + " WHERE " + which);
    while (statement.executeStep()) {
        if (const auto id = RowReader(statement, 0).uuid())
            ids.insert(*id);
    }
}

bool emptyTheWal(Connection &connection)
{
    SQLite::Statement checkpoint(connection.database(), "PRAGMA wal_checkpoint(TRUNCATE)");
    return checkpoint.executeStep() && checkpoint.getColumn(0).getInt() == 0;
}

} // namespace

Purgeable purgeable(Connection &connection)
{
    Purgeable counts;
    forEachMapper([&]<typename Fields>(Mapper<Fields> mapper) {
        kindOf<Fields>(counts) += connection.number(
            std::string("SELECT count(*) FROM ") + mapper.table + " WHERE " + condition<Fields>());
    });
    counts.steps = connection.number("SELECT count(*) FROM action WHERE state <> 'dropped' OR "
                                     "EXISTS (SELECT 1 FROM change WHERE action = seq)");
    return counts;
}

Purgeable purgeRows(Connection &connection, qint64 nowMs)
{
    const Purgeable counts = purgeable(connection);
    SQLite::Database &database = connection.database();
    database.exec("PRAGMA secure_delete = ON");
    // Changed now: another journal that still has the note does not bring it back.
    auto &nameOnly = connection.prepared("UPDATE own_remedy SET note = '', changed_ms = "
                                         "max(?, changed_ms + 1) WHERE deleted = 1 AND note <> '' "
                                         "AND "
                                         + stillNamed());
    nameOnly.bind(1, static_cast<int64_t>(nowMs));
    nameOnly.exec();
    forEachMapper([&]<typename Fields>(Mapper<Fields>) { markGone<Fields>(connection, nowMs); });
    // A visit stays, and can no longer say what it was for.
    database.exec("UPDATE visit SET knot = NULL WHERE deleted = 0 AND "
                  "knot IN (SELECT id FROM knot WHERE deleted = 1)");
    // What a deleted knot leaves behind is found by the knot: it goes last.
    forEachMapper([&]<typename Fields>(Mapper<Fields>) {
        if constexpr (!std::is_same_v<Fields, KnotFields>)
            deleteGone<Fields>(connection);
    });
    deleteGone<KnotFields>(connection);
    forEachMapper([&](auto mapper) {
        database.exec(std::string("UPDATE ") + mapper.table
                      + " SET batch = NULL WHERE batch IS NOT NULL");
    });
    database.exec("DELETE FROM change");
    // The last one says when the journal was last changed.
    database.exec("DELETE FROM action WHERE seq < (SELECT max(seq) FROM action)");
    database.exec("UPDATE action SET state = 'dropped'");
    return counts;
}

Status scrub(Connection &connection)
{
    connection.forgetStatements(); // nothing may be read while it packs
    const Status packed = guarded([&] {
        // What is copied while packing stays out of the folder for temporary files.
        connection.database().exec("PRAGMA temp_store = MEMORY; PRAGMA secure_delete = ON; VACUUM");
    });
    if (!packed)
        return packed;
    constexpr int attempts = 20;
    constexpr unsigned long pauseMs = 100;
    for (int i = 0; i < attempts; ++i) {
        const auto emptied = guarded([&] { return emptyTheWal(connection); });
        if (!emptied)
            return tl::make_unexpected(emptied.error());
        if (*emptied)
            return {};
        QThread::msleep(pauseMs); // a worker is about to end its reading
    }
    return failure(ErrorCode::Locked, u"write-ahead log"_s);
}

QSet<QUuid> idsThatStay(Connection &connection)
{
    QSet<QUuid> ids;
    forEachMapper([&]<typename Fields>(Mapper<Fields> mapper) {
        addIds(connection, mapper.table, "NOT " + gone<Fields>(), ids);
    });
    return ids;
}

QSet<QUuid> idsWithWords(Connection &connection)
{
    QSet<QUuid> ids;
    forEachMapper([&](auto mapper) {
        const bool isRemedy = std::is_same_v<decltype(mapper), Mapper<OwnRemedyFields>>;
        addIds(connection, mapper.table, isRemedy ? "NOT (deleted = 1 AND note = '')" : "1 = 1",
               ids);
    });
    return ids;
}

} // namespace knotebook
