// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/bootstrap.h"
#include "core/statistics/change.h"
#include "core/statistics/dayvalue.h"
#include "core/statistics/descriptive.h"
#include "core/statistics/periods.h"
#include "core/statistics/wilcoxon.h"
#include "tests/unit/core/statistics/samples.h"

#include <array>

using namespace knotebook;

class ChangeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aChangeHasItsCategory_data();
    void aChangeHasItsCategory();
    void fromNoPainAnyRiseIsWorse();
    void aDayIsWeightedByTime();
    void theOrderOfReadingsDoesNotMatter();
    void readingsWithoutATimeAreAveragedPlainly();
    void aReadingRightAfterARemedyDoesNotMakeTheDay();
    void severalKnotsAreOneDay();
    void baselineAndRecentAreCompared();
    void aPeriodIsSoughtFromTheStartOnly();
    void periodsThatOverlapAreNotCompared();
    void periodsOfFewDaysAreNotCompared();
    void theIntervalIsTheSameEveryTime();
    void resampledBlocksAreNeighbours();
    void theExhaustiveBootstrapOfFourValues();
};

void ChangeTest::aChangeHasItsCategory_data()
{
    QTest::addColumn<double>("base");
    QTest::addColumn<double>("now");
    QTest::addColumn<double>("percent");
    QTest::addColumn<QString>("category");
    QTest::addColumn<bool>("improved");
    const auto row = [](double base, double now, double percent, const char *category,
                        bool improved) {
        QTest::addRow("%g to %g", base, now)
            << base << now << percent << QString::fromLatin1(category) << improved;
    };
    row(6.5, 4.5, -100 * 2 / 6.5, "moderate", true);
    row(7, 3, -400.0 / 7, "substantial", true);
    row(3, 2, -100.0 / 3, "moderate", true);
    row(8, 6, -25, "minimal", true);
    row(5, 5.5, 10, "worse", false);
    row(2, 1, -50, "substantial", true);
    row(2, 1.2, -40, "moderate", false);
    row(6, 4.2, -30, "moderate", true);
    row(5, 4.6, -8, "none", false);
    row(5, 5, 0, "none", false);
    row(4, 0, -100, "substantial", true);
}

void ChangeTest::aChangeHasItsCategory()
{
    QFETCH(double, base);
    QFETCH(double, now);
    QFETCH(double, percent);
    const PainChange change = changeBetween(base, now);
    COMPARE_NUMBERS(change.difference, now - base);
    COMPARE_NUMBERS(*change.percent, percent);
    QTEST(changeCategoryName(change.category), "category");
    QTEST(change.improved, "improved");
    QCOMPARE(change.lowBaseline, base < 3);
}

void ChangeTest::fromNoPainAnyRiseIsWorse()
{
    QVERIFY(!changeBetween(0, 1).percent);
    QCOMPARE(changeBetween(0, 1).category, ChangeCategory::Worse);
    QCOMPARE(changeBetween(0, 0).category, ChangeCategory::None);
}

void ChangeTest::aDayIsWeightedByTime()
{
    const QList<Reading> readings {{8 * 3600, 6}, {13 * 3600, 3}, {21 * 3600, 5}};
    const DayValue day = dayValue(QDate(2024, 5, 3), readings);
    COMPARE_NUMBERS(day.average, 54.5 / 13);
    QCOMPARE(day.worst, 6);
    QCOMPARE(day.entries, 3);
    QCOMPARE(dayValue(QDate(2024, 5, 3), QList<Reading> {{7, 4.5}}).average, 4.5);
}

void ChangeTest::theOrderOfReadingsDoesNotMatter()
{
    const QList<Reading> one {{21 * 3600, 5}, {8 * 3600, 6}, {8 * 3600, 2}, {13 * 3600, 3}};
    const QList<Reading> other {{8 * 3600, 2}, {13 * 3600, 3}, {8 * 3600, 6}, {21 * 3600, 5}};
    COMPARE_NUMBERS(dayValue(QDate(2024, 5, 3), one).average,
                    dayValue(QDate(2024, 5, 3), other).average);
    COMPARE_NUMBERS(dayValue(QDate(2024, 5, 3), one).average, (5 * 3.5 + 8 * 4) / 13);
}

void ChangeTest::readingsWithoutATimeAreAveragedPlainly()
{
    const QList<Reading> readings {{8 * 3600, 6}, {std::nullopt, 3}, {21 * 3600, 3}};
    QCOMPARE(dayValue(QDate(2024, 5, 3), readings).average, 4);
    const QList<Reading> sameSecond {{60, 6}, {60, 3}};
    QCOMPARE(dayValue(QDate(2024, 5, 3), sameSecond).average, 4.5);
}

void ChangeTest::aReadingRightAfterARemedyDoesNotMakeTheDay()
{
    QList<Reading> readings {{8 * 3600, 6}, {8 * 3600 + 600, 2}};
    const QList<qint64> uses {8 * 3600};
    markAfterRemedies(readings, uses);
    QVERIFY(!readings[0].afterRemedy && readings[1].afterRemedy);
    QCOMPARE(dayValue(QDate(2024, 5, 3), readings).average, 6);
    QCOMPARE(dayValue(QDate(2024, 5, 3), readings).worst, 6);
    // Two more readings of the day outweigh it, so it stays.
    readings.append({14 * 3600, 4});
    readings.append({20 * 3600, 4});
    QVERIFY(dayValue(QDate(2024, 5, 3), readings).average < 4);
    // Where nothing else is known it has to do.
    const QList<Reading> alone {{8 * 3600, 2, true}};
    QCOMPARE(dayValue(QDate(2024, 5, 3), alone).average, 2);
}

