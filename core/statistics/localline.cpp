// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/localline.h"

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

QList<double> localLines(std::span<const int> days, std::span<const double> values,
                         const QList<Neighbours> &near, const QList<double> &robustness)
{
    LocalLine line(days, values, robustness);
    QList<double> smooth;
    for (qsizetype point = 0; point < near.size(); ++point)
        smooth.append(line.at(static_cast<std::size_t>(point), near.at(point)));
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

LocalLine::LocalLine(std::span<const int> days, std::span<const double> values,
                     const QList<double> &robustness)
    : m_days(days), m_values(values), m_robustness(robustness)
{
}

double LocalLine::weighted(auto term) const
{
    double sum = 0;
    std::size_t i = m_first;
    for (const double weight : m_weights)
        sum += weight * term(i++);
    return sum / m_total;
}

void LocalLine::weigh(std::size_t point, Neighbours near)
{
    const int reach =
        std::max(m_days[point] - m_days[near.first], m_days[near.last] - m_days[point]);
    m_first = near.first;
    m_weights.resize(static_cast<qsizetype>(near.last - near.first) + 1);
    double *weight = m_weights.data();
    m_total = 0;
    for (std::size_t i = near.first; i <= near.last; ++i, ++weight) {
        *weight = tricube(std::abs(m_days[i] - m_days[point]), reach)
            * m_robustness[static_cast<qsizetype>(i)];
        m_total += *weight;
    }
}

double LocalLine::tilt(std::size_t point, double centre) const
{
    const double spread =
        weighted([&](std::size_t i) { return (m_days[i] - centre) * (m_days[i] - centre); });
    const double range = m_days.back() - m_days.front();
    return std::sqrt(spread) > 0.001 * range ? (m_days[point] - centre) / spread : 0;
}

double LocalLine::at(std::size_t point, Neighbours near)
{
    weigh(point, near);
    if (m_total <= 0)
        return m_values[point];
    const double centre = weighted([&](std::size_t i) { return m_days[i]; });
    const double slant = tilt(point, centre);
    return weighted(
        [&](std::size_t i) { return m_values[i] * (1 + slant * (m_days[i] - centre)); });
}

std::span<const double> LocalLine::shares(std::size_t point, Neighbours near)
{
    weigh(point, near);
    m_shares.fill(0, m_weights.size());
    if (m_total <= 0) {
        m_shares[static_cast<qsizetype>(point - near.first)] = 1;
        return m_shares;
    }
    const double centre = weighted([&](std::size_t i) { return m_days[i]; });
    const double slant = tilt(point, centre);
    std::size_t i = near.first;
    for (qsizetype at = 0; at < m_shares.size(); ++at, ++i)
        m_shares[at] = m_weights.at(at) / m_total * (1 + slant * (m_days[i] - centre));
    return m_shares;
}

QList<Neighbours> nearest(std::span<const int> days, std::size_t count)
{
    Q_ASSERT(count >= 2 && count <= days.size());
    QList<Neighbours> near;
    std::size_t first = 0;
    for (const int day : days) {
        while (first + count < days.size() && day - days[first] > days[first + count] - day)
            ++first;
        near.append({first, first + count - 1});
    }
    return near;
}

RobustFit robustFit(std::span<const int> days, std::span<const double> values, double fraction,
                    int iterations)
{
    const auto share = static_cast<std::size_t>(fraction * static_cast<double>(days.size()) + 1e-7);
    RobustFit fit;
    fit.near = std::clamp<std::size_t>(share, 2, days.size());
    const QList<Neighbours> near = nearest(days, fit.near);
    fit.robustness.fill(1, static_cast<qsizetype>(days.size()));
    fit.smooth = localLines(days, values, near, fit.robustness);
    for (int round = 0; round < iterations; ++round) {
        const QList<double> robustness = robustnessOf(values, fit.smooth);
        if (robustness.isEmpty())
            break;
        fit.robustness = robustness;
        fit.smooth = localLines(days, values, near, fit.robustness);
    }
    return fit;
}

} // namespace knotebook
