// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/answers.h"
#include "core/care/careview.h"
#include "core/statistics/randomstream.h"
#include "tests/unit/core/care/diary.h"

#include <QTest>

using namespace knotebook;
using namespace knotebook::test;

/** How long what was said holds, and what no diary may bring about. */
class AnswerTimesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAnswerHoldsToTheMinute_data() { questions(); }
    void anAnswerHoldsToTheMinute();
    void aNoHoldsAsLongAsAYes_data() { questions(); }
    void aNoHoldsAsLongAsAYes();
    void laterAnswersReplaceEarlierOnes_data();
    void laterAnswersReplaceEarlierOnes();
    void factsOfTheProfileHoldAsLong_data();
    void factsOfTheProfileHoldAsLong();
    void aSnoozeEndsWithItsDay_data();
    void aSnoozeEndsWithItsDay();
    void anAcknowledgementHoldsForADay_data();
    void anAcknowledgementHoldsForADay();
    void otherVersionsAreNotMeant();
    void anyYesNeverLowersTheTier_data() { seeds(); }
    void anyYesNeverLowersTheTier();
    void anyOrderGivesTheSameResult_data() { seeds(); }
    void anyOrderGivesTheSameResult();
    void aGoodCourseCancelsNoFlag_data() { seeds(); }
    void aGoodCourseCancelsNoFlag();
    void theTierIsThatOfItsFindings_data() { seeds(); }
    void theTierIsThatOfItsFindings();
    void questionsLeadSomewhere_data() { seeds(); }
    void questionsLeadSomewhere();

private:
    void questions();
    void seeds();
};

namespace {

// A screening so many minutes before now.
void said(Diary &diary, const QString &question, Answer answer, int minutesAgo)
{
    const ScreeningFields fields {
        *Moment::at(diary.inputs.nowUtc.addSecs(-60 * minutesAgo), diary.inputs.zone),
        {{question, answer}}};
    diary.inputs.screenings.append(*Screening::create(diary.next<ScreeningFields>(), fields));
}

Truth truthOf(const Diary &diary, const QString &question)
{
    const CareView view(diary.inputs);
    return CareAnswers(table(), view).truth(question);
}

Diary anyDiary(quint64 seed)
{
    RandomStream random(seed);
    const auto below = [&](int bound) {
        return static_cast<int>(random.below(static_cast<quint64>(bound)));
    };
    Diary diary;
    const QList<BodyPart> parts {BodyPart::Neck,    BodyPart::Shoulder, BodyPart::UpperBack,
                                 BodyPart::LowBack, BodyPart::Thigh,    BodyPart::LowerLeg};
    for (int i = 0; i < 1 + below(5); ++i) {
        const KnotId knot =
            diary.knot(parts[below(6)], below(80), i % 2 ? Side::Right : Side::Left);
        for (int look = 0; look < below(40); ++look)
            diary.rest(knot, below(60), below(101) / 10.0);
        for (int use = 0; use < below(15); ++use)
            diary.use(QStringList {u"ball"_s, u"heat"_s, u"ibuprofen"_s, u"needle"_s}[below(4)],
                      below(40), knot, below(11), below(11));
    }
    QList<int> days;
    for (int i = 0; i < below(12); ++i) {
        const int day = below(20);
        if (!days.contains(day))
            diary.checkin(day, static_cast<InterferenceArea>(below(7)), below(11));
        days.append(day);
    }
    for (int i = 0; i < below(4); ++i)
        diary.peg(below(60), below(11));
    if (below(2))
        diary.born(1930 + below(80));
    for (const Question &question : table().questions()) {
        if (const int dice = below(8); dice < 3)
            said(diary, question.id, static_cast<Answer>(dice), below(20 * 24 * 60));
    }
    return diary;
}

template <typename Row> void turnRound(QList<Row> &rows)
{
    std::reverse(rows.begin(), rows.end());
    if (rows.size() > 2)
        std::swap(rows.front(), rows[rows.size() / 2]);
}

} // namespace

void AnswerTimesTest::questions()
{
    QTest::addColumn<int>("hours");
    for (const Question &question : table().questions())
        QTest::newRow(qPrintable(question.id)) << validHours(question.kind);
}

