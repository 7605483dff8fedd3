// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/story.h"

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** Tracks that no map shows exactly: of a part of the body, or of no place at all. */
class Places final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_me = std::make_unique<Story>();
        QVERIFY(m_me->plan(m_me->write(u"diary.csv"_s,
                                       "Date,Area,Pain\n"
                                       "2024-04-20,Knees,5\n"
                                       "2024-04-21,Knees,4\n"
                                       "2024-04-22,Sick/Tired,3\n"
                                       "2024-04-30,Lower back (left),6\n")));
        QVERIFY(m_me->bringIn());
    }

    void theyStandBesideTheMap();
    void theyAreRatedAndDescribedLikeAnyKnot();
    void aSideCanBeToldAndIsInTheName();
    void aPartOfTheBodyHasItsOwnChart();
    void aTrackWithoutPlaceIsChartedButBelongsToNoPart();
    void theReportNamesThemWithoutDrawingThem();
    void careKnowsThePartAndAsksForIt();
    void deepMusclesAreReachedUnderTheFingers();
    void besideTheBodyIsNoPlace();
    void theSameSpotOnTheOtherSideIsAnotherKnot();

private:
    std::unique_ptr<Story> m_me;
};

void Places::theyStandBesideTheMap()
{
    Story &me = *m_me;
    me.show(Navigator::Body);
    QCOMPARE(me.body()->elsewhere()->count(), 3);
    QCOMPARE(me.body()->knots()->count(), 0);
    for (const QString &name : {u"nee"_s, u"Sick/Tired"_s, u"ack"_s})
        QVERIFY2(rowOf(me.body()->elsewhere(), "name", name) >= 0,
                 qPrintable(textsOf(me.body()->elsewhere(), "name").join(u", "_s)));
    const int nowhere = rowOf(me.body()->elsewhere(), "name", u"Sick/Tired"_s);
    QCOMPARE(textAt(me.body()->elsewhere(), nowhere, "place"), QString());
    // In every view they are the same: they belong to none.
    me.body()->showView(BodyViewModel::Front);
    QCOMPARE(me.body()->elsewhere()->count(), 3);
    me.body()->openKnot(textAt(me.body()->elsewhere(), nowhere, "knotId"));
    QCOMPARE(me.navigator()->page(), Navigator::Knot);
    QCOMPARE(me.knot()->name(), u"Sick/Tired"_s);
    // One that is gone leaves the list, and comes back with its return.
    me.knot()->resolve();
    QCOMPARE(me.body()->elsewhere()->count(), 2);
    me.knot()->reopen();
    QCOMPARE(me.body()->elsewhere()->count(), 3);
}

void Places::theyAreRatedAndDescribedLikeAnyKnot()
{
    Story &me = *m_me;
    me.logPain(u"nee"_s, 2);
    QVERIFY(me.today()->describe(me.knotId(u"Sick/Tired"_s)));
    QCOMPARE(me.today()->observation()->subject(), u"Sick/Tired"_s);
    me.today()->observation()->setRest(7);
    QVERIFY(me.today()->observation()->save());
    const int knee = rowOf(me.today()->knots(), "name", u"nee"_s);
    const int tired = rowOf(me.today()->knots(), "name", u"Sick/Tired"_s);
    QCOMPARE(valueAt(me.today()->knots(), knee, "todayPain").toInt(), 2);
    QCOMPARE(valueAt(me.today()->knots(), tired, "todayPain").toInt(), 7);
}

void Places::aSideCanBeToldAndIsInTheName()
{
    Story &me = *m_me;
    me.today()->openKnot(me.knotId(u"nee"_s));
    QVERIFY2(!me.knot()->place().contains(u"right"_s), qPrintable(me.knot()->place()));
    QVERIFY(me.knot()->edit());
    KnotForm *form = me.knot()->form();
    // There is no muscle to choose where no point is.
    QCOMPARE(form->muscle()->count(), 0);
    tap(form->side(), u"right"_s);
    QVERIFY2(form->place().contains(u"right"_s), qPrintable(form->place()));
    QVERIFY(form->save());
    QVERIFY2(me.knot()->place().contains(u"right"_s), qPrintable(me.knot()->place()));
    me.shell().undo();
    QVERIFY(!me.knot()->place().contains(u"right"_s));
}

void Places::aPartOfTheBodyHasItsOwnChart()
{
    Story &me = *m_me;
    me.show(Navigator::Trends);
    QVERIFY(me.trendsSettled());
    SubjectModel *subjects = me.trends()->subjects();
    const int part = rowOf(subjects, "name", u"ow back"_s);
    QVERIFY2(part > 0, qPrintable(textsOf(subjects, "name").join(u", "_s)));
    me.trends()->chooseSubject(part);
    QVERIFY(me.trendsSettled());
    QCOMPARE(me.trends()->table()->count(), 1);
    QCOMPARE(textAt(me.trends()->table(), 0, "worst"), u"6.0"_s);
    me.trends()->chooseSubject(0);
    QVERIFY(me.trendsSettled());
    QCOMPARE(me.trends()->table()->count(), 4);
}

