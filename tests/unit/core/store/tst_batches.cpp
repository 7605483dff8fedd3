// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/archive.h"
#include "tests/support/randomrecords.h"

#include <QTest>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

Batch randomBatch(quint64 seed, int count)
{
    JournalFixture source;
    const auto journal = source.create();
    RandomRecords(seed, source.references).fill(*journal, count);
    return *readArchive(*writeArchive(journal->read()));
}

/** The journal holds the records of the batch, in their order, and no others. */
void compareAll(const Reader &reader, const Batch &batch)
{
    Batch::forEachKind(
        [&]<typename Fields>() { QCOMPARE(*reader.all<Fields>(), batch.of<Fields>()); });
}

} // namespace

/** Imports: all of a batch or nothing, once and not twice, and what undo makes of it. */
class BatchesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBatchArrivesAsItIs_data();
    void aBatchArrivesAsItIs();
    void aBatchIsOneAction();
    void anUndoneImportComesBackAsTheNewOneHasIt();
    void everyKindComesBackFromAnUndoneImport();
    void whatIsKnownIsLeftAloneAmongWhatIsNew();
    void aKnownCheckinIsNotTakenForASecondOfItsDay();
    void aDayThatWasTakenMeanwhileRefusesTheWholeImport();
    void whatWasRefusedDoesNotSpoilWhatFollows();
    void whatThePersonDeletedStaysDeleted();
    void aBatchWithABrokenReferenceLeavesNothing_data();
    void aBatchWithABrokenReferenceLeavesNothing();
    void progressIsToldAndCancelsAtAnyTime();
    void anEmptyBatchIsNoAction();
};

void BatchesTest::aBatchArrivesAsItIs_data()
{
    QTest::addColumn<quint64>("seed");
    for (quint64 seed = 1; seed <= 5; ++seed)
        QTest::addRow("seed %llu", seed) << seed;
}

void BatchesTest::aBatchArrivesAsItIs()
{
    QFETCH(quint64, seed);
    const Batch batch = randomBatch(seed, 6);
    JournalFixture fixture;
    const auto journal = fixture.create();
    QCOMPARE(*journal->import(ActionKind::Import, batch), batch.size());
    const Reader &reader = journal->read();
    compareAll(reader, batch);
    QCOMPARE(reader.knownIds()->size(), batch.size());
    QCOMPARE(*reader.verify(), QStringList());
}

void BatchesTest::aBatchIsOneAction()
{
    JournalFixture fixture;
    auto journal = fixture.create();
    const Batch batch = randomBatch(7, 5);
    QCOMPARE(*journal->import(ActionKind::Import, batch), batch.size());
    const QByteArray full = *writeArchive(journal->read());
    for (int round = 0; round < 3; ++round) {
        QCOMPARE(journal->undo()->kind, ActionKind::Import);
        QVERIFY(journal->read().all<KnotFields>()->isEmpty());
        QVERIFY(journal->read().all<ProfileFields>()->isEmpty());
        QVERIFY(journal->read().knownIds()->isEmpty());
        QCOMPARE(*journal->read().counts(), Counts {});
        journal.reset();
        journal = fixture.open();
        QVERIFY(journal->redo());
        QCOMPARE(journal->read().all<KnotFields>()->size(), batch.knots.size());
        QCOMPARE(journal->read().knownIds()->size(), batch.size());
    }
    // All of it is there again, though it counts as changed.
    const Batch again = *readArchive(*writeArchive(journal->read()));
    for (qsizetype i = 0; i < batch.uses.size(); ++i)
        QCOMPARE(again.uses[i].fields(), batch.uses[i].fields());
    QVERIFY(!full.isEmpty());
}

