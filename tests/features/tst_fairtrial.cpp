// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/program.h"
#include "core/trials/schedule.h"
#include "tests/support/story.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

/** What the command line says of the same journal on that day. */
QJsonObject onTheCommandLine(const Story &me, const QStringList &command)
{
    QString answer, complaint;
    QTextStream out(&answer), err(&complaint);
    const QString now = me.clock.nowUtc().toString(Qt::ISODate);
    const QStringList where {u"--journal"_s, me.journalFile(), u"--now"_s, now, u"--json"_s};
    if (cli::runProgram(where + command, out, err, &me.tables) != 0)
        qWarning("%s", qPrintable(complaint));
    return QJsonDocument::fromJson(answer.toUtf8()).object();
}

QString onToday(Story &me, const char *role)
{
    return textAt(me.trial()->running(), 0, role);
}

/** The knot in the shoulder, three quiet days of it, and a trial of heat for it. */
bool planHeat(Story &me)
{
    if (!me.markShoulder(5))
        return false;
    me.clock.advance(24 * 3600);
    me.logDays(u"Upper"_s, {5, 5});
    me.today()->treat(me.knotId(u"Upper"_s)); // and from there to the trial
    return me.careSettled() && me.planTrial(u"Heat"_s);
}

bool todayIsWithHeat(Story &me)
{
    return onToday(me, "today") == u"Today: with heat";
}

/** Lives by the card for some days: the remedy when it asks, and one number a day. */
bool live(Story &me, int days, const std::function<int(bool withHeat, int day)> &pain)
{
    for (int day = 0; day < days; ++day) {
        me.clock.advance(24 * 3600);
        if (!me.trialsSettled() || me.trial()->running()->count() != 1)
            return false;
        const bool withHeat = todayIsWithHeat(me);
        if (!onToday(me, "logText").isEmpty())
            me.trial()->logRemedy(0);
        me.logPain(u"Upper"_s, pain(withHeat, day));
    }
    return me.trialsSettled();
}

} // namespace

/** A person wonders whether heat helps, and finds out fairly. */
class FairTrial final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromThePlanToTheSentence();
    void whatDoesNothingIsNotMadeIntoSomething();
    void gettingBetterAnywayIsNotAnEffect();
    void risingPainIsSaidAndStoppingIsOneTap();
    void anEmergencyHoldsTheRemedyBack();
    void aKnotThatIsDeletedTakesItsTrialAlong();
};

void FairTrial::fromThePlanToTheSentence()
{
    Story me;
    QVERIFY(planHeat(me));
    QCOMPARE(me.notice(), u"Planned: Heat against none"_s);
    QCOMPARE(me.trial()->open()->count(), 1);
    QCOMPARE(me.trial()->running()->count(), 0); // tomorrow

    // Every day says what it asks for, and knows when it is done.
    me.clock.advance(24 * 3600);
    QVERIFY(me.trialsSettled());
    QVERIFY(onToday(me, "progress").startsWith(u"Day 1 of 72. It does not count"));
    me.clock.advance(-24 * 3600);
    QVERIFY(live(me, 1, [](bool, int) { return 5; }));
    QCOMPARE(onToday(me, "asks"), u"All that this day asks for is logged."_s);
    QVERIFY(onToday(me, "sentence").startsWith(u"It goes on until"));
    QVERIFY(me.restart()); // nothing of it lives in the window
    QVERIFY(me.trialsSettled());
    QCOMPARE(onToday(me, "asks"), u"All that this day asks for is logged."_s);

    QVERIFY(live(me, 71, [](bool withHeat, int day) {
        return (withHeat ? 3 : 5) + (day % 5 == 0 ? 1 : 0);
    }));
    QCOMPARE(onToday(me, "progress"), u"Day 72 of 72"_s);
    QCOMPARE(me.trial()->ended()->count(), 0);

    me.clock.advance(24 * 3600);
    QVERIFY(me.trialsSettled());
    QCOMPARE(me.trial()->running()->count(), 0);
    TrialListModel *ended = me.trial()->ended();
    QCOMPARE(ended->count(), 1);
    const QString sentence = textAt(ended, 0, "sentence");
    QVERIFY2(sentence.startsWith(u"In this trial of yours pain was about 2.0 points lower on days "
                                 "with heat than on days without heat (between 1.9 and 2.0)."),
             qPrintable(sentence));
    QVERIFY(sentence.endsWith(u"A difference this large would come up by chance in about 3 of 100 "
                              "random plans. A clear difference."));
    const QString kept = textAt(ended, 0, "kept");
    QVERIFY2(kept.contains(u" counted days went as planned"), qPrintable(kept));
    QVERIFY(!kept.contains(u"no use was logged"));

    // The command line says the same to the word.
    const QJsonObject result = onTheCommandLine(me, {u"trial"_s, u"result"_s});
    QCOMPARE(result[u"sentence"_s].toString(), sentence);
    QCOMPARE(result[u"test"_s][u"p"_s].toDouble(), 2.0 / 64);
    QCOMPARE(result[u"kept"_s][u"days"_s], result[u"kept"_s][u"kept"_s]);
    QCOMPARE(textAt(ended, 0, "method").split(u"\n\n"_s),
             result[u"method"_s].toVariant().toStringList());
}

