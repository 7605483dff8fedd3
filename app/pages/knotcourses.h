// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tables.h"
#include "core/statistics/attention.h"
#include "core/statistics/dayvalue.h"
#include "core/store/reader.h"

namespace knotebook {

/** One knot among all: its days, and what they and the rules of care say. */
struct KnotCourse
{
    Knot knot;
    QList<DayValue> days; ///< of the period, ascending
    Measured<Trend> trend = tl::unexpected(Reason::NoData);
    Attention attention;
};

/** All knots over the same days, what needs attention first (needsMoreAttention()). */
struct KnotCourses
{
    Period period;
    QList<KnotCourse> knots;
};

/** When and by which tables courses are reckoned. */
struct CoursesAsked
{
    std::optional<QDate> from; ///< absent: from the first rating of any knot
    QDate to;
    QDateTime nowUtc;
    QTimeZone zone;
};

/**
 * For a worker with a reader of its own; `cancelled` is asked between knots, and
 * then the rest is left out. Errors as Reader's.
 */
Result<KnotCourses> knotCourses(const Reader &reader, const Tables &tables,
                                const CoursesAsked &asked, const std::function<bool()> &cancelled);

/** Over how many days, until the last of a period, a worst counts as recent. */
inline constexpr int recentDays = 14;

} // namespace knotebook
