// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace knotebook {

/**
 * Why a number is not given. Below its minimum of data a statistic is absent
 * rather than shaky; the sentence for people is in app/messages.
 */
enum class Reason {
    NoData, ///< nothing was logged
    TooFewDays, ///< fewer logged days than the method needs
    SpanTooShort, ///< enough days, but too close together
    TooFewBaselineDays, ///< fewer than 7 logged days in every early fortnight
    TooFewRecentDays, ///< fewer than 7 logged days in the last fortnight
    WindowsOverlap, ///< baseline and recent fortnight share days
    TooFewConsecutiveDays, ///< fewer than 5 pairs of neighbouring days
    TooFewPoints, ///< fewer points in a phase than the method needs
    TooFewPairs, ///< fewer pairs (before and after, or of days) than needed
    EarlyLook, ///< 5 to 9 pairs: an early look without an interval
    TooFewControls, ///< fewer than 5 comparable untreated times
    TooFewExposedDays, ///< fewer than 5 days with, or without, the habit
    TooFewToResample, ///< fewer than 8 values: no bootstrap interval
    NoVariation, ///< all values are equal
    TrialGoesOn, ///< a trial is looked at when it is over
    TooFewPlans, ///< a trial of so few blocks could have gone in too few ways
};

/** "too_few_days", … */
QString reasonName(Reason reason);

/** A statistic, or why there is none. */
template <typename T> using Measured = tl::expected<T, Reason>;

/** An interval with both ends included, in the unit of the estimate. */
struct Interval
{
    double low = 0;
    double high = 0;

    bool operator==(const Interval &) const = default;
};

} // namespace knotebook
