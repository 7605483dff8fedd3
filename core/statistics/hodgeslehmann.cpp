// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/hodgeslehmann.h"

#include "core/statistics/descriptive.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace knotebook {

namespace {

struct Weighted
{
    double value = 0;
    qint64 weight = 0;
};

// Pain is written down in tenths, so thousands of differences have at most some
// two hundred values: the Walsh averages are made per value and counted.
QList<Weighted> counted(std::span<const double> values)
{
    QList<double> ordered(values.begin(), values.end());
    std::sort(ordered.begin(), ordered.end());
    QList<Weighted> result;
    for (const double value : ordered) {
        if (!result.isEmpty() && result.last().value == value)
            ++result.last().weight;
        else
            result.append({value, 1});
    }
    return result;
}

class WalshAverages
{
public:
    explicit WalshAverages(std::span<const double> values)
        : m_count(static_cast<qint64>(values.size() * (values.size() + 1) / 2))
    {
        const QList<Weighted> distinct = counted(values);
        for (qsizetype i = 0; i < distinct.size(); ++i) {
            const qint64 w = distinct[i].weight;
            m_averages.append({distinct[i].value, w * (w + 1) / 2});
            for (qsizetype j = i + 1; j < distinct.size(); ++j)
                m_averages.append(
                    {(distinct[i].value + distinct[j].value) / 2, w * distinct[j].weight});
        }
        std::sort(m_averages.begin(), m_averages.end(),
                  [](const Weighted &a, const Weighted &b) { return a.value < b.value; });
    }

    qint64 count() const { return m_count; }

    // `rank` from 1.
    double at(qint64 rank) const
    {
        qint64 passed = 0;
        const auto holds = [&](const Weighted &entry) { return (passed += entry.weight) >= rank; };
        return std::find_if(m_averages.begin(), m_averages.end(), holds)->value;
    }

private:
    QList<Weighted> m_averages;
    qint64 m_count = 0;
};

constexpr int exactQuantileLimit = 300;

/** More differences than this are not written down one by one. */
constexpr std::size_t fewDifferences = 4096;

/**
 * The differences of two ordered lists by their ranks, without making them: a
 * year against a year has 133,000, and they are asked for 2,000 times.
 */
class OrderedDifferences
{
public:
    OrderedDifferences(std::span<const double> a, std::span<const double> b)
        : m_from(a.begin(), a.end()), m_to(b.begin(), b.end())
    {
        std::sort(m_from.begin(), m_from.end());
        std::sort(m_to.begin(), m_to.end());
    }

    /** `rank` from 1. The halves of the range shrink to the difference itself. */
    double at(qint64 rank) const
    {
        double low = m_to.first() - m_from.last();
        double high = m_to.last() - m_from.first();
        if (upTo(low).count >= rank)
            return low;
        while (true) {
            const double middle = low + (high - low) / 2;
            const Counted below = upTo(middle);
            if (middle <= low || middle >= high)
                return high;
            if (below.count >= rank)
                high = below.greatest;
            else
                low = middle;
        }
    }

private:
    struct Counted
    {
        qint64 count = 0; ///< of the differences up to a limit
        double greatest = 0; ///< of these
    };

    Counted upTo(double limit) const
    {
        Counted counted {0, -std::numeric_limits<double>::infinity()};
        qsizetype next = 0;
        for (const double from : m_from) {
            // A later start bears longer ways up to the same limit.
            while (next < m_to.size() && m_to[next] - from <= limit)
                ++next;
            counted.count += next;
            if (next > 0)
                counted.greatest = std::max(counted.greatest, m_to[next - 1] - from);
        }
        return counted;
    }

    QList<double> m_from;
    QList<double> m_to;
};

} // namespace

double hodgesLehmannShift(std::span<const double> a, std::span<const double> b)
{
    const std::size_t pairs = a.size() * b.size();
    if (pairs > fewDifferences) {
        const OrderedDifferences ordered(a, b);
        const auto count = static_cast<qint64>(pairs);
        const double upper = ordered.at(count / 2 + 1);
        return count % 2 ? upper : (ordered.at(count / 2) + upper) / 2;
    }
    QList<double> differences;
    differences.reserve(static_cast<qsizetype>(a.size()) * static_cast<qsizetype>(b.size()));
    for (const double from : a) {
        for (const double to : b)
            differences.append(to - from);
    }
    return median(differences);
}

double hodgesLehmannCentre(std::span<const double> values)
{
    Q_ASSERT(!values.empty());
    const WalshAverages averages(values);
    const qint64 n = averages.count();
    return (averages.at((n + 1) / 2) + averages.at(n / 2 + 1)) / 2;
}

Measured<Interval> walshInterval(std::span<const double> values)
{
    if (values.size() < 6)
        return tl::unexpected(Reason::TooFewPairs);
    const WalshAverages averages(values);
    const qint64 q =
        std::max<qint64>(1, signedRankQuantile(0.025, static_cast<int>(values.size())));
    return Interval {averages.at(q), averages.at(averages.count() + 1 - q)};
}

qint64 signedRankQuantile(double probability, int n)
{
    const double count = n;
    if (n > exactQuantileLimit) {
        const double sd = std::sqrt(count * (count + 1) * (2 * count + 1) / 24);
        return std::llround(count * (count + 1) / 4 + normalQuantile(probability) * sd);
    }
    // P(W = k), built up rank by rank.
    QList<double> shares(n * (n + 1) / 2 + 1, 0);
    double *share = shares.data();
    share[0] = 1;
    for (int rank = 1; rank <= n; ++rank) {
        for (int k = rank * (rank + 1) / 2; k >= 0; --k)
            share[k] = share[k] / 2 + (k >= rank ? share[k - rank] / 2 : 0);
    }
    double below = 0;
    qint64 q = 0;
    for (; q < shares.size(); ++q) {
        below += share[q];
        if (below >= probability * (1 - 1e-14))
            break;
    }
    return q;
}

} // namespace knotebook
