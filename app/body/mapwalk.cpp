// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/body/mapwalk.h"

namespace knotebook {

namespace {

constexpr double wideReach = 80; // atlas units, about 14 cm
constexpr int mostCovered = 12; // muscles in a row whose middle lies under another

} // namespace

QPointF startOfKeys(const Atlas &atlas, View view, Layer layer)
{
    const QPointF middle = atlas.contour(view).middle();
    const auto point = BodyPoint::create(view, layer, middle.x(), middle.y());
    const QList<Candidate> near = point ? atlas.candidates(*point, wideReach) : QList<Candidate>();
    const Outline *outline =
        near.isEmpty() ? nullptr : atlas.outline(view, layer, near.first().muscle);
    return outline ? outline->middle() : middle;
}

std::optional<QPointF> nextMuscle(const Atlas &atlas, View view, Layer layer,
                                  const MuscleSide &from, Direction direction)
{
    std::optional<MuscleSide> next = atlas.next(view, layer, from, direction);
    for (int tries = 0; next && tries < mostCovered; ++tries) {
        const QPointF middle = atlas.outline(view, layer, *next)->middle();
        const auto point = BodyPoint::create(view, layer, middle.x(), middle.y());
        if (point && atlas.hit(*point).muscle == next)
            return middle;
        next = atlas.next(view, layer, *next, direction);
    }
    return std::nullopt;
}

} // namespace knotebook
