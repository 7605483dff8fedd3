// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/report.h"
#include "tests/support/journaltest.h"
#include "tests/support/ruletable.h"

#include <QTest>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

const QDate begin(2024, 3, 1); // 36 days with three blocks, the last one 5 April
const Period spring {QDate(2024, 3, 1), QDate(2024, 4, 30)};

} // namespace

/** Which fair trials a report tells of, and which it keeps to itself. */
class ReportedTrialsTest : public JournalTest
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        beginJournal();
        m_knot = addKnot();
    }

    void aTrialThatEndedInThePeriodIsTold();
    void onlyTheDayOfItsEndCounts_data();
    void onlyTheDayOfItsEndCounts();
    void aTrialThatGoesOnIsNotTold();
    void aStoppedTrialEndsOnTheDayBefore();
    void theyStandInTheOrderOfTheirEnds();
    void withoutRemediesThereAreNoTrials();
    void aHiddenKnotTakesItsTrialWithIt();
    void aTrialOfAllKnotsIsNotToldWhenOneIsHidden();
    void anOwnRemedyBringsItsName();
    void aDeletedTrialIsNotTold();

private:
    TrialFields plan(QDate firstDay = begin) const
    {
        return {.remedy = u"heat"_s, .knot = *m_knot, .firstDay = firstDay, .blocks = 3};
    }
    TrialId add(const TrialFields &fields) const
    {
        return *m_journal->add(ActionKind::PlanTrial, fields);
    }
    /** Every day of a trial, two points less with the remedy. */
    void keep(const TrialFields &trial) const
    {
        for (int day = 0; day < trial.days(); ++day) {
            const QDate date = trial.firstDay.addDays(day);
            const bool treated = trialDay(trial, date).arm == Arm::Remedy;
            ObservationFields fields = m_fixture->pain(*m_knot, treated ? 3 : 5);
            fields.felt = *Moment::onDay(date);
            QVERIFY(m_journal->add(ActionKind::LogPain, fields));
        }
    }
    QList<ReportedTrial> trials(ReportOptions options = {}, QDate today = QDate(2024, 5, 1)) const
    {
        if (!options.period.from.isValid())
            options.period = spring;
        const auto made = makeReport(m_journal->read(), options, {},
                                     m_fixture->references.catalogue(), table(), today);
        return made ? made->trials : QList<ReportedTrial>();
    }

    std::optional<KnotId> m_knot;
};

void ReportedTrialsTest::aTrialThatEndedInThePeriodIsTold()
{
    add(plan());
    keep(plan());
    const QList<ReportedTrial> told = trials();
    QCOMPARE(told.size(), 1);
    QVERIFY(told.first().record.result);
    QVERIFY(std::abs(told.first().record.result->differenceOfMeans + 2) < 1e-9);
    QCOMPARE(told.first().knot->label, u"desk knot"_s);
    QVERIFY(told.first().ownRemedies.isEmpty());
}

void ReportedTrialsTest::onlyTheDayOfItsEndCounts_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");
    QTest::addColumn<bool>("told");
    const QDate end(2024, 4, 5);
    QTest::newRow("its last day alone") << end << end << true;
    QTest::newRow("up to the day before") << begin << end.addDays(-1) << false;
    QTest::newRow("from the day after") << end.addDays(1) << QDate(2024, 5, 1) << false;
    QTest::newRow("begun long before") << end.addDays(-2) << end.addDays(2) << true;
}

void ReportedTrialsTest::onlyTheDayOfItsEndCounts()
{
    QFETCH(const QDate, from);
    QFETCH(const QDate, to);
    add(plan());
    QTEST(!trials({.period = {from, to}}).isEmpty(), "told");
}

void ReportedTrialsTest::aTrialThatGoesOnIsNotTold()
{
    add(plan());
    QVERIFY(trials({}, QDate(2024, 4, 5)).isEmpty()); // its last day
    QCOMPARE(trials({}, QDate(2024, 4, 6)).size(), 1);
}

void ReportedTrialsTest::aStoppedTrialEndsOnTheDayBefore()
{
    TrialFields stopped = plan(QDate(2024, 4, 20));
    stopped.stoppedOn = QDate(2024, 4, 25);
    add(stopped);
    const QList<ReportedTrial> told = trials();
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.first().record.result.error(), Reason::TooFewPoints);
    QVERIFY(trials({.period = {QDate(2024, 4, 25), QDate(2024, 4, 30)}}).isEmpty());
}

void ReportedTrialsTest::theyStandInTheOrderOfTheirEnds()
{
    TrialFields late = plan(begin.addDays(20));
    late.remedy = u"relaxation"_s;
    add(late);
    add(plan());
    const QList<ReportedTrial> told = trials();
    QCOMPARE(told.size(), 2);
    QCOMPARE(told.first().record.trial->remedy, u"heat"_s);
    QCOMPARE(told.last().record.trial->remedy, u"relaxation"_s);
}

void ReportedTrialsTest::withoutRemediesThereAreNoTrials()
{
    add(plan());
    QVERIFY(trials({.period = spring, .remedies = false}).isEmpty());
    QCOMPARE(trials({.period = spring, .medicines = false}).size(), 1);
}

void ReportedTrialsTest::aHiddenKnotTakesItsTrialWithIt()
{
    add(plan());
    QVERIFY(trials({.period = spring, .hidden = {*m_knot}}).isEmpty());
    const KnotId other = addKnot();
    QCOMPARE(trials({.period = spring, .hidden = {other}}).size(), 1);
}

void ReportedTrialsTest::aTrialOfAllKnotsIsNotToldWhenOneIsHidden()
{
    TrialFields all = plan();
    all.knot.reset();
    add(all);
    QCOMPARE(trials().size(), 1);
    QVERIFY(!trials().first().knot);
    QVERIFY(trials({.period = spring, .hidden = {*m_knot}}).isEmpty());
}

void ReportedTrialsTest::anOwnRemedyBringsItsName()
{
    const OwnRemedyId own =
        *m_journal->add(ActionKind::AddRemedy,
                        OwnRemedyFields {.name = u"cherry stones"_s, .kind = u"stretching"_s});
    TrialFields trial = plan();
    trial.remedy = own.toString();
    add(trial);
    QCOMPARE(trials().first().ownRemedies.value(own.toString()), u"cherry stones"_s);
}

void ReportedTrialsTest::aDeletedTrialIsNotTold()
{
    const TrialId id = add(plan());
    QVERIFY(m_journal->remove(ActionKind::DeleteTrial, id));
    QVERIFY(trials().isEmpty());
}

QTEST_GUILESS_MAIN(ReportedTrialsTest)
#include "tst_reportedtrials.moc"
