// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/reason.h"

#include <span>

namespace knotebook {

/**
 * Hodges & Lehmann 1963, Ann. Math. Stat. 34:598, doi 10.1214/aoms/1177704172.
 */

/** The median of all differences b - a; neither may be empty. */
double hodgesLehmannShift(std::span<const double> a, std::span<const double> b);

/** The median of the means of all pairs, each value with itself included. */
double hodgesLehmannCentre(std::span<const double> values);

/**
 * The distribution-free 95 % interval around hodgesLehmannCentre: the Walsh
 * averages ranked q and n (n + 1) / 2 + 1 - q with q = qsignrank(0.025, n), at
 * least 1. Its true coverage is 95 % or a little more; from 6 values on, below
 * which no such interval exists. R's wilcox.test(conf.int = TRUE) searches a
 * root instead and differs in the last digits.
 */
Measured<Interval> walshInterval(std::span<const double> values);

/** qsignrank(probability, n): the smallest q with P(W ≤ q) ≥ probability. */
qint64 signedRankQuantile(double probability, int n);

} // namespace knotebook
