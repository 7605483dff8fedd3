// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/importfile.h"

#include "core/backup/seal.h"
#include "core/exchange/archive.h"
#include "core/exchange/tableshapes.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace knotebook {

namespace {

/** An archive's records are known or new by their ids. */
ImportPlan planBatch(const Batch &batch, const QSet<QUuid> &known)
{
    ImportPlan plan;
    plan.rows = static_cast<int>(batch.size());
    const auto count = [&](const auto &records) {
        for (const auto &record : records)
            (known.contains(record.id().uuid()) ? plan.known : plan.fresh) += 1;
    };
    count(batch.knots);
    count(batch.observations);
    count(batch.remedies);
    count(batch.uses);
    count(batch.checkins);
    count(batch.assessments);
    count(batch.screenings);
    count(batch.visits);
    count(batch.trials);
    count(batch.profiles);
    count(batch.acknowledgements);
    plan.batch = batch;
    return plan;
}

/** The columns that each hold the pain of a place: as chosen (of other names the last one counts),
 * else where no other has a pain. */
QList<int> placeColumns(const Table &table, const ColumnMap &columns, const QList<int> &chosen,
                        const PlaceWords &words)
{
    if (chosen.size() > 1 && std::ranges::all_of(chosen, [&](int column) {
            return namesPlace(table, column, words);
        }))
        return chosen;
    const bool hasPain = columns.contains(ImportField::Pain) || columns.contains(ImportField::Worst)
        || columns.contains(ImportField::Pressure) || columns.contains(ImportField::Status);
    return hasPain ? QList<int>() : painPlaceColumns(table, words);
}

bool isAnswer(ImportField field)
{
    return field == ImportField::Pain || field == ImportField::Worst
        || field == ImportField::Pressure;
}

/** How high the pains of a file go, and whether it leaves dates or places out. */
void lookThrough(const Table &table, const ColumnMap &columns, FileSurvey &survey)
{
    const QList<int> often {columns.value(ImportField::Date, -1),
                            columns.value(ImportField::Place, -1)};
    for (const TableRow &row : table.rows) {
        bool answered = false;
        for (auto column = survey.meanings.begin(); column != survey.meanings.end(); ++column) {
            const QString text = row.cells.value(column.key()).trimmed();
            if (!isAnswer(column.value()) || text.isEmpty())
                continue;
            answered = true;
            survey.highest = std::max(survey.highest, QString(text).replace(u',', u'.').toDouble());
        }
        survey.hasBlanks = survey.hasBlanks
            || (answered && std::ranges::any_of(often, [&](int column) {
                               return column >= 0 && row.cells.value(column).trimmed().isEmpty();
                           }));
    }
}

/** Where the columns stand once those of the places are gone. */
ColumnMap columnsOfLong(const ColumnMap &columns, const QList<int> &wide, const Table &tall)
{
    ColumnMap moved;
    for (auto column = columns.begin(); column != columns.end(); ++column) {
        if (!wide.contains(column.value()))
            moved.insert(column.key(),
                         column.value()
                             - static_cast<int>(std::ranges::count_if(
                                 wide, [&](int gone) { return gone < column.value(); })));
    }
    moved.insert(ImportField::Place, static_cast<int>(tall.header.size()) - 2);
    moved.insert(ImportField::Pain, static_cast<int>(tall.header.size()) - 1);
    return moved;
}

Result<ImportPlan> planTable(const QByteArray &bytes, const ImportChoices &choices,
                             const QSet<QUuid> &known, const Stopped &stopped)
{
    const auto table = readTable(bytes);
    if (!table)
        return tl::make_unexpected(table.error());
    const auto words = PlaceWords::load();
    if (!words)
        return tl::make_unexpected(words.error());
    const auto columns = guessColumns(*table).and_then(
        [&](const ColumnMap &guess) { return chooseColumns(guess, choices.columns, *table); });
    if (!columns)
        return tl::make_unexpected(columns.error());
    const auto pains = chosenPainColumns(choices.columns, *table);
    if (!pains)
        return tl::make_unexpected(pains.error());
    ImportOptions options {.columns = *columns,
                           .dateOrder = choices.dateOrder,
                           .scale = choices.scale,
                           .year = choices.year,
                           .blankAsAbove = choices.blankAsAbove,
                           .remedies = choices.remedies,
                           .zone = choices.zone,
                           .nowMs = choices.nowMs};
    const QList<int> wide = placeColumns(*table, *columns, *pains, *words);
    if (wide.isEmpty())
        return planImport(*table, options, *words, known, stopped);
    // A column for each place becomes a row for each.
    const Table tall = longTable(*table, wide);
    options.columns = columnsOfLong(*columns, wide, tall);
    return planImport(tall, options, *words, known, stopped);
}

} // namespace

FileSurvey surveyFile(const QByteArray &bytes, const ImportChoices &choices)
{
    FileSurvey survey;
    const auto words = PlaceWords::load();
    const auto table = isArchive(bytes) ? Result<Table>() : readTable(bytes);
    if (!words || !table || table->header.isEmpty())
        return survey;
    survey.header = table->header;
    constexpr qsizetype shown = 3;
    for (const TableRow &row : table->rows.mid(0, shown))
        survey.firstRows.append(row.cells);
    const auto columns = guessColumns(*table)
                             .and_then([&](const ColumnMap &guess) {
                                 return chooseColumns(guess, choices.columns, *table);
                             })
                             .value_or(ColumnMap());
    for (auto column = columns.begin(); column != columns.end(); ++column)
        survey.meanings.insert(column.value(), column.key());
    const auto chosen = chosenPainColumns(choices.columns, *table).value_or(QList<int>());
    for (const int column : placeColumns(*table, columns, chosen, *words))
        survey.meanings.insert(column, ImportField::Pain);
    lookThrough(*table, columns, survey);
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
