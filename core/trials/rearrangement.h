// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/dayvalue.h"
#include "core/statistics/reason.h"
#include "core/trials/schedule.h"

#include <span>

namespace knotebook {

/**
 * The randomisation test of a trial: what was found is compared with what the
 * same days would have given under every other order that the lot could have
 * brought. It asks nothing of the days: drift, weekly rhythm and the likeness
 * of neighbours are the same for every order. Fisher 1935; Edgington & Onghena
 * 2007, Randomization Tests, 4th ed.; for single cases Heyvaert & Onghena 2014,
 * doi 10.1080/09602011.2013.818564.
 *
 * The statistic: in each block the mean of the counted days with the remedy
 * less that of the counted days against it, and of these the mean over all
 * blocks in which both were logged. Which days count follows from the order, as
 * the washout does.
 */
struct Rearrangement
{
    double difference = 0; ///< remedy - against, points; less pain is negative
    int blocks = 0; ///< in which both were logged
    /**
     * Two-sided: the share of orders, the one that was drawn included, with a
     * difference at least as far from 0.
     */
    double p = 1;
    double smallestP = 1; ///< that a trial of as many blocks can give
    int orders = 0; ///< that were looked at
    bool allOrders = true; ///< else drawn by lot, with replacement
    double standardError = 0; ///< of p; 0 when all orders were looked at
    /**
     * 95 %: the constant effects that the test does not reject at 5 %. Taken
     * from the days of the remedy, such an effect leaves days that the order
     * had no say in; every order is then as good as the drawn one, so the
     * interval is as exact as the test. The inversion is solved
     * in closed form: the statistic is linear in the effect. TooFewPlans when
     * even the farthest effect is not rejected, which needs 6 blocks.
     */
    Measured<Interval> interval = tl::unexpected(Reason::TooFewPlans);
};

/** Up to so many blocks all 2ⁿ orders are looked at. */
inline constexpr int mostBlocksEnumerated = 12;
/** Beyond, so many are drawn besides the one that was. */
inline constexpr int drawnOrders = 9'999;

/**
 * TooFewPoints where no block holds days of both. `days` ascending; days outside
 * the trial are passed over.
 */
Measured<Rearrangement> rearrange(const TrialFields &trial, std::span<const DayValue> days);

/** The number of the day that the trial compares. */
double outcomeOf(const TrialFields &trial, const DayValue &day);

} // namespace knotebook
