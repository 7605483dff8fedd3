// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <span>

namespace knotebook {

/**
 * Kendall's score S of values in time order (no two at the same time), with
 * its variance under "no trend", corrected for ties.
 *
 * Mann 1945, Econometrica 13:245, doi 10.2307/1907187; Kendall 1975, Rank
 * Correlation Methods. S is the number of rising minus falling pairs.
 */
struct KendallScore
{
    qint64 s = 0;
    qint64 pairs = 0; ///< n (n - 1) / 2
    qint64 tiedPairs = 0; ///< pairs of equal values
    double variance = 0;

    qint64 rising() const { return (pairs - tiedPairs + s) / 2; }
    qint64 falling() const { return (pairs - tiedPairs - s) / 2; }
    /** Kendall's τ_b in -1…1; 0 when all values are equal. */
    double tauB() const;
    /**
     * The normal deviate with continuity correction, its variance multiplied
     * by `factor` ≥ 1 (see autocorrelation.h); 0 when S is 0.
     */
    double z(double factor = 1) const;
};

/** In O(n log n); the values must be finite. */
KendallScore kendallScore(std::span<const double> values);

/**
 * The two-sided exact p of S: the share of the orders of these very values,
 * ties included, with at least this |S|. In polynomials, not by enumeration;
 * meant for n ≤ 10, right up to n = 20.
 */
double kendallExactP(std::span<const double> values);

/** Up to this many values the exact p is used, above it the normal one. */
inline constexpr std::size_t kendallExactLimit = 10;

/** Exact for n ≤ 10, else from z with continuity correction. */
double mannKendallP(std::span<const double> values);

} // namespace knotebook
