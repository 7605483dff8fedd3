// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/descriptive.h"
#include "core/statistics/flares.h"
#include "core/statistics/smoothing.h"
#include "tests/unit/core/statistics/samples.h"

using namespace knotebook;

class SmoothingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRunningLevelIsARecursiveFilter();
    void theRunningLevelForgetsOverAGap();
    void theSmoothLineIsAsRHasIt_data();
    void theSmoothLineIsAsRHasIt();
    void aStraightLineStaysItself();
    void theLineBreaksWhereAWeekIsMissing();
    void aSpikeEndsAfterTwoQuietDays();
    void aMissingDayNeitherEndsNorExtendsASpike();
    void quantilesInvertTheDistributionFunction();
};

// R: filter(0.3 * Y14, 0.7, "recursive", init = 6)
void SmoothingTest::theRunningLevelIsARecursiveFilter()
{
    const double halfLife = -1 / std::log2(0.7);
    const QList<double> levels = ewma(samples::daysFrom(1, 14), samples::fortnight, halfLife);
    COMPARE_LISTS(levels,
                  (QList<double> {6, 6.3, 6.21, 6.147, 5.8029, 5.86203, 5.603421, 5.4223947,
                                  4.99567629, 4.996973403, 4.6978813821, 4.48851696747,
                                  4.041961877229, 4.0293733140603}));
}

void SmoothingTest::theRunningLevelForgetsOverAGap()
{
    const QList<int> days {1, 2, 5, 6, 10};
    const QList<double> levels = ewma(days, QList<double> {6, 7, 5, 6, 4});
    const QList<double> expected {6, 6.129449, 5.745159, 5.778148, 5.021278};
    for (qsizetype i = 0; i < expected.size(); ++i)
        QVERIFY(std::abs(levels[i] - expected[i]) < 5e-7);
}

// R: lowess(x, y, f = 0.5, iter = 0 or 3, delta = 0)$y
void SmoothingTest::theSmoothLineIsAsRHasIt_data()
{
    QTest::addColumn<QList<int>>("days");
    QTest::addColumn<QList<double>>("values");
    QTest::addColumn<int>("iterations");
    QTest::addColumn<QList<double>>("line");
    QTest::newRow("not robust") << samples::daysFrom(1, 14) << samples::fortnight << 0
                                << QList<double> {
                                       6.4931644928560370, 6.2960182964019475, 6.0980058235070862,
                                       5.8436684025498513, 5.6128251134158980, 5.3871748865841020,
                                       5.1563315974501478, 4.8436684025498504, 4.6128251134158971,
                                       4.3871748865841020, 4.1563315974501478, 3.9019941764929142,
                                       3.7039817035980529, 3.5068355071439634};
    QTest::newRow("robust") << samples::daysFrom(1, 14) << samples::fortnight << 3
                            << QList<double> {
                                   6.4686784665068604, 6.2797394215773243, 6.0893121542435225,
                                   5.8415873259626254, 5.6160847507886755, 5.3839301943744857,
                                   5.1566292369048110, 4.8433707630951881, 4.6160698056255143,
                                   4.3839152492113245, 4.1584126740373772, 3.9106878457564775,
                                   3.7202605784226757, 3.5313215334931392};
    QTest::newRow("gaps and an outlier")
        << samples::gappyDays << samples::gappy << 3
        << QList<double> {4.2771862741753743, 4.5166736533769036, 4.7684135665857461,
                          5.2675584409981777, 5.4170723207380238, 5.1796088780840543,
                          4.9116031190441500, 4.1666648349381248, 3.5010484628823262,
                          3.3208858781259321, 3.1425875589747396, 2.7632031104825088,
                          2.0797078323303047, 1.9665086903667393, 1.8475006523196775};
}

void SmoothingTest::theSmoothLineIsAsRHasIt()
{
    QFETCH(QList<int>, days);
    QFETCH(QList<double>, values);
    QFETCH(int, iterations);
    QFETCH(QList<double>, line);
    COMPARE_LISTS(lowess(days, values, 0.5, iterations), line);
}

void SmoothingTest::aStraightLineStaysItself()
{
    QList<double> values;
    for (const int day : samples::gappyDays)
        values.append(9 - 0.25 * day);
    COMPARE_LISTS(lowess(samples::gappyDays, values, 0.5), values);
    COMPARE_LISTS(lowess(samples::gappyDays, QList<double>(15, 2), 0.5), QList<double>(15, 2));
}

void SmoothingTest::theLineBreaksWhereAWeekIsMissing()
{
    QCOMPARE(gapsOver(QList<int> {0, 7, 15, 16, 40}, 7), (QList<int> {2, 4}));
    QCOMPARE(gapsOver(QList<int> {}, 7), QList<int> {});
    QCOMPARE(lowessFraction(28), 0.5);
    COMPARE_NUMBERS(lowessFraction(300), 0.1);
    COMPARE_NUMBERS(lowessFraction(3650), 0.05);
}

void SmoothingTest::aSpikeEndsAfterTwoQuietDays()
{
    const QList<double> worst {3, 3, 2, 3, 4, 3, 3, 6, 7, 6, 4, 3, 3, 2, 3, 5, 3, 3, 6, 6, 6, 3, 3};
    QList<int> days = samples::daysFrom(1, 24);
    days.removeAt(20);
    const QList<Spike> found = spikes(days, worst, 5);
    QCOMPARE(found, (QList<Spike> {{8, 10}, {16, 16}, {19, 22}}));
    QCOMPARE(found.last().days(), 4);
    const QList<Spike> bridged = spikes(samples::daysFrom(0, 3), QList<double> {5, 3, 5}, 5);
    QCOMPARE(bridged, (QList<Spike> {{0, 2}}));
}

void SmoothingTest::aMissingDayNeitherEndsNorExtendsASpike()
{
    const QList<int> days {0, 1, 9, 10, 11};
    QCOMPARE(spikes(days, QList<double> {6, 3, 6, 3, 3}, 5), (QList<Spike> {{0, 9}}));
    QCOMPARE(spikes(QList<int> {}, QList<double> {}, 5), QList<Spike> {});
}

// R: quantile(x, p, type = 1)
void SmoothingTest::quantilesInvertTheDistributionFunction()
{
    const QList<double> values {3, 1, 4, 1, 5, 9, 2, 6};
    QCOMPARE(quantile(values, 0.025), 1);
    QCOMPARE(quantile(values, 0.1), 1);
    QCOMPARE(quantile(values, 0.5), 3);
    QCOMPARE(quantile(values, 0.975), 9);
    QCOMPARE(median(values), 3.5);
}

QTEST_GUILESS_MAIN(SmoothingTest)
#include "tst_smoothing.moc"
