// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/atlas/referring.h"

#include <algorithm>
#include <cmath>

namespace knotebook {

namespace {

constexpr int furtherRank = 3; // from here on the order in which places are named says little

bool isOfASide(Side side)
{
    return side == Side::Left || side == Side::Right;
}

/** The places in reach of one muscle on one side. */
ReferringMuscle onSide(const Muscle &muscle, Side side, const QList<PaintedRegion> &places)
{
    ReferringMuscle found {{muscle.id, side}, {}, 0, 0};
    for (qsizetype i = 0; i < muscle.refers.size(); ++i) {
        for (const PaintedRegion &place : places) {
            const bool otherSide = isOfASide(side) && isOfASide(place.side) && place.side != side;
            if (place.region != muscle.refers.at(i) || otherSide)
                continue;
            if (found.places.isEmpty())
                found.rank = static_cast<int>(i) + 1;
            found.places.append(place);
            found.share += place.share;
        }
    }
    return found;
}

QList<ReferringMuscle> onItsSides(const Muscle &muscle, const QList<PaintedRegion> &places)
{
    if (!muscle.paired)
        return {onSide(muscle, Side::Midline, places)};
    const bool anySide = std::any_of(places.begin(), places.end(), [&](const auto &place) {
        return isOfASide(place.side) && muscle.refers.contains(place.region);
    });
    if (!anySide)
        return {onSide(muscle, Side::Both, places)};
    return {onSide(muscle, Side::Left, places), onSide(muscle, Side::Right, places)};
}

} // namespace

QList<ReferringMuscle> referringMuscles(const Atlas &atlas, const QList<PaintedRegion> &places)
{
    QList<ReferringMuscle> found;
    for (const Muscle &muscle : atlas.muscles())
        found += onItsSides(muscle, places);
    found.removeIf([](const ReferringMuscle &muscle) { return muscle.places.isEmpty(); });
    const auto order = [&atlas](const ReferringMuscle &row) {
        const Muscle &muscle = *atlas.muscle(row.muscle.muscle);
        // To a thousandth: sums of shares in another order are not quite equal.
        return std::tuple(-std::lround(row.share * 1000), std::min(row.rank, furtherRank),
                          muscle.confidence, !muscle.core);
    };
    std::stable_sort(found.begin(), found.end(),
                     [&order](const auto &a, const auto &b) { return order(a) < order(b); });
    return found;
}

QList<PainPlace> painPlaces(const Atlas &atlas)
{
    QList<PainPlace> places;
    for (const Region &region : atlas.regions()) {
        if (region.kind != RegionKind::Pain)
            continue;
        const bool paired =
            std::any_of(allViews().begin(), allViews().end(), [&](const View &view) {
                const QList<Outline> &outlines = atlas.regionOutlines(view, RegionKind::Pain);
                return std::any_of(outlines.begin(), outlines.end(), [&](const Outline &outline) {
                    return outline.id == region.id && isOfASide(outline.side);
                });
            });
        places.append({region.id, region.part, paired});
    }
    std::stable_sort(places.begin(), places.end(),
                     [](const PainPlace &a, const PainPlace &b) { return a.part < b.part; });
    return places;
}

} // namespace knotebook
