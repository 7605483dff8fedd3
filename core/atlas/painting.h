// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/atlas/atlas.h"
#include "core/base/painted.h"

namespace knotebook {

/** What a round brush covers that is drawn from one point to another; radius in units. */
Polygon brushed(QPointF from, QPointF to, double radius);

/** The areas of both, of the first alone, and where they meet. */
Polygon united(const Polygon &one, const Polygon &other);
Polygon without(const Polygon &one, const Polygon &other);
Polygon common(const Polygon &one, const Polygon &other);

/** As it is kept: to a tenth of a unit. */
PaintedArea paintedArea(View view, const Polygon &polygon);

/** Square units of what is inside: holes do not count. */
double coveredArea(const Polygon &polygon);

/**
 * With fewer points, none of them moved: by Douglas and Peucker (1973), doi
 * 10.3138/FM57-6770-U75U-7727, within `tolerance` units. Specks of less than one
 * square unit are left out.
 */
Polygon simplified(const Polygon &polygon, double tolerance);

/**
 * How much of the body's surface, as one view shows it, an area covers: 0 to 1.
 * What was painted beside the body does not count. The drawing is flat: what
 * curves away from the eye counts less than it would on the skin.
 */
double shareOfView(const Atlas &atlas, const PaintedArea &area);

/**
 * How far a painting lies where pain is commonly described for a muscle. Both are
 * shares of square units over the painted views, 0 to 1. It says how alike two
 * drawings are and nothing of where pain comes from: referral patterns vary from
 * person to person (Fernández-de-las-Peñas & Dommerholt 2018, doi
 * 10.1093/pm/pnx207).
 */
struct Agreement
{
    double paintedWhereDescribed = 0; ///< of what is painted
    double describedThatIsPainted = 0; ///< of what is described
};

/** Absent when nothing is painted or the painted views show none of the regions. */
std::optional<Agreement> agreement(const Atlas &atlas, const QList<PaintedArea> &painting,
                                   const MuscleSide &muscle);

/** The regions described for a muscle that a view shows on its side: one area of the skin. */
Polygon describedArea(const Atlas &atlas, View view, const MuscleSide &muscle);

/** A region of pain and how much of a painting lies in it, 0 to 1. */
struct PaintedRegion
{
    QString region;
    Side side = Side::Midline;
    double share = 0;
};

/** Where a painting lies, the largest share first; what holds under 2 % is left out. */
QList<PaintedRegion> paintedRegions(const Atlas &atlas, const QList<PaintedArea> &painting);

} // namespace knotebook
