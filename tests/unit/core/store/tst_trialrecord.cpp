// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/connection.h"
#include "core/store/trialrecord.h"
#include "tests/support/journaltest.h"
#include "tests/unit/core/trials/plans.h"

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** What the journal says of a trial: its days, what was kept, what is refused. */
class TrialRecordTest : public JournalTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theDaysComeFromTheKnotOfTheTrial();
    void withoutAKnotAllOfThemCount();
    void todaySaysWhatIsStillToBeLogged();
    void theFortnightBeforeIsLookedAt();
    void aTrialThatIsOverIsCompared();
    void whatIsOpenIsInTheOrderOfItsDays();
    void aPlanMustBeginAfterToday();
    void plansOfTheSameDaysAreRefused();
    void remediesThatAreNotTriedAreNamed();
    void anOwnRemedyMustBeThere();
    void aBrokenRowIsToldAndNotGuessed_data();
    void aBrokenRowIsToldAndNotGuessed();

private:
    void logPain(KnotId knot, QDate day, double level)
    {
        ObservationFields fields = m_fixture->pain(knot, level);
        fields.felt = *Moment::onDay(day);
        QVERIFY(m_journal->add(ActionKind::LogPain, fields));
    }
    void logUse(const QString &remedy, QDate day, std::optional<KnotId> knot = {})
    {
        QVERIFY(m_journal->add(
            ActionKind::LogUse,
            UseFields {.remedy = remedy, .knot = knot, .felt = *Moment::onDay(day)}));
    }
    Trial planned(const TrialFields &fields)
    {
        return *m_journal->read().get(*m_journal->add(ActionKind::PlanTrial, fields));
    }
    TrialRecord on(const Trial &trial, QDate day) const
    {
        return *trialRecord(m_journal->read(), trial, day);
    }
    std::optional<PlanRefusal> refusal(const TrialFields &plan, QDate today,
                                       const QList<Block> &blocked = {}) const
    {
        return *planRefusal(m_journal->read(), m_fixture->references.catalogue(), blocked, plan,
                            today);
    }

    std::optional<KnotId> m_neck, m_hip;
};

void TrialRecordTest::init()
{
    beginJournal();
    m_neck = addKnot();
    m_hip = addKnot();
}

void TrialRecordTest::theDaysComeFromTheKnotOfTheTrial()
{
    TrialFields plan = heatOrNone();
    plan.knot = m_neck;
    plan.seed = seedOf({false, true, true, false, false, true}); // heat none, none heat
    const Trial trial = planned(plan);
    for (int day = 0; day < 12; ++day) {
        logPain(*m_neck, plan.firstDay.addDays(day), day < 6 ? 3 : 6);
        logPain(*m_hip, plan.firstDay.addDays(day), 9);
    }
    const TrialRecord record = on(trial, plan.firstDay.addDays(12));
    QCOMPARE(record.loggedDays, 10); // two of the twelve wash out
    QCOMPARE(record.result.error(), Reason::TrialGoesOn);
    QVERIFY(!record.painLogged);
    TrialFields stopped = plan;
    stopped.stoppedOn = plan.firstDay.addDays(12);
    QVERIFY(m_journal->replace(ActionKind::StopTrial, trial.id(), stopped));
    const auto result = on(*m_journal->read().get(trial.id()), plan.firstDay.addDays(12)).result;
    QCOMPARE(result->remedy.values, QList<double>(5, 3.0));
    QCOMPARE(result->against.values, QList<double>(5, 6.0));
    QCOMPARE(result->test.difference, -3);
}

void TrialRecordTest::withoutAKnotAllOfThemCount()
{
    const Trial trial = planned(heatOrNone());
    const QDate second = trial->firstDay.addDays(1);
    logPain(*m_neck, second, 2);
    QCOMPARE(on(trial, second).painLogged, true);
    logPain(*m_hip, second, 6);
    QVERIFY(m_journal->remove(ActionKind::DeleteKnot, *m_hip));
    QCOMPARE(on(trial, second.addDays(1)).loggedDays, 1);
}

