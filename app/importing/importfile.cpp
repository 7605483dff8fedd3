// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/importfile.h"

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
    if (isArchive(bytes))
        return readArchive(bytes).map([&](const Batch &batch) { return planBatch(batch, known); });
    return planTable(bytes, choices, known, stopped);
}

} // namespace knotebook
