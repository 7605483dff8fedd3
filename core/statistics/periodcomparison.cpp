// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/periodcomparison.h"

#include "core/statistics/descriptive.h"

namespace knotebook {

namespace {

ComparedPeriod loggedIn(const QList<DayValue> &daily, const DaySpan &span, SeriesKind kind)
{
    ComparedPeriod period {span, {}};
    for (const DayValue &day : daily) {
        if (span.contains(day.date))
            period.values.append(kind == SeriesKind::Average ? day.average : day.worst);
    }
    return period;
}

} // namespace

std::optional<double> ComparedPeriod::median() const
{
    return values.isEmpty() ? std::nullopt : std::optional(knotebook::median(values));
}

std::optional<double> ComparedPeriod::mean() const
{
    return values.isEmpty() ? std::nullopt : std::optional(knotebook::mean(values));
}

EffectWord PeriodComparison::word() const
{
    if (!change)
        return EffectWord::NotClear;
    const double base = change->baseline.mean();
    const double percent = base > 0 ? 100 * change->hodgesLehmann / base : 0;
    return effectWord(change->hodgesLehmann, percent, change->interval);
}

PeriodComparison comparePeriods(const QList<DayValue> &daily, const DaySpan &one,
                                const DaySpan &other, SeriesKind kind)
{
    const bool inOrder = one.from <= other.from;
    PeriodComparison found {kind, loggedIn(daily, inOrder ? one : other, kind),
                            loggedIn(daily, inOrder ? other : one, kind)};
    const NumberedDays series = numbered(daily, kind);
    const QDate first = daily.isEmpty() ? found.earlier.span.from : daily.first().date;
    const auto number = [first](QDate day) { return static_cast<int>(first.daysTo(day)); };
    found.change = compareDays(series.days, series.values, number(found.earlier.span.from),
                               number(found.earlier.span.to), number(found.later.span.from),
                               number(found.later.span.to));
    return found;
}

} // namespace knotebook
