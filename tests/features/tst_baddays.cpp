// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/story.h"

#include <QClipboard>
#include <QGuiApplication>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 anHour = 3600;
constexpr qint64 aDay = 24 * anHour;

bool markCalf(Story &me, int pain)
{
    return me.markKnot(-52, 782, pain) && me.careSettled();
}

/** Answers no until each of `yes` is asked, yes to these, and stops. */
bool answerYesTo(Story &me, const QStringList &yes)
{
    me.care()->beginAllQuestions();
    for (const QString &words : yes) {
        if (!me.answerNoUntil(words))
            return false;
        me.care()->screening()->answerYes();
    }
    me.care()->screening()->stop();
    return me.careSettled();
}

QString finding(Story &me, const char *role, int row = 0)
{
    return textAt(me.care()->findings(), row, role);
}

} // namespace

/** Days on which someone should be seen: today, or at once. */
class BadDays final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSwollenCalfIsForToday();
    void onceCareWasContactedItIsAskedAboutTheNextDay();
    void whatIsForTodayCannotBePutOff();
    void severePainThatStopsTheDayIsForToday();
    void oneWorstRatingAloneIsNoEmergency();
    void backAndSaddleAreAnEmergencyAtOnce();
    void theNumberIsThePersonsOwn();
    void anAnswerGivenInErrorIsTakenBack();
    void aNoOnTheNextDayEndsTheEmergency();
    void sayingNothingIsNotSayingNo();
    void questionsComeBackAfterSeverePain();
    void resolvedKnotsAskNoQuestions();
};

void BadDays::aSwollenCalfIsForToday()
{
    Story me;
    QVERIFY(markCalf(me, 5));
    QVERIFY(answerYesTo(me, {u"throbbing or cramping"_s, u"swollen on one side"_s}));
    QCOMPARE(me.care()->tierText(), u"See someone today"_s);
    QVERIFY(!me.care()->emergency());
    QCOMPARE(finding(me, "title"), u"See a doctor today, and do not massage this leg"_s);
    QVERIFY(finding(me, "why").contains(u"blood clot"_s));
    QVERIFY(finding(me, "evidence").contains(u"swollen on one side"_s));
    QVERIFY(finding(me, "about").contains(u"Gastrocnemius"_s));
    for (const char *role : {"threshold", "sources", "wouldChange"})
        QVERIFY2(!finding(me, role).isEmpty(), role);
    QCOMPARE(me.today()->careLine(),
             u"See someone today: See a doctor today, and do not massage this leg"_s);
}

void BadDays::onceCareWasContactedItIsAskedAboutTheNextDay()
{
    Story me;
    QVERIFY(markCalf(me, 5));
    QVERIFY(answerYesTo(me, {u"throbbing or cramping"_s, u"swollen on one side"_s}));
    QVERIFY(valueAt(me.care()->findings(), 0, "canAcknowledge").toBool());
    me.care()->acknowledge(0);
    QVERIFY(me.careSettled());
    QVERIFY(!valueAt(me.care()->findings(), 0, "canAcknowledge").toBool());
    QVERIFY2(finding(me, "state").startsWith(u"You contacted care today"),
             qPrintable(finding(me, "state")));
    // The step stays: contacting is not being seen.
    QCOMPARE(me.care()->tierText(), u"See someone today"_s);

    me.clock.advance(25 * anHour);
    QVERIFY(me.restart());
    QVERIFY(me.careSettled());
    QCOMPARE(me.care()->tierText(), u"See someone today"_s);
    QVERIFY2(finding(me, "state").contains(u"Is it settled?"), qPrintable(finding(me, "state")));
    QVERIFY(valueAt(me.care()->findings(), 0, "canAcknowledge").toBool());
}

void BadDays::whatIsForTodayCannotBePutOff()
{
    Story me;
    QVERIFY(markCalf(me, 5));
    QVERIFY(answerYesTo(me, {u"throbbing or cramping"_s, u"swollen on one side"_s}));
    QVERIFY(!valueAt(me.care()->findings(), 0, "canSnooze").toBool());
    const QString before = me.settings()->journalSummary();
    me.care()->snooze(0, 7);
    QVERIFY(me.careSettled());
    QVERIFY(finding(me, "state").isEmpty());
    QCOMPARE(me.care()->tierText(), u"See someone today"_s);
}

void BadDays::severePainThatStopsTheDayIsForToday()
{
    Story me;
    QVERIFY(me.markShoulder(8));
    me.clock.advance(aDay);
    me.logPain(u"Upper"_s, 9);
    me.today()->beginCheckin();
    const int everyday = rowOf(me.today()->checkin()->interference(), "label", u"veryday"_s);
    QVERIFY(everyday >= 0);
    me.today()->checkin()->interference()->choose(everyday, 8);
    QVERIFY(me.today()->checkin()->save());
    QVERIFY(me.careSettled());
    QCOMPARE(me.care()->tierText(), u"See someone today"_s);
    QVERIFY2(finding(me, "evidence").contains(u"9"_s), qPrintable(finding(me, "evidence")));
}

