// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/tier.h"
#include "core/statistics/trend.h"

namespace knotebook {

/** What decides how early a knot is shown among others. */
struct Attention
{
    Tier tier = Tier::KeepGoing; ///< the highest of the findings about it
    TrendWord word = TrendWord::TooFewDays;
    double slope = 0; ///< points a day; 0 without a trend
    std::optional<double> recentWorst; ///< points, of the last 14 days of the period
};

/**
 * Whether a comes before b: the higher tier first, then a rising trend (clear
 * before possible), then the higher recent worst; a knot without recent days
 * comes last. A rule of order, not of meaning.
 */
bool needsMoreAttention(const Attention &a, const Attention &b);

} // namespace knotebook
