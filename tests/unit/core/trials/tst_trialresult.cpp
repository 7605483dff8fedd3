// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trials/trialresult.h"
#include "tests/unit/core/trials/plans.h"

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

const QList<double> y {5.1, 4.0, 4.2, 3.9, 4.4, 4.1, 4.6, 5.2, 5.0, 5.5, 5.3, 5.1, 5.4, 5.6, 5.2,
                       5.8, 5.5, 5.0, 4.9, 4.3, 4.6, 4.1, 4.4, 4.8, 5.0, 5.3, 4.9, 5.1, 5.6, 5.2,
                       4.7, 4.2, 4.5, 3.8, 4.0, 4.3, 4.1, 3.6, 3.9, 4.4, 4.0, 3.7, 4.5, 5.0, 4.8,
                       5.1, 4.6, 4.9, 4.4, 3.9, 3.5, 3.8, 4.2, 3.6, 4.6, 4.7, 4.4, 5.0, 4.9, 4.3,
                       4.2, 4.8, 4.5, 4.6, 4.1, 4.7, 4.4, 3.4, 3.9, 3.2, 3.6, 3.5};

TrialFields plan()
{
    TrialFields trial = heatOrNone();
    trial.seed = seedOf({false, true, true, false, false, true});
    return trial;
}

/** A level for each arm. */
QList<DayValue> levels(const TrialFields &trial, double with, double without)
{
    QList<DayValue> days = daysWith(trial.firstDay, QList<double>(trial.days(), without));
    for (DayValue &day : days) {
        if (trialDay(trial, day.date).arm == Arm::Remedy)
            day.average = with;
    }
    return days;
}

} // namespace

/** What a trial comes down to, and when it says nothing. */
class TrialResultTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNumbersAreThoseOfR();
    void theWordsFollowIntervalAndSize_data();
    void theWordsFollowIntervalAndSize();
    void fourDaysOfAnArmAreTooFew();
    void aRunningTrialIsNotLookedAt();
    void aStoppedTrialIsComparedAsFarAsItWent();
    void daysNotKeptAreComparedAsPlanned();
    void noPainWithoutTheRemedyHasNoPercent();
};

// R, a and b the counted days with heat and without, in the order of
// tst_rearrangement.cpp: mean(a) - mean(b), median(a) - median(b),
// wilcox.test(b, a, exact = FALSE)$statistic / (length(a) * length(b))
void TrialResultTest::theNumbersAreThoseOfR()
{
    const TrialFields trial = plan();
    const TrialResult found = *trialResult(trial, daysWith(trial.firstDay, y));
    QCOMPARE(found.remedy.days(), 31);
    QCOMPARE(found.against.days(), 32);
    COMPARE_CLOSE(found.remedy.mean(), 3.996774193548, 1e-12);
    COMPARE_CLOSE(found.against.mean(), 4.978125, 1e-12);
    COMPARE_CLOSE(found.differenceOfMeans, -0.981350806452, 1e-12);
    COMPARE_CLOSE(found.differenceOfMedians, -1.0, 1e-12);
    COMPARE_CLOSE(found.nonOverlap, 0.957661290323, 1e-12);
    QVERIFY(found.nonOverlapInterval.low < found.nonOverlap);
    QVERIFY(found.nonOverlapInterval.high > found.nonOverlap);
    COMPARE_CLOSE(found.percent, 100 * -0.981666666666667 / 4.978125, 1e-9);
    QCOMPARE(found.word, TrialWord::Small); // 0.98 points are 20 %
    QCOMPARE(effectWordName(found.word), u"small"_s);
}

void TrialResultTest::theWordsFollowIntervalAndSize_data()
{
    QTest::addColumn<double>("with");
    QTest::addColumn<double>("without");
    QTest::addColumn<TrialWord>("word");
    QTest::newRow("two points") << 6.0 << 8.0 << TrialWord::Clear;
    QTest::newRow("a third") << 2.0 << 3.0 << TrialWord::Clear;
    QTest::newRow("one of eight") << 7.0 << 8.0 << TrialWord::Small;
    QTest::newRow("two points worse") << 8.0 << 6.0 << TrialWord::Clear;
    QTest::newRow("nothing") << 5.0 << 5.0 << TrialWord::NotClear;
}

