// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/headings.h"
#include "core/exchange/tableshapes.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

/** "My pain today" names no place. */
QString placeIn(const Heading &heading)
{
    const QStringList words = heading.place.toLower().split(u' ', Qt::SkipEmptyParts);
    const bool saysNothing = std::ranges::all_of(
        words, [](const QString &word) { return headingWords().contains(u"beside_pain"_s, word); });
    return saysNothing ? QString() : heading.place;
}

/** Whether the name of what was measured is that of a pain, at a place that is known or none. */
bool isPainMeasured(const QString &text, const PlaceWords &words)
{
    const Heading heading = headingOf(text);
    const QString place = placeIn(heading);
    return heading.saysPain && (place.isEmpty() || !words.read(place, {}).region.isEmpty());
}

/** Names are few and rows many. */
class Measured
{
public:
    explicit Measured(const PlaceWords &words) : m_words(words) { }

    bool isPain(const QString &name)
    {
        const auto known = m_known.constFind(name);
        return known != m_known.constEnd() ? *known
                                           : *m_known.insert(name, isPainMeasured(name, m_words));
    }

private:
    const PlaceWords &m_words;
    QHash<QString, bool> m_known;
};

bool saysValue(const QString &heading)
{
    const QStringList words = wordsOfHeading(heading.toLower());
    return words.size() == 1 && headingWords().contains(u"value"_s, words.first());
}

} // namespace

std::optional<MeasureColumns> measureColumns(const Table &table, const PlaceWords &words)
{
    const auto value = std::ranges::find_if(table.header, saysValue);
    if (value == table.header.end())
        return std::nullopt; // before looking at the cells: most diaries have no such column
    const auto known = guessColumns(table);
    if (!known)
        return std::nullopt;
    for (const ImportField answer :
         {ImportField::Pain, ImportField::Worst, ImportField::Pressure, ImportField::Status}) {
        if (known->contains(answer))
            return std::nullopt;
    }
    const auto valueAt = static_cast<int>(value - table.header.begin());
    Measured measured(words);
    for (int column = 0; column < table.header.size(); ++column) {
        const auto isPain = [&](const TableRow &row) {
            return measured.isPain(row.cells.value(column).trimmed());
        };
        const bool isTaken = column == valueAt || column == known->value(ImportField::Note, -1);
        if (!isTaken && std::ranges::any_of(table.rows, isPain))
            return MeasureColumns {.what = column, .value = valueAt};
    }
    return std::nullopt;
}

MeasuredTable measuredTable(const Table &table, const MeasureColumns &columns,
                            const PlaceWords &words)
{
    MeasuredTable found {
        .table = {.header = table.header, .rows = {}, .delimiter = table.delimiter}};
    Measured measured(words);
    for (TableRow row : table.rows) {
        const QString what = row.cells.value(columns.what).trimmed();
        if (measured.isPain(what)) {
            row.cells[columns.what] = placeIn(headingOf(what));
            found.table.rows.append(std::move(row));
            continue;
        }
        ++found.others;
        if (!found.otherNames.contains(what) && !what.isEmpty())
            found.otherNames.append(what);
    }
    return found;
}

ColumnMap columnsOfMeasured(ColumnMap guess, const MeasureColumns &columns)
{
    guess.removeIf([&](ColumnMap::iterator it) { return it.value() == columns.what; });
    guess.insert(ImportField::Pain, columns.value);
    if (!guess.contains(ImportField::Place))
        guess.insert(ImportField::Place, columns.what);
    return guess;
}

} // namespace knotebook
