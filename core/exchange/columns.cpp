// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/columns.h"

#include "core/base/jsondata.h"
#include "core/base/names.h"
#include "core/domain/observation.h"
#include "core/exchange/dates.h"
#include "core/exchange/headings.h"
#include "core/exchange/painnumbers.h"
#include "core/exchange/statuswords.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

constexpr Names<ImportField, 13> fields {{
    {ImportField::Date, "date"},
    {ImportField::Time, "time"},
    {ImportField::Year, "year"},
    {ImportField::Month, "month"},
    {ImportField::DayOfMonth, "dayofmonth"},
    {ImportField::Place, "place"},
    {ImportField::Side, "side"},
    {ImportField::Pain, "pain"},
    {ImportField::Worst, "worst"},
    {ImportField::Pressure, "pressure"},
    {ImportField::Status, "status"},
    {ImportField::Remedy, "remedy"},
    {ImportField::Note, "note"},
}};

/** The names that the column of a field goes by, in the order in which they are looked for. */
struct FieldNames
{
    ImportField field;
    QStringList names;
};

Result<QList<FieldNames>> readFieldNames()
{
    const auto rows = readTable(u":/knotebook/exchange/columns.json"_s);
    if (!rows)
        return tl::make_unexpected(rows.error());
    QList<FieldNames> all;
    for (const QJsonValue &row : *rows) {
        if (const auto field = importFieldFromName(row[u"id"_s].toString()))
            all.append({*field, stringList(row[u"names"_s])});
    }
    return all;
}

/** A heading as it is compared with names. */
struct PlainHeading
{
    QString words;
    QString withoutScale;
    QString withoutHint; ///< "Side (L/R/B)" is "side"
};

/** Without what stands in brackets at the end: how the column is to be filled in. */
QString withoutHint(const QString &heading)
{
    static const QRegularExpression hint(u"\\s*[(\\[{][^()\\[\\]{}]*[)\\]}]\\s*$"_s);
    return lettersAndNumbers(QString(heading).remove(hint));
}

/** Of a pain a hint may say all: "Pain (relief)" is none. */
bool mayHaveHint(ImportField field)
{
    return field != ImportField::Pain && field != ImportField::Worst
        && field != ImportField::Pressure;
}

QList<PlainHeading> plainHeadings(const Table &table)
{
    QList<PlainHeading> headings;
    for (const QString &heading : table.header)
        headings.append(
            {lettersAndNumbers(heading), headingWithoutScale(heading), withoutHint(heading)});
    return headings;
}

/** Whether some cell of a column is a status: "synced" of a watch is none. */
bool holdsStatus(const Table &table, int column)
{
    return std::ranges::any_of(table.rows, [&](const TableRow &row) {
        return readStatus(row.cells.value(column)).has_value();
    });
}

/** Whether some cell of a column has a name: "painkillers: 2", or "yes", names no remedy. */
bool holdsWords(const Table &table, int column)
{
    return table.rows.isEmpty() || std::ranges::any_of(table.rows, [&](const TableRow &row) {
               const QString text = row.cells.value(column).toLower().simplified();
               return std::ranges::count_if(text, [](QChar c) { return c.isLetter(); }) > 2
                   && !headingWords().contains(u"yes_no"_s, text);
           });
}

bool mayBe(ImportField field, const Table &table, int column)
{
    if (field == ImportField::Remedy)
        return holdsWords(table, column);
    return field != ImportField::Status || holdsStatus(table, column);
}

/** The column whose heading is the first of the names that there is. */
int columnNamed(const FieldNames &wanted, const QList<PlainHeading> &headings, const Table &table,
                const QList<int> &taken)
{
    for (const QString &name : wanted.names) {
        for (int column = 0; column < headings.size(); ++column) {
            const PlainHeading &heading = headings.at(column);
            const bool fits = heading.words == name || heading.withoutScale == name
                || (mayHaveHint(wanted.field) && heading.withoutHint == name);
            if (fits && !taken.contains(column) && mayBe(wanted.field, table, column))
                return column;
        }
    }
    return -1;
}

