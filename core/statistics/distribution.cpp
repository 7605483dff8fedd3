// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/distribution.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace knotebook {

int Distribution::atOrAbove(int level) const
{
    Q_ASSERT(level >= 0 && level <= 10);
    return std::accumulate(days.begin() + level, days.end(), 0);
}

int Distribution::highest() const
{
    return *std::max_element(days.begin(), days.end());
}

int Distribution::mostCommon() const
{
    if (total == 0)
        return -1;
    return static_cast<int>(
        std::distance(days.begin(), std::max_element(days.begin(), days.end())));
}

Distribution distribution(std::span<const DayValue> daily, SeriesKind kind)
{
    Distribution counts;
    for (const DayValue &day : daily) {
        const double value = kind == SeriesKind::Average ? day.average : day.worst;
        const auto level = static_cast<std::size_t>(std::clamp(std::floor(value + 0.5), 0.0, 10.0));
        ++counts.days.at(level);
        ++counts.total;
    }
    return counts;
}

} // namespace knotebook
