// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/plurals.h"
#include "app/pages/trendsviewmodel.h"
#include "tests/support/appfixture.h"

#include <QTest>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

/** A journal with a knot and a page that looks at it. */
struct Trends : AppFixture
{
    Trends() { QLocale::setDefault(QLocale::c()); }

    /** Rates the knot that many days ago, at noon. */
    void rate(KnotId id, int daysAgo, double rest)
    {
        const QDate day = session.today().addDays(-daysAgo);
        ObservationFields fields {.knot = id,
                                  .felt = *Moment::local(day, QTime(7, 0), clock.zone())};
        fields.rest = *Intensity::fromNumber(rest);
        session.add(ActionKind::LogPain, fields, u"logged"_s);
    }

    void enter()
    {
        page.enter();
        QTRY_VERIFY(page.ready());
        QTRY_VERIFY(page.sentence() != u"Working it out …");
    }

    void choose(int period)
    {
        page.choosePeriod(period);
        QTRY_VERIFY(page.ready());
    }

    KnotId knot = addKnot();
    TrendsViewModel page {session, tables, nullptr};
};

enum Periods { Fortnight, Quarter, Year, All };

} // namespace

class TrendsViewModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(installPlurals(*QCoreApplication::instance())); }

    void anEmptyJournalHasNoCourse();
    void aKnotWithoutDaysSaysSo();
    void aMissingDayIsAGapInTheLine();
    void theWorstIsNeverBelowTheAverage();
    void tooFewDaysAreSaidToBeTooFew();
    void fallingPainIsSaidInWords();
    void whatWasComputedCanBeReadUp();
    void aPeriodLeavesOutWhatIsOlder();
    void allBeginsWithTheFirstDay();
    void oneKnotLeavesOutTheOthers();
    void aPartOfTheBodyHoldsItsKnots();
    void aUseAndAVisitAreMarked();
    void aUseAtAnotherKnotIsNot();
    void theBandComesWithTheSmoothLine();
    void aChangeThatMattersIsSeenFromTheFirstFortnight();
    void withoutAFirstFortnightNoChangeIsDrawn();
    void ownAndComputedFlaresAreToldApart();
    void comingCloserHoldsTheDayThatIsPointedAt();
    void nobodyComesCloserThanAWeek();
    void aBrushDrawsTheDaysItPassedOver();
    void theViewMovesButNotOutOfThePeriod();
    void walkingOutOfTheViewTakesItAlong();
    void aNewPeriodIsDrawnWhole();
    void twoKnotsAreDrawnBesideEachOther();
    void aComparisonIsFollowedAndEnded();
    void tabsAreToldWhoseDaysAndWhich();
    void onlyTheTabThatIsShownReads();
    void arrowsWalkFromDayToDay();
    void thePointerFindsTheNearestLoggedDay();
    void theReadoutTellsOfTheGapBeforeIt();
    void manyDaysInFewPixelsAreSaid();
    void theTableGoesBackDayByDay();
    void aNewEntryAppears();
    void nothingIsWorkedOutOnceThePageIsLeft();
    void aKnotThatIsDeletedFallsBackToEverything();
};

void TrendsViewModelTest::anEmptyJournalHasNoCourse()
{
    AppFixture app;
    TrendsViewModel page(app.session, app.tables, nullptr);
    page.enter();
    QTRY_VERIFY(page.ready());
    QVERIFY(!page.anyKnots());
    QVERIFY(!page.anyDays());
    page.step(1);
    page.pointAt(0.5);
    QCOMPARE(page.pointedAt(), -1.0);
}

void TrendsViewModelTest::aKnotWithoutDaysSaysSo()
{
    Trends app;
    app.rate(app.knot, 200, 5);
    app.enter();
    QVERIFY(app.page.anyKnots());
    QVERIFY(!app.page.anyDays());
    QVERIFY(app.page.sentence().isEmpty());
    QVERIFY(!app.page.wholePeriod());
    app.page.showEverything();
    QTRY_VERIFY(app.page.anyDays());
    QVERIFY(app.page.wholePeriod());
}

void TrendsViewModelTest::aMissingDayIsAGapInTheLine()
{
    Trends app;
    for (const int daysAgo : {6, 5, 3, 2, 1})
        app.rate(app.knot, daysAgo, 4);
    app.enter();
    const QList<PointRun> runs = app.page.curves()->points().average;
    QCOMPARE(runs.size(), 2);
    QCOMPARE(runs.at(0).size(), 2);
    QCOMPARE(runs.at(1).size(), 3);
}

void TrendsViewModelTest::theWorstIsNeverBelowTheAverage()
{
    Trends app;
    app.rate(app.knot, 1, 2);
    app.rate(app.knot, 1, 7);
    app.enter();
    QCOMPARE(app.page.curves()->points().worst, PointRun({{88, 7}}));
    QCOMPARE(app.page.curves()->points().alone, PointRun({{88, 4.5}}));
}