void FairTrial::whatDoesNothingIsNotMadeIntoSomething()
{
    Story me;
    QVERIFY(planHeat(me));
    QVERIFY(live(me, 72, [](bool, int day) { return 3 + (day * 7) % 4; }));
    me.clock.advance(24 * 3600);
    QVERIFY(me.trialsSettled());
    const QString sentence = textAt(me.trial()->ended(), 0, "sentence");
    QVERIFY2(sentence.endsWith(u"Not clear yet."), qPrintable(sentence));
    const QJsonObject result = onTheCommandLine(me, {u"trial"_s, u"result"_s});
    QVERIFY(result[u"interval"_s][u"low"_s].toDouble() < 0);
    QVERIFY(result[u"interval"_s][u"high"_s].toDouble() > 0);
    QVERIFY(result[u"test"_s][u"p"_s].toDouble() > 0.05);
}

/** Pain that falls from 8 to 1 by itself must not be put down to what came later. */
void FairTrial::gettingBetterAnywayIsNotAnEffect()
{
    Story me;
    QVERIFY(planHeat(me));
    QVERIFY(live(me, 72, [](bool, int day) { return 8 - day / 10; }));
    me.clock.advance(24 * 3600);
    QVERIFY(me.trialsSettled());
    const QJsonObject result = onTheCommandLine(me, {u"trial"_s, u"result"_s});
    QVERIFY(qAbs(result[u"difference"_s].toDouble()) < 0.7);
    QCOMPARE(result[u"word"_s].toString(), u"not_clear"_s);
}

void FairTrial::risingPainIsSaidAndStoppingIsOneTap()
{
    Story me;
    QVERIFY(planHeat(me));
    QVERIFY(live(me, 7, [](bool, int) { return 4; }));
    QCOMPARE(onToday(me, "stop"), QString());
    QVERIFY(live(me, 3, [](bool, int) { return 6; }));
    QVERIFY2(onToday(me, "stop")
                 .startsWith(u"Pain has risen. The last 3 logged days were at 6.0 "
                             "on average, the first 7 of the trial at 4.0."),
             qPrintable(onToday(me, "stop")));
    me.trial()->stopRunning(0);
    QCOMPARE(me.notice(), u"The trial is stopped"_s);
    QVERIFY(me.trialsSettled());
    QCOMPARE(me.trial()->running()->count(), 0);
    QVERIFY(textAt(me.trial()->ended(), 0, "progress").startsWith(u"Stopped on"));
    // Another can be planned now; while it ran, none could.
    QVERIFY(me.planTrial(u"Cold"_s));
    me.trial()->plan();
    me.trial()->form()->toggleAll();
    tap(me.trial()->form()->remedy(), u"Heat"_s);
    QVERIFY(me.trial()->form()->problem().startsWith(u"Another trial"));
}

void FairTrial::anEmergencyHoldsTheRemedyBack()
{
    Story me;
    QVERIFY(planHeat(me));
    QVERIFY(live(me, 2, [](bool, int) { return 5; }));
    me.care()->beginAllQuestions();
    QVERIFY(me.answerNoUntil(u"pain in the chest, arm, jaw"_s));
    me.care()->screening()->answerYes();
    me.care()->screening()->stop();
    QVERIFY(me.trialsSettled());
    QVERIFY2(onToday(me, "heldBack").startsWith(u"Heat is held back at present"),
             qPrintable(onToday(me, "heldBack")));
    QCOMPARE(onToday(me, "logText"), QString());
    me.trial()->plan();
    me.trial()->form()->toggleAll();
    QVERIFY(!me.trial()->form()->remedy()->offers(u"heat"_s));
    QVERIFY(!me.trial()->form()->remedy()->offers(u"tennis-ball"_s));
}

void FairTrial::aKnotThatIsDeletedTakesItsTrialAlong()
{
    Story me;
    QVERIFY(planHeat(me));
    QVERIFY(live(me, 2, [](bool, int) { return 5; }));
    me.today()->openKnot(me.knotId(u"Upper"_s));
    me.knot()->remove();
    QVERIFY(me.trialsSettled());
    QCOMPARE(me.trial()->open()->count(), 0);
    me.shell().undo();
    QVERIFY(me.trialsSettled());
    QCOMPARE(me.trial()->running()->count(), 1);
    QCOMPARE(onTheCommandLine(me, {u"trial"_s, u"next"_s})[u"today"_s][u"number"_s].toInt(), 2);
}

QTEST_MAIN(FairTrial)
#include "tst_fairtrial.moc"
