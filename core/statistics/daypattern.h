// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/reason.h"

#include <QList>
#include <QTime>

#include <array>
#include <optional>
#include <span>

namespace knotebook {

/** Parts of a day by the local clock: 22-6, 6-12, 12-18 and 18-22 hours. */
enum class DayPart { Night, Morning, Afternoon, Evening };
inline constexpr int dayParts = 4;

DayPart dayPartOf(QTime localTime);
/** The hour a part begins at, 0-23. */
int firstHourOf(DayPart part);

/** Where the middle half of some values lies. */
struct Quartiles
{
    double lower = 0; ///< a quarter of the values is at or below
    double median = 0;
    double upper = 0;

    bool operator==(const Quartiles &) const = default;
};

/** R's quantile(x, c(.25, .5, .75)), type 7: interpolated. Not empty. */
Quartiles quartiles(std::span<const double> values);

/** A rating and when on its day it was given; the time is absent when only the day is known. */
struct ClockLevel
{
    std::optional<QTime> time; ///< local
    double level = 0; ///< 0-10
};

/** Pain by the part of the day, in order from Night. */
struct DayPattern
{
    struct Part
    {
        int entries = 0;
        Measured<Quartiles> level = tl::unexpected(Reason::NoData); ///< TooFewPoints below 5
    };

    std::array<Part, dayParts> parts;
    int untimed = 0; ///< entries known only to the day: left out
    /** Parts with enough entries: a pattern needs two. */
    int known() const;
    /** The part with the highest median, the earlier of equals; absent below two parts. */
    std::optional<DayPart> worst() const;
    std::optional<DayPart> best() const;
    /** Median of worst() less that of best(), points. */
    double spread() const;
};

inline constexpr int dayPartFewestEntries = 5;

DayPattern dayPattern(std::span<const ClockLevel> levels);

} // namespace knotebook
