// SPDX-License-Identifier: GPL-3.0-or-later
// Another diary: the table, what its columns mean, and what its rows say. The
// first byte chooses how it is read, the rest is the file.

#include "core/exchange/importplan.h"
#include "core/exchange/tableshapes.h"
#include "tests/fuzz/fuzz.h"

using namespace knotebook;
using namespace knotebook::fuzz;

namespace {

const PlaceWords &places()
{
    static const PlaceWords words = *PlaceWords::load();
    return words;
}

ImportOptions optionsFrom(std::uint8_t choice, const ColumnMap &columns)
{
    constexpr double scales[] = {10, 100, 5, 1};
    constexpr DateOrder orders[] = {DateOrder::YearFirst, DateOrder::DayFirst,
                                    DateOrder::MonthFirst};
    ImportOptions options;
    options.columns = columns;
    options.scale = scales[choice & 3];
    if ((choice >> 2 & 3) < 3)
        options.dateOrder = orders[choice >> 2 & 3];
    options.zone = QTimeZone(choice & 16 ? "Europe/Vienna" : "Etc/UTC");
    options.nowMs = 1'714'543'200'000;
    return options;
}

/** A file whose columns cannot be guessed is read as if the first were what is needed. */
ColumnMap columnsOf(const Table &table)
{
    auto guess = guessColumns(table).value_or(ColumnMap());
    if (!checkColumns(guess)) {
        guess.clear();
        const ImportField order[] = {ImportField::Date, ImportField::Pain, ImportField::Place,
                                     ImportField::Side, ImportField::Time, ImportField::Status,
                                     ImportField::Note};
        int column = 0;
        for (const ImportField field : order) {
            if (column < table.header.size())
                guess.insert(field, column++);
        }
    }
    return guess;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const auto table = readTable(bytesOf(data + 1, size - 1));
    if (!table)
        return 0;
    for (const TableRow &row : table->rows)
        demand(row.line > 1, "a row has its line, and the header is the first");
    const Table headed = headedTable(*table, places());
    demand(headed.rows.size() <= table->rows.size() + 1,
           "without a header the first line is a row");
    const auto measures = measureColumns(headed, places());
    const MeasuredTable measured =
        measures ? measuredTable(headed, *measures, places()) : MeasuredTable {.table = headed};
    demand(measured.table.rows.size() + measured.others == headed.rows.size(),
           "a row is a pain or something else");
    const ColumnMap guess = measures ? columnsOfMeasured(columnsOf(measured.table), *measures)
                                     : columnsOf(measured.table);
    const Table dated = datedTable(measured.table, guess);
    const QList<RowPart> parts = numberedParts(dated);
    const Table parted = parts.isEmpty() ? dated : partedTable(dated, parts);
    demand(parted.rows.size() >= dated.rows.size(), "no row is lost when it is parted");
    const ColumnMap columns = parts.isEmpty() ? guess : columnsOfParted(guess, parts, parted);
    const auto plan = planImport(parted, optionsFrom(data[0], columns), places(), {});
    if (!plan)
        return 0;
    demand(plan->fresh + plan->known + plan->skipped.size() == plan->rows,
           "every row is new, known or skipped");
    demand(plan->batch.observations.size() <= plan->rows, "a row is one observation at most");
    for (const Observation &observation : plan->batch.observations)
        demand(check(observation.fields()).has_value(), "what is planned can be written down");
    for (const Knot &knot : plan->batch.knots)
        demand(check(knot.fields()).has_value(), "a track is a knot");
    return 0;
}
