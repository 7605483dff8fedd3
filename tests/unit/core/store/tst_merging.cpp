// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/devices.h"
#include "tests/support/journaltest.h"

#include <QTest>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** What a merge writes: all or nothing, one action, and every version kept. */
class MergingTest : public JournalTest
{
    Q_OBJECT

private Q_SLOTS:
    void nothingToWriteIsNoAction();
    void recordsKeepTheirOwnTimes();
    void aDeletionArrivesAsOne();
    void stoppedAtAnyTimeNothingWasWritten();
    void aRecordThatCannotBeThereRefusesAll_data();
    void aRecordThatCannotBeThereRefusesAll();
    void undoAndRedoPutTheTimesBack();
    void whatAnUndoneMergeBroughtCanBeImported();
    void anImportThatWasTakenBackIsADeletion();
    void versionsListEveryImage();
    void anOlderImageIsReadWithoutWhatItLacks();
    void whatIsAsideStandsNowhere();
    void whatWasPutAsideMovesNothing();
    void theHistoryBeforeTheMergeGoesOn();

private:
    Knot knot(const char *id, const QString &label, qint64 changed, bool deleted = false) const
    {
        KnotFields fields = m_fixture->upperTrapezius();
        fields.label = label;
        return *Knot::create(KnotId(contentId(id)), fields, {1000, changed, deleted});
    }
    static MergeChanges putting(const QList<Knot> &knots)
    {
        MergeChanges changes;
        changes.put.knots = knots;
        return changes;
    }
};

void MergingTest::nothingToWriteIsNoAction()
{
    beginJournal();
    QCOMPARE(*m_journal->merge({}), 0);
    QVERIFY(!m_journal->nextUndo());
}

void MergingTest::recordsKeepTheirOwnTimes()
{
    beginJournal();
    QCOMPARE(*m_journal->merge(putting({knot("a", u"a"_s, 2000)})), 1);
    QCOMPARE(*m_journal->read().all<KnotFields>(), (QList {knot("a", u"a"_s, 2000)}));
    QCOMPARE(*m_journal->merge(putting({knot("a", u"b"_s, 3000)})), 1);
    QCOMPARE(*m_journal->read().all<KnotFields>(), (QList {knot("a", u"b"_s, 3000)}));
    QCOMPARE(m_journal->nextUndo()->kind, ActionKind::Merge);
}

void MergingTest::aDeletionArrivesAsOne()
{
    beginJournal();
    const QList<Knot> gone {knot("a", u"gone"_s, 2000, true)};
    QVERIFY(m_journal->merge(putting(gone)));
    QVERIFY(m_journal->read().all<KnotFields>()->isEmpty());
    QCOMPARE(m_journal->read().versions()->last.knots, gone);
    QVERIFY(m_journal->undo());
    QVERIFY(m_journal->read().versions()->last.knots.isEmpty());
    QVERIFY(m_journal->redo()); // comes back deleted, not alive
    QCOMPARE(m_journal->read().versions()->last.knots, gone);
}

void MergingTest::stoppedAtAnyTimeNothingWasWritten()
{
    beginJournal();
    QVERIFY(m_journal->add(ActionKind::AddKnot, m_fixture->upperTrapezius()));
    const QList<Knot> before = *m_journal->read().all<KnotFields>();
    for (const int allowed : {0, 1}) {
        int looks = 0;
        const auto stopped = m_journal->merge(
            putting({knot("a", u"a"_s, 2000), knot("b", u"b"_s, 2000)}),
            [&](qsizetype, qsizetype total) { return total == 2 && looks++ < allowed; });
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
        QCOMPARE(*m_journal->read().all<KnotFields>(), before);
        QCOMPARE(m_journal->nextUndo()->kind, ActionKind::AddKnot);
    }
}

void MergingTest::aRecordThatCannotBeThereRefusesAll_data()
{
    QTest::addColumn<bool>("unknownMuscle");
    QTest::newRow("a muscle that no table lists") << true;
    QTest::newRow("an entry of a knot that is not there") << false;
}

void MergingTest::aRecordThatCannotBeThereRefusesAll()
{
    QFETCH(bool, unknownMuscle);
    beginJournal();
    MergeChanges changes = putting({knot("a", u"a"_s, 2000)});
    if (unknownMuscle) {
        KnotFields fields = m_fixture->upperTrapezius();
        fields.muscle = u"musculus-inventus"_s;
        changes.put.knots.append(*Knot::create(KnotId(contentId("b")), fields, {1, 1, false}));
    } else {
        changes.put.observations.append(
            *Observation::create(ObservationId(contentId("o")),
                                 m_fixture->pain(KnotId(contentId("nowhere")), 4), {1, 1, false}));
    }
    const auto refused = m_journal->merge(changes);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, unknownMuscle ? ErrorCode::Unknown : ErrorCode::Conflict);
    QVERIFY(m_journal->read().all<KnotFields>()->isEmpty());
    QVERIFY(!m_journal->nextUndo());
}

void MergingTest::undoAndRedoPutTheTimesBack()
{
    beginJournal();
    const KnotId id = addKnot();
    const Versions before = *m_journal->read().versions();
    KnotFields fields = m_fixture->upperTrapezius();
    fields.label = u"theirs"_s;
    const Knot theirs = *Knot::create(id, fields, {5, 7, false});
    QVERIFY(m_journal->merge(putting({theirs, knot("b", u"b"_s, 9)})));
    const Versions after = *m_journal->read().versions();
    QCOMPARE(after.last.knots.size(), 2);
    for (int again = 0; again < 3; ++again) {
        m_fixture->clock.advance(3600);
        QVERIFY(m_journal->undo());
        QCOMPARE(m_journal->read().versions()->last.knots, before.last.knots);
        QVERIFY(m_journal->redo());
        QCOMPARE(m_journal->read().versions()->last.knots, after.last.knots);
    }
}

