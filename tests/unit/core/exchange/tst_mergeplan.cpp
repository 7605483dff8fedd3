// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/recordjson.h"
#include "tests/unit/core/exchange/planfixture.h"

#include <QTest>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** Which of two versions stays, and what is said of the other. */
class MergePlanTest : public PlanFixture
{
    Q_OBJECT

private Q_SLOTS:
    void twoEmptyJournalsHaveNothingToSay();
    void whatOnlyTheOtherHasArrives();
    void whatOnlyWeHaveStays();
    void ofOneChangedVersionTheOtherIsNoConflict();
    void ofTwoChangedVersionsTheLaterStaysAndTheOtherIsPutAside();
    void aVersionThatTheJournalOfTheOtherHadIsNotPutAside();
    void theSameChangeOnBothSidesIsNoConflict();
    void aDeletionIsAChangeWithItsTime_data();
    void aDeletionIsAChangeWithItsTime();
    void whatTheOtherDeletedBeforeWeKnewOfItIsKeptAsDeleted();
    void ofOneMillisecondTheContentDecides_data();
    void ofOneMillisecondTheContentDecides();
    void ofTwoCheckinsOfADayTheLaterStays();
    void aHiddenCheckinComesBackWhenTheOtherGoes();
    void aHiddenCheckinIsNotListedAgain();
    void threeCheckinsOfADayLeaveOne();
    void aKnotDeletedWhileTheOtherLogsIsListed();
    void aKnotDeletedWithAllItsEntriesIsNotListed();
    void whatWasPutAsideIsListedBesideWhatIsThereNow();
    void conflictsHaveStableNames();
};

void MergePlanTest::twoEmptyJournalsHaveNothingToSay()
{
    const MergePlan plan = planMerge({}, {});
    QVERIFY(plan.isEmpty());
    QVERIFY(plan.conflicts.isEmpty());
    QCOMPARE(plan.fresh + plan.changed + plan.removed, 0);
}

void MergePlanTest::whatOnlyTheOtherHasArrives()
{
    Versions theirs;
    theirs.last.knots = {knot(u"theirs"_s, 200)};
    const MergePlan plan = planMerge({}, theirs);
    QCOMPARE(plan.fresh, 1);
    QCOMPARE(plan.changes.put.knots, theirs.last.knots); // with its own times
    QCOMPARE(plan.changes.size(), 1);
}

void MergePlanTest::whatOnlyWeHaveStays()
{
    Versions ours;
    ours.last.knots = {knot(u"ours"_s, 200)};
    QVERIFY(planMerge(ours, {}).isEmpty());
}

void MergePlanTest::ofOneChangedVersionTheOtherIsNoConflict()
{
    Versions unchanged;
    unchanged.last.knots = {knot(u"before"_s, 100)};
    Versions changed;
    changed.last.knots = {knot(u"after"_s, 200)};
    changed.earlier.knots = unchanged.last.knots;
    const MergePlan plan = planMerge(unchanged, changed);
    QCOMPARE(plan.changed, 1);
    QCOMPARE(plan.changes.put.knots, changed.last.knots);
    QVERIFY(plan.conflicts.isEmpty());
    QVERIFY(planMerge(changed, unchanged).isEmpty());
}