void TrialResultTest::theWordsFollowIntervalAndSize()
{
    QFETCH(const double, with);
    QFETCH(const double, without);
    QFETCH(const TrialWord, word);
    TrialFields trial = plan();
    QCOMPARE(trialResult(trial, levels(trial, with, without))->word, word);
    trial.blocks = 3; // no interval: never more than "not clear"
    QCOMPARE(trialResult(trial, levels(trial, with, without))->word, TrialWord::NotClear);
}

void TrialResultTest::fourDaysOfAnArmAreTooFew()
{
    const TrialFields trial = plan(); // heat, then none
    QList<DayValue> days = daysWith(trial.firstDay, y.first(12));
    QVERIFY(trialResult(trial, days));
    days.removeLast();
    QCOMPARE(trialResult(trial, days).error(), Reason::TooFewPoints);
    days = daysWith(trial.firstDay, y.first(12));
    days.removeAt(3);
    QCOMPARE(trialResult(trial, days).error(), Reason::TooFewPoints);
}

void TrialResultTest::aRunningTrialIsNotLookedAt()
{
    TrialFields trial = plan();
    const QList<DayValue> days = daysWith(trial.firstDay, y);
    QCOMPARE(trialResultOn(trial, days, trial.firstDay.addDays(-1)).error(), Reason::NoData);
    QCOMPARE(trialResultOn(trial, days, trial.firstDay).error(), Reason::TrialGoesOn);
    QCOMPARE(trialResultOn(trial, days, trial.lastDay()).error(), Reason::TrialGoesOn);
    QVERIFY(trialResultOn(trial, days, trial.lastDay().addDays(1)));
    trial.stoppedOn = trial.firstDay.addDays(30);
    QVERIFY(trialResultOn(trial, days, *trial.stoppedOn));
}

void TrialResultTest::aStoppedTrialIsComparedAsFarAsItWent()
{
    TrialFields trial = plan();
    trial.stoppedOn = trial.firstDay.addDays(24);
    const TrialResult found = *trialResult(trial, daysWith(trial.firstDay, y));
    QCOMPARE(found.remedy.days(), 10);
    QCOMPARE(found.against.days(), 11);
    QCOMPARE(found.test.blocks, 2);
    QCOMPARE(found.word, TrialWord::NotClear);
    trial.stoppedOn = trial.firstDay.addDays(-3);
    QCOMPARE(trialResult(trial, daysWith(trial.firstDay, y)).error(), Reason::TooFewPoints);
}

/** Nothing that was done or not done on a day enters: only the plan and the pain. */
void TrialResultTest::daysNotKeptAreComparedAsPlanned()
{
    const TrialFields trial = plan();
    QList<DayValue> days = daysWith(trial.firstDay, y);
    const TrialResult planned = *trialResult(trial, days);
    for (DayValue &day : days)
        day.flare = true;
    const TrialResult again = *trialResult(trial, days);
    QCOMPARE(again.test.p, planned.test.p);
    QCOMPARE(again.remedy.values, planned.remedy.values);
}

void TrialResultTest::noPainWithoutTheRemedyHasNoPercent()
{
    const TrialFields trial = plan();
    QList<DayValue> days = daysWith(trial.firstDay, QList<double>(trial.days(), 0.0));
    for (DayValue &day : days)
        day.average = trialDay(trial, day.date).arm == Arm::Remedy ? 1 : 0;
    const TrialResult found = *trialResult(trial, days);
    QCOMPARE(found.percent, 0);
    QCOMPARE(found.test.difference, 1);
    QCOMPARE(found.nonOverlap, 0);
}

QTEST_GUILESS_MAIN(TrialResultTest)
#include "tst_trialresult.moc"
