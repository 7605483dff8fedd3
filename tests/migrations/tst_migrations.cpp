// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/connection.h"
#include "core/store/journalfile.h"
#include "core/store/schema.h"
#include "tests/support/journalfixture.h"

#include <QDir>
#include <QTest>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

const Period always {QDate(1900, 1, 1), QDate(2199, 12, 31)};
const QString keptJournals = QStringLiteral(KNOTEBOOK_SOURCE_DIR "/tests/migrations");

} // namespace

/** Journals of every released schema open and hold what was written. */
class MigrationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<JournalFixture>();
        m_path = m_fixture->path();
        QVERIFY(QFile::copy(keptJournals + u"/schema-1.knotebook"_s, m_path));
        QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner);
    }

    void everyReleasedSchemaIsHere();
    void whoOnlyLooksMigratesNothing_data();
    void whoOnlyLooksMigratesNothing();
    void theFirstSchemaOpens();
    void laterOnesHoldTheSameAsTheFirst_data();
    void laterOnesHoldTheSameAsTheFirst();
    void anImageFromBeforeAColumnIsPutBack();
    void whatWasWrittenThenIsReadNow();
    void whatWasUndoneThenCanBeRedoneNow();
    void aNextSchemaIsReachedInOneStep();
    void aBrokenStepLeavesTheDatabaseWhereItWas_data();
    void aBrokenStepLeavesTheDatabaseWhereItWas();
    void nothingIsDoneTwice();
    void aCopyIsKeptOfWhatIsMigrated();
    void whatIsUpToDateIsNotCopied();
    void whereAKnotStandsIsOneSeek();
    void howAKnotBehavesIsSaidInAJournalOfAnySchema_data();
    void howAKnotBehavesIsSaidInAJournalOfAnySchema();
    void anEditFromBeforeSchemaFiveIsTakenBack();
    void aTrialCanBePlannedInAJournalOfAnySchema_data();
    void aTrialCanBePlannedInAJournalOfAnySchema();
    void howAKnotBehavedInSchemaFiveIsReadNow();
    void whatIsRemovedFromAJournalOfAnySchemaIsRemembered_data();
    void whatIsRemovedFromAJournalOfAnySchemaIsRemembered();

private:
    std::unique_ptr<Connection> connection() const
    {
        return std::move(*Connection::open(m_path, Connection::Mode::ReadWrite));
    }
    QByteArray bytes() const
    {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    Status migrateWith(const QByteArray &second) const
    {
        return migrate(*connection(), *migrations() + QList<QByteArray> {second});
    }

    std::unique_ptr<JournalFixture> m_fixture;
    QString m_path;
};

void MigrationsTest::everyReleasedSchemaIsHere()
{
    for (int version = 1; version < currentSchemaVersion(); ++version) {
        const auto kept =
            journalVersion(u"%1/schema-%2.knotebook"_s.arg(keptJournals, QString::number(version)));
        QVERIFY2(kept, qPrintable(QString::number(version)));
        QCOMPARE(*kept, version);
    }
}

void MigrationsTest::laterOnesHoldTheSameAsTheFirst_data()
{
    QTest::addColumn<int>("version");
    for (int version = 2; version < currentSchemaVersion(); ++version)
        QTest::addRow("schema %d", version) << version;
}

void MigrationsTest::laterOnesHoldTheSameAsTheFirst()
{
    QFETCH(const int, version);
    const auto everything = [](const Reader &reader) {
        QList<ObservationFields> looks;
        const auto found = reader.observations(always);
        for (const Observation &look : *found) {
            ObservationFields fields = look.fields();
            fields.knot = KnotId(QUuid());
            looks.append(fields);
        }
        return looks;
    };
    const auto first = everything(m_fixture->open()->read());
    QVERIFY(QFile::remove(m_path)
            && QFile::copy(u"%1/schema-%2.knotebook"_s.arg(keptJournals).arg(version), m_path));
    QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner);
    const auto journal = m_fixture->open();
    QCOMPARE(everything(journal->read()), first);
    QCOMPARE(journal->read().counts()->uses, 2);
    QVERIFY(journal->read().verify()->isEmpty());
    QVERIFY(QFile::exists(m_path + u".before-schema-6"_s));
    QVERIFY(journal->redo());
}

