// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/journalwriter.h"

#include "core/store/mappers.h"
#include "core/store/purgemarks.h"

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

constexpr int stampColumnCount = 4; // recorded_ms, changed_ms, deleted, batch
constexpr int deletedOfImage = 2;

void bindAll(SQLite::Statement &statement, const QList<Value> &values)
{
    for (int i = 0; i < values.size(); ++i)
        bindValue(statement, i + 1, values.at(i));
}

} // namespace

JournalWriter::JournalWriter(Connection &connection, const References &references, qint64 nowMs)
    : m_connection(connection), m_references(references), m_history(connection), m_nowMs(nowMs)
{
}

qint64 JournalWriter::begin(ActionKind kind)
{
    m_action = m_history.begin(kind, m_nowMs);
    return m_action;
}

std::optional<QList<Value>> JournalWriter::imageOfRow(const char *table, const QUuid &id)
{
    auto &select =
        m_connection.prepared("SELECT " + imageColumns(table) + " FROM " + table + " WHERE id = ?");
    bindValue(select, 1, blobOf(id));
    if (!select.executeStep())
        return std::nullopt;
    QList<Value> values;
    for (int column = 0; column < select.getColumnCount(); ++column)
        values.append(columnValue(select, column));
    select.reset();
    return values;
}

Status JournalWriter::checkOwnRemedy(const QString &remedy)
{
    const auto own = OwnRemedyId::fromString(remedy);
    // An entry of another journal can name one that was removed for good in this one.
    if (own && !imageOfRow(Mapper<OwnRemedyFields>::table, own->uuid())
        && !purgeMark(m_connection, own->uuid()))
        return failure(ErrorCode::Unknown, u"remedy \"%1\""_s.arg(remedy));
    return {};
}

// Whoever writes a record that was removed for good wants it: the profile has one id for all.
void JournalWriter::bringBack(const QUuid &id)
{
    const auto mark = purgeMark(m_connection, id);
    if (!mark || mark->back)
        return;
    const PurgeMark back = broughtBack(*mark, m_nowMs);
    setPurgeMark(m_connection, id, back);
    m_history.noteMark(m_action, m_position++, mark, back);
}

template <typename Fields> Status JournalWriter::put(Id<Fields> id, const Fields &fields)
{
    Status status = check(fields).and_then([&] { return m_references.check(fields); });
    if constexpr (requires { fields.remedy; })
        status = status.and_then([&] { return checkOwnRemedy(fields.remedy); });
    if constexpr (requires { fields.against; })
        status =
            status.and_then([&] { return checkOwnRemedy(fields.against.value_or(QString())); });
    if (!status)
        return status;
    const auto before = imageOfRow(Mapper<Fields>::table, id.uuid());
    if (!before || before->at(deletedOfImage) == Value(qint64(1)))
        bringBack(id.uuid());
    if (!before)
        return insert(id, fields);
    update(id, Mapper<Fields>::toRow(fields), false, *before);
    return {};
}

template <typename Fields> Status JournalWriter::insert(Id<Fields> id, const Fields &fields)
{
    QList<Value> values {blobOf(id.uuid()), m_nowMs, m_nowMs, qint64(0), Value()};
    values.append(Mapper<Fields>::toRow(fields));
    static const std::string sql = insertSql(Mapper<Fields>::table);
    auto &statement = m_connection.prepared(sql);
    bindAll(statement, values);
    statement.exec();
    m_history.noteInsert(m_action, m_position++, Mapper<Fields>::table, id.uuid());
    return {};
}

template <typename Fields>
void JournalWriter::update(Id<Fields> id, const QList<Value> &fields, bool deleted,
                           const QList<Value> &before)
{
    QList<Value> after {before.at(0), m_nowMs, qint64(deleted ? 1 : 0), before.at(3)};
    after.append(fields);
    auto &statement = m_connection.prepared(updateSql(Mapper<Fields>::table));
    bindAll(statement, after);
    bindValue(statement, static_cast<int>(after.size()) + 1, blobOf(id.uuid()));
    statement.exec();
    m_history.noteUpdate(m_action, m_position++, Mapper<Fields>::table, id.uuid(), before, after);
}

template <typename Fields> Status JournalWriter::remove(Id<Fields> id)
{
    const auto before = imageOfRow(Mapper<Fields>::table, id.uuid());
    if (!before || before->at(deletedOfImage) == Value(qint64(1)))
        return failure(ErrorCode::NotFound, QString::fromLatin1(Mapper<Fields>::table));
    update(id, before->mid(stampColumnCount), true, *before);
    return {};
}

#define KNOTEBOOK_INSTANTIATE(Fields)                                                              \
    template Status JournalWriter::put(Id<Fields>, const Fields &);                                \
    template Status JournalWriter::remove(Id<Fields>);

KNOTEBOOK_FOR_EACH_RECORD(KNOTEBOOK_INSTANTIATE)

#undef KNOTEBOOK_INSTANTIATE

} // namespace knotebook
