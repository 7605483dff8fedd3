// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/trendsviewmodel.h"
#include "tests/unit/app/pages/trendsfixture.h"
#include "tests/unit/core/trials/plans.h"

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

struct Journey : TrendsJournal
{
    /** A trial that began so many days ago. */
    TrialId plan(int began, const std::optional<KnotId> &of = {},
                 const std::optional<int> &stopped = {})
    {
        TrialFields trial = heatOrNone();
        trial.knot = of;
        trial.firstDay = daysAgo(began);
        if (stopped)
            trial.stoppedOn = daysAgo(*stopped);
        return *session.add(ActionKind::PlanTrial, trial, u"planned"_s);
    }
    QList<TrialMarks> trials(const TrendQuestion &question) const
    {
        return trendDays(session.read(), question)->trials;
    }
    TrendQuestion of(const KnotId &id, int days) const
    {
        return {.from = daysAgo(days - 1), .to = session.today(), .knots = {id}};
    }
};

/** The page, with what it is asked drawn. */
struct Page : Journey
{
    bool enter()
    {
        page.enter();
        return QTest::qWaitFor([this] { return page.ready(); });
    }
    double at(int row, PhaseModel::Role role)
    {
        return page.phases()->index(row).data(role).toDouble();
    }

    TrendsViewModel page {session, tables, nullptr};
};

} // namespace

/** A fair trial on the chart of the course. */
class TrialPhasesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void phasesOfThePeriodAreRead();
    void whatLiesAheadIsNotShown();
    void aStoppedTrialEndsWhereItWasStopped();
    void aDeletedTrialIsGone();
    void aTrialOfAnotherKnotIsNotOfThisOne();
    void aTrialOfAllKnotsIsOfEachOfThem();
    void beforeThePeriodThereIsNothing();
    void theChartShowsThemWhereTheyAre();
    void closerUpTheyAreCut();
    void theReadoutSaysWhichPhaseADayWasIn();
    void theTableSaysSoToo();
    void withoutATrialNothingIsMarked();
};

void TrialPhasesTest::phasesOfThePeriodAreRead()
{
    Journey me;
    me.plan(20);
    const QList<TrialMarks> trials = me.trials(me.lastDays(90));
    QCOMPARE(trials.size(), 1);
    const QList<TrialPhase> &phases = trials.first().phases;
    QVERIFY(phases.size() >= 2);
    QCOMPARE(phases.first().first, me.daysAgo(20));
    for (qsizetype i = 1; i < phases.size(); ++i)
        QCOMPARE(phases.at(i).first, phases.at(i - 1).last.addDays(1));
}

void TrialPhasesTest::whatLiesAheadIsNotShown()
{
    Journey me;
    me.plan(3);
    QCOMPARE(me.trials(me.lastDays(90)).first().phases.last().last, me.session.today());
    Journey other;
    other.plan(-5);
    QVERIFY(other.trials(other.lastDays(90)).isEmpty());
}

void TrialPhasesTest::aStoppedTrialEndsWhereItWasStopped()
{
    Journey me;
    me.plan(20, {}, 10);
    QCOMPARE(me.trials(me.lastDays(90)).first().phases.last().last, me.daysAgo(11));
}

void TrialPhasesTest::aDeletedTrialIsGone()
{
    Journey me;
    const TrialId trial = me.plan(20);
    QVERIFY(me.session.remove(ActionKind::DeleteTrial, trial, u"deleted"_s));
    QVERIFY(me.trials(me.lastDays(90)).isEmpty());
    me.session.undo();
    QCOMPARE(me.trials(me.lastDays(90)).size(), 1);
}

void TrialPhasesTest::aTrialOfAnotherKnotIsNotOfThisOne()
{
    Journey me;
    const KnotId other = me.knotCalled(u"calf"_s);
    me.plan(20, other);
    QVERIFY(me.trials(me.of(me.knot, 90)).isEmpty());
    QCOMPARE(me.trials(me.of(other, 90)).size(), 1);
    QCOMPARE(me.trials(me.lastDays(90)).size(), 1); // everything
}

void TrialPhasesTest::aTrialOfAllKnotsIsOfEachOfThem()
{
    Journey me;
    me.plan(20);
    QCOMPARE(me.trials(me.of(me.knot, 90)).size(), 1);
}

void TrialPhasesTest::beforeThePeriodThereIsNothing()
{
    Journey me;
    me.plan(60, {}, 30);
    QVERIFY(me.trials(me.lastDays(14)).isEmpty());
    const QList<TrialMarks> cut = me.trials(me.lastDays(35));
    QCOMPARE(cut.size(), 1);
    QCOMPARE(cut.first().phases.first().first, me.daysAgo(34));
}

void TrialPhasesTest::theChartShowsThemWhereTheyAre()
{
    Page app;
    for (int days = 89; days >= 0; --days)
        app.rate(days, 4);
    app.plan(9);
    QVERIFY(app.enter());
    const PhaseModel &phases = *app.page.phases();
    QVERIFY(phases.count() >= 1);
    // Ten of ninety days, up to the end.
    QCOMPARE(app.at(0, PhaseModel::StartRole), 80.0 / 90);
    double share = 0;
    for (int row = 0; row < phases.count(); ++row)
        share += app.at(row, PhaseModel::ShareRole);
    QVERIFY(qFuzzyCompare(share, 10.0 / 90));
}

void TrialPhasesTest::closerUpTheyAreCut()
{
    Page app;
    for (int days = 89; days >= 0; --days)
        app.rate(days, 4);
    app.plan(9);
    QVERIFY(app.enter());
    app.page.zoomTo(0.0, 0.5); // the first half: before the trial
    QCOMPARE(app.page.phases()->count(), 0);
    app.page.showPeriod();
    QVERIFY(app.page.phases()->count() > 0);
    app.page.zoomTo(0.9, 1.0); // the trial and nothing else
    QCOMPARE(app.at(0, PhaseModel::StartRole), 0.0);
}

void TrialPhasesTest::theReadoutSaysWhichPhaseADayWasIn()
{
    Page app;
    app.rate(30, 5);
    app.rate(0, 4);
    app.plan(9);
    QVERIFY(app.enter());
    app.page.pointAtLast();
    QVERIFY2(app.page.readout().contains(u"fair trial: with"), qPrintable(app.page.readout()));
    app.page.pointAtFirst();
    QVERIFY2(!app.page.readout().contains(u"fair trial"), qPrintable(app.page.readout()));
}

void TrialPhasesTest::theTableSaysSoToo()
{
    Page app;
    app.rate(30, 5);
    app.rate(0, 4);
    app.plan(9);
    QVERIFY(app.enter());
    const DayTableModel &table = *app.page.table();
    QVERIFY(table.index(0).data(DayTableModel::MarksRole).toString().contains(u"fair trial"));
    QCOMPARE(table.index(1).data(DayTableModel::MarksRole).toString(), QString());
}

void TrialPhasesTest::withoutATrialNothingIsMarked()
{
    Page app;
    app.rate(0, 4);
    QVERIFY(app.enter());
    QCOMPARE(app.page.phases()->count(), 0);
    QCOMPARE(app.page.phases()->wordsOn(app.session.today()), QString());
}

QTEST_MAIN(TrialPhasesTest)
#include "tst_trialphases.moc"
