// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/archive.h"
#include "tests/support/story.h"

#include <QRegularExpression>

#include <functional>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

/** All that the journal holds, but not when it was last changed: undoing is a change too. */
QByteArray whole(const Story &me)
{
    const auto reader = Reader::open(me.journalFile());
    QByteArray archive = reader ? writeArchive(*reader).value_or(QByteArray()) : QByteArray();
    static const QRegularExpression changed(u"\"changed\": \"[^\"]*\",?\\s*"_s);
    return QString::fromUtf8(archive).remove(changed).toUtf8();
}

struct Deed
{
    const char *name;
    const char *undone; ///< what undoing it says
    std::function<bool(Story &)> act;
};

bool openShoulder(Story &me)
{
    me.show(Navigator::Today);
    me.today()->openKnot(me.knotId(u"houlder"_s));
    return me.knot()->exists();
}

bool useRemedy(Story &me)
{
    RemedyListModel *remedies = me.remedies()->remedies();
    me.remedies()->logUse(textAt(remedies, 0, "remedyId"));
    me.remedies()->use()->setBefore(5);
    me.remedies()->use()->setAfter(3);
    return me.remedies()->use()->save();
}

bool showOwn(Story &me)
{
    tap(me.remedies()->kinds(), u"Your own"_s);
    return me.remedies()->showsOwn();
}

