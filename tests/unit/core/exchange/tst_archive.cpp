// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/archive.h"
#include "core/exchange/recordjson.h"
#include "tests/support/journalfixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

class ArchiveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void outInAndOutAgainGivesTheSameBytes();
    void aPeriodLeavesOutTheRest();
    void brokenArchivesAreRefusedAndNamed_data();
    void brokenArchivesAreRefusedAndNamed();
    void everyFieldIsCheckedOnTheWayIn_data();
    void everyFieldIsCheckedOnTheWayIn();
    void aForeignZoneIsKept();

private:
    static void fill(JournalFixture &fixture, Journal &journal);
};

void ArchiveTest::fill(JournalFixture &fixture, Journal &journal)
{
    KnotFields knot = fixture.upperTrapezius();
    knot.onset = *Moment::onDay(QDate(2024, 2, 29));
    knot.onsetPattern = OnsetPattern::Sudden;
    knot.causes = QStringList {u"stress"_s};
    knot.note = u"\"quotes\"\n=SUM(A1)"_s;
    const KnotId id = *journal.add(ActionKind::AddKnot, knot);
    KnotFields region;
    region.place.region = u"knee"_s;
    QVERIFY(journal.add(ActionKind::AddKnot, region));
    ObservationFields observation = fixture.pain(id, 5.7);
    observation.pressure = *Intensity::fromNumber(8);
    observation.familiar = Answer::Unsure;
    observation.status = KnotStatus::Latent;
    observation.twitch = Twitch::Spontaneous;
    observation.feel = QStringList {u"rough"_s};
    observation.signs = QStringList {u"spasm"_s};
    observation.radiates = QStringList {u"temple"_s};
    observation.flare = true;
    QVERIFY(journal.add(ActionKind::LogPain, observation));
    observation = fixture.pain(id, 2);
    observation.felt = *Moment::onDay(QDate(2023, 12, 31));
    QVERIFY(journal.add(ActionKind::LogPain, observation));
    const auto own =
        journal.add(ActionKind::AddRemedy,
                    OwnRemedyFields {.name = u"Kirschkernkissen"_s, .kind = u"heat_cold"_s});
    UseFields use {.remedy = own->toString(), .knot = id, .felt = fixture.now()};
    use.seconds = 600;
    use.by = AppliedBy::Professional;
    use.profession = u"osteopath"_s;
    use.before = *Intensity::fromNumber(6);
    use.reaction = Reaction::Skin;
    use.pressureLevel = PressureLevel::Light;
    QVERIFY(journal.add(ActionKind::LogUse, use));
    CheckinFields checkin {.day = QDate(2024, 4, 30)};
    checkin.interference = {{InterferenceArea::QualityOfLife, *Intensity::fromNumber(3.5)}};
    checkin.sleepMinutes = 0;
    checkin.stress = *Intensity::fromNumber(0);
    QVERIFY(journal.add(ActionKind::CheckIn, checkin));
    QVERIFY(journal.add(ActionKind::Assess,
                        AssessmentFields {.felt = fixture.now(), .answers = Peg {1, 2, 3}}));
    QVERIFY(journal.add(
        ActionKind::Assess,
        AssessmentFields {.felt = fixture.now(), .answers = Psfs {{{u"a"_s, 0}, {u"b"_s, 10}}}}));
    QVERIFY(journal.add(ActionKind::Assess,
                        AssessmentFields {.felt = fixture.now(), .answers = GlobalChange {-3}}));
    QVERIFY(journal.add(
        ActionKind::Screen,
        ScreeningFields {.felt = fixture.now(), .answers = {{u"fever"_s, Answer::No}}}));
    VisitFields visit {.felt = fixture.now(), .profession = u"doctor"_s};
    visit.knot = id;
    visit.treatments = QStringList {u"tens"_s};
    QVERIFY(journal.add(ActionKind::AddVisit, visit));
    QVERIFY(journal.add(ActionKind::PlanTrial,
                        TrialFields {.remedy = u"heat"_s,
                                     .against = u"cold"_s,
                                     .knot = id,
                                     .firstDay = QDate(2024, 5, 2),
                                     .phaseDays = 9,
                                     .washoutDays = 2,
                                     .blocks = 4,
                                     .seed = 999999999,
                                     .outcome = DayOutcome::Worst,
                                     .stoppedOn = QDate(2024, 6, 1)}));
    Change profile(ActionKind::EditProfile);
    profile.put(profileId(),
                ProfileFields {.name = u"Me"_s,
                               .birthYear = 1975,
                               .facts = {{u"diabetes"_s, {Answer::No, QDate(2024, 1, 1)}}},
                               .emergencyNumber = u"112"_s});
    QVERIFY(journal.apply(profile));
    QVERIFY(journal.add(ActionKind::Acknowledge,
                        AcknowledgementFields {.rule = u"B-REST"_s,
                                               .ruleVersion = 2,
                                               .kind = AcknowledgementKind::Snooze,
                                               .felt = fixture.now(),
                                               .until = QDate(2024, 5, 3)}));
}

