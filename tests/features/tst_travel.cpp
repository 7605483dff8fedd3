// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/story.h"

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 anHour = 3600;

QStringList timesOf(Story &me)
{
    me.today()->openKnot(me.knotId(u"Upper"_s));
    return textsOf(me.knot()->timeline(), "time");
}

QStringList painsOf(Story &me)
{
    return textsOf(me.knot()->timeline(), "pain");
}

/** Says how it was at that time of the day that is now or `daysAgo`. */
ObservationForm *describe(Story &me, int daysAgo, const QString &time)
{
    if (!me.today()->describe(me.knotId(u"Upper"_s)))
        QTest::qFail("no such knot", __FILE__, __LINE__);
    ObservationForm *look = me.today()->observation();
    look->setRest(4);
    for (int i = 0; i < daysAgo; ++i)
        look->when()->goBackOneDay();
    look->when()->enterTime(time);
    return look;
}

} // namespace

/** Clocks are put forward and back, and people fly. */
class Travel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEntryKeepsTheTimeOfThePlaceWhereItWasFelt();
    void theDayIsTheDayOfThePlace();
    void flyingWestGivesADayTwoMornings();
    void theSkippedHourCannotBeWrittenDown();
    void theRepeatedHourKeepsItsOrder();
    void aLateEntryOfATravelDayKeepsItsZone();
    void dayCountsCrossTheChangeOfClocks();
    void aTimerMeasuresThroughTheChangeOfClocks();
    void theReportCountsLocalDays();
};

void Travel::anEntryKeepsTheTimeOfThePlaceWhereItWasFelt()
{
    Story me;
    QVERIFY(me.markShoulder(6));
    me.clock.advance(11 * anHour);
    me.clock.travelTo("Asia/Tokyo"); // 02:00 on the next day there
    me.logPain(u"Upper"_s, 4);
    QCOMPARE(timesOf(me), (QStringList {u"02:00"_s, u"08:00"_s}));
    QCOMPARE(textsOf(me.knot()->timeline(), "day"), (QStringList {u"today"_s, u"yesterday"_s}));
    me.clock.travelTo("Europe/Vienna");
    QVERIFY(me.restart());
    // Back home, on the evening of the first of May, neither entry has moved.
    QCOMPARE(timesOf(me), (QStringList {u"02:00"_s, u"08:00"_s}));
}

void Travel::theDayIsTheDayOfThePlace()
{
    Story me;
    QVERIFY(me.markShoulder(6));
    me.clock.travelTo("Pacific/Honolulu"); // 20:00 on 30 April
    me.shell().lookAtTheClock();
    QCOMPARE(me.today()->day(), u"Tuesday 30 April"_s);
    me.logPain(u"Upper"_s, 3);
    me.show(Navigator::Trends);
    me.clock.travelTo("Europe/Vienna");
    me.shell().lookAtTheClock();
    QVERIFY(me.trendsSettled());
    QCOMPARE(textsOf(me.trends()->table(), "average"), (QStringList {u"6.0"_s, u"3.0"_s}));
    QCOMPARE(textsOf(me.trends()->table(), "day"), (QStringList {u"today"_s, u"yesterday"_s}));
}

void Travel::flyingWestGivesADayTwoMornings()
{
    Story me;
    QVERIFY(me.markShoulder(8));
    me.clock.advance(9 * anHour);
    me.clock.travelTo("America/Los_Angeles"); // 08:00 again, the same day
    me.logPain(u"Upper"_s, 4);
    me.show(Navigator::Trends);
    QVERIFY(me.trendsSettled());
    QCOMPARE(me.trends()->table()->count(), 1);
    QCOMPARE(textAt(me.trends()->table(), 0, "average"), u"6.0"_s);
    QCOMPARE(textAt(me.trends()->table(), 0, "entries"), u"2"_s);
    // The later one is the last one, though both clocks showed eight.
    QCOMPARE(timesOf(me), (QStringList {u"08:00"_s, u"08:00"_s}));
    QCOMPARE(painsOf(me), (QStringList {u"4"_s, u"8"_s}));
    QCOMPARE(me.knot()->todayPain(), 4);
}

