// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/story.h"

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** The whole story, chapter after chapter: from an empty journal to the paper for a therapist. */
class WholeStory final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_story = std::make_unique<Story>(); }

    void itBeginsWithNothingAndAWelcome();
    void aTapOnTheBodyAndANumberMakeAKnot();
    void oneTapLogsThePain();
    void pressingSaysWhatStatusItHas();
    void aTimerGuidesTheRemedyAndGoesOnElsewhere();
    void theUseIsLoggedWithPainBeforeAndAfter();
    void theTrendMovesWithTheDays();
    void careSaysWhatIsSensible();
    void oneAnswerChangesTheStep();
    void theReportHoldsTheStory();
    void anotherProgramReadsTheFactsFromThePaper();
    void everythingIsStillThereTomorrow();

private:
    std::unique_ptr<Story> m_story;
};

void WholeStory::itBeginsWithNothingAndAWelcome()
{
    Story &me = *m_story;
    QCOMPARE(me.navigator()->page(), Navigator::Welcome);
    QCOMPARE(me.today()->knots()->count(), 0);
    QVERIFY(!me.today()->anyKnots());
    QVERIFY(me.careSettled());
    QVERIFY(me.today()->careLine().isEmpty());
    QVERIFY(!me.shell().canUndo());
    me.shell().finishWelcome();
    QCOMPARE(me.navigator()->page(), Navigator::Today);
    QCOMPARE(me.today()->day(), u"Wednesday 1 May"_s);
}

void WholeStory::aTapOnTheBodyAndANumberMakeAKnot()
{
    Story &me = *m_story;
    me.show(Navigator::Body);
    me.body()->touch(-48, 157, 5);
    QCOMPARE(me.body()->here(), BodyViewModel::Place);
    QCOMPARE(me.body()->hereTitle(), u"Upper trapezius · top of the shoulder, left"_s);
    QVERIFY(me.body()->startKnot());
    KnotForm *form = me.body()->form();
    QVERIFY2(form->place().contains(u"left"), qPrintable(form->place()));
    QCOMPARE(form->side()->chosenLabels(), u"left"_s);
    form->setPain(7);
    QCOMPARE(form->status()->chosenLabels(), u"Active"_s);
    QVERIFY(form->save());
    QCOMPARE(me.notice(), u"Upper trapezius added"_s);
    QCOMPARE(me.body()->here(), BodyViewModel::KnotMark);
    QCOMPARE(me.body()->herePain(), 7);

    me.show(Navigator::Today);
    QCOMPARE(textsOf(me.today()->knots(), "name"), {u"Upper trapezius"_s});
    QCOMPARE(textAt(me.today()->knots(), 0, "place"), u"top of the shoulder, left"_s);
    QCOMPARE(valueAt(me.today()->knots(), 0, "todayPain").toInt(), 7);
}

void WholeStory::oneTapLogsThePain()
{
    Story &me = *m_story;
    me.clock.advance(24 * 3600);
    me.logPain(u"Upper"_s, 6);
    QCOMPARE(valueAt(me.today()->knots(), 0, "todayPain").toInt(), 6);
    QCOMPARE(textAt(me.today()->knots(), 0, "last"), u"6 of 10, today 08:00"_s);
    QVERIFY(me.shell().noticeUndoable());
    QCOMPARE(me.notice(), u"6 logged: Upper trapezius"_s);
}

void WholeStory::pressingSaysWhatStatusItHas()
{
    Story &me = *m_story;
    QVERIFY(me.today()->describe(me.knotId(u"Upper"_s)));
    ObservationForm *look = me.today()->observation();
    look->setRest(0);
    look->setPressure(6);
    QCOMPARE(look->status()->chosenLabels(), u"Latent"_s);
    look->setRest(5);
    tap(look->familiar(), u"Yes"_s);
    QCOMPARE(look->status()->chosenLabels(), u"Active"_s);
    QVERIFY(!look->suggestion().isEmpty());
    tap(look->twitch(), u"When pressed"_s);
    look->setNote(u"after a long day at the desk"_s);
    QVERIFY(look->save());
    QCOMPARE(textAt(me.today()->knots(), 0, "statusText"), u"Active"_s);

    me.today()->openKnot(me.knotId(u"Upper"_s));
    QCOMPARE(me.navigator()->page(), Navigator::Knot);
    QCOMPARE(me.knot()->timeline()->count(), 3);
    QCOMPARE(textAt(me.knot()->timeline(), 0, "note"), u"after a long day at the desk"_s);
}

