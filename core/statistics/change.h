// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace knotebook {

/**
 * How large a change is, by percent of the baseline: 50 and more less is
 * substantial, 30 moderate ("much improved"), 10 minimal; 10 and more up is
 * worse. Farrar 2001, Pain 94:149, doi 10.1016/S0304-3959(01)00349-9;
 * Dworkin 2008, J Pain 9:105, doi 10.1016/j.jpain.2007.09.005.
 */
enum class ChangeCategory { Substantial, Moderate, Minimal, None, Worse };

/** "substantial", "moderate", "minimal", "none", "worse". */
QString changeCategoryName(ChangeCategory category);

/** From one pain level (0-10) to another. Less pain is negative. */
struct PainChange
{
    double difference = 0; ///< now - base
    std::optional<double> percent; ///< of base; absent when base is 0
    ChangeCategory category = ChangeCategory::None;
    /** The program's one definition: at least 2 points less, or 30 % and 1 point. */
    bool improved = false;
    bool lowBaseline = false; ///< base below 3: the percent is unsteady
};

/** Both levels finite and ≥ 0. From 0, any rise is "worse". */
PainChange changeBetween(double base, double now);

} // namespace knotebook
