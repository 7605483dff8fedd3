// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/effectword.h"
#include "core/statistics/singlecase.h"
#include "core/trials/rearrangement.h"

namespace knotebook {

/** The counted days of an arm. */
struct ArmDays
{
    QList<double> values; ///< in time order

    int days() const { return static_cast<int>(values.size()); }
    double mean() const; ///< needs a day
    double median() const; ///< needs a day
};

/** What a result comes down to: the same words as for any other difference. */
using TrialWord = EffectWord;

/**
 * What a trial found, by version 1 of the way of computing. It is a function of
 * the plan and the day values alone, and the plan was kept before the first day.
 */
struct TrialResult
{
    ArmDays remedy;
    ArmDays against;
    Rearrangement test;
    double differenceOfMeans = 0; ///< remedy - against over all counted days
    double differenceOfMedians = 0;
    double percent = 0; ///< test.difference, of the mean against it; 0 when that is 0
    double nonOverlap = 0.5; ///< share of pairs of days in which the remedy's hurts less
    Interval nonOverlapInterval; ///< takes days for independent; see singlecase.h
    TrialWord word = TrialWord::NotClear;
};

/**
 * Compares the counted days as they were planned, up to where the trial was
 * stopped. TooFewPoints with fewer than 5 logged on either side, or when no
 * block holds days of both. `days` ascending. A difference matters from 2 points
 * or 30 % on (Farrar 2001).
 */
Measured<TrialResult> trialResult(const TrialFields &trial, std::span<const DayValue> days);

/**
 * The same once the trial is over or stopped; TrialGoesOn before that, and NoData
 * before its first day. Who looks at every day stops at the luckiest.
 */
Measured<TrialResult> trialResultOn(const TrialFields &trial, std::span<const DayValue> days,
                                    QDate today);

} // namespace knotebook
