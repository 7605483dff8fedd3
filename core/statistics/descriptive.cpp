// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/descriptive.h"

#include <boost/math/distributions/normal.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace knotebook {

namespace {

QList<double> sorted(std::span<const double> values)
{
    QList<double> copy(values.begin(), values.end());
    std::sort(copy.begin(), copy.end());
    return copy;
}

} // namespace

double mean(std::span<const double> values)
{
    Q_ASSERT(!values.empty());
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double median(std::span<const double> values)
{
    Q_ASSERT(!values.empty());
    QList<double> copy(values.begin(), values.end());
    const auto middle = copy.begin() + copy.size() / 2;
    std::nth_element(copy.begin(), middle, copy.end());
    if (copy.size() % 2)
        return *middle;
    return (*std::max_element(copy.begin(), middle) + *middle) / 2;
}

double standardDeviation(std::span<const double> values)
{
    if (values.size() < 2)
        return 0;
    const double centre = mean(values);
    double squares = 0;
    for (const double value : values)
        squares += (value - centre) * (value - centre);
    return std::sqrt(squares / static_cast<double>(values.size() - 1));
}

double quantile(std::span<const double> values, double probability)
{
    Q_ASSERT(!values.empty());
    // The tolerance is R's: n * p that is whole but for rounding counts as whole.
    const auto count = static_cast<double>(values.size());
    const double rank = std::ceil(count * probability - 4e-16 * count);
    const auto index = static_cast<qsizetype>(std::clamp(rank, 1.0, count)) - 1;
    QList<double> copy(values.begin(), values.end());
    std::nth_element(copy.begin(), copy.begin() + index, copy.end());
    return copy.at(index);
}

QList<double> midranks(std::span<const double> values)
{
    QList<qsizetype> order(static_cast<qsizetype>(values.size()));
    std::iota(order.begin(), order.end(), 0);
    const auto value = [&](qsizetype i) { return values[static_cast<std::size_t>(i)]; };
    std::sort(order.begin(), order.end(),
              [&](qsizetype a, qsizetype b) { return value(a) < value(b); });
    QList<double> ranks(order.size());
    for (qsizetype first = 0, next = 0; first < order.size(); first = next) {
        while (next < order.size() && value(order[next]) == value(order[first]))
            ++next;
        for (qsizetype i = first; i < next; ++i)
            ranks[order[i]] = static_cast<double>(first + next + 1) / 2;
    }
    return ranks;
}

QList<qint64> tieSizes(std::span<const double> values)
{
    const QList<double> ordered = sorted(values);
    QList<qint64> sizes;
    for (qsizetype i = 0; i < ordered.size(); ++i) {
        if (i > 0 && ordered[i] == ordered[i - 1])
            ++sizes.last();
        else
            sizes.append(1);
    }
    return sizes;
}

double normalCdf(double z)
{
    return boost::math::cdf(boost::math::normal(), z);
}

double normalQuantile(double probability)
{
    return boost::math::quantile(boost::math::normal(), probability);
}

double twoSidedP(double z)
{
    return 2 * normalCdf(-std::abs(z));
}

} // namespace knotebook
