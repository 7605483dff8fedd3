// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/links.h"
#include "core/store/reader.h"

namespace knotebook {

/** What of a day may go together with pain. */
enum class DayFactor { Sleep, Stress, Habit, Cause };

/** "sleep", "stress", "habit", "cause". */
QString dayFactorName(DayFactor factor);

/** One factor at one lag: the link, or why nothing is said. */
struct DayLink
{
    DayFactor factor = DayFactor::Habit;
    QString id; ///< of the habit or the suspected cause; empty for sleep and stress
    int lag = 0; ///< days from the factor to the pain, 0-3
    /**
     * From which value on a day counts as exposed, in hours for sleep (below it)
     * and 0-10 for stress; 1 for habits and causes.
     */
    double exposedFrom = 1;
    Measured<Link> link;
};

inline constexpr int longestLag = 3;
/** Below six hours a night is short (statistics.md §12). */
inline constexpr double shortNightHours = 6;

/**
 * What of the check-ins in a period goes together with pain: hours slept, stress
 * (exposed: above the person's own median), each habit and each suspected cause
 * that was ticked at least once, at lags 0 to 3 days. Pain is the daily average
 * of all knots together; pain up to three days after the period's end is not
 * looked at. A check-in that says no more than "quiet day" says nothing about
 * habits. Links that are shown come first, the strongest ρ leading; the order
 * does not depend on that of the entries. q holds over all of them (links()).
 * Errors as Reader's; Cancelled when `cancelled`, asked before each link, says so.
 */
Result<QList<DayLink>> dayLinks(const Reader &reader, const Period &period,
                                const std::function<bool()> &cancelled = {});

} // namespace knotebook