/** Undo of an edit from before `painting` was a column: its images end earlier. */
void MigrationsTest::anImageFromBeforeAColumnIsPutBack()
{
    std::optional<ObservationFields> before;
    {
        const auto journal = m_fixture->open();
        const Observation look = journal->read().observations(always)->at(1);
        before = look.fields();
        ObservationFields changed = look.fields();
        changed.note = u"changed"_s;
        changed.rest = *Intensity::fromTenths(11);
        QVERIFY(journal->replace(ActionKind::EditObservation, look.id(), changed));
    }
    {
        const auto open = connection();
        open->database().exec("UPDATE change SET before = json_remove(before, '$[#-1]'), after = "
                              "json_remove(after, '$[#-1]') WHERE before IS NOT NULL AND tbl = "
                              "'observation'");
        QCOMPARE(open->number("SELECT changes()"), 1);
    }
    const auto journal = m_fixture->open();
    QVERIFY(journal->undo());
    QCOMPARE(journal->read().observations(always)->at(1).fields(), *before);
    QVERIFY(journal->redo());
    QCOMPARE(journal->read().observations(always)->at(1)->note, u"changed"_s);
    QVERIFY(journal->read().verify()->isEmpty());
}

void MigrationsTest::whoOnlyLooksMigratesNothing_data()
{
    QTest::addColumn<int>("version");
    for (int version = 1; version < currentSchemaVersion(); ++version)
        QTest::addRow("schema %d", version) << version;
}

void MigrationsTest::whoOnlyLooksMigratesNothing()
{
    QFETCH(const int, version);
    QVERIFY(QFile::remove(m_path)
            && QFile::copy(u"%1/schema-%2.knotebook"_s.arg(keptJournals).arg(version), m_path));
    QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner);
    const QByteArray before = bytes();
    {
        const auto reader = Reader::open(m_path);
        QVERIFY2(reader, reader ? "" : qPrintable(reader.error().detail));
        QCOMPARE(reader->observations(always)->size(), 3);
        QCOMPARE(reader->counts()->uses, 2);
        QVERIFY(reader->verify()->isEmpty());
    }
    QCOMPARE(bytes(), before);
    QCOMPARE(*journalVersion(m_path), version);
    QCOMPARE(QDir(m_fixture->folder.path()).entryList(QDir::Files),
             QStringList {u"journal.knotebook"_s});
}

void MigrationsTest::theFirstSchemaOpens()
{
    QCOMPARE(*journalVersion(m_path), 1);
    const auto journal = m_fixture->open();
    const Counts counts = *journal->read().counts();
    QCOMPARE(counts.knots, 2);
    QCOMPARE(counts.observations, 3);
    QCOMPARE(counts.uses, 2);
    QCOMPARE(counts.checkins, 2);
    QCOMPARE(counts.visits, 1);
    QCOMPARE(counts.observed, (Period {QDate(2015, 11, 25), QDate(2024, 4, 30)}));
    QCOMPARE(journal->read().all<OwnRemedyFields>()->size(), 2);
    QCOMPARE(journal->read().all<AssessmentFields>()->size(), 3);
    QCOMPARE(journal->read().all<ScreeningFields>()->size(), 1);
    QVERIFY(journal->read().verify()->isEmpty());
}

