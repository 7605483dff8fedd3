// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/table.h"

#include <QMap>

namespace knotebook {

/** What a column of another diary can mean to us. */
enum class ImportField {
    Date,
    Time,
    Year,
    Month,
    DayOfMonth,
    Place,
    Side,
    Pain,
    Worst,
    Pressure,
    Status,
    Remedy,
    Note
};

/** "date", "time", "year", "month", "dayofmonth", "place", "side", "pain", … */
QString name(ImportField field);
std::optional<ImportField> importFieldFromName(const QString &name);
QStringList importFieldNames();

/** The field that a column of that heading is guessed to be, by its name alone. */
std::optional<ImportField> importFieldOfHeading(const QString &heading);

/** Which column holds which field, by its position in the header. */
using ColumnMap = QMap<ImportField, int>;

/**
 * Guesses the columns by their names (core/exchange/data/columns.json). A column
 * whose name is not that of a pain scale is never taken for one, however much
 * its numbers look like it.
 */
Result<ColumnMap> guessColumns(const Table &table);

/**
 * Applies the person's own choice, lines "FIELD=COLUMN" with the column's name
 * or its number from 1; "FIELD=" drops a guess. Unknown, naming which, for a
 * field or column that is not there; Malformed without "=".
 */
Result<ColumnMap> chooseColumns(ColumnMap guess, const QStringList &choices, const Table &table);

/**
 * The columns that the person chose for the pain, more than one where each place
 * has a column of its own; empty without such a choice. Errors as chooseColumns().
 */
Result<QList<int>> chosenPainColumns(const QStringList &choices, const Table &table);

/** Missing, naming the field, unless there is a date and a pain or a status. */
Status checkColumns(const ColumnMap &columns);

} // namespace knotebook