void ChangeTest::severalKnotsAreOneDay()
{
    const QDate monday(2024, 5, 6), tuesday(2024, 5, 7);
    const std::array<QList<DayValue>, 2> knots {
        QList<DayValue> {{monday, 4, 6, 2, false}, {tuesday, 2, 2, 1, false}},
        QList<DayValue> {{monday, 6, 9, 1, true}}};
    const QList<DayValue> both = combined(knots);
    QCOMPARE(both.size(), 2);
    QVERIFY((both[0] == DayValue {monday, 5, 9, 3, true}));
    QVERIFY((both[1] == DayValue {tuesday, 2, 2, 1, false}));
}

// R: wilcox.test(B14, A14, exact = FALSE, correct = TRUE); median(outer(B14, A14, "-"))
void ChangeTest::baselineAndRecentAreCompared()
{
    const QList<double> values = samples::before + samples::after;
    const PeriodChange found = *periodChange(samples::daysFrom(0, 28), values);
    COMPARE_NUMBERS(found.baseline.mean(), 86.0 / 14);
    COMPARE_NUMBERS(found.recent.mean(), 57.0 / 14);
    QCOMPARE(found.baseline.median(), 6);
    QCOMPARE(found.recent.median(), 4);
    COMPARE_NUMBERS(*found.change.percent, -100 * 29.0 / 86);
    QCOMPARE(found.change.category, ChangeCategory::Moderate);
    QVERIFY(found.change.improved);
    QCOMPARE(found.hodgesLehmann, -2);
    QVERIFY(found.interval->low <= -2 && found.interval->high >= -2);
    QVERIFY(found.interval->low >= -4 && found.interval->high < 0);
    const RankSum ranks = rankSum(samples::before, samples::after);
    QCOMPARE(ranks.u, 11);
    COMPARE_NUMBERS(ranks.p, 4.7191459163545472e-05);
}

void ChangeTest::aPeriodIsSoughtFromTheStartOnly()
{
    // One lonely day, then steady logging: the baseline begins with the logging.
    QList<int> days {0};
    days.append(samples::daysFrom(60, 40));
    const QList<double> values(41, 3);
    const Measured<LoggedPeriod> baseline = baselinePeriod(days, values);
    QCOMPARE(baseline->first, 60);
    QCOMPARE(baseline->last, 73);
    // The recent fortnight ends with the last logged day, come what may.
    days.append(150);
    QCOMPARE(recentPeriod(days, QList<double>(42, 3)).error(), Reason::TooFewRecentDays);
}

void ChangeTest::periodsThatOverlapAreNotCompared()
{
    const QList<double> values(27, 3);
    QCOMPARE(periodChange(samples::daysFrom(0, 27), values).error(), Reason::WindowsOverlap);
    QVERIFY(periodChange(samples::daysFrom(0, 28), QList<double>(28, 3)));
    QCOMPARE(compareDays(samples::daysFrom(0, 27), values, 0, 13, 13, 26).error(),
             Reason::WindowsOverlap);
    QVERIFY(compareDays(samples::daysFrom(0, 27), values, 14, 26, 0, 13));
}

void ChangeTest::periodsOfFewDaysAreNotCompared()
{
    QCOMPARE(periodChange(QList<int> {}, QList<double> {}).error(), Reason::NoData);
    const QList<int> weekly {0, 7, 14, 21, 28, 35, 42, 49};
    QCOMPARE(periodChange(weekly, QList<double>(8, 3)).error(), Reason::TooFewBaselineDays);
    // Seven days are enough for the change, not for resampling.
    QList<int> days = samples::daysFrom(0, 7) + samples::daysFrom(30, 7);
    const Measured<PeriodChange> found = periodChange(days, samples::fortnight);
    QVERIFY(found);
    QCOMPARE(found->interval.error(), Reason::TooFewToResample);
}

void ChangeTest::theIntervalIsTheSameEveryTime()
{
    const Interval once = *shiftInterval(samples::before, samples::after);
    QCOMPARE(once, *shiftInterval(samples::before, samples::after));
    RandomStream random(42);
    // The engine is fixed by the standard: the 10,000th of seed 5489 is given there.
    std::mt19937_64 engine;
    engine.discard(9999);
    QCOMPARE(engine(), 9981545732273789042ULL);
    for (int i = 0; i < 1000; ++i)
        QVERIFY(random.below(7) < 7);
}

void ChangeTest::resampledBlocksAreNeighbours()
{
    QCOMPARE(blockLength(8), 2);
    QCOMPARE(blockLength(14), 3);
    QCOMPARE(blockLength(27), 3);
    QCOMPARE(blockLength(28), 4);
    QCOMPARE(blockLength(2), 2);
    RandomStream random(3);
    const QList<int> positions = movingBlocks(14, random);
    QCOMPARE(positions.size(), 14);
    for (qsizetype i = 0; i < positions.size(); ++i) {
        QVERIFY(positions[i] >= 0 && positions[i] < 14);
        if (i % 3)
            QCOMPARE(positions[i], positions[i - 1] + 1);
    }
}

// R: all 256 resamples of c(-3, -1, -2, 0), quantile(type = 1)
void ChangeTest::theExhaustiveBootstrapOfFourValues()
{
    const QList<double> values {-3, -1, -2, 0};
    QList<double> means;
    for (int code = 0; code < 256; ++code) {
        const QList<int> positions {code & 3, code >> 2 & 3, code >> 4 & 3, code >> 6};
        means.append(mean(picked(values, positions)));
    }
    COMPARE_NUMBERS(mean(means), -1.5);
    QCOMPARE(percentileInterval(means), (Interval {-2.5, -0.5}));
}

QTEST_GUILESS_MAIN(ChangeTest)
#include "tst_change.moc"
