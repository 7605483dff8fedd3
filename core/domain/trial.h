// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/knot.h"

namespace knotebook {

/**
 * A fair trial on oneself: one remedy against none, or against another, in
 * phases whose order is drawn by lot. All that decides the outcome is in here
 * before the first day, the way of computing included: nothing can be chosen
 * once the numbers are known.
 *
 * A trial is made of blocks, each of two phases of `phaseDays`, one with the
 * remedy and one against it, in an order drawn for each block. A phase that
 * differs from what was before begins with `washoutDays` that do not count.
 */
struct TrialFields
{
    QString remedy; ///< an id of the catalogue, or the UUID of an own remedy
    std::optional<QString> against; ///< likewise; absent: no remedy
    std::optional<KnotId> knot; ///< absent: all knots together
    QDate firstDay; ///< local
    int phaseDays = 6; ///< washout included, so that 5 or more count
    int washoutDays = 1; ///< 1…7; one day is 24 hours
    int blocks = 6; ///< 3…20 pairs of phases
    int seed = 0; ///< of the lot, 0…999,999,999
    DayOutcome outcome = DayOutcome::Average;
    int analysis = 1; ///< version of the way of computing; see core/trials/trialresult.h
    std::optional<QDate> stoppedOn; ///< local; the first day that is no longer part of it

    int days() const { return 2 * blocks * phaseDays; }
    QDate lastDay() const { return firstDay.addDays(days() - 1); }

    bool operator==(const TrialFields &) const = default;
};

using Trial = Record<TrialFields>;
using TrialId = Id<TrialFields>;

/** Counted days that each phase has at least; Parker & Vannest's five points. */
inline constexpr int fewestCountedDays = 5;
/**
 * The fewest blocks. Each holds one change by itself, so three of them hold
 * three changes whichever way the lot falls.
 */
inline constexpr int fewestBlocks = 3;
inline constexpr int mostBlocks = 20;
inline constexpr int longestPhase = 28; ///< days
inline constexpr int longestWashout = 7; ///< days
inline constexpr int largestSeed = 999'999'999;
inline constexpr int trialAnalysisVersion = 1;

/**
 * Missing without a remedy; Conflict for a remedy against itself; OutOfRange,
 * naming the field and what it can be, for a plan that cannot show anything or
 * leaves the calendar.
 */
Status check(const TrialFields &fields);

} // namespace knotebook
