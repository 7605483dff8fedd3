// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/archive.h"
#include "core/exchange/mergeplan.h"
#include "tests/support/filebytes.h"
#include "tests/support/journaltest.h"

#include <QTest>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** What stays of a record that was removed for good: its id and when, until it is wanted again. */
class PurgeMarksTest : public JournalTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { beginJournal(); }
    void cleanup() { endJournal(); }

    void ofEachRecordThatGoesAMarkStays();
    void whatStaysHasNone();
    void theFirstMomentCounts();
    void whatAnUndoneMergeBroughtIsNotMarked();
    void anImportBringsBackAsAChangeOfNow();
    void takingThatImportBackKeepsItAwayAgain();
    void aClockThatWasSetBackStillBringsBack();
    void whatIsRemovedAgainIsAwayAgain();
    void theProfileIsWantedAgainWhenItIsWritten();
    void aMergeHidesWhatAMarkTakesAndUndoBringsItBack();
    void whatAMergeHidIsNoVersionAnyMore();
    void whatAMergeHidCanBeImported();
    void marksOfAnArchiveAreTakenOver();
    void marksOfAnArchiveDoNotTouchWhatIsHere();
    void anArchiveOfMarksAloneIsLossless();
    void anEntryOfAnotherJournalMayNameARemovedRemedy();

private:
    KnotId purgedKnot()
    {
        const KnotId knot = addKnot();
        if (!m_journal->remove(ActionKind::DeleteKnot, knot) || !m_journal->purge())
            qFatal("not purged");
        return knot;
    }
    qint64 now() const { return m_fixture->clock.nowUtc().toMSecsSinceEpoch(); }
    QList<PurgeMark> marks() const { return *m_journal->read().purgeMarks(); }
    Batch batchOf(KnotId id, qint64 changed = 7) const
    {
        Batch batch;
        batch.knots = {*Knot::create(id, m_fixture->upperTrapezius(), {5, changed, false})};
        return batch;
    }
};

void PurgeMarksTest::ofEachRecordThatGoesAMarkStays()
{
    const KnotId knot = addKnot();
    const auto look = *m_journal->add(ActionKind::LogPain, m_fixture->pain(knot, 4));
    const auto use = *m_journal->add(
        ActionKind::LogUse,
        UseFields {.remedy = u"heat"_s, .knot = std::nullopt, .felt = m_fixture->now()});
    QVERIFY(m_journal->remove(ActionKind::DeleteKnot, knot));
    QVERIFY(m_journal->remove(ActionKind::DeleteUse, use));
    m_fixture->clock.advance(60);
    const qint64 moment = now();
    QVERIFY(m_journal->purge());
    QSet<QUuid> ids;
    for (const PurgeMark &mark : marks()) {
        ids.insert(mark.id);
        QCOMPARE(mark.atMs, moment);
        QVERIFY(!mark.back);
    }
    QCOMPARE(ids, (QSet {knot.uuid(), look.uuid(), use.uuid()}));
    QVERIFY(m_journal->scrub());
    m_journal.reset();
    m_journal = m_fixture->open();
    QCOMPARE(marks().size(), 3);
    QVERIFY(m_journal->read().verify()->isEmpty());
}

void PurgeMarksTest::whatStaysHasNone()
{
    const KnotId knot = addKnot();
    VisitFields visit {.felt = m_fixture->now(), .profession = u"doctor"_s};
    visit.knot = knot;
    QVERIFY(m_journal->add(ActionKind::AddVisit, visit));
    QVERIFY(m_journal->remove(ActionKind::DeleteKnot, knot));
    QVERIFY(m_journal->purge());
    QCOMPARE(marks().size(), 1);
    QCOMPARE(marks().first().id, knot.uuid());
}

void PurgeMarksTest::theFirstMomentCounts()
{
    purgedKnot();
    const QList<PurgeMark> before = marks();
    m_fixture->clock.advance(3600);
    QVERIFY(m_journal->purge());
    QCOMPARE(marks(), before);
}

void PurgeMarksTest::whatAnUndoneMergeBroughtIsNotMarked()
{
    MergeChanges changes;
    changes.put.knots = batchOf(KnotId(contentId("theirs"))).knots;
    QVERIFY(m_journal->merge(changes));
    QVERIFY(m_journal->undo());
    QVERIFY(m_journal->purge());
    QVERIFY(marks().isEmpty()); // nobody here deleted it
}

void PurgeMarksTest::anImportBringsBackAsAChangeOfNow()
{
    const KnotId knot = purgedKnot();
    QVERIFY(!m_journal->read().knownIds()->contains(knot.uuid()));
    m_fixture->clock.advance(60);
    QCOMPARE(*m_journal->import(ActionKind::Import, batchOf(knot)), 1);
    QCOMPARE(m_journal->read().get(knot)->stamp(), (Stamp {5, now(), false}));
    QCOMPARE(marks(), (QList<PurgeMark> {{knot.uuid(), now(), true}}));
    // A deletion from before does not take it away again.
    Versions other;
    other.last.knots = {
        *Knot::create(knot, m_fixture->upperTrapezius(), {5, now() - 120000, true})};
    const MergePlan plan = planMerge(*m_journal->read().versions(), other);
    QCOMPARE(plan.removed, 0);
    QCOMPARE(plan.changes.put.size(), 0);
}

