// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/randomstream.h"

#include <QList>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

/** The example series of the tests, and what the tests share. */
namespace samples {

/** Two weeks of falling pain. */
inline const QList<double> fortnight {6, 7, 6, 6, 5, 6, 5, 5, 4, 5, 4, 4, 3, 4};
/** Four weeks of falling pain, neighbouring days alike. */
inline const QList<double> month {5, 5, 6, 6, 7, 6, 6, 5, 5, 4, 5, 5, 6, 5,
                                  4, 4, 3, 4, 4, 5, 4, 4, 3, 3, 2, 3, 3, 4};
inline const QList<double> before {6, 7, 6, 5, 7, 6, 8, 6, 5, 6, 7, 6, 6, 5};
inline const QList<double> after {5, 4, 4, 5, 3, 4, 6, 4, 3, 4, 3, 5, 4, 3};
/** Days with gaps, and tenths with one outlier on them. */
inline const QList<int> gappyDays {0, 1, 2, 5, 6, 7, 8, 11, 15, 16, 17, 20, 26, 27, 28};
inline const QList<double> gappy {4.2, 5.1, 3.9, 6.0, 5.5, 9.5, 4.8, 4.1,
                                  3.3, 3.9, 3.0, 2.5, 2.8, 2.1, 0.4};

inline QList<int> daysFrom(int first, qsizetype count)
{
    QList<int> days(count);
    std::iota(days.begin(), days.end(), first);
    return days;
}

/** Pain without any trend: AR(1), mean 5, rounded and held to 0…10. */
inline QList<double> trendless(knotebook::RandomStream &random, int count, double rho,
                               double sd = 1.5)
{
    QList<double> values;
    double state = sd * random.normal();
    for (int i = 0; i < count; ++i) {
        values.append(std::clamp(std::round(5 + state), 0.0, 10.0));
        state = rho * state + std::sqrt(1 - rho * rho) * sd * random.normal();
    }
    return values;
}

} // namespace samples

/** Equal to nine decimals, however small or large. */
#define COMPARE_NUMBERS(actual, expected)                                                          \
    do {                                                                                           \
        const double is = (actual), shouldBe = (expected);                                         \
        QVERIFY2(std::abs(is - shouldBe) <= 1e-9 * std::max(1.0, std::abs(shouldBe)),              \
                 qPrintable(QString::number(is, 'g', 17) + QStringLiteral(" is not ")              \
                            + QString::number(shouldBe, 'g', 17)));                                \
    } while (false)

#define COMPARE_LISTS(actual, expected)                                                            \
    do {                                                                                           \
        const QList<double> list = (actual), wanted = (expected);                                  \
        QCOMPARE(list.size(), wanted.size());                                                      \
        for (qsizetype at = 0; at < list.size(); ++at)                                             \
            COMPARE_NUMBERS(list[at], wanted[at]);                                                 \
    } while (false)
