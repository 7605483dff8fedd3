// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/yearviewmodel.h"
#include "tests/unit/app/pages/trendsfixture.h"

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

struct Calendar : TrendsJournal
{
    bool look() { return TrendsJournal::look(page, lastDays(1)); }

    YearViewModel page {session, nullptr};
};

} // namespace

class YearViewModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theYearThatRunsIsShownFirst();
    void yearsGoBackToTheFirstEntry();
    void aGapIsNoDayOfNoPain();
    void arrowsWalkDaysAndMonths();
    void nobodyWalksIntoTomorrowOrAnotherYear();
    void aLeapDayIsWalkedOver();
    void theReadoutTellsTheDay();
    void monthsAreATable();
    void anotherSubjectHasAnotherCalendar();
    void theYearStaysWhenAnEntryComes();
};

void YearViewModelTest::theYearThatRunsIsShownFirst()
{
    Calendar app;
    app.rate(1, 5);
    app.rate(3, 5);
    QVERIFY(app.look());
    QCOMPARE(app.page.year(), 2024);
    QVERIFY2(app.page.sentence().startsWith(u"2024: 2 of 122 days logged. Months are not compared"),
             qPrintable(app.page.sentence()));
    QVERIFY(!app.page.hasNext());
    QVERIFY(!app.page.hasPrevious());
}

void YearViewModelTest::yearsGoBackToTheFirstEntry()
{
    Calendar app;
    app.rate(500, 5); // in December 2022
    QVERIFY(app.look());
    QVERIFY(app.page.hasPrevious());
    app.page.previousYear();
    QCOMPARE(app.page.sentence(), u"2023: nothing was logged."_s);
    app.page.previousYear();
    QCOMPARE(app.page.year(), 2022);
    QVERIFY(!app.page.hasPrevious());
    app.page.previousYear();
    QCOMPARE(app.page.year(), 2022);
    app.page.nextYear();
    app.page.nextYear();
    app.page.nextYear();
    QCOMPARE(app.page.year(), 2024);
}

void YearViewModelTest::aGapIsNoDayOfNoPain()
{
    Calendar app;
    app.rate(2, 0);
    QVERIFY(app.look());
    QVERIFY(app.page.dayOn(app.daysAgo(2)));
    QCOMPARE(app.page.dayOn(app.daysAgo(2))->worst, 0.0);
    QVERIFY(!app.page.dayOn(app.daysAgo(1)));
}

void YearViewModelTest::arrowsWalkDaysAndMonths()
{
    Calendar app;
    app.rate(1, 5);
    QVERIFY(app.look());
    app.page.stepDays(1); // from none to the last
    QCOMPARE(app.page.pointed(), QDate(2024, 5, 1));
    app.page.stepDays(-1);
    QCOMPARE(app.page.pointed(), QDate(2024, 4, 30));
    app.page.stepMonths(-1);
    QCOMPARE(app.page.pointed(), QDate(2024, 3, 30));
    app.page.stepMonths(-1);
    QCOMPARE(app.page.pointed(), QDate(2024, 2, 29)); // the last day there is
    app.page.pointAtFirst();
    QCOMPARE(app.page.pointed(), QDate(2024, 1, 1));
    app.page.pointAtLast();
    QCOMPARE(app.page.pointed(), QDate(2024, 5, 1));
    app.page.pointAtNone();
    QVERIFY(!app.page.pointed().isValid());
    QVERIFY(app.page.readout().isEmpty());
}

void YearViewModelTest::nobodyWalksIntoTomorrowOrAnotherYear()
{
    Calendar app;
    QVERIFY(app.look());
    app.page.pointAtLast();
    app.page.stepDays(1);
    app.page.stepMonths(1);
    QCOMPARE(app.page.pointed(), QDate(2024, 5, 1));
    app.page.pointAtFirst();
    app.page.stepDays(-1);
    QCOMPARE(app.page.pointed(), QDate(2024, 1, 1));
    app.page.point(QDate(2023, 6, 1));
    QCOMPARE(app.page.pointed(), QDate(2024, 1, 1));
}

void YearViewModelTest::aLeapDayIsWalkedOver()
{
    Calendar app;
    QVERIFY(app.look());
    app.page.point(QDate(2024, 2, 28));
    app.page.stepDays(1);
    QCOMPARE(app.page.pointed(), QDate(2024, 2, 29));
    app.page.stepDays(1);
    QCOMPARE(app.page.pointed(), QDate(2024, 3, 1));
}

void YearViewModelTest::theReadoutTellsTheDay()
{
    Calendar app;
    app.rate(2, 4, 8);
    app.rate(2, 6, 20);
    QVERIFY(app.look());
    app.page.point(app.daysAgo(2));
    QCOMPARE(app.page.readout(), u"Monday 29 April 2024: worst 6.0, average 5.0, entries 2"_s);
    app.page.stepDays(1);
    QCOMPARE(app.page.readout(), u"Tuesday 30 April 2024: nothing was logged"_s);
}

void YearViewModelTest::monthsAreATable()
{
    Calendar app;
    for (int days = 1; days <= 61; ++days)
        app.rate(days, days <= 30 ? 6 : 2);
    QVERIFY(app.look());
    FactTableModel *months = app.page.months();
    QCOMPARE(months->rowCount(), 2); // March and April
    QCOMPARE(months->index(0).data(FactTableModel::SentenceRole).toString(),
             u"March: Days 31, Average 2.0, Worst 2.0"_s);
    QVERIFY2(app.page.sentence().endsWith(
                 u"Most pain in April (6.0 on average), least in March (2.0 on average)."),
             qPrintable(app.page.sentence()));
}

void YearViewModelTest::anotherSubjectHasAnotherCalendar()
{
    Calendar app;
    const KnotId other = app.knotCalled(u"other"_s);
    app.rate(1, 8);
    app.rate(other, 2, 3);
    QVERIFY(TrendsJournal::look(app.page, {.to = app.session.today(), .knots = {other}}));
    QVERIFY(!app.page.dayOn(app.daysAgo(1)));
    QCOMPARE(app.page.dayOn(app.daysAgo(2))->worst, 3.0);
}

void YearViewModelTest::theYearStaysWhenAnEntryComes()
{
    Calendar app;
    app.rate(500, 5);
    QVERIFY(app.look());
    app.page.previousYear();
    app.rate(0, 5);
    QTRY_VERIFY(app.page.ready() && app.page.dayOn(app.daysAgo(0)));
    QCOMPARE(app.page.year(), 2023);
}

QTEST_GUILESS_MAIN(YearViewModelTest)
#include "tst_yearviewmodel.moc"
