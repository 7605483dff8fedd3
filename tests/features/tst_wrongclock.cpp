// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/story.h"

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 aDay = 24 * 3600;

} // namespace

/** The clock of the machine was wrong for a while: nothing is lost, nothing is claimed. */
class WrongClock final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void entriesOfTheFutureAreKept();
    void theyAreNotTakenForToday();
    void theyAreNotWhereTheKnotStands();
    void careDoesNotReckonWithThem();
    void theCourseEndsToday();
    void anEntryOfTheFutureCanBePutRight();
    void oneThatWasNotIsDeleted();
    void undoStillKnowsTheOrder();
    void aClockSetBackMeasuresNoNegativeTime();
    void aYearBeforeEverythingIsNoTrouble();
    void anotherZoneByMistakeIsUndoneByTheNextEntry();

private:
    /** An entry on 1 May, one when the clock ran a year ahead, then the clock is right again. */
    void live(Story &me)
    {
        QVERIFY(me.markShoulder(6));
        me.clock.advance(365 * aDay);
        me.logPain(u"Upper"_s, 9);
        me.clock.set(QDate(2024, 5, 2), QTime(8, 0));
        QVERIFY(me.restart());
    }
};

void WrongClock::entriesOfTheFutureAreKept()
{
    Story me;
    live(me);
    QCOMPARE(Reader::open(me.journalFile())->counts()->observations, 2);
    QVERIFY(Reader::open(me.journalFile())->verify()->isEmpty());
    me.today()->openKnot(me.knotId(u"Upper"_s));
    QCOMPARE(me.knot()->timeline()->rowCount(), 2);
}

void WrongClock::theyAreNotTakenForToday()
{
    Story me;
    live(me);
    QCOMPARE(valueAt(me.today()->knots(), 0, "todayPain").toInt(), -1);
    me.logPain(u"Upper"_s, 4);
    me.show(Navigator::Trends);
    QVERIFY(me.trendsSettled());
    QCOMPARE(textsOf(me.trends()->table(), "average"), (QStringList {u"4.0"_s, u"6.0"_s}));
}

void WrongClock::theyAreNotWhereTheKnotStands()
{
    Story me;
    live(me);
    me.today()->openKnot(me.knotId(u"Upper"_s));
    QCOMPARE(me.knot()->pain(), 6); // of yesterday
    QCOMPARE(me.knot()->todayPain(), -1);
    me.logPain(u"Upper"_s, 4);
    QCOMPARE(valueAt(me.today()->knots(), 0, "todayPain").toInt(), 4);
    QCOMPARE(me.knot()->pain(), 4);
    // Once that day has come, it is what holds.
    me.clock.advance(365 * aDay);
    QVERIFY(me.restart());
    me.today()->openKnot(me.knotId(u"Upper"_s));
    QCOMPARE(me.knot()->timeline()->rowCount(), 3);
}

void WrongClock::careDoesNotReckonWithThem()
{
    Story me;
    live(me);
    QVERIFY(me.careSettled());
    for (const Finding &finding : me.care()->result().findings) {
        for (const Evidence &evidence : finding.evidence)
            QVERIFY2(!evidence.to || *evidence.to <= QDate(2024, 5, 2), qPrintable(finding.rule));
    }
}

void WrongClock::theCourseEndsToday()
{
    Story me;
    live(me);
    me.show(Navigator::Trends);
    me.trends()->showEverything();
    QVERIFY(me.trendsSettled());
    QCOMPARE(textsOf(me.trends()->table(), "worst"), {u"6.0"_s});
}

void WrongClock::anEntryOfTheFutureCanBePutRight()
{
    Story me;
    live(me);
    me.today()->openKnot(me.knotId(u"Upper"_s));
    QCOMPARE(valueAt(me.knot()->timeline(), 0, "pain").toInt(), 9);
    QVERIFY(me.knot()->editEntry(0));
    ObservationForm *look = me.knot()->observation();
    look->when()->useNow();
    QVERIFY2(look->when()->problem().isEmpty(), qPrintable(look->when()->problem()));
    QVERIFY(look->save());
    QCOMPARE(valueAt(me.today()->knots(), 0, "todayPain").toInt(), 9);
}