void PurgeMarksTest::takingThatImportBackKeepsItAwayAgain()
{
    const KnotId knot = purgedKnot();
    const QList<PurgeMark> before = marks();
    m_fixture->clock.advance(60);
    QVERIFY(m_journal->import(ActionKind::Import, batchOf(knot)));
    const QList<PurgeMark> after = marks();
    for (int again = 0; again < 2; ++again) {
        QCOMPARE(m_journal->undo()->kind, ActionKind::Import);
        QVERIFY(!m_journal->read().get(knot));
        QCOMPARE(marks(), before);
        QVERIFY(m_journal->read().versions()->last.knots.isEmpty());
        QVERIFY(m_journal->redo());
        QVERIFY(m_journal->read().get(knot));
        QCOMPARE(marks(), after);
    }
    QVERIFY(m_journal->undo());
    QCOMPARE(*m_journal->import(ActionKind::Import, batchOf(knot)), 1); // and comes once more
}

void PurgeMarksTest::aClockThatWasSetBackStillBringsBack()
{
    const KnotId knot = purgedKnot();
    const qint64 removed = marks().first().atMs;
    m_fixture->clock.advance(-86400);
    QVERIFY(m_journal->import(ActionKind::Import, batchOf(knot)));
    QCOMPARE(marks(), (QList<PurgeMark> {{knot.uuid(), removed + 1, true}}));
    QVERIFY(m_journal->remove(ActionKind::DeleteKnot, knot));
    QVERIFY(m_journal->purge());
    QCOMPARE(marks(), (QList<PurgeMark> {{knot.uuid(), removed + 2, false}}));
}

void PurgeMarksTest::whatIsRemovedAgainIsAwayAgain()
{
    const KnotId knot = purgedKnot();
    QVERIFY(m_journal->import(ActionKind::Import, batchOf(knot)));
    QVERIFY(m_journal->remove(ActionKind::DeleteKnot, knot));
    m_fixture->clock.advance(60);
    QVERIFY(m_journal->purge());
    QCOMPARE(marks(), (QList<PurgeMark> {{knot.uuid(), now(), false}}));
}

void PurgeMarksTest::theProfileIsWantedAgainWhenItIsWritten()
{
    const auto write = [&](const QString &name) {
        ProfileFields fields;
        fields.name = name;
        return m_journal->apply(Change(ActionKind::EditProfile).put(profileId(), fields));
    };
    QVERIFY(write(u"Ada"_s));
    QVERIFY(m_journal->undo());
    QVERIFY(m_journal->purge());
    QCOMPARE(marks().size(), 1);
    QVERIFY(!marks().first().back);
    QVERIFY(write(u"Eve"_s));
    QVERIFY(marks().first().back);
    QCOMPARE((*m_journal->read().profile())->name, u"Eve"_s);
    QCOMPARE(m_journal->read().versions()->last.profiles.size(), 1);
    QVERIFY(m_journal->undo());
    QVERIFY(!marks().first().back);
    QVERIFY(m_journal->redo());
    QVERIFY(marks().first().back);
}

void PurgeMarksTest::aMergeHidesWhatAMarkTakesAndUndoBringsItBack()
{
    const KnotId knot = addKnot();
    const auto look = *m_journal->add(ActionKind::LogPain, m_fixture->pain(knot, 4));
    const Knot before = *m_journal->read().get(knot);
    Versions theirs;
    theirs.purged.insert(knot.uuid(), {knot.uuid(), now() + 5});
    const MergePlan plan = planMerge(*m_journal->read().versions(), theirs);
    QVERIFY(m_journal->merge(plan.changes));
    for (int again = 0; again < 2; ++again) {
        QVERIFY(!m_journal->read().get(knot));
        QVERIFY(!m_journal->read().get(look)); // with its knot
        QCOMPARE(marks().size(), 1);
        m_fixture->clock.advance(60);
        QCOMPARE(m_journal->undo()->kind, ActionKind::Merge);
        QCOMPARE(*m_journal->read().get(knot), before); // its time of change too
        QVERIFY(m_journal->read().get(look));
        QVERIFY(marks().isEmpty());
        QCOMPARE(m_journal->redo()->kind, ActionKind::Merge);
    }
    QVERIFY(m_journal->read().verify()->isEmpty());
    // And here it can be removed for good as well.
    QCOMPARE(m_journal->purge()->records(), 2);
    QCOMPARE(marks().size(), 2);
}

