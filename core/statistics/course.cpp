// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/course.h"

#include "core/statistics/smoothband.h"

#include <algorithm>

namespace knotebook {

namespace {

/** Where too few days tell how alike neighbours are; as serialCorrelation() assumes. */
constexpr double unknownLikeness = 0.5;

QList<Interval> heldToScale(QList<Interval> band)
{
    for (Interval &at : band)
        at = {std::clamp(at.low, 0.0, 10.0), std::clamp(at.high, 0.0, 10.0)};
    return band;
}

Measured<FromBaseline> fromBaseline(const NumberedDays &series, QDate first)
{
    return baselinePeriod(series.days, series.values).map([&](const LoggedPeriod &baseline) {
        return FromBaseline {importantChange(baseline.mean()), first.addDays(baseline.first),
                             first.addDays(baseline.last),
                             static_cast<int>(baseline.values.size())};
    });
}

} // namespace

std::optional<FlareFacts::Stretch> Course::spikeOn(QDate day) const
{
    if (!summary.flares.spikes)
        return std::nullopt;
    const QList<FlareFacts::Stretch> &spikes = *summary.flares.spikes;
    const auto around =
        std::find_if(spikes.begin(), spikes.end(), [day](const FlareFacts::Stretch &spike) {
            return spike.from <= day && day <= spike.to;
        });
    return around == spikes.end() ? std::nullopt : std::optional(*around);
}

Course courseOf(const QList<DayValue> &daily)
{
    Course course {.summary = trendSummary(daily)};
    const NumberedDays series = numbered(daily, SeriesKind::Average);
    course.important = fromBaseline(series, course.summary.series.first);
    if (!course.summary.smooth || course.summary.smooth->lowess.isEmpty())
        return course;
    course.bandRho = course.summary.trend ? course.summary.trend->correlation.rho : unknownLikeness;
    course.band = heldToScale(smoothBand(series.days, series.values,
                                         course.summary.smooth->lowessFraction, course.bandRho));
    return course;
}

} // namespace knotebook
