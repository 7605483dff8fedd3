// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/trendsummary.h"
#include "core/store/series.h"
#include "core/trials/schedule.h"

#include <QMap>

namespace knotebook {

/** What the person wants to see the course of. */
struct TrendQuestion
{
    std::optional<QDate> from; ///< absent: from the first rating on
    QDate to;
    QList<KnotId> knots;
    bool everything = false; ///< all knots, and what was done for none in particular

    bool operator==(const TrendQuestion &) const = default;
};

/** What was done on a day: ids of remedies, and the professions that were seen. */
struct DayMarks
{
    QStringList remedies;
    QStringList professions;

    bool operator==(const DayMarks &) const = default;
};

/** A fair trial of the period, and its phases cut to it. */
struct TrialMarks
{
    TrialFields trial;
    QList<TrialPhase> phases;

    bool operator==(const TrialMarks &) const = default;
};

/** The days of the answer, as they were logged. */
struct TrendDays
{
    Period period; ///< of the chart; one day long when nothing was ever rated
    QList<DayValue> days; ///< ascending; a gap is a gap
    QMap<QDate, DayMarks> marks;
    QList<TrialMarks> trials; ///< those of the knots in question, and those of all together
};

/** Reads and combines; for a worker with a reader of its own. Errors as Reader's. */
Result<TrendDays> trendDays(const Reader &reader, const TrendQuestion &question);

} // namespace knotebook
