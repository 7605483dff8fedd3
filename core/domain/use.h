// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/observation.h"

namespace knotebook {

/** One application of a remedy. */
struct UseFields
{
    QString remedy; ///< an id of the catalogue, or the UUID of an own remedy
    std::optional<KnotId> knot; ///< absent for what is good for everything
    Moment felt; ///< when it was applied
    std::optional<int> seconds; ///< 1…86,400
    std::optional<int> repetitions; ///< 1…1,000
    std::optional<AppliedBy> by;
    QString profession; ///< of the professional; an id of the vocabulary
    QString tool; ///< "tennis ball", up to 200 characters
    QString amount; ///< product and amount of a medicine, up to 200 characters
    std::optional<PressureLevel> pressureLevel;
    std::optional<Intensity> before;
    std::optional<Intensity> after;
    std::optional<Reaction> reaction;
    QString note; ///< up to 10,000 characters

    bool operator==(const UseFields &) const = default;
};

using Use = Record<UseFields>;
using UseId = Id<UseFields>;

/** Missing without a remedy; OutOfRange for doses and long texts. */
Status check(const UseFields &fields);

} // namespace knotebook