void WholeStory::aTimerGuidesTheRemedyAndGoesOnElsewhere()
{
    Story &me = *m_story;
    me.knot()->treat();
    QCOMPARE(me.navigator()->page(), Navigator::Remedies);
    QCOMPARE(me.remedies()->subject(), u"Upper trapezius · top of the shoulder, left"_s);
    RemedyListModel *remedies = me.remedies()->remedies();
    const int pressure = rowOf(remedies, "name", u"Direct pressure"_s);
    QVERIFY2(pressure >= 0, qPrintable(textsOf(remedies, "name").join(u", "_s)));
    QVERIFY(valueAt(remedies, pressure, "timed").toBool());
    QVERIFY(!valueAt(remedies, pressure, "cautions").toStringList().isEmpty());
    me.remedies()->start(textAt(remedies, pressure, "remedyId"));

    RemedyTimer *timer = me.remedies()->timer();
    QCOMPARE(timer->state(), RemedyTimer::Running);
    me.show(Navigator::Trends);
    me.clock.advance(20);
    QTRY_VERIFY2(timer->clockWords().startsWith(u"0:20"), qPrintable(timer->clockWords()));
    timer->pause();
    me.clock.advance(600);
    timer->resume();
    me.clock.advance(25);
    QTRY_VERIFY2(timer->clockWords().startsWith(u"0:45"), qPrintable(timer->clockWords()));
    timer->stop();
    QCOMPARE(timer->state(), RemedyTimer::Stopped);
}

void WholeStory::theUseIsLoggedWithPainBeforeAndAfter()
{
    Story &me = *m_story;
    me.remedies()->logTimer();
    QVERIFY(!me.remedies()->timer()->active());
    UseForm *use = me.remedies()->use();
    QCOMPARE(use->duration(), u"0:45"_s);
    QVERIFY(use->knots()->chosenLabels().startsWith(u"Upper trapezius"_s));
    use->setBefore(6);
    use->setAfter(4);
    QVERIFY(use->save());

    me.today()->openKnot(me.knotId(u"Upper"_s));
    TimelineModel *story = me.knot()->timeline();
    QCOMPARE(story->count(), 4);
    const QString newest = textAt(story, 0, "title") + textAt(story, 0, "detail");
    QVERIFY2(newest.contains(u"Direct pressure"_s) && newest.contains(u"6"_s)
                 && newest.contains(u"4"_s),
             qPrintable(newest));
}

void WholeStory::theTrendMovesWithTheDays()
{
    Story &me = *m_story;
    me.show(Navigator::Trends);
    QVERIFY(me.trendsSettled());
    QVERIFY2(me.trends()->sentence().startsWith(u"Too early for a trend"),
             qPrintable(me.trends()->sentence()));
    me.show(Navigator::Today);

    me.clock.advance(24 * 3600);
    // Two days, the fourth and the fifteenth, are left out.
    me.logDays(u"Upper"_s, {6, -1, 6, 6, 5, 6, 5, 5, 5, 4, 5, 4, -1, 4,
                            4, 4,  3, 4, 3, 3, 3, 3, 2, 3, 2, 2, 2,  2});
    me.show(Navigator::Trends);
    QVERIFY(me.trendsSettled());
    const QString sentence = me.trends()->sentence();
    QVERIFY2(sentence.startsWith(u"Falling by about 1."), qPrintable(sentence));
    QVERIFY2(sentence.contains(u"a clear trend"_s), qPrintable(sentence));
    QVERIFY2(sentence.contains(u"28 of 30 days logged"_s), qPrintable(sentence));
    QVERIFY2(me.trends()->change().contains(u"% less"_s), qPrintable(me.trends()->change()));
    QVERIFY(me.trends()->anyUses());

    // The newest day first, and the day of the remedy says so.
    DayTableModel *table = me.trends()->table();
    QCOMPARE(textAt(table, 0, "average"), u"2.0"_s);
    QVERIFY(rowOf(table, "marks", u"Direct pressure"_s) >= 0);
    me.trends()->pointAtFirst();
    QVERIFY2(me.trends()->readout().contains(u"7"_s), qPrintable(me.trends()->readout()));
    me.trends()->pointAtLast();
    QVERIFY2(me.trends()->readout().contains(u"2"_s), qPrintable(me.trends()->readout()));
}

