// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/report.h"
#include "tests/support/journaltest.h"
#include "tests/support/ruletable.h"

#include <QTest>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** What is in a report and, as important, what is not. */
class ReportTest : public JournalTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { beginJournal(); }

    void anEmptyJournalGivesAnEmptyReport();
    void knotsAreOrderedByPainAndNumbered();
    void atMostFourAreProblemsAndResolvedOnesAreNot();
    void knotsWithoutAnEntryInThePeriodAreLeftOut();
    void averagesAreOfDaysNotOfEntries();
    void everydayFactsAreMeansOfWhatWasGiven();
    void theLatestAssessmentsCount();
    void theLastAnswerToAQuestionCounts();
    void notesCanBeLeftOut();
    void medicinesCanBeLeftOut();
    void nameQuestionsRemediesAndVisitsCanBeLeftOut();
    void theNewestPaintingOfThePeriodIsTold();
    void ofAHiddenKnotNothingIsTold();
    void aVisitForADeletedKnotIsTold();
    void careOfAHiddenKnotIsNotTold();
    void usualDosesAreMedians();

private:
    KnotId add(const QString &label) const
    {
        KnotFields fields = m_fixture->upperTrapezius();
        fields.label = label;
        fields.note = u"note of "_s + label;
        return *m_journal->add(ActionKind::AddKnot, fields);
    }
    Moment moment(const QString &iso) const
    {
        return *Moment::fromIso(iso, m_fixture->clock.zone());
    }
    void log(KnotId knot, const QString &iso, double rest, const QString &note = {}) const
    {
        ObservationFields fields {.knot = knot, .felt = moment(iso)};
        fields.rest = *Intensity::fromNumber(rest);
        fields.note = note;
        QVERIFY(m_journal->add(ActionKind::LogPain, fields));
    }
    void use(const QString &remedy, std::optional<KnotId> knot, int seconds) const
    {
        UseFields fields {.remedy = remedy, .knot = knot, .felt = moment(u"2024-04-20T09:00"_s)};
        fields.seconds = seconds;
        QVERIFY(m_journal->add(ActionKind::LogUse, fields));
    }
    ReportOptions april() const { return {.period = {QDate(2024, 4, 1), QDate(2024, 4, 30)}}; }
    Report report(const ReportOptions &options, const CareResult &care = {}) const
    {
        const auto made = makeReport(m_journal->read(), options, care,
                                     m_fixture->references.catalogue(), table(), QDate(2024, 5, 1));
        return made ? *made : Report();
    }
    Report report() const { return report(april()); }
    static QStringList labels(const QList<ReportedKnot> &knots)
    {
        QStringList list;
        for (const ReportedKnot &knot : knots)
            list.append(knot.knot->label);
        return list;
    }
    QString aMedicine() const
    {
        for (const Remedy &remedy : m_fixture->references.catalogue().remedies()) {
            if (remedy.kind == u"medicine")
                return remedy.id;
        }
        return {};
    }
};

void ReportTest::anEmptyJournalGivesAnEmptyReport()
{
    const Report empty = report();
    QCOMPARE(empty.period, april().period);
    QCOMPARE(empty.on, QDate(2024, 5, 1));
    QCOMPARE(empty.daysLogged, 0);
    QVERIFY(empty.allKnots().isEmpty() && empty.remedies.isEmpty() && empty.notes.isEmpty());
    QVERIFY(!empty.peg && !empty.everyday.sleepHours);
}

void ReportTest::knotsAreOrderedByPainAndNumbered()
{
    log(add(u"mild"_s), u"2024-04-02"_s, 2);
    log(add(u"severe"_s), u"2024-04-02"_s, 8);
    log(add(u"middling"_s), u"2024-04-03"_s, 5);
    const Report made = report();
    QCOMPARE(labels(made.problems), (QStringList {u"severe"_s, u"middling"_s, u"mild"_s}));
    for (int i = 0; i < 3; ++i)
        QCOMPARE(made.problems.at(i).number, i + 1);
    QCOMPARE(made.daysLogged, 2);
}

