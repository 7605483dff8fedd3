// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/theilsen.h"

#include "core/statistics/descriptive.h"
#include "core/statistics/kendall.h"
#include "core/statistics/randomstream.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace knotebook {

namespace {

constexpr std::size_t listAllUpTo = 256;
constexpr double infinity = std::numeric_limits<double>::infinity();
// Residuals y - b x closer than this may stand in either order in floating
// point; a cut where any two are this close is moved a little outwards.
constexpr double certainGap = 1e-10;

bool areApart(QList<Keyed> residuals)
{
    const auto byKey = [](const Keyed &a, const Keyed &b) { return a.key < b.key; };
    std::sort(residuals.begin(), residuals.end(), byKey);
    const auto close = [](const Keyed &a, const Keyed &b) { return !(b.key - a.key > certainGap); };
    return std::adjacent_find(residuals.begin(), residuals.end(), close) == residuals.end();
}

} // namespace

SlopeOrder::SlopeOrder(std::span<const int> days, std::span<const double> values)
    : m_days(days), m_values(values)
{
    Q_ASSERT(days.size() == values.size() && days.size() >= 2);
    const KendallScore score = kendallScore(values);
    m_count = score.pairs;
    m_falling = score.falling();
    m_level = score.tiedPairs;
    if (days.size() <= listAllUpTo)
        listAll();
}

double SlopeOrder::slope(int i, int j) const
{
    const auto a = static_cast<std::size_t>(i), b = static_cast<std::size_t>(j);
    return (m_values[b] - m_values[a]) / (m_days[b] - m_days[a]);
}

void SlopeOrder::listAll()
{
    const auto n = static_cast<int>(m_days.size());
    m_slopes.reserve(m_count);
    for (int i = 0; i < n; ++i) {
        for (int j = i + 1; j < n; ++j)
            m_slopes.append(slope(i, j));
    }
}

double SlopeOrder::at(qint64 rank)
{
    Q_ASSERT(rank >= 0 && rank < m_count);
    const auto inside = [&] { return rank >= m_first && rank - m_first < m_slopes.size(); };
    if (!inside() && rank >= m_falling && rank < m_falling + m_level)
        return 0;
    if (!inside())
        bracket(rank);
    // Few ranks are ever asked for: to sort them all would take longest of everything.
    const auto wanted = m_slopes.begin() + (rank - m_first);
    std::nth_element(m_slopes.begin(), wanted, m_slopes.end());
    return *wanted;
}

double SlopeOrder::median()
{
    const double upper = at(m_count / 2);
    return m_count % 2 ? upper : (at(m_count / 2 - 1) + upper) / 2;
}

void SlopeOrder::sortSample()
{
    RandomStream random(shownSeed);
    const quint64 n = m_days.size();
    m_sample.reserve(static_cast<qsizetype>(4 * n));
    for (quint64 drawn = 0; drawn < 4 * n; ++drawn) {
        const auto i = static_cast<int>(random.below(n));
        const auto j = static_cast<int>(random.below(n - 1));
        m_sample.append(slope(i, j < i ? j : j + 1));
    }
    std::sort(m_sample.begin(), m_sample.end());
}

void SlopeOrder::bracket(qint64 rank)
{
    if (m_sample.isEmpty())
        sortSample();
    const auto size = static_cast<double>(m_sample.size());
    const double share = static_cast<double>(rank) / static_cast<double>(m_count);
    const auto centre = static_cast<qsizetype>(share * size);
    for (auto margin = static_cast<qsizetype>(2 * std::sqrt(size));; margin *= 2) {
        Cut low = lowerCut(centre - margin);
        Cut high = upperCut(centre + margin);
        // Level pairs can be a fifth of all; they are counted, never listed.
        if (rank < m_falling)
            high = high.slope > 0 ? Cut {0, m_falling} : high;
        else
            low = low.slope < 0 ? Cut {0, m_falling + m_level} : low;
        if (low.below <= rank && rank < high.below)
            return collect(low, high);
    }
}

SlopeOrder::Cut SlopeOrder::lowerCut(qsizetype index) const
{
    return index < 0 ? Cut {-infinity, 0} : certainCut(m_sample.at(index), -1);
}

SlopeOrder::Cut SlopeOrder::upperCut(qsizetype index) const
{
    return index >= m_sample.size() ? Cut {infinity, m_count} : certainCut(m_sample.at(index), 1);
}

SlopeOrder::Cut SlopeOrder::certainCut(double slope, double direction) const
{
    double step = std::max(1e-12, std::abs(slope) * 1e-9);
    for (int attempt = 0; attempt < 40; ++attempt, step *= 2.718281828) {
        const double cut = slope + direction * step;
        // In the order of the days, a pair with a smaller slope than the cut
        // stands the wrong way round.
        const QList<Keyed> byDay = residuals(cut);
        if (areApart(byDay))
            return {cut, countInversions(byDay)};
    }
    return direction < 0 ? Cut {-infinity, 0} : Cut {infinity, m_count};
}

QList<Keyed> SlopeOrder::residuals(double slope) const
{
    QList<Keyed> sequence(static_cast<qsizetype>(m_days.size()));
    for (int i = 0; i < sequence.size(); ++i) {
        const auto at = static_cast<std::size_t>(i);
        sequence[i] = {m_values[at] - slope * (m_days[at] - m_days.front()), i};
    }
    return sequence;
}

QList<Keyed> SlopeOrder::orderAt(const Cut &cut, bool latestFirst) const
{
    const bool finite = std::isfinite(cut.slope);
    QList<Keyed> order = residuals(finite ? cut.slope : 0);
    std::sort(order.begin(), order.end(), [=](const Keyed &a, const Keyed &b) {
        if (finite && a.key != b.key)
            return a.key < b.key;
        return latestFirst ? a.index > b.index : a.index < b.index;
    });
    return order;
}

void SlopeOrder::collect(const Cut &low, const Cut &high)
{
    // Level pairs lie above a lower end of 0 as little as below an upper one:
    // equal values stand latest first there, earliest first here.
    const QList<Keyed> highOrder = orderAt(high, high.slope == infinity);
    QList<double> position(highOrder.size());
    for (int k = 0; k < highOrder.size(); ++k)
        position[highOrder[k].index] = k;
    QList<Keyed> sequence = orderAt(low, low.slope == 0);
    for (Keyed &entry : sequence)
        entry.key = position[entry.index];
    m_slopes.clear();
    for (const auto &[a, b] : inversions(std::move(sequence)))
        m_slopes.append(slope(std::min(a, b), std::max(a, b)));
    m_first = low.below;
}

Line theilSenLine(std::span<const int> days, std::span<const double> values)
{
    Line line;
    line.slope = SlopeOrder(days, values).median();
    const QList<double> positions(days.begin(), days.end());
    line.intercept = median(values) - line.slope * median(positions);
    return line;
}

} // namespace knotebook
