// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/atlas/atlas.h"
#include "core/report/report.h"

#include <QRectF>

class QPainter;

namespace knotebook {

/** How wide a view is to its height. */
inline constexpr double bodyShape = 440.0 / 1040;

/**
 * One view of the body with the knots of the report that lie in it, fitted into
 * `area` (points). Knots up to `numberedTo` are marked with their number, the
 * others with a dot. The status is a shape (active disc, latent ring, unsure dashed
 * ring, resolved thin ring), so that grey print loses nothing. Where a knot spreads
 * is hatched.
 */
void drawBody(QPainter &painter, const QRectF &area, const Atlas &atlas, const Report &report,
              View view, int numberedTo);

/**
 * Front and back, and of the others those in which a knot's own point lies or
 * that are painted.
 */
QList<View> shownViews(const Report &report);

/** Whether the person painted where any of the reported knots spreads. */
bool anyPainting(const Report &report);

/**
 * Where a knot is marked in a view, in atlas units: at its point; one that is a whole
 * region, at the middle of that region, on both sides unless it has one. Where the
 * two would be nearer than `apart`, one stands between them. Empty when it is not in
 * the view.
 */
QList<QPointF> marksOf(const KnotFields &knot, const Atlas &atlas, View view, double apart);

/** Whether a knot of a region is marked on both sides for want of one. */
bool isMarkedTwice(const Report &report);

/** Beyond so many days a small chart shows the smooth line, and the days as dots. */
inline constexpr int longestOfDays = 120;

/** Whether the chart of a knot shows its smooth line. */
bool hasSmoothLine(const ReportedKnot &knot, const Period &period);

/**
 * The daily average of a knot over the period as a line, the worst as dots, or over
 * a long period the smooth line and the averages as dots; missing days stay gaps. The scale 0 to 10
 * is written beside it. `area` in points.
 */
void drawDays(QPainter &painter, const QRectF &area, const ReportedKnot &knot,
              const Period &period);

/** Whether a knot has enough entries in its parts of the day for drawOverDay(). */
bool hasDayPattern(const ReportedKnot &knot);

/**
 * Pain by the part of the day, from the morning to the night: a dot for the median, a bar
 * over the middle half, on the scale of drawDays() beside it. A part with too few
 * entries stays empty. The first letter of its name is written below. `area` in points.
 */
void drawOverDay(QPainter &painter, const QRectF &area, const DayPattern &pattern);

} // namespace knotebook
