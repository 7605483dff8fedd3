// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/journalfixture.h"

#include <QTest>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

class JournalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewJournalIsEmptyAndItsOwnersAlone();
    void creatingOverAFileIsRefused();
    void everyKindOfRecordComesBackAsItWasWritten();
    void recordsSurviveClosingAndOpening();
    void aChangeHappensWholeOrNotAtAll();
    void idsThatNoTableListsAreRefused_data();
    void idsThatNoTableListsAreRefused();
    void anObservationOfNoKnotIsRefused();
    void oneDayHasOneCheckin();
    void aSecondInstanceIsToldSo();
    void aBatchAddsWhatIsNewOnly();
    void aCancelledBatchLeavesNothing();

private:
    template <typename Fields> void comesBack(Journal &journal, const Fields &fields);
};

void JournalTest::aNewJournalIsEmptyAndItsOwnersAlone()
{
    JournalFixture fixture;
    const auto journal = fixture.create();
    QCOMPARE(journal->read().counts()->observations, 0);
    QVERIFY(journal->read().knotStates()->isEmpty());
    const auto permissions = QFile::permissions(fixture.path());
    QVERIFY(!(permissions
              & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)));
    QVERIFY(journal->read().verify()->isEmpty());
}

void JournalTest::creatingOverAFileIsRefused()
{
    JournalFixture fixture;
    QFile file(fixture.path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("mine");
    file.close();
    const auto journal = Journal::create(fixture.path(), fixture.context());
    QVERIFY(!journal);
    QCOMPARE(journal.error().code, ErrorCode::AlreadyExists);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("mine"));
}

template <typename Fields> void JournalTest::comesBack(Journal &journal, const Fields &fields)
{
    const auto id = journal.add(ActionKind::Import, fields);
    QVERIFY2(id, id ? "" : qPrintable(id.error().detail));
    const auto record = journal.read().get(*id);
    QVERIFY(record);
    QCOMPARE(record->fields(), fields);
    QCOMPARE(record->stamp().recordedMs, record->stamp().changedMs);
}

void JournalTest::everyKindOfRecordComesBackAsItWasWritten()
{
    JournalFixture fixture;
    const auto journal = fixture.create();

    KnotFields knot = fixture.upperTrapezius();
    knot.onset = *Moment::onDay(QDate(2024, 2, 29));
    knot.onsetPattern = OnsetPattern::Overnight;
    knot.causes = {u"posture.prolonged"_s, u"stress"_s};
    knot.kind = KnotKind::TriggerPoint;
    knot.inflamed = true;
    knot.note = u"\"quotes\", ümläuts, \u05e9\u05dc\u05d5\u05dd 🙂"_s;
    comesBack(*journal, knot);
    KnotFields region;
    region.place.region = u"knee"_s;
    comesBack(*journal, region);
    comesBack(*journal, KnotFields {.label = u"Sick/Tired"_s});
    const KnotId knotId = *journal->add(ActionKind::AddKnot, knot);

    ObservationFields observation = fixture.pain(knotId, 5.7);
    observation.pressure = *Intensity::fromNumber(8);
    observation.familiar = Answer::Yes;
    observation.status = KnotStatus::Active;
    observation.twitch = Twitch::OnPress;
    observation.feel = QStringList {u"small_hard_lump"_s};
    observation.signs = QStringList {u"spasm"_s};
    observation.radiates = QStringList {u"temple"_s};
    observation.flare = true;
    observation.note = u"after the flight"_s;
    comesBack(*journal, observation);
    observation.felt = *Moment::onDay(QDate(2015, 11, 25));
    comesBack(*journal, observation);

    const OwnRemedyFields own {.name = u"Wärmflasche"_s, .kind = u"heat_cold"_s, .seconds = 600};
    comesBack(*journal, own);
    const auto ownId = journal->add(ActionKind::AddRemedy, own);
    UseFields use {.remedy = ownId->toString(), .knot = knotId, .felt = fixture.now()};
    use.seconds = 90;
    use.repetitions = 3;
    use.by = AppliedBy::Partner;
    use.profession = u"massage_therapist"_s;
    use.tool = u"tennis ball"_s;
    use.amount = u"400 mg"_s;
    use.pressureLevel = PressureLevel::Firm;
    use.before = *Intensity::fromNumber(6);
    use.after = *Intensity::fromNumber(4.5);
    use.reaction = Reaction::Bruise;
    comesBack(*journal, use);

    CheckinFields checkin {.day = QDate(2024, 4, 30)};
    checkin.interference = {{InterferenceArea::Sleep, *Intensity::fromNumber(4)}};
    checkin.sleepMinutes = 435;
    checkin.stress = *Intensity::fromNumber(7);
    checkin.habits = QStringList {u"breaks"_s};
    checkin.causes = QStringList {u"stress"_s};
    comesBack(*journal, checkin);

    comesBack(*journal, AssessmentFields {.felt = fixture.now(), .answers = Peg {5, 4, 3}});
    comesBack(*journal,
              AssessmentFields {.felt = fixture.now(), .answers = Psfs {{{u"reaching up"_s, 4}}}});
    comesBack(*journal, AssessmentFields {.felt = fixture.now(), .answers = GlobalChange {-2}});
    comesBack(*journal,
              ScreeningFields {.felt = fixture.now(), .answers = {{u"fever"_s, Answer::No}}});
    VisitFields visit {.felt = fixture.now(), .profession = u"physical_therapist"_s};
    visit.treatments = QStringList {u"dry-needling"_s};
    visit.advice = u"come again"_s;
    comesBack(*journal, visit);
    comesBack(*journal,
              AcknowledgementFields {.rule = u"B-DUR14"_s,
                                     .ruleVersion = 1,
                                     .kind = AcknowledgementKind::Snooze,
                                     .felt = fixture.now(),
                                     .until = QDate(2024, 5, 10)});
    comesBack(*journal,
              ProfileFields {.name = u"A"_s,
                             .birthYear = 1980,
                             .facts = {{u"osteoporosis"_s, {Answer::Yes, QDate(2024, 1, 1)}}},
                             .emergencyNumber = u"112"_s});
    QVERIFY(journal->read().verify()->isEmpty());
}

