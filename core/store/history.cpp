// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/history.h"

#include "core/store/mappers.h"
#include "core/store/purgemarks.h"

#include <algorithm>

namespace knotebook {

namespace {

const char *const stampColumns = "recorded_ms, changed_ms, deleted, batch, ";

// Tables come from our own mappers, never from outside; the check keeps a
// damaged history from naming anything else.
bool isOurTable(const std::string &table)
{
    bool found = false;
    forEachMapper([&](auto mapper) { found = found || table == mapper.table; });
    return found;
}

std::string jsonOf(const QList<Value> &values)
{
    return QJsonDocument(imageOf(values)).toJson(QJsonDocument::Compact).toStdString();
}

// "?, ?, ?": as many as a list of columns has.
std::string placeholders(const std::string &columns)
{
    std::string places = "?";
    for (auto more = std::ranges::count(columns, ','); more > 0; --more)
        places += ", ?";
    return places;
}

void bindBlob(SQLite::Statement &statement, int index, const QByteArray &bytes)
{
    bindValue(statement, index, Value(bytes));
}

} // namespace

std::string imageColumns(const std::string &table)
{
    std::string columns;
    forEachMapper([&](auto mapper) {
        if (table == mapper.table)
            columns = std::string(stampColumns) + mapper.columns;
    });
    return columns;
}

std::string insertSql(const std::string &table)
{
    const std::string columns = "id, " + imageColumns(table);
    return "INSERT INTO " + table + " (" + columns + ") VALUES (" + placeholders(columns) + ")";
}

std::string updateSql(const std::string &table)
{
    const std::string columns = imageColumns(table);
    return "UPDATE " + table + " SET (" + columns + ") = (" + placeholders(columns)
        + ") WHERE id = ?";
}

qint64 History::begin(ActionKind kind, qint64 atMs)
{
    m_connection.prepared("UPDATE action SET state = 'dropped' WHERE state = 'undone'").exec();
    auto &insert =
        m_connection.prepared("INSERT INTO action (kind, at_ms, state) VALUES (?, ?, 'done')");
    insert.bind(1, name(kind).toStdString());
    insert.bind(2, static_cast<int64_t>(atMs));
    insert.exec();
    return m_connection.database().getLastInsertRowid();
}

void History::note(qint64 action, int position, const char *table, const QUuid &id,
                   const std::optional<QList<Value>> &before,
                   const std::optional<QList<Value>> &after)
{
    auto &insert = m_connection.prepared(
        "INSERT INTO change (action, position, tbl, id, before, after) VALUES (?, ?, ?, ?, ?, ?)");
    insert.bind(1, static_cast<int64_t>(action));
    insert.bind(2, position);
    insert.bind(3, table);
    bindBlob(insert, 4, blobOf(id));
    if (before)
        insert.bind(5, jsonOf(*before));
    if (after)
        insert.bind(6, jsonOf(*after));
    insert.exec();
}

void History::noteInsert(qint64 action, int position, const char *table, const QUuid &id)
{
    note(action, position, table, id, {}, {});
}

void History::noteUpdate(qint64 action, int position, const char *table, const QUuid &id,
                         const QList<Value> &before, const QList<Value> &after)
{
    note(action, position, table, id, before, after);
}

void History::noteMerged(qint64 action, int position, const char *table, const QUuid &id,
                         const std::optional<QList<Value>> &before, const QList<Value> &after)
{
    note(action, position, table, id, before, after);
}

void History::noteAside(qint64 action, int position, const char *table, const QUuid &id,
                        const QList<Value> &image)
{
    note(action, position, table, id, image, {});
}

void History::noteMark(qint64 action, int position, const std::optional<PurgeMark> &before,
                       const PurgeMark &after)
{
    const auto image = [](const PurgeMark &mark) {
        return QList<Value> {mark.atMs, qint64(mark.back ? 1 : 0)};
    };
    note(action, position, purgeMarkTable, after.id,
         before ? std::optional(image(*before)) : std::nullopt, image(after));
}

std::optional<Action> History::actionWhere(const std::string &condition)
{
    auto &select = m_connection.prepared("SELECT seq, kind, at_ms FROM action WHERE " + condition);
    if (!select.executeStep())
        return std::nullopt;
    const auto kind = actionKindFromName(QString::fromStdString(select.getColumn(1).getString()));
    if (!kind)
        return std::nullopt;
    const Action action {select.getColumn(0).getInt64(), *kind, select.getColumn(2).getInt64()};
    select.reset();
    return action;
}

std::optional<Action> History::lastDone()
{
    return actionWhere("state = 'done' ORDER BY seq DESC LIMIT 1");
}

std::optional<Action> History::lastUndone()
{
    return actionWhere("state = 'undone' ORDER BY seq LIMIT 1");
}

QList<QUuid> History::takeBack(const Action &action, qint64 nowMs)
{
    return move(action, Direction::Back, nowMs);
}

QList<QUuid> History::repeat(const Action &action, qint64 nowMs)
{
    return move(action, Direction::Forth, nowMs);
}

QList<QUuid> History::move(const Action &action, Direction direction, qint64 nowMs)
{
    const bool back = direction == Direction::Back;
    SQLite::Statement changes(
        m_connection.database(),
        std::string("SELECT tbl, id, before, after FROM change WHERE action = ? "
                    "ORDER BY position ")
            + (back ? "DESC" : "ASC"));
    changes.bind(1, static_cast<int64_t>(action.sequence));
    QList<QUuid> records;
    while (changes.executeStep()) {
        if (changes.getColumn(0).getString() == purgeMarkTable) {
            moveMark(changes, direction);
            continue;
        }
        records.append(QUuid::fromRfc4122(std::get<QByteArray>(columnValue(changes, 1))));
        moveRow(changes, action, direction, nowMs);
    }
    const bool isBatch = moveBatch(action, direction, nowMs);
    auto &state = m_connection.prepared("UPDATE action SET state = ? WHERE seq = ?");
    state.bind(1, back ? "undone" : "done");
    state.bind(2, static_cast<int64_t>(action.sequence));
    state.exec();
    return isBatch || action.kind == ActionKind::Merge ? QList<QUuid>() : records;
}

// `change` stands at a row of tbl, id, before, after; so it does in moveRow().
void History::moveMark(const SQLite::Statement &change, Direction direction)
{
    const QUuid id = QUuid::fromRfc4122(std::get<QByteArray>(columnValue(change, 1)));
    const SQLite::Column image = change.getColumn(direction == Direction::Back ? 2 : 3);
    if (image.isNull())
        return setPurgeMark(m_connection, id, {});
    const QJsonArray values =
        QJsonDocument::fromJson(QByteArray(image.getText(), image.getBytes())).array();
    setPurgeMark(m_connection, id,
                 PurgeMark {id, values.at(0).toInteger(), values.at(1).toInteger() == 1});
}

void History::moveRow(const SQLite::Statement &change, const Action &action, Direction direction,
                      qint64 nowMs)
{
    const bool back = direction == Direction::Back;
    const std::string table = change.getColumn(0).getString();
    if (!isOurTable(table))
        throw SQLite::Exception("history names an unknown table", 11 /* SQLITE_CORRUPT */);
    const bool aside = !change.getColumn(2).isNull() && change.getColumn(3).isNull();
    if (aside)
        return;
    const auto id = std::get<QByteArray>(columnValue(change, 1));
    const SQLite::Column image = change.getColumn(back ? 2 : 3);
    if (!image.isNull()) {
        const auto json = QJsonDocument::fromJson(QByteArray(image.getText(), image.getBytes()));
        const bool asItWas = action.kind == ActionKind::Merge;
        restoreRow(table, id, valuesOf(json.array()),
                   asItWas ? std::nullopt : std::optional(nowMs));
        return;
    }
    auto &hide =
        m_connection.prepared("UPDATE " + table + " SET deleted = ?, changed_ms = ? WHERE id = ?");
    hide.bind(1, back ? 1 : 0);
    hide.bind(2, static_cast<int64_t>(nowMs));
    bindBlob(hide, 3, id);
    hide.exec();
}

bool History::moveBatch(const Action &action, Direction direction, qint64 nowMs)
{
    if (action.kind != ActionKind::Import && action.kind != ActionKind::Demo)
        return false;
    forEachMapper([&](auto mapper) {
        auto &hide = m_connection.prepared(std::string("UPDATE ") + mapper.table
                                           + " SET deleted = ?, changed_ms = ? WHERE batch = ?");
        hide.bind(1, direction == Direction::Back ? 1 : 0);
        hide.bind(2, static_cast<int64_t>(nowMs));
        hide.bind(3, static_cast<int64_t>(action.sequence));
        hide.exec();
    });
    return true;
}

void History::restoreRow(const std::string &table, const QByteArray &id, const QList<Value> &values,
                         std::optional<qint64> nowMs)
{
    // An image from before a column was added is shorter: what it lacks is NULL.
    auto &update = m_connection.prepared(updateSql(table));
    for (int i = 0; i < values.size(); ++i)
        bindValue(update, i + 1, values.at(i));
    if (nowMs)
        update.bind(2, static_cast<int64_t>(*nowMs)); // changed_ms: a restored row changes now
    bindBlob(update, update.getBindParameterCount(), id); // the last; an image may be shorter
    update.exec();
}

} // namespace knotebook
