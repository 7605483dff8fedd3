// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/hiding.h"
#include "tests/support/devices.h"

#include <QTest>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/**
 * A laptop, a tablet and a telephone with copies of one journal, on each of which
 * the person goes on at random: adds, edits, deletes, undoes, and on some removes
 * for good what is deleted. However they are brought together, nothing is lost that
 * was not meant to be, nothing comes back, and all end with the same.
 */
class TwoJournalsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theOrderDoesNotMatter_data() { purgingSeeds(); }
    void theOrderDoesNotMatter();
    void againChangesNothing_data() { purgingSeeds(); }
    void againChangesNothing();
    void ofThreeItDoesNotMatterWhichTwoBegin_data() { purgingSeeds(); }
    void ofThreeItDoesNotMatterWhichTwoBegin();
    void nothingThatNobodyDeletedIsLost_data() { purgingSeeds(); }
    void nothingThatNobodyDeletedIsLost();
    void whatWasRemovedForGoodIsSeenOnNone_data() { seeds(); }
    void whatWasRemovedForGoodIsSeenOnNone();
    void noWordOfItComesBackToWhereItWasRemoved_data() { seeds(); }
    void noWordOfItComesBackToWhereItWasRemoved();
    void everyVersionThatDidNotStayCanBeFound_data() { seeds(); }
    void everyVersionThatDidNotStayCanBeFound();
    void undoneItIsAsIfTheyHadNotMet_data() { seeds(); }
    void undoneItIsAsIfTheyHadNotMet();
    void undoneItIsAsIfNothingHadBeenRemovedElsewhere_data() { seeds(); }
    void undoneItIsAsIfNothingHadBeenRemovedElsewhere();
    void backAndForthOverWeeksBothStayTheSame_data() { purgingSeeds(); }
    void backAndForthOverWeeksBothStayTheSame();
    void strangersWithoutACommonPastCanMeet();

private:
    static void seeds()
    {
        QTest::addColumn<quint64>("seed");
        for (quint64 seed = 3; seed <= 8; ++seed)
            QTest::addRow("seed %llu", seed) << 1000 * seed;
    }

    /** The same, and whether what is deleted is removed for good on the way. */
    static void purgingSeeds()
    {
        QTest::addColumn<quint64>("seed");
        QTest::addColumn<bool>("purging");
        for (const bool purging : {false, true}) {
            for (quint64 seed = 3; seed <= 8; ++seed)
                QTest::addRow("seed %llu%s", seed, purging ? ", purging" : "")
                    << 1000 * seed << purging;
        }
    }

    /**
     * An ancestor that has lived a while, and devices that parted from it. Purging,
     * the first two remove for good what is deleted halfway, and go on.
     */
    struct Family
    {
        explicit Family(quint64 seed, bool purging = false) : home(fixture, u"home"_s, seed)
        {
            home.live(40);
            for (quint64 i = 1; i <= 3; ++i) {
                devices.push_back(
                    std::make_unique<Device>(fixture, u"device %1"_s.arg(i), seed + i, home));
                devices.back()->live(15);
                if (purging && i < 3)
                    devices.back()->purge();
                devices.back()->live(10);
            }
        }
        Device &operator[](std::size_t i) { return *devices.at(i); }
        /** A further copy of a device, to try another order with. */
        Device copy(std::size_t i)
        {
            ++copies;
            return Device(fixture, u"copy %1"_s.arg(copies), 500 + copies, *devices.at(i));
        }

        JournalFixture fixture;
        Device home;
        std::vector<std::unique_ptr<Device>> devices;
        quint64 copies = 0;
    };
};

namespace {

/** What was removed here stays listed as long as the other journal shows it. */
bool stillShownThere(const MergeConflict &conflict)
{
    return conflict.kind == MergeConflict::Kind::Purged && conflict.keptOurs;
}

/** The ids that marks keep away. */
QSet<QUuid> removedFrom(const Versions &versions)
{
    QSet<QUuid> ids;
    for (const PurgeMark &mark : versions.purged) {
        if (!mark.back)
            ids.insert(mark.id);
    }
    return ids;
}

} // namespace

