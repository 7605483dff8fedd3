// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/reason.h"

#include <QList>

#include <functional>
#include <optional>
#include <span>

namespace knotebook {

/**
 * What goes together with pain: "linked with", never "causes".
 */

/** Spearman's ρ with mid-ranks; absent when either side has no variation. */
std::optional<double> spearman(std::span<const double> x, std::span<const double> y);

/**
 * Spearman's ρ of x and y with z held still (first-order partial correlation of
 * the ranks); absent when a side has no variation or z says all.
 */
std::optional<double> partialSpearman(std::span<const double> x, std::span<const double> y,
                                      std::span<const double> z);

/**
 * The share of the circular shifts of x, the unshifted one included, with at
 * least this |ρ|: a p that keeps the likeness of neighbouring days. Above a
 * thousand values a thousand evenly spread shifts stand for all. 1 without
 * variation.
 */
double circularShiftP(std::span<const double> x, std::span<const double> y);

/** A series by day: hours slept, stress, a habit as 0 and 1, or pain. */
struct DailyValues
{
    QList<int> days; ///< strictly increasing day numbers
    QList<double> values;
};

/** The values of two series on days `lag` apart, x first. */
struct Paired
{
    QList<double> x; ///< the habit on day t
    QList<double> y; ///< the pain on day t + lag
    QList<int> days; ///< t
};

Paired pairedAtLag(const DailyValues &habit, const DailyValues &pain, int lag);

/** How to look at one habit. */
struct LinkQuestion
{
    DailyValues habit;
    DailyValues pain;
    int lag = 0; ///< days from habit to pain, 0-3, chosen beforehand
    /** A day is exposed from this value on: 1 for yes/no habits. */
    double exposedFrom = 1;
    /** Turns it round: exposed below that value (little sleep). */
    bool exposedBelow = false;
};

/** One link; `q` is p after Benjamini-Hochberg over all links shown together. */
struct Link
{
    int lag = 0;
    int pairs = 0;
    int exposed = 0; ///< of the pairs, days with the habit
    double rho = 0;
    double p = 1; ///< circular shift
    double q = 1;
    std::optional<double> partial; ///< with the pain of day t held still, lag ≥ 1
    /** Hodges-Lehmann: pain after exposed days less pain after the others. */
    double difference = 0;
    /** q below 0.10: worth showing as "linked with". */
    bool linked = false;
};

inline constexpr int linkFewestPairs = 20;
inline constexpr int linkFewestExposed = 5;
inline constexpr double linkDiscoveryRate = 0.10;

/**
 * Answers all questions that will be shown together, in their order, so that
 * the false discoveries can be held to 10 %. NoData, TooFewPairs (below 20),
 * TooFewExposedDays (below 5 with or without) or NoVariation where it is silent;
 * silent ones do not count among the links tried. `cancelled` is asked before each;
 * then the answer is worth nothing.
 */
QList<Measured<Link>> links(std::span<const LinkQuestion> questions,
                            const std::function<bool()> &cancelled = {});

} // namespace knotebook