void AnswerTimesTest::seeds()
{
    QTest::addColumn<quint64>("seed");
    for (quint64 seed = 1; seed <= 12; ++seed)
        QTest::addRow("seed %llu", seed) << seed;
}

void AnswerTimesTest::anAnswerHoldsToTheMinute()
{
    QFETCH(int, hours);
    const QString question = QString::fromLatin1(QTest::currentDataTag());
    Diary still, over, tomorrow;
    said(still, question, Answer::Yes, 60 * hours);
    said(over, question, Answer::Yes, 60 * hours + 1);
    said(tomorrow, question, Answer::Yes, -1);
    QCOMPARE(truthOf(still, question), Truth::Yes);
    QCOMPARE(truthOf(over, question), Truth::Unknown);
    QCOMPARE(truthOf(tomorrow, question), Truth::Unknown);
    // Time alone takes it back.
    still.inputs.nowUtc = still.inputs.nowUtc.addSecs(60);
    QCOMPARE(truthOf(still, question), Truth::Unknown);
}

void AnswerTimesTest::aNoHoldsAsLongAsAYes()
{
    QFETCH(int, hours);
    const QString question = QString::fromLatin1(QTest::currentDataTag());
    Diary still, over, doubt;
    said(still, question, Answer::No, 60 * hours);
    said(over, question, Answer::No, 60 * hours + 1);
    said(doubt, question, Answer::Unsure, 1);
    QCOMPARE(truthOf(still, question), Truth::No);
    QCOMPARE(truthOf(over, question), Truth::Unknown);
    QCOMPARE(truthOf(doubt, question), Truth::Unknown);
}

void AnswerTimesTest::laterAnswersReplaceEarlierOnes_data()
{
    QTest::addColumn<QList<Answer>>("answers");
    QTest::addColumn<QList<int>>("minutes");
    QTest::addColumn<Truth>("truth");
    const Answer yes = Answer::Yes, no = Answer::No, unsure = Answer::Unsure;
    const auto row = [](const char *name, const QList<Answer> &answers, const QList<int> &minutes,
                        Truth truth) { QTest::newRow(name) << answers << minutes << truth; };
    row("yes, then no", {yes, no}, {20, 10}, Truth::No);
    row("no, then yes", {no, yes}, {20, 10}, Truth::Yes);
    row("no, then doubt", {no, unsure}, {20, 10}, Truth::Unknown);
    row("yes, then doubt", {yes, unsure}, {20, 10}, Truth::Yes);
    row("doubt, then no", {unsure, no}, {20, 10}, Truth::No);
    row("doubt, then yes", {unsure, yes}, {20, 10}, Truth::Yes);
    row("yes and no at once", {yes, no}, {10, 10}, Truth::Yes);
    row("no and yes at once", {no, yes}, {10, 10}, Truth::Yes);
    row("no and doubt at once", {no, unsure}, {10, 10}, Truth::Unknown);
    row("doubt and no at once", {unsure, no}, {10, 10}, Truth::Unknown);
    row("yes, doubt, then no", {yes, unsure, no}, {30, 20, 10}, Truth::No);
    row("yes long ago, then doubt", {yes, unsure}, {24 * 60 + 1, 10}, Truth::Unknown);
    row("written in another order", {no, yes}, {10, 20}, Truth::No);
    row("a minute makes it later", {yes, no}, {11, 10}, Truth::No);
}

void AnswerTimesTest::laterAnswersReplaceEarlierOnes()
{
    QFETCH(QList<Answer>, answers);
    QFETCH(QList<int>, minutes);
    Diary diary;
    for (qsizetype i = 0; i < answers.size(); ++i)
        said(diary, u"thunderclap"_s, answers[i], minutes[i]);
    QTEST(truthOf(diary, u"thunderclap"_s), "truth");
}

void AnswerTimesTest::factsOfTheProfileHoldAsLong_data()
{
    QTest::addColumn<QString>("fact");
    QTest::addColumn<int>("days");
    QTest::addColumn<Truth>("truth");
    QTest::newRow("today") << "osteoporosis" << 0 << Truth::Yes;
    QTest::newRow("half a year ago") << "osteoporosis" << 179 << Truth::Yes;
    QTest::newRow("longer") << "osteoporosis" << 181 << Truth::Unknown;
    QTest::newRow("tomorrow") << "osteoporosis" << -1 << Truth::Unknown;
    QTest::newRow("pregnant a month ago") << "pregnant" << 29 << Truth::Yes;
    QTest::newRow("pregnant longer ago") << "pregnant" << 31 << Truth::Unknown;
}

