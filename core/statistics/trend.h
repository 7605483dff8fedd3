// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/autocorrelation.h"
#include "core/statistics/kendall.h"
#include "core/statistics/reason.h"
#include "core/statistics/theilsen.h"

namespace knotebook {

/**
 * How sure a trend is. Clear: the corrected p is below 0.05 and the interval of
 * the slope leaves out 0. Possible: one of the two, or p below 0.10.
 */
enum class TrendWord { Clear, Possible, NotClear, TooFewDays };

/** "clear", "possible", "not_clear", "too_few_days". */
QString trendWordName(TrendWord word);

/**
 * Is it getting better: Mann-Kendall with Theil-Sen's slope, both corrected for
 * the likeness of neighbouring days (autocorrelation.h).
 */
struct Trend
{
    Line line; ///< day 0 is the first logged day
    /**
     * Sen's 95 % interval of the slope, per day: the slopes ranked
     * (N ∓ 1.96 √(var · factor)) / 2, rounded to even, as scipy.stats.theilslopes
     * picks them, there without the factor.
     */
    Interval slope;
    KendallScore kendall;
    SerialCorrelation correlation;
    double zPlain = 0;
    double pPlain = 1; ///< exact for n ≤ 10, else normal with continuity correction
    double z = 0; ///< with the variance times the factor
    double p = 1; ///< from z, but never below the exact p for n ≤ 10
    TrendWord word = TrendWord::NotClear;
};

/** At least this many logged days … */
inline constexpr int trendFewestDays = 10;
/** … over at least this many calendar days. */
inline constexpr int trendShortestSpan = 14;

/**
 * `days` strictly increasing day numbers, `values` of the same length, finite.
 * NoData, TooFewDays or SpanTooShort below the minimum.
 */
Measured<Trend> trend(std::span<const int> days, std::span<const double> values);

/**
 * Other corrections, as expert read-outs only, not clamped; below 1 is not to be used.
 * Hamed & Rao 1998, J. Hydrol. 204:182, doi 10.1016/S0022-1694(97)00125-X
 * (significant rank autocorrelations of the detrended series up to `lags`), and
 * Yue & Wang 2004 (all autocorrelations up to `lags`). They treat the series as
 * if without gaps.
 */
double hamedRaoFactor(std::span<const double> detrended, int lags);
double yueWangFactor(std::span<const double> detrended, int lags);

} // namespace knotebook