void WholeStory::careSaysWhatIsSensible()
{
    Story &me = *m_story;
    me.show(Navigator::Care);
    QVERIFY(me.careSettled());
    QVERIFY(me.care()->anyKnots());
    QVERIFY(!me.care()->emergency());
    QVERIFY(!me.care()->tierText().isEmpty());
    QVERIFY(!me.care()->meaning().isEmpty());
    QVERIFY(me.care()->openQuestions() > 0);
    QVERIFY2(me.care()->whyAsk().contains(u"not yet asked"_s), qPrintable(me.care()->whyAsk()));
}

void WholeStory::oneAnswerChangesTheStep()
{
    Story &me = *m_story;
    const QString before = me.care()->tierText();
    me.care()->beginAllQuestions();
    QVERIFY(me.answerNoUntil(u"fever of 38"_s));
    me.care()->screening()->answerYes();
    me.care()->screening()->stop();
    QVERIFY(me.careSettled());
    QCOMPARE(me.care()->tierText(), u"See someone today"_s);
    QVERIFY(before != me.care()->tierText());
    QVERIFY(me.care()->findings()->count() > 0);
    QVERIFY(textAt(me.care()->findings(), 0, "evidence").contains(u"fever of 38"_s));
    QVERIFY(!textAt(me.care()->findings(), 0, "sources").isEmpty());
    QVERIFY2(me.today()->careLine().startsWith(u"See someone today"),
             qPrintable(me.today()->careLine()));
}

void WholeStory::theReportHoldsTheStory()
{
    Story &me = *m_story;
    me.settings()->enterName(u"Ada Example"_s);
    QVERIFY(me.openReport());
    QVERIFY(me.report()->anyDays());
    QVERIFY2(me.report()->summary().contains(u"28 of 90 days have an entry"),
             qPrintable(me.report()->summary()));
    QCOMPARE(textsOf(me.report()->knots(), "label"),
             {u"Upper trapezius · top of the shoulder, left"_s});
}

void WholeStory::anotherProgramReadsTheFactsFromThePaper()
{
    Story &me = *m_story;
    const QString words = me.savedPdf(u"report.pdf"_s);
    QVERIFY2(me.notice().startsWith(u"Saved as"), qPrintable(me.notice()));
    for (const QString &fact :
         {u"Ada Example"_s, u"Upper trapezius"_s, u"left"_s, u"entries on 28 of 90 days."_s,
          u"pain now 2 (30 May 2024)"_s, u"worst 7.0"_s, u"Falling by about 1."_s,
          u"Direct pressure"_s, u"1 use;"_s, u"usually 45 s"_s, u"after a long day at the desk"_s,
          u"fever of 38"_s, u"not a diagnosis"_s})
        QVERIFY2(words.contains(fact), qPrintable(fact + u" is not in: "_s + words));
}

void WholeStory::everythingIsStillThereTomorrow()
{
    Story &me = *m_story;
    me.clock.advance(24 * 3600);
    QVERIFY(me.restart());
    QCOMPARE(me.navigator()->page(), Navigator::Today);
    QCOMPARE(me.today()->knots()->count(), 1);
    QCOMPARE(me.settings()->name(), u"Ada Example"_s);
    QVERIFY(me.shell().canUndo());
    QVERIFY(me.careSettled());
    QCOMPARE(me.care()->tierText(), u"See someone today"_s);
    me.show(Navigator::Trends);
    QVERIFY(me.trendsSettled());
    QVERIFY(me.trends()->sentence().startsWith(u"Falling"_s));
}

QTEST_MAIN(WholeStory)
#include "tst_wholestory.moc"
