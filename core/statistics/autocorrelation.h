// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>

namespace knotebook {

/**
 * How strongly a day resembles the day before, and what that costs: the factor
 * by which the variance of Mann-Kendall's S grows.
 */
struct SerialCorrelation
{
    /** Lag-1 autocorrelation; absent below 8 pairs of neighbouring days. */
    std::optional<double> r1;
    int neighbours = 0; ///< pairs of days exactly one day apart
    double rho = 0; ///< 0…0.9, what the correction uses
    bool assumed = false; ///< rho is the assumed 0.5, not an estimate
    double factor = 1; ///< ≥ 1
};

/** A day differs from its neighbour's day number by exactly one. */
struct NeighbourSums
{
    int pairs = 0;
    double products = 0; ///< Σ (y_t - ȳ)(y_{t+1} - ȳ) over neighbouring days
    double squares = 0; ///< Σ (y_t - ȳ)² over all days
};

/** `days` strictly increasing day numbers, `values` of the same length. */
NeighbourSums neighbourSums(std::span<const int> days, std::span<const double> values);

/**
 * Lag-1 autocorrelation over neighbouring days only, as R's
 * acf(x, na.action = na.pass) has it: products / (pairs + 1) over squares / n.
 * Without gaps that is the textbook Σ(y_t - ȳ)(y_{t+1} - ȳ) / Σ(y_t - ȳ)².
 * Absent when no two days are neighbours or all values are equal.
 */
std::optional<double> lagOneAutocorrelation(std::span<const int> days,
                                            std::span<const double> values);

/**
 * 1 + 2 Σ (1 - i/n) ρ^i: how much the variance of a mean, or of S, grows under
 * first-order autocorrelation. Yue & Wang 2004, Water Resour. Manag. 18:201,
 * doi 10.1023/B:WARM.0000043140.61082.60, in its AR(1) form; `rho` in [0, 1).
 */
double autoregressiveFactor(int count, double rho);

/**
 * The correction the program uses, on values from which the trend is taken
 * out: ρ = (n r₁ + 2) / (n - 4), which undoes the small-sample bias of a
 * detrended r₁, held to 0…0.9. Below 8 neighbouring pairs ρ = 0.5 is assumed.
 */
SerialCorrelation serialCorrelation(std::span<const int> days, std::span<const double> residuals);

} // namespace knotebook
