// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/trendsummary.h"

#include "core/statistics/descriptive.h"
#include "core/statistics/smoothing.h"

namespace knotebook {

namespace {

constexpr int smoothFewestDays = 2;
constexpr int lowessFewestDays = 10;
constexpr int longestBridge = 7;

SeriesFacts factsOf(const QList<DayValue> &daily)
{
    SeriesFacts facts;
    if (daily.isEmpty())
        return facts;
    facts.daily = daily;
    facts.daysLogged = static_cast<int>(daily.size());
    facts.first = daily.first().date;
    facts.last = daily.last().date;
    facts.spanDays = static_cast<int>(facts.first.daysTo(facts.last)) + 1;
    facts.coverage = static_cast<double>(facts.daysLogged) / facts.spanDays;
    return facts;
}

Measured<Smooth> smoothOf(const NumberedDays &series)
{
    if (series.days.isEmpty())
        return tl::unexpected(Reason::NoData);
    if (series.days.size() < smoothFewestDays)
        return tl::unexpected(Reason::TooFewDays);
    Smooth smooth;
    smooth.ewma = ewma(series.days, series.values);
    smooth.breaks = gapsOver(series.days, longestBridge);
    if (series.days.size() >= lowessFewestDays) {
        smooth.lowessFraction = lowessFraction(static_cast<std::size_t>(series.days.size()));
        smooth.lowess = lowess(series.days, series.values, smooth.lowessFraction);
    }
    return smooth;
}

FlareFacts flaresOf(const QList<DayValue> &daily)
{
    FlareFacts facts {{}, tl::unexpected(Reason::NoData), std::nullopt};
    for (const DayValue &day : daily) {
        if (day.flare)
            facts.flagged.append(day.date);
    }
    const NumberedDays worst = numbered(daily, SeriesKind::Worst);
    const Measured<LoggedPeriod> baseline = baselinePeriod(worst.days, worst.values);
    if (!baseline) {
        facts.spikes = tl::unexpected(baseline.error());
        return facts;
    }
    facts.threshold = baseline->median() + spikeRise;
    QList<FlareFacts::Stretch> stretches;
    for (const Spike &spike : spikes(worst.days, worst.values, *facts.threshold)) {
        const QDate first = daily.first().date;
        stretches.append({first.addDays(spike.first), first.addDays(spike.last), spike.days()});
    }
    facts.spikes = stretches;
    return facts;
}

} // namespace

TrendWord TrendSummary::word() const
{
    return trend ? trend->word : TrendWord::TooFewDays;
}

NumberedDays numbered(std::span<const DayValue> daily, SeriesKind kind)
{
    NumberedDays series;
    for (const DayValue &day : daily) {
        series.days.append(static_cast<int>(daily.front().date.daysTo(day.date)));
        series.values.append(kind == SeriesKind::Average ? day.average : day.worst);
    }
    return series;
}

TrendSummary trendSummary(const QList<DayValue> &daily, SeriesKind kind)
{
    const NumberedDays series = numbered(daily, kind);
    return {kind,
            factsOf(daily),
            trend(series.days, series.values),
            periodChange(series.days, series.values),
            smoothOf(series),
            variability(series.days, series.values),
            flaresOf(daily)};
}

} // namespace knotebook
