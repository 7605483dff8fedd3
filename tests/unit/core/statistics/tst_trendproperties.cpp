// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/descriptive.h"
#include "core/statistics/trend.h"
#include "core/statistics/variability.h"
#include "tests/unit/core/statistics/samples.h"

using namespace knotebook;

/** What must hold of the trend of any series, on random ones with fixed seeds. */
class TrendPropertiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addingPainEverywhereMovesTheLineAlone_data() { lengths(); }
    void addingPainEverywhereMovesTheLineAlone();
    void doublingPainDoublesTheSlope_data() { lengths(); }
    void doublingPainDoublesTheSlope();
    void turningTimeRoundTurnsTheSlope_data() { lengths(); }
    void turningTimeRoundTurnsTheSlope();
    void stretchingTimeFlattensTheSlope_data() { lengths(); }
    void stretchingTimeFlattensTheSlope();
    void theIntervalHoldsTheSlope_data() { lengths(); }
    void theIntervalHoldsTheSlope();
    void theCorrectionNeverMakesSurer_data() { lengths(); }
    void theCorrectionNeverMakesSurer();
    void theSameSeriesGivesTheSameTrend_data() { lengths(); }
    void theSameSeriesGivesTheSameTrend();
    void theWordAgreesWithTheNumbers_data() { lengths(); }
    void theWordAgreesWithTheNumbers();
    void tenDaysOverFourteenAreTheLeast_data();
    void tenDaysOverFourteenAreTheLeast();
    void aSteeperDriftIsNeverLessSure();
    void theFactorGrowsWithTheLikeness();
    void theFactorOfOneDayIsOne();
    void residualsOfALineAreNoCorrelation();
    void eightNeighboursAreTheLeast();
    void rhoStopsAtNineTenths();

private:
    void lengths();
};

void TrendPropertiesTest::lengths()
{
    QTest::addColumn<samples::Series>("some");
    for (const int count : {14, 15, 33, 90, 300}) {
        for (quint64 seed = 1; seed <= 4; ++seed) {
            RandomStream random(1000 * seed + static_cast<quint64>(count));
            QTest::addRow("%d days, seed %llu", count, seed) << samples::anySeries(random, count);
        }
    }
}

void TrendPropertiesTest::addingPainEverywhereMovesTheLineAlone()
{
    QFETCH(samples::Series, some);
    // An eighth is exact in floating point, so that ties stay ties.
    const QList<double> eighths =
        samples::mapped(some.values, [](double x) { return std::round(8 * x) / 8; });
    const Trend low = *trend(some.days, eighths);
    const Trend high =
        *trend(some.days, samples::mapped(eighths, [](double x) { return x + 2.5; }));
    QCOMPARE_EQ(high.line.slope, low.line.slope);
    QCOMPARE_EQ(high.slope, low.slope);
    QCOMPARE_EQ(high.kendall.s, low.kendall.s);
    COMPARE_NUMBERS(high.line.intercept, low.line.intercept + 2.5);
    COMPARE_NUMBERS(high.p, low.p);
}

void TrendPropertiesTest::doublingPainDoublesTheSlope()
{
    QFETCH(samples::Series, some);
    const Trend once = *trend(some.days, some.values);
    const Trend twice =
        *trend(some.days, samples::mapped(some.values, [](double x) { return 2 * x; }));
    QCOMPARE_EQ(twice.line.slope, 2 * once.line.slope);
    QCOMPARE_EQ(twice.slope.low, 2 * once.slope.low);
    QCOMPARE_EQ(twice.slope.high, 2 * once.slope.high);
    COMPARE_NUMBERS(twice.z, once.z);
    QCOMPARE(twice.word, once.word);
}

void TrendPropertiesTest::turningTimeRoundTurnsTheSlope()
{
    QFETCH(samples::Series, some);
    QList<int> days;
    for (auto day = some.days.rbegin(); day != some.days.rend(); ++day)
        days.append(some.days.last() - *day);
    const Trend forth = *trend(some.days, some.values);
    const Trend back = *trend(days, samples::turnedRound(some.values));
    COMPARE_NUMBERS(back.line.slope, -forth.line.slope);
    QCOMPARE(back.kendall.s, -forth.kendall.s);
    COMPARE_NUMBERS(back.z, -forth.z);
    COMPARE_NUMBERS(back.p, forth.p);
    COMPARE_NUMBERS(back.correlation.factor, forth.correlation.factor);
}

