// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/clifixture.h"
#include "tests/support/story.h"

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 anHour = 3600;
constexpr qint64 aDay = 24 * anHour;

bool finds(const Story &me, const QString &rule)
{
    const QList<Finding> &findings = const_cast<Story &>(me).care()->result().findings;
    return std::any_of(findings.begin(), findings.end(),
                       [&](const Finding &finding) { return finding.rule == rule; });
}

/** Care of the same journal at the same moment, as the command line tells it. */
QJsonObject careByCommand(const Story &me)
{
    const Moment now = *Moment::at(me.clock.nowUtc(), me.clock.zone());
    return CliFixture::runAsIs(
               {u"--journal"_s, me.journalFile(), u"--now"_s, now.toIso(), u"care"_s, u"--json"_s})
        .object();
}

/** Answers a question that is asked some time in this sitting, the others with no. */
bool answerYesTo(Story &me, const QString &id)
{
    me.care()->beginAllQuestions();
    if (!me.answerNoUntil(me.tables.careTexts.question(id)))
        return false;
    ScreeningForm *form = me.care()->screening();
    for (int i = 0; i < 8 && form->question() != me.tables.careTexts.question(id); ++i)
        form->answerNo();
    form->answerYes();
    form->stop();
    return me.careSettled();
}

/** Days of the same pain, and something tried against it on the first six of them. */
void sufferFor(Story &me, const QString &name, int days)
{
    for (int day = 0; day < days; ++day) {
        me.clock.advance(aDay);
        me.logPain(name, 5);
        if (day >= 6)
            continue;
        me.today()->treat(me.knotId(name));
        me.remedies()->logUse(u"direct-pressure"_s);
        QVERIFY(me.remedies()->use()->save());
    }
}

/** A shoulder that hurt so long that it is a reason to see someone; its page is open. */
void openKnotWithAReason(Story &me)
{
    QVERIFY(me.markShoulder(5));
    sufferFor(me, u"Upper"_s, 20);
    QVERIFY(me.careSettled());
    QVERIFY(finds(me, u"B-DUR14"_s));
    me.today()->openKnot(me.knotId(u"Upper"_s));
}

/** No to everything that is asked, round after round. */
void denyAll(Story &me)
{
    for (int rounds = 0; rounds < 12 && me.careSettled(); ++rounds) {
        me.care()->beginAllQuestions();
        if (!me.care()->screening()->asking())
            return;
        me.answerNoToTheRest();
        me.care()->screening()->stop();
    }
}

} // namespace

/** What care says over weeks: it comes, is put off, expires, and goes with the knot. */
class OverWeeks final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFreshMildKnotIsNothingToBook();
    void aKnotOfTwoWeeksIsToBeShown();
    void aKnotThatClearlyGetsBetterIsNot();
    void aSnoozeLastsItsDaysAndNotOneMore();
    void aSnoozedReasonStillCountsInTheTier();
    void anAnswerHoldsForADayAndIsThenAskedAgain();
    void anExpiredAnswerIsNoticedInAWindowLeftOpen();
    void theWindowAndTheCommandSayTheSame_data();
    void theWindowAndTheCommandSayTheSame();
    void aCalfThatMayBeAClotBlocksPressure();
    void aBlockGoesWithTheAnswerThatMadeIt();
    void aResolvedKnotTakesItsReasonsAlong();
    void aKnotThatComesBackBringsItsReasonsBack();
    void aDeletedKnotTakesItsReasonsAlong();
    void theLineOfTodayFollowsCare();
    void aVisitMovesTheLadderAndIsInTheReport();
    void travellingDoesNotMakeAnAnswerOlder();
};

void OverWeeks::aFreshMildKnotIsNothingToBook()
{
    Story me;
    QVERIFY(me.markShoulder(3));
    QVERIFY(me.careSettled());
    QVERIFY(me.care()->steps()->rowCount() == 0);
    denyAll(me);
    QCOMPARE(me.care()->result().tier, Tier::KeepGoing);
    QVERIFY(me.care()->meaning().contains(u"does not mean that nothing is wrong"_s));
}

