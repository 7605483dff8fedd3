// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/bootstrap.h"
#include "core/statistics/periods.h"
#include "tests/unit/core/statistics/samples.h"

using namespace knotebook;

class PeriodsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBaselineIsTheFirstFortnightWithSevenDays_data();
    void theBaselineIsTheFirstFortnightWithSevenDays();
    void theRecentFortnightEndsWithTheLastDay_data();
    void theRecentFortnightEndsWithTheLastDay();
    void periodsAreComparedAsInR_data();
    void periodsAreComparedAsInR();
    void aReasonIsGivenForEveryGap_data();
    void aReasonIsGivenForEveryGap();
    void chosenPeriodsAreHeldToTheSameRules_data();
    void chosenPeriodsAreHeldToTheSameRules();
    void chosenPeriodsMayStandInAnyOrder();
    void whenItWasChangesNothing();
    void aChangeIsSizedAtEveryBoundary_data();
    void aChangeIsSizedAtEveryBoundary();
    void halvingPainIsTheSamePercentFromAnywhere();
};

namespace {

QString reasonOf(const auto &measured)
{
    return measured ? QString() : reasonName(measured.error());
}

QString span(const Measured<LoggedPeriod> &period)
{
    return period ? QStringLiteral("%1-%2: %3")
                        .arg(period->first)
                        .arg(period->last)
                        .arg(period->values.size())
                  : reasonName(period.error());
}

} // namespace

void PeriodsTest::theBaselineIsTheFirstFortnightWithSevenDays_data()
{
    QTest::addColumn<QList<int>>("days");
    QTest::addColumn<QString>("found");
    const auto row = [](const char *name, const QList<int> &days, const char *found) {
        QTest::newRow(name) << days << QString::fromLatin1(found);
    };
    row("none", {}, "no_data");
    row("six days", {0, 1, 2, 3, 4, 5}, "too_few_baseline_days");
    row("seven in a row", {0, 1, 2, 3, 4, 5, 6}, "0-13: 7");
    row("seven in fourteen", {3, 4, 5, 6, 7, 8, 16}, "3-16: 7");
    row("seven in fifteen", {3, 4, 5, 6, 7, 8, 17}, "too_few_baseline_days");
    row("every second day", {0, 2, 4, 6, 8, 10, 12, 14, 16}, "0-13: 7");
    row("every third day", {0, 3, 6, 9, 12, 15, 18, 21, 24}, "too_few_baseline_days");
    row("a false start", {0, 5, 20, 21, 22, 23, 24, 25, 26, 27}, "20-33: 8");
    row("from a day of the false start", {0, 10, 18, 19, 20, 21, 22, 23}, "10-23: 7");
    row("before the epoch", {-20, -19, -18, -17, -16, -15, -14}, "-20--7: 7");
}

void PeriodsTest::theBaselineIsTheFirstFortnightWithSevenDays()
{
    QFETCH(QList<int>, days);
    QTEST(span(baselinePeriod(days, QList<double>(days.size(), 3))), "found");
}

void PeriodsTest::theRecentFortnightEndsWithTheLastDay_data()
{
    QTest::addColumn<QList<int>>("days");
    QTest::addColumn<QString>("found");
    const auto row = [](const char *name, const QList<int> &days, const char *found) {
        QTest::newRow(name) << days << QString::fromLatin1(found);
    };
    row("none", {}, "no_data");
    row("six days", {0, 1, 2, 3, 4, 5}, "too_few_recent_days");
    row("seven in a row", {0, 1, 2, 3, 4, 5, 6}, "-7-6: 7");
    row("seven in fourteen", {3, 10, 11, 12, 13, 14, 16}, "3-16: 7");
    row("seven in fifteen", {2, 10, 11, 12, 13, 14, 16}, "too_few_recent_days");
    row("a long diary", samples::daysFrom(0, 200), "186-199: 14");
}

void PeriodsTest::theRecentFortnightEndsWithTheLastDay()
{
    QFETCH(QList<int>, days);
    QTEST(span(recentPeriod(days, QList<double>(days.size(), 3))), "found");
}