void TwoJournalsTest::theOrderDoesNotMatter()
{
    QFETCH(quint64, seed);
    QFETCH(bool, purging);
    Family family(seed, purging);
    Device laptop = family.copy(0);
    Device tablet = family.copy(1);
    const Contentment before = tablet.held();
    laptop.mergeWith(family[1]);
    tablet.mergeWith(family[0]);
    QVERIFY(laptop.held() != before); // they did differ
    QCOMPARE(laptop.held(), tablet.held());
    QCOMPARE(laptop.seen(), tablet.seen());
    QVERIFY(laptop.read().verify()->isEmpty());
}

void TwoJournalsTest::againChangesNothing()
{
    QFETCH(quint64, seed);
    QFETCH(bool, purging);
    Family family(seed, purging);
    QVERIFY(family[0].planWith(family[0]).isEmpty()); // with oneself
    family[0].mergeWith(family[1]);
    const Contentment once = family[0].held();
    const auto last = family[0].journal().nextUndo();
    for (int again = 0; again < 2; ++again) {
        const MergePlan plan = family[0].mergeWith(family[1]);
        QVERIFY2(
            plan.isEmpty(),
            qPrintable(
                u"%1 put, %2 aside"_s.arg(plan.changes.put.size()).arg(plan.changes.aside.size())));
        QVERIFY(std::ranges::all_of(plan.conflicts, stillShownThere));
    }
    QCOMPARE(family[0].held(), once);
    QCOMPARE(family[0].journal().nextUndo(), last); // and is no action
    // The way back brings the other to the same place, and tells nothing anew.
    const MergePlan back = family[1].mergeWith(family[0]);
    QCOMPARE(family[1].held(), once);
    for (const MergeConflict &conflict : back.conflicts)
        QCOMPARE(conflict.kind, MergeConflict::Kind::Purged); // it is told where it goes
    QVERIFY(family[0].planWith(family[1]).isEmpty());
    QVERIFY(family[0].planWith(family[1]).conflicts.isEmpty());
}

void TwoJournalsTest::ofThreeItDoesNotMatterWhichTwoBegin()
{
    QFETCH(quint64, seed);
    QFETCH(bool, purging);
    Family family(seed, purging);
    QList<Contentment> outcomes;
    for (const auto &[first, second, third] : {std::tuple {0, 1, 2}, {0, 2, 1}, {1, 2, 0}}) {
        // (first + second) + third
        Device left = family.copy(std::size_t(first));
        left.mergeWith(family[std::size_t(second)]);
        left.mergeWith(family[std::size_t(third)]);
        outcomes.append(left.held());
        // first + (second + third)
        Device inner = family.copy(std::size_t(second));
        inner.mergeWith(family[std::size_t(third)]);
        Device right = family.copy(std::size_t(first));
        right.mergeWith(inner);
        outcomes.append(right.held());
        QCOMPARE(left.seen(), right.seen());
    }
    for (const Contentment &outcome : std::as_const(outcomes))
        QCOMPARE(outcome, outcomes.first());
}

void TwoJournalsTest::nothingThatNobodyDeletedIsLost()
{
    QFETCH(quint64, seed);
    QFETCH(bool, purging);
    Family family(seed, purging);
    const Versions ours = family[0].versions();
    const Versions theirs = family[1].versions();
    family[0].mergeWith(family[1]);
    const Versions merged = family[0].versions();
    const QSet<QUuid> removed = removedFrom(ours) | removedFrom(theirs);
    Batch::forEachKind([&]<typename Fields>() {
        QSet<QUuid> deleted = removed;
        QSet<QUuid> live;
        for (const Versions *side : {&ours, &theirs}) {
            for (const auto &record : side->last.of<Fields>()) {
                bool isDeleted = record.stamp().deleted;
                if constexpr (hidesWithItsKnot<Fields>) {
                    const std::optional<KnotId> knot = record->knot;
                    isDeleted = isDeleted || (knot && removed.contains(knot->uuid()));
                }
                (isDeleted ? deleted : live).insert(record.id().uuid());
            }
        }
        QSet<QUuid> left;
        for (const auto &record : merged.last.of<Fields>()) {
            if (!record.stamp().deleted)
                left.insert(record.id().uuid());
        }
        QVERIFY(left.contains(live - deleted));
        QVERIFY((live | deleted).contains(left)); // and nothing was made up
    });
}