void OverWeeks::aKnotOfTwoWeeksIsToBeShown()
{
    Story me;
    QVERIFY(me.markShoulder(5));
    sufferFor(me, u"Upper"_s, 13);
    QVERIFY(me.careSettled());
    QVERIFY(!finds(me, u"B-DUR14"_s));
    me.clock.advance(2 * aDay);
    me.logPain(u"Upper"_s, 5);
    QVERIFY(me.careSettled());
    QVERIFY(finds(me, u"B-DUR14"_s));
    QVERIFY(me.care()->result().tier >= Tier::Book);
    // The reason names the days from the person's own entries.
    const auto found = me.care()->result().findings;
    const auto rule = std::find_if(found.begin(), found.end(), [](const Finding &finding) {
        return finding.rule == u"B-DUR14"_s;
    });
    QVERIFY(!rule->evidence.isEmpty());
    QCOMPARE(rule->knots.size(), 1);
}

void OverWeeks::aKnotThatClearlyGetsBetterIsNot()
{
    Story me;
    QVERIFY(me.markShoulder(9));
    for (const int pain : {9, 8, 8, 8, 7, 7, 7, 6, 6, 6, 5, 5, 5, 4, 4, 4, 3, 3, 3, 2, 2, 2, 1}) {
        me.clock.advance(aDay);
        me.logPain(u"Upper"_s, pain);
    }
    QVERIFY(me.careSettled());
    QVERIFY(!finds(me, u"B-DUR14"_s));
    // Getting better cancels no red flag.
    QVERIFY(answerYesTo(me, u"fever-38"_s));
    QCOMPARE(me.care()->result().tier, Tier::Prompt);
}

void OverWeeks::aSnoozeLastsItsDaysAndNotOneMore()
{
    Story me;
    QVERIFY(me.markShoulder(3));
    QVERIFY(me.careSettled());
    QVERIFY(answerYesTo(me, u"unsure-knot"_s));
    QVERIFY(finds(me, u"B-UNSURE"_s));
    me.care()->snooze(0, 7);
    QVERIFY(me.careSettled());
    const auto snoozed = [&] {
        const QList<Finding> &findings = me.care()->result().findings;
        const auto it = std::find_if(findings.begin(), findings.end(), [](const Finding &finding) {
            return finding.rule == u"B-UNSURE"_s;
        });
        return it != findings.end() && it->snoozedUntil.has_value();
    };
    QVERIFY(snoozed());
    for (int day = 1; day <= 9; ++day) {
        me.clock.advance(aDay);
        me.shell().lookAtTheClock();
        QVERIFY(QTest::qWaitFor([&] { return snoozed() == (day < 8) || day == 7; }));
    }
    QVERIFY(!snoozed());
    QVERIFY(finds(me, u"B-UNSURE"_s)); // it is still there, and asks again
}

void OverWeeks::aSnoozedReasonStillCountsInTheTier()
{
    Story me;
    QVERIFY(me.markShoulder(3));
    QVERIFY(me.careSettled());
    QVERIFY(answerYesTo(me, u"unsure-knot"_s));
    denyAll(me);
    const Tier before = me.care()->result().tier;
    QVERIFY(before >= Tier::Book);
    me.care()->snooze(0, 14);
    QVERIFY(me.careSettled());
    QCOMPARE(me.care()->result().tier, before);
    me.shell().undo();
    QVERIFY(me.careSettled());
    QVERIFY(std::none_of(me.care()->result().findings.begin(), me.care()->result().findings.end(),
                         [](const Finding &finding) { return finding.snoozedUntil.has_value(); }));
}

void OverWeeks::anAnswerHoldsForADayAndIsThenAskedAgain()
{
    Story me;
    QVERIFY(me.markKnot(18, 395, 6)); // the low back: its emergencies are asked about
    denyAll(me);
    QVERIFY(me.care()->result().unanswered.isEmpty());
    me.clock.advance(23 * anHour);
    me.logPain(u""_s, 6);
    QVERIFY(me.careSettled());
    QVERIFY(me.care()->result().unanswered.isEmpty());
    me.clock.advance(2 * anHour);
    me.logPain(u""_s, 6);
    QVERIFY(me.careSettled());
    QVERIFY(!me.care()->result().unanswered.isEmpty());
    QCOMPARE(me.care()->result().tier, Tier::Unknown);
}

