// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/jsondata.h"
#include "core/base/moment.h"
#include "core/domain/intensity.h"

#include <QJsonObject>

#include <optional>

namespace knotebook {

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
    QJsonValue value(const char *key) const { return m_object.value(QLatin1String(key)); }

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

private:
    QJsonObject m_object;
    std::optional<Error> m_error;
};

} // namespace knotebook