void MigrationsTest::whatWasWrittenThenIsReadNow()
{
    const auto journal = m_fixture->open();
    const auto knots = journal->read().all<KnotFields>();
    const KnotFields desk = knots->first().fields();
    QCOMPARE(desk.label, u"desk knot"_s);
    QCOMPARE(desk.note, u"\"quotes\", ümläuts, 🙂"_s);
    QCOMPARE(desk.onset->toIso(), u"2024-02-29"_s);
    QCOMPARE(desk.causes, (QStringList {u"stress"_s, u"ergonomics"_s}));
    QCOMPARE(desk.place.point->x(), -20.0);
    QCOMPARE(knots->last()->place.region, u"knee"_s);

    const auto observations = journal->read().observations(always);
    QCOMPARE(observations->size(), 3);
    QVERIFY(!observations->at(0)->felt.knownToTheMoment());
    QCOMPARE(observations->at(1)->rest->tenths(), 57);
    QCOMPARE(observations->at(1)->felt.toIso(), u"2024-03-30T23:59:00+01:00"_s);
    QVERIFY(observations->at(1)->flare);
    QCOMPARE(observations->at(1)->radiates, QStringList {u"temple"_s});
    QCOMPARE(observations->at(2)->felt.toIso(), u"2024-04-30T08:00:00+09:00"_s);

    const auto uses = journal->read().uses(always);
    QCOMPARE(uses->first()->seconds, 90);
    QCOMPARE(uses->first()->after->tenths(), 45);
    QCOMPARE(uses->first()->reaction, Reaction::Bruise);
    QCOMPARE((*journal->read().checkin(QDate(2024, 2, 29)))->fields().sleepMinutes, 435);
    QVERIFY((*journal->read().checkin(QDate(2024, 3, 1)))->fields().quiet);
    const auto assessments = journal->read().all<AssessmentFields>();
    QCOMPARE(std::get<GlobalChange>(assessments->last()->answers).change, -2);
    QCOMPARE(journal->read().visits(always)->first()->advice, u"come again"_s);
}

void MigrationsTest::whatWasUndoneThenCanBeRedoneNow()
{
    const auto journal = m_fixture->open();
    QCOMPARE(journal->nextRedo()->kind, ActionKind::EditKnot);
    QVERIFY(journal->redo());
    QCOMPARE(journal->read().all<KnotFields>()->first()->label, u"desk"_s);
    int undone = 0;
    while (journal->undo())
        ++undone;
    QCOMPARE(undone, 17);
    QCOMPARE(*journal->read().counts(), Counts());
}

void MigrationsTest::aNextSchemaIsReachedInOneStep()
{
    QVERIFY(migrateWith("ALTER TABLE knot ADD COLUMN colour TEXT NOT NULL DEFAULT 'none';"
                        "CREATE TABLE extra (id INTEGER PRIMARY KEY) STRICT;"));
    const auto after = connection();
    QCOMPARE(after->number("PRAGMA user_version"), currentSchemaVersion() + 1);
    QCOMPARE(after->number("PRAGMA application_id"), qint64(journalApplicationId));
    QCOMPARE(after->number("SELECT count(*) FROM knot WHERE colour = 'none'"), 2);
    QCOMPARE(after->number("SELECT count(*) FROM observation"), 3);
    // The header says so at once: it is what another start looks at.
    QCOMPARE(journalVersion(m_path).error().code, ErrorCode::NewerVersion);
}

void MigrationsTest::aBrokenStepLeavesTheDatabaseWhereItWas_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::newRow("bad SQL at once") << QByteArray("ALTER TABEL knot;");
    QTest::newRow("bad SQL at the end")
        << QByteArray("ALTER TABLE knot ADD COLUMN colour TEXT; DELETE FROM observation;"
                      "DROP TABLE visit; ALTER TABLE nothing ADD COLUMN x TEXT;");
    QTest::newRow("a broken constraint")
        << QByteArray("DELETE FROM checkin; UPDATE observation SET rest = 1000;");
    QTest::newRow("a broken reference") << QByteArray("DELETE FROM knot;");
}

void MigrationsTest::aBrokenStepLeavesTheDatabaseWhereItWas()
{
    QFETCH(QByteArray, script);
    const QByteArray before = bytes();
    const Status status = migrateWith(script);
    QVERIFY(!status);
    QVERIFY(!status.error().detail.isEmpty());
    QCOMPARE(bytes(), before);
    QCOMPARE(*journalVersion(m_path), 1);
    QCOMPARE(m_fixture->open()->read().counts()->observations, 3);
}

void MigrationsTest::nothingIsDoneTwice()
{
    const auto open = connection();
    QVERIFY(migrate(*open, *migrations()));
    QVERIFY(migrate(*open, *migrations()));
    QCOMPARE(open->number("PRAGMA user_version"), currentSchemaVersion());
    QCOMPARE(open->number("SELECT count(*) FROM observation"), 3);
}