void TrendPropertiesTest::stretchingTimeFlattensTheSlope()
{
    QFETCH(samples::Series, some);
    QList<int> weeks = some.days;
    for (int &day : weeks)
        day *= 7;
    const Trend daily = *trend(some.days, some.values);
    const Trend weekly = *trend(weeks, some.values);
    COMPARE_NUMBERS(weekly.line.slope * 7, daily.line.slope);
    QCOMPARE(weekly.kendall.s, daily.kendall.s);
    QVERIFY(weekly.correlation.assumed);
}

void TrendPropertiesTest::theIntervalHoldsTheSlope()
{
    QFETCH(samples::Series, some);
    const Trend found = *trend(some.days, some.values);
    QVERIFY(found.slope.low <= found.line.slope);
    QVERIFY(found.line.slope <= found.slope.high);
    QVERIFY(found.p >= 0 && found.p <= 1);
    QVERIFY(found.pPlain >= 0 && found.pPlain <= 1);
    QVERIFY(std::abs(found.kendall.tauB()) <= 1);
    QCOMPARE(found.kendall.rising() + found.kendall.falling() + found.kendall.tiedPairs,
             found.kendall.pairs);
}

void TrendPropertiesTest::theCorrectionNeverMakesSurer()
{
    QFETCH(samples::Series, some);
    const Trend found = *trend(some.days, some.values);
    QVERIFY(found.correlation.factor >= 1);
    QVERIFY(found.correlation.rho >= 0 && found.correlation.rho <= 0.9);
    QVERIFY(std::abs(found.z) <= std::abs(found.zPlain));
    QVERIFY(found.p >= found.pPlain);
}

void TrendPropertiesTest::theSameSeriesGivesTheSameTrend()
{
    QFETCH(samples::Series, some);
    const Trend once = *trend(some.days, some.values);
    const Trend again = *trend(some.days, some.values);
    QCOMPARE_EQ(again.line.slope, once.line.slope);
    QCOMPARE_EQ(again.line.intercept, once.line.intercept);
    QCOMPARE_EQ(again.slope, once.slope);
    QCOMPARE_EQ(again.p, once.p);
}

void TrendPropertiesTest::theWordAgreesWithTheNumbers()
{
    QFETCH(samples::Series, some);
    const Trend found = *trend(some.days, some.values);
    const bool apart = found.slope.low > 0 || found.slope.high < 0;
    QVERIFY(found.word != TrendWord::TooFewDays);
    if (found.word == TrendWord::Clear)
        QVERIFY(apart && found.p < 0.05);
    else if (found.word == TrendWord::NotClear)
        QVERIFY(!apart && found.p >= 0.10);
    else
        QVERIFY(apart ? found.p >= 0.05 : found.p < 0.10);
}

void TrendPropertiesTest::tenDaysOverFourteenAreTheLeast_data()
{
    QTest::addColumn<QList<int>>("days");
    QTest::addColumn<QString>("reason");
    QTest::newRow("none") << QList<int> {} << "no_data";
    QTest::newRow("one") << QList<int> {7} << "too_few_days";
    QTest::newRow("nine in 14") << QList<int> {0, 1, 2, 3, 4, 5, 6, 7, 13} << "too_few_days";
    QTest::newRow("nine in a year")
        << QList<int> {0, 40, 80, 120, 160, 200, 240, 280, 365} << "too_few_days";
    QTest::newRow("ten in 13") << QList<int> {0, 1, 2, 3, 4, 5, 6, 7, 8, 12} << "span_too_short";
    QTest::newRow("ten in 14") << QList<int> {0, 1, 2, 3, 4, 5, 6, 7, 8, 13} << "";
    QTest::newRow("thirteen in 13") << samples::daysFrom(-5, 13) << "span_too_short";
    QTest::newRow("fourteen in 14") << samples::daysFrom(-5, 14) << "";
    QTest::newRow("ten weeks") << QList<int> {0, 7, 14, 21, 28, 35, 42, 49, 56, 63} << "";
}

