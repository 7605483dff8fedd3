// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/batchwriter.h"

#include "core/store/history.h"
#include "core/store/mappers.h"
#include "core/store/purgemarks.h"

#include <sqlite3.h>

#include <algorithm>

namespace knotebook {

namespace {

constexpr qsizetype progressEvery = 1000;

// Of the row that has an id: whether it is hidden because an undone import left it
// behind, or because a mark keeps it away.
std::string leftBehindSql(const std::string &table)
{
    return "SELECT deleted = 1 AND (coalesce(batch, 0) IN (SELECT seq FROM action WHERE state <> "
           "'done') OR id IN "
        + (purgedIdsSql + (") FROM " + table + " WHERE id = ?"));
}

} // namespace

BatchWriter::BatchWriter(Connection &connection, const References &references, Part part,
                         const Progress &progress)
    : m_connection(connection), m_references(references), m_part(part), m_progress(progress)
{
    const QList<PurgeMark> marks = purgeMarks(connection);
    for (const PurgeMark &mark : marks) {
        if (!mark.back)
            m_purged.insert(mark.id, mark);
    }
}

/** Binds what imageColumns() names from parameter `first` on; returns the one after them. */
template <typename Fields>
int BatchWriter::bindRow(SQLite::Statement &statement, int first,
                         const Record<Fields> &record) const
{
    const Stamp &stamp = record.stamp();
    for (const qint64 number :
         {stamp.recordedMs, stamp.changedMs, qint64(stamp.deleted ? 1 : 0), m_part.action})
        statement.bind(first++, static_cast<int64_t>(number));
    const QList<Value> row = Mapper<Fields>::toRow(record.fields());
    for (const Value &value : row)
        bindValue(statement, first++, value);
    return first;
}

template <typename Fields> bool BatchWriter::revive(const Record<Fields> &record) const
{
    const SQLite::Exception refused(m_connection.database().getHandle());
    const Value id = blobOf(record.id().uuid());
    auto &taken = m_connection.prepared(leftBehindSql(Mapper<Fields>::table));
    bindValue(taken, 1, id);
    if (!taken.executeStep())
        throw SQLite::Exception(refused); // what is taken is not the id
    const bool leftBehind = taken.getColumn(0).getInt() == 1;
    taken.reset();
    if (!leftBehind)
        return false;
    auto &update = m_connection.prepared(updateSql(Mapper<Fields>::table));
    bindValue(update, bindRow(update, 1, record), id);
    return update.exec() > 0;
}

template <typename Fields>
bool BatchWriter::addOne(SQLite::Statement &insert, const Record<Fields> &record) const
{
    bindValue(insert, 1, blobOf(record.id().uuid()));
    bindRow(insert, 2, record);
    // Not an upsert: with foreign keys on, that takes twice the time of an INSERT
    // for every row, and nearly all rows of an import are new.
    const bool inserted = insert.tryExecuteStep() == SQLITE_DONE;
    const int error = m_connection.database().getExtendedErrorCode();
    if (!inserted && error != SQLITE_CONSTRAINT_UNIQUE && error != SQLITE_CONSTRAINT_PRIMARYKEY)
        throw SQLite::Exception(m_connection.database().getHandle());
    const bool added = inserted || revive(record);
    static_cast<void>(insert.tryReset()); // repeats the error that was dealt with
    return added;
}

template <typename Fields>
bool BatchWriter::bringBack(SQLite::Statement &insert, const Record<Fields> &record,
                            const PurgeMark &mark)
{
    const PurgeMark back = broughtBack(mark, m_part.nowMs);
    Stamp stamp = record.stamp();
    stamp.changedMs = std::max(stamp.changedMs, back.atMs);
    const auto changed = Record<Fields>::create(record.id(), record.fields(), stamp);
    if (!changed || !addOne(insert, *changed))
        return false;
    setMark(mark, back);
    return true;
}

void BatchWriter::setMark(const std::optional<PurgeMark> &before, const PurgeMark &mark)
{
    setPurgeMark(m_connection, mark.id, mark);
    History(m_connection).noteMark(m_part.action, m_marks++, before, mark);
}

bool BatchWriter::holds(const QUuid &id) const
{
    bool found = false;
    forEachMapper([&](auto mapper) {
        auto &select =
            m_connection.prepared(std::string("SELECT 1 FROM ") + mapper.table + " WHERE id = ?");
        bindValue(select, 1, blobOf(id));
        found = found || select.executeStep();
        select.reset();
    });
    return found;
}

void BatchWriter::takeOver(const QList<PurgeMark> &marks)
{
    for (const PurgeMark &mark : marks) {
        if (!purgeMark(m_connection, mark.id) && (mark.back || !holds(mark.id)))
            setMark(std::nullopt, mark);
    }
}

template <typename Fields> Status BatchWriter::addAll(const QList<Record<Fields>> &records)
{
    auto &insert = m_connection.prepared(insertSql(Mapper<Fields>::table));
    for (const Record<Fields> &record : records) {
        if (Status status = m_references.check(record.fields()); !status)
            return status;
        if (m_done % progressEvery == 0 && !mayGoOn())
            return failure(ErrorCode::Cancelled);
        const auto mark = m_purged.constFind(record.id().uuid());
        const bool added =
            mark == m_purged.constEnd() ? addOne(insert, record) : bringBack(insert, record, *mark);
        m_added += added ? 1 : 0;
        ++m_done;
    }
    return {};
}

Result<qsizetype> BatchWriter::add(const Batch &batch)
{
    m_total = batch.size();
    const Status status = addAll(batch.remedies)
                              .and_then([&] { return addAll(batch.knots); })
                              .and_then([&] { return addAll(batch.observations); })
                              .and_then([&] { return addAll(batch.uses); })
                              .and_then([&] { return addAll(batch.checkins); })
                              .and_then([&] { return addAll(batch.assessments); })
                              .and_then([&] { return addAll(batch.screenings); })
                              .and_then([&] { return addAll(batch.visits); })
                              .and_then([&] { return addAll(batch.trials); })
                              .and_then([&] { return addAll(batch.profiles); })
                              .and_then([&] { return addAll(batch.acknowledgements); });
    if (!status)
        return tl::make_unexpected(status.error());
    takeOver(batch.purged);
    if (!mayGoOn()) // the last moment to stop
        return failure(ErrorCode::Cancelled);
    return m_added;
}

} // namespace knotebook
