// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/connection.h"
#include "core/store/history.h"
#include "core/store/purgemarks.h"
#include "core/store/reader.h"
#include "core/store/recordrows.h"
#include "core/store/sqlerror.h"

#include <algorithm>

namespace knotebook {

namespace {

const char *const undoneMerges =
    "(SELECT seq FROM action WHERE kind = 'merge' AND state <> 'done')";

template <typename Fields> Status addLast(Connection &connection, QList<Record<Fields>> &records)
{
    auto &statement = connection.prepared(
        selectFrom<Fields>() + "NOT (deleted = 1 AND coalesce(batch, 0) IN " + undoneMerges
        + ") AND NOT " + isPurgedSql<Fields>() + " ORDER BY rowid");
    return readRecords(statement, records);
}

/**
 * Reads images of rows as if they stood in the table: SQLite hands back what is
 * bound, so that there is one way of reading a row.
 */
template <typename Fields> class ImageReader
{
public:
    explicit ImageReader(Connection &connection)
        : m_columns(1 + std::ranges::count(imageColumns(Mapper<Fields>::table), ',')),
          m_select(connection.database(), "SELECT ?" + repeated(", ?", m_columns - 1))
    {
    }

    std::optional<Record<Fields>> read(const QByteArray &id, const QByteArray &image)
    {
        const QList<Value> values = knotebook::valuesOf(QJsonDocument::fromJson(image).array());
        if (values.size() <= batch)
            return std::nullopt;
        m_select.reset();
        m_select.clearBindings(); // an image from before a column was added is shorter
        bindValue(m_select, 1, id);
        for (int i = 0; i < values.size(); ++i) {
            if (i != batch)
                bindValue(m_select, i < batch ? i + 2 : i + 1, values.at(i));
        }
        return m_select.executeStep() ? readRecord<Fields>(m_select) : std::nullopt;
    }

private:
    static constexpr int batch = 3; // recorded_ms, changed_ms, deleted, batch: no part of a record

    static std::string repeated(const std::string &text, std::ptrdiff_t times)
    {
        std::string all;
        for (; times > 0; --times)
            all += text;
        return all;
    }

    std::ptrdiff_t m_columns; ///< the id in place of the batch
    SQLite::Statement m_select;
};

QByteArray bytesOf(const SQLite::Column &column)
{
    return {static_cast<const char *>(column.getBlob()), column.getBytes()};
}

template <typename Fields> void addEarlier(Connection &connection, Versions &versions)
{
    SQLite::Statement changes(connection.database(),
                              std::string("SELECT id, before, after FROM change WHERE tbl = ? AND "
                                          "coalesce(before, after) IS NOT NULL AND action NOT IN ")
                                  + undoneMerges + " ORDER BY action, position");
    changes.bind(1, Mapper<Fields>::table);
    ImageReader<Fields> reader(connection);
    while (changes.executeStep()) {
        const QByteArray id = bytesOf(changes.getColumn(0));
        const bool aside = changes.getColumn(2).isNull();
        for (const int column : {1, 2}) {
            const SQLite::Column image = changes.getColumn(column);
            if (image.isNull())
                continue;
            // An image that cannot be read any more is no version to compare with.
            const auto version = reader.read(id, QByteArray(image.getText(), image.getBytes()));
            if (version)
                versions.earlier.of<Fields>().append(*version);
            if (version && aside)
                versions.aside.of<Fields>().append(*version);
        }
    }
}

/**
 * Undoing what made a record leaves no image, but its version stood here: whoever
 * parted before that has it, and it is not lost by going.
 */
template <typename Fields> void addUnmade(Connection &connection, Versions &versions)
{
    SQLite::Statement statement(
        connection.database(),
        selectFrom<Fields>()
            + "deleted = 1 AND (batch IN (SELECT seq FROM action WHERE kind <> 'merge' AND state "
              "<> 'done') OR id IN (SELECT c.id FROM change c JOIN action a ON a.seq = c.action "
              "WHERE c.tbl = ? AND c.before IS NULL AND c.after IS NULL AND a.state <> 'done'))");
    statement.bind(1, Mapper<Fields>::table);
    while (statement.executeStep()) {
        const auto record = readRecord<Fields>(statement);
        if (!record)
            continue; // told where the last versions are read
        Stamp stamp = record->stamp();
        stamp.deleted = false;
        if (const auto made = Record<Fields>::create(record->id(), record->fields(), stamp))
            versions.earlier.of<Fields>().append(*made);
    }
}

/**
 * A check-in that a merge hid for another one of its day has the same time of
 * change as the version that was put aside: nobody has touched it since.
 */
void uncover(Versions &versions)
{
    QHash<QUuid, QList<Checkin>> aside;
    for (const Checkin &version : std::as_const(versions.aside.checkins))
        aside[version.id().uuid()].append(version);
    for (Checkin &checkin : versions.last.checkins) {
        const QUuid id = checkin.id().uuid();
        const QList<Checkin> candidates = aside.value(id);
        const auto version = std::ranges::find_if(candidates, [&](const Checkin &candidate) {
            return !candidate.stamp().deleted && candidate.fields() == checkin.fields()
                && candidate.stamp().changedMs == checkin.stamp().changedMs;
        });
        if (!checkin.stamp().deleted || version == candidates.end())
            continue;
        versions.hidden.insert(id);
        checkin = *version;
    }
}

} // namespace

Result<Versions> Reader::versions() const
{
    return guarded([&]() -> Result<Versions> {
        Versions versions;
        Status status;
        forEachMapper([&]<typename Fields>(Mapper<Fields>) {
            if (status)
                status = addLast(*m_connection, versions.last.of<Fields>());
            if (status)
                addEarlier<Fields>(*m_connection, versions);
            if (status)
                addUnmade<Fields>(*m_connection, versions);
        });
        if (!status)
            return tl::make_unexpected(status.error());
        uncover(versions);
        const QList<PurgeMark> marks = knotebook::purgeMarks(*m_connection);
        for (const PurgeMark &mark : marks)
            versions.purged.insert(mark.id, mark);
        return versions;
    });
}

} // namespace knotebook
