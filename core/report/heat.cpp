// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/heat.h"

#include <algorithm>
#include <cmath>

namespace knotebook {

namespace {

constexpr double pointsAStep = 2;

bool showsRegion(const Atlas &atlas, View view, const QString &region, Side side)
{
    const QList<Outline> &outlines = atlas.regionOutlines(view, RegionKind::Pain);
    return std::any_of(outlines.begin(), outlines.end(), [&](const Outline &outline) {
        return outline.id == region && outline.side == side;
    });
}

/** Where the days of a knot belong; nowhere when the view does not show it. */
QList<HeatPlace> placesOf(const KnotFields &knot, View view, const Atlas &atlas)
{
    const auto &point = knot.place.point;
    if (point && point->view() != view)
        return {};
    const Muscle *muscle = point && knot.muscle ? atlas.muscle(*knot.muscle) : nullptr;
    if (muscle) {
        const Side side = muscle->paired ? knot.side : Side::Midline;
        if (atlas.outline(view, point->layer(), {muscle->id, side}))
            return {{muscle->id, {}, side, point->layer()}};
    }
    const BodyHit hit = point ? atlas.hit(*point) : BodyHit();
    const QString region = point ? hit.region : knot.place.region.value_or(QString());
    QList<HeatPlace> places;
    for (const Side side : {Side::Left, Side::Right, Side::Midline}) {
        const Side own = point ? hit.side : knot.side;
        const bool isMeant = own == side || own == Side::Both || own == Side::Unspecified;
        if (isMeant && showsRegion(atlas, view, region, side))
            places.append({{}, region, side});
    }
    return places;
}

HeatPlace &entryFor(const HeatPlace &place, QList<HeatPlace> &places)
{
    const auto same = std::find_if(places.begin(), places.end(), [&place](const HeatPlace &other) {
        return other.muscle == place.muscle && other.region == place.region
            && other.side == place.side && other.layer == place.layer;
    });
    if (same != places.end())
        return *same;
    places.append(place);
    return places.last();
}

} // namespace

int HeatPlace::step() const
{
    return std::clamp(static_cast<int>(std::floor(mean / pointsAStep)), 0, heatSteps - 1);
}

Heat heatOf(const QList<Knot> &knots, const DaySeries &series, const Period &period, View view,
            const Atlas &atlas)
{
    Heat heat;
    for (const Knot &knot : knots) {
        double sum = 0;
        int days = 0;
        int entries = 0;
        for (const DayValue &day : series.value(knot.id())) {
            if (!period.contains(day.date))
                continue;
            sum += day.average;
            entries += day.entries;
            ++days;
        }
        const QList<HeatPlace> places =
            days > 0 ? placesOf(knot.fields(), view, atlas) : QList<HeatPlace>();
        for (const HeatPlace &place : places) {
            HeatPlace &entry = entryFor(place, heat.places);
            entry.mean = (entry.mean * entry.days + sum) / (entry.days + days);
            entry.days += days;
        }
        heat.entries += places.isEmpty() ? 0 : entries;
    }
    std::stable_sort(heat.places.begin(), heat.places.end(),
                     [](const HeatPlace &a, const HeatPlace &b) { return a.mean < b.mean; });
    return heat;
}

QList<Period> windowsOf(const Period &period, int length)
{
    QList<Period> windows;
    for (QDate last = period.to; length > 0 && last >= period.from; last = last.addDays(-length))
        windows.prepend({last.addDays(1 - length), last});
    return windows;
}

} // namespace knotebook
