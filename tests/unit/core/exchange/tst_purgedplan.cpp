// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/recordjson.h"
#include "tests/unit/core/exchange/planfixture.h"

#include <QTest>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

Versions marked(const QList<PurgeMark> &marks)
{
    Versions versions;
    for (const PurgeMark &mark : marks)
        versions.purged.insert(mark.id, mark);
    return versions;
}

} // namespace

/** What was removed for good in one journal, when it meets another that still has it. */
class PurgedPlanTest : public PlanFixture
{
    Q_OBJECT

private Q_SLOTS:
    void whatWeRemovedStaysAway();
    void whatTheOtherRemovedIsHiddenHere();
    void theMarkIsTakenOverByWhomeverLacksIt();
    void aChangeSinceIsAConflictAndTheRemovalWins_data();
    void aChangeSinceIsAConflictAndTheRemovalWins();
    void entriesLoggedMeanwhileAreListedWithTheirKnot();
    void entriesThatWereRemovedToAreNotCounted();
    void aVisitStaysAndNoLongerNamesTheKnot();
    void aVisitThatLostItsKnotHereIsNoConflict();
    void whatWasBroughtBackOnPurposeComes();
    void theLaterMarkHolds_data();
    void theLaterMarkHolds();
    void aCheckinThatWasHiddenForARemovedOneComesBack();
    void theNameThatAPurgeKeepsIsNoConflict();
    void whatWasPutAsideAndRemovedIsToldSo();

private:
    using PlanFixture::knot;
    Knot knot(qint64 changed) const { return knot(u"desk"_s, changed); }
    Visit visit(qint64 changed, std::optional<KnotId> knot) const
    {
        VisitFields fields {.felt = m_fixture.now(), .profession = u"doctor"_s};
        fields.knot = knot;
        return *Visit::create(VisitId(two), fields, at(changed));
    }
};

void PurgedPlanTest::whatWeRemovedStaysAway()
{
    Versions theirs;
    theirs.last.knots = {knot(200)};
    theirs.last.observations = {observation(two, 200)};
    const MergePlan plan = planMerge(marked({{one, 300}, {two, 300}}), theirs);
    QVERIFY(plan.isEmpty());
    QVERIFY(plan.conflicts.isEmpty());
    QCOMPARE(plan.fresh, 0);
    QCOMPARE(plan.keptAway, 2);
}

void PurgedPlanTest::whatTheOtherRemovedIsHiddenHere()
{
    Versions ours;
    ours.last.knots = {knot(200)};
    ours.last.observations = {observation(two, 200)};
    const MergePlan plan = planMerge(ours, marked({{one, 300}, {two, 300}}));
    QCOMPARE(plan.removed, 2);
    QVERIFY(plan.conflicts.isEmpty());
    QVERIFY(plan.changes.aside.size() == 0);
    // As it was, so that undo brings back just that.
    QCOMPARE(plan.changes.put.knots.first().fields(), knot(200).fields());
    QCOMPARE(plan.changes.put.knots.first().stamp(), at(200, true));
    QCOMPARE(plan.changes.put.observations.first().stamp(), at(200, true));
    QCOMPARE(plan.changes.marks.size(), 2);
}

void PurgedPlanTest::theMarkIsTakenOverByWhomeverLacksIt()
{
    const PurgeMark mark {one, 300};
    QCOMPARE(planMerge({}, marked({mark})).changes.marks, QList<PurgeMark> {mark});
    QVERIFY(planMerge(marked({mark}), {}).isEmpty());
    QVERIFY(planMerge(marked({mark}), marked({mark})).isEmpty());
}

void PurgedPlanTest::aChangeSinceIsAConflictAndTheRemovalWins_data()
{
    QTest::addColumn<qint64>("changed");
    QTest::addColumn<bool>("listed");
    QTest::newRow("changed before") << qint64(299) << false;
    QTest::newRow("changed at that moment") << qint64(300) << false;
    QTest::newRow("changed after") << qint64(301) << true;
}

