// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/smoothband.h"

#include "core/statistics/descriptive.h"
#include "core/statistics/localline.h"

#include <cmath>
#include <vector>

namespace knotebook {

namespace {

/** Of one day: l'R l, and (L R)ᵢᵢ, how much its fit is bound to its own error. */
struct FitVariance
{
    double ofFit = 0;
    double withOwn = 0;
};

/** ρ to the power of each number of days from 0 to `most`: asked for a hundred times each. */
std::vector<double> powersOf(double rho, int most)
{
    std::vector<double> powers;
    for (int days = 0; days <= most; ++days)
        powers.push_back(std::pow(rho, days));
    return powers;
}

/**
 * R is that of an AR(1) process, so the double sum over it runs along the days
 * once: `carried` is Σ lⱼ ρ^(dayᵢ - dayⱼ) of all days before i.
 */
FitVariance varianceOf(std::span<const double> shares, std::span<const int> days, int own,
                       std::span<const double> powers)
{
    const auto power = [&](int apart) { return powers[static_cast<std::size_t>(apart)]; };
    FitVariance variance;
    double carried = 0;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        if (i > 0)
            carried = (carried + shares[i - 1]) * power(days[i] - days[i - 1]);
        variance.ofFit += shares[i] * (shares[i] + 2 * carried);
        variance.withOwn += shares[i] * power(std::abs(days[i] - own));
    }
    return variance;
}

QList<FitVariance> variancesOf(std::span<const int> days, std::span<const double> values,
                               const RobustFit &fit, double rho)
{
    LocalLine line(days, values, fit.robustness);
    const QList<Neighbours> near = nearest(days, fit.near);
    const std::vector<double> powers = powersOf(rho, days.back() - days.front());
    QList<FitVariance> variances;
    for (std::size_t point = 0; point < days.size(); ++point) {
        const Neighbours around = near.at(static_cast<qsizetype>(point));
        variances.append(varianceOf(line.shares(point, around),
                                    days.subspan(around.first, fit.near), days[point], powers));
    }
    return variances;
}

/** σ²: what the residuals say, given how much of the errors the fit swallows. */
double errorVariance(std::span<const double> values, const QList<double> &smooth,
                     const QList<FitVariance> &variances)
{
    double squares = 0;
    double freedom = 0;
    for (qsizetype i = 0; i < smooth.size(); ++i) {
        const double residual = values[static_cast<std::size_t>(i)] - smooth.at(i);
        squares += residual * residual;
        freedom += 1 - 2 * variances.at(i).withOwn + variances.at(i).ofFit;
    }
    return freedom > 0 ? squares / freedom : 0;
}

} // namespace

QList<Interval> smoothBand(std::span<const int> days, std::span<const double> values,
                           double fraction, double rho, int iterations)
{
    Q_ASSERT(days.size() == values.size() && days.size() >= 2 && rho >= 0 && rho < 1);
    const RobustFit fit = robustFit(days, values, fraction, iterations);
    const QList<FitVariance> variances = variancesOf(days, values, fit, rho);
    const double sigma = std::sqrt(errorVariance(values, fit.smooth, variances));
    const double z = normalQuantile(0.975);
    QList<Interval> band;
    for (qsizetype i = 0; i < fit.smooth.size(); ++i) {
        const double half = z * sigma * std::sqrt(std::max(0.0, variances.at(i).ofFit));
        band.append({fit.smooth.at(i) - half, fit.smooth.at(i) + half});
    }
    return band;
}

} // namespace knotebook