void BatchesTest::anUndoneImportComesBackAsTheNewOneHasIt()
{
    JournalFixture fixture;
    const auto journal = fixture.create();
    const KnotId id(contentId("knot"));
    KnotFields fields = fixture.upperTrapezius();
    Batch first, second;
    first.knots.append(*Knot::create(id, fields, Stamp {1000, 2000, false}));
    fields.label = u"a better name"_s;
    fields.causes = QStringList {u"stress"_s};
    second.knots.append(*Knot::create(id, fields, Stamp {1000, 3000, false}));
    QCOMPARE(*journal->import(ActionKind::Import, first), 1);
    QVERIFY(journal->undo());
    QCOMPARE(*journal->import(ActionKind::Import, second), 1);
    QCOMPARE(*journal->read().get(id), second.knots.first());
    QVERIFY(!journal->redo());
    QVERIFY(journal->undo());
    QVERIFY(!journal->read().get(id));
    QVERIFY(journal->redo());
    QCOMPARE(journal->read().get(id)->fields(), fields);
}

void BatchesTest::everyKindComesBackFromAnUndoneImport()
{
    const Batch batch = randomBatch(11, 4);
    JournalFixture fixture;
    const auto journal = fixture.create();
    QCOMPARE(*journal->import(ActionKind::Import, batch), batch.size());
    QVERIFY(journal->undo());
    QVERIFY(journal->read().knownIds()->isEmpty());
    QCOMPARE(*journal->import(ActionKind::Import, batch), batch.size());
    const Reader &reader = journal->read();
    compareAll(reader, batch);
    // They are of the second import now, and go with it.
    QVERIFY(journal->undo());
    QVERIFY(journal->read().knownIds()->isEmpty());
    QVERIFY(!journal->nextUndo());
    QCOMPARE(*reader.verify(), QStringList());
}

void BatchesTest::whatIsKnownIsLeftAloneAmongWhatIsNew()
{
    JournalFixture fixture;
    const auto journal = fixture.create();
    const KnotId knot(contentId("knot"));
    const auto look = [&](int number, double rest) {
        return *Observation::create(ObservationId(contentId(QByteArray::number(number))),
                                    fixture.pain(knot, rest));
    };
    Batch first, second;
    first.knots.append(*Knot::create(knot, fixture.upperTrapezius()));
    for (int i = 0; i < 50; i += 2)
        first.observations.append(look(i, 3));
    for (int i = 0; i < 50; ++i)
        second.observations.append(look(i, 8)); // the known ones say something else here
    QCOMPARE(*journal->import(ActionKind::Import, first), 26);
    QCOMPARE(*journal->import(ActionKind::Import, second), 25);
    for (int i = 0; i < 50; ++i) {
        const auto kept = journal->read().get(look(i, 3).id());
        QCOMPARE((*kept)->rest->tenths(), i % 2 ? 80 : 30);
    }
    // Undo takes back what this import added, and nothing of the one before.
    QVERIFY(journal->undo());
    QCOMPARE(journal->read().counts()->observations, 25);
    QCOMPARE(*journal->read().verify(), QStringList());
}

void BatchesTest::aKnownCheckinIsNotTakenForASecondOfItsDay()
{
    JournalFixture fixture;
    const auto journal = fixture.create();
    Batch batch;
    batch.checkins.append(
        *Checkin::create(CheckinId(contentId("a day")), {.day = QDate(2024, 4, 1), .quiet = true}));
    QCOMPARE(*journal->import(ActionKind::Import, batch), 1);
    QCOMPARE(*journal->import(ActionKind::Import, batch), 0);
    // Deleted by the person, and the day described anew: the old one stays away.
    QVERIFY(journal->remove(ActionKind::DeleteCheckIn, batch.checkins.first().id()));
    QVERIFY(journal->add(ActionKind::CheckIn,
                         CheckinFields {.day = QDate(2024, 4, 1), .note = u"anew"_s}));
    QCOMPARE(*journal->import(ActionKind::Import, batch), 0);
    QVERIFY(!journal->read().checkin(QDate(2024, 4, 1))->value()->quiet);
}

