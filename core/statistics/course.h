// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/importantchange.h"
#include "core/statistics/trendsummary.h"

namespace knotebook {

/** A change that matters, seen from the first fortnight of a series. */
struct FromBaseline
{
    ImportantChange change;
    QDate from; ///< of the baseline, both ends included
    QDate to;
    int daysLogged = 0;
};

/** All that is drawn and said of the course of one series of daily averages. */
struct Course
{
    TrendSummary summary;
    /** See smoothBand(); one for each logged day, held to 0-10; empty without a line. */
    QList<Interval> band;
    /** The likeness of neighbouring days that the band reckons with, 0-0.9. */
    double bandRho = 0;
    /** NoData or TooFewBaselineDays where no fortnight has 7 logged days. */
    Measured<FromBaseline> important = tl::unexpected(Reason::NoData);

    /** The computed flare that a day lies in. */
    std::optional<FlareFacts::Stretch> spikeOn(QDate day) const;
};

/** `daily` ascending, one value a date. */
Course courseOf(const QList<DayValue> &daily);

} // namespace knotebook