void AnswerTimesTest::factsOfTheProfileHoldAsLong()
{
    QFETCH(QString, fact);
    QFETCH(int, days);
    Diary diary;
    ProfileFields fields;
    fields.facts.insert(fact, {Answer::Yes, diary.inputs.today().addDays(-days)});
    diary.inputs.profile = *Profile::create(profileId(), fields);
    QTEST(truthOf(diary, fact), "truth");
}

void AnswerTimesTest::aSnoozeEndsWithItsDay_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<int>("until");
    QTest::addColumn<bool>("snoozed");
    QTest::newRow("today") << "B-PLAN" << 0 << true;
    QTest::newRow("yesterday") << "B-PLAN" << -1 << false;
    QTest::newRow("for days") << "B-PLAN" << 9 << true;
    QTest::newRow("an emergency") << "E-THUNDER" << 9 << false;
    QTest::newRow("another rule") << "B-UNSURE" << 9 << false;
}

void AnswerTimesTest::aSnoozeEndsWithItsDay()
{
    QFETCH(QString, rule);
    QFETCH(int, until);
    Diary diary;
    diary.answer({u"wants-plan"_s, u"thunderclap"_s}, Answer::Yes, 0, 1);
    const QDate day = diary.inputs.today().addDays(until);
    diary.acknowledge(rule, AcknowledgementKind::Snooze, until < 0 ? 48 : 1, day);
    const auto plan = diary.finding(u"B-PLAN"_s);
    QVERIFY(plan);
    QCOMPARE(plan->snoozedUntil.has_value(), rule == u"B-PLAN" && until >= 0);
    QVERIFY(!diary.finding(u"E-THUNDER"_s)->snoozedUntil);
    QCOMPARE(diary.result().tier, Tier::Emergency);
    if (plan->snoozedUntil)
        QCOMPARE(*plan->snoozedUntil, day);
}

void AnswerTimesTest::anAcknowledgementHoldsForADay_data()
{
    QTest::addColumn<int>("minutes");
    QTest::addColumn<bool>("again");
    QTest::newRow("now") << 0 << false;
    QTest::newRow("almost a day") << 24 * 60 - 1 << false;
    QTest::newRow("a day") << 24 * 60 << true;
    QTest::newRow("longer") << 50 * 60 << true;
}

void AnswerTimesTest::anAcknowledgementHoldsForADay()
{
    QFETCH(int, minutes);
    Diary diary;
    diary.answer({u"fever-38"_s}, Answer::Yes, 0, 1);
    const Moment felt = *Moment::at(diary.inputs.nowUtc.addSecs(-60 * minutes), diary.inputs.zone);
    const AcknowledgementFields fields {u"U-INFECT"_s, table().rule(u"U-INFECT"_s)->version,
                                        AcknowledgementKind::Acknowledge, felt, std::nullopt};
    diary.inputs.acknowledgements.append(
        *Acknowledgement::create(diary.next<AcknowledgementFields>(), fields));
    const Finding finding = *diary.finding(u"U-INFECT"_s);
    QCOMPARE(finding.acknowledgedAt, std::optional(felt));
    QTEST(finding.askAgain, "again");
    QCOMPARE(diary.result().tier, Tier::Prompt);
}

void AnswerTimesTest::otherVersionsAreNotMeant()
{
    Diary diary;
    diary.answer({u"wants-plan"_s, u"fever-38"_s}, Answer::Yes, 0, 1);
    for (const QString &rule : {u"B-PLAN"_s, u"U-INFECT"_s}) {
        for (const AcknowledgementKind kind :
             {AcknowledgementKind::Snooze, AcknowledgementKind::Acknowledge}) {
            const AcknowledgementFields fields {rule, table().rule(rule)->version + 1, kind,
                                                diary.ago(0, 1), diary.inputs.today().addDays(3)};
            diary.inputs.acknowledgements.append(
                *Acknowledgement::create(diary.next<AcknowledgementFields>(), fields));
        }
        QVERIFY(!diary.finding(rule)->snoozedUntil && !diary.finding(rule)->acknowledgedAt);
    }
}