void MergingTest::whatAnUndoneMergeBroughtCanBeImported()
{
    beginJournal();
    const Knot arrived = knot("a", u"a"_s, 2000);
    QVERIFY(m_journal->merge(putting({arrived})));
    QVERIFY(m_journal->read().knownIds()->contains(arrived.id().uuid()));
    QVERIFY(m_journal->undo());
    QVERIFY(!m_journal->read().knownIds()->contains(arrived.id().uuid()));
    Batch batch;
    batch.knots = {arrived};
    QCOMPARE(*m_journal->import(ActionKind::Import, batch), 1);
    QCOMPARE(*m_journal->read().all<KnotFields>(), batch.knots);
}

void MergingTest::anImportThatWasTakenBackIsADeletion()
{
    beginJournal();
    Batch batch;
    batch.knots = {knot("a", u"a"_s, 2000)};
    QVERIFY(m_journal->import(ActionKind::Import, batch));
    m_fixture->clock.advance(60);
    QVERIFY(m_journal->undo());
    const Versions ours = *m_journal->read().versions();
    QCOMPARE(ours.last.knots.size(), 1);
    QVERIFY(ours.last.knots.first().stamp().deleted);
    // A journal that parted before the undo does not bring it back.
    Versions theirs;
    theirs.last = batch;
    QVERIFY(planMerge(ours, theirs).isEmpty());
    QCOMPARE(planMerge(theirs, ours).removed, 1);
}

void MergingTest::versionsListEveryImage()
{
    beginJournal();
    const KnotId id = addKnot();
    for (const QString &label : {u"second"_s, u"third"_s}) {
        KnotFields fields = m_fixture->upperTrapezius();
        fields.label = label;
        m_fixture->clock.advance(60);
        QVERIFY(m_journal->replace(ActionKind::EditKnot, id, fields));
    }
    QStringList labels;
    const Versions versions = *m_journal->read().versions();
    for (const Knot &version : versions.earlier.knots)
        labels.append(version->label);
    QCOMPARE(labels,
             (QStringList {u"desk knot"_s, u"second"_s, u"second"_s, u"third"_s})); // before, after
}

void MergingTest::anOlderImageIsReadWithoutWhatItLacks()
{
    // Of a journal of the first schema, whose images are shorter than rows are now.
    const QString path =
        QStringLiteral(KNOTEBOOK_SOURCE_DIR "/tests/migrations/schema-1.knotebook");
    const auto reader = Reader::open(path);
    QVERIFY(reader);
    const auto versions = reader->versions();
    QVERIFY2(versions, versions ? "" : qPrintable(versions.error().detail));
    QVERIFY(!versions->last.observations.isEmpty());
    QVERIFY(!versions->earlier.observations.isEmpty() || !versions->earlier.knots.isEmpty());
}

void MergingTest::whatIsAsideStandsNowhere()
{
    beginJournal();
    const KnotId id = addKnot();
    MergeChanges changes = putting({knot("b", u"b"_s, 9)});
    changes.aside.knots = {knot("c", u"aside"_s, 5)};
    QVERIFY(m_journal->merge(changes));
    const Versions versions = *m_journal->read().versions();
    QCOMPARE(versions.aside.knots, (QList {knot("c", u"aside"_s, 5)}));
    QCOMPARE(versions.last.knots.size(), 2); // what is aside stands nowhere
    QVERIFY(m_journal->read().get(id));
}

void MergingTest::whatWasPutAsideMovesNothing()
{
    beginJournal();
    const KnotId id = addKnot();
    const Knot here = *m_journal->read().get(id);
    KnotFields other = here.fields();
    other.label = u"theirs, older"_s;
    MergeChanges changes;
    changes.aside.knots = {*Knot::create(id, other, {1, 2, false})};
    QCOMPARE(*m_journal->merge(changes), 0); // nothing is put, yet something is kept
    QCOMPARE(m_journal->nextUndo()->kind, ActionKind::Merge);
    QVERIFY(m_journal->undo());
    QCOMPARE(*m_journal->read().get(id), here);
    QVERIFY(m_journal->read().versions()->aside.knots.isEmpty());
    QVERIFY(m_journal->redo());
    QCOMPARE(*m_journal->read().get(id), here);
    QCOMPARE(m_journal->read().versions()->aside.knots, changes.aside.knots);
}

void MergingTest::theHistoryBeforeTheMergeGoesOn()
{
    beginJournal();
    const KnotId id = addKnot();
    QVERIFY(m_journal->add(ActionKind::LogPain, m_fixture->pain(id, 5)));
    QVERIFY(m_journal->merge(putting({knot("a", u"a"_s, 2000)})));
    QVERIFY(m_journal->add(ActionKind::LogPain, m_fixture->pain(KnotId(contentId("a")), 3)));
    QList<ActionKind> kinds;
    while (const auto undone = m_journal->undo())
        kinds.append(undone->kind);
    QCOMPARE(
        kinds,
        (QList {ActionKind::LogPain, ActionKind::Merge, ActionKind::LogPain, ActionKind::AddKnot}));
    while (m_journal->redo()) { }
    QCOMPARE(m_journal->read().counts()->observations, 2);
    QVERIFY(m_journal->read().verify()->isEmpty());
}

QTEST_GUILESS_MAIN(MergingTest)
#include "tst_merging.moc"
