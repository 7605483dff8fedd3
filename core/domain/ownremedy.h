// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/knot.h"

namespace knotebook {

/** A remedy that the person added to the catalogue. */
struct OwnRemedyFields
{
    QString name; ///< 1…200 characters
    QString kind; ///< a remedy kind of the vocabulary, e.g. "stretching"
    std::optional<int> seconds; ///< the usual dose, 1…86,400
    std::optional<int> repetitions; ///< 1…1,000
    QString note; ///< up to 10,000 characters

    bool operator==(const OwnRemedyFields &) const = default;
};

using OwnRemedy = Record<OwnRemedyFields>;
using OwnRemedyId = Id<OwnRemedyFields>;

/** Missing without a name; OutOfRange for doses and long texts. */
Status check(const OwnRemedyFields &fields);

/** @name OutOfRange unless the dose is one that a person could have taken. */
///@{
Status checkSeconds(std::optional<int> seconds);
Status checkRepetitions(std::optional<int> repetitions);
///@}

} // namespace knotebook
