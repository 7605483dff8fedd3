// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/dayvalue.h"
#include "core/store/reader.h"

#include <QHash>

namespace knotebook {

/** The days of each knot, ascending; a knot without any in the period is not in it. */
using DaySeries = QHash<KnotId, QList<DayValue>>;

/**
 * The day values of pain at rest in a period, of all knots or of one. Ratings
 * within 15 minutes after a use of a remedy at that knot are marked, also past
 * midnight. A quiet day counts as 0 for every knot that had been rated before and is not rated on
 * that day, up to the last day of a knot that is resolved: the person said so, which makes it a
 * value and not a gap. What a day comes to does not depend on where the period begins or ends.
 */
Result<DaySeries> daySeries(const Reader &reader, const Period &period,
                            std::optional<KnotId> knot = {});
/** The same for who has read usesAbout() the period already. */
Result<DaySeries> daySeries(const Reader &reader, const Period &period, std::optional<KnotId> knot,
                            const QList<UseMark> &uses);

/**
 * The uses that bear on the days of a period, at one knot or anywhere: those in it, of
 * the day before, which act past midnight, and of the day after, that of a clock that was
 * set back on a journey. Oldest first.
 */
Result<QList<UseMark>> usesAbout(const Reader &reader, const Period &period,
                                 std::optional<KnotId> knot = {});

/** The series of several knots as one; see combined(). Unknown ids are left out. */
QList<DayValue> combinedSeries(const DaySeries &series, const QList<KnotId> &knots);

} // namespace knotebook