void TwoJournalsTest::whatWasRemovedForGoodIsSeenOnNone()
{
    QFETCH(quint64, seed);
    Family family(seed, true);
    const QSet<QUuid> removed =
        removedFrom(family[0].versions()) | removedFrom(family[1].versions());
    QVERIFY(!removed.isEmpty()); // it did happen
    // The third hears of it only from the second.
    family[1].mergeWith(family[0]);
    family[2].mergeWith(family[1]);
    family[0].mergeWith(family[2]);
    for (std::size_t i = 0; i < 3; ++i) {
        const Contentment seen = family[i].seen();
        for (const QUuid &id : removed)
            QVERIFY(!seen.contains(id.toString(QUuid::WithoutBraces)));
        QVERIFY(family[i].read().verify()->isEmpty());
    }
    family[2].purge(); // there it was only hidden
    QVERIFY(family[0].planWith(family[2]).fresh == 0);
}

void TwoJournalsTest::noWordOfItComesBackToWhereItWasRemoved()
{
    QFETCH(quint64, seed);
    JournalFixture fixture;
    Device laptop(fixture, u"laptop"_s, seed);
    laptop.live(30);
    const QString word = u"qzx-the-word-that-has-to-go-xzq"_s;
    KnotFields fields = fixture.upperTrapezius();
    fields.label = word;
    const KnotId knot = *laptop.journal().add(ActionKind::AddKnot, fields);
    ObservationFields look = fixture.pain(knot, 4);
    look.note = word;
    QVERIFY(laptop.journal().add(ActionKind::LogPain, look));
    Device tablet(fixture, u"tablet"_s, seed + 1, laptop);
    QVERIFY(laptop.journal().remove(ActionKind::DeleteKnot, knot));
    laptop.purge();
    tablet.clock().advance(3600);
    fields.note = word; // changed and used later, where the removal is not known
    QVERIFY(tablet.journal().replace(ActionKind::EditKnot, knot, fields));
    QVERIFY(tablet.journal().add(ActionKind::LogPain, look));
    tablet.live(10);
    const MergePlan plan = laptop.mergeWith(tablet);
    QVERIFY(std::ranges::any_of(plan.conflicts, stillShownThere));
    const auto holdsIt = [&](const QString &file) {
        return std::ranges::any_of(QList {QString(), u"-wal"_s}, [&](const QString &part) {
            QFile bytes(fixture.path(file) + part);
            return bytes.open(QIODevice::ReadOnly) && bytes.readAll().contains(word.toUtf8());
        });
    };
    QVERIFY(!holdsIt(u"laptop"_s));
    tablet.mergeWith(laptop);
    QVERIFY(holdsIt(u"tablet"_s)); // hidden, so that undo brings it back
    QVERIFY(!tablet.read().get(knot));
    QCOMPARE(laptop.held(), tablet.held());
    tablet.purge();
    QVERIFY(!holdsIt(u"tablet"_s));
    laptop.mergeWith(tablet);
    QCOMPARE(laptop.held(), tablet.held());
}

void TwoJournalsTest::everyVersionThatDidNotStayCanBeFound()
{
    QFETCH(quint64, seed);
    Family family(seed);
    const Versions ours = family[0].versions();
    const Versions theirs = family[1].versions();
    const MergePlan plan = family[0].mergeWith(family[1]);
    const Versions merged = family[0].versions();
    const auto check = [&]<typename Fields>(const Versions &side) {
        for (const auto &record : side.last.of<Fields>()) {
            const auto isIt = [&](const auto &version) {
                return version.id() == record.id() && version.fields() == record.fields()
                    && version.stamp().deleted == record.stamp().deleted;
            };
            // In its place, or in the history of the one journal or the other.
            QVERIFY(std::ranges::any_of(merged.last.of<Fields>(), isIt)
                    || std::ranges::any_of(merged.earlier.of<Fields>(), isIt)
                    || std::ranges::any_of(theirs.earlier.of<Fields>(), isIt));
        }
    };
    Batch::forEachKind([&]<typename Fields>() {
        check.template operator()<Fields>(ours);
        check.template operator()<Fields>(theirs);
    });
    for (const MergeConflict &conflict : plan.conflicts) {
        if (conflict.kind == MergeConflict::Kind::KnotDeleted)
            continue;
        const auto listed = asideVersions(merged);
        QVERIFY(std::ranges::any_of(
            listed, [&](const AsideVersion &version) { return version.aside == conflict.aside; }));
    }
}