void MigrationsTest::aCopyIsKeptOfWhatIsMigrated()
{
    m_fixture->open().reset();
    QCOMPARE(*journalVersion(m_path), currentSchemaVersion());
    const QString copy = m_path + u".before-schema-6"_s;
    QVERIFY(QFile::exists(copy));
    QCOMPARE(QFile::permissions(copy) & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
    QCOMPARE(*journalVersion(copy), 1);
    QVERIFY(QFile::remove(m_path) && QFile::copy(copy, m_path));
    QCOMPARE(m_fixture->open()->read().counts()->observations, 3);
}

void MigrationsTest::whatIsUpToDateIsNotCopied()
{
    m_fixture->open().reset();
    const QDir folder(m_fixture->folder.path());
    for (const QString &copy : folder.entryList({u"*.before-schema-*"_s}, QDir::Files))
        QVERIFY(QFile::remove(folder.filePath(copy)));
    m_fixture->open().reset();
    QCOMPARE(folder.entryList(QDir::Files), QStringList {u"journal.knotebook"_s});
}

void MigrationsTest::whereAKnotStandsIsOneSeek()
{
    m_fixture->open().reset();
    const auto open = connection();
    for (const char *column : {"status", "pressure"}) {
        SQLite::Statement plan(
            open->database(),
            std::string("EXPLAIN QUERY PLAN SELECT ") + column
                + " FROM observation WHERE knot = ? AND deleted = 0 AND " + column
                + " IS NOT NULL AND felt_day <= ? AND (felt_ms <= ? OR (felt_ms "
                  "IS NULL AND felt_day <= ?)) ORDER BY felt_day DESC, felt_ms DESC, "
                  "recorded_ms DESC LIMIT 1");
        QVERIFY(plan.executeStep());
        const QString step = QString::fromStdString(plan.getColumn(3).getString());
        QVERIFY2(step.contains(u"USING INDEX observation_"_s + QLatin1String(column)),
                 qPrintable(step));
        QVERIFY(!plan.executeStep());
    }
}

void MigrationsTest::howAKnotBehavesIsSaidInAJournalOfAnySchema_data()
{
    whoOnlyLooksMigratesNothing_data();
}

void MigrationsTest::howAKnotBehavesIsSaidInAJournalOfAnySchema()
{
    QFETCH(const int, version);
    QVERIFY(QFile::remove(m_path)
            && QFile::copy(u"%1/schema-%2.knotebook"_s.arg(keptJournals).arg(version), m_path));
    QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner);
    QVERIFY(Reader::open(m_path)->all<KnotFields>()->first()->behaviour.isEmpty());
    auto journal = m_fixture->open();
    const Knot knot = journal->read().all<KnotFields>()->first();
    KnotFields said = knot.fields();
    said.behaviour = {.aggravates = {u"sitting"_s, u"driving"_s},
                      .aggravatesWords = u"ümläuts \"quoted\""_s,
                      .eases = {u"heat"_s},
                      .easesWords = u"the bath"_s,
                      .minutesToOnset = 0,
                      .minutesToSettle = 43200,
                      .constancy = Constancy::Intermittent};
    QVERIFY(journal->replace(ActionKind::EditKnot, knot.id(), said));
    ProfileFields profile = (*journal->read().profile()).fields();
    QVERIFY(profile.aim.isEmpty());
    profile.aim = u"sleep through"_s;
    QVERIFY(journal->apply(Change(ActionKind::EditProfile).put(profileId(), profile)));
    journal.reset();
    journal = m_fixture->open();
    QCOMPARE(journal->read().get(knot.id())->fields(), said);
    QCOMPARE((*journal->read().profile())->aim, u"sleep through"_s);
    QVERIFY(journal->undo() && journal->undo());
    QCOMPARE(journal->read().get(knot.id())->fields(), knot.fields());
    QVERIFY(journal->redo() && journal->redo());
    QCOMPARE(journal->read().get(knot.id())->fields(), said);
    QVERIFY(journal->read().verify()->isEmpty());
}

/** The journal of schema 4 ends with an edit of a knot that was undone: its images are shorter. */
void MigrationsTest::anEditFromBeforeSchemaFiveIsTakenBack()
{
    QVERIFY(QFile::remove(m_path) && QFile::copy(keptJournals + u"/schema-4.knotebook"_s, m_path));
    QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner);
    const auto journal = m_fixture->open();
    const Knot before = journal->read().all<KnotFields>()->first();
    QVERIFY(journal->redo());
    KnotFields expected = before.fields();
    expected.label = u"desk"_s;
    QCOMPARE(journal->read().get(before.id())->fields(), expected);
    QVERIFY(journal->undo());
    QCOMPARE(journal->read().get(before.id())->fields(), before.fields());
    QVERIFY(journal->read().verify()->isEmpty());
}