void ReportTest::atMostFourAreProblemsAndResolvedOnesAreNot()
{
    for (int i = 1; i <= 5; ++i)
        log(add(QString::number(i)), u"2024-04-02"_s, i);
    const KnotId gone = add(u"gone"_s);
    log(gone, u"2024-04-02"_s, 9);
    ObservationFields resolved {.knot = gone, .felt = moment(u"2024-04-20"_s)};
    resolved.status = KnotStatus::Resolved;
    QVERIFY(m_journal->add(ActionKind::ResolveKnot, resolved));
    const Report made = report();
    QCOMPARE(labels(made.problems), (QStringList {u"5"_s, u"4"_s, u"3"_s, u"2"_s}));
    QCOMPARE(labels(made.others), (QStringList {u"1"_s, u"gone"_s}));
    QCOMPARE(made.others.last().number, 6);
    QCOMPARE(made.others.last().status, KnotStatus::Resolved);
}

void ReportTest::knotsWithoutAnEntryInThePeriodAreLeftOut()
{
    log(add(u"before"_s), u"2024-03-31"_s, 2);
    log(add(u"first"_s), u"2024-04-01"_s, 2);
    log(add(u"last"_s), u"2024-04-30"_s, 2);
    log(add(u"after"_s), u"2024-05-01"_s, 2);
    add(u"never"_s);
    QStringList found = labels(report().problems);
    found.sort();
    QCOMPARE(found, (QStringList {u"first"_s, u"last"_s}));
}

void ReportTest::averagesAreOfDaysNotOfEntries()
{
    const KnotId knot = add(u"a"_s);
    for (const char *time : {"08:00", "12:00", "20:00"})
        log(knot, u"2024-04-02T"_s + QLatin1String(time), 6);
    log(knot, u"2024-04-03T08:00"_s, 2);
    const ReportedKnot told = report().problems.first();
    QCOMPARE(*told.average, 4.0);
    QCOMPARE(*told.worst, 6.0);
    QCOMPARE(told.entries, 4);
    QCOMPARE(told.last->value(), 2.0);
    QCOMPARE(*told.lastDay, QDate(2024, 4, 3));
}

void ReportTest::everydayFactsAreMeansOfWhatWasGiven()
{
    CheckinFields one {.day = QDate(2024, 4, 2)};
    one.sleepMinutes = 360;
    one.interference = {{InterferenceArea::Work, *Intensity::fromNumber(4)}};
    CheckinFields two {.day = QDate(2024, 4, 3)};
    two.sleepMinutes = 480;
    two.stress = *Intensity::fromNumber(7);
    for (const CheckinFields &day :
         {one, two, CheckinFields {.day = QDate(2024, 4, 4), .quiet = true}})
        QVERIFY(m_journal->add(ActionKind::CheckIn, day));
    const Report made = report();
    QCOMPARE(made.everyday.checkins, 3);
    QCOMPARE(made.everyday.quietDays, 1);
    QCOMPARE(*made.everyday.sleepHours, 7.0);
    QCOMPARE(*made.everyday.stress, 7.0);
    QCOMPARE(made.everyday.interference.value(InterferenceArea::Work), 4.0);
    QCOMPARE(made.everyday.interference.size(), 1);
    QCOMPARE(made.daysLogged, 3);
}

void ReportTest::theLatestAssessmentsCount()
{
    for (const auto &[day, pain] : {std::pair {u"2024-04-20"_s, 3}, {u"2024-04-02"_s, 9}}) {
        QVERIFY(m_journal->add(
            ActionKind::Assess,
            AssessmentFields {.felt = moment(day), .answers = Peg {pain, pain, pain}}));
    }
    QCOMPARE(std::get<Peg>(report().peg->fields().answers).pain, 3);
    QVERIFY(!report().psfs);
}

