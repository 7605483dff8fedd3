// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/dayvalue.h"
#include "core/trials/schedule.h"

#include <QTest>

#include <cmath>

namespace knotebook::test {

/** Six blocks of two phases of six days, from 2 May 2024 on: 72 days of heat or none. */
inline TrialFields heatOrNone()
{
    return {.remedy = QStringLiteral("heat"), .firstDay = QDate(2024, 5, 2)};
}

/** The first seed whose lot falls like this. */
inline int seedOf(const QList<bool> &againstFirst)
{
    int seed = 0;
    while (drawnOrder(seed, static_cast<int>(againstFirst.size())) != againstFirst)
        ++seed;
    return seed;
}

/** One value a day from `first` on. */
inline QList<DayValue> daysWith(QDate first, const QList<double> &values)
{
    QList<DayValue> days;
    for (const double value : values)
        days.append({.date = first.addDays(days.size()),
                     .average = value,
                     .worst = value + 1,
                     .entries = 1});
    return days;
}

#define COMPARE_CLOSE(found, expected, within)                                                     \
    QVERIFY2(std::abs((found) - (expected)) < (within), qPrintable(QString::number(found, 'g', 15)))

} // namespace knotebook::test
