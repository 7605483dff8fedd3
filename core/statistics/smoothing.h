// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <span>

namespace knotebook {

/** After how many days a value has lost half its weight in the running level. */
inline constexpr double ewmaHalfLife = 5;

/**
 * Exponentially weighted level on irregular days: s ← w s + (1 - w) y with
 * w = 2^(-Δ / half-life), Δ in days. Causal: it says where things stand "now".
 * `days` strictly increasing.
 */
QList<double> ewma(std::span<const int> days, std::span<const double> values,
                   double halfLife = ewmaHalfLife);

/**
 * Cleveland's robust locally weighted line at each day, delta 0, as R's
 * lowess(x, y, f, iter, delta = 0) computes it. Cleveland 1979, J Am Stat Assoc
 * 74:829, doi 10.1080/01621459.1979.10481038. `fraction` in (0, 1] of the days
 * is near; at least two days. For the picture; never drawn across gapsOver(7).
 */
QList<double> lowess(std::span<const int> days, std::span<const double> values, double fraction,
                     int iterations = 3);

/**
 * How much of a series is near a day: half of it up to 60 days; beyond that
 * what holds 30 days or a twentieth of the series, whichever is more.
 */
double lowessFraction(std::size_t count);

/** The positions before which more than `limit` days went by: the curve breaks there. */
QList<int> gapsOver(std::span<const int> days, int limit);

} // namespace knotebook
