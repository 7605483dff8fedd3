// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/jsondata.h"
#include "core/base/moment.h"
#include "core/domain/intensity.h"

#include <QJsonObject>

#include <optional>

namespace knotebook {

/** A moment in ms since 1970 UTC: "2024-05-01T06:00:00.000Z". */
QString utcText(qint64 ms);

/** Puts what is there into a JSON object and leaves out what is not. */
class JsonWriter
{
public:
    JsonWriter &text(const char *key, const QString &value);
    JsonWriter &text(const char *key, const std::optional<QString> &value);
    JsonWriter &number(const char *key, std::optional<int> value);
    JsonWriter &intensity(const char *key, std::optional<Intensity> value);
    JsonWriter &flag(const char *key, bool value);
    JsonWriter &strings(const char *key, const QStringList &value);
    JsonWriter &moment(const char *key, const std::optional<Moment> &value);
    JsonWriter &value(const char *key, const QJsonValue &value);

    template <typename Tag> JsonWriter &id(const char *key, const std::optional<Id<Tag>> &value)
    {
        return text(key, value ? std::optional(value->toString()) : std::nullopt);
    }

    template <typename Enum> JsonWriter &named(const char *key, const std::optional<Enum> &value)
    {
        return text(key, value ? std::optional(name(*value)) : std::nullopt);
    }

    const QJsonObject &object() const { return m_object; }

private:
    QJsonObject m_object;
};

/**
 * Takes the fields out of a JSON object; the first thing that is not what it
 * should be is kept as error(), with its key.
 */
class JsonReader
{
public:
    explicit JsonReader(QJsonObject object) : m_object(std::move(object)) { }

    QString text(const char *key);
    std::optional<QString> optionalText(const char *key);
    std::optional<int> number(const char *key);
    std::optional<Intensity> intensity(const char *key);
    bool flag(const char *key);
    QStringList strings(const char *key);
    std::optional<Moment> moment(const char *key);
    std::optional<QDate> date(const char *key);
    /** A moment as utcText() writes it, in ms since 1970 UTC; needed. */
    qint64 utc(const char *key);
    QJsonObject object(const char *key);
    /** The moment of a record, without which it cannot be made, or the first error. */
    Result<Moment> felt();
    QJsonValue value(const char *key) const { return m_object.value(QLatin1String(key)); }

    template <typename Tag> std::optional<Id<Tag>> id(const char *key)
    {
        const auto text = optionalText(key);
        const auto id = text ? Id<Tag>::fromString(*text) : std::nullopt;
        if (text && !id)
            fail(ErrorCode::Malformed, key);
        return id;
    }

    template <typename Enum>
    std::optional<Enum> named(const char *key, std::optional<Enum> (*parse)(const QString &))
    {
        const auto word = optionalText(key);
        if (!word)
            return std::nullopt;
        const auto value = parse(*word);
        if (!value)
            fail(ErrorCode::Unknown, key);
        return value;
    }

    void fail(ErrorCode code, const char *key);
    const std::optional<Error> &error() const { return m_error; }

    /** `fields` when all was as it should be, else the error. */
    template <typename Fields> Result<Fields> checked(Fields fields) const
    {
        return m_error ? Result<Fields>(tl::unexpect, *m_error) : Result<Fields>(std::move(fields));
    }

private:
    QJsonObject m_object;
    std::optional<Error> m_error;
};

} // namespace knotebook