void TrendPropertiesTest::tenDaysOverFourteenAreTheLeast()
{
    QFETCH(QList<int>, days);
    QList<double> values;
    for (const int day : days)
        values.append(5 + day % 3);
    const Measured<Trend> found = trend(days, values);
    QTEST(found ? QString() : reasonName(found.error()), "reason");
}

void TrendPropertiesTest::aSteeperDriftIsNeverLessSure()
{
    RandomStream random(77);
    QList<double> noise;
    for (int day = 0; day < 60; ++day)
        noise.append(random.normal());
    double before = -10;
    for (const double drift : {0.0, 0.02, 0.05, 0.1, 0.2, 0.5}) {
        QList<double> values;
        for (int day = 0; day < 60; ++day)
            values.append(noise[day] - drift * day);
        const Trend found = *trend(samples::daysFrom(0, 60), values);
        QVERIFY(-found.zPlain >= before);
        before = -found.zPlain;
    }
    QVERIFY(before > 8);
}

void TrendPropertiesTest::theFactorGrowsWithTheLikeness()
{
    for (const int count : {10, 30, 400}) {
        double before = 0;
        for (double rho = 0; rho < 0.95; rho += 0.05) {
            const double factor = autoregressiveFactor(count, rho);
            QVERIFY(factor > before);
            QVERIFY(factor >= 1 && factor < (1 + rho) / (1 - rho) + 1e-12);
            before = factor;
        }
    }
    // Its limit is that of an endless series.
    QVERIFY(std::abs(autoregressiveFactor(1000000, 0.5) - 3) < 1e-5);
}

void TrendPropertiesTest::theFactorOfOneDayIsOne()
{
    QCOMPARE(autoregressiveFactor(1, 0.9), 1);
    QCOMPARE(autoregressiveFactor(2, 0.5), 1.5);
    QCOMPARE(autoregressiveFactor(50, 0), 1);
}

void TrendPropertiesTest::residualsOfALineAreNoCorrelation()
{
    // What floating point leaves of an exact line must not pass for likeness.
    for (const double slope : {0.1, -0.3, 1.0 / 7, 1e-3}) {
        QList<double> values;
        for (int day = 0; day < 50; ++day)
            values.append(5 + slope * day);
        const Trend found = *trend(samples::daysFrom(0, 50), values);
        QVERIFY(!found.correlation.r1);
        QVERIFY(!found.correlation.assumed);
        QCOMPARE(found.correlation.factor, 1);
        QCOMPARE(found.word, TrendWord::Clear);
    }
    QVERIFY(!lagOneAutocorrelation({}, {}));
    QVERIFY(!lagOneAutocorrelation(QList<int> {1, 3, 5}, QList<double> {1, 2, 3}));
}

void TrendPropertiesTest::eightNeighboursAreTheLeast()
{
    // Two runs of days make one neighbour fewer than days in each.
    for (const int second : {3, 4, 5}) {
        const QList<int> days = samples::daysFrom(0, 6) + samples::daysFrom(20, second);
        const SerialCorrelation found = serialCorrelation(days, samples::gappy.first(days.size()));
        QCOMPARE(found.neighbours, 4 + second);
        QCOMPARE(found.assumed, second < 4);
        QCOMPARE(found.r1.has_value(), second >= 4);
    }
    QCOMPARE(serialCorrelation({}, {}).factor, 1);
}

void TrendPropertiesTest::rhoStopsAtNineTenths()
{
    QList<double> slow;
    for (int day = 0; day < 200; ++day)
        slow.append(std::sin(day / 30.0));
    const SerialCorrelation found = serialCorrelation(samples::daysFrom(0, 200), slow);
    QVERIFY(*found.r1 > 0.95);
    QCOMPARE(found.rho, 0.9);
    COMPARE_NUMBERS(found.factor, autoregressiveFactor(200, 0.9));
}

QTEST_GUILESS_MAIN(TrendPropertiesTest)
#include "tst_trendproperties.moc"
