// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/variability.h"

#include "core/statistics/autocorrelation.h"
#include "core/statistics/descriptive.h"

#include <cmath>

namespace knotebook {

Measured<Variability> variability(std::span<const int> days, std::span<const double> values,
                                  double acute)
{
    Q_ASSERT(days.size() == values.size());
    if (days.empty())
        return tl::unexpected(Reason::NoData);
    if (days.size() < 6)
        return tl::unexpected(Reason::TooFewDays);
    Variability result;
    double squares = 0, sharp = 0;
    for (std::size_t i = 1; i < days.size(); ++i) {
        if (days[i] - days[i - 1] != 1)
            continue;
        const double step = values[i] - values[i - 1];
        squares += step * step;
        sharp += std::abs(step) >= acute - 1e-9 ? 1 : 0;
        ++result.neighbours;
    }
    if (result.neighbours < 5)
        return tl::unexpected(Reason::TooFewConsecutiveDays);
    result.isd = standardDeviation(values);
    result.mssd = squares / result.neighbours;
    result.rmssd = std::sqrt(result.mssd);
    result.pac = sharp / result.neighbours;
    result.r1 = lagOneAutocorrelation(days, values);
    return result;
}

double medianDeviation(std::span<const double> values)
{
    const double centre = median(values);
    QList<double> distances;
    for (const double value : values)
        distances.append(std::abs(value - centre));
    return 1.4826 * median(distances);
}

} // namespace knotebook
