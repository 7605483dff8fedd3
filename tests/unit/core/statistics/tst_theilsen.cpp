// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/theilsen.h"
#include "tests/unit/core/statistics/samples.h"

using namespace knotebook;

class TheilSenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLineIsAsSciPyHasIt_data();
    void theLineIsAsSciPyHasIt();
    void anySlopeOfALongSeriesIsTheOneSortingGives_data();
    void anySlopeOfALongSeriesIsTheOneSortingGives();
    void aLevelDecadeHasSlopeZero();
    void anOutlierDoesNotTurnTheLine();
};

namespace {

QList<double> allSlopes(const QList<int> &days, const QList<double> &values)
{
    QList<double> slopes;
    for (qsizetype i = 0; i < days.size(); ++i) {
        for (qsizetype j = i + 1; j < days.size(); ++j)
            slopes.append((values[j] - values[i]) / (days[j] - days[i]));
    }
    std::sort(slopes.begin(), slopes.end());
    return slopes;
}

QList<int> withGaps(RandomStream &random, int count)
{
    QList<int> days {0};
    while (days.size() < count)
        days.append(days.last() + 1 + (random.below(4) ? 0 : static_cast<int>(random.below(9))));
    return days;
}

} // namespace

// scipy.stats.theilslopes(y, x, 0.95)
void TheilSenTest::theLineIsAsSciPyHasIt_data()
{
    QTest::addColumn<QList<int>>("days");
    QTest::addColumn<QList<double>>("values");
    QTest::addColumn<double>("slope");
    QTest::addColumn<double>("intercept");
    QTest::newRow("fortnight") << samples::daysFrom(1, 14) << samples::fortnight << -0.25 << 6.875;
    QTest::newRow("month") << samples::daysFrom(0, 28) << samples::month << -0.125 << 6.1875;
    QTest::newRow("gaps") << samples::gappyDays << samples::gappy << -0.14210526315789473
                          << 5.463157894736842;
}

void TheilSenTest::theLineIsAsSciPyHasIt()
{
    QFETCH(QList<int>, days);
    QFETCH(QList<double>, values);
    const Line line = theilSenLine(days, values);
    QTEST(line.slope, "slope");
    QTEST(line.intercept, "intercept");
}

void TheilSenTest::anySlopeOfALongSeriesIsTheOneSortingGives_data()
{
    QTest::addColumn<double>("drift");
    QTest::addColumn<double>("grain");
    QTest::newRow("whole numbers, level") << 0.0 << 1.0;
    QTest::newRow("whole numbers, falling") << -0.02 << 1.0;
    QTest::newRow("tenths, rising") << 0.01 << 10.0;
    QTest::newRow("means, level") << 0.0 << 0.0;
    QTest::newRow("an exact staircase") << 1.0 << -1.0;
}

void TheilSenTest::anySlopeOfALongSeriesIsTheOneSortingGives()
{
    QFETCH(double, drift);
    QFETCH(double, grain);
    for (quint64 seed = 1; seed <= 3; ++seed) {
        RandomStream random(seed);
        const QList<int> days = withGaps(random, 257 + static_cast<int>(random.below(200)));
        QList<double> values;
        for (const int day : days) {
            const double noise = grain < 0 ? 0 : random.normal() * 1.5;
            const double level = 5 + drift * day + noise;
            values.append(grain > 0 ? std::round(level * grain) / grain : level);
        }
        const QList<double> sorted = allSlopes(days, values);
        SlopeOrder slopes(days, values);
        QCOMPARE(slopes.count(), sorted.size());
        for (int look = 0; look < 60; ++look) {
            const auto rank =
                static_cast<qint64>(random.below(static_cast<quint64>(sorted.size())));
            QCOMPARE_EQ(slopes.at(rank), sorted[rank]);
        }
        QCOMPARE_EQ(slopes.at(0), sorted.first());
        QCOMPARE_EQ(slopes.at(sorted.size() - 1), sorted.last());
        const qsizetype n = sorted.size();
        QCOMPARE_EQ(slopes.median(),
                    n % 2 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2);
    }
}

void TheilSenTest::aLevelDecadeHasSlopeZero()
{
    const QList<int> days = samples::daysFrom(0, 3650);
    QCOMPARE(theilSenLine(days, QList<double>(3650, 4)).slope, 0);
}

void TheilSenTest::anOutlierDoesNotTurnTheLine()
{
    QList<double> values;
    for (int day = 0; day < 21; ++day)
        values.append(7 - 0.1 * day);
    values[20] = 10;
    COMPARE_NUMBERS(theilSenLine(samples::daysFrom(0, 21), values).slope, -0.1);
}

QTEST_GUILESS_MAIN(TheilSenTest)
#include "tst_theilsen.moc"
