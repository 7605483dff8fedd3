// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/randomstream.h"
#include "core/statistics/reason.h"

#include <QList>

#include <span>

namespace knotebook {

/**
 * Resampling in blocks of neighbours, so that the likeness of neighbouring days
 * survives. Künsch 1989, Ann. Stat. 17:1217, doi 10.1214/aos/1176347265.
 */

/** max(2, ⌈n^(1/3)⌉). */
int blockLength(std::size_t count);

/**
 * As many positions as there are values (count ≥ blockLength), drawn as blocks
 * of neighbours, the last one cut off.
 */
QList<int> movingBlocks(std::size_t count, RandomStream &random);

/** The values at some positions. */
QList<double> picked(std::span<const double> values, const QList<int> &positions);

/** The 2.5 % and 97.5 % points of the resampled estimates, R's quantile type 1. */
Interval percentileInterval(std::span<const double> estimates);

/** Below this many values nothing is resampled. */
inline constexpr std::size_t fewestToResample = 8;

/**
 * 95 % interval of hodgesLehmannShift(a, b) when both are stretches of days.
 * The same for the same input on every machine. TooFewToResample when either
 * has fewer than 8 values.
 */
Measured<Interval> shiftInterval(std::span<const double> a, std::span<const double> b,
                                 quint64 seed = shownSeed, int resamples = shownResamples);

} // namespace knotebook
