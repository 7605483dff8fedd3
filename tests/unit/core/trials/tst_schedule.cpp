// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trials/keeping.h"
#include "tests/unit/core/trials/plans.h"

#include <QMap>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** What a plan says of its days. */
class ScheduleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLotIsTheSameEverywhere_data();
    void theLotIsTheSameEverywhere();
    void everyOrderComesUpAsOften();
    void eachBlockHoldsBothArms();
    void fivePointsAndThreeChangesWhicheverWayTheLotFalls();
    void phasesCoverTheTrialWithoutAGap();
    void onlyAChangeIsWashedOut();
    void theDaysSayWhatToDo();
    void aStoppedTrialAsksNothingMore();
    void theNextDaysAreThoseOfTheTrial();
    void phasesAreCutToThePeriodOfAChart();
    void trialsOfOneKnotMustNotMeet();
    void daysAreKeptOrNot();
    void usesElsewhereBreakNothing();
};

// The low bit of std::mt19937_64, by the recurrence of Nishimura 2000 written
// out in Python: [next(mt64(seed)) % 2 for _ in range(12)]
void ScheduleTest::theLotIsTheSameEverywhere_data()
{
    QTest::addColumn<int>("seed");
    QTest::addColumn<QString>("order");
    QTest::newRow("0") << 0 << u"011000100110"_s;
    QTest::newRow("1") << 1 << u"000001010001"_s;
    QTest::newRow("42") << 42 << u"000010000110"_s;
    QTest::newRow("largest") << 2147483647 << u"110001100000"_s;
}

void ScheduleTest::theLotIsTheSameEverywhere()
{
    QFETCH(const int, seed);
    QFETCH(const QString, order);
    QString drawn;
    for (const bool againstFirst : drawnOrder(seed, 12))
        drawn.append(againstFirst ? u'1' : u'0');
    QCOMPARE(drawn, order);
    QCOMPARE(drawnOrder(seed, 12), drawnOrder(seed, 12));
    QCOMPARE(drawnOrder(seed, 5), drawnOrder(seed, 12).first(5));
}

/** 8 orders of 3 blocks, 4,000 seeds: R qchisq(0.999, 7) = 24.32. */
void ScheduleTest::everyOrderComesUpAsOften()
{
    QMap<QList<bool>, int> seen;
    for (int seed = 0; seed < 4000; ++seed)
        ++seen[drawnOrder(seed, 3)];
    QCOMPARE(seen.size(), 8);
    double chiSquared = 0;
    for (const int count : seen)
        chiSquared += (count - 500.0) * (count - 500.0) / 500.0;
    QVERIFY2(chiSquared < 24.32, qPrintable(QString::number(chiSquared)));
}

void ScheduleTest::eachBlockHoldsBothArms()
{
    TrialFields trial = heatOrNone();
    for (trial.seed = 0; trial.seed < 50; ++trial.seed) {
        const QList<TrialPhase> phases = trialPhases(trial);
        QCOMPARE(phases.size(), 2 * trial.blocks);
        for (int block = 0; block < trial.blocks; ++block) {
            QCOMPARE(phases.at(2 * block).block, block);
            QVERIFY(phases.at(2 * block).arm != phases.at(2 * block + 1).arm);
        }
    }
}

void ScheduleTest::fivePointsAndThreeChangesWhicheverWayTheLotFalls()
{
    TrialFields trial = heatOrNone();
    trial.blocks = fewestBlocks;
    for (trial.seed = 0; trial.seed < 200; ++trial.seed) {
        int changes = 0;
        std::optional<Arm> last;
        for (const TrialPhase &phase : trialPhases(trial)) {
            changes += last && *last != phase.arm ? 1 : 0;
            last = phase.arm;
            int counted = 0;
            for (QDate day = phase.first; day <= phase.last; day = day.addDays(1))
                counted += phase.counts(day) ? 1 : 0;
            QVERIFY(counted >= fewestCountedDays);
        }
        QVERIFY(changes >= 3);
    }
}

