// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/reason.h"

#include <optional>
#include <span>

namespace knotebook {

/**
 * How unsteady a series is; the usual indices (Mun 2019, Pain 160:2415,
 * doi 10.1097/j.pain.0000000000001634). All but iSD look only at pairs of
 * neighbouring days. iSD holds the trend as well.
 */
struct Variability
{
    double isd = 0; ///< sample standard deviation, points
    double mssd = 0; ///< mean squared step from day to day, points²
    double rmssd = 0; ///< its root, points
    double pac = 0; ///< share of steps of at least 2 points, 0-1
    std::optional<double> r1; ///< lag-1 autocorrelation; absent when all days are equal
    int neighbours = 0; ///< pairs of neighbouring days
};

/** A step of this many points counts as an acute change. */
inline constexpr double acuteChange = 2;

/**
 * From 6 days with 5 pairs of neighbours; NoData, TooFewDays or
 * TooFewConsecutiveDays below. `days` strictly increasing.
 */
Measured<Variability> variability(std::span<const int> days, std::span<const double> values,
                                  double acute = acuteChange);

/** 1.4826 times the median distance from the median: a spread outliers cannot move. */
double medianDeviation(std::span<const double> values);

} // namespace knotebook
