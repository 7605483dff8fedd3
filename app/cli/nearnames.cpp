// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/nearnames.h"

#include "core/base/slips.h"

#include <algorithm>

namespace knotebook::cli {

namespace {

constexpr int mostSlips = 2;

template <typename Fits> QStringList those(const QStringList &names, Fits fits)
{
    QStringList near;
    std::ranges::copy_if(names, std::back_inserter(near), fits);
    return near;
}

bool near(const QString &typed, const QString &name)
{
    return slipsBetween(typed, name) <= std::min<qsizetype>(mostSlips, typed.size() / 2);
}

} // namespace

QStringList nearNames(const QStringList &typed, const QStringList &names)
{
    const QString whole = typed.join(u' ');
    QStringList found = those(names, [&](const QString &name) { return name.startsWith(whole); });
    if (found.isEmpty())
        found = those(names, [&](const QString &name) { return near(whole, name); });
    if (found.isEmpty()) {
        found = those(names, [&](const QString &name) {
            return near(typed.first(), name.section(u' ', 0, 0));
        });
    }
    return found;
}

} // namespace knotebook::cli
