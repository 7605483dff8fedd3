// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/remedyeffect.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace knotebook {

namespace {

constexpr qint64 longestControlSeconds = 36 * 3600;

// Tenths less tenths is a tenth only up to rounding; what is left of "no change"
// must not pass for an effect.
double withoutRounding(double change)
{
    return std::round(change * 1e9) / 1e9;
}

QList<PainPair> untreatedWithin(std::span<const TimedLevel> levels, std::span<const qint64> uses,
                                qint64 longest)
{
    QList<PainPair> pairs;
    for (std::size_t i = 1; i < levels.size(); ++i) {
        const TimedLevel &from = levels[i - 1], &to = levels[i];
        const qint64 elapsed = to.seconds - from.seconds;
        if (elapsed <= 0 || elapsed > longest)
            continue;
        const auto use = std::lower_bound(uses.begin(), uses.end(), from.seconds - pairingSeconds);
        if (use == uses.end() || *use > to.seconds)
            pairs.append({from.seconds, from.level, to.level});
    }
    return pairs;
}

std::optional<double> levelBefore(std::span<const TimedLevel> levels, qint64 seconds)
{
    const auto later = [](qint64 at, const TimedLevel &level) { return at < level.seconds; };
    const auto next = std::upper_bound(levels.begin(), levels.end(), seconds, later);
    if (next == levels.begin() || seconds - std::prev(next)->seconds > pairingSeconds)
        return std::nullopt;
    return std::prev(next)->level;
}

std::optional<double> levelAfter(std::span<const TimedLevel> levels, qint64 seconds)
{
    const auto later = [](qint64 at, const TimedLevel &level) { return at < level.seconds; };
    const auto next = std::upper_bound(levels.begin(), levels.end(), seconds, later);
    if (next == levels.end() || next->seconds - seconds > pairingSeconds)
        return std::nullopt;
    return next->level;
}

// Sums of the changes of untreated pairs by starting pain in tenths, so that
// any window of starting pains is answered at once.
class Matching
{
public:
    explicit Matching(std::span<const PainPair> untreated)
    {
        for (const PainPair &pair : untreated) {
            const std::size_t at = tenths(pair.before) + 1;
            m_changes[at] += pair.change();
            m_counts[at] += 1;
        }
        for (std::size_t at = 1; at < m_changes.size(); ++at) {
            m_changes[at] += m_changes[at - 1];
            m_counts[at] += m_counts[at - 1];
        }
    }

    std::optional<double> meanChange(double before) const
    {
        const std::optional<double> same = within(before, 4);
        return same ? same : within(before, 10);
    }

private:
    static std::size_t tenths(double level)
    {
        return static_cast<std::size_t>(std::lround(std::clamp(level, 0.0, 10.0) * 10));
    }

    std::optional<double> within(double before, std::size_t reach) const
    {
        const std::size_t centre = tenths(before);
        const std::size_t low = centre > reach ? centre - reach : 0;
        const std::size_t high = std::min<std::size_t>(centre + reach, 100) + 1;
        const double count = m_counts[high] - m_counts[low];
        if (count < 0.5)
            return std::nullopt;
        return (m_changes[high] - m_changes[low]) / count;
    }

    std::array<double, 102> m_changes {};
    std::array<double, 102> m_counts {};
};

} // namespace

double PainPair::change() const
{
    return withoutRounding(after - before);
}

QList<PainPair> treatedPairs(std::span<const TimedUse> uses, std::span<const TimedLevel> levels)
{
    QList<PainPair> pairs;
    for (const TimedUse &use : uses) {
        const auto before = use.before ? use.before : levelBefore(levels, use.seconds);
        const auto after = use.after ? use.after : levelAfter(levels, use.seconds);
        if (before && after)
            pairs.append({use.seconds, *before, *after});
    }
    return pairs;
}

QList<PainPair> untreatedPairs(std::span<const TimedLevel> levels, std::span<const qint64> uses)
{
    const QList<PainPair> near = untreatedWithin(levels, uses, pairingSeconds);
    return near.size() >= fewestControls ? near
                                         : untreatedWithin(levels, uses, longestControlSeconds);
}

std::optional<Adjusted> adjustedEffect(std::span<const PainPair> treated,
                                       std::span<const PainPair> untreated)
{
    const Matching matching(untreated);
    double sum = 0;
    Adjusted adjusted;
    for (const PainPair &pair : treated) {
        const std::optional<double> expected = matching.meanChange(pair.before);
        if (!expected)
            continue;
        sum += pair.change() - *expected;
        ++adjusted.matched;
    }
    if (adjusted.matched == 0)
        return std::nullopt;
    adjusted.effect = withoutRounding(sum / adjusted.matched);
    return adjusted;
}

} // namespace knotebook
