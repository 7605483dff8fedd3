// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/mergewriter.h"

#include "core/store/mappers.h"
#include "core/store/purgemarks.h"

namespace knotebook {

namespace {

constexpr int putsBetweenLooks = 1000;
constexpr int batchOfImage = 3; // recorded_ms, changed_ms, deleted, batch

template <typename Fields> QList<Value> imageOfRecord(const Record<Fields> &record, Value batch)
{
    const Stamp &stamp = record.stamp();
    QList<Value> image {stamp.recordedMs, stamp.changedMs, qint64(stamp.deleted ? 1 : 0),
                        std::move(batch)};
    image.append(Mapper<Fields>::toRow(record.fields()));
    return image;
}

// The row that has the id, and behind it whether an undone merge left it behind.
std::string rowSql(const std::string &table)
{
    return "SELECT " + imageColumns(table)
        + ", deleted = 1 AND coalesce(batch, 0) IN "
          "(SELECT seq FROM action WHERE kind = 'merge' AND state <> 'done') FROM "
        + table + " WHERE id = ?";
}

} // namespace

MergeWriter::MergeWriter(Connection &connection, const References &references, qint64 action,
                         const Progress &progress)
    : m_connection(connection), m_references(references), m_history(connection), m_action(action),
      m_progress(progress)
{
}

template <typename Fields> void MergeWriter::put(const Record<Fields> &record)
{
    static const std::string select = rowSql(Mapper<Fields>::table);
    static const std::string insert = insertSql(Mapper<Fields>::table);
    static const std::string update = updateSql(Mapper<Fields>::table);
    const Value id = blobOf(record.id().uuid());
    auto &row = m_connection.prepared(select);
    bindValue(row, 1, id);
    std::optional<QList<Value>> before;
    bool leftBehind = false;
    if (row.executeStep()) {
        const int width = row.getColumnCount() - 1;
        before.emplace();
        for (int column = 0; column < width; ++column)
            before->append(columnValue(row, column));
        leftBehind = row.getColumn(width).getInt() == 1;
    }
    row.reset();
    // What is new here belongs to this action: undone, it is as if it never came.
    const bool isNew = !before || leftBehind;
    const QList<Value> after =
        imageOfRecord(record, isNew ? Value(m_action) : before->at(batchOfImage));
    auto &write = m_connection.prepared(before ? update : insert);
    int parameter = 1;
    if (!before)
        bindValue(write, parameter++, id);
    for (const Value &value : after)
        bindValue(write, parameter++, value);
    if (before)
        bindValue(write, parameter, id);
    write.exec();
    m_history.noteMerged(m_action, m_position++, Mapper<Fields>::table, record.id().uuid(), before,
                         after);
}

template <typename Fields> Status MergeWriter::putAll(const QList<Record<Fields>> &records)
{
    for (const Record<Fields> &record : records) {
        if (Status status = m_references.check(record.fields()); !status)
            return status;
        if (m_position % putsBetweenLooks == 0 && !mayGoOn())
            return failure(ErrorCode::Cancelled);
        put(record);
    }
    return {};
}

template <typename Fields> void MergeWriter::keepAll(const QList<Record<Fields>> &versions)
{
    for (const Record<Fields> &version : versions) {
        m_history.noteAside(m_action, m_position++, Mapper<Fields>::table, version.id().uuid(),
                            imageOfRecord(version, {}));
    }
}

void MergeWriter::setAll(const QList<PurgeMark> &marks)
{
    for (const PurgeMark &mark : marks) {
        m_history.noteMark(m_action, m_position++, purgeMark(m_connection, mark.id), mark);
        setPurgeMark(m_connection, mark.id, mark);
    }
}

Status MergeWriter::write(const MergeChanges &changes)
{
    m_total = changes.size();
    Status status;
    forEachMapper([&]<typename Fields>(Mapper<Fields>) {
        if (status)
            status = putAll(changes.put.of<Fields>());
    });
    if (!status)
        return status;
    forEachMapper([&]<typename Fields>(Mapper<Fields>) { keepAll(changes.aside.of<Fields>()); });
    setAll(changes.marks);
    if (!mayGoOn()) // the last moment to stop
        return failure(ErrorCode::Cancelled);
    return {};
}

} // namespace knotebook