void MigrationsTest::aTrialCanBePlannedInAJournalOfAnySchema_data()
{
    whoOnlyLooksMigratesNothing_data();
}

void MigrationsTest::aTrialCanBePlannedInAJournalOfAnySchema()
{
    QFETCH(const int, version);
    QVERIFY(QFile::remove(m_path)
            && QFile::copy(u"%1/schema-%2.knotebook"_s.arg(keptJournals).arg(version), m_path));
    QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner);
    QVERIFY(Reader::open(m_path)->all<TrialFields>()->isEmpty());
    auto journal = m_fixture->open();
    const KnotId knot = journal->read().all<KnotFields>()->first().id();
    const QString own = journal->read().all<OwnRemedyFields>()->first().id().toString();
    TrialFields plan {.remedy = own, .knot = knot, .firstDay = QDate(2024, 5, 2)};
    const TrialId id = *journal->add(ActionKind::PlanTrial, plan);
    plan.stoppedOn = QDate(2024, 5, 20);
    QVERIFY(journal->replace(ActionKind::StopTrial, id, plan));
    journal.reset();
    journal = m_fixture->open();
    QCOMPARE(journal->read().get(id)->fields(), plan);
    QVERIFY(journal->undo());
    QVERIFY(!journal->read().get(id)->fields().stoppedOn);
    QVERIFY(journal->undo());
    QVERIFY(journal->read().all<TrialFields>()->isEmpty());
    QVERIFY(journal->redo() && journal->redo());
    QCOMPARE(journal->read().get(id)->fields(), plan);
    QVERIFY(journal->remove(ActionKind::DeleteTrial, id));
    QCOMPARE(journal->read().get(id).error().code, ErrorCode::NotFound);
    QVERIFY(journal->undo());
    QVERIFY(journal->remove(ActionKind::DeleteKnot, knot));
    QVERIFY(journal->read().all<TrialFields>()->isEmpty());
    QVERIFY(journal->read().verify()->isEmpty());
}

void MigrationsTest::howAKnotBehavedInSchemaFiveIsReadNow()
{
    QVERIFY(QFile::remove(m_path) && QFile::copy(keptJournals + u"/schema-5.knotebook"_s, m_path));
    QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner);
    const auto journal = m_fixture->open();
    const Behaviour behaviour = journal->read().all<KnotFields>()->last()->behaviour;
    QCOMPARE(behaviour.aggravates, QStringList {u"sitting"_s});
    QCOMPARE(behaviour.aggravatesWords, u"ümläuts"_s);
    QCOMPARE(behaviour.eases, QStringList {u"heat"_s});
    QCOMPARE(behaviour.minutesToOnset, 20);
    QCOMPARE(behaviour.constancy, Constancy::Intermittent);
}

void MigrationsTest::whatIsRemovedFromAJournalOfAnySchemaIsRemembered_data()
{
    whoOnlyLooksMigratesNothing_data();
}

void MigrationsTest::whatIsRemovedFromAJournalOfAnySchemaIsRemembered()
{
    QFETCH(const int, version);
    QVERIFY(QFile::remove(m_path)
            && QFile::copy(u"%1/schema-%2.knotebook"_s.arg(keptJournals).arg(version), m_path));
    QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner);
    QVERIFY(Reader::open(m_path)->purgeMarks()->isEmpty());
    auto journal = m_fixture->open();
    const KnotId knot = journal->read().all<KnotFields>()->first().id();
    QVERIFY(journal->remove(ActionKind::DeleteKnot, knot));
    const auto gone = journal->purge();
    QVERIFY(gone && gone->knots == 1 && gone->observations == 3);
    journal.reset();
    journal = m_fixture->open();
    QCOMPARE(journal->read().purgeMarks()->size(), gone->records());
    QCOMPARE(journal->read().counts()->visits, 1); // a record of its own
    QVERIFY(journal->read().verify()->isEmpty());
}

QTEST_GUILESS_MAIN(MigrationsTest)
#include "tst_migrations.moc"
