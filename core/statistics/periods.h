// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/change.h"
#include "core/statistics/reason.h"

#include <QList>

#include <span>

namespace knotebook {

/** A stretch of calendar days and the values logged in it. */
struct LoggedPeriod
{
    int first = 0; ///< day number
    int last = 0;
    QList<double> values; ///< in time order

    double mean() const;
    double median() const;
};

/** The last fortnight against the first. */
struct PeriodChange
{
    LoggedPeriod baseline;
    LoggedPeriod recent;
    PainChange change; ///< between the means
    double hodgesLehmann = 0; ///< recent - baseline, points
    Measured<Interval> interval; ///< moving blocks; see bootstrap.h
};

inline constexpr int periodDays = 14;
inline constexpr int periodFewestLogged = 7;

/** The earliest 14 calendar days, from a logged day on, with 7 or more logged. */
Measured<LoggedPeriod> baselinePeriod(std::span<const int> days, std::span<const double> values);
/** The 14 calendar days up to the last logged one, with 7 or more logged. */
Measured<LoggedPeriod> recentPeriod(std::span<const int> days, std::span<const double> values);

/**
 * NoData, TooFewBaselineDays, TooFewRecentDays or WindowsOverlap where there is
 * nothing to compare. `days` strictly increasing.
 */
Measured<PeriodChange> periodChange(std::span<const int> days, std::span<const double> values);

/** Two freely chosen periods, both ends included, each with 7 or more logged days. */
Measured<PeriodChange> compareDays(std::span<const int> days, std::span<const double> values,
                                   int baselineFirst, int baselineLast, int recentFirst,
                                   int recentLast);

} // namespace knotebook
