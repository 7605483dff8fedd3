// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/trial.h"

#include <QTest>

#include <functional>

using namespace knotebook;
using namespace Qt::StringLiterals;

namespace {

TrialFields usual()
{
    return {.remedy = u"heat"_s, .firstDay = QDate(2024, 5, 2)};
}

} // namespace

using Edit = std::function<void(TrialFields &)>;
Q_DECLARE_METATYPE(Edit)

/** Which plans can show something, and which are refused and why. */
class TrialTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theUsualPlanHasFivePointsAPhaseAndThreeChanges();
    void thePlanEndsOnItsLastDay();
    void whatCannotShowAnythingIsRefused_data();
    void whatCannotShowAnythingIsRefused();
    void theLastPlanInsideEachLimitPasses_data();
    void theLastPlanInsideEachLimitPasses();
    void aRefusedPlanIsNoTrial();
    void theOutcomeHasItsNames();
};

void TrialTest::theUsualPlanHasFivePointsAPhaseAndThreeChanges()
{
    const TrialFields plan = usual();
    QVERIFY(check(plan));
    QVERIFY(plan.phaseDays - plan.washoutDays >= 5);
    QCOMPARE(plan.washoutDays, 1);
    QVERIFY(plan.blocks >= 3);
    QCOMPARE(plan.analysis, trialAnalysisVersion);
    QCOMPARE(plan.outcome, DayOutcome::Average);
}

void TrialTest::thePlanEndsOnItsLastDay()
{
    TrialFields plan = usual();
    QCOMPARE(plan.days(), 72);
    QCOMPARE(plan.lastDay(), QDate(2024, 7, 12));
    plan.blocks = 3;
    plan.phaseDays = 7;
    QCOMPARE(plan.days(), 42);
    QCOMPARE(plan.firstDay.daysTo(plan.lastDay()), 41);
}

void TrialTest::whatCannotShowAnythingIsRefused_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, ErrorCode code, const char *detail, Edit edit) {
        QTest::newRow(name) << edit << code << QString::fromLatin1(detail);
    };
    row("no remedy", ErrorCode::Missing, "remedy", [](auto &plan) { plan.remedy.clear(); });
    row("an empty one", ErrorCode::Missing, "against", [](auto &plan) { plan.against = u""_s; });
    row("itself", ErrorCode::Conflict, "against", [](auto &plan) { plan.against = u"heat"_s; });
    row("four points", ErrorCode::OutOfRange, "phase_days: 6 to 28, as 5 of each phase count",
        [](auto &plan) { plan.phaseDays = 5; });
    row("washout eats points", ErrorCode::OutOfRange, "phase_days: 8 to 28",
        [](auto &plan) { plan.washoutDays = 3; });
    row("long phases", ErrorCode::OutOfRange, "phase_days",
        [](auto &plan) { plan.phaseDays = 29; });
    row("no washout", ErrorCode::OutOfRange, "washout_days: 1 to 7",
        [](auto &plan) { plan.washoutDays = 0; });
    row("long washout", ErrorCode::OutOfRange, "washout_days", [](auto &plan) {
        plan.washoutDays = 8;
        plan.phaseDays = 20;
    });
    row("two blocks", ErrorCode::OutOfRange, "blocks: 3 to 20",
        [](auto &plan) { plan.blocks = 2; });
    row("many blocks", ErrorCode::OutOfRange, "blocks", [](auto &plan) { plan.blocks = 21; });
    row("below the lot", ErrorCode::OutOfRange, "seed", [](auto &plan) { plan.seed = -1; });
    row("past the lot", ErrorCode::OutOfRange, "seed: 0 to 999999999",
        [](auto &plan) { plan.seed = largestSeed + 1; });
    row("unknown analysis", ErrorCode::OutOfRange, "analysis",
        [](auto &plan) { plan.analysis = 2; });
    row("no analysis", ErrorCode::OutOfRange, "analysis", [](auto &plan) { plan.analysis = 0; });
    row("no day", ErrorCode::OutOfRange, "", [](auto &plan) { plan.firstDay = {}; });
    row("before the calendar", ErrorCode::OutOfRange, "",
        [](auto &plan) { plan.firstDay = QDate(1899, 12, 31); });
    row("past the calendar", ErrorCode::OutOfRange, "",
        [](auto &plan) { plan.firstDay = QDate(2199, 12, 31); });
    row("stopped after its end", ErrorCode::OutOfRange, "stopped_on",
        [](auto &plan) { plan.stoppedOn = plan.lastDay().addDays(1); });
    row("stopped on no day", ErrorCode::OutOfRange, "stopped_on",
        [](auto &plan) { plan.stoppedOn = QDate(); });
}

void TrialTest::whatCannotShowAnythingIsRefused()
{
    QFETCH(const Edit, edit);
    QFETCH(const ErrorCode, code);
    QFETCH(const QString, detail);
    TrialFields plan = usual();
    edit(plan);
    const Status status = check(plan);
    QVERIFY(!status);
    QCOMPARE(status.error().code, code);
    QVERIFY2(status.error().detail.startsWith(detail), qPrintable(status.error().detail));
}

void TrialTest::theLastPlanInsideEachLimitPasses_data()
{
    QTest::addColumn<Edit>("edit");
    const auto row = [](const char *name, Edit edit) { QTest::newRow(name) << edit; };
    row("another remedy", [](auto &plan) { plan.against = u"cold"_s; });
    row("five points", [](auto &plan) { plan.phaseDays = 6; });
    row("long phases", [](auto &plan) { plan.phaseDays = longestPhase; });
    row("long washout", [](auto &plan) {
        plan.washoutDays = 7;
        plan.phaseDays = 12;
    });
    row("three blocks", [](auto &plan) { plan.blocks = fewestBlocks; });
    row("many blocks", [](auto &plan) { plan.blocks = mostBlocks; });
    row("the largest seed", [](auto &plan) { plan.seed = largestSeed; });
    row("the worst", [](auto &plan) { plan.outcome = DayOutcome::Worst; });
    row("stopped on the last day", [](auto &plan) { plan.stoppedOn = plan.lastDay(); });
    row("called off", [](auto &plan) { plan.stoppedOn = plan.firstDay.addDays(-1); });
    row("a leap day", [](auto &plan) { plan.firstDay = QDate(2024, 2, 29); });
    row("the end of the calendar",
        [](auto &plan) { plan.firstDay = QDate(2199, 12, 31).addDays(1 - plan.days()); });
}

void TrialTest::theLastPlanInsideEachLimitPasses()
{
    QFETCH(const Edit, edit);
    TrialFields plan = usual();
    edit(plan);
    const Status status = check(plan);
    QVERIFY2(status, status ? "" : qPrintable(status.error().detail));
}

void TrialTest::aRefusedPlanIsNoTrial()
{
    const TrialId id(QUuid(u"00000000-0000-4000-8000-000000000001"_s));
    QVERIFY(Trial::create(id, usual()));
    TrialFields plan = usual();
    plan.blocks = 1;
    QCOMPARE(Trial::create(id, plan).error().code, ErrorCode::OutOfRange);
}

void TrialTest::theOutcomeHasItsNames()
{
    QCOMPARE(namesOf<DayOutcome>(), (QStringList {u"average"_s, u"worst"_s}));
    QCOMPARE(fromName<DayOutcome>(u"worst"_s), DayOutcome::Worst);
    QVERIFY(!fromName<DayOutcome>(u"best"_s));
}

QTEST_GUILESS_MAIN(TrialTest)
#include "tst_trial.moc"
