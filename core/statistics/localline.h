// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <span>

namespace knotebook {

/** The neighbours, from first to last, that the line at a point is fitted to. */
struct Neighbours
{
    std::size_t first = 0;
    std::size_t last = 0;
};

/**
 * Straight lines through the neighbours of a day, near ones weighing more
 * (tricube), as lowess() joins them. What it is given must outlive it.
 */
class LocalLine
{
public:
    /** `robustness` holds a weight of 0-1 for each day. */
    LocalLine(std::span<const int> days, std::span<const double> values,
              const QList<double> &robustness);

    /** The height of the line at a day, in the unit of the values. */
    double at(std::size_t point, Neighbours near);
    /**
     * How much each of the neighbours counts in that height: it is Σ shareᵢ yᵢ, and
     * the shares sum to 1. Valid until the next call.
     */
    std::span<const double> shares(std::size_t point, Neighbours near);

private:
    void weigh(std::size_t point, Neighbours near);
    double tilt(std::size_t point, double centre) const;
    double weighted(auto term) const;

    std::span<const int> m_days;
    std::span<const double> m_values;
    const QList<double> &m_robustness;
    QList<double> m_weights;
    QList<double> m_shares;
    std::size_t m_first = 0;
    double m_total = 0;
};

/** For each day the `count` nearest; `days` strictly increasing, 2 ≤ count ≤ days. */
QList<Neighbours> nearest(std::span<const int> days, std::size_t count);

/** The smooth line of lowess() and what it came from. */
struct RobustFit
{
    QList<double> smooth;
    QList<double> robustness; ///< the weights of the last round, 0-1
    std::size_t near = 0; ///< how many days each line is fitted to
};

/** See lowess(). */
RobustFit robustFit(std::span<const int> days, std::span<const double> values, double fraction,
                    int iterations);

} // namespace knotebook
