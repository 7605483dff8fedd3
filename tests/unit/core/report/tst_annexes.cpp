// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/report.h"
#include "tests/support/journaltest.h"
#include "tests/support/ruletable.h"

#include <QTest>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** What may follow the first page, and what of a knot's behaviour is told. */
class AnnexesTest : public JournalTest
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        beginJournal();
        m_knot = addKnot();
    }

    void everyAnnexHasAName();
    void anEmptyJournalHasOnlyWhatTheRendererKnows();
    void annexesStandInTheirOrder();
    void anAnnexThatIsNotWantedIsEmpty_data();
    void anAnnexThatIsNotWantedIsEmpty();
    void entriesAreTheNewestFirstWithTheNumberOfTheirKnot();
    void ofAHiddenKnotThereIsNoEntry();
    void anAnnexIsNotLongerThanItsLimit();
    void notesOfCheckinsAreNotInTheirTable();
    void theDayIsDividedForEachKnot();
    void whatEasesItIsToldButForMedicines();
    void theAimIsToldUnlessItIsLeftOut();
    void whatIsNotAskedForIsToldApartFromWhatIsEmpty();

private:
    Moment moment(const QString &iso) const
    {
        return *Moment::fromIso(iso, m_fixture->clock.zone());
    }
    ObservationFields look(KnotId knot, const QString &iso, double rest) const
    {
        ObservationFields fields {.knot = knot, .felt = moment(iso)};
        fields.rest = *Intensity::fromNumber(rest);
        return fields;
    }
    void log(KnotId knot, const QString &iso, double rest) const
    {
        QVERIFY(m_journal->add(ActionKind::LogPain, look(knot, iso, rest)));
    }
    void logEverything() const
    {
        log(m_knot, u"2024-04-02T08:00"_s, 4);
        QVERIFY(m_journal->add(ActionKind::CheckIn,
                               CheckinFields {.day = QDate(2024, 4, 3), .quiet = true}));
        QVERIFY(m_journal->add(
            ActionKind::Screen,
            ScreeningFields {.felt = m_fixture->now(), .answers = {{u"fever"_s, Answer::No}}}));
        QVERIFY(m_journal->add(ActionKind::LogUse,
                               UseFields {.remedy = u"heat"_s,
                                          .knot = m_knot,
                                          .felt = moment(u"2024-04-04T08:00"_s)}));
        QVERIFY(m_journal->add(
            ActionKind::AddVisit,
            VisitFields {.felt = moment(u"2024-04-05"_s), .profession = u"doctor"_s}));
        ObservationFields noted = look(m_knot, u"2024-04-06T08:00"_s, 3);
        noted.note = u"a note"_s;
        QVERIFY(m_journal->add(ActionKind::LogPain, noted));
    }
    ReportOptions april() const { return {.period = {QDate(2024, 4, 1), QDate(2024, 4, 30)}}; }
    Report report(const ReportOptions &options) const
    {
        const auto made = makeReport(m_journal->read(), options, {},
                                     m_fixture->references.catalogue(), table(), QDate(2024, 5, 1));
        return made ? *made : Report();
    }
    Report report() const { return report(april()); }

    KnotId m_knot {QUuid()};
};

void AnnexesTest::everyAnnexHasAName()
{
    const QList<Annex> all = allAnnexes();
    QCOMPARE(all.size(), 9);
    QSet<QString> names;
    for (const Annex annex : all) {
        QCOMPARE(annexFromName(name(annex)), annex);
        names.insert(name(annex));
    }
    QCOMPARE(names.size(), all.size());
    QVERIFY(!annexFromName(u"appendix"_s));
}

void AnnexesTest::anEmptyJournalHasOnlyWhatTheRendererKnows()
{
    QCOMPARE(report().annexes, QList<Annex> {Annex::More});
}

void AnnexesTest::annexesStandInTheirOrder()
{
    logEverything();
    QCOMPARE(report().annexes, allAnnexes());
    ReportOptions turned = april();
    std::ranges::reverse(turned.annexes);
    QCOMPARE(report(turned).annexes, allAnnexes());
    turned.annexes = {Annex::Entries, Annex::Knots};
    QCOMPARE(report(turned).annexes, (QList {Annex::Knots, Annex::Entries}));
}

void AnnexesTest::anAnnexThatIsNotWantedIsEmpty_data()
{
    QTest::addColumn<Annex>("annex");
    for (const Annex annex : allAnnexes())
        QTest::newRow(qPrintable(name(annex))) << annex;
}

void AnnexesTest::anAnnexThatIsNotWantedIsEmpty()
{
    QFETCH(Annex, annex);
    logEverything();
    ReportOptions options = april();
    options.annexes.removeAll(annex);
    const Report made = report(options);
    QVERIFY(!made.has(annex));
    QCOMPARE(made.annexes.size(), allAnnexes().size() - 1);
    // What stands in that annex alone is not in the value at all.
    QCOMPARE(made.entries.isEmpty(), annex == Annex::Entries);
    QCOMPARE(made.checkins.isEmpty(), annex == Annex::Checkins);
    QCOMPARE(made.visits.isEmpty(), annex == Annex::Visits);
    QCOMPARE(made.notes.isEmpty(), annex == Annex::Notes);
    QCOMPARE(made.problems.size(), 1); // the first page has those
}

