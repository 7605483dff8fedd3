// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/wilcoxon.h"

#include "core/statistics/descriptive.h"

#include <boost/math/distributions/binomial.hpp>

#include <algorithm>
#include <cmath>

namespace knotebook {

namespace {

constexpr int exactLimit = 50;

struct Ranked
{
    QList<double> ranks; // of |difference|
    double positive = 0;
    double ties = 0; // Σ t³ - t
};

double tieTerm(std::span<const double> values)
{
    double sum = 0;
    for (const qint64 t : tieSizes(values))
        sum += static_cast<double>(t * t * t - t);
    return sum;
}

Ranked ranked(std::span<const double> differences)
{
    QList<double> nonzero, sizes;
    for (const double difference : differences) {
        if (difference == 0)
            continue;
        nonzero.append(difference);
        // Differences of tenths are equal only up to rounding.
        sizes.append(std::round(std::abs(difference) * 1e9) / 1e9);
    }
    Ranked result {midranks(sizes), 0, tieTerm(sizes)};
    for (qsizetype i = 0; i < nonzero.size(); ++i)
        result.positive += nonzero[i] > 0 ? result.ranks[i] : 0;
    return result;
}

// Over all 2^n signs; ranks are halves, so twice the sum is whole.
double exactP(const Ranked &ranked)
{
    const auto n = static_cast<qint64>(ranked.ranks.size());
    QList<double> ways(n * (n + 1) + 1, 0);
    ways[0] = 1;
    for (const double rank : ranked.ranks) {
        const qint64 step = std::llround(2 * rank);
        for (qint64 k = ways.size() - 1; k >= step; --k)
            ways[k] += ways[k - step];
    }
    const qint64 seen = std::llround(2 * ranked.positive);
    const qint64 tail = std::min(seen, n * (n + 1) - seen);
    double below = 0;
    for (qint64 k = 0; k <= tail; ++k)
        below += ways[k];
    return std::min(1.0, 2 * below / std::exp2(static_cast<double>(n)));
}

double normalP(const Ranked &ranked, bool continuity)
{
    const auto n = static_cast<double>(ranked.ranks.size());
    const double variance = n * (n + 1) * (2 * n + 1) / 24 - ranked.ties / 48;
    const double distance = std::abs(ranked.positive - n * (n + 1) / 4);
    return twoSidedP(std::max(0.0, distance - (continuity ? 0.5 : 0)) / std::sqrt(variance));
}

} // namespace

SignedRank signedRank(std::span<const double> differences)
{
    const Ranked ranks = ranked(differences);
    SignedRank result;
    result.n = static_cast<int>(ranks.ranks.size());
    result.v = ranks.positive;
    result.exact = result.n <= exactLimit;
    if (result.n > 0)
        result.p = result.exact ? exactP(ranks) : normalP(ranks, true);
    return result;
}

double signedRankNormalP(std::span<const double> differences, bool continuity)
{
    const Ranked ranks = ranked(differences);
    return ranks.ranks.isEmpty() ? 1 : normalP(ranks, continuity);
}

double signTestP(std::span<const double> differences)
{
    const auto positive = std::count_if(differences.begin(), differences.end(),
                                        [](double difference) { return difference > 0; });
    const auto negative = std::count_if(differences.begin(), differences.end(),
                                        [](double difference) { return difference < 0; });
    if (positive + negative == 0)
        return 1;
    const boost::math::binomial coin(static_cast<double>(positive + negative), 0.5);
    const auto fewer = static_cast<double>(std::min(positive, negative));
    return std::min(1.0, 2 * boost::math::cdf(coin, fewer));
}

RankSum rankSum(std::span<const double> a, std::span<const double> b)
{
    Q_ASSERT(!a.empty() && !b.empty());
    QList<double> all(a.begin(), a.end());
    all.append(QList<double>(b.begin(), b.end()));
    const QList<double> ranks = midranks(all);
    const auto m = static_cast<double>(a.size()), n = static_cast<double>(b.size());
    double sum = 0;
    for (qsizetype i = static_cast<qsizetype>(a.size()); i < ranks.size(); ++i)
        sum += ranks[i];
    RankSum result;
    result.u = sum - n * (n + 1) / 2;
    const double total = m + n;
    const double variance = m * n / 12 * (total + 1 - tieTerm(all) / (total * (total - 1)));
    const double distance = std::max(0.0, std::abs(result.u - m * n / 2) - 0.5);
    if (variance > 0)
        result.p = twoSidedP(distance / std::sqrt(variance));
    return result;
}

} // namespace knotebook