void ScheduleTest::phasesCoverTheTrialWithoutAGap()
{
    const TrialFields trial = heatOrNone();
    QDate next = trial.firstDay;
    for (const TrialPhase &phase : trialPhases(trial)) {
        QCOMPARE(phase.first, next);
        QCOMPARE(phase.first.daysTo(phase.last), 5);
        next = phase.last.addDays(1);
    }
    QCOMPARE(next, trial.lastDay().addDays(1));
}

void ScheduleTest::onlyAChangeIsWashedOut()
{
    TrialFields trial = heatOrNone();
    trial.blocks = 3;
    trial.washoutDays = 2;
    trial.phaseDays = 7;
    trial.seed = seedOf({false, true, true}); // heat none, none heat, none heat
    QList<int> washouts;
    for (const TrialPhase &phase : trialPhases(trial))
        washouts.append(phase.washoutDays);
    QCOMPARE(washouts, (QList<int> {2, 2, 0, 2, 2, 2}));
}

void ScheduleTest::theDaysSayWhatToDo()
{
    TrialFields trial = heatOrNone();
    trial.blocks = 3;
    trial.seed = seedOf({true, true, false});
    const auto on = [&](int day) { return trialDay(trial, trial.firstDay.addDays(day)); };
    QCOMPARE(on(-1).stage, TrialStage::Before);
    QVERIFY(!on(-1).isRunning());
    QCOMPARE(on(-1).number, 0);
    QCOMPARE(on(0), (TrialDay {trial.firstDay, TrialStage::Washout, Arm::Against, 1}));
    QCOMPARE(on(1).stage, TrialStage::Counted);
    QCOMPARE(on(5), (TrialDay {QDate(2024, 5, 7), TrialStage::Counted, Arm::Against, 6}));
    QCOMPARE(on(6), (TrialDay {QDate(2024, 5, 8), TrialStage::Washout, Arm::Remedy, 7}));
    QCOMPARE(on(7).stage, TrialStage::Counted);
    QCOMPARE(on(23).arm, Arm::Remedy);
    QCOMPARE(on(24), (TrialDay {QDate(2024, 5, 26), TrialStage::Counted, Arm::Remedy, 25}));
    QCOMPARE(on(35).number, 36);
    QCOMPARE(on(36), (TrialDay {QDate(2024, 6, 7), TrialStage::Over, {}, 0}));
    QCOMPARE(stageName(on(36).stage), u"over"_s);
    QCOMPARE(armName(*on(24).arm), u"remedy"_s);
}

void ScheduleTest::aStoppedTrialAsksNothingMore()
{
    TrialFields trial = heatOrNone();
    trial.stoppedOn = trial.firstDay.addDays(10);
    QVERIFY(trialDay(trial, trial.firstDay.addDays(9)).isRunning());
    QCOMPARE(trialDay(trial, *trial.stoppedOn).stage, TrialStage::Stopped);
    QCOMPARE(trialDay(trial, trial.lastDay().addDays(1)).stage, TrialStage::Stopped);
    QCOMPARE(trialEnd(trial), *trial.stoppedOn);
    QCOMPARE(trialDaysFrom(trial, trial.firstDay, 100).size(), 10);
}

void ScheduleTest::theNextDaysAreThoseOfTheTrial()
{
    const TrialFields trial = heatOrNone();
    const QList<TrialDay> early = trialDaysFrom(trial, trial.firstDay.addDays(-30), 3);
    QCOMPARE(early.size(), 3);
    QCOMPARE(early.first().date, trial.firstDay);
    QCOMPARE(trialDaysFrom(trial, trial.lastDay(), 3).size(), 1);
    QVERIFY(trialDaysFrom(trial, trial.lastDay().addDays(1), 3).isEmpty());
}

void ScheduleTest::phasesAreCutToThePeriodOfAChart()
{
    TrialFields trial = heatOrNone();
    trial.washoutDays = 2;
    trial.phaseDays = 7;
    const QDate second = trial.firstDay.addDays(7);
    QCOMPARE(phasesWithin(trial, QDate(1900, 1, 1), QDate(2199, 12, 31)), trialPhases(trial));
    const QList<TrialPhase> some = phasesWithin(trial, second.addDays(1), second.addDays(8));
    QCOMPARE(some.size(), 2);
    QCOMPARE(some.first().first, second.addDays(1));
    QCOMPARE(some.first().washoutDays, 1); // of two, one lies before the period
    QCOMPARE(some.last().last, second.addDays(8));
    QVERIFY(phasesWithin(trial, trial.lastDay().addDays(1), QDate(2199, 12, 31)).isEmpty());
    trial.stoppedOn = second.addDays(2);
    QCOMPARE(phasesWithin(trial, trial.firstDay, QDate(2199, 12, 31)).last().last,
             second.addDays(1));
}