void TwoJournalsTest::undoneItIsAsIfTheyHadNotMet()
{
    QFETCH(quint64, seed);
    Family family(seed);
    const Contentment seen = family[0].seen();
    const Contentment held = family[0].held();
    const MergePlan first = family[0].mergeWith(family[1]);
    const Contentment together = family[0].held();
    family[0].clock().advance(3600);
    for (int again = 0; again < 2; ++again) {
        QCOMPARE(family[0].journal().undo()->kind, ActionKind::Merge);
        QCOMPARE(family[0].seen(), seen);
        QCOMPARE(family[0].held(), held);
        QVERIFY(asideVersions(family[0].versions()).isEmpty());
        QCOMPARE(family[0].journal().redo()->kind, ActionKind::Merge);
        QCOMPARE(family[0].held(), together);
    }
    QVERIFY(family[0].journal().undo());
    const MergePlan second = family[0].mergeWith(family[1]); // told again, and done again
    QCOMPARE(second.conflicts.size(), first.conflicts.size());
    QCOMPARE(family[0].held(), together);
    QVERIFY(family[0].journal().undo());
    QCOMPARE(family[0].held(), held);
    while (family[0].journal().undo()) { } // the older actions can still be taken back
    QVERIFY(family[0].seen().isEmpty());
    QVERIFY(family[0].read().verify()->isEmpty());
}

void TwoJournalsTest::undoneItIsAsIfNothingHadBeenRemovedElsewhere()
{
    QFETCH(quint64, seed);
    Family family(seed, true);
    const Contentment seen = family[2].seen();
    const Contentment held = family[2].held();
    QVERIFY(!family[2].planWith(family[0]).changes.marks.isEmpty());
    family[2].mergeWith(family[0]);
    const Contentment together = family[2].held();
    family[2].clock().advance(3600);
    for (int again = 0; again < 2; ++again) {
        QCOMPARE(family[2].journal().undo()->kind, ActionKind::Merge);
        QCOMPARE(family[2].seen(), seen);
        QCOMPARE(family[2].held(), held);
        QCOMPARE(family[2].journal().redo()->kind, ActionKind::Merge);
        QCOMPARE(family[2].held(), together);
    }
    QVERIFY(family[2].read().verify()->isEmpty());
}

void TwoJournalsTest::backAndForthOverWeeksBothStayTheSame()
{
    QFETCH(quint64, seed);
    QFETCH(bool, purging);
    Family family(seed, purging);
    for (int week = 0; week < 4; ++week) {
        family[0].live(8);
        family[1].live(8);
        if (purging)
            family[std::size_t(week % 2)].purge();
        family[0].mergeWith(family[1]);
        family[1].mergeWith(family[0]);
        QCOMPARE(family[0].held(), family[1].held());
        QCOMPARE(family[0].seen(), family[1].seen());
    }
    QVERIFY(family[0].read().verify()->isEmpty());
}

void TwoJournalsTest::strangersWithoutACommonPastCanMeet()
{
    JournalFixture fixture;
    Device one(fixture, u"one"_s, 7);
    Device other(fixture, u"other"_s, 8);
    one.live(60);
    other.live(60);
    const auto sizes = one.seen().size() + other.seen().size();
    Device back(fixture, u"back"_s, 9, other);
    one.mergeWith(other);
    back.mergeWith(Device(fixture, u"again"_s, 10, one)); // by way of a third
    QCOMPARE(one.held(), back.held());
    QVERIFY(one.seen().size() <= sizes);
    QVERIFY(one.seen().size() > other.seen().size());
}

QTEST_GUILESS_MAIN(TwoJournalsTest)
#include "tst_twojournals.moc"
