// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/columns.h"
#include "core/exchange/placewords.h"

#include <optional>

namespace knotebook {

/**
 * The columns that each hold the pain of one place: "Knee pain", "painLeftKnee",
 * "Pain (neck)", "Backache". The name has to say that it is pain and name a place
 * that is read for certain or nearly so: a column "happiness" or "painkillers" is
 * none.
 */
QList<int> painPlaceColumns(const Table &table, const PlaceWords &words);

/**
 * The columns that are named after a place and nothing else ("Neck L") and hold
 * pains of 0 to 10, but for a slip in five: for a diary that never says pain. Fewer than two are
 * none, for one alone may count anything.
 */
QList<int> barePlaceColumns(const Table &table, const PlaceWords &words);

/** Whether the name of a column, without words for pain, is that of a place. */
bool namesPlace(const Table &table, int column, const PlaceWords &words);

/** One of several answers in a row: from which columns, and what their headings say. */
struct RowPart
{
    QMap<ImportField, int> columns;
    QMap<ImportField, QString> words;

    bool operator==(const RowPart &) const = default;
};

/** A part for each of the columns of places. */
QList<RowPart> placeParts(const Table &table, const QList<int> &columns);

/** A part for each of "morning pain", "Pain evening", "pain AM": the part of the day is its time.
 */
QList<RowPart> partsOfDay(const Table &table);

/** The same for columns that a person says are pains; none where one is not named after a part of
 * the day. */
QList<RowPart> partsOfDay(const Table &table, const QList<int> &columns);

/** A part for each number: "place 1, pain 1, place 2, pain 2"; the first may have none. */
QList<RowPart> numberedParts(const Table &table);

/** Whether a heading says that its numbers are made of others: "average pain". */
bool isAggregate(const QString &heading);

/**
 * The same diary with one row for each part that has an answer, and one for a row in
 * which none has. The columns of the parts are taken away, and one for each field of
 * theirs is put behind those that are left. Rows keep their lines.
 */
Table partedTable(const Table &table, const QList<RowPart> &parts);

/** Where the columns stand in that table. */
ColumnMap columnsOfParted(const ColumnMap &columns, const QList<RowPart> &parts,
                          const Table &parted);

/** Where each row says what was measured, "pain" or "heart rate", and how much. */
struct MeasureColumns
{
    int what = 0;
    int value = 0;
};

/**
 * The two columns of a diary that has a row for each thing measured: one that is called "value" or
 * the like, and the first one in which some cells name a pain. None where a column says of
 * itself that it is a pain or a status.
 */
std::optional<MeasureColumns> measureColumns(const Table &table, const PlaceWords &words);

struct MeasuredTable
{
    Table table; ///< the rows that are pains, with the place alone in the column of what they are
    int others = 0; ///< rows that are something else
    QStringList otherNames; ///< what these are, each once
};

MeasuredTable measuredTable(const Table &table, const MeasureColumns &columns,
                            const PlaceWords &words);

/** The columns of that table: the value is the pain, and what it is of the place if no other. */
ColumnMap columnsOfMeasured(ColumnMap guess, const MeasureColumns &columns);

/**
 * "Blank means the same as above": dates and their parts, the place and, where
 * both are blank, the side are filled in from the row before.
 */
Table filledTable(const Table &table, const ColumnMap &columns);

/**
 * Without lines above the header, such as a title, and without rows that repeat it: the first of
 * the first rows whose columns make a diary is the header. Where none is and the file begins with a
 * day, it has no header: every line is a row, and the columns are named after the fields that they
 * hold ("date", "pain", "place") or "column 3". Else the table as it is. A column without a name,
 * or beyond the header, in which something stands is called "column 3" as well.
 */
Table headedTable(const Table &table, const PlaceWords &words);

/**
 * Months as headings: rows that hold nothing but a month, perhaps with its year, or
 * nothing but a year, are left out, and the days below them ("5") become dates
 * ("5 March 2024"). So do days below one with its month ("March 3", "5"), as long as they go
 * on. Unix times, in seconds or milliseconds, become instants in ISO 8601. A day beside a blank
 * month or year, in columns of their own, is of what stands above as long as the days go on: behind
 * the 30th the 1st is of a month that is not written, behind December January of such a year. The
 * table as it is where there is none of these.
 */
Table datedTable(const Table &table, const ColumnMap &columns);

} // namespace knotebook