void BatchesTest::aDayThatWasTakenMeanwhileRefusesTheWholeImport()
{
    JournalFixture fixture;
    const auto journal = fixture.create();
    Batch batch;
    for (int day = 1; day <= 3; ++day) {
        batch.checkins.append(*Checkin::create(CheckinId(contentId(QByteArray::number(day))),
                                               {.day = QDate(2024, 4, day), .quiet = true}));
    }
    QCOMPARE(*journal->import(ActionKind::Import, batch), 3);
    QVERIFY(journal->undo());
    QVERIFY(journal->add(ActionKind::CheckIn,
                         CheckinFields {.day = QDate(2024, 4, 2), .note = u"anew"_s}));
    const auto refused = journal->import(ActionKind::Import, batch);
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    QCOMPARE(journal->read().counts()->checkins, 1);
    QVERIFY(!journal->read().checkin(QDate(2024, 4, 2))->value()->quiet);
    QCOMPARE(journal->nextUndo()->kind, ActionKind::CheckIn);
}

void BatchesTest::whatWasRefusedDoesNotSpoilWhatFollows()
{
    JournalFixture fixture;
    const auto journal = fixture.create();
    const auto checkin = [](int day) {
        return CheckinFields {.day = QDate(2024, 4, day), .quiet = true};
    };
    QVERIFY(journal->add(ActionKind::CheckIn, checkin(1)));
    QCOMPARE(journal->add(ActionKind::CheckIn, checkin(1)).error().code, ErrorCode::Conflict);
    QVERIFY(journal->add(ActionKind::CheckIn, checkin(2)));
    const KnotId nobody(contentId("nobody"));
    QCOMPARE(journal->add(ActionKind::LogPain, fixture.pain(nobody, 3)).error().code,
             ErrorCode::Conflict);
    const KnotId knot = *journal->add(ActionKind::AddKnot, fixture.upperTrapezius());
    QVERIFY(journal->add(ActionKind::LogPain, fixture.pain(knot, 3)));
    Batch broken;
    broken.observations.append(
        *Observation::create(ObservationId(contentId("lost")), fixture.pain(nobody, 4)));
    QCOMPARE(journal->import(ActionKind::Import, broken).error().code, ErrorCode::Conflict);
    Batch whole;
    whole.observations.append(
        *Observation::create(ObservationId(contentId("found")), fixture.pain(knot, 4)));
    QCOMPARE(*journal->import(ActionKind::Import, whole), 1);
    QCOMPARE(journal->read().counts()->observations, 2);
}

void BatchesTest::whatThePersonDeletedStaysDeleted()
{
    JournalFixture fixture;
    const auto journal = fixture.create();
    const Batch batch = randomBatch(8, 4);
    QVERIFY(journal->import(ActionKind::Import, batch));
    const UseId use = batch.uses.first().id();
    QVERIFY(journal->remove(ActionKind::DeleteUse, use));
    QCOMPARE(*journal->import(ActionKind::Import, batch), 0);
    QCOMPARE(journal->read().get(use).error().code, ErrorCode::NotFound);
    QVERIFY(journal->read().knownIds()->contains(use.uuid()));
    // That second import did nothing, so that undo takes back the deletion.
    QCOMPARE(journal->undo()->kind, ActionKind::DeleteUse);
    QVERIFY(journal->read().get(use));
}

void BatchesTest::aBatchWithABrokenReferenceLeavesNothing_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("an observation of no knot") << "observation" << ErrorCode::Conflict;
    QTest::newRow("a use at no knot") << "use" << ErrorCode::Conflict;
    QTest::newRow("a visit for no knot") << "visit" << ErrorCode::Conflict;
    QTest::newRow("a trial of no knot") << "trial" << ErrorCode::Conflict;
    QTest::newRow("an unknown remedy") << "remedy" << ErrorCode::Unknown;
    QTest::newRow("an unknown muscle") << "muscle" << ErrorCode::Unknown;
    QTest::newRow("a second check-in of a day") << "day" << ErrorCode::Conflict;
}