void ReportTest::theLastAnswerToAQuestionCounts()
{
    for (const auto &[day, answer] :
         {std::pair {u"2024-04-20"_s, Answer::No}, {u"2024-04-02"_s, Answer::Yes}}) {
        QVERIFY(m_journal->add(
            ActionKind::Screen,
            ScreeningFields {.felt = moment(day), .answers = {{u"fever"_s, answer}}}));
    }
    const QList<AnsweredQuestion> questions = report().questions;
    QCOMPARE(questions.size(), 1);
    QCOMPARE(questions.first().answer, Answer::No);
    QCOMPARE(questions.first().on, QDate(2024, 4, 20));
}

void ReportTest::notesCanBeLeftOut()
{
    log(add(u"a"_s), u"2024-04-02"_s, 2, u"secret"_s);
    QVERIFY(m_journal->add(
        ActionKind::AddVisit,
        VisitFields {.felt = moment(u"2024-04-05"_s), .profession = u"doctor"_s, .note = u"x"_s}));
    QCOMPARE(report().notes.size(), 1);
    QVERIFY(!report().problems.first().knot->note.isEmpty());
    ReportOptions options = april();
    options.notes = false;
    const Report made = report(options);
    QVERIFY(made.notes.isEmpty());
    QVERIFY(made.problems.first().knot->note.isEmpty());
    QVERIFY(made.visits.first()->note.isEmpty());
}

void ReportTest::medicinesCanBeLeftOut()
{
    const auto own = m_journal->add(ActionKind::AddRemedy,
                                    OwnRemedyFields {.name = u"pill"_s, .kind = u"medicine"_s});
    use(own->toString(), std::nullopt, 1);
    use(aMedicine(), std::nullopt, 1);
    use(u"direct-pressure"_s, std::nullopt, 60);
    QCOMPARE(report().remedies.size(), 3);
    ReportOptions options = april();
    options.medicines = false;
    const QList<ReportedRemedy> remedies = report(options).remedies;
    QCOMPARE(remedies.size(), 1);
    QCOMPARE(remedies.first().id, u"direct-pressure"_s);
}

void ReportTest::nameQuestionsRemediesAndVisitsCanBeLeftOut()
{
    Change change(ActionKind::EditProfile);
    change.put(profileId(), ProfileFields {.name = u"somebody"_s});
    QVERIFY(m_journal->apply(change));
    use(u"direct-pressure"_s, std::nullopt, 60);
    QVERIFY(m_journal->add(
        ActionKind::Screen,
        ScreeningFields {.felt = m_fixture->now(), .answers = {{u"fever"_s, Answer::No}}}));
    QVERIFY(
        m_journal->add(ActionKind::AddVisit,
                       VisitFields {.felt = moment(u"2024-04-05"_s), .profession = u"doctor"_s}));
    const Report whole = report();
    QVERIFY(whole.name == u"somebody" && !whole.remedies.isEmpty() && !whole.visits.isEmpty()
            && !whole.questions.isEmpty());
    ReportOptions options = april();
    options.name = options.questions = options.remedies = options.visits = false;
    const Report made = report(options);
    QVERIFY(made.name.isEmpty() && made.remedies.isEmpty() && made.visits.isEmpty()
            && made.questions.isEmpty());
}

void ReportTest::theNewestPaintingOfThePeriodIsTold()
{
    const KnotId painted = add(u"painted"_s);
    const KnotId plain = add(u"plain"_s);
    log(plain, u"2024-04-02"_s, 2);
    const auto paint = [&](const QString &iso, double left) {
        ObservationFields fields {.knot = painted, .felt = moment(iso)};
        fields.rest = *Intensity::fromNumber(3);
        fields.painting = {{View::Back, {{{left, 150}, {left + 20, 150}, {left, 190}}}}};
        QVERIFY(m_journal->add(ActionKind::LogPain, fields));
    };
    paint(u"2024-03-30"_s, -10); // before the period
    log(painted, u"2024-04-03"_s, 5);
    QVERIFY(report().allKnots().first().painting.isEmpty());
    paint(u"2024-04-20"_s, -40);
    paint(u"2024-04-10"_s, -60); // written down later, felt earlier
    log(painted, u"2024-04-25"_s, 4); // says nothing of where it spreads
    const QList<ReportedKnot> knots = report().allKnots();
    QCOMPARE(labels(knots), (QStringList {u"painted"_s, u"plain"_s}));
    QCOMPARE(knots.first().painting.size(), 1);
    QCOMPARE(knots.first().painting.first().rings.first().first(), QPointF(-40, 150));
    QVERIFY(knots.last().painting.isEmpty());
}

