// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/periods.h"

#include "core/statistics/bootstrap.h"
#include "core/statistics/descriptive.h"
#include "core/statistics/hodgeslehmann.h"

#include <algorithm>

namespace knotebook {

namespace {

LoggedPeriod periodOf(std::span<const int> days, std::span<const double> values, int first,
                      int last)
{
    const auto begin = std::lower_bound(days.begin(), days.end(), first) - days.begin();
    const auto end = std::upper_bound(days.begin(), days.end(), last) - days.begin();
    return {first, last, QList<double>(values.begin() + begin, values.begin() + end)};
}

PeriodChange changeFrom(const LoggedPeriod &baseline, const LoggedPeriod &recent)
{
    return {baseline, recent, changeBetween(baseline.mean(), recent.mean()),
            hodgesLehmannShift(baseline.values, recent.values),
            shiftInterval(baseline.values, recent.values)};
}

} // namespace

double LoggedPeriod::mean() const
{
    return knotebook::mean(values);
}

double LoggedPeriod::median() const
{
    return knotebook::median(values);
}

Measured<LoggedPeriod> baselinePeriod(std::span<const int> days, std::span<const double> values)
{
    if (days.empty())
        return tl::unexpected(Reason::NoData);
    constexpr std::size_t ahead = periodFewestLogged - 1;
    for (std::size_t i = 0; i + ahead < days.size(); ++i) {
        if (days[i + ahead] < days[i] + periodDays)
            return periodOf(days, values, days[i], days[i] + periodDays - 1);
    }
    return tl::unexpected(Reason::TooFewBaselineDays);
}

Measured<LoggedPeriod> recentPeriod(std::span<const int> days, std::span<const double> values)
{
    if (days.empty())
        return tl::unexpected(Reason::NoData);
    LoggedPeriod period = periodOf(days, values, days.back() - periodDays + 1, days.back());
    if (period.values.size() < periodFewestLogged)
        return tl::unexpected(Reason::TooFewRecentDays);
    return period;
}

Measured<PeriodChange> periodChange(std::span<const int> days, std::span<const double> values)
{
    const Measured<LoggedPeriod> baseline = baselinePeriod(days, values);
    if (!baseline)
        return tl::unexpected(baseline.error());
    const Measured<LoggedPeriod> recent = recentPeriod(days, values);
    if (!recent)
        return tl::unexpected(recent.error());
    if (recent->first <= baseline->last)
        return tl::unexpected(Reason::WindowsOverlap);
    return changeFrom(*baseline, *recent);
}

Measured<PeriodChange> compareDays(std::span<const int> days, std::span<const double> values,
                                   int baselineFirst, int baselineLast, int recentFirst,
                                   int recentLast)
{
    const LoggedPeriod baseline = periodOf(days, values, baselineFirst, baselineLast);
    const LoggedPeriod recent = periodOf(days, values, recentFirst, recentLast);
    if (baseline.values.size() < periodFewestLogged)
        return tl::unexpected(Reason::TooFewBaselineDays);
    if (recent.values.size() < periodFewestLogged)
        return tl::unexpected(Reason::TooFewRecentDays);
    if (baselineFirst <= recentLast && recentFirst <= baselineLast)
        return tl::unexpected(Reason::WindowsOverlap);
    return changeFrom(baseline, recent);
}

} // namespace knotebook
