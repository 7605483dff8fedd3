// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/effectword.h"
#include "core/statistics/trendsummary.h"

namespace knotebook {

/** A chosen stretch of local days, both ends included. */
struct DaySpan
{
    QDate from;
    QDate to; ///< not before `from`

    int days() const { return static_cast<int>(from.daysTo(to)) + 1; }
    bool contains(QDate day) const { return from <= day && day <= to; }
    bool sharesDaysWith(const DaySpan &other) const { return from <= other.to && other.from <= to; }
    bool operator==(const DaySpan &) const = default;
};

/** What was logged in a period. Values of a day are points, 0-10. */
struct ComparedPeriod
{
    DaySpan span;
    QList<double> values; ///< of its logged days, in time order

    int daysLogged() const { return static_cast<int>(values.size()); }
    /** Absent when nothing was logged. @{ */
    std::optional<double> median() const;
    std::optional<double> mean() const;
    /** @} */
};

/** Two periods of one series beside each other; differences are later minus earlier. */
struct PeriodComparison
{
    SeriesKind kind = SeriesKind::Average;
    ComparedPeriod earlier;
    ComparedPeriod later;
    /** TooFewBaselineDays (the earlier), TooFewRecentDays (the later) or WindowsOverlap. */
    Measured<PeriodChange> change = tl::unexpected(Reason::NoData);

    /** NotClear where nothing is compared. */
    EffectWord word() const;
};

/**
 * Compares by compareDays(): 7 or more logged days in each, Hodges-Lehmann with a
 * moving-block interval from 8 on. `daily` ascending, one value a date; it may hold
 * other days too. The periods may come in any order.
 */
PeriodComparison comparePeriods(const QList<DayValue> &daily, const DaySpan &one,
                                const DaySpan &other, SeriesKind kind = SeriesKind::Average);

} // namespace knotebook
