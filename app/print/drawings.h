// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/atlas/atlas.h"
#include "core/report/report.h"

#include <QRectF>

class QPainter;

namespace knotebook {

/**
 * One view of the body with the numbered knots of the report that lie in it,
 * fitted into `area`. The status is a shape (active disc, latent ring, resolved
 * dot), so that grey print loses nothing. A knot that is a whole region is marked
 * at the middle of that region. Where a knot spreads is hatched.
 */
void drawBody(QPainter &painter, const QRectF &area, const Atlas &atlas, const Report &report,
              View view);

/**
 * Front and back, and of the others those in which a knot's own point lies or
 * that are painted.
 */
QList<View> shownViews(const Report &report, const Atlas &atlas);

/** Whether the person painted where any of the reported knots spreads. */
bool anyPainting(const Report &report);

/** Where a knot is marked in a view, in atlas units; nothing when it is not in it. */
std::optional<QPointF> markOf(const KnotFields &knot, const Atlas &atlas, View view);

/**
 * The daily average of a knot over the period as a line, the worst as dots;
 * missing days stay gaps. The scale 0 to 10 is written beside it.
 */
void drawDays(QPainter &painter, const QRectF &area, const ReportedKnot &knot,
              const Period &period);

} // namespace knotebook
