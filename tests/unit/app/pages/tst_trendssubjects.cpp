// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/plurals.h"
#include "tests/unit/app/pages/trendspage.h"

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** Whose days are looked at and which: knots, parts of the body, periods, and the tabs. */
class TrendsSubjectsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(installPlurals(*QCoreApplication::instance())); }

    void aPeriodLeavesOutWhatIsOlder();
    void allBeginsWithTheFirstDay();
    void oneKnotLeavesOutTheOthers();
    void aPartOfTheBodyHoldsItsKnots();
    void aUseAtAnotherKnotIsNot();
    void twoKnotsAreDrawnBesideEachOther();
    void aComparisonIsFollowedAndEnded();
    void tabsAreToldWhoseDaysAndWhich();
    void onlyTheTabThatIsShownReads();
    void aKnotThatIsDeletedFallsBackToEverything();
};

void TrendsSubjectsTest::aPeriodLeavesOutWhatIsOlder()
{
    Trends app;
    app.rate(app.knot, 20, 8);
    app.rate(app.knot, 13, 3);
    app.enter();
    QCOMPARE(app.page.curves()->points().worst.size(), 2);
    app.choose(Fortnight);
    QCOMPARE(app.page.daySpan(), 14.0);
    QCOMPARE(app.page.curves()->points().worst, PointRun({{0, 3}}));
}

void TrendsSubjectsTest::allBeginsWithTheFirstDay()
{
    Trends app;
    app.rate(app.knot, 3000, 8);
    app.rate(app.knot, 0, 3);
    app.enter();
    app.choose(All);
    QCOMPARE(app.page.daySpan(), 3001.0);
    QCOMPARE(app.page.curves()->points().worst, PointRun({{0, 8}, {3000, 3}}));
}

void TrendsSubjectsTest::oneKnotLeavesOutTheOthers()
{
    Trends app;
    KnotFields knee;
    knee.label = u"Knee"_s;
    const KnotId other = app.addKnot(knee);
    app.rate(app.knot, 1, 2);
    app.rate(other, 1, 6);
    app.enter();
    QCOMPARE(app.page.curves()->points().alone, PointRun({{88, 4}}));
    app.page.showKnot(other);
    app.enter();
    QCOMPARE(app.page.subjects()->currentName(), u"Knee");
    QCOMPARE(app.page.curves()->points().alone, PointRun({{88, 6}}));
}

void TrendsSubjectsTest::aPartOfTheBodyHoldsItsKnots()
{
    Trends app;
    app.addKnot();
    KnotFields nowhere;
    nowhere.label = u"Tired"_s;
    const KnotId tired = app.addKnot(nowhere);
    app.rate(app.knot, 1, 2);
    app.rate(tired, 1, 10);
    app.enter();
    // Everything, one part with the two shoulder knots, three knots.
    QCOMPARE(app.page.subjects()->count(), 5);
    app.page.chooseSubject(1);
    QTRY_VERIFY(app.page.ready());
    QCOMPARE(app.page.subjects()->current().knots.size(), 2);
    QCOMPARE(app.page.curves()->points().worst, PointRun({{88, 2}}));
}

void TrendsSubjectsTest::aUseAtAnotherKnotIsNot()
{
    Trends app;
    const KnotId other = app.addKnot();
    app.rate(app.knot, 1, 2);
    app.session.add(
        ActionKind::LogUse,
        UseFields {.remedy = u"tennis-ball"_s, .knot = other, .felt = app.session.now()},
        u"used"_s);
    app.page.showKnot(app.knot);
    app.enter();
    QVERIFY(app.page.curves()->points().uses.isEmpty());
}

