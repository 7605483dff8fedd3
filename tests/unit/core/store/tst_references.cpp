// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/archive.h"
#include "core/store/visits.h"
#include "tests/support/journalfixture.h"

#include <QTest>

#include <functional>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

const Period always {QDate(1900, 1, 1), QDate(2199, 12, 31)};

} // namespace

/** What records refer to: a knot that is hidden, ids of the tables, and an id by its beginning. */
class ReferencesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatHidesWithItsKnot();
    void idsOfEveryFieldAreLookedUp_data();
    void idsOfEveryFieldAreLookedUp();
    void prefixesFindTheirRecord_data();
    void prefixesFindTheirRecord();
    void aPrefixOfTwoIsAmbiguous();
};

void ReferencesTest::whatHidesWithItsKnot()
{
    JournalFixture fixture;
    const auto journal = fixture.create();
    const Reader &reader = journal->read();
    const KnotId knot = *journal->add(ActionKind::AddKnot, fixture.upperTrapezius());
    const KnotId other = *journal->add(ActionKind::AddKnot, fixture.upperTrapezius());
    const auto observation = *journal->add(ActionKind::LogPain, fixture.pain(knot, 5));
    QVERIFY(journal->add(ActionKind::LogPain, fixture.pain(other, 2)));
    const auto use = *journal->add(
        ActionKind::LogUse, UseFields {.remedy = u"heat"_s, .knot = knot, .felt = fixture.now()});
    QVERIFY(journal->add(ActionKind::LogUse,
                         UseFields {.remedy = u"heat"_s, .knot = {}, .felt = fixture.now()}));
    const auto visit = *journal->add(
        ActionKind::AddVisit,
        VisitFields {
            .felt = fixture.now(), .profession = u"doctor"_s, .treatments = {}, .knot = knot});
    const auto trial = *journal->add(
        ActionKind::PlanTrial,
        TrialFields {.remedy = u"heat"_s, .knot = knot, .firstDay = QDate(2024, 5, 2)});
    const QByteArray whole = *writeArchive(reader);
    QVERIFY(journal->remove(ActionKind::DeleteKnot, knot));

    QCOMPARE(reader.get(observation).error().code, ErrorCode::NotFound);
    QCOMPARE(reader.get(use).error().code, ErrorCode::NotFound);
    QCOMPARE(reader.get(trial).error().code, ErrorCode::NotFound);
    QCOMPARE(reader.knotState(knot).error().code, ErrorCode::NotFound);
    QVERIFY(reader.observations(knot, 10)->isEmpty());
    QVERIFY(reader.ratings(always, knot)->isEmpty());
    QCOMPARE(reader.ratings(always)->size(), 1);
    QCOMPARE(reader.uses(always)->size(), 1);
    // A visit took place all the same; whom it is told to does not have the knot.
    QCOMPARE(reader.visits(always)->size(), 1);
    QVERIFY(reader.get(visit));
    QVERIFY(!visitsToHandOn(reader)->first()->knot);
    QCOMPARE(reader.find<ObservationFields>(observation.toString()).error().code,
             ErrorCode::NotFound);
    const Counts counts = *reader.counts();
    QCOMPARE(counts.knots + counts.observations + counts.uses + counts.visits, 4);
    // What is written out can be read in: nothing names the hidden knot.
    const QByteArray rest = *writeArchive(reader);
    QVERIFY(!rest.contains(knot.toString().toLatin1()));
    JournalFixture elsewhere;
    const auto copy = elsewhere.create();
    QVERIFY(copy->import(ActionKind::Import, *readArchive(rest)));

    QVERIFY(journal->undo());
    QCOMPARE(visitsToHandOn(reader)->first()->knot, knot);
    QCOMPARE(reader.observations(knot, 10)->size(), 1);
    QCOMPARE(readArchive(*writeArchive(reader))->size(), readArchive(whole)->size());
}

