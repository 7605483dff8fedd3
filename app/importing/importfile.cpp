// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/importfile.h"

#include "core/backup/sealedfiles.h"
#include "core/exchange/archive.h"
#include "core/exchange/painnumbers.h"
#include "core/exchange/tableshapes.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

constexpr double usualScale = 10;

/** An archive's records are known or new by their ids. */
ImportPlan planBatch(const Batch &batch, const QSet<QUuid> &known)
{
    ImportPlan plan;
    plan.rows = static_cast<int>(batch.size());
    batch.forEachId([&](const QUuid &id) { (known.contains(id) ? plan.known : plan.fresh) += 1; });
    plan.batch = batch;
    return plan;
}

/** Several answers in one row: as chosen, else as the headings say. */
QList<RowPart> partsOf(const Table &table, const ColumnMap &columns, const QList<int> &chosen,
                       const PlaceWords &words)
{
    const bool allPlaces =
        std::ranges::all_of(chosen, [&](int column) { return namesPlace(table, column, words); });
    if (chosen.size() > 1 && allPlaces)
        return placeParts(table, chosen);
    if (!chosen.isEmpty()) // "Morning", "Evening"; of other names the last one counts
        return chosen.size() > 1 ? partsOfDay(table, chosen) : QList<RowPart>();
    if (const QList<RowPart> numbered = numberedParts(table); !numbered.isEmpty())
        return numbered;
    QList<int> ofPlaces = painPlaceColumns(table, words);
    QList<RowPart> places = placeParts(table, ofPlaces);
    const bool hasOther = columns.contains(ImportField::Worst)
        || columns.contains(ImportField::Pressure) || columns.contains(ImportField::Status);
    const int general = columns.value(ImportField::Pain, -1);
    if (general < 0 && !hasOther) {
        if (places.isEmpty() && !columns.contains(ImportField::Time))
            places = partsOfDay(table);
        if (!places.isEmpty() && ofPlaces.isEmpty())
            return places;
        // "Headache, Neck, Left knee": beside the one that says pain the others are as well.
        for (const int column : barePlaceColumns(table, words)) {
            if (!ofPlaces.contains(column))
                ofPlaces.append(column);
        }
        std::ranges::sort(ofPlaces);
        return placeParts(table, ofPlaces);
    }
    if (places.isEmpty() || general < 0 || hasOther || columns.contains(ImportField::Place)
        || isAggregate(table.header.at(general)))
        return {};
    places.prepend({{{ImportField::Pain, general}}, {{ImportField::Place, QString()}}});
    return places;
}

bool isAnswer(ImportField field)
{
    return field == ImportField::Pain || field == ImportField::Worst
        || field == ImportField::Pressure;
}

/** A table of another diary as it will be read. */
struct Shaped
{
    Table table;
    ColumnMap columns; ///< guessed, or as chosen
    QList<RowPart> parts; ///< where a row has several answers
    std::optional<double> scale; ///< as its headings state it
    std::optional<ImportRemark> others = {}; ///< rows that are not pains

    /** Each column that something is taken from. */
    QMap<int, ImportField> meanings() const
    {
        QMap<int, ImportField> meanings;
        for (auto column = columns.begin(); column != columns.end(); ++column)
            meanings.insert(column.value(), column.key());
        for (const RowPart &part : parts) {
            for (auto column = part.columns.begin(); column != part.columns.end(); ++column)
                meanings.insert(column.value(), column.key());
        }
        return meanings;
    }
};

std::optional<ImportRemark> remarkOnOthers(const MeasuredTable &measured)
{
    if (measured.others == 0)
        return std::nullopt;
    constexpr qsizetype mostNamed = 5;
    QString names = measured.otherNames.mid(0, mostNamed).join(u", "_s);
    if (measured.otherNames.size() > mostNamed)
        names += u", …"_s;
    return ImportRemark {ImportRemark::Kind::OtherThings, measured.others, names};
}

Result<Shaped> shapedTable(const QByteArray &bytes, const ImportChoices &choices,
                           const PlaceWords &words)
{
    auto table = readTable(bytes).map([&](const Table &read) { return headedTable(read, words); });
    if (!table)
        return tl::make_unexpected(table.error());
    const auto measures = measureColumns(*table, words);
    std::optional<ImportRemark> others;
    if (measures) {
        const MeasuredTable measured = measuredTable(*table, *measures, words);
        others = remarkOnOthers(measured);
        *table = measured.table;
    }
    const auto columns = guessColumns(*table).and_then([&](const ColumnMap &guess) {
        return chooseColumns(measures ? columnsOfMeasured(guess, *measures) : guess,
                             choices.columns, *table);
    });
    if (!columns)
        return tl::make_unexpected(columns.error());
    const auto pains = chosenPainColumns(choices.columns, *table);
    if (!pains)
        return tl::make_unexpected(pains.error());
    Shaped shaped {datedTable(*table, *columns),
                   *columns,
                   partsOf(*table, *columns, *pains, words),
                   {},
                   others};
    const QMap<int, ImportField> meanings = shaped.meanings();
    for (auto column = meanings.begin(); column != meanings.end() && !shaped.scale; ++column) {
        if (isAnswer(column.value()))
            shaped.scale = scaleInHeading(table->header.at(column.key()));
    }
    return shaped;
}

/** The numbers of a file's pains, for what they say of its scale. */
struct PainNumbers
{
    double highest = 0;
    int count = 0;
    int aboveOurs = 0;

    void add(const QString &text)
    {
        bool isNumber = false;
        const double number = QString(text).replace(u',', u'.').toDouble(&isNumber);
        constexpr double ours = 10;
        constexpr double longest = 100;
        if (!isNumber || number < 0 || number > longest)
            return;
        highest = std::max(highest, number);
        ++count;
        aboveOurs += number > ours ? 1 : 0;
    }

