// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/plurals.h"
#include "tests/unit/app/pages/trendspage.h"

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** Coming closer to the days, and the one that is pointed at. */
class TrendsPointingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(installPlurals(*QCoreApplication::instance())); }

    void comingCloserHoldsTheDayThatIsPointedAt();
    void nobodyComesCloserThanAWeek();
    void aBrushDrawsTheDaysItPassedOver();
    void theViewMovesButNotOutOfThePeriod();
    void walkingOutOfTheViewTakesItAlong();
    void aNewPeriodIsDrawnWhole();
    void arrowsWalkFromDayToDay();
    void thePointerFindsTheNearestLoggedDay();
    void theReadoutTellsOfTheGapBeforeIt();
    void manyDaysInFewPixelsAreSaid();
    void theTableGoesBackDayByDay();
};

void TrendsPointingTest::comingCloserHoldsTheDayThatIsPointedAt()
{
    Trends app;
    for (int daysAgo = 89; daysAgo >= 0; --daysAgo)
        app.rate(app.knot, daysAgo, 4);
    app.enter();
    QVERIFY(!app.page.zoomed());
    app.page.pointAtFirst();
    app.page.step(30);
    const double before = app.page.pointedAt();
    app.page.zoom(0.5, before);
    QVERIFY(app.page.zoomed());
    QCOMPARE(app.page.daySpan(), 45.0);
    QVERIFY(std::abs(app.page.pointedAt() - before) < 1.0 / 45);
    QVERIFY2(app.page.viewText().startsWith(u"Drawn: "), qPrintable(app.page.viewText()));
    app.page.zoom(2, 0.5);
    QVERIFY(!app.page.zoomed());
    QVERIFY(app.page.viewText().isEmpty());
}

void TrendsPointingTest::nobodyComesCloserThanAWeek()
{
    Trends app;
    app.rate(app.knot, 1, 4);
    app.enter();
    for (int i = 0; i < 20; ++i)
        app.page.zoom(0.5, 1);
    QCOMPARE(app.page.daySpan(), 7.0);
    QCOMPARE(app.page.firstDay(), 83.0);
    app.page.zoom(-1, 0.5); // no factor
    QCOMPARE(app.page.daySpan(), 7.0);
}

void TrendsPointingTest::aBrushDrawsTheDaysItPassedOver()
{
    Trends app;
    for (int daysAgo = 89; daysAgo >= 0; --daysAgo)
        app.rate(app.knot, daysAgo, daysAgo % 10);
    app.enter();
    app.page.zoomTo(0.75, 0.25); // either way
    QCOMPARE(app.page.firstDay(), 22.0);
    QCOMPARE(app.page.daySpan(), 46.0);
    const PointRun worst = app.page.curves()->points().worst;
    QCOMPARE(worst.first().x(), 21.0); // a day more to each side
    QCOMPARE(worst.last().x(), 68.0);
    app.page.zoomTo(0.3, 0.3); // a click is no brush
    QCOMPARE(app.page.daySpan(), 46.0);
    app.page.showPeriod();
    QCOMPARE(app.page.daySpan(), 90.0);
}

void TrendsPointingTest::theViewMovesButNotOutOfThePeriod()
{
    Trends app;
    app.rate(app.knot, 1, 4);
    app.enter();
    app.page.zoom(0.5, 0.5);
    const double span = app.page.daySpan();
    app.page.pan(-10);
    QCOMPARE(app.page.firstDay(), 0.0);
    app.page.pan(0.2);
    QCOMPARE(app.page.firstDay(), 9.0);
    app.page.pan(10);
    QCOMPARE(app.page.firstDay(), 90 - span);
    QCOMPARE(app.page.daySpan(), span);
}

void TrendsPointingTest::walkingOutOfTheViewTakesItAlong()
{
    Trends app;
    for (int daysAgo = 89; daysAgo >= 0; --daysAgo)
        app.rate(app.knot, daysAgo, 4);
    app.enter();
    app.page.zoomTo(0, 0.1);
    app.page.pointAtLast();
    QCOMPARE(app.page.firstDay(), 81.0);
    QVERIFY(app.page.pointedAt() > 0.9);
    app.page.pointAtFirst();
    QCOMPARE(app.page.firstDay(), 0.0);
    QVERIFY(app.page.pointedAt() >= 0);
}

