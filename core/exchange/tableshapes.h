// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/columns.h"
#include "core/exchange/placewords.h"

namespace knotebook {

/**
 * The columns that each hold the pain of one place: "Knee pain", "painLeftKnee",
 * "Pain (neck)". The name has to say that it is pain and name a place that is
 * read for certain or nearly so: a column "happiness" or "painkillers" is none.
 */
QList<int> painPlaceColumns(const Table &table, const PlaceWords &words);

/** Whether the name of a column, without words for pain, is that of a place. */
bool namesPlace(const Table &table, int column, const PlaceWords &words);

/**
 * The same diary with one row for each of the cells that have a text: the columns
 * "place" and "pain" are put behind those that are left. Rows keep their lines.
 */
Table longTable(const Table &table, const QList<int> &columns);

/**
 * "Blank means the same as above": dates and their parts, the place and, where
 * both are blank, the side are filled in from the row before.
 */
Table filledTable(const Table &table, const ColumnMap &columns);

} // namespace knotebook
