// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/archive.h"
#include "tests/support/filebytes.h"
#include "tests/support/journaltest.h"
#include "tests/support/randomrecords.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

/** What nobody else writes. */
const QString marker = u"qzx-the-word-that-has-to-go-xzq"_s;

} // namespace

/** What is deleted leaves the file for good, and nothing else does. */
class PurgeTest : public JournalTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { beginJournal(); }
    void cleanup() { endJournal(); }

    void noByteOfItIsLeft_data();
    void noByteOfItIsLeft();
    void oldWordingsGoWithTheHistory();
    void whatWasUndoneGoesToo();
    void anUndoneImportGoesToo();
    void whatStaysIsTheSameByteForByte_data();
    void whatStaysIsTheSameByteForByte();
    void whatBelongsToADeletedKnotGoesWithIt();
    void whatIsSaidBeforeIsWhatGoes();
    void aRemedyWhoseNameIsStillNeededKeepsIt_data();
    void aRemedyWhoseNameIsStillNeededKeepsIt();
    void aRemedyOnlyOfDeletedUsesGoes();
    void afterwardsNothingCanBeUndone();
    void whatIsWrittenAfterwardsCanBeUndone();
    void twiceIsNoMoreThanOnce();
    void ofAnEmptyJournalNothingGoes();
    void theLastChangeIsStillKnown();
    void anImportKnowsWhatStayed();
    void theFilesGetSmaller();
    void aReaderThatOnlyHasItOpenIsInNobodysWay();
    void scrubbingAloneRemovesWhatAPurgeLeft();

private:
    KnotFields marked() const
    {
        KnotFields fields = m_fixture->upperTrapezius();
        fields.label = marker;
        return fields;
    }
    ObservationId note(KnotId knot, const QString &text)
    {
        ObservationFields fields = m_fixture->pain(knot, 4);
        fields.note = text;
        return *m_journal->add(ActionKind::LogPain, fields);
    }
    UseFields use(const QString &remedy, const QString &text = {}) const
    {
        UseFields fields {.remedy = remedy, .knot = std::nullopt, .felt = m_fixture->now()};
        fields.note = text;
        return fields;
    }
    void purge()
    {
        QVERIFY(m_journal->purge());
        const Status scrubbed = m_journal->scrub();
        QVERIFY2(scrubbed, scrubbed ? "" : qPrintable(scrubbed.error().detail));
    }
    /** The files of the journal that hold the text in any encoding SQLite might use. */
    QStringList filesWith(const QString &text) const
    {
        QStringList found;
        const QStringList names = namesIn(m_fixture->folder.path());
        for (const QString &name : names) {
            const QByteArray bytes = bytesIn(m_fixture->path(name));
            const QByteArray wide(reinterpret_cast<const char *>(text.utf16()), 2 * text.size());
            if (bytes.contains(text.toUtf8()) || bytes.contains(wide))
                found.append(name);
        }
        return found;
    }
    /** All records; what stays of those that are gone is told elsewhere. */
    QByteArray archive() const
    {
        QJsonObject all = QJsonDocument::fromJson(*writeArchive(m_journal->read())).object();
        all.remove(u"purged"_s);
        return QJsonDocument(all).toJson();
    }
};

void PurgeTest::noByteOfItIsLeft_data()
{
    QTest::addColumn<bool>("closedBefore");
    QTest::addColumn<int>("others");
    QTest::newRow("at once") << false << 0;
    QTest::newRow("among others") << false << 20;
    QTest::newRow("after a restart") << true << 20;
    QTest::newRow("in a large journal") << true << 150;
}

