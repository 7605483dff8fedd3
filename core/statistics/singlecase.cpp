// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/singlecase.h"

#include "core/statistics/descriptive.h"
#include "core/statistics/kendall.h"
#include "core/statistics/theilsen.h"

#include <cmath>
#include <numeric>

namespace knotebook {

namespace {

constexpr std::size_t fewestPoints = 5;

// A root of `f` between two places where its sign differs.
double root(double low, double high, auto f)
{
    const bool positive = f(low) > 0;
    for (int step = 0; step < 200; ++step) {
        const double middle = (low + high) / 2;
        ((f(middle) > 0) == positive ? low : high) = middle;
    }
    return (low + high) / 2;
}

QList<int> positions(std::size_t count)
{
    QList<int> result(static_cast<qsizetype>(count));
    std::iota(result.begin(), result.end(), 0);
    return result;
}

} // namespace

double nonOverlap(std::span<const double> a, std::span<const double> b)
{
    Q_ASSERT(!a.empty() && !b.empty());
    double better = 0;
    for (const double without : a) {
        for (const double with : b)
            better += with < without ? 1 : with == without ? 0.5 : 0;
    }
    return better / static_cast<double>(a.size() * b.size());
}

Interval nonOverlapInterval(double nonOverlap, std::size_t a, std::size_t b)
{
    const auto m = static_cast<double>(a), n = static_cast<double>(b);
    const double z = normalQuantile(0.975);
    const double h = (m + n) / 2 - 1;
    const auto distance = [=](double theta) {
        const double gap = nonOverlap - theta, both = theta * (1 - theta);
        return m * n * gap * gap * (2 - theta) * (1 + theta)
            - z * z * both * (2 + h + (1 + 2 * h) * both);
    };
    return {nonOverlap <= 0 ? 0 : root(0, nonOverlap, distance),
            nonOverlap >= 1 ? 1 : root(nonOverlap, 1, distance)};
}

double tau(std::span<const double> a, std::span<const double> b)
{
    return 2 * nonOverlap(a, b) - 1;
}

double tauU(std::span<const double> a, std::span<const double> b)
{
    const auto drop = static_cast<double>(-kendallScore(a).s);
    return tau(a, b) - drop / static_cast<double>(a.size() * b.size());
}

double phaseTau(std::span<const double> a, std::span<const double> b)
{
    const auto m = static_cast<double>(a.size()), n = static_cast<double>(b.size());
    QList<double> all(a.begin(), a.end());
    all.append(QList<double>(b.begin(), b.end()));
    const double total = (m + n) * (m + n - 1) / 2;
    const double untied = total - static_cast<double>(kendallScore(all).tiedPairs);
    return untied > 0 ? -tau(a, b) * m * n / std::sqrt(m * n * untied) : 0;
}

double baselineCorrectedTau(std::span<const double> a, std::span<const double> b)
{
    const Line line = theilSenLine(positions(a.size()), a);
    // Residuals of tenths are equal only up to rounding.
    const auto residuals = [&](std::span<const double> values, std::size_t start) {
        QList<double> result;
        for (std::size_t i = 0; i < values.size(); ++i) {
            const double left = values[i] - line.at(static_cast<double>(start + i));
            result.append(std::round(left * 1e9) / 1e9);
        }
        return result;
    };
    return phaseTau(residuals(a, 0), residuals(b, a.size()));
}

Measured<SingleCase> singleCase(std::span<const double> a, std::span<const double> b)
{
    if (a.size() < fewestPoints || b.size() < fewestPoints)
        return tl::unexpected(Reason::TooFewPoints);
    SingleCase result;
    result.nonOverlap = nonOverlap(a, b);
    result.nonOverlapInterval = nonOverlapInterval(result.nonOverlap, a.size(), b.size());
    result.tau = tau(a, b);
    result.tauU = tauU(a, b);
    result.phaseTau = phaseTau(a, b);
    result.correctedTau = baselineCorrectedTau(a, b);
    result.baselineP = mannKendallP(a);
    result.baselineDrifts = result.baselineP < 0.05;
    return result;
}

} // namespace knotebook
