// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/descriptive.h"
#include "core/statistics/trend.h"
#include "core/statistics/variability.h"
#include "tests/unit/core/statistics/samples.h"

using namespace knotebook;

class TrendTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMonthIsAPossibleTrendOnceNeighboursAreAllowedFor();
    void twoWeeksHaveTheirPlainInterval();
    void gapsCountOnlyRealNeighbours();
    void fewNeighboursMeanAnAssumedCorrelation();
    void theFactorIsTheClosedForm();
    void otherCorrectionsAreAsPublished();
    void tooLittleIsAReasonAndNotANumber_data();
    void tooLittleIsAReasonAndNotANumber();
    void tenDaysUseTheExactP();
    void aPerfectLineIsClear();
    void aLevelSeriesIsNotClear();
    void shiftingTheDaysChangesNothingButTheIntercept();
    void trendlessPainIsSeldomCalledClear_data();
    void trendlessPainIsSeldomCalledClear();
    void variabilityIsAsRHasIt();
    void variabilityLooksAtNeighboursOnly();
    void variabilityNeedsFiveNeighbours();
};

// R: acf(Y28 + 0.125 * (0:27))$acf[2]; the factor and what follows by its formula
void TrendTest::aMonthIsAPossibleTrendOnceNeighboursAreAllowedFor()
{
    const Trend found = *trend(samples::daysFrom(0, 28), samples::month);
    COMPARE_NUMBERS(*found.correlation.r1, 0.31283566058002138);
    COMPARE_NUMBERS(found.correlation.rho, (28 * 0.31283566058002138 + 2) / 24);
    QCOMPARE(found.correlation.neighbours, 27);
    QVERIFY(!found.correlation.assumed);
    QVERIFY(std::abs(found.correlation.factor - 2.520003) < 5e-7);
    QVERIFY(std::abs(found.z - -2.842936) < 5e-7);
    QVERIFY(std::abs(found.p - 0.0044700) < 5e-8);
    COMPARE_NUMBERS(found.line.slope, -0.125);
    COMPARE_NUMBERS(found.line.intercept, 6.1875);
    COMPARE_NUMBERS(found.slope.low, -3.0 / 17);
    QCOMPARE(found.slope.high, 0);
    QCOMPARE(found.word, TrendWord::Possible);
}

void TrendTest::twoWeeksHaveTheirPlainInterval()
{
    // The detrended fortnight has a negative r₁, so that nothing is corrected.
    const Trend found = *trend(samples::daysFrom(1, 14), samples::fortnight);
    QCOMPARE(found.correlation.rho, 0);
    QCOMPARE(found.correlation.factor, 1);
    COMPARE_NUMBERS(found.slope.low, -1.0 / 3);
    COMPARE_NUMBERS(found.slope.high, -1.0 / 7);
    COMPARE_NUMBERS(found.p, 0.00026355693297222836);
    COMPARE_NUMBERS(found.line.intercept, 6.625); // day 0 is the first logged day
    QCOMPARE(found.word, TrendWord::Clear);
}

// R: acf(Y14 with NA on days 3, 4, 9, na.action = na.pass)$acf[2]
void TrendTest::gapsCountOnlyRealNeighbours()
{
    const QList<int> days {1, 2, 5, 6, 7, 8, 10, 11, 12, 13, 14};
    QList<double> values;
    for (const int day : days)
        values.append(samples::fortnight[day - 1]);
    COMPARE_NUMBERS(*lagOneAutocorrelation(days, values), 0.63458528951486715);
    const Trend found = *trend(days, values);
    QCOMPARE(found.correlation.neighbours, 8);
    QVERIFY(!found.correlation.assumed);
    QCOMPARE(found.kendall.s, -39);
    COMPARE_NUMBERS(found.kendall.variance, 2730.0 / 18);
    QVERIFY(std::abs(found.pPlain - 0.00203147) < 5e-9);
    COMPARE_NUMBERS(found.line.slope, -0.25);
    COMPARE_NUMBERS(found.line.at(-1), 7);
}

void TrendTest::fewNeighboursMeanAnAssumedCorrelation()
{
    QList<int> everyOtherDay;
    for (int day = 0; day < 28; day += 2)
        everyOtherDay.append(day);
    const Trend found = *trend(everyOtherDay, samples::fortnight);
    QVERIFY(found.correlation.assumed);
    QVERIFY(!found.correlation.r1);
    QCOMPARE(found.correlation.rho, 0.5);
    QVERIFY(found.correlation.factor > 2);
    QVERIFY(found.p > found.pPlain);
}

void TrendTest::theFactorIsTheClosedForm()
{
    for (const int n : {10, 28, 365}) {
        for (const double rho : {0.0, 0.2, 0.448308, 0.9}) {
            const double closed = (std::pow(rho, n + 1) - n * rho * rho + (n - 1) * rho)
                / (n * (rho - 1) * (rho - 1));
            COMPARE_NUMBERS(autoregressiveFactor(n, rho), 1 + 2 * closed);
        }
    }
}

// pyMannKendall 1.4.3: yue_wang_modification_test(), all lags and lag = 1;
// hamed_rao has the published sum, without the absolute value of that library.
void TrendTest::otherCorrectionsAreAsPublished()
{
    QList<double> detrended = samples::month;
    for (qsizetype i = 0; i < detrended.size(); ++i)
        detrended[i] += 0.125 * static_cast<double>(i);
    QVERIFY(std::abs(yueWangFactor(detrended, 27) - 0.148189) < 5e-7);
    QVERIFY(std::abs(yueWangFactor(detrended, 1) - 1.603326) < 5e-7);
    QVERIFY(std::abs(hamedRaoFactor(detrended, 27) - 0.114631) < 5e-7);
    QVERIFY(std::abs(hamedRaoFactor(detrended, 3) - 0.869233) < 5e-7);
}

