// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/story.h"

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

constexpr double calfX = -45;
constexpr double calfY = 760;

/** Answers the sitting: yes to each of `signs` in the order of asking, no to the rest. */
bool answer(Story &me, const QStringList &signs)
{
    if (!me.careSettled())
        return false;
    me.care()->beginAllQuestions();
    for (const QString &sign : signs) {
        if (!me.answerNoUntil(sign))
            return false;
        me.care()->screening()->answerYes();
    }
    me.answerNoToTheRest();
    return me.careSettled();
}

QString notNow(Story &me, const QString &remedy)
{
    return textAt(me.remedies()->remedies(), rowOf(me.remedies()->remedies(), "name", remedy),
                  "notNow");
}

/** A calf that throbs and is swollen, and a shoulder that is only sore. */
bool swollenCalf(Story &me)
{
    return me.markShoulder(5) && me.markKnot(calfX, calfY, 5)
        && answer(me, {u"throb"_s, u"swollen"_s});
}

} // namespace

/** What should not be pressed, warmed or stretched for now. */
class LeaveAlone final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRemedyThatCareBlocksSaysWhyOnItsCard();
    void itIsSuggestedForAnotherKnot();
    void theMapSaysItAtTheKnot();
    void whatIsNotBlockedIsSuggestedAsBefore();
    void takingTheAnswersBackTakesTheWordsAway();
};

void LeaveAlone::aRemedyThatCareBlocksSaysWhyOnItsCard()
{
    Story me;
    QVERIFY(swollenCalf(me));
    me.show(Navigator::Today);
    me.today()->treat(me.knotId(u"Gastrocnemius"_s));
    const QString said = notNow(me, u"Direct pressure"_s);
    QVERIFY2(said.contains(u"blood clot"_s), qPrintable(said));
}

void LeaveAlone::itIsSuggestedForAnotherKnot()
{
    Story me;
    QVERIFY(swollenCalf(me));
    me.show(Navigator::Today);
    me.today()->treat(me.knotId(u"Upper trapezius"_s));
    QCOMPARE(notNow(me, u"Direct pressure"_s), QString());
    me.remedies()->forgetSubject();
    const QString said = notNow(me, u"Direct pressure"_s);
    QVERIFY2(said.startsWith(u"Not suggested for one of your knots"_s), qPrintable(said));
}

void LeaveAlone::theMapSaysItAtTheKnot()
{
    Story me;
    QVERIFY(swollenCalf(me));
    me.show(Navigator::Body);
    me.body()->touch(calfX, calfY, 5);
    QCOMPARE(me.body()->here(), BodyViewModel::KnotMark);
    const QString said = me.body()->hereNotNow();
    QVERIFY2(said.contains(u"massage"_s) && said.contains(u"blood clot"_s), qPrintable(said));
    me.body()->touch(-48, 157, 5);
    QCOMPARE(me.body()->hereNotNow(), QString());
    me.body()->forget();
    QCOMPARE(me.body()->hereNotNow(), QString());
}

void LeaveAlone::whatIsNotBlockedIsSuggestedAsBefore()
{
    Story me;
    QVERIFY(me.markShoulder(5));
    QVERIFY(me.careSettled());
    for (int kind = 0; kind < me.remedies()->kinds()->rowCount(); ++kind) {
        me.remedies()->kinds()->toggle(kind);
        for (const QString &said : textsOf(me.remedies()->remedies(), "notNow"))
            QCOMPARE(said, QString());
    }
}

void LeaveAlone::takingTheAnswersBackTakesTheWordsAway()
{
    Story me;
    QVERIFY(swollenCalf(me));
    me.show(Navigator::Remedies);
    QVERIFY(!notNow(me, u"Direct pressure"_s).isEmpty());
    me.shell().undo();
    QVERIFY(me.careSettled());
    QCOMPARE(notNow(me, u"Direct pressure"_s), QString());
}

QTEST_MAIN(LeaveAlone)
#include "tst_leavealone.moc"