void BatchesTest::aBatchWithABrokenReferenceLeavesNothing()
{
    QFETCH(QString, what);
    JournalFixture fixture;
    const auto journal = fixture.create();
    Batch batch = randomBatch(9, 3);
    const KnotId nobody(contentId("nobody"));
    const auto newest = [&](auto fields) {
        return *Record<decltype(fields)>::create(journal->newId<decltype(fields)>(), fields);
    };
    KnotFields muscle;
    muscle.muscle = u"no-such-muscle"_s;
    if (what == u"observation")
        batch.observations.append(newest(fixture.pain(nobody, 3)));
    else if (what == u"use")
        batch.uses.append(
            newest(UseFields {.remedy = u"heat"_s, .knot = nobody, .felt = fixture.now()}));
    else if (what == u"visit")
        batch.visits.append(newest(VisitFields {
            .felt = fixture.now(), .profession = u"doctor"_s, .treatments = {}, .knot = nobody}));
    else if (what == u"remedy")
        batch.uses.append(
            newest(UseFields {.remedy = u"leeches"_s, .knot = {}, .felt = fixture.now()}));
    else if (what == u"trial")
        batch.trials.append(newest(
            TrialFields {.remedy = u"heat"_s, .knot = nobody, .firstDay = QDate(2024, 5, 2)}));
    else if (what == u"muscle")
        batch.knots.append(newest(muscle));
    else
        batch.checkins.append(newest(CheckinFields(batch.checkins.first().fields())));
    const auto added = journal->import(ActionKind::Import, batch);
    QVERIFY(!added);
    QTEST(added.error().code, "code");
    QVERIFY(journal->read().knownIds()->isEmpty());
    QVERIFY(!journal->nextUndo());
}

void BatchesTest::progressIsToldAndCancelsAtAnyTime()
{
    JournalFixture fixture;
    const auto journal = fixture.create();
    Batch batch;
    const KnotId knot(contentId("knot"));
    batch.knots.append(*Knot::create(knot, fixture.upperTrapezius()));
    for (int i = 0; i < 2500; ++i)
        batch.observations.append(*Observation::create(
            ObservationId(contentId(QByteArray::number(i))), fixture.pain(knot, i % 11)));
    QList<qsizetype> told;
    // It is asked at 0, 1000 and 2000: wherever it is cancelled, nothing stays.
    for (int answer = 0; answer < 3; ++answer) {
        int asked = 0;
        const auto added = journal->import(ActionKind::Import, batch,
                                           [&](qsizetype, qsizetype) { return asked++ < answer; });
        QVERIFY(!added);
        QCOMPARE(added.error().code, ErrorCode::Cancelled);
        QCOMPARE(*journal->read().counts(), Counts {});
    }
    QVERIFY(journal->import(ActionKind::Import, batch, [&](qsizetype done, qsizetype total) {
        told.append(done);
        return total == 2501;
    }));
    QCOMPARE(told, (QList<qsizetype> {0, 1000, 2000, 2501}));
    QCOMPARE(journal->read().counts()->observations, 2500);
}

void BatchesTest::anEmptyBatchIsNoAction()
{
    JournalFixture fixture;
    const auto journal = fixture.create();
    QCOMPARE(*journal->import(ActionKind::Import, Batch {}), 0);
    QVERIFY(!journal->nextUndo());
    QVERIFY(journal->add(ActionKind::AddKnot, fixture.upperTrapezius()));
    QVERIFY(journal->undo());
    // Neither does it forget what can be redone.
    QCOMPARE(*journal->import(ActionKind::Import, Batch {}), 0);
    QVERIFY(journal->redo());
}

QTEST_GUILESS_MAIN(BatchesTest)
#include "tst_batches.moc"