void JournalTest::recordsSurviveClosingAndOpening()
{
    JournalFixture fixture;
    auto journal = fixture.create();
    const KnotId id = *journal->add(ActionKind::AddKnot, fixture.upperTrapezius());
    journal.reset();
    journal = fixture.open();
    QCOMPARE(journal->read().get(id)->fields(), fixture.upperTrapezius());
}

void JournalTest::aChangeHappensWholeOrNotAtAll()
{
    JournalFixture fixture;
    const auto journal = fixture.create();
    const KnotId id = journal->newId<KnotFields>();
    Change change(ActionKind::AddKnot);
    change.put(id, fixture.upperTrapezius());
    change.put(journal->newId<ObservationFields>(),
               ObservationFields {.knot = id, .felt = fixture.now()});
    const Status status = journal->apply(change);
    QVERIFY(!status);
    QCOMPARE(status.error().code, ErrorCode::Missing);
    QVERIFY(journal->read().all<KnotFields>()->isEmpty());
    QVERIFY(!journal->nextUndo());
}

void JournalTest::idsThatNoTableListsAreRefused_data()
{
    QTest::addColumn<KnotFields>("fields");
    KnotFields muscle;
    muscle.muscle = u"no-such-muscle"_s;
    QTest::newRow("muscle") << muscle;
    KnotFields region;
    region.place.region = u"no-such-region"_s;
    QTest::newRow("region") << region;
    KnotFields cause;
    cause.causes = QStringList {u"witchcraft"_s};
    QTest::newRow("cause") << cause;
}

void JournalTest::idsThatNoTableListsAreRefused()
{
    QFETCH(KnotFields, fields);
    JournalFixture fixture;
    const auto journal = fixture.create();
    const auto id = journal->add(ActionKind::AddKnot, fields);
    QVERIFY(!id);
    QCOMPARE(id.error().code, ErrorCode::Unknown);
    QVERIFY(id.error().detail.startsWith(QString::fromUtf8(QTest::currentDataTag())));
}

void JournalTest::anObservationOfNoKnotIsRefused()
{
    JournalFixture fixture;
    const auto journal = fixture.create();
    const auto id = journal->add(ActionKind::LogPain, fixture.pain(KnotId(contentId("nobody")), 3));
    QVERIFY(!id);
    QCOMPARE(id.error().code, ErrorCode::Conflict);
    const UseFields use {.remedy = contentId("no remedy").toString(QUuid::WithoutBraces),
                         .felt = fixture.now()};
    QCOMPARE(journal->add(ActionKind::LogUse, use).error().code, ErrorCode::Unknown);
}

void JournalTest::oneDayHasOneCheckin()
{
    JournalFixture fixture;
    const auto journal = fixture.create();
    const CheckinFields checkin {.day = QDate(2024, 5, 1), .quiet = true};
    QVERIFY(journal->add(ActionKind::QuietDay, checkin));
    QCOMPARE(journal->add(ActionKind::QuietDay, checkin).error().code, ErrorCode::Conflict);
}

void JournalTest::aSecondInstanceIsToldSo()
{
    JournalFixture fixture;
    const auto journal = fixture.create();
    const auto second = Journal::open(fixture.path(), fixture.context());
    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::Locked);
    QVERIFY(Reader::open(fixture.path())); // looking is always allowed
}

void JournalTest::aBatchAddsWhatIsNewOnly()
{
    JournalFixture fixture;
    const auto journal = fixture.create();
    Batch batch;
    const KnotId knot(contentId("knot"));
    batch.knots.append(*Knot::create(knot, fixture.upperTrapezius()));
    for (int i = 0; i < 5; ++i) {
        batch.observations.append(*Observation::create(
            ObservationId(contentId(QByteArray::number(i))), fixture.pain(knot, i)));
    }
    QCOMPARE(*journal->import(ActionKind::Import, batch), 6);
    QCOMPARE(*journal->import(ActionKind::Import, batch), 0);
    QCOMPARE(journal->read().counts()->observations, 5);

    QVERIFY(journal->undo());
    QCOMPARE(journal->read().counts()->observations, 0);
    QCOMPARE(*journal->import(ActionKind::Import, batch), 6);
    QCOMPARE(journal->read().counts()->observations, 5);
    QVERIFY(journal->undo());
    QVERIFY(journal->redo());
    QCOMPARE(journal->read().counts()->observations, 5);
}

void JournalTest::aCancelledBatchLeavesNothing()
{
    JournalFixture fixture;
    const auto journal = fixture.create();
    Batch batch;
    batch.knots.append(*Knot::create(KnotId(contentId("knot")), fixture.upperTrapezius()));
    const auto added =
        journal->import(ActionKind::Import, batch, [](qsizetype, qsizetype) { return false; });
    QCOMPARE(added.error().code, ErrorCode::Cancelled);
    QVERIFY(journal->read().all<KnotFields>()->isEmpty());
    QVERIFY(!journal->nextUndo());
}

QTEST_GUILESS_MAIN(JournalTest)
#include "tst_journal.moc"
