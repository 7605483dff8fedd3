// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/atlas/painting.h"

namespace knotebook {

/** A muscle that is commonly described as referring to some of the places that hurt. */
struct ReferringMuscle
{
    /** Both for a paired muscle where no place says which side. */
    MuscleSide muscle;
    /** Of the places, those it refers to; the most typical for the muscle first. */
    QList<PaintedRegion> places;
    int rank = 0; ///< of the first place among those of the muscle; 1 is typical
    double share = 0; ///< of what hurts that lies in `places`, 0 to 1

    bool isTypical() const { return rank == 1; }
};

/**
 * The muscles commonly described as referring to any of the places, on the side
 * of the place: the largest share first, then in the order of Atlas::why(). A
 * place without a side counts for both. Places that the table does not list are
 * passed over. Knowledge about many people, and nothing about where this pain
 * comes from: no specific area should be expected of a trigger point
 * (Fernández-de-las-Peñas & Dommerholt 2018, doi 10.1093/pm/pnx207).
 */
QList<ReferringMuscle> referringMuscles(const Atlas &atlas, const QList<PaintedRegion> &places);

/** A place of pain as it can be chosen from a list. */
struct PainPlace
{
    QString region;
    BodyPart part;
    bool paired = true; ///< there is one on each side
};

/** All regions of pain in the order of the body. */
QList<PainPlace> painPlaces(const Atlas &atlas);

} // namespace knotebook