void ScheduleTest::trialsOfOneKnotMustNotMeet()
{
    const KnotId neck(QUuid(u"00000000-0000-4000-8000-000000000001"_s));
    const KnotId hip(QUuid(u"00000000-0000-4000-8000-000000000002"_s));
    TrialFields one = heatOrNone(), other = heatOrNone();
    QVERIFY(collide(one, other)); // both are of everything
    one.knot = neck;
    QVERIFY(collide(one, other));
    other.knot = hip;
    QVERIFY(!collide(one, other));
    other.knot = neck;
    other.firstDay = one.lastDay();
    QVERIFY(collide(one, other));
    QVERIFY(collide(other, one));
    other.firstDay = one.lastDay().addDays(1);
    QVERIFY(!collide(one, other));
    other.firstDay = one.lastDay();
    one.stoppedOn = one.firstDay.addDays(3);
    QVERIFY(!collide(one, other));
}

namespace {

class Uses
{
public:
    void add(QDate day, const QString &remedy, std::optional<KnotId> knot = {})
    {
        uses.append(*Use::create(UseId(QUuid(u"00000000-0000-4000-8000-000000000009"_s)),
                                 {.remedy = remedy, .knot = knot, .felt = *Moment::onDay(day)}));
    }

    QList<Use> uses;
};

} // namespace

void ScheduleTest::daysAreKeptOrNot()
{
    TrialFields trial = heatOrNone();
    trial.seed = seedOf({false, true, true, false, false, false}); // heat none, none heat, …
    const auto day = [&](int number) { return trial.firstDay.addDays(number - 1); };
    Uses log;
    for (const int heated : {1, 2, 3, 5, 5, 9, 7})
        log.add(day(heated), u"heat"_s);
    log.add(day(4), u"cold"_s);
    // Days 2 to 6 ask for heat, 8 to 18 for none; days 1 and 7 wash out.
    QCOMPARE(keeping(trial, log.uses, day(13)),
             (Keeping {.kept = 7, .notUsed = 2, .otherUsed = 1}));
    QCOMPARE(keeping(trial, log.uses, day(2)), Keeping());
    QCOMPARE(keeping(trial, {}, day(19)).days(), 16);
    trial.stoppedOn = day(7);
    QCOMPARE(keeping(trial, log.uses, day(60)),
             (Keeping {.kept = 3, .notUsed = 2, .otherUsed = 0}));

    trial.stoppedOn.reset();
    trial.against = u"cold"_s;
    // Now days without cold are not kept either, and cold on day 4 broke it.
    QCOMPARE(keeping(trial, log.uses, day(13)),
             (Keeping {.kept = 3, .notUsed = 5, .otherUsed = 2}));
}

void ScheduleTest::usesElsewhereBreakNothing()
{
    const KnotId neck(QUuid(u"00000000-0000-4000-8000-000000000001"_s));
    const KnotId hip(QUuid(u"00000000-0000-4000-8000-000000000002"_s));
    TrialFields trial = heatOrNone();
    trial.knot = neck;
    trial.seed = seedOf({true, true, true, true, true, true}); // none first
    const QDate second = trial.firstDay.addDays(1);
    Uses elsewhere, everywhere;
    elsewhere.add(second, u"heat"_s, hip);
    everywhere.add(second, u"heat"_s);
    QCOMPARE(keeping(trial, elsewhere.uses, second.addDays(1)).kept, 1);
    QCOMPARE(keeping(trial, everywhere.uses, second.addDays(1)).otherUsed, 1);
    trial.knot.reset();
    QCOMPARE(keeping(trial, elsewhere.uses, second.addDays(1)).otherUsed, 1);
}

QTEST_GUILESS_MAIN(ScheduleTest)
#include "tst_schedule.moc"