void TrendsViewModelTest::tooFewDaysAreSaidToBeTooFew()
{
    Trends app;
    app.rate(app.knot, 2, 3);
    app.rate(app.knot, 1, 5);
    app.enter();
    QVERIFY2(app.page.sentence().startsWith(u"Too early for a trend"),
             qPrintable(app.page.sentence()));
    QVERIFY(app.page.change().isEmpty());
    QVERIFY(app.page.curves()->points().smooth.isEmpty());
}

void TrendsViewModelTest::fallingPainIsSaidInWords()
{
    Trends app;
    for (int daysAgo = 60; daysAgo > 0; --daysAgo)
        app.rate(app.knot, daysAgo, 2 + 6 * daysAgo / 60.0);
    app.enter();
    QVERIFY2(app.page.sentence().startsWith(u"Falling by about 0.7 points a week"),
             qPrintable(app.page.sentence()));
    QVERIFY(app.page.sentence().contains(u"a clear trend, 60 of 60 days logged"));
    QVERIFY(app.page.change().contains(u"in the last fortnight"));
    QCOMPARE(app.page.curves()->points().smooth.size(), 1);
}

void TrendsViewModelTest::whatWasComputedCanBeReadUp()
{
    Trends app;
    for (int daysAgo = 60; daysAgo > 0; --daysAgo)
        app.rate(app.knot, daysAgo, 2 + 6 * daysAgo / 60.0);
    app.enter();
    for (const auto &words :
         {u"60 entries"_s, u"Mann-Kendall"_s, u"Theil-Sen"_s, u"Hodges-Lehmann"_s, u"LOWESS"_s})
        QVERIFY2(app.page.method().contains(words), qPrintable(words));
}

void TrendsViewModelTest::aPeriodLeavesOutWhatIsOlder()
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

void TrendsViewModelTest::allBeginsWithTheFirstDay()
{
    Trends app;
    app.rate(app.knot, 3000, 8);
    app.rate(app.knot, 0, 3);
    app.enter();
    app.choose(All);
    QCOMPARE(app.page.daySpan(), 3001.0);
    QCOMPARE(app.page.curves()->points().worst, PointRun({{0, 8}, {3000, 3}}));
}

void TrendsViewModelTest::oneKnotLeavesOutTheOthers()
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

void TrendsViewModelTest::aPartOfTheBodyHoldsItsKnots()
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

void TrendsViewModelTest::aUseAndAVisitAreMarked()
{
    Trends app;
    app.rate(app.knot, 1, 2);
    app.session.add(ActionKind::LogUse,
                    UseFields {.remedy = u"tennis-ball"_s,
                               .knot = app.knot,
                               .felt = *Moment::onDay(app.session.today().addDays(-1))},
                    u"used"_s);
    app.session.add(ActionKind::AddVisit,
                    VisitFields {.felt = *Moment::onDay(app.session.today()),
                                 .profession = u"physical_therapist"_s},
                    u"seen"_s);
    app.enter();
    QCOMPARE(app.page.curves()->points().uses, PointRun({{88, usesLine}}));
    QCOMPARE(app.page.curves()->points().visits, PointRun({{89, visitsLine}}));
    app.page.pointAtLast();
    QVERIFY2(app.page.readout().contains(u"ennis ball"), qPrintable(app.page.readout()));
}

void TrendsViewModelTest::aUseAtAnotherKnotIsNot()
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

void TrendsViewModelTest::theBandComesWithTheSmoothLine()
{
    Trends app;
    for (int daysAgo = 9; daysAgo > 0; --daysAgo)
        app.rate(app.knot, daysAgo, daysAgo % 3 + 3);
    app.enter();
    QVERIFY(!app.page.anyBand());
    app.rate(app.knot, 10, 4);
    QTRY_VERIFY(app.page.anyBand());
    QCOMPARE(app.page.curves()->points().band.at(0).upper.size(), 10);
    QVERIFY2(app.page.method().contains(u"95 % confidence, day by day"),
             qPrintable(app.page.method()));
}

void TrendsViewModelTest::aChangeThatMattersIsSeenFromTheFirstFortnight()
{
    Trends app;
    for (int daysAgo = 30; daysAgo > 0; --daysAgo)
        app.rate(app.knot, daysAgo, daysAgo > 15 ? 8 : 2);
    app.enter();
    QCOMPARE(app.page.baseline(), 8.0);
    QCOMPARE(app.page.betterFrom(), 6.0);
    QCOMPARE(app.page.worseFrom(), 10.0);
    QCOMPARE(app.page.zone(),
             u"A change that matters begins at 6.0 and below, or at 10.0 and above: the first "
             "fortnight of this period averaged 8.0."_s);
}