void Places::aTrackWithoutPlaceIsChartedButBelongsToNoPart()
{
    Story &me = *m_me;
    me.show(Navigator::Trends);
    QVERIFY(me.trendsSettled());
    SubjectModel *subjects = me.trends()->subjects();
    QCOMPARE(textsOf(subjects, "name").filter(u"Sick/Tired"_s).size(), 1);
    me.trends()->chooseSubject(rowOf(subjects, "name", u"Sick/Tired"_s));
    QVERIFY(me.trendsSettled());
    QCOMPARE(textAt(me.trends()->table(), 0, "average"), u"3.0"_s);
}

void Places::theReportNamesThemWithoutDrawingThem()
{
    Story &me = *m_me;
    QVERIFY(me.openReport());
    const QString words = me.savedPdf(u"report.pdf"_s);
    for (const QString &fact :
         {u"Sick/Tired"_s, u"knee"_s, u"pain now 6 (30 Apr 2024)"_s, u"entries on 4 of 90 days"_s})
        QVERIFY2(words.contains(fact, Qt::CaseInsensitive), qPrintable(fact + u": "_s + words));
}

void Places::careKnowsThePartAndAsksForIt()
{
    Story &me = *m_me;
    QVERIFY(me.careSettled());
    QVERIFY(me.care()->openQuestions() > 0);
    me.care()->beginAllQuestions();
    // Of the low back, though no point on the map was ever touched.
    QVERIFY(me.answerNoUntil(u"numb or tingling around your genitals"_s));
    me.care()->screening()->answerYes();
    QVERIFY(me.careSettled());
    QVERIFY(me.care()->emergency());
}

void Places::deepMusclesAreReachedUnderTheFingers()
{
    Story &me = *m_me;
    me.show(Navigator::Body);
    me.body()->showView(BodyViewModel::Back);
    me.body()->touch(-52, 782, 5);
    QCOMPARE(me.body()->hereTitle(), u"Gastrocnemius · calf, left"_s);
    me.body()->showDeep(true);
    QCOMPARE(me.body()->here(), BodyViewModel::Nothing);
    me.body()->touch(-30, 800, 5);
    QCOMPARE(me.body()->hereTitle(), u"Soleus · deep calf, left"_s);
    QVERIFY(me.body()->startKnot());
    // What a finger might have meant can be chosen instead, what lies deeper first.
    KnotForm *form = me.body()->form();
    QCOMPARE(form->muscle()->chosenLabels(), u"Soleus"_s);
    QVERIFY(textsOf(form->muscle(), "label").contains(u"Gastrocnemius"_s));
    tap(form->muscle(), u"Gastrocnemius"_s);
    form->setPain(3);
    QVERIFY(form->save());
    QCOMPARE(me.body()->knots()->count(), 1);
    // The mark is there in both layers, and found by whoever taps near it.
    me.body()->showDeep(false);
    QCOMPARE(me.body()->knots()->count(), 1);
    me.body()->touch(-28, 803, 8);
    QCOMPARE(me.body()->here(), BodyViewModel::KnotMark);
}

void Places::besideTheBodyIsNoPlace()
{
    Story &me = *m_me;
    me.show(Navigator::Body);
    me.body()->touch(-48, 157, 5);
    QCOMPARE(me.body()->here(), BodyViewModel::Place);
    me.body()->touch(-215, 10, 5);
    QCOMPARE(me.body()->here(), BodyViewModel::Nothing);
    QVERIFY(!me.body()->startKnot());
}

void Places::theSameSpotOnTheOtherSideIsAnotherKnot()
{
    Story &me = *m_me;
    QVERIFY(me.markKnot(-48, 157, 6));
    QVERIFY(me.markKnot(48, 157, 2));
    const QStringList places = textsOf(me.body()->knots(), "place");
    QCOMPARE(places.filter(u"left"_s).size(), 1);
    QCOMPARE(places.filter(u"right"_s).size(), 1);
    // On the front the body faces the person: its left is at the right.
    me.body()->showView(BodyViewModel::Back);
    QCOMPARE(me.body()->leftText(), u"Your left"_s);
    me.body()->showView(BodyViewModel::Front);
    QCOMPARE(me.body()->leftText(), u"Your right"_s);
    me.body()->touch(60, 190, 5);
    QVERIFY2(me.body()->hereTitle().endsWith(u"left"_s), qPrintable(me.body()->hereTitle()));
}

QTEST_MAIN(Places)
#include "tst_places.moc"
