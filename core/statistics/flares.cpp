// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/flares.h"

namespace knotebook {

QList<Spike> spikes(std::span<const int> days, std::span<const double> worst, double threshold)
{
    Q_ASSERT(days.size() == worst.size());
    QList<Spike> found;
    int quiet = 2;
    for (std::size_t i = 0; i < days.size(); ++i) {
        if (worst[i] < threshold) {
            ++quiet;
            continue;
        }
        if (quiet >= 2)
            found.append({days[i], days[i]});
        found.last().last = days[i];
        quiet = 0;
    }
    return found;
}

} // namespace knotebook
