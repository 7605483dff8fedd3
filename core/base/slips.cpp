// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/slips.h"

#include <QList>

#include <algorithm>

namespace knotebook {

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

} // namespace knotebook