void PurgeMarksTest::whatAMergeHidIsNoVersionAnyMore()
{
    const KnotId knot = addKnot();
    QVERIFY(m_journal->add(ActionKind::LogPain, m_fixture->pain(knot, 4)));
    Versions theirs;
    theirs.purged.insert(knot.uuid(), {knot.uuid(), now()});
    QVERIFY(m_journal->merge(planMerge(*m_journal->read().versions(), theirs).changes));
    const Versions after = *m_journal->read().versions();
    QCOMPARE(after.last.size(), 0);
    QVERIFY(planMerge(after, theirs).isEmpty());
    QVERIFY(planMerge(theirs, after).isEmpty());
}

void PurgeMarksTest::whatAMergeHidCanBeImported()
{
    const KnotId knot = addKnot();
    const auto look = *m_journal->add(ActionKind::LogPain, m_fixture->pain(knot, 4));
    const Batch batch = *readArchive(*writeArchive(m_journal->read()));
    Versions theirs;
    for (const QUuid &id : {knot.uuid(), look.uuid()})
        theirs.purged.insert(id, {id, now()});
    QVERIFY(m_journal->merge(planMerge(*m_journal->read().versions(), theirs).changes));
    QVERIFY(m_journal->read().knownIds()->isEmpty());
    QCOMPARE(*m_journal->import(ActionKind::Import, batch), 2);
    QVERIFY(m_journal->read().get(look));
    QVERIFY(m_journal->undo());
    QVERIFY(!m_journal->read().get(knot));
    QVERIFY(m_journal->undo()); // the merge
    QVERIFY(m_journal->read().get(look));
}

void PurgeMarksTest::marksOfAnArchiveAreTakenOver()
{
    const KnotId gone = purgedKnot();
    addKnot();
    const QByteArray archive = *writeArchive(m_journal->read());
    QVERIFY(archive.contains(gone.toString().toLatin1()));
    JournalFixture elsewhere;
    const auto copy = elsewhere.create();
    QCOMPARE(*copy->import(ActionKind::Import, *readArchive(archive)), 1);
    QCOMPARE(*copy->read().purgeMarks(), marks());
    QCOMPARE(*writeArchive(copy->read()), archive);
    QVERIFY(copy->undo());
    QVERIFY(copy->read().purgeMarks()->isEmpty());
    QVERIFY(copy->redo());
    QCOMPARE(*writeArchive(copy->read()), archive);
    QCOMPARE(*copy->import(ActionKind::Import, *readArchive(archive)), 0);
    QCOMPARE(copy->nextUndo()->kind, ActionKind::Import);
}

void PurgeMarksTest::marksOfAnArchiveDoNotTouchWhatIsHere()
{
    const KnotId knot = addKnot();
    Batch batch;
    batch.purged = {{knot.uuid(), now() + 1000}};
    QCOMPARE(*m_journal->import(ActionKind::Import, batch), 0);
    QVERIFY(marks().isEmpty());
    QVERIFY(m_journal->read().get(knot));
    QCOMPARE(m_journal->nextUndo()->kind, ActionKind::AddKnot); // nothing was done
}

void PurgeMarksTest::anArchiveOfMarksAloneIsLossless()
{
    const KnotId back = purgedKnot();
    const KnotId gone = purgedKnot();
    QVERIFY(m_journal->import(ActionKind::Import, batchOf(back)));
    QVERIFY(m_journal->remove(ActionKind::DeleteKnot, back));
    QVERIFY(m_journal->read().all<KnotFields>()->isEmpty());
    const QByteArray archive = *writeArchive(m_journal->read());
    QVERIFY(archive.contains(gone.toString().toLatin1()) && archive.contains("\"back\": true"));
    JournalFixture elsewhere;
    const auto copy = elsewhere.create();
    QCOMPARE(*copy->import(ActionKind::Import, *readArchive(archive)), 0);
    QCOMPARE(*writeArchive(copy->read()), archive);
}

void PurgeMarksTest::anEntryOfAnotherJournalMayNameARemovedRemedy()
{
    const QString kind = m_fixture->references.catalogue().vocabulary(u"remedy_kind"_s).first();
    const OwnRemedyId remedy =
        *m_journal->add(ActionKind::AddRemedy, OwnRemedyFields {.name = u"salve"_s, .kind = kind});
    QVERIFY(m_journal->remove(ActionKind::DeleteRemedy, remedy));
    QVERIFY(m_journal->purge());
    UseFields fields {.remedy = remedy.toString(), .knot = std::nullopt, .felt = m_fixture->now()};
    const UseId id(contentId("use"));
    MergeChanges changes;
    changes.put.uses = {*Use::create(id, fields, {1, 2, false})};
    QVERIFY(m_journal->merge(changes));
    fields.note = u"helped"_s;
    QVERIFY(m_journal->replace(ActionKind::EditUse, id, fields)); // it can still be edited
    fields.remedy = OwnRemedyId(contentId("never")).toString();
    QCOMPARE(m_journal->replace(ActionKind::EditUse, id, fields).error().code, ErrorCode::Unknown);
}

QTEST_GUILESS_MAIN(PurgeMarksTest)
#include "tst_purgemarks.moc"