void TrendsViewModelTest::withoutAFirstFortnightNoChangeIsDrawn()
{
    Trends app;
    app.rate(app.knot, 2, 5);
    app.enter();
    QCOMPARE(app.page.baseline(), -1.0);
    QCOMPARE(app.page.betterFrom(), -1.0);
    QCOMPARE(app.page.worseFrom(), -1.0);
    QVERIFY2(app.page.zone().contains(u"fewer than 7 days"), qPrintable(app.page.zone()));
}

void TrendsViewModelTest::ownAndComputedFlaresAreToldApart()
{
    Trends app;
    for (int daysAgo = 30; daysAgo > 0; --daysAgo)
        app.rate(app.knot, daysAgo, daysAgo == 5 ? 9 : 3);
    app.enter();
    QVERIFY(app.page.anySpikes());
    QVERIFY(!app.page.anyFlares());
    ObservationFields own {.knot = app.knot,
                           .felt = *Moment::onDay(app.session.today().addDays(-2))};
    own.rest = *Intensity::fromNumber(4);
    own.flare = true;
    app.session.add(ActionKind::LogPain, own, u"logged"_s);
    QTRY_VERIFY(app.page.anyFlares());
    QCOMPARE(app.page.curves()->points().flares, PointRun({{87, visitsLine}}));
    QTRY_COMPARE(app.page.curves()->points().spikes.size(), 1);
    app.page.pointAtLast();
    app.page.step(-1);
    QVERIFY2(app.page.readout().contains(u"; you called it a flare"),
             qPrintable(app.page.readout()));
    app.page.step(-3);
    QVERIFY2(app.page.readout().contains(u"within a computed flare of 1 day, worst at 5.0 or more"),
             qPrintable(app.page.readout()));
    QVERIFY2(
        app.page.method().contains(u"You called 1 day a flare. Computed flares: 1, from a worst "
                                   "of 5.0"),
        qPrintable(app.page.method()));
}

void TrendsViewModelTest::comingCloserHoldsTheDayThatIsPointedAt()
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

void TrendsViewModelTest::nobodyComesCloserThanAWeek()
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

void TrendsViewModelTest::aBrushDrawsTheDaysItPassedOver()
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

void TrendsViewModelTest::theViewMovesButNotOutOfThePeriod()
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

void TrendsViewModelTest::walkingOutOfTheViewTakesItAlong()
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

void TrendsViewModelTest::aNewPeriodIsDrawnWhole()
{
    Trends app;
    app.rate(app.knot, 1, 4);
    app.enter();
    app.page.zoom(0.5, 0.5);
    app.choose(Fortnight);
    QCOMPARE(app.page.daySpan(), 14.0);
    QVERIFY(!app.page.zoomed());
}

void TrendsViewModelTest::twoKnotsAreDrawnBesideEachOther()
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

void TrendsViewModelTest::aComparisonIsFollowedAndEnded()
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

void TrendsViewModelTest::tabsAreToldWhoseDaysAndWhich()
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

void TrendsViewModelTest::onlyTheTabThatIsShownReads()
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

void TrendsViewModelTest::arrowsWalkFromDayToDay()
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

void TrendsViewModelTest::thePointerFindsTheNearestLoggedDay()
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

void TrendsViewModelTest::theReadoutTellsOfTheGapBeforeIt()
{
    Trends app;
    app.rate(app.knot, 5, 8);
    app.rate(app.knot, 1, 3);
    app.enter();
    app.page.pointAtLast();
    QVERIFY2(app.page.readout().contains(u"days before it without an entry: 3"),
             qPrintable(app.page.readout()));
}

void TrendsViewModelTest::manyDaysInFewPixelsAreSaid()
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

void TrendsViewModelTest::theTableGoesBackDayByDay()
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

void TrendsViewModelTest::aNewEntryAppears()
{
    Trends app;
    app.rate(app.knot, 1, 2);
    app.enter();
    app.rate(app.knot, 0, 6);
    QTRY_COMPARE(app.page.curves()->points().worst.size(), 2);
    app.session.undo();
    QTRY_COMPARE(app.page.curves()->points().worst.size(), 1);
}

void TrendsViewModelTest::nothingIsWorkedOutOnceThePageIsLeft()
{
    Trends app;
    app.rate(app.knot, 1, 2);
    app.enter();
    app.page.leave();
    app.rate(app.knot, 0, 6);
    QTest::qWait(50);
    QCOMPARE(app.page.curves()->points().worst.size(), 1);
    app.enter();
    QCOMPARE(app.page.curves()->points().worst.size(), 2);
}

void TrendsViewModelTest::aKnotThatIsDeletedFallsBackToEverything()
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

QTEST_MAIN(TrendsViewModelTest)
#include "tst_trendsviewmodel.moc"
