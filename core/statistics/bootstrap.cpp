// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/bootstrap.h"

#include "core/statistics/descriptive.h"
#include "core/statistics/hodgeslehmann.h"

#include <algorithm>
#include <cmath>

namespace knotebook {

int blockLength(std::size_t count)
{
    // An exact cube must not be rounded up to the next length.
    int length = static_cast<int>(std::cbrt(static_cast<double>(count)));
    while (static_cast<std::size_t>(length) * static_cast<std::size_t>(length)
               * static_cast<std::size_t>(length)
           < count)
        ++length;
    return std::max(2, length);
}

QList<int> movingBlocks(std::size_t count, RandomStream &random)
{
    const int length = blockLength(count);
    const auto size = static_cast<int>(count);
    Q_ASSERT(size >= length);
    QList<int> positions;
    positions.reserve(size);
    while (positions.size() < size) {
        const auto start = static_cast<int>(random.below(static_cast<quint64>(size - length) + 1));
        for (int i = 0; i < length && positions.size() < size; ++i)
            positions.append(start + i);
    }
    return positions;
}

QList<double> picked(std::span<const double> values, const QList<int> &positions)
{
    QList<double> result;
    result.reserve(positions.size());
    for (const int position : positions)
        result.append(values[static_cast<std::size_t>(position)]);
    return result;
}

Interval percentileInterval(std::span<const double> estimates)
{
    return {quantile(estimates, 0.025), quantile(estimates, 0.975)};
}

Measured<Interval> shiftInterval(std::span<const double> a, std::span<const double> b, quint64 seed,
                                 int resamples)
{
    if (a.size() < fewestToResample || b.size() < fewestToResample)
        return tl::unexpected(Reason::TooFewToResample);
    RandomStream random(seed);
    QList<double> shifts;
    shifts.reserve(resamples);
    for (int i = 0; i < resamples; ++i) {
        const QList<double> from = picked(a, movingBlocks(a.size(), random));
        const QList<double> to = picked(b, movingBlocks(b.size(), random));
        shifts.append(hodgesLehmannShift(from, to));
    }
    return percentileInterval(shifts);
}

} // namespace knotebook