void TrialRecordTest::todaySaysWhatIsStillToBeLogged()
{
    TrialFields plan = heatOrNone();
    plan.knot = m_neck;
    plan.seed = seedOf({false, true, true, false, false, true});
    const Trial trial = planned(plan);
    const QDate heated = plan.firstDay.addDays(2), without = plan.firstDay.addDays(8);
    QVERIFY(!on(trial, heated).remedyLogged);
    logUse(u"heat"_s, heated, m_hip);
    QVERIFY(!on(trial, heated).remedyLogged);
    logUse(u"heat"_s, heated);
    QVERIFY(on(trial, heated).remedyLogged);
    QVERIFY(!on(trial, heated).painLogged);
    logPain(*m_neck, heated, 4);
    QVERIFY(on(trial, heated).painLogged);
    QVERIFY(on(trial, without).remedyLogged); // nothing is asked for
    QCOMPARE(on(trial, heated.addDays(1)).keeping, (Keeping {1, 1, 0}));
}

void TrialRecordTest::theFortnightBeforeIsLookedAt()
{
    const Trial trial = planned(heatOrNone());
    for (int day = 1; day <= 7; ++day)
        logPain(*m_neck, trial->firstDay.addDays(-2 * day), 2);
    for (int day = 0; day < 3; ++day)
        logPain(*m_neck, trial->firstDay.addDays(day), 5);
    const auto stop = on(trial, trial->firstDay.addDays(2)).stop;
    QVERIFY(stop);
    QVERIFY(stop->beforeTrial);
    QCOMPARE(stop->reference, 2);
    QVERIFY(!on(trial, trial->firstDay.addDays(1)).stop);
}

void TrialRecordTest::aTrialThatIsOverIsCompared()
{
    TrialFields plan = heatOrNone();
    plan.blocks = 3;
    plan.outcome = DayOutcome::Worst;
    const Trial trial = planned(plan);
    for (int day = 0; day < plan.days(); ++day)
        logPain(*m_neck, plan.firstDay.addDays(day), 4);
    const TrialRecord record = on(trial, plan.lastDay().addDays(1));
    QCOMPARE(record.today.stage, TrialStage::Over);
    QCOMPARE(record.result->test.difference, 0);
    QCOMPARE(record.result->test.p, 1);
    QCOMPARE(record.keeping.days(), record.loggedDays);
}

void TrialRecordTest::whatIsOpenIsInTheOrderOfItsDays()
{
    TrialFields plan = heatOrNone();
    plan.knot = m_hip;
    plan.firstDay = QDate(2024, 6, 1);
    const Trial later = planned(plan);
    plan.knot = m_neck;
    plan.firstDay = QDate(2024, 5, 2);
    const Trial sooner = planned(plan);
    const Reader &reader = m_journal->read();
    const QList<Trial> open = *openTrials(reader, QDate(2024, 5, 1));
    QCOMPARE(open, (QList<Trial> {sooner, later}));
    QVERIFY(!*runningTrial(reader, QDate(2024, 5, 1)));
    QCOMPARE(**runningTrial(reader, QDate(2024, 5, 2)), sooner);
    QCOMPARE(**runningTrial(reader, QDate(2024, 6, 2)), later);
    QCOMPARE(openTrials(reader, sooner->lastDay())->size(), 2);
    QCOMPARE(openTrials(reader, sooner->lastDay().addDays(1))->size(), 1);
}

void TrialRecordTest::aPlanMustBeginAfterToday()
{
    const TrialFields plan = heatOrNone();
    QVERIFY(!refusal(plan, plan.firstDay.addDays(-1)));
    QCOMPARE(refusal(plan, plan.firstDay)->why, PlanRefusal::Why::NotAfterToday);
    QCOMPARE(refusal(plan, plan.firstDay.addDays(5))->why, PlanRefusal::Why::NotAfterToday);
}