void MergePlanTest::ofTwoChangedVersionsTheLaterStaysAndTheOtherIsPutAside()
{
    Versions laptop;
    laptop.last.knots = {knot(u"laptop"_s, 200)};
    laptop.earlier.knots = {knot(u"before"_s, 100)};
    Versions tablet;
    tablet.last.knots = {knot(u"tablet"_s, 300)};
    tablet.earlier.knots = laptop.earlier.knots;
    for (const bool asksLaptop : {true, false}) {
        const MergePlan plan = asksLaptop ? planMerge(laptop, tablet) : planMerge(tablet, laptop);
        QCOMPARE(plan.conflicts.size(), 1);
        const MergeConflict &conflict = plan.conflicts.first();
        QCOMPARE(conflict.kind, MergeConflict::Kind::BothChanged);
        QCOMPARE(conflict.record, u"knot"_s);
        QCOMPARE(conflict.id, one);
        QCOMPARE(conflict.kept, toJson(tablet.last.knots.first()));
        QCOMPARE(conflict.aside, toJson(laptop.last.knots.first()));
        QCOMPARE(conflict.keptOurs, !asksLaptop);
        QCOMPARE(plan.changes.aside.knots, laptop.last.knots);
        QCOMPARE(plan.changes.put.knots, asksLaptop ? tablet.last.knots : QList<Knot>());
        QCOMPARE(plan.changed, asksLaptop ? 1 : 0);
    }
}

void MergePlanTest::aVersionThatTheJournalOfTheOtherHadIsNotPutAside()
{
    Versions ours; // has had theirs, and has gone on from it
    ours.last.knots = {knot(u"third"_s, 300)};
    ours.earlier.knots = {knot(u"first"_s, 100), knot(u"second"_s, 200)};
    Versions theirs;
    theirs.last.knots = {knot(u"second"_s, 200)};
    theirs.earlier.knots = {knot(u"first"_s, 100)};
    QVERIFY(planMerge(ours, theirs).isEmpty());
    // With a clock that ran behind, what came after is lost by its time: that is told.
    theirs.last.knots = {knot(u"second"_s, 400)};
    const MergePlan plan = planMerge(ours, theirs);
    QCOMPARE(plan.conflicts.size(), 1);
    QCOMPARE(plan.conflicts.first().aside[u"label"_s].toString(), u"third"_s);
}

void MergePlanTest::theSameChangeOnBothSidesIsNoConflict()
{
    Versions ours;
    ours.last.knots = {knot(u"same"_s, 200)};
    Versions theirs;
    theirs.last.knots = {knot(u"same"_s, 300)};
    const MergePlan plan = planMerge(ours, theirs);
    QVERIFY(plan.conflicts.isEmpty());
    QCOMPARE(plan.changed, 0); // but the time of change
    QCOMPARE(plan.changes.put.knots, theirs.last.knots);
    QVERIFY(planMerge(theirs, ours).isEmpty());
}

void MergePlanTest::aDeletionIsAChangeWithItsTime_data()
{
    QTest::addColumn<qint64>("deletedAt");
    QTest::addColumn<bool>("stays");
    QTest::newRow("deleted before the change") << qint64(200) << true;
    QTest::newRow("deleted after the change") << qint64(400) << false;
    QTest::newRow("deleted in the same millisecond") << qint64(300) << true;
}

void MergePlanTest::aDeletionIsAChangeWithItsTime()
{
    QFETCH(qint64, deletedAt);
    QFETCH(bool, stays);
    Versions deleting;
    deleting.last.knots = {knot(u"before"_s, deletedAt, true)};
    deleting.earlier.knots = {knot(u"before"_s, 100)};
    Versions changing;
    changing.last.knots = {knot(u"changed"_s, 300)};
    changing.earlier.knots = deleting.earlier.knots;
    const MergePlan into = planMerge(changing, deleting);
    QCOMPARE(into.removed, stays ? 0 : 1);
    QCOMPARE(into.conflicts.size(), 1);
    QCOMPARE(into.conflicts.first().kept.contains(u"deleted"_s), !stays);
    const MergePlan back = planMerge(deleting, changing);
    QCOMPARE(back.fresh, stays ? 1 : 0);
    QCOMPARE(back.conflicts.size(), 1);
    QCOMPARE(back.changes.aside.knots, into.changes.aside.knots);
}

void MergePlanTest::whatTheOtherDeletedBeforeWeKnewOfItIsKeptAsDeleted()
{
    Versions theirs;
    theirs.last.knots = {knot(u"gone"_s, 200, true)};
    const MergePlan plan = planMerge({}, theirs);
    QCOMPARE(plan.fresh, 0);
    QCOMPARE(plan.removed, 0);
    QCOMPARE(plan.changes.put.knots, theirs.last.knots); // a third journal may still have it
}

