// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/trendsummary.h"
#include "tests/unit/core/statistics/samples.h"

#include <QElapsedTimer>

using namespace knotebook;

class TrendSummaryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMonthIsSummedUp();
    void theWorstOfTheDayIsItsOwnSeries();
    void anEmptyJournalHasReasonsForEverything();
    void oneDayHasAValueAndNothingElse();
    void flaresAndSpikesAreTwoLists();
    void missingDaysStayMissing();
    void tenYearsOfAKnotTakeMilliseconds();
};

namespace {

const QDate start(2024, 2, 20);

QList<DayValue> daily(const QList<double> &values)
{
    QList<DayValue> days;
    for (const double value : values)
        days.append({start.addDays(days.size()), value, value + 1, 1, false});
    return days;
}

} // namespace

void TrendSummaryTest::aMonthIsSummedUp()
{
    const TrendSummary summary = trendSummary(daily(samples::month));
    QCOMPARE(summary.series.daysLogged, 28);
    QCOMPARE(summary.series.spanDays, 28);
    QCOMPARE(summary.series.coverage, 1);
    QCOMPARE(summary.series.last, QDate(2024, 3, 18));
    QCOMPARE(summary.word(), TrendWord::Possible);
    QCOMPARE(summary.trend->kendall.s, -222);
    QCOMPARE(summary.dateOf(summary.change->recent.first), QDate(2024, 3, 5));
    QCOMPARE(summary.change->baseline.values.size(), 14);
    QCOMPARE(summary.smooth->ewma.size(), 28);
    QCOMPARE(summary.smooth->lowess.size(), 28);
    QCOMPARE(summary.smooth->lowessFraction, 0.5);
    QVERIFY(summary.variability);
    // R: lowess(0:27, Y28, f = 0.5, iter = 3, delta = 0)$y
    COMPARE_NUMBERS(summary.smooth->lowess.first(), 5.6537195655759760);
    COMPARE_NUMBERS(summary.smooth->lowess.last(), 2.9070044297501192);
}

void TrendSummaryTest::theWorstOfTheDayIsItsOwnSeries()
{
    const TrendSummary average = trendSummary(daily(samples::month));
    const TrendSummary worst = trendSummary(daily(samples::month), SeriesKind::Worst);
    COMPARE_NUMBERS(worst.trend->line.intercept, average.trend->line.intercept + 1);
    COMPARE_NUMBERS(worst.trend->line.slope, average.trend->line.slope);
}

void TrendSummaryTest::anEmptyJournalHasReasonsForEverything()
{
    const TrendSummary summary = trendSummary({});
    QCOMPARE(summary.word(), TrendWord::TooFewDays);
    QCOMPARE(summary.trend.error(), Reason::NoData);
    QCOMPARE(summary.change.error(), Reason::NoData);
    QCOMPARE(summary.smooth.error(), Reason::NoData);
    QCOMPARE(summary.variability.error(), Reason::NoData);
    QCOMPARE(summary.flares.spikes.error(), Reason::NoData);
    QVERIFY(!summary.series.first.isValid());
}

void TrendSummaryTest::oneDayHasAValueAndNothingElse()
{
    const TrendSummary summary = trendSummary(daily({4}));
    QCOMPARE(summary.series.spanDays, 1);
    QCOMPARE(summary.smooth.error(), Reason::TooFewDays);
    QCOMPARE(summary.trend.error(), Reason::TooFewDays);
    QVERIFY(trendSummary(daily({4, 5})).smooth->lowess.isEmpty());
    QCOMPARE(trendSummary(daily({4, 5})).smooth->ewma.size(), 2);
}

void TrendSummaryTest::flaresAndSpikesAreTwoLists()
{
    QList<DayValue> days = daily({3, 3, 2, 3, 3, 3, 3, 3, 2, 3, 3, 3, 3, 3, 3, 6, 6, 3, 3});
    days[4].flare = true;
    const TrendSummary summary = trendSummary(days);
    QCOMPARE(summary.flares.flagged, QList<QDate> {start.addDays(4)});
    QCOMPARE(summary.flares.threshold, 6);
    const QList<FlareFacts::Stretch> expected {{start.addDays(15), start.addDays(16), 2}};
    QCOMPARE(*summary.flares.spikes, expected);
}

void TrendSummaryTest::missingDaysStayMissing()
{
    QList<DayValue> days = daily(samples::month);
    days.remove(10, 9);
    const TrendSummary summary = trendSummary(days);
    QCOMPARE(summary.series.daysLogged, 19);
    QCOMPARE(summary.series.spanDays, 28);
    QCOMPARE(summary.smooth->breaks, QList<int> {10});
    QCOMPARE(summary.trend->correlation.neighbours, 17);
}

void TrendSummaryTest::tenYearsOfAKnotTakeMilliseconds()
{
    RandomStream random(11);
    const QList<DayValue> decade = daily(samples::trendless(random, 3650, 0.5));
    QElapsedTimer timer;
    timer.start();
    const TrendSummary summary = trendSummary(decade);
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    qInfo("ten years: %lld ms", timer.elapsed());
    QCOMPARE(summary.word(), TrendWord::NotClear);
}

QTEST_GUILESS_MAIN(TrendSummaryTest)
#include "tst_trendsummary.moc"