void BadDays::oneWorstRatingAloneIsNoEmergency()
{
    Story me;
    QVERIFY(me.markShoulder(10));
    QVERIFY(me.careSettled());
    QVERIFY(!me.care()->emergency());
    QVERIFY(me.care()->questionsFirst());
    QVERIFY2(me.care()->whyAsk().contains(u"7 or more"_s), qPrintable(me.care()->whyAsk()));
    QVERIFY2(me.today()->careLine().contains(u"answer a few questions"_s),
             qPrintable(me.today()->careLine()));
}

void BadDays::backAndSaddleAreAnEmergencyAtOnce()
{
    Story me;
    QVERIFY(me.markKnot(-20, 420, 6));
    QVERIFY(me.careSettled());
    me.care()->beginAllQuestions();
    QVERIFY(me.answerNoUntil(u"numb or tingling around your genitals"_s));
    me.care()->screening()->answerYes();
    // No further question stands between the person and the number.
    QVERIFY(!me.care()->screening()->asking());
    QVERIFY(me.careSettled());
    QVERIFY(me.care()->emergency());
    QVERIFY2(me.today()->careLine().startsWith(u"Emergency"), qPrintable(me.today()->careLine()));
    QVERIFY(valueAt(me.care()->findings(), 0, "urgent").toBool());

    me.care()->acknowledgeEmergency();
    QVERIFY(me.careSettled());
    QVERIFY(!me.care()->emergency());
    QVERIFY2(me.care()->meaning().contains(u"if it gets worse, call again"_s),
             qPrintable(me.care()->meaning()));
    QVERIFY(me.today()->careLine().startsWith(u"Emergency"));
}

void BadDays::theNumberIsThePersonsOwn()
{
    Story me;
    QVERIFY(me.markKnot(-20, 420, 6));
    me.settings()->enterEmergencyNumber(u" 144 "_s);
    QVERIFY(me.careSettled());
    QCOMPARE(me.care()->emergencyNumber(), u"144"_s);
    me.care()->copyEmergencyNumber();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"144"_s);
    QVERIFY(me.restart());
    QVERIFY(me.careSettled());
    QCOMPARE(me.care()->emergencyNumber(), u"144"_s);
}

void BadDays::anAnswerGivenInErrorIsTakenBack()
{
    Story me;
    QVERIFY(me.markKnot(-20, 420, 6));
    QVERIFY(me.careSettled());
    QVERIFY(answerYesTo(me, {u"numb or tingling around your genitals"_s}));
    QVERIFY(me.care()->emergency());
    me.shell().undo();
    QVERIFY(me.careSettled());
    QVERIFY(!me.care()->emergency());
    QVERIFY(me.care()->openQuestions() > 0);
}

void BadDays::aNoOnTheNextDayEndsTheEmergency()
{
    Story me;
    QVERIFY(me.markKnot(-20, 420, 2));
    QVERIFY(me.careSettled());
    QVERIFY(answerYesTo(me, {u"numb or tingling around your genitals"_s}));
    QVERIFY(me.care()->emergency());
    me.clock.advance(2 * aDay);
    QVERIFY(me.restart());
    QVERIFY(me.careSettled());
    me.care()->beginAllQuestions();
    me.answerNoToTheRest();
    QVERIFY(me.careSettled());
    QVERIFY(!me.care()->emergency());
    QVERIFY(me.care()->tierText() != u"Emergency"_s);
    QCOMPARE(me.care()->openQuestions(), 0);
}

void BadDays::sayingNothingIsNotSayingNo()
{
    Story me;
    QVERIFY(me.markKnot(-20, 420, 6));
    QVERIFY(me.careSettled());
    me.care()->beginAllQuestions();
    int asked = 0;
    for (; asked < 200 && me.care()->screening()->asking(); ++asked) {
        if (me.care()->screening()->isList())
            me.care()->screening()->takeOneByOne();
        me.care()->screening()->answerUnsure();
    }
    QVERIFY(asked > 3);
    QVERIFY(me.careSettled());
    QVERIFY(me.care()->openQuestions() > 0);
    QVERIFY(me.care()->tierText() != u"Keep going"_s);
}

void BadDays::questionsComeBackAfterSeverePain()
{
    Story me;
    QVERIFY(me.markShoulder(3));
    QVERIFY(me.careSettled());
    me.care()->beginAllQuestions();
    me.answerNoToTheRest();
    QVERIFY(me.careSettled());
    QVERIFY(me.care()->whyAsk().isEmpty());
    me.clock.advance(2 * aDay);
    me.logPain(u"Upper"_s, 8);
    QVERIFY(me.careSettled());
    QVERIFY2(me.care()->whyAsk().contains(u"7 or more"_s), qPrintable(me.care()->whyAsk()));
}

void BadDays::resolvedKnotsAskNoQuestions()
{
    Story me;
    QVERIFY(markCalf(me, 5));
    const int before = me.care()->openQuestions();
    me.show(Navigator::Today);
    me.today()->openKnot(me.knotId(u"Gastrocnemius"_s));
    me.knot()->resolve();
    QVERIFY(me.careSettled());
    QVERIFY(me.care()->whyAsk().isEmpty());
    QVERIFY2(me.care()->openQuestions() < before, qPrintable(QString::number(before)));
    me.care()->beginAllQuestions();
    QVERIFY(!me.answerNoUntil(u"throbbing or cramping"_s));
}

QTEST_MAIN(BadDays)
#include "tst_baddays.moc"
