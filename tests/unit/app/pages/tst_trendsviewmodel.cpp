// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/plurals.h"
#include "tests/unit/app/pages/trendspage.h"

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** The course of pain, as it is drawn and as it is said. */
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
    void aUseAndAVisitAreMarked();
    void theBandComesWithTheSmoothLine();
    void aChangeThatMattersIsSeenFromTheFirstFortnight();
    void withoutAFirstFortnightNoChangeIsDrawn();
    void ownAndComputedFlaresAreToldApart();
    void aNewEntryAppears();
    void nothingIsWorkedOutOnceThePageIsLeft();
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

QTEST_MAIN(TrendsViewModelTest)
#include "tst_trendsviewmodel.moc"