// R: a <- y[1:14]; b <- tail(y, 14); mean, median of both; median(outer(b, a, "-"));
// 100 * (mean(b) - mean(a)) / mean(a)
void PeriodsTest::periodsAreComparedAsInR_data()
{
    QTest::addColumn<QList<double>>("numbers");
    QTest::addColumn<QString>("category");
    QTest::newRow("falling")
        << QList<double> {6.4285714285714288, 4.0785714285714283, 6.5, 4.1, -2.3,
                          -36.555555555555564}
        << "moderate";
    QTest::newRow("rising")
        << QList<double> {3.6285714285714286, 5.1785714285714288, 3.95, 5.55, 1.5,
                          42.716535433070874}
        << "worse";
    QTest::newRow("season")
        << QList<double> {5.2357142857142858, 5.1071428571428568, 5.7, 5.2, -0.15,
                          -2.4556616643929141}
        << "none";
}

void PeriodsTest::periodsAreComparedAsInR()
{
    QFETCH(QList<double>, numbers);
    const samples::Series series = samples::named(QTest::currentDataTag());
    const PeriodChange found = *periodChange(series.days, series.values);
    COMPARE_LISTS(
        (QList<double> {found.baseline.mean(), found.recent.mean(), found.baseline.median(),
                        found.recent.median(), found.hodgesLehmann, *found.change.percent}),
        numbers);
    QTEST(changeCategoryName(found.change.category), "category");
    QCOMPARE(*found.interval, *shiftInterval(found.baseline.values, found.recent.values));
    QVERIFY(found.interval->low <= found.hodgesLehmann);
    QVERIFY(found.hodgesLehmann <= found.interval->high);
}

void PeriodsTest::aReasonIsGivenForEveryGap_data()
{
    QTest::addColumn<QList<int>>("days");
    QTest::addColumn<QString>("reason");
    QTest::newRow("none") << QList<int> {} << "no_data";
    QTest::newRow("sparse") << QList<int> {0, 10, 20, 30} << "too_few_baseline_days";
    QTest::newRow("27 days") << samples::daysFrom(0, 27) << "windows_overlap";
    QTest::newRow("28 days") << samples::daysFrom(0, 28) << "";
    QTest::newRow("faded out") << samples::daysFrom(0, 20) + QList<int> {60, 61}
                               << "too_few_recent_days";
    QTest::newRow("a late baseline")
        << QList<int> {0} + samples::daysFrom(40, 20) << "windows_overlap";
    QTest::newRow("seven and seven") << samples::daysFrom(0, 7) + samples::daysFrom(21, 7) << "";
}

void PeriodsTest::aReasonIsGivenForEveryGap()
{
    QFETCH(QList<int>, days);
    QTEST(reasonOf(periodChange(days, QList<double>(days.size(), 3))), "reason");
}

void PeriodsTest::chosenPeriodsAreHeldToTheSameRules_data()
{
    QTest::addColumn<QList<int>>("ends");
    QTest::addColumn<QString>("reason");
    QTest::newRow("side by side") << QList<int> {0, 9, 10, 19} << "";
    QTest::newRow("a shared day") << QList<int> {0, 10, 10, 19} << "windows_overlap";
    QTest::newRow("one within the other") << QList<int> {0, 29, 10, 19} << "windows_overlap";
    QTest::newRow("the same twice") << QList<int> {0, 9, 0, 9} << "windows_overlap";
    QTest::newRow("six days first") << QList<int> {0, 5, 10, 19} << "too_few_baseline_days";
    QTest::newRow("six days second") << QList<int> {0, 9, 10, 15} << "too_few_recent_days";
    QTest::newRow("past the diary") << QList<int> {0, 9, 100, 199} << "too_few_recent_days";
    QTest::newRow("before it") << QList<int> {-99, -1, 0, 9} << "too_few_baseline_days";
    QTest::newRow("seven and seven") << QList<int> {0, 6, 7, 13} << "";
}

void PeriodsTest::chosenPeriodsAreHeldToTheSameRules()
{
    QFETCH(QList<int>, ends);
    const auto found = compareDays(samples::daysFrom(0, 30), samples::wave(30, 20, 50, 0), ends[0],
                                   ends[1], ends[2], ends[3]);
    QTEST(reasonOf(found), "reason");
}

