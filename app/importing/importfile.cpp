// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/importfile.h"

#include "core/backup/seal.h"
#include "core/exchange/archive.h"

#include <QFile>
#include <QFileInfo>

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
    const ImportOptions options {.columns = *columns,
                                 .dateOrder = choices.dateOrder,
                                 .scale = choices.scale,
                                 .zone = choices.zone,
                                 .nowMs = choices.nowMs};
    return planImport(*table, options, *words, known, stopped);
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
    if (looksSealed(bytes))
        return failure(ErrorCode::PassphraseNeeded);
    if (isArchive(bytes))
        return readArchive(bytes).map([&](const Batch &batch) { return planBatch(batch, known); });
    return planTable(bytes, choices, known, stopped);
}

} // namespace knotebook