void PurgeTest::noByteOfItIsLeft()
{
    QFETCH(const bool, closedBefore);
    QFETCH(const int, others);
    if (others > 0)
        RandomRecords(3, m_fixture->references).fill(*m_journal, others);
    const KnotId stays = addKnot();
    const KnotId knot = *m_journal->add(ActionKind::AddKnot, marked());
    note(knot, marker);
    const ObservationId observation = note(stays, marker);
    OwnRemedyFields remedyFields {.name = marker, .kind = u"other"_s};
    remedyFields.note = marker;
    remedyFields.kind = m_fixture->references.catalogue().vocabulary(u"remedy_kind"_s).first();
    const OwnRemedyId remedy = *m_journal->add(ActionKind::AddRemedy, remedyFields);
    const UseId used = *m_journal->add(ActionKind::LogUse, use(remedy.toString(), marker));
    CheckinFields day {.day = QDate(2019, 3, 4)};
    day.quiet = true;
    day.note = marker;
    const CheckinId checkin = *m_journal->add(ActionKind::CheckIn, day);
    VisitFields visit {.felt = m_fixture->now(), .profession = u"doctor"_s};
    visit.advice = marker;
    visit.note = marker;
    const VisitId seen = *m_journal->add(ActionKind::AddVisit, visit);
    QVERIFY(m_journal->remove(ActionKind::DeleteKnot, knot));
    QVERIFY(m_journal->remove(ActionKind::DeleteObservation, observation));
    QVERIFY(m_journal->remove(ActionKind::DeleteUse, used));
    QVERIFY(m_journal->remove(ActionKind::DeleteRemedy, remedy));
    QVERIFY(m_journal->remove(ActionKind::DeleteCheckIn, checkin));
    QVERIFY(m_journal->remove(ActionKind::DeleteVisit, seen));
    if (closedBefore) {
        m_journal.reset();
        m_journal = m_fixture->open();
    }
    QVERIFY(!filesWith(marker).isEmpty()); // it was there to be found
    purge();
    QCOMPARE(filesWith(marker), QStringList());
    QVERIFY(m_journal->read().verify()->isEmpty());
    m_journal.reset();
    QCOMPARE(filesWith(marker), QStringList());
    m_journal = m_fixture->open();
    QVERIFY(m_journal->read().get(stays));
}

void PurgeTest::oldWordingsGoWithTheHistory()
{
    const KnotId knot = *m_journal->add(ActionKind::AddKnot, marked());
    KnotFields milder = marked();
    milder.label = u"desk"_s;
    QVERIFY(m_journal->replace(ActionKind::EditKnot, knot, milder));
    QVERIFY(!filesWith(marker).isEmpty());
    purge();
    QCOMPARE(filesWith(marker), QStringList());
    QCOMPARE(m_journal->read().get(knot)->fields().label, u"desk"_s);
}

void PurgeTest::whatWasUndoneGoesToo()
{
    const KnotId knot = addKnot();
    note(knot, marker);
    QVERIFY(m_journal->undo());
    QVERIFY(m_journal->nextRedo());
    purge();
    QVERIFY(!m_journal->nextRedo());
    QCOMPARE(m_journal->redo().error().code, ErrorCode::NothingToUndo);
    QCOMPARE(filesWith(marker), QStringList());
    QVERIFY(m_journal->read().get(knot));
}

void PurgeTest::anUndoneImportGoesToo()
{
    Batch batch;
    batch.knots.append(*Knot::create(KnotId(contentId("imported")), marked()));
    QVERIFY(m_journal->import(ActionKind::Import, batch));
    QVERIFY(m_journal->undo());
    QCOMPARE(m_journal->read().purgeable()->knots, 1);
    purge();
    QCOMPARE(filesWith(marker), QStringList());
    QCOMPARE(*m_journal->import(ActionKind::Import, batch), 1); // as if it had never been here
}

void PurgeTest::whatStaysIsTheSameByteForByte_data()
{
    QTest::addColumn<quint64>("seed");
    for (quint64 seed = 1; seed <= 6; ++seed)
        QTest::addRow("seed %llu", seed) << seed;
}

void PurgeTest::whatStaysIsTheSameByteForByte()
{
    QFETCH(const quint64, seed);
    RandomRecords records(seed, m_fixture->references);
    records.fill(*m_journal, 25);
    const auto deleteSome = [&](auto list, ActionKind kind) {
        for (const auto &record : *list) {
            if (records.below(3) == 0)
                QVERIFY(m_journal->remove(kind, record.id()));
        }
    };
    deleteSome(m_journal->read().all<ObservationFields>(), ActionKind::DeleteObservation);
    deleteSome(m_journal->read().all<UseFields>(), ActionKind::DeleteUse);
    deleteSome(m_journal->read().all<CheckinFields>(), ActionKind::DeleteCheckIn);
    deleteSome(m_journal->read().all<AssessmentFields>(), ActionKind::DeleteAssessment);
    deleteSome(m_journal->read().all<VisitFields>(), ActionKind::DeleteVisit);
    deleteSome(m_journal->read().all<TrialFields>(), ActionKind::DeleteTrial);
    deleteSome(m_journal->read().all<OwnRemedyFields>(), ActionKind::DeleteRemedy);
    deleteSome(m_journal->read().all<KnotFields>(), ActionKind::DeleteKnot);
    const QByteArray before = archive();
    const Counts counts = *m_journal->read().counts();
    QVERIFY(m_journal->read().purgeable()->records() > 10);
    purge();
    QCOMPARE(archive(), before); // in the same order, with the same stamps
    QCOMPARE(*m_journal->read().counts(), counts);
    QVERIFY(m_journal->read().verify()->isEmpty());
    m_journal.reset();
    m_journal = m_fixture->open();
    QCOMPARE(archive(), before);
}