void ReferencesTest::idsOfEveryFieldAreLookedUp_data()
{
    QTest::addColumn<std::function<Status(const References &)>>("check");
    const Moment now = *Moment::onDay(QDate(2024, 5, 1));
    const auto row = [](const char *name, auto fields) {
        QTest::newRow(name) << std::function<Status(const References &)>(
            [fields](const References &references) { return references.check(fields); });
    };
    KnotFields muscle, region, cause;
    muscle.muscle = u"x"_s;
    region.place.region = u"x"_s;
    cause.causes = {u"stress"_s, u"x"_s};
    row("muscle \"x\"", muscle);
    row("region \"x\"", region);
    row("cause \"x\"", cause);
    const ObservationFields look {.knot = KnotId(contentId("knot")), .felt = now};
    ObservationFields radiates = look, sign = look, feel = look;
    radiates.radiates = {u"knee"_s, u"x"_s};
    sign.signs = {u"x"_s};
    feel.feel = {u"x"_s};
    row("region \"x\" of an observation", radiates);
    row("sign \"x\"", sign);
    row("feel \"x\"", feel);
    row("kind \"x\"", OwnRemedyFields {.name = u"stone"_s, .kind = u"x"_s});
    row("kind \"\"", OwnRemedyFields {.name = u"stone"_s, .kind = QString()});
    UseFields by {.remedy = u"heat"_s, .knot = {}, .felt = now};
    by.profession = u"x"_s;
    row("remedy \"x\"", UseFields {.remedy = u"x"_s, .knot = {}, .felt = now});
    row("profession \"x\" of a use", by);
    CheckinFields habit {.day = QDate(2024, 5, 1)}, suspected = habit;
    habit.habits = {u"x"_s};
    suspected.causes = {u"x"_s};
    row("habit \"x\"", habit);
    row("cause \"x\" of a day", suspected);
    row("question \"x\"", ScreeningFields {.felt = now, .answers = {{u"x"_s, Answer::No}}});
    row("profession \"x\"", VisitFields {.felt = now, .profession = u"x"_s});
    row("treatment \"x\"",
        VisitFields {.felt = now, .profession = u"doctor"_s, .treatments = {u"x"_s}});
    row("remedy \"x\" of a trial", TrialFields {.remedy = u"x"_s, .firstDay = QDate(2024, 5, 2)});
    row("remedy \"x\" that it is tried against",
        TrialFields {.remedy = u"heat"_s, .against = u"x"_s, .firstDay = QDate(2024, 5, 2)});
    ProfileFields fact;
    fact.facts = {{u"x"_s, {Answer::Yes, QDate(2024, 5, 1)}}};
    row("fact \"x\"", fact);
}

void ReferencesTest::idsOfEveryFieldAreLookedUp()
{
    QFETCH(std::function<Status(const References &)>, check);
    JournalFixture fixture;
    const Status status = check(fixture.references);
    QVERIFY(!status);
    QCOMPARE(status.error().code, ErrorCode::Unknown);
    const QString row = QString::fromLatin1(QTest::currentDataTag());
    QVERIFY2(row.startsWith(status.error().detail), qPrintable(status.error().detail));
}

void ReferencesTest::prefixesFindTheirRecord_data()
{
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<QString>("error");
    const QString id = contentId("sequence:0:0").toString(QUuid::WithoutBraces);
    QTest::newRow("whole") << id << "";
    QTest::newRow("eight digits") << id.left(8) << "";
    QTest::newRow("six digits") << id.left(6) << "";
    QTest::newRow("five digits") << id.left(5) << "malformed";
    QTest::newRow("with a dash") << id.left(11) << "";
    QTest::newRow("capitals") << id.left(8).toUpper() << "";
    QTest::newRow("no dashes") << QString(id).remove(u'-') << "";
    QTest::newRow("too long") << id + u"0"_s << "malformed";
    QTest::newRow("nobody's") << "ffffff"
                              << "not_found";
    QTest::newRow("empty") << ""
                           << "malformed";
    QTest::newRow("no digits") << "the knot"
                               << "malformed";
    QTest::newRow("a wildcard") << id.left(6) + u"%"_s << "malformed";
    QTest::newRow("a line end") << id.left(6) + u"\n"_s << "malformed";
}

void ReferencesTest::prefixesFindTheirRecord()
{
    QFETCH(QString, prefix);
    JournalFixture fixture;
    const auto journal = fixture.create();
    const KnotId knot = *journal->add(ActionKind::AddKnot, fixture.upperTrapezius());
    const auto found = journal->read().find<KnotFields>(prefix);
    QTEST(found ? QString() : errorName(found.error().code), "error");
    if (found)
        QCOMPARE(*found, knot);
    // Of another kind there is none with that id.
    QVERIFY(!journal->read().find<UseFields>(prefix));
}

void ReferencesTest::aPrefixOfTwoIsAmbiguous()
{
    JournalFixture fixture;
    const auto journal = fixture.create();
    Batch batch;
    for (const char *id :
         {"abcdef00-0000-4000-8000-000000000001", "abcdef00-0000-4000-8000-000000000002",
          "abcdefff-ffff-4fff-bfff-ffffffffffff"})
        batch.knots.append(*Knot::create(*KnotId::fromString(QString::fromLatin1(id)), {}));
    QVERIFY(journal->import(ActionKind::Import, batch));
    QCOMPARE(journal->read().find<KnotFields>(u"abcdef"_s).error().code, ErrorCode::Ambiguous);
    QCOMPARE(journal->read().find<KnotFields>(u"abcdef00"_s).error().code, ErrorCode::Ambiguous);
    QCOMPARE(*journal->read().find<KnotFields>(u"abcdeff"_s), batch.knots.last().id());
    // A deleted one does not stand in the way.
    QVERIFY(journal->remove(ActionKind::DeleteKnot, batch.knots.first().id()));
    QCOMPARE(*journal->read().find<KnotFields>(u"abcdef00"_s), batch.knots.at(1).id());
}

QTEST_GUILESS_MAIN(ReferencesTest)
#include "tst_references.moc"