/** Everything that the window can do to a journal, once. */
QList<Deed> everything()
{
    return {
        {"mark a knot", "knot added",
         [](Story &me) { return me.markKnot(-48, 157, 6, u"Shoulder"_s); }},
        {"log pain", "pain logged",
         [](Story &me) {
             me.logPain(u"Shoulder"_s, 5);
             return true;
         }},
        {"log pain on the body", "pain logged",
         [](Story &me) {
             me.show(Navigator::Body);
             me.body()->touch(-48, 157, 5);
             me.body()->logPain(4);
             return me.body()->herePain() == 4;
         }},
        {"say more", "pain logged",
         [](Story &me) {
             me.show(Navigator::Today);
             if (!me.today()->describe(me.knotId(u"Shoulder"_s)))
                 return false;
             me.today()->observation()->setPressure(8);
             me.today()->observation()->setFlare(true);
             return me.today()->observation()->save();
         }},
        {"change an entry", "entry changed",
         [](Story &me) {
             if (!openShoulder(me) || !me.knot()->editEntry(0))
                 return false;
             me.knot()->observation()->setNote(u"a better word"_s);
             return me.knot()->observation()->save();
         }},
        {"delete an entry", "entry deleted",
         [](Story &me) {
             const bool open = openShoulder(me);
             me.knot()->deleteEntry(1);
             return open;
         }},
        {"change the knot", "knot changed",
         [](Story &me) {
             if (!openShoulder(me) || !me.knot()->edit())
                 return false;
             me.knot()->form()->setLabel(u"Left shoulder"_s);
             me.knot()->form()->setOnset(u"2024-04-20"_s);
             return me.knot()->form()->save();
         }},
        {"log a use", "remedy logged", useRemedy},
        {"change a use", "use of a remedy changed",
         [](Story &me) {
             if (!openShoulder(me))
                 return false;
             me.knot()->treat();
             if (!useRemedy(me) || !openShoulder(me))
                 return false;
             me.shell().undo();
             me.shell().redo();
             const int row = rowOf(me.knot()->timeline(), "title", u"Direct"_s);
             if (row < 0 || !me.knot()->editEntry(row))
                 return false;
             me.knot()->use()->setAfter(2);
             return me.knot()->use()->save();
         }},
        {"delete a use", "use of a remedy deleted",
         [](Story &me) {
             const bool open = openShoulder(me);
             me.knot()->deleteEntry(rowOf(me.knot()->timeline(), "title", u"Direct"_s));
             return open;
         }},
        {"add a remedy", "remedy added",
         [](Story &me) {
             me.remedies()->addOwn();
             me.remedies()->ownRemedy()->setName(u"Hanging from a bar"_s);
             return me.remedies()->ownRemedy()->save();
         }},
        {"change a remedy", "remedy changed",
         [](Story &me) {
             if (!showOwn(me)
                 || !me.remedies()->editOwn(textAt(me.remedies()->remedies(), 0, "remedyId")))
                 return false;
             me.remedies()->ownRemedy()->setDuration(u"0:30"_s);
             return me.remedies()->ownRemedy()->save();
         }},
        {"delete a remedy", "remedy deleted",
         [](Story &me) {
             const bool shown = showOwn(me);
             me.remedies()->deleteOwn(textAt(me.remedies()->remedies(), 0, "remedyId"));
             return shown && me.remedies()->remedies()->count() == 0;
         }},
        {"check in", "check-in",
         [](Story &me) {
             me.today()->beginCheckin();
             me.today()->checkin()->setSleep(u"6"_s);
             me.today()->checkin()->interference()->choose(0, 4);
             return me.today()->checkin()->save();
         }},
        {"quiet day", "quiet day",
         [](Story &me) {
             me.today()->toggleQuietDay();
             return me.today()->quietDay();
         }},
        {"answer a question", "questions answered",
         [](Story &me) {
             if (!me.careSettled())
                 return false;
             me.care()->beginAllQuestions();
             if (me.care()->screening()->isList())
                 me.care()->screening()->takeOneByOne();
             me.care()->screening()->answerUnsure();
             me.care()->screening()->stop();
             return true;
         }},
        {"add a visit", "visit added",
         [](Story &me) {
             me.care()->addVisit();
             tap(me.care()->visit()->profession(), u"Physical therapist"_s);
             return me.care()->visit()->save() && me.careSettled();
         }},
        {"change a visit", "visit changed",
         [](Story &me) {
             if (!me.care()->editVisit(0))
                 return false;
             me.care()->visit()->setAdvice(u"Move more."_s);
             return me.care()->visit()->save() && me.careSettled();
         }},
        {"delete a visit", "visit deleted",
         [](Story &me) {
             me.care()->deleteVisit(0);
             return me.careSettled() && me.care()->visits()->count() == 0;
         }},
        {"put a finding off", "advice put aside",
         [](Story &me) {
             if (!me.careSettled())
                 return false;
             me.care()->beginAllQuestions();
             if (!me.answerNoUntil(u"unsure whether this is a knot"_s))
                 return false;
             me.care()->screening()->answerYes();
             me.care()->screening()->stop();
             if (!me.careSettled())
                 return false;
             me.care()->snooze(0, 7);
             return true;
         }},
        {"say a name", "profile changed",
         [](Story &me) {
             me.settings()->enterName(u"Ada Example"_s);
             return true;
         }},
        {"answer a fact", "profile changed",
         [](Story &me) {
             me.settings()->answerFact(0, FactListModel::No);
             return true;
         }},
        {"bring in a diary", "import",
         [](Story &me) {
             return me.plan(me.write(u"diary.csv"_s, "Date,Area,Pain\n2024-01-02,Knees,5\n"))
                 && me.bringIn();
         }},
        {"plan a trial", "fair trial planned",
         [](Story &me) { return me.careSettled() && me.planTrial(u"Deep breathing"_s); }},
        {"log what the trial asks for", "remedy logged",
         [](Story &me) {
             for (int day = 0; day < 14; ++day) {
                 me.clock.advance(24 * 3600);
                 if (!me.trialsSettled())
                     return false;
                 if (!textAt(me.trial()->running(), 0, "logText").isEmpty())
                     break;
             }
             me.trial()->logRemedy(0);
             return me.trialsSettled();
         }},
        {"stop the trial", "fair trial stopped",
         [](Story &me) {
             me.trial()->stopRunning(0);
             return me.trialsSettled() && me.trial()->ended()->count() == 1;
         }},
        {"delete the trial", "fair trial deleted",
         [](Story &me) {
             if (!me.trialsSettled())
                 return false;
             me.trial()->deleteEnded(0);
             return me.trialsSettled() && me.trial()->ended()->count() == 0;
         }},
        {"resolve", "knot resolved",
         [](Story &me) {
             const bool open = openShoulder(me);
             me.knot()->resolve();
             return open && me.knot()->resolved();
         }},
        {"reopen", "knot reopened",
         [](Story &me) {
             me.knot()->reopen();
             return !me.knot()->resolved();
         }},
        {"delete the knot", "knot deleted",
         [](Story &me) {
             const bool open = openShoulder(me);
             me.knot()->remove();
             return open && !me.knot()->exists();
         }},
    };
}

} // namespace

/** Nothing in the window is final: all of it is taken back and done again, also after a restart. */
class UndoEverything final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyDeedIsTakenBackAndDoneAgainOnTheSpot();
    void allOfItIsTakenBackAfterARestart();
    void allOfItIsDoneAgainAfterAnotherRestart();
    void somethingNewEndsWhatCouldBeDoneAgain();
    void thereIsNothingToTakeBackInTheBeginning();
    void aPageThatShowsWhatIsTakenBackIsLeft();

