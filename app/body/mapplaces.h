// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/atlas/atlas.h"
#include "core/domain/knot.h"

namespace knotebook {

/** A place to be shown on the map. */
struct MapPlace
{
    View view;
    Layer layer;
    BodyPoint point;
};

/** What of a view there is to see, in atlas units: the whole canvas; of the soles the feet alone,
 * with some room around them. */
QRectF canvasOf(const Atlas &atlas, View view);

/**
 * The point that a finger at `at` means: itself when it is on the body, else on
 * the nearest muscle within `reach` units, just inside its edge; else nothing.
 */
std::optional<BodyPoint> pointOnBody(const Atlas &atlas, View view, Layer layer, QPointF at,
                                     double reach);

/**
 * Where a muscle is seen best: in `preferred` if its middle is open to view
 * there, else in the first of its views where it is, else where it has an
 * outline at all. Nothing when it has none.
 */
std::optional<MapPlace> bestPlace(const Atlas &atlas, const MuscleSide &muscle, Layer layer,
                                  View preferred);

/**
 * A knot at another point. Muscle and side follow the point, unless the person
 * had chosen others than the old point said: those stay.
 */
KnotFields movedTo(const Atlas &atlas, const KnotFields &knot, const BodyPoint &point);

} // namespace knotebook