void AnswerTimesTest::anyYesNeverLowersTheTier()
{
    QFETCH(quint64, seed);
    const Diary diary = anyDiary(seed);
    const CareResult before = diary.result();
    quint64 turn = seed;
    for (const Question &question : table().questions()) {
        // Each question with a part of the diaries: all with all take long.
        if (++turn % 4)
            continue;
        Diary more = diary;
        said(more, question.id, Answer::Yes, 0);
        const CareResult after = more.result();
        QVERIFY2(after.tier >= before.tier || before.tier == Tier::Unknown,
                 qPrintable(question.id));
        // No finding goes away for it, the last resort aside.
        for (const Finding &finding : before.findings) {
            const bool stays = std::ranges::any_of(
                after.findings, [&](const Finding &other) { return other.rule == finding.rule; });
            QVERIFY2(stays || finding.rule == u"B-CHECK", qPrintable(finding.rule));
        }
    }
}

void AnswerTimesTest::anyOrderGivesTheSameResult()
{
    QFETCH(quint64, seed);
    const Diary diary = anyDiary(seed);
    Diary turned = diary;
    turnRound(turned.inputs.knots);
    turnRound(turned.inputs.observations);
    turnRound(turned.inputs.uses);
    turnRound(turned.inputs.checkins);
    turnRound(turned.inputs.assessments);
    turnRound(turned.inputs.screenings);
    QVERIFY(turned.result() == diary.result());
    QVERIFY(diary.result() == diary.result());
    QCOMPARE(questionsToAsk(turned.inputs, table()), questionsToAsk(diary.inputs, table()));
    QCOMPARE(screeningReasons(turned.inputs), screeningReasons(diary.inputs));
}

void AnswerTimesTest::aGoodCourseCancelsNoFlag()
{
    QFETCH(quint64, seed);
    Diary diary = anyDiary(seed);
    const CareResult before = diary.result();
    // A knot that gets better every day, with everything else as it was.
    const KnotId knot = diary.knot(BodyPart::Hand, 40);
    for (int day = 40; day >= 0; --day)
        diary.rest(knot, day, day / 4.0);
    const CareResult after = diary.result();
    for (const Finding &finding : before.findings) {
        if (finding.tier == Tier::Book)
            continue;
        QVERIFY2(
            std::ranges::any_of(after.findings,
                                [&](const Finding &other) { return other.rule == finding.rule; }),
            qPrintable(finding.rule));
    }
    QVERIFY(before.tier < Tier::Prompt || after.tier >= before.tier);
}

void AnswerTimesTest::theTierIsThatOfItsFindings()
{
    QFETCH(quint64, seed);
    const CareResult result = anyDiary(seed).result();
    QCOMPARE(result.judgements.size(), table().rules().size());
    Tier highest = Tier::KeepGoing;
    for (const Finding &finding : result.findings) {
        QVERIFY(result.findings.first().tier >= finding.tier);
        highest = std::max(highest, finding.tier);
        QCOMPARE(finding.tier, table().rule(finding.rule)->tier);
        for (const QString &careClass : finding.blocks)
            QVERIFY(result.blocked.contains(Block {careClass, finding.rule, finding.knots}));
    }
    QVERIFY(result.tier == highest || result.tier == Tier::Unknown);
    if (result.tier == Tier::Unknown)
        QVERIFY(!result.unanswered.isEmpty() || !result.lacking.isEmpty());
    for (qsizetype i = 1; i < result.findings.size(); ++i)
        QVERIFY(result.findings[i - 1].tier >= result.findings[i].tier);
}

void AnswerTimesTest::questionsLeadSomewhere()
{
    QFETCH(quint64, seed);
    Diary diary = anyDiary(seed);
    // Answered with no one by one, the questions come to an end.
    int asked = 0;
    for (QStringList open = questionsToAsk(diary.inputs, table()); !open.isEmpty();
         open = questionsToAsk(diary.inputs, table())) {
        QVERIFY(truthOf(diary, open.first()) == Truth::Unknown);
        said(diary, open.first(), Answer::No, 0);
        QVERIFY(++asked <= table().questions().size());
    }
    QVERIFY(diary.result().unanswered.isEmpty());
}

QTEST_GUILESS_MAIN(AnswerTimesTest)
#include "tst_answertimes.moc"