void PurgedPlanTest::aChangeSinceIsAConflictAndTheRemovalWins()
{
    QFETCH(qint64, changed);
    QFETCH(bool, listed);
    Versions changing;
    changing.last.knots = {knot(u"new name"_s, changed)};
    const Versions purging = marked({{one, 300}});
    const MergePlan here = planMerge(changing, purging);
    QCOMPARE(here.removed, 1);
    QCOMPARE(here.conflicts.size(), listed ? 1 : 0);
    QCOMPARE(here.changes.aside.knots, listed ? changing.last.knots : QList<Knot>());
    const MergePlan there = planMerge(purging, changing);
    QCOMPARE(there.conflicts.size(), listed ? 1 : 0);
    QVERIFY(there.isEmpty()); // nothing of it is kept where it was removed
    if (!listed)
        return;
    for (const MergePlan *plan : {&here, &there}) {
        const MergeConflict conflict = plan->conflicts.first();
        QCOMPARE(conflict.kind, MergeConflict::Kind::Purged);
        QCOMPARE(conflict.id, one);
        QVERIFY(conflict.kept.isEmpty());
        QCOMPARE(conflict.aside[u"label"_s].toString(), u"new name"_s);
        QCOMPARE(conflict.keptOurs, plan == &there);
    }
    QCOMPARE(name(MergeConflict::Kind::Purged), u"purged"_s);
}

void PurgedPlanTest::entriesLoggedMeanwhileAreListedWithTheirKnot()
{
    Versions logging;
    logging.last.knots = {knot(200)};
    logging.last.observations = {observation(two, 400), observation(three, 500, true)};
    const Versions purging = marked({{one, 300}});
    const MergePlan here = planMerge(logging, purging);
    QCOMPARE(here.conflicts.size(), 1);
    QCOMPARE(here.conflicts.first().entries, 1); // the other one is deleted
    QVERIFY(here.changes.put.observations.isEmpty()); // hidden with its knot, as it is
    const MergePlan there = planMerge(purging, logging);
    QCOMPARE(there.conflicts.size(), 1);
    QCOMPARE(there.conflicts.first().entries, 1);
    QVERIFY(there.isEmpty());
}

void PurgedPlanTest::entriesThatWereRemovedToAreNotCounted()
{
    Versions logging;
    logging.last.knots = {knot(200)};
    logging.last.observations = {observation(two, 200)};
    QVERIFY(planMerge(logging, marked({{one, 300}, {two, 300}})).conflicts.isEmpty());
}

void PurgedPlanTest::aVisitStaysAndNoLongerNamesTheKnot()
{
    Versions ours;
    ours.last.knots = {knot(200)};
    ours.last.visits = {visit(200, KnotId(one))};
    const MergePlan plan = planMerge(ours, marked({{one, 300}}));
    QCOMPARE(plan.removed, 1); // the knot
    QCOMPARE(plan.changes.put.visits, QList<Visit> {visit(200, std::nullopt)});
    const MergePlan back = planMerge(marked({{one, 300}}), ours);
    QCOMPARE(back.fresh, 1);
    QCOMPARE(back.changes.put.visits, QList<Visit> {visit(200, std::nullopt)});
}

void PurgedPlanTest::aVisitThatLostItsKnotHereIsNoConflict()
{
    Versions purging = marked({{one, 300}});
    purging.last.visits = {visit(200, std::nullopt)};
    Versions changing;
    changing.last.knots = {knot(150)};
    changing.last.visits = {visit(250, KnotId(one))};
    changing.earlier.visits = {visit(200, KnotId(one))};
    const MergePlan plan = planMerge(purging, changing);
    QVERIFY(plan.conflicts.isEmpty());
    QCOMPARE(plan.changes.put.visits, QList<Visit> {visit(250, std::nullopt)});
    QVERIFY(planMerge(changing, purging).conflicts.isEmpty());
}

