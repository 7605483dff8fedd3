// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/dayruns.h"

#include <algorithm>
#include <cmath>

namespace knotebook {

namespace {

void appendExtremes(PointRun &kept, PointRun::const_iterator first, PointRun::const_iterator last)
{
    const auto [low, high] = std::minmax_element(
        first, last, [](const QPointF &a, const QPointF &b) { return a.y() < b.y(); });
    QList<PointRun::const_iterator> wanted {first, low, high, last - 1};
    std::sort(wanted.begin(), wanted.end());
    wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
    for (const auto point : wanted)
        kept.append(*point);
}

} // namespace

QList<DayRun> consecutiveRuns(const QList<DayValue> &days)
{
    QList<DayRun> runs;
    for (const DayValue &day : days) {
        if (runs.isEmpty() || runs.last().last().date.addDays(1) != day.date)
            runs.append(DayRun());
        runs.last().append(day);
    }
    return runs;
}

PointRun thinned(const PointRun &points, double span, int columns)
{
    if (columns <= 0 || span <= columns)
        return points;
    const auto columnOf = [&](const QPointF &point) {
        return std::floor(point.x() / span * columns);
    };
    PointRun kept;
    for (auto first = points.begin(); first != points.end();) {
        const double column = columnOf(*first);
        const auto last = std::find_if(
            first, points.end(), [&](const QPointF &point) { return columnOf(point) != column; });
        appendExtremes(kept, first, last);
        first = last;
    }
    return kept;
}

int daysPerColumn(qint64 days, int columns)
{
    if (columns <= 0 || days <= columns)
        return 1;
    return static_cast<int>(std::ceil(static_cast<double>(days) / columns));
}

} // namespace knotebook
