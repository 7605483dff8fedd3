// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/dayvalue.h"
#include "core/statistics/reason.h"

#include <array>

namespace knotebook {

/** One month of a year. */
struct MonthFacts
{
    int month = 1; ///< 1-12
    int daysLogged = 0;
    double average = 0; ///< the mean of the daily averages, points; 0 without days
    double worst = 0; ///< the highest of the daily worsts
};

/** The months with the least and the most pain. */
struct MonthExtremes
{
    int least = 1; ///< 1-12
    int most = 1;
};

/** What a year holds. */
struct YearFacts
{
    int year = 0;
    int daysPassed = 0; ///< of the year, until today; all of them once it is over
    int daysLogged = 0;
    std::array<MonthFacts, 12> months;
    /**
     * By the mean of the month; months below half their logged days are left out.
     * NoData, TooFewPoints when fewer than two months are left, NoVariation when
     * they are equal.
     */
    Measured<MonthExtremes> extremes = tl::unexpected(Reason::NoData);
};

/** A month says something from this many logged days on: half of it. */
inline constexpr int monthFewestDays = 15;

/** `daily` ascending, of any years; days of others are left out. */
YearFacts yearFacts(std::span<const DayValue> daily, int year, QDate today);

} // namespace knotebook