    /** Too many and too high for slips of the pen: small numbers would arrive as great pain. */
    bool areOfALongerScale() const
    {
        constexpr double surelyHigh = 20;
        constexpr int oneOf = 20;
        return highest >= surelyHigh && aboveOurs * oneOf > count;
    }
};

template <typename Take> void forEachPain(const Shaped &shaped, Take take)
{
    const QMap<int, ImportField> meanings = shaped.meanings();
    for (const TableRow &row : shaped.table.rows) {
        for (auto column = meanings.begin(); column != meanings.end(); ++column) {
            const QString text = row.cells.value(column.key()).trimmed();
            if (isAnswer(column.value()) && !text.isEmpty())
                take(row, text);
        }
    }
}

PainNumbers numbersOf(const Shaped &shaped)
{
    PainNumbers numbers;
    forEachPain(shaped, [&](const TableRow &, const QString &text) { numbers.add(text); });
    return numbers;
}

/** Whether a date or a place is left out where there is an answer. */
bool leavesBlanks(const Shaped &shaped)
{
    QList<int> often {shaped.columns.value(ImportField::Date, -1),
                      shaped.columns.value(ImportField::Month, -1),
                      shaped.columns.value(ImportField::Place, -1)};
    often.removeIf(
        [&](int column) { // what is blank in all rows has nothing above to be the same as
            return std::ranges::all_of(shaped.table.rows, [&](const TableRow &row) {
                return row.cells.value(column).trimmed().isEmpty();
            });
        });
    bool blank = false;
    forEachPain(shaped, [&](const TableRow &row, const QString &) {
        blank = blank || std::ranges::any_of(often, [&](int column) {
                    return column >= 0 && row.cells.value(column).trimmed().isEmpty();
                });
    });
    return blank;
}

QStringList leftOut(const Shaped &shaped)
{
    const QMap<int, ImportField> meanings = shaped.meanings();
    QStringList columns;
    for (int column = 0; column < shaped.table.header.size(); ++column) {
        const QString heading = shaped.table.header.at(column).trimmed();
        if (!heading.isEmpty() && !meanings.contains(column))
            columns.append(heading);
    }
    return columns;
}

Result<ImportPlan> planTable(const QByteArray &bytes, const ImportChoices &choices,
                             const QSet<QUuid> &known, const Stopped &stopped)
{
    const auto words = PlaceWords::load();
    if (!words)
        return tl::make_unexpected(words.error());
    const auto shaped = shapedTable(bytes, choices, *words);
    if (!shaped)
        return tl::make_unexpected(shaped.error());
    const bool isStated = choices.scale || shaped->scale;
    if (!isStated && numbersOf(*shaped).areOfALongerScale())
        return tl::make_unexpected(scaleIsMissing());
    const bool isLong = shaped->parts.isEmpty();
    const Table table = isLong ? shaped->table : partedTable(shaped->table, shaped->parts);
    const ImportOptions options {
        .columns =
            isLong ? shaped->columns : columnsOfParted(shaped->columns, shaped->parts, table),
        .dateOrder = choices.dateOrder,
        .scale = choices.scale.value_or(shaped->scale.value_or(usualScale)),
        .year = choices.year,
        .blankAsAbove = choices.blankAsAbove,
        .remedies = choices.remedies,
        .zone = choices.zone,
        .nowMs = choices.nowMs};
    return planImport(table, options, *words, known, stopped).map([&](ImportPlan plan) {
        plan.leftOut = leftOut(*shaped);
        if (shaped->others)
            plan.remarks.append(*shaped->others);
        if (!choices.scale && options.scale != usualScale)
            plan.remarks.append(
                {ImportRemark::Kind::Scale, plan.rows, QString::number(options.scale)});
        return plan;
    });
}

} // namespace

FileSurvey surveyFile(const QByteArray &bytes, const ImportChoices &choices)
{
    FileSurvey survey;
    const auto words = PlaceWords::load();
    if (!words || isArchive(bytes))
        return survey;
    ImportChoices guessed = choices;
    auto shaped = shapedTable(bytes, choices, *words);
    if (!shaped) { // perhaps for a choice that does not fit this file
        guessed.columns.clear();
        shaped = shapedTable(bytes, guessed, *words);
    }
    if (!shaped)
        return survey;
    survey.header = shaped->table.header;
    constexpr qsizetype shown = 3;
    for (const TableRow &row : shaped->table.rows.mid(0, shown))
        survey.firstRows.append(row.cells);
    survey.meanings = shaped->meanings();
    survey.highest = numbersOf(*shaped).highest;
    survey.scale = shaped->scale;
    survey.hasBlanks = leavesBlanks(*shaped);
    return survey;
}

Result<QByteArray> readImportFile(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile())
        return failure(ErrorCode::NotFound, path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, path);
    return file.readAll();
}

Result<QByteArray> openedFile(const QByteArray &bytes, const Passphrase *passphrase)
{
    if (!looksSealed(bytes))
        return bytes;
    return passphrase ? unsealArchive(bytes, *passphrase) : failure(ErrorCode::PassphraseNeeded);
}

Result<ImportPlan> planFile(const QByteArray &bytes, const ImportChoices &choices,
                            const QSet<QUuid> &known, const Stopped &stopped)
{
    if (looksSealed(bytes))
        return failure(ErrorCode::PassphraseNeeded);
    if (isArchive(bytes))
        return readArchive(bytes).map([&](const Batch &batch) { return planBatch(batch, known); });
    return planTable(bytes, choices, known, stopped);
}

} // namespace knotebook
