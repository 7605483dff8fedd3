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

/** A week of much pain, then a week of little. */
inline const QList<double> cliff {8, 8, 7, 8, 8, 7, 8, 2, 2, 3, 2, 1, 2, 2};
/** Good and bad days by turns. */
inline const QList<double> seesaw {2, 7, 2, 7, 2, 7, 2, 7, 2, 7, 2, 7, 2, 7, 2, 7};
/** No pain but at the very end: most values are tied. */
inline const QList<double> late {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 3};

inline QList<int> daysFrom(int first, qsizetype count)
{
    QList<int> days(count);
    std::iota(days.begin(), days.end(), first);
    return days;
}

/** In tenths; in R round(sin(1:count) * swing + level + drift * (1:count)) / 10. */
inline QList<double> wave(int count, double swing, double level, double drift)
{
    QList<double> values;
    for (int i = 1; i <= count; ++i)
        values.append(std::nearbyint(std::sin(i) * swing + level + drift * i) / 10);
    return values;
}

/** Values on their day numbers. */
struct Series
{
    QList<int> days;
    QList<double> values;
};

inline Series everyDay(const QList<double> &values)
{
    return {daysFrom(0, values.size()), values};
}

inline Series weekly()
{
    Series series {{}, wave(30, 15, 60, -1)};
    for (int week = 0; week < 30; ++week)
        series.days.append(7 * week);
    return series;
}

/** Twelve weeks less the weekends. */
inline Series weekdays()
{
    const QList<double> all = wave(60, 18, 55, -0.3);
    Series series;
    for (int day = 0; day < 60; ++day) {
        if (day % 7 >= 5)
            continue;
        series.days.append(day);
        series.values.append(all[day]);
    }
    return series;
}

/** The series that statistics are compared on, by the names of the rows. */
inline Series named(const QByteArray &name)
{
    const QList<std::pair<const char *, Series>> known {
        {"fortnight", everyDay(fortnight)},
        {"month", everyDay(month)},
        {"gappy", {gappyDays, gappy}},
        {"cliff", everyDay(cliff)},
        {"seesaw", everyDay(seesaw)},
        {"late", everyDay(late)},
        {"falling", everyDay(wave(40, 12, 70, -0.9))},
        {"rising", everyDay(wave(40, 20, 30, 0.6))},
        {"season", everyDay(wave(120, 25, 50, 0))},
        {"weekly", weekly()},
        {"weekdays", weekdays()},
        {"ten", {{0, 1, 3, 4, 6, 7, 9, 10, 12, 13}, {6, 6, 5, 6, 4, 5, 5, 4, 3, 4}}},
    };
    for (const auto &[key, series] : known) {
        if (name == key)
            return series;
    }
    qFatal("no series %s", name.constData());
}

/** A series of tenths with gaps, different for each state of the stream. */
inline Series anySeries(knotebook::RandomStream &random, int count)
{
    Series series;
    int day = static_cast<int>(random.below(1000));
    double level = 5;
    for (int i = 0; i < count; ++i) {
        series.days.append(day);
        level = std::clamp(level + random.normal(), 0.0, 10.0);
        series.values.append(std::round(level * 10) / 10);
        day += random.below(5) ? 1 : 1 + static_cast<int>(random.below(6));
    }
    return series;
}

/** The values with something done to each. */
template <typename Function> QList<double> mapped(QList<double> values, Function function)
{
    for (double &value : values)
        value = function(value);
    return values;
}

inline QList<double> turnedRound(QList<double> values)
{
    std::reverse(values.begin(), values.end());
    return values;
}

/** The same values in another order. */
inline QList<double> shuffled(QList<double> values, knotebook::RandomStream &random)
{
    for (qsizetype i = values.size(); i > 1; --i)
        values.swapItemsAt(i - 1, static_cast<qsizetype>(random.below(static_cast<quint64>(i))));
    return values;
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
