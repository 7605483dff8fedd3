// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace knotebook {

/**
 * Between which levels a pain has not changed by what matters, seen from a
 * baseline: the program's one definition (see PainChange::improved), 2 points, or
 * 30 % and at least 1 point, and the same amount upwards. Farrar 2001, Pain
 * 94:149, doi 10.1016/S0304-3959(01)00349-9. All in points, 0-10.
 */
struct ImportantChange
{
    double base = 0;
    std::optional<double> better; ///< at or below it; absent when the base is below 1
    std::optional<double> worse; ///< at or above it; absent when that is above 10

    bool operator==(const ImportantChange &) const = default;
};

/** `base` finite, 0-10. */
ImportantChange importantChange(double base);

} // namespace knotebook
