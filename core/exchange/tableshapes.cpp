// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tableshapes.h"

#include "core/exchange/dates.h"

#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

bool isAlone(const TableRow &row, int column)
{
    for (int other = 0; other < row.cells.size(); ++other) {
        if (other != column && !row.cells.at(other).trimmed().isEmpty())
            return false;
    }
    return true;
}

/** "March 2024", "März", "2024": what the days below it belong to. */
struct MonthHeading
{
    QString month;
    QString year;
};

std::optional<MonthHeading> monthHeading(const QString &text)
{
    static const QRegularExpression form(
        u"^\\s*(?:(\\p{L}{3,10})\\.?)?[\\s,'’-]*(\\d{4})?:?\\s*$"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    const QRegularExpressionMatch match = form.match(text);
    const QString month = match.captured(1);
    const QString year = match.captured(2);
    const bool isOne = match.hasMatch() && (!month.isEmpty() || !year.isEmpty())
        && (month.isEmpty() || monthNumber(month) > 0);
    return isOne ? std::optional(MonthHeading {month, year}) : std::nullopt;
}

/** "5", "5.", "5th"; nothing for what is more than a day of some month. */
std::optional<int> dayOfMonth(const QString &text)
{
    constexpr qsizetype longest = 8; // looked at first: nearly no date is so short
    if (text.size() > longest)
        return std::nullopt;
    static const QRegularExpression form(u"^\\s*(\\d{1,2})(?:\\.|st|nd|rd|th)?\\s*$"_s);
    const QRegularExpressionMatch match = form.match(text);
    return match.hasMatch() ? std::optional(match.captured(1).toInt()) : std::nullopt;
}

/** "March 3", "3. März 2024": a day whose month is a word, which days below it can share. */
struct DayInMonth
{
    MonthHeading month;
    int day;
};

std::optional<DayInMonth> dayInMonth(const QString &text)
{
    static const QRegularExpression word(u"\\p{L}{3,10}"_s,
                                         QRegularExpression::UseUnicodePropertiesOption);
    auto words = word.globalMatch(text);
    while (words.hasNext()) {
        const QString month = words.next().captured();
        if (monthNumber(month) == 0)
            continue;
        if (const auto date = parseForeignDate(text, DateOrder::DayFirst))
            return DayInMonth {{month, QString::number(date->year())}, date->day()};
        if (const auto day = parseYearlessDate(text, DateOrder::DayFirst))
            return DayInMonth {{month, {}}, day->day};
    }
    return std::nullopt;
}

/** Goes down the rows and says what is above each. */
class MonthsAbove
{
public:
    explicit MonthsAbove(int column) : m_column(column) { }

    /** Whether the row is a heading, which is remembered. */
    bool takes(const TableRow &row)
    {
        const auto heading =
            isAlone(row, m_column) ? monthHeading(row.cells.value(m_column)) : std::nullopt;
        if (!heading)
            return false;
        if (!heading->year.isEmpty())
            m_year = m_yearOfHeading = heading->year;
        if (!heading->month.isEmpty())
            m_month = heading->month;
        m_dayAbove.reset();
        return true;
    }

    /**
     * The date of a day below; the text as it is where it is none, or none is above. Under
     * a day with its month the days have to go on, under a heading any is of its month.
     */
    QString dateOf(const QString &text)
    {
        const auto day = dayOfMonth(text);
        if (!day)
            return withYear(text);
        if (m_month.isEmpty() || (m_dayAbove && *day < *m_dayAbove)) {
            m_month.clear();
            return text;
        }
        if (m_dayAbove)
            m_dayAbove = *day;
        return written(*day);
    }

private:
    /** A day with its month, which is remembered, and with the year of the heading above it. */
    QString withYear(const QString &text)
    {
        const auto said = dayInMonth(text);
        if (!said)
            return text;
        m_month = said->month.month;
        m_year = said->month.year.isEmpty() ? m_yearOfHeading : said->month.year;
        m_dayAbove = said->day;
        if (!said->month.year.isEmpty() || m_year.isEmpty())
            return text;
        return QString(written(said->day) + u' ' + timePartOf(text)).trimmed();
    }

    QString written(int day) const
    {
        const QString date = QString::number(day) + u' ' + m_month;
        return m_year.isEmpty() ? date : date + u' ' + m_year;
    }

    int m_column;
    QString m_month;
    QString m_year;
    QString m_yearOfHeading;
    std::optional<int> m_dayAbove; ///< absent under a heading
};

/** Whether months stand above days: as headings, or with a day of their own. */
bool hasMonthsAbove(const Table &table, int column)
{
    const auto any = [&](auto isOne) {
        return std::ranges::any_of(
            table.rows, [&](const TableRow &row) { return isOne(row, row.cells.value(column)); });
    };
    return any([&](const TableRow &row, const QString &text) {
               const auto heading = isAlone(row, column) ? monthHeading(text) : std::nullopt;
               return heading && !heading->month.isEmpty();
           })
        || (any([](const TableRow &, const QString &text) { return dayOfMonth(text).has_value(); })
            && any([](const TableRow &, const QString &text) {
                   return dayInMonth(text).has_value();
               }));
}

/** "1690000000", "1690000000000": seconds or milliseconds since 1970, as sensors write them. */
std::optional<QDateTime> unixTime(const QString &text)
{
    static const QRegularExpression form(u"^\\s*(\\d{10})(\\d{3})?(?:\\.\\d+)?\\s*$"_s);
    const QRegularExpressionMatch match = form.match(text);
    constexpr qint64 beforeDiaries = 631'152'000; // 1990
    const qint64 seconds = match.captured(1).toLongLong();
    return match.hasMatch() && seconds > beforeDiaries
        ? std::optional(QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC))
        : std::nullopt;
}

