// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/use.h"
#include "core/trials/schedule.h"

#include <span>

namespace knotebook {

/** How far the counted days went as planned. They are compared as planned either way. */
struct Keeping
{
    int kept = 0; ///< what the day asked for was logged, and nothing of the other arm
    int notUsed = 0; ///< the remedy of the day was not logged
    int otherUsed = 0; ///< that of the other arm was logged

    int days() const { return kept + notUsed + otherUsed; }
    bool operator==(const Keeping &) const = default;
};

/**
 * The counted days before `until` (not included). A use counts when it is for
 * the knot of the trial or for no knot; in a trial of all knots each does. A day
 * on which the other arm was used counts as otherUsed alone.
 */
Keeping keeping(const TrialFields &trial, std::span<const Use> uses, QDate until);

} // namespace knotebook