void TrialRecordTest::plansOfTheSameDaysAreRefused()
{
    TrialFields plan = heatOrNone();
    plan.knot = m_neck;
    const Trial first = planned(plan);
    const QDate today = plan.firstDay.addDays(-1);
    const auto refused = refusal(plan, today);
    QCOMPARE(refused->why, PlanRefusal::Why::Collides);
    QCOMPARE(*refused->other, first.id());
    plan.knot = m_hip;
    QVERIFY(!refusal(plan, today));
    plan.knot.reset();
    QVERIFY(refusal(plan, today));
    plan.firstDay = first->lastDay().addDays(1);
    QVERIFY(!refusal(plan, today));
}

void TrialRecordTest::remediesThatAreNotTriedAreNamed()
{
    TrialFields plan = heatOrNone();
    plan.against = u"oral-nsaid"_s;
    const QDate today = plan.firstDay.addDays(-1);
    auto refused = refusal(plan, today);
    QCOMPARE(refused->why, PlanRefusal::Why::Unfit);
    QCOMPARE(refused->remedy, u"oral-nsaid"_s);
    QCOMPARE(refused->unfitness.why, Unfit::Medicine);
    plan.against.reset();
    refused = refusal(plan, today, {{.careClass = u"heat"_s, .rule = u"E-X"_s, .knots = {}}});
    QCOMPARE(refused->remedy, u"heat"_s);
    QCOMPARE(refused->unfitness.rule, u"E-X"_s);
    plan.knot = m_neck;
    const Block atTheHip {.careClass = u"heat"_s, .rule = u"E-X"_s, .knots = {*m_hip}};
    QVERIFY(!refusal(plan, today, {atTheHip}));
}

void TrialRecordTest::anOwnRemedyMustBeThere()
{
    const Reader &reader = m_journal->read();
    const OwnRemedyId bottle = *m_journal->add(
        ActionKind::AddRemedy, OwnRemedyFields {.name = u"bottle"_s, .kind = u"heat_cold"_s});
    TrialFields plan = heatOrNone();
    plan.against = bottle.toString();
    QVERIFY(!refusal(plan, QDate(2024, 5, 1)));
    QVERIFY(m_journal->add(ActionKind::PlanTrial, plan));
    plan.remedy = KnotId(contentId("nothing")).toString();
    const auto &catalogue = m_fixture->references.catalogue();
    QCOMPARE(planRefusal(reader, catalogue, {}, plan, QDate(2024, 5, 1)).error().code,
             ErrorCode::NotFound);
    QCOMPARE(m_journal->add(ActionKind::PlanTrial, plan).error().code, ErrorCode::Unknown);
    plan.against = plan.remedy;
    plan.remedy = u"heat"_s;
    QCOMPARE(m_journal->add(ActionKind::PlanTrial, plan).error().code, ErrorCode::Unknown);
}

void TrialRecordTest::aBrokenRowIsToldAndNotGuessed_data()
{
    QTest::addColumn<QByteArray>("damage");
    for (const char *damage : {"outcome = 'best'", "blocks = 2", "phase_days = 3",
                               "first_day = -99999999", "stopped_day = 9999999", "analysis = 7"})
        QTest::newRow(damage) << QByteArray(damage);
}

void TrialRecordTest::aBrokenRowIsToldAndNotGuessed()
{
    QFETCH(const QByteArray, damage);
    planned(heatOrNone());
    m_journal.reset();
    {
        const auto open = *Connection::open(m_fixture->path(), Connection::Mode::ReadWrite);
        open->database().exec("UPDATE trial SET " + damage.toStdString());
    }
    m_journal = m_fixture->open();
    QCOMPARE(m_journal->read().all<TrialFields>().error().code, ErrorCode::Corrupt);
    QCOMPARE(*m_journal->read().verify(), QStringList {u"trial, row 1"_s});
    QCOMPARE(runningTrial(m_journal->read(), QDate(2024, 5, 2)).error().code, ErrorCode::Corrupt);
}

QTEST_GUILESS_MAIN(TrialRecordTest)
#include "tst_trialrecord.moc"
