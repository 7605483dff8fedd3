// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/importfloor.h"

#include <sqlite3.h>

namespace knotebook::bench {

namespace {

bool run(sqlite3 *database, const char *sql)
{
    return sqlite3_exec(database, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
}

bool step(sqlite3_stmt *statement)
{
    const bool done = sqlite3_step(statement) == SQLITE_DONE;
    sqlite3_reset(statement);
    return done;
}

void bindBlob(sqlite3_stmt *statement, int index, const QByteArray &bytes)
{
    sqlite3_bind_blob(statement, index, bytes.constData(), static_cast<int>(bytes.size()),
                      SQLITE_STATIC);
}

sqlite3_stmt *prepared(sqlite3 *database, const char *sql)
{
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v2(database, sql, -1, &statement, nullptr);
    return statement;
}

} // namespace

ImportFloor::ImportFloor(const Batch &batch)
{
    for (const Knot &knot : batch.knots)
        m_knots.append(knot.id().uuid().toRfc4122());
    for (const Observation &observation : batch.observations) {
        m_rows.append({observation.id().uuid().toRfc4122(), observation->knot.uuid().toRfc4122(),
                       observation->source.toUtf8(), observation->felt.localDate().toJulianDay(),
                       observation->rest ? observation->rest->tenths() : 0});
    }
}

bool ImportFloor::write(const QString &path) const
{
    sqlite3 *database = nullptr;
    bool good = sqlite3_open(path.toUtf8().constData(), &database) == SQLITE_OK
        && run(database,
               "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"
               "PRAGMA cache_size = -65536; BEGIN IMMEDIATE;"
               "INSERT INTO action (kind, at_ms, state) VALUES ('import', 1, 'done')");
    sqlite3_stmt *knot =
        prepared(database,
                 "INSERT INTO knot (id, recorded_ms, changed_ms, batch, side, kind, causes, label, "
                 "inflamed, lump_with_infection, note) VALUES (?, 1, 1, 1, 'unspecified', "
                 "'unsure', '[]', 'a place', 0, 0, '')");
    for (const QByteArray &id : m_knots) {
        bindBlob(knot, 1, id);
        good = good && step(knot);
    }
    sqlite3_stmt *look =
        prepared(database,
                 "INSERT INTO observation (id, recorded_ms, changed_ms, deleted, batch, knot, "
                 "felt_day, rest, feel, signs, radiates, flare, note, source) VALUES (?, "
                 "1714543200000, 1714543200000, 0, 1, ?, ?, ?, '[]', '[]', '[]', 0, '', ?)");
    for (const Row &row : m_rows) {
        bindBlob(look, 1, row.id);
        bindBlob(look, 2, row.knot);
        sqlite3_bind_int64(look, 3, row.day);
        sqlite3_bind_int(look, 4, row.rest);
        sqlite3_bind_text(look, 5, row.source.constData(), static_cast<int>(row.source.size()),
                          SQLITE_STATIC);
        good = good && step(look);
    }
    good = good && run(database, "COMMIT");
    sqlite3_finalize(knot);
    sqlite3_finalize(look);
    sqlite3_close(database);
    return good;
}

} // namespace knotebook::bench
