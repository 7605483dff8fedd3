// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/atlas/painting.h"

#include <boost/geometry.hpp>
#include <boost/geometry/geometries/multi_polygon.hpp>
#include <boost/geometry/geometries/point_xy.hpp>
#include <boost/geometry/geometries/polygon.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace knotebook {

namespace {

namespace bg = boost::geometry;
using Point = bg::model::d2::point_xy<double>;
using Surface = bg::model::polygon<Point>;
using Surfaces = bg::model::multi_polygon<Surface>;

constexpr int capPoints = 12; // of half a circle: within 1 % of its radius
constexpr double speck = 1; // square units
constexpr double leastShare = 0.02;

bg::model::ring<Point> toBoost(const Ring &ring)
{
    bg::model::ring<Point> points;
    for (const QPointF &point : ring)
        points.emplace_back(point.x(), point.y());
    points.push_back(points.front());
    return points;
}

/** By Boost's "symmetric difference", one ring after the other, evenodd becomes outer rings with
 * holes, however the rings lie. */
Surfaces toBoost(const Polygon &polygon)
{
    Surfaces surfaces;
    for (const Ring &ring : polygon.rings()) {
        Surface surface;
        surface.outer() = toBoost(ring);
        bg::correct(surface);
        Surfaces next;
        bg::sym_difference(surfaces, Surfaces {surface}, next);
        surfaces = std::move(next);
    }
    return surfaces;
}

template <typename Points> Ring fromBoost(const Points &points)
{
    Ring ring;
    for (const Point &point : points)
        ring.append({point.x(), point.y()});
    if (ring.size() > 1 && ring.first() == ring.last())
        ring.removeLast();
    return ring;
}

Polygon fromBoost(const Surfaces &surfaces)
{
    QList<Ring> rings;
    for (const Surface &surface : surfaces) {
        rings.append(fromBoost(surface.outer()));
        for (const auto &hole : surface.inners())
            rings.append(fromBoost(hole));
    }
    return Polygon(rings);
}

Polygon regionsOf(const Atlas &atlas, View view, const QStringList &regions, Side side)
{
    Polygon area;
    for (const Outline &outline : atlas.regionOutlines(view, RegionKind::Pain)) {
        const bool here = outline.side == side || outline.side == Side::Midline
            || outline.side == Side::Both || side == Side::Midline;
        if (here && regions.contains(outline.id))
            area = united(area, outline.polygon);
    }
    return area;
}

} // namespace

Polygon brushed(QPointF from, QPointF to, double radius)
{
    const double heading = std::atan2(to.y() - from.y(), to.x() - from.x());
    Ring ring;
    for (const auto &[centre, start] : {std::pair(to, heading - std::numbers::pi / 2),
                                        std::pair(from, heading + std::numbers::pi / 2)}) {
        for (int i = 0; i <= capPoints; ++i) {
            const double angle = start + std::numbers::pi * i / capPoints;
            ring.append(centre + radius * QPointF(std::cos(angle), std::sin(angle)));
        }
    }
    return Polygon({ring});
}

Polygon united(const Polygon &one, const Polygon &other)
{
    Surfaces result;
    bg::union_(toBoost(one), toBoost(other), result);
    return fromBoost(result);
}

Polygon without(const Polygon &one, const Polygon &other)
{
    Surfaces result;
    bg::difference(toBoost(one), toBoost(other), result);
    return fromBoost(result);
}

Polygon common(const Polygon &one, const Polygon &other)
{
    Surfaces result;
    bg::intersection(toBoost(one), toBoost(other), result);
    return fromBoost(result);
}

PaintedArea paintedArea(View view, const Polygon &polygon)
{
    PaintedArea area {view, polygon.rings()};
    for (Ring &ring : area.rings) {
        for (QPointF &point : ring)
            point = {std::round(point.x() * 10) / 10, std::round(point.y() * 10) / 10};
    }
    return area;
}

double coveredArea(const Polygon &polygon)
{
    return bg::area(toBoost(polygon));
}

Polygon simplified(const Polygon &polygon, double tolerance)
{
    QList<Ring> rings;
    for (const Ring &ring : polygon.rings()) {
        bg::model::ring<Point> fewer;
        bg::simplify(toBoost(ring), fewer, tolerance);
        const Ring kept = fromBoost(fewer);
        if (Polygon({kept}).area() >= speck)
            rings.append(kept);
    }
    return Polygon(rings);
}

double shareOfView(const Atlas &atlas, const PaintedArea &area)
{
    const Polygon &body = atlas.contour(area.view).polygon;
    return coveredArea(common(Polygon(area.rings), body)) / coveredArea(body);
}

Polygon describedArea(const Atlas &atlas, View view, const MuscleSide &muscle)
{
    const Muscle *entry = atlas.muscle(muscle.muscle);
    if (!entry)
        return {};
    return common(regionsOf(atlas, view, entry->refers, muscle.side), atlas.contour(view).polygon);
}

std::optional<Agreement> agreement(const Atlas &atlas, const QList<PaintedArea> &painting,
                                   const MuscleSide &muscle)
{
    double painted = 0;
    double described = 0;
    double both = 0;
    for (const PaintedArea &area : painting) {
        const Polygon mine(area.rings);
        const Polygon theirs = describedArea(atlas, area.view, muscle);
        painted += coveredArea(mine);
        described += coveredArea(theirs);
        both += coveredArea(common(mine, theirs));
    }
    if (painted <= 0 || described <= 0)
        return std::nullopt;
    return Agreement {both / painted, both / described};
}

QList<PaintedRegion> paintedRegions(const Atlas &atlas, const QList<PaintedArea> &painting)
{
    QList<PaintedRegion> found;
    double all = 0;
    for (const PaintedArea &area : painting) {
        const Polygon painted = common(Polygon(area.rings), atlas.contour(area.view).polygon);
        all += coveredArea(painted);
        for (const Outline &outline : atlas.regionOutlines(area.view, RegionKind::Pain)) {
            const double part = coveredArea(common(painted, outline.polygon));
            const auto same = [&outline](const PaintedRegion &other) {
                return other.region == outline.id && other.side == outline.side;
            };
            if (const auto it = std::find_if(found.begin(), found.end(), same); it != found.end())
                it->share += part;
            else
                found.append({outline.id, outline.side, part});
        }
    }
    const auto tooLittle = [all](const PaintedRegion &region) {
        return region.share <= 0 || region.share < all * leastShare;
    };
    found.erase(std::remove_if(found.begin(), found.end(), tooLittle), found.end());
    for (PaintedRegion &region : found)
        region.share /= all;
    std::stable_sort(
        found.begin(), found.end(),
        [](const PaintedRegion &a, const PaintedRegion &b) { return a.share > b.share; });
    return found;
}

} // namespace knotebook