void MergePlanTest::ofOneMillisecondTheContentDecides_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::newRow("two words") << u"apple"_s << u"pear"_s;
    QTest::newRow("one is the beginning of the other") << u"desk"_s << u"desk knot"_s;
    QTest::newRow("one is empty") << QString() << u"desk"_s;
    QTest::newRow("scripts") << u"שכם"_s << u"Nacken"_s;
}

void MergePlanTest::ofOneMillisecondTheContentDecides()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    Versions first;
    first.last.knots = {knot(a, 200)};
    Versions second;
    second.last.knots = {knot(b, 200)};
    const MergePlan ab = planMerge(first, second);
    const MergePlan ba = planMerge(second, first);
    QCOMPARE(ab.conflicts.size(), 1);
    QCOMPARE(ba.conflicts.size(), 1);
    QCOMPARE(ab.conflicts.first().kept, ba.conflicts.first().kept);
    QCOMPARE(ab.changes.put.size() + ba.changes.put.size(), 1); // one of them has it already
}

void MergePlanTest::ofTwoCheckinsOfADayTheLaterStays()
{
    Versions ours;
    ours.last.checkins = {checkin(one, 200, u"slept badly"_s)};
    Versions theirs;
    theirs.last.checkins = {checkin(two, 300, u"stress"_s)};
    const MergePlan plan = planMerge(ours, theirs);
    QCOMPARE(plan.conflicts.size(), 1);
    QCOMPARE(plan.conflicts.first().kind, MergeConflict::Kind::SameDay);
    QCOMPARE(plan.conflicts.first().id, one);
    QVERIFY(!plan.conflicts.first().keptOurs);
    QCOMPARE(plan.changes.put.checkins.size(), 2);
    QCOMPARE(plan.changes.put.checkins.first(), checkin(one, 200, u"slept badly"_s, true));
    QCOMPARE(plan.changes.put.checkins.last(), theirs.last.checkins.first());
    QCOMPARE(plan.changes.aside.checkins, ours.last.checkins);
    QCOMPARE(plan.fresh, 1);
    QCOMPARE(plan.removed, 1);
}

void MergePlanTest::aHiddenCheckinComesBackWhenTheOtherGoes()
{
    Versions ours;
    ours.last.checkins = {checkin(one, 200, u"hidden"_s), checkin(two, 300, u"stays"_s)};
    ours.hidden = {one};
    Versions theirs;
    theirs.last.checkins = {checkin(two, 400, u"stays"_s, true)};
    theirs.earlier.checkins = {checkin(two, 300, u"stays"_s)};
    const MergePlan plan = planMerge(ours, theirs);
    QCOMPARE(plan.fresh, 1);
    QCOMPARE(plan.removed, 1);
    QVERIFY(plan.conflicts.isEmpty());
    QCOMPARE(plan.changes.put.checkins,
             (QList {theirs.last.checkins.first(), checkin(one, 200, u"hidden"_s)}));
}

void MergePlanTest::aHiddenCheckinIsNotListedAgain()
{
    Versions ours;
    ours.last.checkins = {checkin(one, 200, u"hidden"_s), checkin(two, 300, u"stays"_s)};
    ours.hidden = {one};
    Versions theirs;
    theirs.last.checkins = {checkin(one, 200, u"hidden"_s)};
    QVERIFY(planMerge(ours, theirs).isEmpty());
    // The other hides it too, and was told of it when this one was.
    const MergePlan back = planMerge(theirs, ours);
    QVERIFY(back.conflicts.isEmpty());
    QCOMPARE(back.changes.put.checkins.size(), 2);
    QCOMPARE(back.changes.aside.checkins, theirs.last.checkins);
}

