// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/trendsummary.h"

#include <array>

namespace knotebook {

/** How many days had which pain. */
struct Distribution
{
    std::array<int, 11> days {}; ///< at 0, 1, … 10, to the nearest whole number, halves up
    int total = 0;

    /** Days at or above a level of 0-10. */
    int atOrAbove(int level) const;
    int highest() const; ///< the most days at one level
    /** The level with the most days, the lower of equals; -1 without days. */
    int mostCommon() const;

    bool operator==(const Distribution &) const = default;
};

Distribution distribution(std::span<const DayValue> daily, SeriesKind kind = SeriesKind::Average);

} // namespace knotebook
