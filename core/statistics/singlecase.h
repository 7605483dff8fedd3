// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/reason.h"

#include <span>

namespace knotebook {

/**
 * Comparing the days without (A) and with (B) a remedy in one person. Less pain
 * is better throughout, so an improvement is a positive effect.
 */

/**
 * Non-overlap of all pairs: the share of (a, b) in which b is less, ties by
 * half. Parker & Vannest 2009, Behav Ther 40:357, doi 10.1016/j.beth.2008.10.006.
 * Neither may be empty.
 */
double nonOverlap(std::span<const double> a, std::span<const double> b);

/**
 * 95 % interval of nonOverlap. Newcombe 2006, Stat. Med. 25:559, method 5, doi
 * 10.1002/sim.2324; as R package SingleCaseES. It takes days for independent.
 */
Interval nonOverlapInterval(double nonOverlap, std::size_t a, std::size_t b);

/** 2 · nonOverlap - 1, in -1…1. */
double tau(std::span<const double> a, std::span<const double> b);

/**
 * Tau less the improvement that phase A already shows. Parker 2011, Behav Ther
 * 42:284, doi 10.1016/j.beth.2010.08.006, with m n in the denominator; can
 * leave -1…1. For experts only. Values in time order.
 */
double tauU(std::span<const double> a, std::span<const double> b);

/**
 * Kendall's τ_b between phase and what is left when the Theil-Sen line of phase
 * A is taken from both. Tarlow 2017, Behav Modif 41:427, doi
 * 10.1177/0145445516676750. Here more pain in B is positive, as in a
 * correlation. Values in time order at even steps; A has at least two.
 */
double baselineCorrectedTau(std::span<const double> a, std::span<const double> b);

/** Tau-b between phase and value, A = 0, B = 1. */
double phaseTau(std::span<const double> a, std::span<const double> b);

/** The comparison as it is shown. */
struct SingleCase
{
    double nonOverlap = 0.5;
    Interval nonOverlapInterval;
    double tau = 0;
    double tauU = 0;
    double phaseTau = 0; ///< positive is more pain in B
    double correctedTau = 0; ///< phaseTau without the drift of A
    double baselineP = 1; ///< of a trend within A (Mann-Kendall)
    /** A drifts (p < 0.05): only correctedTau may be read. */
    bool baselineDrifts = false;
};

/** At least 5 values in each phase, else TooFewPoints. */
Measured<SingleCase> singleCase(std::span<const double> a, std::span<const double> b);

} // namespace knotebook
