// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/dayvalue.h"
#include "core/trials/schedule.h"

#include <span>

namespace knotebook {

/**
 * Why a trial proposes to stop: the last logged days hurt more than those it
 * began from. It only proposes; the person can stop at any time without it.
 */
struct StopProposal
{
    double recent = 0; ///< mean of the last 3 logged days of the trial
    double reference = 0; ///< what they are compared with
    int referenceDays = 0;
    bool beforeTrial = false; ///< the reference is from before the first day
    QDate since; ///< the first of the recent days

    bool operator==(const StopProposal &) const = default;
};

/** A change that matters; Farrar 2001, doi 10.1016/S0304-3959(01)00349-9. */
inline constexpr double stopRise = 2;
inline constexpr int stopRecentDays = 3;
/** The recent days must lie within so many calendar days up to today. */
inline constexpr int stopRecentSpan = 7;
inline constexpr int stopReferenceDays = 7;
inline constexpr int stopReferenceSpan = 14;

/**
 * Proposes to stop when the mean of the last 3 logged days of the trial, all
 * within the 7 days up to `today`, is at least 2 points above the reference: the
 * mean of the days logged in the fortnight before the first day, if these are 7
 * or more, else that of the first 7 logged days of the trial, none of them among
 * the recent ones. Only logged days are looked at, of the outcome that the trial
 * compares. Nothing where the trial is not running or too little was logged.
 * `days` ascending; those before the trial belong in it.
 */
std::optional<StopProposal> stopProposal(const TrialFields &trial, std::span<const DayValue> days,
                                         QDate today);

} // namespace knotebook
