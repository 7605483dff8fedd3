// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trials/rearrangement.h"

#include "core/statistics/randomstream.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace knotebook {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
// Sums of tenths in another order differ in their last digits.
constexpr double rounding = 1e-9;

struct Sum
{
    double total = 0;
    int count = 0;

    void add(double value)
    {
        total += value;
        ++count;
    }
    double mean() const { return total / count; }
};

/** What was logged in a phase: with its first days, and without them. */
struct PhaseSums
{
    Sum all;
    Sum afterWashout;
};

/** The statistic of one order, for the days and for how much of the remedy was in them. */
struct Statistic
{
    double difference = 0;
    double exposure = 0; ///< 1 under the drawn order, -1 under its mirror image
    int blocks = 0;
};

class Sums
{
public:
    Sums(const TrialFields &trial, std::span<const DayValue> days) : m_drawn(trialPhases(trial))
    {
        m_phases.resize(m_drawn.size());
        for (const DayValue &day : days) {
            const qint64 past = trial.firstDay.daysTo(day.date);
            if (past < 0 || day.date >= trialEnd(trial))
                continue;
            PhaseSums &sums = m_phases[past / trial.phaseDays];
            const double value = outcomeOf(trial, day);
            sums.all.add(value);
            if (past % trial.phaseDays >= trial.washoutDays)
                sums.afterWashout.add(value);
        }
    }

    Statistic under(const QList<bool> &againstFirst) const
    {
        Statistic found;
        for (qsizetype block = 0; block < againstFirst.size(); ++block) {
            const bool swapped = againstFirst.at(block);
            // The second phase always differs from the first one; the first may go on
            // with what the block before ended with.
            const bool goesOn = block > 0 && swapped != againstFirst.at(block - 1);
            const PhaseSums &early = m_phases.at(2 * block);
            const Sum &first = goesOn ? early.all : early.afterWashout;
            const Sum &second = m_phases.at(2 * block + 1).afterWashout;
            if (first.count == 0 || second.count == 0)
                continue;
            const double sign = swapped ? -1 : 1;
            found.difference += sign * (first.mean() - second.mean());
            found.exposure += sign * (m_drawn.at(2 * block).arm == Arm::Remedy ? 1 : -1);
            ++found.blocks;
        }
        found.difference /= found.blocks;
        found.exposure /= found.blocks;
        return found;
    }

private:
    QList<TrialPhase> m_drawn;
    QList<PhaseSums> m_phases;
};

/** Where a line of slope -`slope` through `height` at 0 crosses 0, or on which side it never does.
 */
double crossing(double height, double slope)
{
    if (slope > rounding)
        return height / slope;
    return std::abs(height) < rounding ? std::numeric_limits<double>::quiet_NaN()
                                       : std::copysign(infinity, height);
}

/** The effects under which an order is at least as extreme as the drawn one. */
Interval extremeFor(const Statistic &order, const Statistic &drawn)
{
    const Interval always {-infinity, infinity};
    if (order.blocks == 0)
        return always; // not to be compared: the careful reading
    const double one =
        crossing(drawn.difference - order.difference, drawn.exposure - order.exposure);
    const double other =
        crossing(drawn.difference + order.difference, drawn.exposure + order.exposure);
    if (std::isnan(one) || std::isnan(other))
        return always;
    return {std::min(one, other), std::max(one, other)};
}

/** Whether the lot fell against first, of each block, as the bits of a number. */
QList<bool> orderOf(quint64 bits, int blocks)
{
    QList<bool> order(blocks);
    for (int block = 0; block < blocks; ++block)
        order[block] = ((bits >> block) & 1) == 1;
    return order;
}

QList<QList<bool>> ordersFor(const TrialFields &trial)
{
    QList<QList<bool>> orders;
    if (trial.blocks <= mostBlocksEnumerated) {
        for (quint64 bits = 0; bits < (quint64(1) << trial.blocks); ++bits)
            orders.append(orderOf(bits, trial.blocks));
        return orders;
    }
    orders.append(drawnOrder(trial.seed, trial.blocks));
    RandomStream random(shownSeed);
    for (int i = 0; i < drawnOrders; ++i)
        orders.append(orderOf(random.below(quint64(1) << trial.blocks), trial.blocks));
    return orders;
}

/** What 5 % of the orders or fewer reach from either side. */
Measured<Interval> notRejected(QList<Interval> extremes)
{
    const auto rejected = static_cast<qsizetype>(0.05 * static_cast<double>(extremes.size()));
    std::ranges::sort(extremes, {}, &Interval::low);
    const double low = extremes.at(rejected).low;
    std::ranges::sort(extremes, std::ranges::greater(), &Interval::high);
    const double high = extremes.at(rejected).high;
    if (std::isinf(low) || std::isinf(high))
        return tl::unexpected(Reason::TooFewPlans);
    return Interval {low, high};
}

} // namespace

double outcomeOf(const TrialFields &trial, const DayValue &day)
{
    return trial.outcome == DayOutcome::Worst ? day.worst : day.average;
}

Measured<Rearrangement> rearrange(const TrialFields &trial, std::span<const DayValue> days)
{
    const Sums sums(trial, days);
    const Statistic drawn = sums.under(drawnOrder(trial.seed, trial.blocks));
    if (drawn.blocks == 0)
        return tl::unexpected(Reason::TooFewPoints);
    const QList<QList<bool>> orders = ordersFor(trial);
    QList<Interval> extremes;
    int asFar = 0;
    for (const QList<bool> &order : orders) {
        const Statistic found = sums.under(order);
        const bool comparable = found.blocks > 0;
        if (!comparable || std::abs(found.difference) >= std::abs(drawn.difference) - rounding)
            ++asFar;
        extremes.append(extremeFor(found, drawn));
    }
    const auto count = static_cast<double>(orders.size());
    Rearrangement result;
    result.difference = drawn.difference;
    result.blocks = drawn.blocks;
    result.p = asFar / count;
    result.smallestP = std::ldexp(2.0, -trial.blocks);
    result.orders = static_cast<int>(orders.size());
    result.allOrders = trial.blocks <= mostBlocksEnumerated;
    result.standardError = result.allOrders ? 0 : std::sqrt(result.p * (1 - result.p) / count);
    result.interval = notRejected(extremes);
    return result;
}

} // namespace knotebook
