// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/nearnames.h"

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

int slipsBetween(const QString &a, const QString &b)
{
    QList<int> before;
    QList<int> last(b.size() + 1);
    std::ranges::generate(last, [n = 0]() mutable { return n++; });
    for (qsizetype i = 1; i <= a.size(); ++i) {
        QList<int> row(b.size() + 1, static_cast<int>(i));
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const int changed = last.at(j - 1) + (a.at(i - 1) == b.at(j - 1) ? 0 : 1);
            row[j] = std::min({changed, last.at(j) + 1, row.at(j - 1) + 1});
            if (i > 1 && j > 1 && a.at(i - 1) == b.at(j - 2) && a.at(i - 2) == b.at(j - 1))
                row[j] = std::min(row.at(j), before.at(j - 2) + 1);
        }
        before = std::exchange(last, row);
    }
    return last.last();
}

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