/** With instants in words that every reader of dates knows, where a column holds Unix times. */
Table withInstants(const Table &table, int column)
{
    const auto isBlank = [](const QString &text) { return text.trimmed().isEmpty(); };
    const auto cell = [&](const TableRow &row) { return row.cells.value(column); };
    const auto mayBe = [&](const QString &text) { return isBlank(text) || unixTime(text); };
    if (column < 0 || std::ranges::all_of(table.rows, isBlank, cell)
        || !std::ranges::all_of(table.rows, mayBe, cell))
        return table;
    Table dated = table;
    for (TableRow &row : dated.rows) {
        if (const auto instant = unixTime(cell(row)))
            row.cells[column] = instant->toString(Qt::ISODate);
    }
    return dated;
}

/**
 * A day beside a blank month or year belongs to what stands above, as long as the days go
 * on: behind the 30th the 1st is of another month, behind December January of another year,
 * and which one is not written.
 */
Table withMonthsOfAbove(const Table &table, const ColumnMap &columns)
{
    constexpr int daysOfAMonth = 31;
    Table filled = table;
    const int dayColumn = columns.value(ImportField::DayOfMonth);
    const int monthColumn = columns.value(ImportField::Month);
    for (const ImportField field : {ImportField::Month, ImportField::Year}) {
        const int column = columns.value(field, -1);
        QString above;
        int dayAbove = 0;
        for (TableRow &row : filled.rows) {
            int day = row.cells.value(dayColumn).trimmed().toInt();
            if (column < 0 || column >= row.cells.size() || day == 0)
                continue;
            if (field == ImportField::Year)
                day += daysOfAMonth * monthNumber(row.cells.value(monthColumn));
            if (!row.cells.at(column).trimmed().isEmpty())
                above = row.cells.at(column);
            else if (day >= dayAbove)
                row.cells[column] = above;
            else
                above.clear();
            dayAbove = day;
        }
    }
    return filled;
}

} // namespace

Table datedTable(const Table &table, const ColumnMap &columns)
{
    if (columns.contains(ImportField::Month) && columns.contains(ImportField::DayOfMonth))
        return withMonthsOfAbove(table, columns);
    const int column = columns.value(ImportField::Date, -1);
    if (column < 0 || !hasMonthsAbove(table, column))
        return withInstants(table, column);
    Table dated {.header = table.header, .rows = {}, .delimiter = table.delimiter};
    MonthsAbove above(column);
    for (const TableRow &row : table.rows) {
        if (above.takes(row))
            continue;
        TableRow below = row;
        if (column < below.cells.size())
            below.cells[column] = above.dateOf(below.cells.at(column));
        dated.rows.append(below);
    }
    return dated;
}

Table filledTable(const Table &table, const ColumnMap &columns)
{
    Table filled = table;
    QHash<int, QString> above;
    for (TableRow &row : filled.rows) {
        const auto fill = [&](ImportField field) {
            const int column = columns.value(field, -1);
            if (column < 0)
                return;
            while (row.cells.size() <= column)
                row.cells.append(QString());
            if (row.cells.at(column).trimmed().isEmpty())
                row.cells[column] = above.value(column);
            else
                above.insert(column, row.cells.at(column));
        };
        for (const ImportField field :
             {ImportField::Date, ImportField::Year, ImportField::Month, ImportField::DayOfMonth})
            fill(field);
        const int place = columns.value(ImportField::Place, -1);
        const bool samePlace = place >= 0 && row.cells.value(place).trimmed().isEmpty();
        if (!samePlace)
            above.remove(columns.value(ImportField::Side, -1)); // a new place has its own side
        fill(ImportField::Place);
        if (samePlace || columns.value(ImportField::Side, -1) < 0)
            fill(ImportField::Side);
        else if (const int side = columns.value(ImportField::Side);
                 !row.cells.value(side).isEmpty())
            above.insert(side, row.cells.value(side));
    }
    return filled;
}

} // namespace knotebook