void Travel::theSkippedHourCannotBeWrittenDown()
{
    Story me;
    QVERIFY(me.markShoulder(6));
    me.clock.set(QDate(2025, 3, 30), QTime(9, 0)); // put forward at two
    ObservationForm *look = describe(me, 0, u"2:30"_s);
    QVERIFY2(look->when()->problem().contains(u"skipped"_s), qPrintable(look->when()->problem()));
    QVERIFY(!look->save());
    look->when()->enterTime(u"3:00"_s);
    QVERIFY(look->when()->problem().isEmpty());
    QVERIFY(look->save());
    QCOMPARE(timesOf(me), (QStringList {u"03:00"_s, u"08:00"_s}));
}

void Travel::theRepeatedHourKeepsItsOrder()
{
    Story me;
    QVERIFY(me.markShoulder(6));
    // 02:30 for the first time, then 02:30 for the second time.
    me.clock.set(QDate(2024, 10, 27), QTime(1, 30));
    me.clock.advance(anHour);
    me.logPain(u"Upper"_s, 7);
    me.clock.advance(anHour);
    me.logPain(u"Upper"_s, 2);
    QCOMPARE(timesOf(me), (QStringList {u"02:30"_s, u"02:30"_s, u"08:00"_s}));
    QCOMPARE(painsOf(me), (QStringList {u"2"_s, u"7"_s, u"6"_s}));
    QCOMPARE(me.knot()->pain(), 2);
}

void Travel::aLateEntryOfATravelDayKeepsItsZone()
{
    Story me;
    me.clock.travelTo("Asia/Tokyo");
    QVERIFY(me.markShoulder(6)); // 15:00 in Tokyo
    me.clock.advance(30 * anHour);
    me.clock.travelTo("Europe/Vienna");
    me.today()->openKnot(me.knotId(u"Upper"_s));
    QVERIFY(me.knot()->editEntry(0));
    ObservationForm *look = me.knot()->observation();
    QCOMPARE(look->when()->timeText(), u"15:00"_s);
    look->setNote(u"on the train to the hotel"_s);
    QVERIFY(look->save());
    QCOMPARE(timesOf(me), {u"15:00"_s});
    // Another time of that day is a time in Tokyo too, or it would lie in the future there.
    QVERIFY(me.knot()->editEntry(0));
    look->when()->enterTime(u"16:30"_s);
    QVERIFY(look->save());
    QCOMPARE(timesOf(me), {u"16:30"_s});
    me.show(Navigator::Report);
    QCOMPARE(textsOf(me.knot()->timeline(), "day"), {u"yesterday"_s});
}

void Travel::dayCountsCrossTheChangeOfClocks()
{
    Story me;
    me.clock.set(QDate(2024, 10, 20), QTime(8, 0));
    QVERIFY(me.markShoulder(6));
    for (QDate day(2024, 10, 21); day <= QDate(2024, 11, 3); day = day.addDays(1)) {
        me.clock.set(day, QTime(8, 0));
        me.logPain(u"Upper"_s, 5);
    }
    me.show(Navigator::Trends);
    QVERIFY(me.trendsSettled());
    QVERIFY2(me.trends()->sentence().contains(u"15 of 15 days logged"_s),
             qPrintable(me.trends()->sentence()));
}

void Travel::aTimerMeasuresThroughTheChangeOfClocks()
{
    Story me;
    QVERIFY(me.markShoulder(6));
    me.clock.set(QDate(2025, 3, 30), QTime(1, 59, 40));
    RemedyListModel *remedies = me.remedies()->remedies();
    me.remedies()->start(
        textAt(remedies, rowOf(remedies, "name", u"Direct pressure"_s), "remedyId"));
    me.clock.advance(40); // 03:00:20 on the wall
    QTRY_VERIFY2(me.remedies()->timer()->clockWords().startsWith(u"0:40"),
                 qPrintable(me.remedies()->timer()->clockWords()));
    me.remedies()->timer()->stop();
    me.remedies()->logTimer();
    QCOMPARE(me.remedies()->use()->duration(), u"0:40"_s);
}

void Travel::theReportCountsLocalDays()
{
    Story me;
    me.clock.set(QDate(2024, 5, 1), QTime(23, 30));
    QVERIFY(me.markShoulder(6));
    me.clock.set(QDate(2024, 5, 2), QTime(0, 30));
    me.logPain(u"Upper"_s, 5);
    QVERIFY(me.openReport());
    QVERIFY2(me.report()->summary().contains(u"2 of 90 days"_s),
             qPrintable(me.report()->summary()));
}

QTEST_MAIN(Travel)
#include "tst_travel.moc"