void WrongClock::oneThatWasNotIsDeleted()
{
    Story me;
    live(me);
    me.today()->openKnot(me.knotId(u"Upper"_s));
    me.knot()->deleteEntry(0);
    QCOMPARE(me.knot()->timeline()->rowCount(), 1);
    me.shell().undo();
    QCOMPARE(me.knot()->timeline()->rowCount(), 2);
}

void WrongClock::undoStillKnowsTheOrder()
{
    Story me;
    live(me);
    me.logPain(u"Upper"_s, 3); // felt earlier than the one before, done later
    me.shell().undo();
    QCOMPARE(valueAt(me.today()->knots(), 0, "todayPain").toInt(), -1);
    QCOMPARE(Reader::open(me.journalFile())->counts()->observations, 2);
    me.shell().undo();
    QCOMPARE(Reader::open(me.journalFile())->counts()->observations, 1);
    me.shell().redo();
    me.shell().redo();
    QCOMPARE(Reader::open(me.journalFile())->counts()->observations, 3);
}

void WrongClock::aClockSetBackMeasuresNoNegativeTime()
{
    Story me;
    QVERIFY(me.markShoulder(6));
    const RemedyListModel *remedies = me.remedies()->remedies();
    me.remedies()->start(textAt(remedies, rowOf(remedies, "name", u"Direct"_s), "remedyId"));
    me.clock.advance(20);
    QTRY_VERIFY(me.remedies()->timer()->clockWords().startsWith(u"0:20"_s));
    me.clock.advance(-3600);
    QTest::qWait(400);
    QVERIFY2(!me.remedies()->timer()->clockWords().contains(u'-'),
             qPrintable(me.remedies()->timer()->clockWords()));
    QVERIFY(me.remedies()->timer()->secondsDone() >= 0);
    me.remedies()->timer()->stop();
    me.remedies()->logTimer();
    QVERIFY(me.remedies()->use()->save());
}

void WrongClock::aYearBeforeEverythingIsNoTrouble()
{
    Story me;
    QVERIFY(me.markShoulder(6));
    me.clock.set(QDate(2001, 1, 1), QTime(0, 0));
    QVERIFY(me.restart());
    QVERIFY(me.careSettled());
    me.show(Navigator::Trends);
    me.trends()->showEverything();
    QTRY_VERIFY(me.trends()->ready());
    QVERIFY(!me.trends()->anyDays());
    QVERIFY(me.openReport());
    QVERIFY(!me.report()->anyDays());
    me.logPain(u"Upper"_s, 2);
    QCOMPARE(Reader::open(me.journalFile())->counts()->observations, 2);
    QVERIFY(Reader::open(me.journalFile())->verify()->isEmpty());
}

void WrongClock::anotherZoneByMistakeIsUndoneByTheNextEntry()
{
    Story me;
    QVERIFY(me.markShoulder(6));
    me.clock.travelTo("Pacific/Kiritimati"); // fourteen hours ahead of UTC
    me.logPain(u"Upper"_s, 7);
    me.clock.travelTo("Europe/Vienna");
    me.logPain(u"Upper"_s, 3);
    me.today()->openKnot(me.knotId(u"Upper"_s));
    QCOMPARE(me.knot()->timeline()->rowCount(), 3);
    QCOMPARE(textsOf(me.knot()->timeline(), "time").filter(u"20:00"_s).size(), 1);
    // The same instant in two zones: what was written down last is what holds now.
    QCOMPARE(me.knot()->pain(), 3);
}

QTEST_MAIN(WrongClock)
#include "tst_wrongclock.moc"