void PeriodsTest::chosenPeriodsMayStandInAnyOrder()
{
    const QList<int> days = samples::daysFrom(0, 40);
    const QList<double> values = samples::wave(40, 12, 70, -0.9);
    const PeriodChange forth = *compareDays(days, values, 0, 9, 25, 39);
    const PeriodChange back = *compareDays(days, values, 25, 39, 0, 9);
    QCOMPARE(forth.baseline.values, back.recent.values);
    COMPARE_NUMBERS(back.change.difference, -forth.change.difference);
    COMPARE_NUMBERS(back.hodgesLehmann, -forth.hodgesLehmann);
    QVERIFY(forth.change.improved && !back.change.improved);
}

void PeriodsTest::whenItWasChangesNothing()
{
    QList<int> later = samples::daysFrom(20000, 40);
    const QList<double> values = samples::wave(40, 12, 70, -0.9);
    const PeriodChange here = *periodChange(samples::daysFrom(0, 40), values);
    const PeriodChange there = *periodChange(later, values);
    QCOMPARE_EQ(there.change.difference, here.change.difference);
    QCOMPARE_EQ(*there.interval, *here.interval);
    QCOMPARE(there.baseline.first, here.baseline.first + 20000);
}

// Farrar: 50 % less is substantial, 30 moderate, 10 minimal; 10 more is worse.
// Improved: 2 points less, or 30 % and 1 point.
void PeriodsTest::aChangeIsSizedAtEveryBoundary_data()
{
    QTest::addColumn<double>("base");
    QTest::addColumn<double>("now");
    QTest::addColumn<QString>("category");
    QTest::addColumn<bool>("improved");
    QTest::addColumn<bool>("low");
    const auto row = [](double base, double now, const char *category, bool improved, bool low) {
        QTest::addRow("%g to %g", base, now)
            << base << now << QString::fromLatin1(category) << improved << low;
    };
    row(8, 4, "substantial", true, false);
    row(8, 4.01, "moderate", true, false);
    row(10, 7, "moderate", true, false);
    row(10, 7.01, "minimal", true, false);
    row(10, 8, "minimal", true, false);
    row(10, 8.01, "minimal", false, false);
    row(10, 9, "minimal", false, false);
    row(10, 9.01, "none", false, false);
    row(10, 10, "none", false, false);
    row(5, 5.49, "none", false, false);
    row(5, 5.5, "worse", false, false);
    row(5, 10, "worse", false, false);
    row(3, 2.1, "moderate", false, false);
    row(3, 2, "moderate", true, false);
    row(2.99, 1.99, "moderate", true, true);
    row(3.4, 2.4, "minimal", false, false);
    row(1, 0, "substantial", true, true);
    row(0.9, 0, "substantial", false, true);
    row(0, 0, "none", false, true);
    row(0, 0.1, "worse", false, true);
    // 0.7 of 5.6 is 3.92 in decimals, and a little more in floating point.
    row(5.6, 0.7 * 5.6, "moderate", true, false);
    row(0.1 + 0.2, 0.27, "minimal", false, true);
}

void PeriodsTest::aChangeIsSizedAtEveryBoundary()
{
    QFETCH(double, base);
    QFETCH(double, now);
    const PainChange found = changeBetween(base, now);
    QTEST(changeCategoryName(found.category), "category");
    QTEST(found.improved, "improved");
    QTEST(found.lowBaseline, "low");
    QCOMPARE(found.percent.has_value(), base > 0);
    QCOMPARE_EQ(found.difference, now - base);
}

void PeriodsTest::halvingPainIsTheSamePercentFromAnywhere()
{
    for (double base = 0.1; base <= 10; base += 0.1) {
        const PainChange found = changeBetween(base, base / 2);
        COMPARE_NUMBERS(*found.percent, -50);
        QCOMPARE(found.category, ChangeCategory::Substantial);
        QCOMPARE(found.improved, base > 1.99);
    }
}

QTEST_GUILESS_MAIN(PeriodsTest)
#include "tst_periods.moc"