void MergePlanTest::threeCheckinsOfADayLeaveOne()
{
    Versions ours;
    ours.last.checkins = {checkin(one, 300, u"a"_s)};
    Versions theirs;
    theirs.last.checkins = {checkin(two, 200, u"b"_s), checkin(three, 100, u"c"_s)};
    theirs.hidden = {three};
    const MergePlan plan = planMerge(ours, theirs);
    QCOMPARE(plan.fresh, 0);
    QCOMPARE(plan.changes.put.checkins.size(), 2);
    for (const Checkin &put : plan.changes.put.checkins)
        QVERIFY(put.stamp().deleted);
    QCOMPARE(plan.conflicts.size(), 1); // of the third its journal has told
    QCOMPARE(plan.conflicts.first().id, two);
    QVERIFY(plan.conflicts.first().keptOurs);
}

void MergePlanTest::aKnotDeletedWhileTheOtherLogsIsListed()
{
    Versions deleting;
    deleting.last.knots = {knot(u"desk"_s, 400, true)};
    deleting.earlier.knots = {knot(u"desk"_s, 100)};
    Versions logging;
    logging.last.knots = {knot(u"desk"_s, 100)};
    logging.last.observations = {observation(one, 300), observation(two, 500)};
    for (const bool asksDeleting : {true, false}) {
        const MergePlan plan =
            asksDeleting ? planMerge(deleting, logging) : planMerge(logging, deleting);
        QCOMPARE(plan.conflicts.size(), 1);
        QCOMPARE(plan.conflicts.first().kind, MergeConflict::Kind::KnotDeleted);
        QCOMPARE(plan.conflicts.first().entries, 2);
        QCOMPARE(plan.conflicts.first().keptOurs, asksDeleting);
    }
    QCOMPARE(planMerge(deleting, logging).changes.put.observations.size(), 2);
    // Once both have the entries there is nothing more to say.
    deleting.last.observations = logging.last.observations;
    QVERIFY(planMerge(deleting, logging).conflicts.isEmpty());
}

void MergePlanTest::aKnotDeletedWithAllItsEntriesIsNotListed()
{
    Versions deleting;
    deleting.last.knots = {knot(u"desk"_s, 400, true)};
    deleting.earlier.knots = {knot(u"desk"_s, 100)};
    deleting.last.observations = {observation(two, 200)};
    Versions other;
    other.last.knots = {knot(u"desk"_s, 100)};
    other.last.observations = {observation(two, 200)};
    const MergePlan plan = planMerge(other, deleting);
    QVERIFY(plan.conflicts.isEmpty());
    QCOMPARE(plan.removed, 1);
}

void MergePlanTest::whatWasPutAsideIsListedBesideWhatIsThereNow()
{
    Versions versions;
    versions.last.knots = {knot(u"now"_s, 300)};
    versions.aside.knots = {knot(u"aside"_s, 200)};
    versions.last.checkins = {checkin(two, 200, u"hidden"_s)};
    versions.aside.checkins = versions.last.checkins;
    versions.hidden = {two};
    const QList<AsideVersion> all = asideVersions(versions);
    QCOMPARE(all.size(), 2);
    QCOMPARE(all.first().record, u"knot"_s);
    QCOMPARE(all.first().aside[u"label"_s].toString(), u"aside"_s);
    QCOMPARE(all.first().now[u"label"_s].toString(), u"now"_s);
    QCOMPARE(all.last().record, u"checkin"_s);
    QVERIFY(all.last().now.isEmpty()); // another one stands for its day
}

void MergePlanTest::conflictsHaveStableNames()
{
    QCOMPARE(name(MergeConflict::Kind::BothChanged), u"both_changed"_s);
    QCOMPARE(name(MergeConflict::Kind::SameDay), u"same_day"_s);
    QCOMPARE(name(MergeConflict::Kind::KnotDeleted), u"knot_deleted"_s);
}

QTEST_GUILESS_MAIN(MergePlanTest)
#include "tst_mergeplan.moc"
