// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/dayvalue.h"
#include "core/statistics/flares.h"
#include "core/statistics/periods.h"
#include "core/statistics/trend.h"
#include "core/statistics/variability.h"

namespace knotebook {

/** Which of a day's two values a summary is about. */
enum class SeriesKind { Average, Worst };

/** What was logged, before any method is applied to it. */
struct SeriesFacts
{
    int daysLogged = 0;
    int spanDays = 0; ///< calendar days from the first to the last, both included
    QDate first; ///< invalid when nothing was logged
    QDate last;
    double coverage = 0; ///< daysLogged / spanDays, 0-1
    QList<DayValue> daily; ///< gaps stay gaps
};

/** The running level and the smooth line, one value for each logged day. */
struct Smooth
{
    QList<double> ewma;
    QList<double> lowess; ///< empty below 10 days
    double lowessFraction = 0;
    QList<int> breaks; ///< positions before which the line is not drawn: over 7 days missing
};

/** Stretches of bad days. Flares people marked and computed spikes stay apart. */
struct FlareFacts
{
    struct Stretch
    {
        QDate from;
        QDate to;
        int days = 0;

        bool operator==(const Stretch &) const = default;
    };

    QList<QDate> flagged;
    /** From the daily worst; absent without a baseline of 7 days. */
    Measured<QList<Stretch>> spikes;
    std::optional<double> threshold; ///< points
};

/**
 * Everything the page Trends and `trends --json` say about one series. Day 0 of
 * every line and day number is the first logged day.
 */
struct TrendSummary
{
    SeriesKind kind = SeriesKind::Average;
    SeriesFacts series;
    Measured<Trend> trend;
    Measured<PeriodChange> change;
    Measured<Smooth> smooth;
    Measured<Variability> variability;
    FlareFacts flares;

    TrendWord word() const;
    QDate dateOf(int dayNumber) const { return series.first.addDays(dayNumber); }
};

/** `daily` ascending, one value a date. The same input gives the same summary. */
TrendSummary trendSummary(const QList<DayValue> &daily, SeriesKind kind = SeriesKind::Average);

/** A series as day numbers from its first day, and values. */
struct NumberedDays
{
    QList<int> days;
    QList<double> values;
};
NumberedDays numbered(std::span<const DayValue> daily, SeriesKind kind);

} // namespace knotebook