void TrendsPointingTest::aNewPeriodIsDrawnWhole()
{
    Trends app;
    app.rate(app.knot, 1, 4);
    app.enter();
    app.page.zoom(0.5, 0.5);
    app.choose(Fortnight);
    QCOMPARE(app.page.daySpan(), 14.0);
    QVERIFY(!app.page.zoomed());
}

void TrendsPointingTest::arrowsWalkFromDayToDay()
{
    Trends app;
    for (const int daysAgo : {9, 4, 1})
        app.rate(app.knot, daysAgo, daysAgo);
    app.enter();
    QVERIFY(app.page.readout().isEmpty());
    app.page.step(-1);
    QVERIFY(app.page.readout().startsWith(u"yesterday: average 1.0, worst 1.0"));
    app.page.step(-1);
    QCOMPARE(app.page.pointedPain(), 4.0);
    app.page.pointAtFirst();
    QCOMPARE(app.page.pointedPain(), 9.0);
    app.page.step(-1);
    QCOMPARE(app.page.pointedPain(), 9.0);
    app.page.pointAtLast();
    app.page.step(7);
    QCOMPARE(app.page.pointedPain(), 1.0);
    app.page.pointAt(-1);
    QVERIFY(app.page.readout().isEmpty());
}

void TrendsPointingTest::thePointerFindsTheNearestLoggedDay()
{
    Trends app;
    app.rate(app.knot, 13, 8);
    app.rate(app.knot, 0, 3);
    app.enter();
    app.choose(Fortnight);
    app.page.pointAt(0.0);
    QCOMPARE(app.page.pointedPain(), 8.0);
    QCOMPARE(app.page.pointedAt(), 0.5 / 14);
    app.page.pointAt(0.45);
    QCOMPARE(app.page.pointedPain(), 8.0);
    app.page.pointAt(0.55);
    QCOMPARE(app.page.pointedPain(), 3.0);
}

void TrendsPointingTest::theReadoutTellsOfTheGapBeforeIt()
{
    Trends app;
    app.rate(app.knot, 5, 8);
    app.rate(app.knot, 1, 3);
    app.enter();
    app.page.pointAtLast();
    QVERIFY2(app.page.readout().contains(u"days before it without an entry: 3"),
             qPrintable(app.page.readout()));
}

void TrendsPointingTest::manyDaysInFewPixelsAreSaid()
{
    Trends app;
    for (int daysAgo = 1000; daysAgo > 0; daysAgo -= 10)
        app.rate(app.knot, daysAgo, daysAgo == 500 ? 10 : 2);
    app.enter();
    app.page.setRoom(100, 5);
    QVERIFY(app.page.thinning().isEmpty());
    app.choose(All);
    QVERIFY2(app.page.thinning().contains(u"11 days share a column"),
             qPrintable(app.page.thinning()));
    const PointRun worst = app.page.curves()->points().worst;
    QVERIFY(std::any_of(worst.begin(), worst.end(), [](QPointF p) { return p.y() == 10; }));
}

void TrendsPointingTest::theTableGoesBackDayByDay()
{
    Trends app;
    for (int daysAgo = 0; daysAgo < 40; ++daysAgo)
        app.rate(app.knot, daysAgo, daysAgo % 10);
    app.enter();
    DayTableModel *table = app.page.table();
    QCOMPARE(table->rowCount(), DayTableModel::pageLength);
    QCOMPARE(table->data(table->index(1), DayTableModel::DayRole).toString(), u"yesterday");
    QCOMPARE(table->data(table->index(1), DayTableModel::AverageRole).toString(), u"1.0");
    QVERIFY(table->hasMore());
    table->showMore();
    QCOMPARE(table->rowCount(), 40);
    QVERIFY(!table->hasMore());
}

QTEST_MAIN(TrendsPointingTest)
#include "tst_trendspointing.moc"
