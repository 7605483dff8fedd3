// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>

#include <optional>
#include <span>

namespace knotebook {

/** One look at a pain level within a day. */
struct Reading
{
    /** Seconds on any one clock for the whole day; absent when only the day is known. */
    std::optional<qint64> seconds;
    double level = 0; ///< 0-10
    bool afterRemedy = false; ///< within 15 minutes after a remedy
};

/** What one day, of one knot or of several, comes down to. */
struct DayValue
{
    QDate date;
    double average = 0; ///< time-weighted
    double worst = 0;
    int entries = 0;
    bool flare = false; ///< the person said so

    bool operator==(const DayValue &) const = default;
};

/** How long after a remedy a reading counts as taken "after" it, in seconds. */
inline constexpr qint64 afterRemedySeconds = 15 * 60;

/**
 * Marks the readings within 15 minutes after the start of a use; `uses` are
 * seconds on the same clock, in any order. A reading at the very second of the
 * use is the one before.
 */
void markAfterRemedies(std::span<Reading> readings, std::span<const qint64> uses);

/**
 * The value of a day with at least one reading. The average is the area under
 * the straight lines between the readings over the time between the first and
 * the last; where a reading has no time of day, the plain mean. Readings
 * after a remedy are left out of the average, though never out of the worst,
 * when half or more of its weight would rest on them and others are there.
 * Readings at one second count with their mean.
 */
DayValue dayValue(QDate date, std::span<const Reading> readings, bool flare = false);

/**
 * Several knots as one: each date's average is the mean of their averages, its
 * worst the highest, entries are summed. Each list ascending by date; so is the
 * result.
 */
QList<DayValue> combined(std::span<const QList<DayValue>> knots);

} // namespace knotebook