void TrendsSubjectsTest::twoKnotsAreDrawnBesideEachOther()
{
    Trends app;
    const KnotId other = app.addKnot();
    for (int daysAgo = 5; daysAgo > 0; --daysAgo)
        app.rate(app.knot, daysAgo, 4);
    for (const int daysAgo : {9, 2, 1})
        app.rate(other, daysAgo, 7);
    app.page.showKnot(app.knot);
    app.enter();
    QVERIFY(app.page.compared().isEmpty());
    app.page.compareWith(app.page.others()->count() - 1); // the last knot
    QTRY_COMPARE(app.page.curves()->points().compared,
                 (QList<PointRun> {{{80, 7}}, {{87, 7}, {88, 7}}}));
    QCOMPARE(app.page.curves()->points().worst.size(), 5); // the own line is only its own
    QVERIFY2(app.page.comparedSentence().contains(u"Too early for a trend"),
             qPrintable(app.page.comparedSentence()));
    app.page.pointAtLast();
    QVERIFY2(app.page.readout().contains(u"; " + app.page.compared() + u": average 7.0"),
             qPrintable(app.page.readout()));
}

void TrendsSubjectsTest::aComparisonIsFollowedAndEnded()
{
    Trends app;
    app.rate(app.knot, 1, 4);
    app.enter();
    app.page.compareWith(-1);
    app.page.compareWith(99);
    QVERIFY(app.page.compared().isEmpty());
    app.page.compareWith(0);
    QTRY_COMPARE(app.page.curves()->points().compared.size(), 1);
    app.rate(app.knot, 5, 4);
    QTRY_COMPARE(app.page.curves()->points().compared.size(), 2);
    app.page.endComparison();
    QTRY_VERIFY(app.page.ready());
    QTRY_VERIFY(app.page.curves()->points().compared.isEmpty());
    QVERIFY(app.page.comparedSentence().isEmpty());
}

void TrendsSubjectsTest::tabsAreToldWhoseDaysAndWhich()
{
    Trends app;
    app.rate(app.knot, 1, 4);
    app.page.showKnot(app.knot);
    app.enter();
    app.page.choosePeriod(Fortnight);
    const TrendQuestion patterns = app.page.patterns()->question();
    QCOMPARE(patterns.knots, QList<KnotId> {app.knot});
    QVERIFY(!patterns.everything);
    QCOMPARE(patterns.from, app.session.today().addDays(-13));
    QVERIFY(!app.page.year()->question().from);
    QCOMPARE(app.page.overview()->question().from, app.session.today().addDays(-13));
}

void TrendsSubjectsTest::onlyTheTabThatIsShownReads()
{
    using Tab = TrendsViewModel::Tab;
    Trends app;
    app.rate(app.knot, 1, 4);
    app.enter();
    QVERIFY(!app.page.year()->ready() && !app.page.links()->ready());
    app.page.chooseTab(static_cast<int>(Tab::Year));
    QTRY_VERIFY(app.page.year()->ready());
    QVERIFY(!app.page.links()->ready());
    QVERIFY(app.page.asksForSubject() && !app.page.asksForPeriod());
    app.page.chooseTab(static_cast<int>(Tab::Overview));
    QVERIFY(!app.page.asksForSubject() && app.page.asksForPeriod());
    QTRY_COMPARE(app.page.overview()->knots()->total(), 1);
    app.page.overview()->chooseKnot(0);
    QCOMPARE(app.page.tab(), Tab::Course);
    QCOMPARE(app.page.subjects()->current().knots, QList<KnotId> {app.knot});
    QTRY_VERIFY(app.page.ready());
    app.page.chooseTab(7); // there is none
    QCOMPARE(app.page.tab(), Tab::Course);
}

void TrendsSubjectsTest::aKnotThatIsDeletedFallsBackToEverything()
{
    Trends app;
    const KnotId other = app.addKnot();
    app.rate(app.knot, 1, 2);
    app.page.showKnot(other);
    app.enter();
    app.session.remove(ActionKind::DeleteKnot, other, u"gone"_s);
    QTRY_COMPARE(app.page.subjects()->currentName(), u"Everything");
    QTRY_VERIFY(app.page.anyDays());
}

QTEST_MAIN(TrendsSubjectsTest)
#include "tst_trendssubjects.moc"