void AnnexesTest::entriesAreTheNewestFirstWithTheNumberOfTheirKnot()
{
    KnotFields other = m_fixture->upperTrapezius();
    other.label = u"worse"_s;
    const KnotId worse = *m_journal->add(ActionKind::AddKnot, other);
    log(m_knot, u"2024-04-02T08:00"_s, 3);
    log(worse, u"2024-04-03T08:00"_s, 9);
    ObservationFields flare = look(m_knot, u"2024-04-04T09:30"_s, 4);
    flare.flare = true;
    flare.pressure = *Intensity::fromNumber(6);
    QVERIFY(m_journal->add(ActionKind::LogPain, flare));
    log(m_knot, u"2024-05-01"_s, 9); // after the period
    const QList<ReportedEntry> entries = report().entries;
    QCOMPARE(entries.size(), 3);
    QCOMPARE(entries.at(0).felt.toIso(), u"2024-04-04T09:30:00+02:00"_s);
    QVERIFY(entries.at(0).flare);
    QCOMPARE(entries.at(0).pressure->value(), 6.0);
    QCOMPARE(entries.at(0).knot, 2);
    QCOMPARE(entries.at(1).knot, 1); // the worse one
    QCOMPARE(entries.at(2).rest->value(), 3.0);
    QCOMPARE(report().olderEntries, 0);
}

void AnnexesTest::ofAHiddenKnotThereIsNoEntry()
{
    const KnotId hidden = addKnot();
    log(hidden, u"2024-04-02T08:00"_s, 9);
    log(m_knot, u"2024-04-02T09:00"_s, 3);
    ReportOptions options = april();
    options.hidden.insert(hidden);
    const Report made = report(options);
    QCOMPARE(made.entries.size(), 1);
    QCOMPARE(made.entries.first().rest->value(), 3.0);
    QCOMPARE(made.olderEntries, 0);
}

void AnnexesTest::anAnnexIsNotLongerThanItsLimit()
{
    Batch batch;
    for (int i = 0; i < longestAnnex + 7; ++i) {
        const Moment felt = *Moment::at(
            QDateTime(QDate(2024, 4, 2), QTime(0, 0), Qt::UTC).addSecs(i * 600), QTimeZone::utc());
        ObservationFields fields {.knot = m_knot, .felt = felt};
        fields.rest = *Intensity::fromTenths(i % 101);
        batch.observations.append(*Observation::create(ObservationId(m_fixture->ids.next()), fields,
                                                       Stamp {1, 1, false}));
    }
    QVERIFY(m_journal->import(ActionKind::Import, batch));
    const Report made = report();
    QCOMPARE(made.entries.size(), longestAnnex);
    QCOMPARE(made.olderEntries, 7);
    QCOMPARE(made.entries.first().felt, batch.observations.last()->felt);
}

void AnnexesTest::notesOfCheckinsAreNotInTheirTable()
{
    CheckinFields noted {.day = QDate(2024, 4, 3)};
    noted.sleepMinutes = 400;
    noted.note = u"secret"_s;
    CheckinFields onlyNoted {.day = QDate(2024, 4, 4)};
    onlyNoted.note = u"secret too"_s;
    for (const CheckinFields &day : {noted, onlyNoted})
        QVERIFY(m_journal->add(ActionKind::CheckIn, day));
    const Report made = report();
    QCOMPARE(made.checkins.size(), 1);
    QVERIFY(made.checkins.first()->note.isEmpty());
    QCOMPARE(made.checkins.first()->sleepMinutes, 400);
    QCOMPARE(made.notes.size(), 2);
}

void AnnexesTest::theDayIsDividedForEachKnot()
{
    for (int day = 1; day <= 5; ++day) {
        log(m_knot, u"2024-04-0%1T08:00"_s.arg(day), 6);
        log(m_knot, u"2024-04-0%1T20:00"_s.arg(day), 2);
    }
    log(m_knot, u"2024-04-10T15:00"_s, 9); // one afternoon is not enough
    const DayPattern pattern = report().problems.first().overTheDay;
    QCOMPARE(pattern.known(), 2);
    QCOMPARE(pattern.worst(), DayPart::Morning);
    QCOMPARE(pattern.best(), DayPart::Evening);
    QCOMPARE(pattern.spread(), 4.0);
}

void AnnexesTest::whatEasesItIsToldButForMedicines()
{
    KnotFields fields = m_fixture->upperTrapezius();
    fields.behaviour.eases = {u"heat"_s, u"medicine"_s};
    fields.behaviour.aggravates = {u"sitting"_s};
    QVERIFY(m_journal->replace(ActionKind::EditKnot, m_knot, fields));
    log(m_knot, u"2024-04-02"_s, 5);
    QCOMPARE(report().problems.first().knot->behaviour, fields.behaviour);
    ReportOptions options = april();
    options.medicines = false;
    const Behaviour told = report(options).problems.first().knot->behaviour;
    QCOMPARE(told.eases, QStringList {u"heat"_s});
    QCOMPARE(told.aggravates, QStringList {u"sitting"_s});
}

void AnnexesTest::theAimIsToldUnlessItIsLeftOut()
{
    ProfileFields profile;
    profile.name = u"Ada"_s;
    profile.aim = u"sleep through"_s;
    QVERIFY(m_journal->apply(Change(ActionKind::EditProfile).put(profileId(), profile)));
    QCOMPARE(report().aim, u"sleep through"_s);
    ReportOptions options = april();
    options.aim = false;
    QVERIFY(report(options).aim.isEmpty());
    QVERIFY(!report(options).saysAim);
    QCOMPARE(report(options).name, u"Ada"_s);
}

void AnnexesTest::whatIsNotAskedForIsToldApartFromWhatIsEmpty()
{
    QVERIFY(report().saysRemedies && report().saysQuestions && report().saysAim);
    ReportOptions options = april();
    options.remedies = options.questions = false;
    QVERIFY(!report(options).saysRemedies && !report(options).saysQuestions);
}

QTEST_GUILESS_MAIN(AnnexesTest)
#include "tst_annexes.moc"