/** "Day" beside a month is a day of the month, and a date by itself. */
void tellDaysApart(ColumnMap &columns, const Table &table)
{
    static const QStringList days {u"day"_s, u"tag"_s,    u"jour"_s, u"día"_s,
                                   u"dia"_s, u"giorno"_s, u"dag"_s};
    const int date = columns.value(ImportField::Date, -1);
    if (date >= 0 && columns.contains(ImportField::Month)
        && !columns.contains(ImportField::DayOfMonth)
        && days.contains(lettersAndNumbers(table.header.at(date))))
        columns.insert(ImportField::DayOfMonth, columns.take(ImportField::Date));
}

/** "Time" is the date where nothing else is and dates stand in it. */
void findDateInTime(ColumnMap &columns, const Table &table)
{
    const int time = columns.value(ImportField::Time, -1);
    if (time < 0 || columns.contains(ImportField::Date)
        || columns.contains(ImportField::DayOfMonth))
        return;
    if (std::ranges::any_of(
            table.rows, [&](const TableRow &row) { return looksLikeDate(row.cells.value(time)); }))
        columns.insert(ImportField::Date, columns.take(ImportField::Time));
}

/** A column of no known name in which nothing but days stands: the index of a data frame has none.
 */
void findDateByCells(ColumnMap &columns, const Table &table)
{
    if (columns.contains(ImportField::Date) || columns.contains(ImportField::Month)
        || columns.contains(ImportField::DayOfMonth))
        return;
    const QList<int> taken = columns.values();
    QList<int> ofDays;
    for (int column = 0; column < table.header.size(); ++column) {
        bool holds = false;
        const auto isDayOrBlank = [&](const TableRow &row) {
            const QString text = row.cells.value(column).trimmed();
            holds = holds || looksLikeDate(text);
            return text.isEmpty() || looksLikeDate(text);
        };
        if (!taken.contains(column) && !looksLikeDate(table.header.at(column))
            && std::ranges::all_of(table.rows, isDayOrBlank) && holds)
            ofDays.append(column);
    }
    const auto isNameless = [&](int column) { return table.header.at(column).trimmed().isEmpty(); };
    if (ofDays.size() > 1) // "created" and "changed" beside it are other days
        ofDays.removeIf([&](int column) { return !isNameless(column); });
    if (ofDays.size() == 1)
        columns.insert(ImportField::Date, ofDays.first());
}

/** "Ache level", "my pain today": words for pain, for its scale, and nothing besides. */
bool saysPainAlone(const QString &heading)
{
    const WordTable &known = headingWords();
    const QStringList words = headingWithoutScale(heading).split(u' ', Qt::SkipEmptyParts);
    const auto isPain = [&](const QString &word) { return known.contains(u"pain"_s, word); };
    return std::ranges::any_of(words, isPain)
        && std::ranges::all_of(words, [&](const QString &word) {
               return isPain(word) || known.contains(u"scale"_s, word)
                   || known.contains(u"beside_pain"_s, word);
           });
}

/** Whether there is a number among the cells; a heading without rows may have some. */
bool holdsNumbers(const Table &table, int column)
{
    constexpr double longest = 100;
    return table.rows.isEmpty() || std::ranges::any_of(table.rows, [&](const TableRow &row) {
               const auto pain = parsePain(row.cells.value(column).trimmed(), longest);
               return pain && pain->has_value();
           });
}

/** Pain under a name that no list has. */
void findPainByItsWords(ColumnMap &columns, const Table &table)
{
    if (columns.contains(ImportField::Pain))
        return;
    const QList<int> taken = columns.values();
    for (int column = 0; column < table.header.size(); ++column) {
        if (!taken.contains(column) && saysPainAlone(table.header.at(column))
            && holdsNumbers(table, column)) {
            columns.insert(ImportField::Pain, column);
            return;
        }
    }
}

/** A column of no known name in which knots are active or latent, and nothing else stands. */
void findStatusByCells(ColumnMap &columns, const Table &table)
{
    if (columns.contains(ImportField::Status))
        return;
    const QList<int> taken = columns.values();
    for (int column = 0; column < table.header.size(); ++column) {
        QSet<QString> said;
        for (const TableRow &row : table.rows)
            said.insert(row.cells.value(column).trimmed().toLower());
        said.remove(QString());
        // "active" alone is said of much else.
        if (!taken.contains(column) && said.contains(name(KnotStatus::Latent))
            && std::ranges::all_of(
                said, [](const QString &text) { return fromName<KnotStatus>(text).has_value(); })) {
            columns.insert(ImportField::Status, column);
            return;
        }
    }
}