void PurgeTest::whatBelongsToADeletedKnotGoesWithIt()
{
    const KnotId stays = addKnot();
    const KnotId goes = addKnot();
    note(stays, u"a"_s);
    note(goes, u"b"_s);
    note(goes, u"c"_s);
    UseFields fields = use(u"direct-pressure"_s);
    fields.knot = goes;
    QVERIFY(m_journal->add(ActionKind::LogUse, fields));
    VisitFields visit {.felt = m_fixture->now(), .profession = u"doctor"_s};
    visit.knot = goes;
    const VisitId seen = *m_journal->add(ActionKind::AddVisit, visit);
    const auto planned = m_journal->add(
        ActionKind::PlanTrial,
        TrialFields {.remedy = u"heat"_s, .knot = goes, .firstDay = QDate(2024, 5, 2)});
    QVERIFY(planned);
    QVERIFY(m_journal->remove(ActionKind::DeleteKnot, goes));
    const Purgeable plan = *m_journal->read().purgeable();
    QCOMPARE(plan.knots, 1);
    QCOMPARE(plan.observations, 2);
    QCOMPARE(plan.uses, 1);
    QCOMPARE(plan.others, 1);
    QCOMPARE(plan.records(), 5);
    purge();
    QCOMPARE(m_journal->read().counts()->observations, 1);
    visit.knot.reset(); // a visit took place all the same
    QCOMPARE(m_journal->read().get(seen)->fields(), visit);
    QVERIFY(m_journal->read().verify()->isEmpty()); // no row names what is gone
}

void PurgeTest::whatIsSaidBeforeIsWhatGoes()
{
    RandomRecords(5, m_fixture->references).fill(*m_journal, 10);
    for (const Knot &knot : m_journal->read().all<KnotFields>()->first(3))
        QVERIFY(m_journal->remove(ActionKind::DeleteKnot, knot.id()));
    const Purgeable said = *m_journal->read().purgeable();
    QVERIFY(said.knots == 3 && said.steps > 80);
    const auto gone = m_journal->purge();
    QCOMPARE(*gone, said);
    QVERIFY(m_journal->read().purgeable()->isEmpty());
}

void PurgeTest::aRemedyWhoseNameIsStillNeededKeepsIt_data()
{
    QTest::addColumn<QString>("form");
    QTest::newRow("as we write it") << u"%1"_s;
    QTest::newRow("in braces") << u"{%1}"_s;
}

void PurgeTest::aRemedyWhoseNameIsStillNeededKeepsIt()
{
    QFETCH(const QString, form);
    OwnRemedyFields fields {
        .name = u"grandmother's salve"_s,
        .kind = m_fixture->references.catalogue().vocabulary(u"remedy_kind"_s).first()};
    fields.note = marker;
    const OwnRemedyId remedy = *m_journal->add(ActionKind::AddRemedy, fields);
    QVERIFY(m_journal->add(ActionKind::LogUse, use(form.arg(remedy.toString()))));
    QVERIFY(m_journal->remove(ActionKind::DeleteRemedy, remedy));
    QCOMPARE(m_journal->read().purgeable()->others, 0);
    purge();
    QCOMPARE(m_journal->read().ownRemedy(remedy)->fields().name, u"grandmother's salve"_s);
    QCOMPARE(filesWith(marker), QStringList());
    QVERIFY(!m_journal->read().get(remedy)); // deleted all the same
    QVERIFY(!m_journal->read().idsWithWords()->contains(remedy.uuid()));
}

void PurgeTest::aRemedyOnlyOfDeletedUsesGoes()
{
    const QString kind = m_fixture->references.catalogue().vocabulary(u"remedy_kind"_s).first();
    const OwnRemedyId remedy =
        *m_journal->add(ActionKind::AddRemedy, OwnRemedyFields {.name = marker, .kind = kind});
    const KnotId knot = addKnot();
    UseFields fields = use(remedy.toString());
    fields.knot = knot;
    QVERIFY(m_journal->add(ActionKind::LogUse, fields));
    QVERIFY(m_journal->remove(ActionKind::DeleteRemedy, remedy));
    QVERIFY(m_journal->remove(ActionKind::DeleteKnot, knot));
    purge();
    QCOMPARE(m_journal->read().ownRemedy(remedy).error().code, ErrorCode::NotFound);
    QCOMPARE(filesWith(marker), QStringList());
}

