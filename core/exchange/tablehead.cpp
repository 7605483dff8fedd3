// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/dates.h"
#include "core/exchange/painnumbers.h"
#include "core/exchange/tableshapes.h"

#include <algorithm>
#include <utility>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

/** Whether the columns of a header, as they are guessed, make a diary. */
bool makesDiary(const Table &table, const PlaceWords &words)
{
    const auto columns = guessColumns(table);
    if (!columns)
        return false;
    ColumnMap complete = *columns;
    if (!painPlaceColumns(table, words).isEmpty() || !barePlaceColumns(table, words).isEmpty()
        || !partsOfDay(table).isEmpty() || !numberedParts(table).isEmpty()
        || measureColumns(table, words))
        complete.insert(ImportField::Pain, 0);
    return checkColumns(complete).has_value();
}

/** Whether all that stands in a column is of a kind, and something does. */
template <typename Is> bool holdsOnly(const Table &table, int column, Is is)
{
    bool holds = false;
    for (const TableRow &row : table.rows) {
        const QString text = row.cells.value(column).trimmed();
        if (!text.isEmpty() && !is(text))
            return false;
        holds = holds || !text.isEmpty();
    }
    return holds;
}

bool isPain(const QString &text)
{
    constexpr double most = 10;
    const auto pain = parsePain(text, most);
    return pain && (!*pain || ((*pain)->value >= 0 && (*pain)->value <= most));
}

bool isDay(const QString &text)
{
    return !isPain(text) && (looksLikeDate(text) || isYearless(text));
}

bool isWords(const QString &text)
{
    return text.front().isLetter();
}

qsizetype widestRow(const Table &table)
{
    qsizetype widest = 0;
    for (const TableRow &row : table.rows)
        widest = std::max(widest, row.cells.size());
    return widest;
}

QString placeInRow(qsizetype column)
{
    return u"column %1"_s.arg(column + 1);
}

/**
 * A file that begins with its first day has no header. Its columns are named after what
 * stands in them where only one can be meant, the others after where they stand.
 */
std::optional<Table> namedByContent(const Table &table, const PlaceWords &words)
{
    Table whole {.header = {}, .rows = table.rows, .delimiter = table.delimiter};
    whole.rows.prepend({1, table.header});
    QList<int> days;
    QList<int> pains;
    QList<int> places;
    const qsizetype widest = widestRow(whole); // the first line may leave its last cells away
    for (int column = 0; column < widest; ++column) {
        whole.header.append(placeInRow(column));
        if (holdsOnly(whole, column, isDay))
            days.append(column);
        else if (holdsOnly(whole, column, isPain))
            pains.append(column);
        else if (holdsOnly(whole, column, isWords)
                 && !words.read(table.header.value(column), {}).region.isEmpty())
            places.append(column);
    }
    if (days.isEmpty())
        return std::nullopt;
    const auto call = [&](const QList<int> &columns, ImportField field) {
        if (columns.size() == 1)
            whole.header[columns.first()] = name(field);
    };
    call(days, ImportField::Date);
    call(pains, ImportField::Pain);
    call(places, ImportField::Place);
    return whole;
}

/** Some programs write the header on each page. */
Table withoutRepeats(Table table)
{
    table.rows.removeIf([&](const TableRow &row) { return row.cells == table.header; });
    return table;
}

/** What stands beyond the header, or below none of its names, can then be told and chosen. */
Table withAllNamed(Table table)
{
    const auto columns = guessColumns(table);
    const int date = columns ? columns->value(ImportField::Date, -1) : -1;
    if (date >= 0 && table.header.at(date).trimmed().isEmpty())
        table.header[date] = name(ImportField::Date);
    table.header.resize(std::max(table.header.size(), widestRow(table)));
    for (qsizetype column = 0; column < table.header.size(); ++column) {
        const auto holds = [&](const TableRow &row) {
            return column < row.cells.size() && !row.cells.at(column).trimmed().isEmpty();
        };
        if (table.header.at(column).trimmed().isEmpty() && std::ranges::any_of(table.rows, holds))
            table.header[column] = placeInRow(column);
    }
    return table;
}

} // namespace

Table headedTable(const Table &table, const PlaceWords &words)
{
    constexpr qsizetype looked = 10;
    if (makesDiary(table, words))
        return withAllNamed(withoutRepeats(table));
    for (qsizetype i = 0; i < std::min(table.rows.size() - 1, looked); ++i) {
        Table below {.header = table.rows.at(i).cells,
                     .rows = table.rows.mid(i + 1),
                     .delimiter = table.delimiter};
        if (makesDiary(below, words))
            return withAllNamed(withoutRepeats(below));
    }
    return namedByContent(table, words).value_or(withAllNamed(withoutRepeats(table)));
}

} // namespace knotebook