void ReportTest::ofAHiddenKnotNothingIsTold()
{
    const KnotId open = add(u"open"_s);
    const KnotId hidden = add(u"hidden"_s);
    log(open, u"2024-04-02"_s, 2);
    log(hidden, u"2024-04-03"_s, 9, u"secret"_s);
    use(u"direct-pressure"_s, hidden, 45);
    use(u"partner-pressure"_s, hidden, 90);
    use(u"partner-pressure"_s, open, 30);
    QVERIFY(m_journal->add(
        ActionKind::AddVisit,
        VisitFields {.felt = moment(u"2024-04-05"_s), .profession = u"doctor"_s, .knot = hidden}));
    ReportOptions options = april();
    options.hidden.insert(hidden);
    const Report made = report(options);
    QCOMPARE(labels(made.allKnots()), QStringList {u"open"_s});
    QCOMPARE(made.daysLogged, 1);
    QVERIFY(made.notes.isEmpty());
    QVERIFY(made.visits.isEmpty());
    QCOMPARE(made.remedies.size(), 1);
    QCOMPARE(made.remedies.first().id, u"partner-pressure"_s);
    QCOMPARE(made.remedies.first().effect.uses, 1);
    QCOMPARE(*made.remedies.first().usualSeconds, 30);
}

void ReportTest::aVisitForADeletedKnotIsTold()
{
    const KnotId deleted = add(u"deleted"_s);
    log(deleted, u"2024-04-03"_s, 9);
    QVERIFY(m_journal->add(
        ActionKind::AddVisit,
        VisitFields {.felt = moment(u"2024-04-05"_s), .profession = u"doctor"_s, .knot = deleted}));
    QVERIFY(m_journal->remove(ActionKind::DeleteKnot, deleted));
    const Report made = report();
    QVERIFY(made.allKnots().isEmpty());
    QCOMPARE(made.visits.size(), 1);
}

void ReportTest::careOfAHiddenKnotIsNotTold()
{
    const KnotId open = add(u"open"_s);
    const KnotId hidden = add(u"hidden"_s);
    CareResult care;
    const auto finding = [](const QString &rule, const QList<KnotId> &knots) {
        Finding made {.rule = rule};
        made.knots = knots;
        for (const KnotId &knot : knots) {
            Evidence evidence;
            evidence.knot = knot;
            made.evidence.append(evidence);
        }
        return made;
    };
    care.findings = {finding(u"person"_s, {}), finding(u"hidden"_s, {hidden}),
                     finding(u"both"_s, {open, hidden})};
    care.blocked = {{u"pressure"_s, u"hidden"_s, {hidden}}, {u"heat"_s, u"person"_s, {}}};
    QCOMPARE(report(april(), care).care.findings.size(), 3);
    ReportOptions options = april();
    options.hidden.insert(hidden);
    const CareResult told = report(options, care).care;
    QCOMPARE(told.findings.size(), 2);
    QCOMPARE(told.findings.last().knots, QList<KnotId> {open});
    QCOMPARE(told.findings.last().evidence.size(), 1);
    QCOMPARE(told.blocked.size(), 1);
}

void ReportTest::usualDosesAreMedians()
{
    for (const int seconds : {30, 90, 60})
        use(u"direct-pressure"_s, std::nullopt, seconds);
    QCOMPARE(*report().remedies.first().usualSeconds, 60);
    QVERIFY(!report().remedies.first().usualRepetitions);
}

QTEST_GUILESS_MAIN(ReportTest)
#include "tst_report.moc"
