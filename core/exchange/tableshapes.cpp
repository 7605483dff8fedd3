// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tableshapes.h"

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

bool isPainWord(const QString &word)
{
    static const QStringList painWords {u"pain"_s,    u"pains"_s,     u"ache"_s,  u"hurt"_s,
                                        u"schmerz"_s, u"schmerzen"_s, u"dolor"_s, u"douleur"_s};
    return painWords.contains(word.toLower());
}

bool isScaleWord(const QString &word)
{
    static const QStringList scaleWords {u"level"_s, u"score"_s, u"nrs"_s, u"vas"_s,
                                         u"intensity"_s};
    return scaleWords.contains(word.toLower());
}

// "kneePain" and "KNEE_PAIN" are two words each.
QStringList wordsOfHeading(const QString &heading)
{
    QString spaced;
    for (const QChar c : heading) {
        const bool begins = c.isUpper() && !spaced.isEmpty() && spaced.back().isLower();
        if (begins)
            spaced.append(u' ');
        spaced.append(c.isLetter() ? c : QChar(u' '));
    }
    return spaced.split(u' ', Qt::SkipEmptyParts);
}

struct Heading
{
    QString place;
    bool saysPain = false;
};

Heading headingOf(const QString &text)
{
    Heading heading;
    QStringList place;
    const QStringList words = wordsOfHeading(text);
    for (const QString &word : words) {
        if (isPainWord(word))
            heading.saysPain = true;
        else if (!isScaleWord(word))
            place.append(word);
    }
    heading.place = place.join(u' ');
    return heading;
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

Table longTable(const Table &table, const QList<int> &columns)
{
    const auto rest = [&](const QStringList &cells) {
        QStringList kept;
        for (int column = 0; column < table.header.size(); ++column) {
            if (!columns.contains(column))
                kept.append(cells.value(column));
        }
        return kept;
    };
    Table tall {.header = rest(table.header) + QStringList {u"place"_s, u"pain"_s},
                .rows = {},
                .delimiter = table.delimiter};
    for (const TableRow &row : table.rows) {
        const QStringList kept = rest(row.cells);
        for (const int column : columns) {
            const QString pain = row.cells.value(column).trimmed();
            const QString place = headingOf(table.header.at(column)).place;
            if (!pain.isEmpty())
                tall.rows.append({row.line, kept + QStringList {place, pain}});
        }
    }
    return tall;
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