void OverWeeks::anExpiredAnswerIsNoticedInAWindowLeftOpen()
{
    Story me;
    QVERIFY(me.markKnot(18, 395, 6));
    denyAll(me);
    QVERIFY(me.care()->result().unanswered.isEmpty());
    // The window stays open over night; nobody touches it.
    const QDateTime end = me.clock.nowUtc().addSecs(25 * anHour);
    while (me.clock.nowUtc() < end) {
        me.clock.advance(anHour / 2);
        me.shell().lookAtTheClock();
    }
    QTRY_VERIFY(!me.care()->result().unanswered.isEmpty());
    QTRY_COMPARE(me.care()->tierText(), me.tables.careTexts.tier(Tier::Unknown));
}

void OverWeeks::theWindowAndTheCommandSayTheSame_data()
{
    QTest::addColumn<QList<int>>("pains");
    QTest::addColumn<QString>("yes");
    QTest::newRow("a good fortnight") << QList<int> {5, 4, 4, 3, 3, 2, 2, 1, 1, 1} << QString();
    QTest::newRow("a bad month") << QList<int>(30, 7) << QString();
    QTest::newRow("a fever") << QList<int> {5, 5} << u"fever-38"_s;
    QTest::newRow("an emergency") << QList<int> {5} << u"thunderclap"_s;
    QTest::newRow("doubt") << QList<int> {2, -1, 2} << u"unsure-knot"_s;
}

void OverWeeks::theWindowAndTheCommandSayTheSame()
{
    QFETCH(QList<int>, pains);
    QFETCH(QString, yes);
    Story me;
    QVERIFY(me.markShoulder(5));
    me.logDays(u"Upper"_s, pains);
    QVERIFY(me.careSettled());
    if (!yes.isEmpty())
        QVERIFY(answerYesTo(me, yes));
    me.logPain(u"Upper"_s, 4); // at this moment, so that both look at the same clock
    QVERIFY(me.careSettled());
    const CareResult &window = me.care()->result();
    const QJsonObject command = careByCommand(me);
    QCOMPARE(command[u"tier"_s].toString(), tierName(window.tier));
    QStringList rules;
    for (const QJsonValue &finding : command[u"findings"_s].toArray())
        rules.append(finding[u"rule"_s].toString());
    QStringList shown;
    for (const Finding &finding : window.findings)
        shown.append(finding.rule);
    QCOMPARE(rules, shown);
    QCOMPARE(command[u"unanswered"_s].toArray(), QJsonArray::fromStringList(window.unanswered));
    QCOMPARE(command[u"blocked_remedies"_s].toArray().size(), window.blocked.size());
}

void OverWeeks::aCalfThatMayBeAClotBlocksPressure()
{
    Story me;
    QVERIFY(me.markKnot(-52, 782, 5));
    QVERIFY(me.careSettled());
    QVERIFY(me.care()->result().blocked.isEmpty());
    for (const QString &sign : {u"one-leg-throb"_s, u"leg-swollen"_s})
        QVERIFY(answerYesTo(me, sign));
    QVERIFY(finds(me, u"U-DVT"_s));
    QStringList classes;
    for (const Block &block : me.care()->result().blocked) {
        if (block.rule == u"U-DVT"_s)
            classes.append(block.careClass);
    }
    QVERIFY2(classes.contains(u"pressure"_s) && classes.contains(u"massage"_s),
             qPrintable(classes.join(u", "_s)));
    QStringList told;
    for (const QJsonValue &block : careByCommand(me)[u"blocked_remedies"_s].toArray())
        told.append(block[u"class"_s].toString());
    QVERIFY(told.contains(u"pressure"_s));
}

void OverWeeks::aBlockGoesWithTheAnswerThatMadeIt()
{
    Story me;
    QVERIFY(me.markKnot(-52, 782, 5));
    QVERIFY(me.careSettled());
    for (const QString &sign : {u"one-leg-throb"_s, u"leg-swollen"_s})
        QVERIFY(answerYesTo(me, sign));
    QVERIFY(!me.care()->result().blocked.isEmpty());
    // Answers of this kind hold for a week.
    me.clock.advance(8 * aDay);
    me.logPain(u"Gastrocnemius"_s, 3);
    QVERIFY(me.careSettled());
    QVERIFY(!finds(me, u"U-DVT"_s));
    QVERIFY(std::none_of(me.care()->result().blocked.begin(), me.care()->result().blocked.end(),
                         [](const Block &block) { return block.rule == u"U-DVT"_s; }));
}

