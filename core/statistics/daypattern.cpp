// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/daypattern.h"

#include <algorithm>
#include <cmath>

namespace knotebook {

namespace {

constexpr std::array<int, dayParts> firstHours {22, 6, 12, 18};

double interpolated(const QList<double> &sorted, double probability)
{
    const double at = probability * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<qsizetype>(std::floor(at));
    const qsizetype above = std::min(below + 1, sorted.size() - 1);
    const double rest = at - static_cast<double>(below);
    return sorted.at(below) + rest * (sorted.at(above) - sorted.at(below));
}

DayPattern::Part partOf(const QList<double> &levels)
{
    DayPattern::Part part {static_cast<int>(levels.size()), tl::unexpected(Reason::NoData)};
    if (levels.size() >= dayPartFewestEntries)
        part.level = quartiles(levels);
    else if (!levels.isEmpty())
        part.level = tl::unexpected(Reason::TooFewPoints);
    return part;
}

/** The first part whose median no other one beats. */
std::optional<DayPart> extremePart(const DayPattern &pattern, auto beats)
{
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < pattern.parts.size(); ++i) {
        const auto &level = pattern.parts.at(i).level;
        if (level && (!found || beats(level->median, pattern.parts.at(*found).level->median)))
            found = i;
    }
    if (!found || pattern.known() < 2)
        return std::nullopt;
    return static_cast<DayPart>(*found);
}

} // namespace

DayPart dayPartOf(QTime localTime)
{
    const int hour = localTime.hour();
    if (hour < 6 || hour >= 22)
        return DayPart::Night;
    return hour < 12 ? DayPart::Morning : hour < 18 ? DayPart::Afternoon : DayPart::Evening;
}

int firstHourOf(DayPart part)
{
    return firstHours.at(static_cast<std::size_t>(part));
}

Quartiles quartiles(std::span<const double> values)
{
    Q_ASSERT(!values.empty());
    QList<double> sorted(values.begin(), values.end());
    std::sort(sorted.begin(), sorted.end());
    return {interpolated(sorted, 0.25), interpolated(sorted, 0.5), interpolated(sorted, 0.75)};
}

int DayPattern::known() const
{
    return static_cast<int>(std::count_if(parts.begin(), parts.end(),
                                          [](const Part &part) { return part.level.has_value(); }));
}

std::optional<DayPart> DayPattern::worst() const
{
    return extremePart(*this, [](double a, double b) { return a > b; });
}

std::optional<DayPart> DayPattern::best() const
{
    return extremePart(*this, [](double a, double b) { return a < b; });
}

double DayPattern::spread() const
{
    if (!worst())
        return 0;
    const auto medianOf = [this](DayPart part) {
        return parts.at(static_cast<std::size_t>(part)).level->median;
    };
    return medianOf(*worst()) - medianOf(*best());
}

DayPattern dayPattern(std::span<const ClockLevel> levels)
{
    DayPattern pattern;
    std::array<QList<double>, dayParts> byPart;
    for (const ClockLevel &one : levels) {
        if (one.time)
            byPart.at(static_cast<std::size_t>(dayPartOf(*one.time))).append(one.level);
        else
            ++pattern.untimed;
    }
    std::transform(byPart.begin(), byPart.end(), pattern.parts.begin(), partOf);
    return pattern;
}

} // namespace knotebook
