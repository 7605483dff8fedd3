// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/mappers.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace knotebook {

/** "SELECT … FROM table WHERE ", in the order that readRecord() reads. */
template <typename Fields> std::string selectFrom()
{
    return std::string("SELECT id, recorded_ms, changed_ms, deleted, ") + Mapper<Fields>::columns
        + " FROM " + Mapper<Fields>::table + " WHERE ";
}

/** The record in the current row; nothing when a value cannot be what it should be. */
template <typename Fields>
std::optional<Record<Fields>> readRecord(const SQLite::Statement &statement)
{
    RowReader row(statement, 0);
    const auto id = row.uuid();
    Stamp stamp;
    stamp.recordedMs = row.integer().value_or(0);
    stamp.changedMs = row.integer().value_or(0);
    stamp.deleted = row.flag();
    auto fields = Mapper<Fields>::fromRow(row);
    if (!id || !fields || !row.ok())
        return std::nullopt;
    const auto record = Record<Fields>::create(Id<Fields>(*id), std::move(*fields), stamp);
    return record ? std::optional(*record) : std::nullopt;
}

/** Appends the records in all rows that are left; Corrupt at the first that is none. */
template <typename Fields>
Status readRecords(SQLite::Statement &statement, QList<Record<Fields>> &records)
{
    while (statement.executeStep()) {
        auto record = readRecord<Fields>(statement);
        if (!record)
            return failure(
                ErrorCode::Corrupt,
                QStringLiteral("a row of table %1").arg(QLatin1String(Mapper<Fields>::table)));
        records.append(std::move(*record));
    }
    statement.reset();
    return {};
}

} // namespace knotebook
