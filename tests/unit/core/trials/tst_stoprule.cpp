// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trials/stoprule.h"
#include "tests/unit/core/trials/plans.h"

using namespace knotebook;
using namespace knotebook::test;

/** When a trial proposes to stop. */
class StopRuleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRiseOfTwoPointsProposesToStop();
    void lessThanTwoPointsDoesNot();
    void withoutAFortnightBeforeTheFirstWeekCounts();
    void oldDaysAreNotRecent();
    void onlyARunningTrialProposes();
    void onlyLoggedDaysAreLookedAt();
    void theOutcomeOfTheTrialIsLookedAt();

private:
    /** Days at a level, the last of them on the day before `next`. */
    QList<DayValue> upTo(QDate next, int count, double level) const
    {
        return daysWith(next.addDays(-count), QList<double>(count, level));
    }

    TrialFields m_trial = heatOrNone();
    QDate m_first = m_trial.firstDay;
};

void StopRuleTest::aRiseOfTwoPointsProposesToStop()
{
    const QList<DayValue> days = upTo(m_first, 7, 4.0) + daysWith(m_first, {6.0, 5.9, 6.1});
    const auto proposal = stopProposal(m_trial, days, m_first.addDays(2));
    QVERIFY(proposal);
    QVERIFY(proposal->beforeTrial);
    QCOMPARE(proposal->referenceDays, 7);
    QCOMPARE(proposal->since, m_first);
    COMPARE_CLOSE(proposal->recent, 6.0, 1e-12);
    COMPARE_CLOSE(proposal->reference, 4.0, 1e-12);
}

void StopRuleTest::lessThanTwoPointsDoesNot()
{
    const QList<DayValue> before = upTo(m_first, 7, 4.0);
    const QDate third = m_first.addDays(2);
    QVERIFY(!stopProposal(m_trial, before + daysWith(m_first, {6.0, 5.9, 6.0}), third));
    QVERIFY(!stopProposal(m_trial, before + daysWith(m_first, {9.0, 9.0}), third));
    QVERIFY(!stopProposal(m_trial, before + daysWith(m_first, {1.0, 2.0, 1.0}), third));
    QVERIFY(!stopProposal(m_trial, {}, third));
}

void StopRuleTest::withoutAFortnightBeforeTheFirstWeekCounts()
{
    // Six days before are too few, and so are more of them longer ago.
    const QList<DayValue> before = upTo(m_first.addDays(-14), 20, 0.0) + upTo(m_first, 6, 0.0);
    QList<double> values(7, 3.0);
    values.append({5.0, 5.0});
    QVERIFY(!stopProposal(m_trial, before + daysWith(m_first, values), m_first.addDays(8)));
    values.append(5.0);
    const auto proposal =
        stopProposal(m_trial, before + daysWith(m_first, values), m_first.addDays(9));
    QVERIFY(proposal);
    QVERIFY(!proposal->beforeTrial);
    QCOMPARE(proposal->reference, 3);
    QCOMPARE(proposal->since, m_first.addDays(7));
}

void StopRuleTest::oldDaysAreNotRecent()
{
    const QList<DayValue> days = upTo(m_first, 7, 4.0) + daysWith(m_first, {8.0, 8.0, 8.0});
    QVERIFY(stopProposal(m_trial, days, m_first.addDays(6)));
    QVERIFY(!stopProposal(m_trial, days, m_first.addDays(7)));
}

void StopRuleTest::onlyARunningTrialProposes()
{
    const QDate last = m_trial.lastDay();
    const QList<DayValue> days = upTo(m_first, 7, 4.0) + upTo(last.addDays(1), 3, 9.0);
    QVERIFY(stopProposal(m_trial, days, last));
    QVERIFY(!stopProposal(m_trial, days, last.addDays(1)));
    QVERIFY(!stopProposal(m_trial, days, m_first.addDays(-1)));
    TrialFields stopped = m_trial;
    stopped.stoppedOn = last;
    QVERIFY(!stopProposal(stopped, days, last));
}

void StopRuleTest::onlyLoggedDaysAreLookedAt()
{
    QList<DayValue> days = upTo(m_first, 14, 4.0);
    days.removeIf([&](const DayValue &day) { return m_first.daysTo(day.date) % 2 == 0; });
    QCOMPARE(days.size(), 7);
    days.append(daysWith(m_first, {7.0}));
    days.append(daysWith(m_first.addDays(3), {7.0}));
    days.append(daysWith(m_first.addDays(6), {7.0}));
    QVERIFY(stopProposal(m_trial, days, m_first.addDays(6)));
    // What is dated after today has not been felt.
    QVERIFY(!stopProposal(m_trial, days, m_first.addDays(5)));
}

void StopRuleTest::theOutcomeOfTheTrialIsLookedAt()
{
    QList<DayValue> days = upTo(m_first, 7, 4.0) + daysWith(m_first, {4.0, 4.0, 4.0});
    for (qsizetype i = 7; i < days.size(); ++i)
        days[i].worst = 9;
    TrialFields trial = m_trial;
    QVERIFY(!stopProposal(trial, days, m_first.addDays(2)));
    trial.outcome = DayOutcome::Worst;
    const auto proposal = stopProposal(trial, days, m_first.addDays(2));
    QVERIFY(proposal);
    QCOMPARE(proposal->recent, 9);
    QCOMPARE(proposal->reference, 5);
}

QTEST_GUILESS_MAIN(StopRuleTest)
#include "tst_stoprule.moc"