void PurgeTest::afterwardsNothingCanBeUndone()
{
    note(addKnot(), u"a"_s);
    purge();
    QVERIFY(!m_journal->nextUndo());
    QCOMPARE(m_journal->undo().error().code, ErrorCode::NothingToUndo);
    m_journal.reset();
    m_journal = m_fixture->open();
    QCOMPARE(m_journal->undo().error().code, ErrorCode::NothingToUndo);
    QCOMPARE(m_journal->read().counts()->observations, 1);
}

void PurgeTest::whatIsWrittenAfterwardsCanBeUndone()
{
    const KnotId knot = addKnot();
    note(knot, u"a"_s);
    const auto before = m_journal->nextUndo();
    purge();
    note(knot, u"b"_s);
    QVERIFY(m_journal->nextUndo()->sequence > before->sequence); // numbers go on
    QVERIFY(m_journal->undo());
    QCOMPARE(m_journal->undo().error().code, ErrorCode::NothingToUndo);
    QCOMPARE(m_journal->read().counts()->observations, 1);
    QVERIFY(m_journal->redo());
    QCOMPARE(m_journal->read().counts()->observations, 2);
}

void PurgeTest::twiceIsNoMoreThanOnce()
{
    QVERIFY(m_journal->remove(ActionKind::DeleteKnot, addKnot()));
    purge();
    const QByteArray before = archive();
    const auto again = m_journal->purge();
    QVERIFY(again && again->isEmpty());
    QVERIFY(m_journal->scrub());
    QCOMPARE(archive(), before);
}

void PurgeTest::ofAnEmptyJournalNothingGoes()
{
    QVERIFY(m_journal->read().purgeable()->isEmpty());
    const auto gone = m_journal->purge();
    QVERIFY(gone && gone->isEmpty());
    QVERIFY(m_journal->scrub());
    QVERIFY(addKnot().uuid() != QUuid());
}

void PurgeTest::theLastChangeIsStillKnown()
{
    note(addKnot(), u"a"_s);
    m_fixture->clock.advance(3600);
    note(addKnot(), u"b"_s);
    const auto before = m_journal->read().contents()->lastChangeMs;
    QVERIFY(before);
    purge();
    QCOMPARE(m_journal->read().contents()->lastChangeMs, before);
}

void PurgeTest::anImportKnowsWhatStayed()
{
    RandomRecords(9, m_fixture->references).fill(*m_journal, 6);
    const Batch batch = *readArchive(archive());
    JournalFixture other;
    const auto there = other.create();
    QVERIFY(there->import(ActionKind::Import, batch));
    QVERIFY(there->remove(ActionKind::DeleteVisit, batch.visits.first().id()));
    QVERIFY(there->purge() && there->scrub());
    QCOMPARE(*there->import(ActionKind::Import, batch), 1); // the visit, and only it
    QCOMPARE(there->read().counts()->visits, batch.visits.size());
}

void PurgeTest::theFilesGetSmaller()
{
    const KnotId knot = addKnot();
    for (int i = 0; i < 300; ++i)
        QVERIFY(m_journal->remove(ActionKind::DeleteObservation,
                                  note(knot, QString(1000, QLatin1Char('n')))));
    const qint64 before = QFileInfo(m_journal->path()).size();
    purge();
    QVERIFY(QFileInfo(m_journal->path()).size() < before / 2);
    QCOMPARE(QFileInfo(m_journal->path() + u"-wal"_s).size(), 0);
}

void PurgeTest::aReaderThatOnlyHasItOpenIsInNobodysWay()
{
    const KnotId knot = *m_journal->add(ActionKind::AddKnot, marked());
    QVERIFY(m_journal->remove(ActionKind::DeleteKnot, knot));
    const auto idle = Reader::open(m_journal->path());
    QVERIFY(idle && idle->counts());
    purge();
    QCOMPARE(filesWith(marker), QStringList());
    QCOMPARE(idle->counts()->knots, 0);
}

void PurgeTest::scrubbingAloneRemovesWhatAPurgeLeft()
{
    const KnotId knot = *m_journal->add(ActionKind::AddKnot, marked());
    QVERIFY(m_journal->remove(ActionKind::DeleteKnot, knot));
    QVERIFY(m_journal->purge());
    QVERIFY(!filesWith(marker).isEmpty()); // the write-ahead log still has it
    QVERIFY(m_journal->scrub());
    QCOMPARE(filesWith(marker), QStringList());
}

QTEST_GUILESS_MAIN(PurgeTest)
#include "tst_purge.moc"
