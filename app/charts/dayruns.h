// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/dayvalue.h"

#include <QPointF>

#include <functional>

namespace knotebook {

/** Days that follow one another without a gap, or the points of a line. */
using DayRun = QList<DayValue>;
using PointRun = QList<QPointF>;

/** Parts days wherever a calendar day is missing. `days` ascending. */
QList<DayRun> consecutiveRuns(const QList<DayValue> &days);

/**
 * What of a line can be seen when `span` units share `columns` columns of
 * pixels: of the points in one column the first, the lowest, the highest and the
 * last, which draws the same pixels as all of them (M4: Jugel et al. 2014,
 * doi 10.14778/2732951.2732953). Points ascending in x, x from 0 up to `span`.
 * With as many columns as units, or none known yet, nothing is left out.
 */
PointRun thinned(const PointRun &points, double span, int columns);

/** How many days share a column; 1 when each has its own. */
int daysPerColumn(qint64 days, int columns);

} // namespace knotebook
