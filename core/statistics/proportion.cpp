// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/proportion.h"

#include "core/statistics/descriptive.h"

#include <algorithm>
#include <cmath>

namespace knotebook {

Interval wilsonInterval(qint64 hits, qint64 count)
{
    Q_ASSERT(count > 0 && hits >= 0 && hits <= count);
    const double z = normalQuantile(0.975);
    const auto n = static_cast<double>(count);
    const double share = static_cast<double>(hits) / n;
    const double centre = (share + z * z / (2 * n)) / (1 + z * z / n);
    const double width =
        z / (1 + z * z / n) * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n));
    return {hits == 0 ? 0 : std::max(0.0, centre - width),
            hits == count ? 1 : std::min(1.0, centre + width)};
}

} // namespace knotebook
