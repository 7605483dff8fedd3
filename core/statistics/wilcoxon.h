// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace knotebook {

/** Wilcoxon 1945, Biometrics Bull. 1:80, doi 10.2307/3001968. */
struct SignedRank
{
    double v = 0; ///< the sum of the ranks of the positive differences
    int n = 0; ///< differences other than 0
    double p = 1; ///< two-sided
    bool exact = true;
};

/**
 * Signed-rank test that differences centre on 0. Zeros are dropped, ties share
 * their mean rank. Exact for up to 50 differences, given their ties (the
 * distribution of the sum over all signs); above that normal with tie and
 * continuity correction. Without a difference p is 1.
 */
SignedRank signedRank(std::span<const double> differences);

/**
 * The normal approximation with tie and, if wanted, continuity correction;
 * what R's wilcox.test(exact = FALSE) gives.
 */
double signedRankNormalP(std::span<const double> differences, bool continuity = true);

/** Two-sided sign test, zeros dropped: binomial with probability 1/2. */
double signTestP(std::span<const double> differences);

/** The two-sample rank sum (Mann & Whitney 1947, doi 10.1214/aoms/1177730491). */
struct RankSum
{
    double u = 0; ///< pairs with b greater than a, ties by half
    double p = 1; ///< normal, tie and continuity correction
};

/** Neither may be empty. The p takes days for independent: for experts only. */
RankSum rankSum(std::span<const double> a, std::span<const double> b);

} // namespace knotebook
