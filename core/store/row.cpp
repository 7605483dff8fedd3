// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/row.h"

#include "core/base/jsondata.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <cmath>

namespace knotebook {

using namespace Qt::StringLiterals;

RowWriter &RowWriter::integer(std::optional<qint64> value)
{
    m_values.append(value ? Value(*value) : Value());
    return *this;
}

RowWriter &RowWriter::real(std::optional<double> value)
{
    m_values.append(value ? Value(*value) : Value());
    return *this;
}

RowWriter &RowWriter::text(const QString &value)
{
    m_values.append(value.isNull() ? u""_s : value);
    return *this;
}

RowWriter &RowWriter::optionalText(const std::optional<QString> &value)
{
    m_values.append(value ? Value(*value) : Value());
    return *this;
}

RowWriter &RowWriter::uuid(const std::optional<QUuid> &value)
{
    m_values.append(value ? Value(blobOf(*value)) : Value());
    return *this;
}

RowWriter &RowWriter::intensity(std::optional<Intensity> value)
{
    return integer(value ? std::optional<qint64>(value->tenths()) : std::nullopt);
}

RowWriter &RowWriter::strings(const QStringList &value)
{
    if (value.isEmpty())
        return text(u"[]"_s); // nearly all are, and an import has three a row
    return json(QJsonDocument(QJsonArray::fromStringList(value)));
}

RowWriter &RowWriter::json(const QJsonDocument &value)
{
    return text(QString::fromUtf8(value.toJson(QJsonDocument::Compact)));
}

RowWriter &RowWriter::someText(const QString &value)
{
    return value.isEmpty() ? optionalText({}) : text(value);
}

RowWriter &RowWriter::someStrings(const QStringList &value)
{
    return value.isEmpty() ? optionalText({}) : strings(value);
}

RowWriter &RowWriter::painting(const QList<PaintedArea> &value)
{
    return value.isEmpty() ? optionalText({}) : json(QJsonDocument(toJson(value)));
}

RowWriter &RowWriter::moment(const std::optional<Moment> &value)
{
    if (!value)
        return integer({}).integer({}).optionalText({}).integer({});
    const qint64 day = value->localDate().toJulianDay();
    if (!value->knownToTheMoment())
        return integer({}).integer({}).optionalText({}).integer(day);
    return integer(value->utcMilliseconds())
        .integer(value->offsetSeconds())
        .text(QString::fromLatin1(value->zoneId()))
        .integer(day);
}

RowReader::RowReader(const SQLite::Statement &statement, int firstColumn)
    : m_statement(statement), m_column(firstColumn)
{
}

std::optional<qint64> RowReader::integer()
{
    const SQLite::Column column = m_statement.getColumn(m_column++);
    return column.isNull() ? std::nullopt : std::optional<qint64>(column.getInt64());
}

std::optional<QDate> RowReader::day()
{
    const std::optional<qint64> julianDay = integer();
    return julianDay ? std::optional(QDate::fromJulianDay(*julianDay)) : std::nullopt;
}

std::optional<double> RowReader::real()
{
    const SQLite::Column column = m_statement.getColumn(m_column++);
    return column.isNull() ? std::nullopt : std::optional(column.getDouble());
}

QString RowReader::text()
{
    return optionalText().value_or(QString());
}

std::optional<QString> RowReader::optionalText()
{
    const SQLite::Column column = m_statement.getColumn(m_column++);
    if (column.isNull())
        return std::nullopt;
    return QString::fromUtf8(column.getText(), column.getBytes());
}

std::optional<QUuid> RowReader::uuid()
{
    const SQLite::Column column = m_statement.getColumn(m_column++);
    if (column.isNull())
        return std::nullopt;
    const QUuid uuid = QUuid::fromRfc4122(
        QByteArrayView(static_cast<const char *>(column.getBlob()), column.getBytes()));
    m_ok = m_ok && !uuid.isNull();
    return uuid;
}

std::optional<Intensity> RowReader::intensity()
{
    const std::optional<qint64> tenths = integer();
    if (!tenths)
        return std::nullopt;
    const auto intensity = Intensity::fromTenths(static_cast<int>(*tenths));
    m_ok = m_ok && intensity;
    return intensity ? std::optional(*intensity) : std::nullopt;
}

QStringList RowReader::strings()
{
    return stringList(json().array());
}

QStringList RowReader::someStrings()
{
    const std::optional<QString> text = optionalText();
    if (!text)
        return {};
    const QJsonDocument document = QJsonDocument::fromJson(text->toUtf8());
    m_ok = m_ok && document.isArray();
    return stringList(document.array());
}

QJsonDocument RowReader::json()
{
    QJsonDocument document = QJsonDocument::fromJson(text().toUtf8());
    m_ok = m_ok && !document.isNull();
    return document;
}

QList<PaintedArea> RowReader::painting()
{
    const std::optional<QString> text = optionalText();
    if (!text)
        return {};
    const auto painting = paintingFromJson(QJsonDocument::fromJson(text->toUtf8()).array());
    m_ok = m_ok && painting && !painting->isEmpty();
    return painting.value_or(QList<PaintedArea>());
}

std::optional<Moment> RowReader::moment()
{
    const std::optional<qint64> ms = integer();
    const auto offset = static_cast<int>(integer().value_or(0));
    const QByteArray zone = text().toLatin1();
    const std::optional<qint64> day = integer();
    if (!day)
        return std::nullopt;
    const auto moment = Moment::fromParts(ms, offset, zone, QDate::fromJulianDay(*day));
    m_ok = m_ok && moment;
    return moment ? std::optional(*moment) : std::nullopt;
}

void bindValue(SQLite::Statement &statement, int index, const Value &value)
{
    if (const auto *integer = std::get_if<qint64>(&value))
        statement.bind(index, static_cast<int64_t>(*integer));
    else if (const auto *real = std::get_if<double>(&value))
        statement.bind(index, *real);
    else if (const auto *text = std::get_if<QString>(&value))
        statement.bind(index, text->toStdString());
    else if (const auto *bytes = std::get_if<QByteArray>(&value))
        statement.bind(index, static_cast<const void *>(bytes->constData()),
                       static_cast<int>(bytes->size()));
    else
        statement.bind(index);
}

Value columnValue(const SQLite::Statement &statement, int index)
{
    const SQLite::Column column = statement.getColumn(index);
    if (column.isInteger())
        return static_cast<qint64>(column.getInt64());
    if (column.isFloat())
        return column.getDouble();
    if (column.isText())
        return QString::fromUtf8(column.getText(), column.getBytes());
    if (column.isBlob())
        return QByteArray(static_cast<const char *>(column.getBlob()), column.getBytes());
    return {};
}

QJsonArray imageOf(const QList<Value> &values)
{
    QJsonArray image;
    for (const Value &value : values) {
        if (const auto *integer = std::get_if<qint64>(&value))
            image.append(*integer);
        else if (const auto *real = std::get_if<double>(&value))
            image.append(*real);
        else if (const auto *text = std::get_if<QString>(&value))
            image.append(*text);
        else if (const auto *bytes = std::get_if<QByteArray>(&value))
            image.append(QJsonObject {{u"blob"_s, QString::fromLatin1(bytes->toHex())}});
        else
            image.append(QJsonValue());
    }
    return image;
}

QList<Value> valuesOf(const QJsonArray &image)
{
    QList<Value> values;
    for (const QJsonValue &entry : image) {
        if (entry.isString())
            values.append(entry.toString());
        else if (entry.isObject())
            values.append(QByteArray::fromHex(entry[u"blob"_s].toString().toLatin1()));
        else if (entry.isDouble() && entry.toDouble() == std::floor(entry.toDouble()))
            values.append(entry.toInteger());
        else if (entry.isDouble())
            values.append(entry.toDouble());
        else
            values.append(Value());
    }
    return values;
}

QByteArray blobOf(const QUuid &uuid)
{
    return uuid.toRfc4122();
}

} // namespace knotebook
