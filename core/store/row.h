// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/moment.h"
#include "core/base/painted.h"
#include "core/domain/intensity.h"

#include <QByteArray>
#include <QDate>
#include <QJsonArray>
#include <QJsonDocument>
#include <QList>
#include <QStringList>

#include <optional>
#include <variant>

namespace SQLite {
class Statement;
}

namespace knotebook {

/** What a column can hold. */
using Value = std::variant<std::monostate, qint64, double, QString, QByteArray>;

/** Collects the values of a row in the order of its columns. */
class RowWriter
{
public:
    RowWriter() { m_values.reserve(widestTable); }
    RowWriter &integer(std::optional<qint64> value);
    RowWriter &real(std::optional<double> value);
    RowWriter &text(const QString &value);
    RowWriter &optionalText(const std::optional<QString> &value);
    RowWriter &flag(bool value) { return integer(value ? 1 : 0); }
    RowWriter &uuid(const std::optional<QUuid> &value);
    RowWriter &intensity(std::optional<Intensity> value);
    RowWriter &strings(const QStringList &value);
    /** NULL when there is none, as in a column that came later. @{ */
    RowWriter &someText(const QString &value);
    RowWriter &someStrings(const QStringList &value);
    /** @} */
    RowWriter &json(const QJsonDocument &value);
    /** NULL when nothing is painted. */
    RowWriter &painting(const QList<PaintedArea> &value);
    /** Four columns: ms, offset, zone, day. */
    RowWriter &moment(const std::optional<Moment> &value);

    template <typename Enum> RowWriter &optionalName(const std::optional<Enum> &value)
    {
        return optionalText(value ? std::optional(name(*value)) : std::nullopt);
    }

    const QList<Value> &values() const { return m_values; }

private:
    static constexpr qsizetype widestTable = 28; // or a few more: then it grows

    QList<Value> m_values;
};

/**
 * Reads the values of the statement's current row in the order of its columns.
 * A value that cannot be what it should be makes ok() false and yields nothing:
 * the row is then reported as corrupt, by table, and not guessed.
 */
class RowReader
{
public:
    RowReader(const SQLite::Statement &statement, int firstColumn);

    std::optional<qint64> integer();
    /** Of its Julian day. */
    std::optional<QDate> day();
    std::optional<double> real();
    QString text();
    std::optional<QString> optionalText();
    bool flag() { return integer().value_or(0) != 0; }
    std::optional<QUuid> uuid();
    std::optional<Intensity> intensity();
    QStringList strings();
    QStringList someStrings();
    QJsonDocument json();
    QList<PaintedArea> painting();
    std::optional<Moment> moment();

    template <typename Enum>
    std::optional<Enum> optionalName(std::optional<Enum> (*parse)(const QString &))
    {
        const std::optional<QString> word = optionalText();
        if (!word)
            return std::nullopt;
        const std::optional<Enum> value = parse(*word);
        m_ok = m_ok && value;
        return value;
    }

    bool ok() const { return m_ok; }
    void fail() { m_ok = false; }

private:
    const SQLite::Statement &m_statement;
    int m_column;
    bool m_ok = true;
};

/** Binds `value` to the 1-based parameter `index`. */
void bindValue(SQLite::Statement &statement, int index, const Value &value);
/** The value of a 0-based column. */
Value columnValue(const SQLite::Statement &statement, int column);

/** @name Images of rows in the history: null, number, text, or {"blob": hex}. */
///@{
QJsonArray imageOf(const QList<Value> &values);
QList<Value> valuesOf(const QJsonArray &image);
///@}

QByteArray blobOf(const QUuid &uuid);

} // namespace knotebook