void OverWeeks::aResolvedKnotTakesItsReasonsAlong()
{
    Story me;
    openKnotWithAReason(me);
    me.knot()->resolve();
    QVERIFY(me.careSettled());
    QVERIFY(!finds(me, u"B-DUR14"_s));
    QVERIFY(me.care()->whyAsk().isEmpty());
}

void OverWeeks::aKnotThatComesBackBringsItsReasonsBack()
{
    Story me;
    QVERIFY(me.markShoulder(5));
    me.logDays(u"Upper"_s, QList<int>(20, 5));
    me.today()->openKnot(me.knotId(u"Upper"_s));
    me.knot()->resolve();
    QVERIFY(me.careSettled());
    me.clock.advance(30 * aDay);
    me.knot()->reopen();
    me.logDays(u"Upper"_s, {6, 6, 6});
    QVERIFY(me.careSettled());
    // It is an old knot that came back, not a new one.
    QVERIFY2(!me.care()->result().findings.isEmpty(), "nothing is said of a knot of 50 days");
    QVERIFY(me.care()->result().tier >= Tier::Book);
}

void OverWeeks::aDeletedKnotTakesItsReasonsAlong()
{
    Story me;
    openKnotWithAReason(me);
    me.knot()->remove();
    QVERIFY(me.careSettled());
    QVERIFY(me.care()->result().findings.isEmpty());
    QVERIFY(!me.care()->anyKnots());
    QVERIFY(me.today()->careLine().isEmpty());
    me.shell().undo();
    QVERIFY(me.careSettled());
    QVERIFY(finds(me, u"B-DUR14"_s));
}

void OverWeeks::theLineOfTodayFollowsCare()
{
    Story me;
    QVERIFY(me.today()->careLine().isEmpty());
    QVERIFY(me.markShoulder(5));
    QVERIFY(me.careSettled());
    QCOMPARE(me.today()->careLine(), me.care()->line());
    QVERIFY(!me.today()->careLine().isEmpty());
    QVERIFY(answerYesTo(me, u"fever-38"_s));
    QCOMPARE(me.today()->careLine(), me.care()->line());
    QVERIFY2(me.today()->careLine().startsWith(me.tables.careTexts.tier(Tier::Prompt)),
             qPrintable(me.today()->careLine()));
}

void OverWeeks::aVisitMovesTheLadderAndIsInTheReport()
{
    Story me;
    QVERIFY(me.markShoulder(5));
    QVERIFY(me.careSettled());
    QCOMPARE(me.care()->ladder()->step(), LadderStep::None);
    me.care()->addVisit();
    tap(me.care()->visit()->profession(), u"Physical therapist"_s);
    tap(me.care()->visit()->treatments(),
        textsOf(me.care()->visit()->treatments(), "label").first());
    me.care()->visit()->setAdvice(u"Walk every day."_s);
    QVERIFY(me.care()->visit()->save());
    QVERIFY(me.careSettled());
    QVERIFY(me.care()->ladder()->step() > LadderStep::None);
    QVERIFY(me.openReport());
    const QString words = me.savedPdf(u"report.pdf"_s);
    QVERIFY2(words.contains(u"Walk every day."_s), qPrintable(words));
}

void OverWeeks::travellingDoesNotMakeAnAnswerOlder()
{
    Story me;
    QVERIFY(me.markKnot(18, 395, 6));
    denyAll(me);
    // Twenty hours later in Tokyo it is the day after tomorrow by the wall, and still valid.
    me.clock.advance(20 * anHour);
    me.clock.travelTo("Asia/Tokyo");
    me.shell().lookAtTheClock();
    QVERIFY(me.careSettled());
    me.logPain(u""_s, 6);
    QVERIFY(me.careSettled());
    QVERIFY(me.care()->result().unanswered.isEmpty());
    me.clock.travelTo("America/Los_Angeles");
    me.clock.advance(5 * anHour);
    me.logPain(u""_s, 6);
    QVERIFY(me.careSettled());
    QVERIFY(!me.care()->result().unanswered.isEmpty());
}

QTEST_MAIN(OverWeeks)
#include "tst_overweeks.moc"
