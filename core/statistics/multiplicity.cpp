// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/multiplicity.h"

#include <algorithm>
#include <numeric>

namespace knotebook {

namespace {

QList<qsizetype> ascending(std::span<const double> p)
{
    QList<qsizetype> order(static_cast<qsizetype>(p.size()));
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](qsizetype a, qsizetype b) {
        return p[static_cast<std::size_t>(a)] < p[static_cast<std::size_t>(b)];
    });
    return order;
}

} // namespace

QList<double> benjaminiHochberg(std::span<const double> p)
{
    const QList<qsizetype> order = ascending(p);
    QList<double> adjusted(order.size());
    double smallest = 1;
    for (qsizetype k = order.size() - 1; k >= 0; --k) {
        const double ratio = static_cast<double>(order.size()) / static_cast<double>(k + 1);
        smallest = std::min(smallest, p[static_cast<std::size_t>(order[k])] * ratio);
        adjusted[order[k]] = smallest;
    }
    return adjusted;
}

QList<double> holm(std::span<const double> p)
{
    const QList<qsizetype> order = ascending(p);
    QList<double> adjusted(order.size());
    double largest = 0;
    for (qsizetype k = 0; k < order.size(); ++k) {
        const auto left = static_cast<double>(order.size() - k);
        largest = std::max(largest, p[static_cast<std::size_t>(order[k])] * left);
        adjusted[order[k]] = std::min(1.0, largest);
    }
    return adjusted;
}

QList<double> bonferroni(std::span<const double> p)
{
    QList<double> adjusted;
    for (const double value : p)
        adjusted.append(std::min(1.0, value * static_cast<double>(p.size())));
    return adjusted;
}

} // namespace knotebook