void ArchiveTest::outInAndOutAgainGivesTheSameBytes()
{
    JournalFixture first;
    const auto journal = first.create();
    fill(first, *journal);
    const QByteArray archive = *writeArchive(journal->read());
    QVERIFY(isArchive(archive));

    const auto batch = readArchive(archive);
    QVERIFY2(batch, batch ? "" : qPrintable(batch.error().detail));
    JournalFixture second;
    const auto copy = second.create();
    const auto added = copy->import(ActionKind::Import, *batch);
    QVERIFY2(added, added ? "" : qPrintable(added.error().detail));
    QCOMPARE(*added, batch->size());
    QCOMPARE(*writeArchive(copy->read()), archive);
}

void ArchiveTest::aPeriodLeavesOutTheRest()
{
    JournalFixture fixture;
    const auto journal = fixture.create();
    fill(fixture, *journal);
    const auto batch = readArchive(
        *writeArchive(journal->read(), Period {QDate(2024, 1, 1), QDate(2024, 12, 31)}));
    QCOMPARE(batch->observations.size(), 1);
    QCOMPARE(batch->knots.size(), 2);
}

void ArchiveTest::brokenArchivesAreRefusedAndNamed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("cut off") << QByteArray("{\"format\":\"knotebook-archive\",\"ver")
                             << ErrorCode::Malformed;
    QTest::newRow("other JSON") << QByteArray("{\"name\":\"x\"}") << ErrorCode::Malformed;
    QTest::newRow("a list") << QByteArray("[]") << ErrorCode::Malformed;
    QTest::newRow("newer") << QByteArray("{\"format\":\"knotebook-archive\",\"version\":4}")
                           << ErrorCode::NewerVersion;
    QTest::newRow("a record that is none")
        << QByteArray("{\"format\":\"knotebook-archive\",\"version\":1,\"knots\":[5]}")
        << ErrorCode::Malformed;
}

void ArchiveTest::brokenArchivesAreRefusedAndNamed()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ErrorCode, code);
    const auto batch = readArchive(bytes);
    QVERIFY(!batch);
    QCOMPARE(batch.error().code, code);
    QVERIFY(!batch.error().detail.isEmpty());
}

void ArchiveTest::everyFieldIsCheckedOnTheWayIn_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<QString>("key");
    const QByteArray stamp =
        R"("id":"11111111-1111-4111-8111-111111111111","recorded":"2024-05-01T06:00:00.000Z","changed":"2024-05-01T06:00:00.000Z")";
    const QByteArray felt =
        R"("felt":{"at":"2024-05-01"},"knot":"22222222-2222-4222-8222-222222222222")";
    const auto add = [&](const char *name, const char *kind, const QByteArray &fields,
                         const char *key) {
        QTest::newRow(name) << QString::fromLatin1(kind)
                            << QByteArray('{' + stamp + ',' + fields + '}')
                            << QString::fromLatin1(key);
    };
    add("pain of 11", "observations", felt + R"(,"rest":11)", "rest");
    add("pain in words", "observations", felt + R"(,"rest":"much")", "rest");
    add("an unknown status", "observations", felt + R"(,"status":"cured")", "status");
    add("a list that is none", "observations", felt + R"(,"rest":1,"feel":"hard")", "feel");
    add("a flag that is none", "observations", felt + R"(,"rest":1,"flare":"yes")", "flare");
    add("no moment", "observations", R"("rest":1,"knot":"22222222-2222-4222-8222-222222222222")",
        "felt");
    add("a time without a zone", "observations",
        R"("rest":1,"knot":"22222222-2222-4222-8222-222222222222","felt":{"at":"2024-05-01T08:00:00+02:00"})",
        "felt");
    add("a point in the air", "knots",
        R"("place":{"view":"front","layer":"deep","x":900,"y":0},"side":"left")", "place");
    add("an unknown side", "knots", R"("side":"starboard")", "side");
    add("a day that does not exist", "checkins", R"("day":"2023-02-29","quiet":true)", "day");
    add("half a PEG", "assessments", R"("felt":{"at":"2024-05-01"},"peg":[1,2])", "answers");
    add("an answer that is none", "screenings",
        R"("felt":{"at":"2024-05-01"},"answers":{"fever":"maybe"})", "answers");
}

void ArchiveTest::everyFieldIsCheckedOnTheWayIn()
{
    QFETCH(QString, kind);
    QFETCH(QByteArray, record);
    QFETCH(QString, key);
    const QByteArray archive =
        R"({"format":"knotebook-archive","version":1,")" + kind.toLatin1() + "\":[" + record + "]}";
    const auto batch = readArchive(archive);
    QVERIFY(!batch);
    QCOMPARE(batch.error().detail, u"%1 1: %2"_s.arg(kind, key));
}

void ArchiveTest::aForeignZoneIsKept()
{
    const Moment moment =
        *Moment::fromParts(1'714'543'200'000, 20'700, "Asia/Kathmandu", QDate(2024, 5, 1));
    ObservationFields fields {.knot = KnotId(contentId("k")), .felt = moment};
    fields.flare = true;
    QCOMPARE(fieldsFromJson<ObservationFields>(toJson(fields)).value(), fields);
}

QTEST_GUILESS_MAIN(ArchiveTest)
#include "tst_archive.moc"
