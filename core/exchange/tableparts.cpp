// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tableshapes.h"

#include "core/exchange/headings.h"
#include "core/exchange/painnumbers.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

bool isAnswer(ImportField field)
{
    return field == ImportField::Pain || field == ImportField::Worst
        || field == ImportField::Pressure;
}

QSet<int> columnsIn(const QList<RowPart> &parts)
{
    QSet<int> columns;
    for (const RowPart &part : parts) {
        for (const int column : part.columns)
            columns.insert(column);
    }
    return columns;
}

QList<ImportField> fieldsIn(const QList<RowPart> &parts)
{
    QMap<ImportField, bool> fields; // in their order
    for (const RowPart &part : parts) {
        for (const ImportField field : part.columns.keys() + part.words.keys())
            fields.insert(field, true);
    }
    return fields.keys();
}

/**
 * Numbers of 0 to 10 but for a slip of the pen, and at least one: no girth in
 * centimetres, no words. The row of the slip is told by itself.
 */
bool holdsPains(const Table &table, int column)
{
    constexpr double most = 10;
    constexpr int oneOf = 5;
    int pains = 0;
    int slips = 0;
    for (const TableRow &row : table.rows) {
        const auto pain = parsePain(row.cells.value(column).trimmed(), most);
        if (!pain || (*pain && ((*pain)->value < 0 || (*pain)->value > most)))
            ++slips;
        else
            pains += pain->has_value() ? 1 : 0;
    }
    return pains > 0 && slips * oneOf <= pains + slips;
}

bool hasAnswer(const RowPart &part, const TableRow &row)
{
    for (auto column = part.columns.begin(); column != part.columns.end(); ++column) {
        if (isAnswer(column.key()) && !row.cells.value(column.value()).trimmed().isEmpty())
            return true;
    }
    return false;
}

/** "Pain 2" is the field and the number; 1 where there is none. */
std::pair<QString, int> numbered(const QString &heading)
{
    static const QRegularExpression form(u"^(.*?)[\\s_#.(-]*([1-9])\\)?\\s*$"_s);
    const QRegularExpressionMatch match = form.match(heading);
    return match.hasMatch() ? std::pair(match.captured(1).trimmed(), match.captured(2).toInt())
                            : std::pair(heading.trimmed(), 1);
}

} // namespace

bool namesPlace(const Table &table, int column, const PlaceWords &words)
{
    const QString place = headingOf(table.header.at(column)).place;
    return !words.read(place, {}).region.isEmpty();
}

QList<int> painPlaceColumns(const Table &table, const PlaceWords &words)
{
    QList<int> columns;
    for (int column = 0; column < table.header.size(); ++column) {
        if (headingOf(table.header.at(column)).saysPain && namesPlace(table, column, words))
            columns.append(column);
    }
    return columns;
}

QList<int> barePlaceColumns(const Table &table, const PlaceWords &words)
{
    QList<int> columns;
    for (int column = 0; column < table.header.size(); ++column) {
        const PlaceReading place = words.read(headingOf(table.header.at(column)).place, {});
        if (place.certain && !place.region.isEmpty() && holdsPains(table, column))
            columns.append(column);
    }
    return columns.size() > 1 ? columns : QList<int>();
}

QList<RowPart> placeParts(const Table &table, const QList<int> &columns)
{
    QList<RowPart> parts;
    for (const int column : columns)
        parts.append({{{ImportField::Pain, column}},
                      {{ImportField::Place, headingOf(table.header.at(column)).place}}});
    return parts;
}

QList<RowPart> partsOfDay(const Table &table)
{
    QList<int> columns;
    for (int column = 0; column < table.header.size(); ++column) {
        const Heading heading = headingOf(table.header.at(column));
        if (heading.saysPain && headingWords().contains(u"part_of_day"_s, heading.place.toLower()))
            columns.append(column);
    }
    return partsOfDay(table, columns);
}

QList<RowPart> partsOfDay(const Table &table, const QList<int> &columns)
{
    QList<RowPart> parts;
    for (const int column : columns) {
        const QString part = headingOf(table.header.at(column)).place.toLower();
        if (!headingWords().contains(u"part_of_day"_s, part))
            return {};
        parts.append({{{ImportField::Pain, column}}, {{ImportField::Time, part}}});
    }
    return parts;
}

QList<RowPart> numberedParts(const Table &table)
{
    QMap<int, RowPart> parts;
    for (int column = 0; column < table.header.size(); ++column) {
        const auto [text, number] = numbered(table.header.at(column));
        const auto field = importFieldOfHeading(text);
        static const QList<ImportField> repeated {ImportField::Place, ImportField::Side,
                                                  ImportField::Pain, ImportField::Worst,
                                                  ImportField::Pressure};
        if (field && repeated.contains(*field) && !parts[number].columns.contains(*field))
            parts[number].columns.insert(*field, column);
    }
    QList<RowPart> found = parts.values();
    found.removeIf([](const RowPart &part) { return !part.columns.contains(ImportField::Pain); });
    // A place that is there once is that of all of them.
    for (const ImportField field : {ImportField::Place, ImportField::Side}) {
        const auto hasIt = [&](const RowPart &part) { return part.columns.contains(field); };
        if (std::ranges::count_if(found, hasIt) == 1)
            std::ranges::find_if(found, hasIt)->columns.remove(field);
    }
    return found.size() > 1 ? found : QList<RowPart>();
}

bool isAggregate(const QString &heading)
{
    const QStringList words = wordsOfHeading(heading.toLower());
    return std::ranges::any_of(
        words, [](const QString &word) { return headingWords().contains(u"aggregate"_s, word); });
}

Table partedTable(const Table &table, const QList<RowPart> &parts)
{
    const QSet<int> gone = columnsIn(parts);
    const QList<ImportField> fields = fieldsIn(parts);
    const auto rest = [&](const QStringList &cells) {
        QStringList kept;
        for (int column = 0; column < table.header.size(); ++column) {
            if (!gone.contains(column))
                kept.append(cells.value(column));
        }
        return kept;
    };
    QStringList header = rest(table.header);
    for (const ImportField field : fields)
        header.append(name(field));
    Table parted {.header = header, .rows = {}, .delimiter = table.delimiter};
    for (const TableRow &row : table.rows) {
        const QStringList kept = rest(row.cells);
        const qsizetype before = parted.rows.size();
        for (const RowPart &part : parts) {
            if (!hasAnswer(part, row))
                continue;
            QStringList cells = kept;
            for (const ImportField field : fields)
                cells.append(part.words.contains(field)
                                 ? part.words.value(field)
                                 : row.cells.value(part.columns.value(field, -1)).trimmed());
            parted.rows.append({row.line, cells});
        }
        if (parted.rows.size() == before)
            parted.rows.append({row.line, kept});
    }
    return parted;
}

ColumnMap columnsOfParted(const ColumnMap &columns, const QList<RowPart> &parts,
                          const Table &parted)
{
    const QSet<int> gone = columnsIn(parts);
    const QList<ImportField> fields = fieldsIn(parts);
    ColumnMap moved;
    for (auto column = columns.begin(); column != columns.end(); ++column) {
        const auto before =
            std::ranges::count_if(gone, [&](int other) { return other < column.value(); });
        if (!gone.contains(column.value()))
            moved.insert(column.key(), column.value() - static_cast<int>(before));
    }
    const auto first = static_cast<int>(parted.header.size() - fields.size());
    for (int i = 0; i < fields.size(); ++i)
        moved.insert(fields.at(i), first + i);
    return moved;
}

} // namespace knotebook
