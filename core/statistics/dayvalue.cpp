// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/dayvalue.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

namespace knotebook {

namespace {

// How much each reading counts in the average; readings ascending by time.
QList<double> weightsOf(const QList<Reading> &readings)
{
    const auto untimed = [](const Reading &reading) { return !reading.seconds; };
    const bool plain = std::any_of(readings.begin(), readings.end(), untimed)
        || *readings.first().seconds == *readings.last().seconds;
    QList<double> weights(readings.size(), plain ? 1.0 : 0.0);
    for (qsizetype i = 1; !plain && i < readings.size(); ++i) {
        const auto width = static_cast<double>(*readings[i].seconds - *readings[i - 1].seconds);
        weights[i - 1] += width / 2;
        weights[i] += width / 2;
    }
    return weights;
}

// Readings of one second share their weight evenly, in whichever order they came.
void shareWithinSeconds(const QList<Reading> &readings, QList<double> &weights)
{
    for (qsizetype first = 0, next = 0; first < readings.size(); first = next) {
        while (next < readings.size() && readings[next].seconds == readings[first].seconds)
            ++next;
        const auto begin = weights.begin() + first, end = weights.begin() + next;
        const double share = std::accumulate(begin, end, 0.0) / static_cast<double>(next - first);
        std::fill(begin, end, share);
    }
}

QList<double> sharedWeights(const QList<Reading> &readings)
{
    QList<double> weights = weightsOf(readings);
    shareWithinSeconds(readings, weights);
    return weights;
}

/**
 * What is equal to twelve decimals is equal: means of the same tenths, added up in another
 * order, must tie where ranks are compared.
 */
double withoutNoise(double mean)
{
    constexpr double grain = 1e12;
    return std::round(mean * grain) / grain;
}

double weightedMean(const QList<Reading> &readings)
{
    const QList<double> weights = sharedWeights(readings);
    double sum = 0, total = 0;
    for (qsizetype i = 0; i < readings.size(); ++i) {
        sum += weights[i] * readings[i].level;
        total += weights[i];
    }
    return withoutNoise(sum / total);
}

bool remediesDominate(const QList<Reading> &readings)
{
    const QList<double> weights = sharedWeights(readings);
    double after = 0, total = 0;
    for (qsizetype i = 0; i < readings.size(); ++i) {
        after += readings[i].afterRemedy ? weights[i] : 0;
        total += weights[i];
    }
    return 2 * after >= total;
}

double averageOf(QList<Reading> readings)
{
    if (readings.size() == 1)
        return readings.first().level; // most days, and quicker than all below
    std::stable_sort(readings.begin(), readings.end(),
                     [](const Reading &a, const Reading &b) { return a.seconds < b.seconds; });
    QList<Reading> others;
    std::copy_if(readings.begin(), readings.end(), std::back_inserter(others),
                 [](const Reading &reading) { return !reading.afterRemedy; });
    return weightedMean(!others.isEmpty() && remediesDominate(readings) ? others : readings);
}

} // namespace

void markAfterRemedies(std::span<Reading> readings, std::span<const qint64> uses)
{
    for (Reading &reading : readings) {
        const auto covers = [&](qint64 use) {
            return reading.seconds && *reading.seconds > use
                && *reading.seconds - use <= afterRemedySeconds;
        };
        reading.afterRemedy = std::any_of(uses.begin(), uses.end(), covers);
    }
}

DayValue dayValue(QDate date, std::span<const Reading> readings, bool flare)
{
    Q_ASSERT(!readings.empty());
    const auto worst =
        std::max_element(readings.begin(), readings.end(),
                         [](const Reading &a, const Reading &b) { return a.level < b.level; });
    return {date, averageOf({readings.begin(), readings.end()}), worst->level,
            static_cast<int>(readings.size()), flare};
}

QList<DayValue> combined(std::span<const QList<DayValue>> knots)
{
    qint64 first = std::numeric_limits<qint64>::max();
    qint64 last = std::numeric_limits<qint64>::min();
    for (const QList<DayValue> &knot : knots) {
        if (!knot.isEmpty()) {
            first = std::min(first, knot.first().date.toJulianDay());
            last = std::max(last, knot.last().date.toJulianDay());
        }
    }
    if (first > last)
        return {};
    // A place for each day: sixty knots of ten years are not sorted for it.
    const auto placeOf = [&](const DayValue &day) {
        return static_cast<std::size_t>(day.date.toJulianDay() - first);
    };
    std::vector<int> counts(static_cast<std::size_t>(last - first + 1));
    for (const QList<DayValue> &knot : knots) {
        for (const DayValue &day : knot)
            ++counts[placeOf(day)];
    }
    std::vector<DayValue> sums(counts.size());
    for (const QList<DayValue> &knot : knots) {
        for (const DayValue &day : knot) {
            DayValue &sum = sums[placeOf(day)];
            sum.date = day.date;
            sum.average += day.average / counts[placeOf(day)];
            sum.worst = std::max(sum.worst, day.worst);
            sum.entries += day.entries;
            sum.flare |= day.flare;
        }
    }
    QList<DayValue> result;
    std::ranges::copy_if(sums, std::back_inserter(result),
                         [](const DayValue &sum) { return sum.date.isValid(); });
    for (DayValue &day : result)
        day.average = withoutNoise(day.average);
    return result;
}

} // namespace knotebook
