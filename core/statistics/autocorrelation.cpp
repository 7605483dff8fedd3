// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/autocorrelation.h"

#include "core/statistics/descriptive.h"

#include <algorithm>
#include <cmath>

namespace knotebook {

namespace {

constexpr int fewestNeighbours = 8;
constexpr double assumedRho = 0.5;
constexpr double greatestRho = 0.9;

} // namespace

NeighbourSums neighbourSums(std::span<const int> days, std::span<const double> values)
{
    Q_ASSERT(days.size() == values.size() && !values.empty());
    const double centre = mean(values);
    NeighbourSums sums;
    for (std::size_t i = 0; i < values.size(); ++i) {
        sums.squares += (values[i] - centre) * (values[i] - centre);
        if (i == 0 || days[i] - days[i - 1] != 1)
            continue;
        ++sums.pairs;
        sums.products += (values[i - 1] - centre) * (values[i] - centre);
    }
    return sums;
}

std::optional<double> lagOneAutocorrelation(std::span<const int> days,
                                            std::span<const double> values)
{
    if (values.empty())
        return std::nullopt;
    const NeighbourSums sums = neighbourSums(days, values);
    const auto n = static_cast<double>(values.size());
    // Residuals of an exact line are rounding noise, not a correlation.
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    const double scale = std::max({1.0, std::abs(*low), std::abs(*high)});
    if (sums.pairs == 0 || sums.squares <= n * 1e-20 * scale * scale)
        return std::nullopt;
    return sums.products / (sums.pairs + 1) / (sums.squares / n);
}

double autoregressiveFactor(int count, double rho)
{
    double sum = 0;
    double power = rho;
    for (int i = 1; i < count && power > 1e-18; ++i, power *= rho)
        sum += (1 - static_cast<double>(i) / count) * power;
    return 1 + 2 * sum;
}

SerialCorrelation serialCorrelation(std::span<const int> days, std::span<const double> residuals)
{
    SerialCorrelation correlation;
    if (residuals.empty())
        return correlation;
    const auto n = static_cast<int>(residuals.size());
    correlation.neighbours = neighbourSums(days, residuals).pairs;
    correlation.assumed = correlation.neighbours < fewestNeighbours;
    if (correlation.assumed) {
        correlation.rho = assumedRho;
    } else if ((correlation.r1 = lagOneAutocorrelation(days, residuals))) {
        correlation.rho = std::clamp((n * *correlation.r1 + 2) / (n - 4), 0.0, greatestRho);
    }
    correlation.factor = autoregressiveFactor(n, correlation.rho);
    return correlation;
}

} // namespace knotebook
