// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/jsonfields.h"

#include <cmath>

namespace knotebook {

using namespace Qt::StringLiterals;

QString utcText(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

JsonWriter &JsonWriter::text(const char *key, const QString &value)
{
    return value.isEmpty() ? *this : this->value(key, value);
}

JsonWriter &JsonWriter::text(const char *key, const std::optional<QString> &value)
{
    return value ? this->value(key, *value) : *this;
}

JsonWriter &JsonWriter::number(const char *key, std::optional<int> value)
{
    return value ? this->value(key, *value) : *this;
}

JsonWriter &JsonWriter::intensity(const char *key, std::optional<Intensity> value)
{
    return value ? this->value(key, value->value()) : *this;
}

JsonWriter &JsonWriter::flag(const char *key, bool value)
{
    return value ? this->value(key, true) : *this;
}

JsonWriter &JsonWriter::strings(const char *key, const QStringList &value)
{
    return value.isEmpty() ? *this : this->value(key, QJsonArray::fromStringList(value));
}

JsonWriter &JsonWriter::moment(const char *key, const std::optional<Moment> &value)
{
    if (!value)
        return *this;
    QJsonObject json {{u"at"_s, value->toIso()}};
    if (value->knownToTheMoment())
        json.insert(u"zone"_s, QString::fromLatin1(value->zoneId()));
    return this->value(key, json);
}

JsonWriter &JsonWriter::value(const char *key, const QJsonValue &value)
{
    m_object.insert(QLatin1String(key), value);
    return *this;
}

void JsonReader::fail(ErrorCode code, const char *key)
{
    if (!m_error)
        m_error = Error {code, QString::fromLatin1(key)};
}

QString JsonReader::text(const char *key)
{
    return optionalText(key).value_or(QString());
}

std::optional<QString> JsonReader::optionalText(const char *key)
{
    const QJsonValue json = value(key);
    if (json.isUndefined() || json.isNull())
        return std::nullopt;
    if (!json.isString())
        fail(ErrorCode::Malformed, key);
    return json.toString();
}

std::optional<int> JsonReader::number(const char *key)
{
    const QJsonValue json = value(key);
    if (json.isUndefined() || json.isNull())
        return std::nullopt;
    const double number = json.toDouble(NAN);
    // Also false for a NaN, which is what anything but a number yields.
    if (!(std::abs(number) <= 1e9) || number != std::floor(number)) {
        fail(ErrorCode::Malformed, key);
        return std::nullopt;
    }
    return static_cast<int>(number);
}

std::optional<Intensity> JsonReader::intensity(const char *key)
{
    const QJsonValue json = value(key);
    if (json.isUndefined() || json.isNull())
        return std::nullopt;
    const auto intensity = Intensity::fromNumber(json.toDouble(NAN));
    if (!intensity)
        fail(json.isDouble() ? ErrorCode::OutOfRange : ErrorCode::Malformed, key);
    return intensity ? std::optional(*intensity) : std::nullopt;
}

bool JsonReader::flag(const char *key)
{
    const QJsonValue json = value(key);
    if (!json.isUndefined() && !json.isBool())
        fail(ErrorCode::Malformed, key);
    return json.toBool();
}

QStringList JsonReader::strings(const char *key)
{
    const QJsonValue json = value(key);
    const QStringList strings = stringList(json);
    if ((!json.isUndefined() && !json.isArray()) || strings.size() != json.toArray().size())
        fail(ErrorCode::Malformed, key);
    return strings;
}

std::optional<Moment> JsonReader::moment(const char *key)
{
    const QJsonValue json = value(key);
    if (json.isUndefined() || json.isNull())
        return std::nullopt;
    const QByteArray zone = json[u"zone"_s].toString().toLatin1();
    const auto read = Moment::fromIso(json[u"at"_s].toString(), QTimeZone::utc());
    if (!read || (read->knownToTheMoment() && zone.isEmpty())) {
        fail(ErrorCode::Malformed, key);
        return std::nullopt;
    }
    // The zone is kept as it was written, whatever this machine knows of it.
    const auto moment =
        Moment::fromParts(read->utcMilliseconds(), read->offsetSeconds(), zone, read->localDate());
    if (!moment)
        fail(moment.error().code, key);
    return moment ? std::optional(*moment) : std::nullopt;
}

std::optional<QDate> JsonReader::date(const char *key)
{
    const auto text = optionalText(key);
    if (!text)
        return std::nullopt;
    const auto date = parseDate(*text);
    if (!date)
        fail(date.error().code, key);
    return date ? std::optional(*date) : std::nullopt;
}

qint64 JsonReader::utc(const char *key)
{
    const QDateTime time = QDateTime::fromString(text(key), Qt::ISODateWithMs);
    // Without a "Z" it would be another instant on each machine.
    const bool readable = time.isValid() && time.timeSpec() != Qt::LocalTime;
    if (!readable)
        fail(ErrorCode::Malformed, key);
    return readable ? time.toMSecsSinceEpoch() : 0;
}

QJsonObject JsonReader::object(const char *key)
{
    const QJsonValue json = value(key);
    if (!json.isUndefined() && !json.isNull() && !json.isObject())
        fail(ErrorCode::Malformed, key);
    return json.toObject();
}

Result<Moment> JsonReader::felt()
{
    const auto felt = moment("felt");
    if (m_error)
        return tl::make_unexpected(*m_error);
    if (!felt)
        return failure(ErrorCode::Missing, u"felt"_s);
    return *felt;
}

} // namespace knotebook
