// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/body/mapplaces.h"

#include <QLineF>

namespace knotebook {

namespace {

constexpr double step = 0.25; // atlas units, less than half a millimetre

bool isAt(const Atlas &atlas, const BodyPoint &point, const MuscleSide &muscle)
{
    const BodyHit hit = atlas.hit(point);
    return hit.inside && hit.muscle == muscle;
}

std::optional<MapPlace> middleOf(const Atlas &atlas, const MuscleSide &muscle, View view,
                                 Layer layer)
{
    const Outline *outline = atlas.outline(view, layer, muscle);
    if (!outline)
        return std::nullopt;
    const QPointF middle = outline->middle();
    const auto point = BodyPoint::create(view, layer, middle.x(), middle.y());
    return point ? std::optional(MapPlace {view, layer, *point}) : std::nullopt;
}

} // namespace

QRectF canvasOf(const Atlas &atlas, View view)
{
    constexpr double room = 20;
    if (view == View::Soles)
        return atlas.contour(view).polygon.bounds().adjusted(-room, -room, room, room);
    return {-220, -20, 440, 1040};
}

std::optional<BodyPoint> pointOnBody(const Atlas &atlas, View view, Layer layer, QPointF at,
                                     double reach)
{
    const auto point = BodyPoint::create(view, layer, at.x(), at.y());
    if (!point)
        return std::nullopt;
    if (atlas.hit(*point).inside)
        return *point;
    const QList<Candidate> near = atlas.candidates(*point, reach);
    if (near.isEmpty())
        return std::nullopt;
    const MuscleSide &muscle = near.first().muscle;
    const QLineF way(at, atlas.outline(view, layer, muscle)->middle());
    const double beside = near.first().distance;
    const int steps = static_cast<int>((way.length() - beside) / step);
    for (int i = 0; i <= steps; ++i) {
        const QPointF there = way.pointAt((beside + i * step) / way.length());
        const auto found = BodyPoint::create(view, layer, there.x(), there.y());
        if (found && isAt(atlas, *found, muscle))
            return *found;
    }
    return std::nullopt;
}

std::optional<MapPlace> bestPlace(const Atlas &atlas, const MuscleSide &muscle, Layer layer,
                                  View preferred)
{
    std::optional<MapPlace> hidden;
    for (const View view : QList<View> {preferred} + allViews()) {
        const std::optional<MapPlace> place = middleOf(atlas, muscle, view, layer);
        if (place && isAt(atlas, place->point, muscle))
            return place;
        if (!hidden)
            hidden = place;
    }
    return hidden;
}

KnotFields movedTo(const Atlas &atlas, const KnotFields &knot, const BodyPoint &point)
{
    KnotFields moved = knot;
    moved.place.point = point;
    const BodyHit now = atlas.hit(point);
    const BodyHit before = knot.place.point ? atlas.hit(*knot.place.point) : BodyHit();
    const auto muscleOf = [](const BodyHit &hit) {
        return hit.muscle ? std::optional(hit.muscle->muscle) : std::nullopt;
    };
    if (!knot.place.point || knot.muscle == muscleOf(before))
        moved.muscle = muscleOf(now);
    if (!knot.place.point || knot.side == before.side)
        moved.side = now.side;
    return moved;
}

} // namespace knotebook
