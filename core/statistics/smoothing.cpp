// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/smoothing.h"

#include "core/statistics/descriptive.h"

#include <algorithm>
#include <cmath>

namespace knotebook {

namespace {

double cube(double x)
{
    return x * x * x;
}

double tricube(double distance, double reach)
{
    if (distance <= 0.001 * reach)
        return 1;
    return distance > 0.999 * reach ? 0 : cube(1 - cube(distance / reach));
}

double bisquare(double residual, double reach)
{
    if (residual <= 0.001 * reach)
        return 1;
    const double ratio = residual / reach;
    return residual > 0.999 * reach ? 0 : (1 - ratio * ratio) * (1 - ratio * ratio);
}

// One local line at day `x` through the points of [first, last].
class LocalLine
{
public:
    LocalLine(std::span<const int> days, std::span<const double> values,
              const QList<double> &robustness)
        : m_days(days), m_values(values), m_robustness(robustness)
    {
    }

    double at(std::size_t point, std::size_t first, std::size_t last)
    {
        weigh(point, first, last);
        if (m_total <= 0)
            return m_values[point];
        const double centre = weighted([&](std::size_t i) { return m_days[i]; });
        const double spread =
            weighted([&](std::size_t i) { return (m_days[i] - centre) * (m_days[i] - centre); });
        const double range = m_days.back() - m_days.front();
        const double tilt =
            std::sqrt(spread) > 0.001 * range ? (m_days[point] - centre) / spread : 0;
        return weighted(
            [&](std::size_t i) { return m_values[i] * (1 + tilt * (m_days[i] - centre)); });
    }

private:
    void weigh(std::size_t point, std::size_t first, std::size_t last)
    {
        const int reach = std::max(m_days[point] - m_days[first], m_days[last] - m_days[point]);
        m_first = first;
        m_weights.resize(static_cast<qsizetype>(last - first) + 1);
        double *weight = m_weights.data();
        m_total = 0;
        for (std::size_t i = first; i <= last; ++i, ++weight) {
            *weight = tricube(std::abs(m_days[i] - m_days[point]), reach)
                * m_robustness[static_cast<qsizetype>(i)];
            m_total += *weight;
        }
    }

    double weighted(auto term) const
    {
        double sum = 0;
        std::size_t i = m_first;
        for (const double weight : m_weights)
            sum += weight * term(i++);
        return sum / m_total;
    }

    std::span<const int> m_days;
    std::span<const double> m_values;
    const QList<double> &m_robustness;
    QList<double> m_weights;
    std::size_t m_first = 0;
    double m_total = 0;
};

QList<double> localLines(std::span<const int> days, std::span<const double> values,
                         std::size_t near, const QList<double> &robustness)
{
    LocalLine line(days, values, robustness);
    QList<double> smooth;
    std::size_t first = 0;
    for (std::size_t point = 0; point < days.size(); ++point) {
        while (first + near < days.size()
               && days[point] - days[first] > days[first + near] - days[point])
            ++first;
        smooth.append(line.at(point, first, first + near - 1));
    }
    return smooth;
}

// Weights that take outliers out of the next round; empty when the fit is exact.
QList<double> robustnessOf(std::span<const double> values, const QList<double> &smooth)
{
    QList<double> residuals;
    for (qsizetype i = 0; i < smooth.size(); ++i)
        residuals.append(std::abs(values[static_cast<std::size_t>(i)] - smooth[i]));
    const double reach = 6 * median(residuals);
    if (reach < 1e-7 * mean(residuals))
        return {};
    for (double &residual : residuals)
        residual = bisquare(residual, reach);
    return residuals;
}

} // namespace

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
    const auto share = static_cast<std::size_t>(fraction * static_cast<double>(days.size()) + 1e-7);
    const std::size_t near = std::clamp<std::size_t>(share, 2, days.size());
    QList<double> robustness(static_cast<qsizetype>(days.size()), 1);
    QList<double> smooth = localLines(days, values, near, robustness);
    for (int round = 0; round < iterations; ++round) {
        robustness = robustnessOf(values, smooth);
        if (robustness.isEmpty())
            break;
        smooth = localLines(days, values, near, robustness);
    }
    return smooth;
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
