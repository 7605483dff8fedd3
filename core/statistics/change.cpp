// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/change.h"

#include "core/base/names.h"

namespace knotebook {

namespace {

constexpr Names<ChangeCategory, 5> categories {{
    {ChangeCategory::Substantial, "substantial"},
    {ChangeCategory::Moderate, "moderate"},
    {ChangeCategory::Minimal, "minimal"},
    {ChangeCategory::None, "none"},
    {ChangeCategory::Worse, "worse"},
}};

// A mean that is a boundary but for rounding counts as the boundary.
constexpr double rounding = 1e-9;

ChangeCategory categoryFor(double percent)
{
    const double less = -percent + rounding;
    if (less >= 50)
        return ChangeCategory::Substantial;
    if (less >= 30)
        return ChangeCategory::Moderate;
    if (less >= 10)
        return ChangeCategory::Minimal;
    return percent + rounding >= 10 ? ChangeCategory::Worse : ChangeCategory::None;
}

} // namespace

QString changeCategoryName(ChangeCategory category)
{
    return categories.name(category);
}

PainChange changeBetween(double base, double now)
{
    PainChange change;
    change.difference = now - base;
    change.lowBaseline = base < 3;
    if (base > 0) {
        change.percent = 100 * change.difference / base;
        change.category = categoryFor(*change.percent);
    } else if (change.difference > 0) {
        change.category = ChangeCategory::Worse;
    }
    const double less = -change.difference + rounding;
    change.improved =
        less >= 2 || (less >= 1 && change.percent && -*change.percent + rounding >= 30);
    return change;
}

} // namespace knotebook
