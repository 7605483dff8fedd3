// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/yearfacts.h"

#include <algorithm>

namespace knotebook {

namespace {

void addToMonth(MonthFacts &month, const DayValue &day)
{
    month.average += (day.average - month.average) / (month.daysLogged + 1);
    month.worst = std::max(month.worst, day.worst);
    ++month.daysLogged;
}

Measured<MonthExtremes> extremesOf(const YearFacts &facts)
{
    QList<MonthFacts> known;
    std::copy_if(facts.months.begin(), facts.months.end(), std::back_inserter(known),
                 [](const MonthFacts &month) { return month.daysLogged >= monthFewestDays; });
    if (facts.daysLogged == 0)
        return tl::unexpected(Reason::NoData);
    if (known.size() < 2)
        return tl::unexpected(Reason::TooFewPoints);
    const auto [least, most] = std::minmax_element(
        known.begin(), known.end(),
        [](const MonthFacts &a, const MonthFacts &b) { return a.average < b.average; });
    if (most->average - least->average < 0.05)
        return tl::unexpected(Reason::NoVariation);
    return MonthExtremes {least->month, most->month};
}

} // namespace

YearFacts yearFacts(std::span<const DayValue> daily, int year, QDate today)
{
    YearFacts facts;
    facts.year = year;
    const QDate first(year, 1, 1);
    const QDate last = std::min(QDate(year, 12, 31), today);
    facts.daysPassed = static_cast<int>(std::max<qint64>(0, first.daysTo(last) + 1));
    for (std::size_t i = 0; i < facts.months.size(); ++i)
        facts.months.at(i).month = static_cast<int>(i) + 1;
    for (const DayValue &day : daily) {
        if (day.date.year() != year)
            continue;
        addToMonth(facts.months.at(static_cast<std::size_t>(day.date.month()) - 1), day);
        ++facts.daysLogged;
    }
    facts.extremes = extremesOf(facts);
    return facts;
}

} // namespace knotebook
