// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/dailycurves.h"
#include "core/statistics/course.h"

namespace knotebook {

/** Where the marks below the line of no pain stand, in points of pain. @{ */
inline constexpr double usesLine = -0.55;
inline constexpr double visitsLine = -1.35;
inline constexpr double flaresLine = -2.15; ///< that of visits when there are none
inline constexpr double spikesBelow = 0.55; ///< computed flares under the person's own
/** @} */

/** The part of a line of days that is drawn, and in how many columns of pixels. */
struct ChartWindow
{
    QDate first; ///< of the line: day 0
    double from = 0; ///< the first day that is drawn
    double span = 1; ///< how many days are drawn
    int columns = 0; ///< 0 while unknown
    double flares = flaresLine; ///< where they stand
};

/** Runs of averages, dots of the worst and of lonely days, and the person's own flares. */
void addDays(CurvePoints &points, const QList<DayValue> &days, const ChartWindow &window);

/** The averages of another subject: a run for each stretch without a gap. */
void addCompared(CurvePoints &points, const QList<DayValue> &days, const ChartWindow &window);

/**
 * The smooth line, its band and computed flares. The line breaks where more than
 * 7 days are missing.
 */
void addCourse(CurvePoints &points, const Course &course, const ChartWindow &window);

/** Marks of those days on a line below 0. */
PointRun marksOn(const QList<QDate> &days, double line, const ChartWindow &window);

} // namespace knotebook