void TrendTest::tooLittleIsAReasonAndNotANumber_data()
{
    QTest::addColumn<QList<int>>("days");
    QTest::addColumn<int>("reason");
    QTest::newRow("nothing") << QList<int> {} << int(Reason::NoData);
    QTest::newRow("nine days in a month")
        << QList<int> {0, 3, 6, 9, 12, 15, 18, 21, 30} << int(Reason::TooFewDays);
    QTest::newRow("thirteen days in a row")
        << samples::daysFrom(5, 13) << int(Reason::SpanTooShort);
}

void TrendTest::tooLittleIsAReasonAndNotANumber()
{
    QFETCH(QList<int>, days);
    QList<double> values;
    for (const int day : days)
        values.append(day % 7);
    const Measured<Trend> found = trend(days, values);
    QVERIFY(!found);
    QTEST(int(found.error()), "reason");
}

void TrendTest::tenDaysUseTheExactP()
{
    const QList<double> values {6, 7, 6, 6, 5, 6, 5, 5, 4, 5};
    const QList<int> days {0, 2, 4, 5, 7, 8, 10, 11, 12, 13};
    const Trend found = *trend(days, values);
    COMPARE_NUMBERS(found.pPlain, kendallExactP(values));
    QVERIFY(found.correlation.assumed);
    QVERIFY(found.p >= found.pPlain);
}

void TrendTest::aPerfectLineIsClear()
{
    QList<double> values;
    for (int day = 0; day < 40; ++day)
        values.append(8 - 0.1 * day);
    const Trend found = *trend(samples::daysFrom(0, 40), values);
    QCOMPARE(found.correlation.rho, 0);
    COMPARE_NUMBERS(found.line.slope, -0.1);
    QCOMPARE(found.word, TrendWord::Clear);
}

void TrendTest::aLevelSeriesIsNotClear()
{
    const Trend found = *trend(samples::daysFrom(0, 40), QList<double>(40, 3));
    QCOMPARE(found.p, 1);
    QCOMPARE(found.line.slope, 0);
    QCOMPARE(found.word, TrendWord::NotClear);
}

void TrendTest::shiftingTheDaysChangesNothingButTheIntercept()
{
    const Trend here = *trend(samples::daysFrom(0, 28), samples::month);
    const Trend there = *trend(samples::daysFrom(738000, 28), samples::month);
    QCOMPARE_EQ(here.p, there.p);
    QCOMPARE_EQ(here.slope, there.slope);
    QCOMPARE_EQ(here.line.intercept, there.line.intercept);
}

void TrendTest::trendlessPainIsSeldomCalledClear_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<double>("rho");
    for (const int count : {14, 28, 60}) {
        for (const double rho : {0.0, 0.3, 0.5})
            QTest::addRow("n %d, rho %.1f", count, rho) << count << rho;
    }
}

void TrendTest::trendlessPainIsSeldomCalledClear()
{
    QFETCH(int, count);
    QFETCH(double, rho);
    RandomStream random(shownSeed);
    const QList<int> days = samples::daysFrom(0, count);
    int clear = 0;
    for (int run = 0; run < 500; ++run)
        clear += trend(days, samples::trendless(random, count, rho))->word == TrendWord::Clear;
    QVERIFY2(clear <= 35, qPrintable(QString::number(clear)));
}

// R: sd(Y14), mean(diff(Y14)^2), acf(Y14)$acf[2], mad(Y14)
void TrendTest::variabilityIsAsRHasIt()
{
    const Variability found = *variability(samples::daysFrom(1, 14), samples::fortnight);
    COMPARE_NUMBERS(found.isd, 1.10940039245045829);
    COMPARE_NUMBERS(found.mssd, 0.76923076923076927);
    COMPARE_NUMBERS(found.rmssd, std::sqrt(0.76923076923076927));
    COMPARE_NUMBERS(*found.r1, 0.625);
    QCOMPARE(found.pac, 0);
    COMPARE_NUMBERS(medianDeviation(samples::fortnight), 1.4826);
}

void TrendTest::variabilityLooksAtNeighboursOnly()
{
    const QList<int> days {1, 2, 5, 6, 7, 8, 10, 11, 12, 13, 14};
    QList<double> values;
    for (const int day : days)
        values.append(samples::fortnight[day - 1]);
    const Variability found = *variability(days, values);
    QCOMPARE(found.neighbours, 8);
    COMPARE_NUMBERS(found.mssd, 0.75);
    const QList<double> swings {1, 5, 5, 3, 3, 4, 8};
    COMPARE_NUMBERS(variability(samples::daysFrom(0, 7), swings)->pac, 0.5);
}

void TrendTest::variabilityNeedsFiveNeighbours()
{
    const QList<int> five {0, 1, 2, 3, 4};
    QCOMPARE(variability(five, QList<double>(5, 1)).error(), Reason::TooFewDays);
    const QList<int> apart {0, 1, 2, 3, 4, 9};
    QCOMPARE(variability(apart, QList<double>(6, 1)).error(), Reason::TooFewConsecutiveDays);
    const Measured<Variability> level = variability(samples::daysFrom(0, 6), QList<double>(6, 1));
    QVERIFY(level && !level->r1);
}

QTEST_GUILESS_MAIN(TrendTest)
#include "tst_trend.moc"
