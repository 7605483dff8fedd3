// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/kendall.h"

#include "core/statistics/descriptive.h"
#include "core/statistics/inversions.h"

#include <cmath>

namespace knotebook {

namespace {

// Polynomials in q, lowest power first; coefficient k counts the orders with k
// falling pairs.
using Polynomial = QList<qint64>;

Polynomial product(const Polynomial &a, const Polynomial &b)
{
    Polynomial result(a.size() + b.size() - 1, 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        for (qsizetype k = 0; k < b.size(); ++k)
            result[i + k] += a[i] * b[k];
    }
    return result;
}

// The Gaussian binomial: how often `chosen` equal values among `all` stand
// behind k of the smaller ones. [n, t] = [n - 1, t - 1] + q^t [n - 1, t].
Polynomial gaussianBinomial(qint64 all, qint64 chosen)
{
    if (chosen == 0 || chosen == all)
        return {1};
    const Polynomial with = gaussianBinomial(all - 1, chosen - 1);
    const Polynomial without = gaussianBinomial(all - 1, chosen);
    Polynomial sum(chosen * (all - chosen) + 1, 0);
    for (qsizetype i = 0; i < with.size(); ++i)
        sum[i] += with[i];
    for (qsizetype i = 0; i < without.size(); ++i)
        sum[i + chosen] += without[i];
    return sum;
}

} // namespace

double KendallScore::tauB() const
{
    const qint64 untied = pairs - tiedPairs;
    if (untied == 0)
        return 0;
    return static_cast<double>(s)
        / std::sqrt(static_cast<double>(pairs) * static_cast<double>(untied));
}

double KendallScore::z(double factor) const
{
    if (s == 0)
        return 0;
    return static_cast<double>(s > 0 ? s - 1 : s + 1) / std::sqrt(variance * factor);
}

KendallScore kendallScore(std::span<const double> values)
{
    const auto n = static_cast<qint64>(values.size());
    KendallScore score;
    score.pairs = n * (n - 1) / 2;
    double variance = static_cast<double>(n * (n - 1) * (2 * n + 5));
    for (const qint64 t : tieSizes(values)) {
        score.tiedPairs += t * (t - 1) / 2;
        variance -= static_cast<double>(t * (t - 1) * (2 * t + 5));
    }
    score.variance = variance / 18;
    QList<Keyed> sequence;
    sequence.reserve(n);
    for (const double value : values)
        sequence.append({value, static_cast<int>(sequence.size())});
    score.s = score.pairs - score.tiedPairs - 2 * countInversions(std::move(sequence));
    return score;
}

double kendallExactP(std::span<const double> values)
{
    const KendallScore score = kendallScore(values);
    Polynomial falling {1};
    qint64 placed = 0;
    for (const qint64 t : tieSizes(values)) {
        placed += t;
        falling = product(falling, gaussianBinomial(placed, t));
    }
    qint64 all = 0, asExtreme = 0;
    for (qsizetype k = 0; k < falling.size(); ++k) {
        const qint64 s = score.pairs - score.tiedPairs - 2 * k;
        all += falling[k];
        asExtreme += std::abs(s) >= std::abs(score.s) ? falling[k] : 0;
    }
    return static_cast<double>(asExtreme) / static_cast<double>(all);
}

double mannKendallP(std::span<const double> values)
{
    if (values.size() <= kendallExactLimit)
        return kendallExactP(values);
    return twoSidedP(kendallScore(values).z());
}

} // namespace knotebook
