// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/importantchange.h"

#include <algorithm>

namespace knotebook {

namespace {

constexpr double importantPoints = 2;
constexpr double importantShare = 0.3;
constexpr double fewestImportantPoints = 1;
constexpr double mostPain = 10;

} // namespace

ImportantChange importantChange(double base)
{
    const double amount =
        std::min(importantPoints, std::max(importantShare * base, fewestImportantPoints));
    ImportantChange change {base, std::nullopt, std::nullopt};
    if (base >= amount)
        change.better = base - amount;
    if (base + amount <= mostPain)
        change.worse = base + amount;
    return change;
}

} // namespace knotebook