private:
    Story m_me;
    QList<QByteArray> m_after; ///< the journal after each action, the empty one first
    QStringList m_names;
};

void UndoEverything::everyDeedIsTakenBackAndDoneAgainOnTheSpot()
{
    m_after = {whole(m_me)};
    for (const Deed &deed : everything()) {
        m_me.clock.advance(60);
        const QByteArray before = whole(m_me);
        QVERIFY2(deed.act(m_me), deed.name);
        const QByteArray after = whole(m_me);
        QVERIFY2(before != after, deed.name);
        QVERIFY2(m_me.shell().canUndo(), deed.name);

        m_me.shell().undo();
        QCOMPARE(m_me.notice(), u"Undone: %1"_s.arg(QString::fromLatin1(deed.undone)));
        QVERIFY2(m_me.shell().canRedo(), deed.name);
        m_me.shell().redo();
        QCOMPARE(m_me.notice(), u"Done again: %1"_s.arg(QString::fromLatin1(deed.undone)));
        QVERIFY2(whole(m_me) == after, deed.name);
        QVERIFY2(m_me.careSettled(), deed.name);
    }
}

void UndoEverything::allOfItIsTakenBackAfterARestart()
{
    m_after = {whole(m_me)};
    while (m_me.shell().canUndo()) {
        QVERIFY(m_me.restart());
        m_me.shell().undo();
        m_names.prepend(m_me.notice().mid(8));
        m_after.prepend(whole(m_me));
        QVERIFY2(m_after.at(0) != m_after.at(1), qPrintable(m_me.notice()));
    }
    // Some deeds need more than one action; each is one step back.
    QVERIFY2(m_names.size() >= everything().size(), qPrintable(m_names.join(u", "_s)));
    QCOMPARE(m_me.today()->knots()->count(), 0);
    QVERIFY(!m_me.today()->anyKnots());
    QVERIFY(m_me.settings()->name().isEmpty());
    QVERIFY(m_me.settings()->journalSummary().startsWith(u"0 knots, 0 observations"));
}

void UndoEverything::allOfItIsDoneAgainAfterAnotherRestart()
{
    QVERIFY(m_me.restart());
    for (qsizetype step = 1; step < m_after.size(); ++step) {
        m_me.shell().redo();
        QCOMPARE(m_me.notice().mid(12), m_names.at(step - 1));
        QVERIFY2(whole(m_me) == m_after.at(step), qPrintable(m_me.notice()));
        if (step % 5 == 0)
            QVERIFY(m_me.restart());
    }
    QVERIFY(!m_me.shell().canRedo());
    QCOMPARE(m_me.settings()->name(), u"Ada Example"_s);
}

void UndoEverything::somethingNewEndsWhatCouldBeDoneAgain()
{
    Story me;
    QVERIFY(me.markShoulder(6));
    me.logPain(u"Upper"_s, 3);
    me.shell().undo();
    QVERIFY(me.shell().canRedo());
    me.logPain(u"Upper"_s, 4);
    QVERIFY(!me.shell().canRedo());
    me.shell().redo();
    QCOMPARE(valueAt(me.today()->knots(), 0, "todayPain").toInt(), 4);
    me.shell().undo();
    QCOMPARE(valueAt(me.today()->knots(), 0, "todayPain").toInt(), 6);
}

void UndoEverything::thereIsNothingToTakeBackInTheBeginning()
{
    Story me;
    const QByteArray before = whole(me);
    QVERIFY(!me.shell().canUndo());
    me.shell().undo();
    QVERIFY2(me.notice().contains(u"nothing more to undo"_s), qPrintable(me.notice()));
    QVERIFY(!me.shell().noticeUndoable());
    me.shell().redo();
    QVERIFY(whole(me) == before);
}

void UndoEverything::aPageThatShowsWhatIsTakenBackIsLeft()
{
    Story me;
    QVERIFY(me.markShoulder(6));
    me.show(Navigator::Today);
    me.today()->openKnot(me.knotId(u"Upper"_s));
    QCOMPARE(me.navigator()->page(), Navigator::Knot);
    me.shell().undo();
    QCOMPARE(me.navigator()->page(), Navigator::Today);
    QVERIFY(!me.knot()->exists());
    QCOMPARE(me.body()->here(), BodyViewModel::Nothing);
    me.shell().redo();
    QCOMPARE(me.navigator()->page(), Navigator::Today);
    QCOMPARE(me.today()->knots()->count(), 1);
}

QTEST_MAIN(UndoEverything)
#include "tst_undoeverything.moc"