void PurgedPlanTest::whatWasBroughtBackOnPurposeComes()
{
    Versions back = marked({{one, 400, true}});
    back.last.knots = {knot(400)};
    const MergePlan plan = planMerge(marked({{one, 300}}), back);
    QCOMPARE(plan.fresh, 1);
    QCOMPARE(plan.changes.put.knots, back.last.knots);
    QCOMPARE(plan.changes.marks, (QList<PurgeMark> {{one, 400, true}}));
    QVERIFY(planMerge(back, marked({{one, 300}})).isEmpty());
}

void PurgedPlanTest::theLaterMarkHolds_data()
{
    QTest::addColumn<qint64>("removed");
    QTest::addColumn<qint64>("broughtBack");
    QTest::addColumn<bool>("away");
    QTest::newRow("brought back after") << qint64(300) << qint64(301) << false;
    QTest::newRow("removed again") << qint64(302) << qint64(301) << true;
    QTest::newRow("in one moment it stays away") << qint64(300) << qint64(300) << true;
}

void PurgedPlanTest::theLaterMarkHolds()
{
    QFETCH(qint64, removed);
    QFETCH(qint64, broughtBack);
    QFETCH(bool, away);
    Versions back = marked({{one, broughtBack, true}});
    back.last.knots = {knot(broughtBack)};
    const Versions gone = marked({{one, removed}});
    QCOMPARE(planMerge(back, gone).removed, away ? 1 : 0);
    QCOMPARE(planMerge(gone, back).fresh, away ? 0 : 1);
    QCOMPARE(planMerge(gone, back).isEmpty(), away);
    QCOMPARE(planMerge(back, gone).isEmpty(), !away);
}

void PurgedPlanTest::aCheckinThatWasHiddenForARemovedOneComesBack()
{
    Versions ours;
    ours.last.checkins = {checkin(one, 200, u"hidden"_s), checkin(two, 300, u"stays"_s)};
    ours.hidden = {one};
    const MergePlan plan = planMerge(ours, marked({{two, 400}}));
    QCOMPARE(plan.fresh, 1);
    QCOMPARE(plan.removed, 1);
    QCOMPARE(plan.changes.put.checkins.first().id().uuid(), two); // makes room first
    QVERIFY(plan.changes.put.checkins.first().stamp().deleted);
    QCOMPARE(plan.changes.put.checkins.last(), checkin(one, 200, u"hidden"_s));
    // What a merge hid is hidden already: only the mark is new.
    const MergePlan hidden = planMerge(ours, marked({{one, 400}}));
    QVERIFY(hidden.changes.put.checkins.isEmpty());
    QCOMPARE(hidden.removed, 0);
    QCOMPARE(hidden.changes.marks.size(), 1);
}

void PurgedPlanTest::theNameThatAPurgeKeepsIsNoConflict()
{
    const auto remedy = [](qint64 changed, const QString &note) {
        OwnRemedyFields fields {.name = u"salve"_s, .kind = u"other"_s};
        fields.note = note;
        return *OwnRemedy::create(OwnRemedyId(one), fields, at(changed, true));
    };
    Versions purged;
    purged.last.remedies = {remedy(300, {})};
    Versions other;
    other.last.remedies = {remedy(200, u"a private note"_s)};
    const MergePlan here = planMerge(purged, other);
    QVERIFY(here.isEmpty() && here.conflicts.isEmpty()); // its note does not come back
    const MergePlan there = planMerge(other, purged);
    QVERIFY(there.conflicts.isEmpty());
    QCOMPARE(there.changes.put.remedies, purged.last.remedies);
    QCOMPARE(there.changes.aside.size(), 0);
}

void PurgedPlanTest::whatWasPutAsideAndRemovedIsToldSo()
{
    Versions versions = marked({{one, 300}});
    versions.aside.knots = {knot(400)};
    const QList<AsideVersion> all = asideVersions(versions);
    QCOMPARE(all.size(), 1);
    QVERIFY(all.first().purged);
    QVERIFY(all.first().now.isEmpty());
}

QTEST_GUILESS_MAIN(PurgedPlanTest)
#include "tst_purgedplan.moc"