int columnOf(const QString &text, const Table &table)
{
    for (int column = 0; column < table.header.size(); ++column) {
        if (table.header.at(column).trimmed().compare(text.trimmed(), Qt::CaseInsensitive) == 0)
            return column;
    }
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    return isNumber && number >= 1 && number <= table.header.size() ? number - 1 : -1;
}

} // namespace

QString name(ImportField field)
{
    return fields.name(field);
}

std::optional<ImportField> importFieldFromName(const QString &name)
{
    return fields.value(name);
}

QStringList importFieldNames()
{
    QStringList names;
    for (const auto &entry : fields.entries)
        names.append(QString::fromLatin1(entry.text));
    return names;
}

std::optional<ImportField> importFieldOfHeading(const QString &heading)
{
    const auto columns = guessColumns({.header = {heading}, .rows = {}, .delimiter = u','});
    return columns && !columns->isEmpty() ? std::optional(columns->firstKey()) : std::nullopt;
}

Result<ColumnMap> guessColumns(const Table &table)
{
    static const auto fieldNames = readFieldNames(); // a header is looked for in row after row
    if (!fieldNames)
        return tl::make_unexpected(fieldNames.error());
    const QList<PlainHeading> headings = plainHeadings(table);
    ColumnMap columns;
    for (const FieldNames &wanted : *fieldNames) {
        const int column = columnNamed(wanted, headings, table, columns.values());
        if (column >= 0)
            columns.insert(wanted.field, column);
    }
    tellDaysApart(columns, table);
    findDateInTime(columns, table);
    findDateByCells(columns, table);
    findPainByItsWords(columns, table);
    findStatusByCells(columns, table);
    return columns;
}

Result<ColumnMap> chooseColumns(ColumnMap guess, const QStringList &choices, const Table &table)
{
    for (const QString &choice : choices) {
        const qsizetype equals = choice.indexOf(u'=');
        if (equals < 0)
            return failure(ErrorCode::Malformed, u"\"%1\" is not FIELD=COLUMN"_s.arg(choice));
        const auto field = importFieldFromName(choice.left(equals));
        if (!field)
            return failure(ErrorCode::Unknown, u"field \"%1\""_s.arg(choice.left(equals)));
        const QString wanted = choice.mid(equals + 1);
        if (wanted.isEmpty()) {
            guess.remove(*field);
            continue;
        }
        const int column = columnOf(wanted, table);
        if (column < 0)
            return failure(ErrorCode::Unknown, u"column \"%1\""_s.arg(wanted));
        guess.insert(*field, column);
    }
    return guess;
}

Result<QList<int>> chosenPainColumns(const QStringList &choices, const Table &table)
{
    QList<int> columns;
    const QString pain = name(ImportField::Pain) + u'=';
    for (const QString &choice : choices) {
        const QString wanted = choice.startsWith(pain) ? choice.mid(pain.size()) : QString();
        if (wanted.isEmpty())
            continue;
        const int column = columnOf(wanted, table);
        if (column < 0)
            return failure(ErrorCode::Unknown, u"column \"%1\""_s.arg(wanted));
        if (!columns.contains(column))
            columns.append(column);
    }
    return columns;
}

Status checkColumns(const ColumnMap &columns)
{
    // A year may be missing: then the person says in which the diary begins.
    const bool parts =
        columns.contains(ImportField::Month) && columns.contains(ImportField::DayOfMonth);
    if (!columns.contains(ImportField::Date) && !parts)
        return failure(ErrorCode::Missing, u"column for the date"_s);
    constexpr std::array answers {ImportField::Pain, ImportField::Worst, ImportField::Pressure,
                                  ImportField::Status};
    if (std::ranges::none_of(answers, [&](ImportField field) { return columns.contains(field); }))
        return failure(ErrorCode::Missing, u"column for the pain"_s);
    return {};
}

} // namespace knotebook
