// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/smoothing.h"

#include "core/statistics/localline.h"

#include <algorithm>
#include <cmath>

namespace knotebook {

QList<double> ewma(std::span<const int> days, std::span<const double> values, double halfLife)
{
    Q_ASSERT(days.size() == values.size() && halfLife > 0);
    QList<double> levels;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double kept = i ? std::exp2(-(days[i] - days[i - 1]) / halfLife) : 0;
        levels.append((i ? kept * levels.last() : 0) + (1 - kept) * values[i]);
    }
    return levels;
}

QList<double> lowess(std::span<const int> days, std::span<const double> values, double fraction,
                     int iterations)
{
    Q_ASSERT(days.size() == values.size() && days.size() >= 2);
    return robustFit(days, values, fraction, iterations).smooth;
}

double lowessFraction(std::size_t count)
{
    const auto n = static_cast<double>(count);
    return count <= 60 ? 0.5 : std::max(30 / n, 0.05);
}

QList<int> gapsOver(std::span<const int> days, int limit)
{
    QList<int> starts;
    for (std::size_t i = 1; i < days.size(); ++i) {
        if (days[i] - days[i - 1] > limit)
            starts.append(static_cast<int>(i));
    }
    return starts;
}

} // namespace knotebook
