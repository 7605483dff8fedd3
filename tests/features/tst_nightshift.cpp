// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/story.h"

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 aMinute = 60;
constexpr qint64 anHour = 3600;

QStringList daysOf(Story &me)
{
    me.show(Navigator::Trends);
    if (!me.trendsSettled())
        return {};
    return textsOf(me.trends()->table(), "day");
}

} // namespace

/** Somebody who works while others sleep: entries around midnight, nights of 23 and 25 hours. */
class NightShift final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_me = std::make_unique<Story>();
        m_me->clock.set(QDate(2024, 5, 1), QTime(22, 0));
        QVERIFY(m_me->markShoulder(5));
    }

    void midnightIsTheBorderOfTheDay();
    void theLastMinuteBelongsToTheDayBefore();
    void todaysNumberIsEmptyAgainAfterMidnight();
    void theFormOpenedBeforeMidnightKeepsItsDay();
    void aTimerRunsOverMidnight();
    void aUseBeforeMidnightIsOfTheDayItBegan();
    void aNightOfTwentyFiveHoursIsOneDay();
    void aNightOfTwentyThreeHoursIsOneDay();
    void aNumberGivenTwiceInTheRepeatedHourIsTwoEntries();
    void aCheckinAfterMidnightCanBeForTheDayThatEnded();
    void theTimeThatIsShownIsTheTimeOfTheWall();
    void aYearOfNightsHasADayForEachEntry();

private:
    std::unique_ptr<Story> m_me;
};

void NightShift::midnightIsTheBorderOfTheDay()
{
    Story &me = *m_me;
    me.clock.set(QDate(2024, 5, 2), QTime(0, 0));
    me.logPain(u"Upper"_s, 7);
    QCOMPARE(daysOf(me), (QStringList {u"today"_s, u"yesterday"_s}));
    QCOMPARE(textsOf(me.trends()->table(), "average"), (QStringList {u"7.0"_s, u"5.0"_s}));
}

void NightShift::theLastMinuteBelongsToTheDayBefore()
{
    Story &me = *m_me;
    me.clock.set(QDate(2024, 5, 1), QTime(23, 59, 59));
    me.logPain(u"Upper"_s, 7);
    QCOMPARE(daysOf(me), {u"today"_s});
    QCOMPARE(textsOf(me.trends()->table(), "entries"), {u"2"_s});
    QCOMPARE(textsOf(me.trends()->table(), "worst"), {u"7.0"_s});
}

void NightShift::todaysNumberIsEmptyAgainAfterMidnight()
{
    Story &me = *m_me;
    QCOMPARE(valueAt(me.today()->knots(), 0, "todayPain").toInt(), 5);
    me.clock.set(QDate(2024, 5, 2), QTime(0, 1));
    me.shell().lookAtTheClock();
    QCOMPARE(valueAt(me.today()->knots(), 0, "todayPain").toInt(), -1);
    QVERIFY2(textAt(me.today()->knots(), 0, "last").contains(u"yesterday"_s),
             qPrintable(textAt(me.today()->knots(), 0, "last")));
}

void NightShift::theFormOpenedBeforeMidnightKeepsItsDay()
{
    Story &me = *m_me;
    me.clock.set(QDate(2024, 5, 1), QTime(23, 50));
    QVERIFY(me.today()->describe(me.knotId(u"Upper"_s)));
    ObservationForm *look = me.today()->observation();
    look->setRest(8);
    look->when()->enterTime(u"23:45"_s);
    me.clock.set(QDate(2024, 5, 2), QTime(0, 10));
    me.shell().lookAtTheClock();
    QVERIFY2(look->when()->problem().isEmpty(), qPrintable(look->when()->problem()));
    QVERIFY(look->save());
    const auto id = KnotId::fromString(me.knotId(u"Upper"_s));
    const Observation kept = Reader::open(me.journalFile())->observations(*id, 1)->first();
    QCOMPARE(kept->felt.localDate(), QDate(2024, 5, 1));
    QCOMPARE(kept->rest->tenths(), 80);
}

void NightShift::aTimerRunsOverMidnight()
{
    Story &me = *m_me;
    me.clock.set(QDate(2024, 5, 1), QTime(23, 59, 40));
    const RemedyListModel *remedies = me.remedies()->remedies();
    me.remedies()->start(textAt(remedies, rowOf(remedies, "name", u"Direct"_s), "remedyId"));
    me.clock.advance(45);
    QTRY_VERIFY2(me.remedies()->timer()->clockWords().startsWith(u"0:45"_s),
                 qPrintable(me.remedies()->timer()->clockWords()));
    me.shell().lookAtTheClock();
    QVERIFY(me.remedies()->timer()->active());
    me.remedies()->logTimer();
    QVERIFY(me.remedies()->use()->save());
    QCOMPARE(Reader::open(me.journalFile())->counts()->uses, 1);
}

void NightShift::aUseBeforeMidnightIsOfTheDayItBegan()
{
    Story &me = *m_me;
    me.clock.set(QDate(2024, 5, 1), QTime(23, 58));
    me.remedies()->logUse(textAt(me.remedies()->remedies(), 0, "remedyId"));
    QVERIFY(me.remedies()->use()->save());
    me.clock.set(QDate(2024, 5, 2), QTime(0, 30));
    const QList<Use> uses =
        *Reader::open(me.journalFile())->uses({QDate(2024, 5, 1), QDate(2024, 5, 1)});
    QCOMPARE(uses.size(), 1);
}

void NightShift::aNightOfTwentyFiveHoursIsOneDay()
{
    Story &me = *m_me;
    // 27 October 2024 begins in summer time and ends in winter time.
    me.clock.set(QDate(2024, 10, 27), QTime(0, 0));
    for (int hour = 0; hour < 25; ++hour) {
        me.logPain(u"Upper"_s, hour % 2 == 0 ? 4 : 6);
        me.clock.advance(anHour);
    }
    QCOMPARE(me.clock.nowUtc().toTimeZone(me.clock.zone()).time(), QTime(0, 0));
    const QStringList days = daysOf(me);
    QVERIFY(days.contains(u"yesterday"_s));
    const qsizetype row = days.indexOf(u"yesterday"_s);
    QCOMPARE(textAt(me.trends()->table(), int(row), "entries"), u"25"_s);
    QCOMPARE(textAt(me.trends()->table(), int(row), "worst"), u"6.0"_s);
}

void NightShift::aNightOfTwentyThreeHoursIsOneDay()
{
    Story &me = *m_me;
    me.clock.set(QDate(2025, 3, 30), QTime(0, 0));
    int entries = 0;
    while (me.clock.today() == QDate(2025, 3, 30)) {
        me.logPain(u"Upper"_s, 5);
        me.clock.advance(anHour);
        ++entries;
    }
    QCOMPARE(entries, 23);
    const qsizetype row = daysOf(me).indexOf(u"yesterday"_s);
    QCOMPARE(textAt(me.trends()->table(), int(row), "entries"), u"23"_s);
    QCOMPARE(textAt(me.trends()->table(), int(row), "average"), u"5.0"_s);
}

void NightShift::aNumberGivenTwiceInTheRepeatedHourIsTwoEntries()
{
    Story &me = *m_me;
    me.clock.set(QDate(2024, 10, 27), QTime(1, 30));
    me.clock.advance(anHour); // 02:30 in summer time
    me.logPain(u"Upper"_s, 3);
    me.clock.advance(anHour); // 02:30 in winter time
    me.logPain(u"Upper"_s, 3);
    QVERIFY(me.restart());
    me.today()->openKnot(me.knotId(u"Upper"_s));
    QCOMPARE(textsOf(me.knot()->timeline(), "time").filter(u"02:30"_s).size(), 2);
}

void NightShift::aCheckinAfterMidnightCanBeForTheDayThatEnded()
{
    Story &me = *m_me;
    me.clock.set(QDate(2024, 5, 2), QTime(0, 20));
    me.today()->beginCheckin();
    me.today()->checkin()->goBackOneDay();
    me.today()->checkin()->setStress(9);
    QVERIFY(me.today()->checkin()->save());
    const auto reader = Reader::open(me.journalFile());
    QVERIFY(reader->checkin(QDate(2024, 5, 1))->has_value());
    QVERIFY(!reader->checkin(QDate(2024, 5, 2))->has_value());
}

void NightShift::theTimeThatIsShownIsTheTimeOfTheWall()
{
    Story &me = *m_me;
    me.clock.set(QDate(2024, 5, 2), QTime(3, 7));
    me.logPain(u"Upper"_s, 7);
    me.today()->openKnot(me.knotId(u"Upper"_s));
    QCOMPARE(textsOf(me.knot()->timeline(), "time"), (QStringList {u"03:07"_s, u"22:00"_s}));
}

void NightShift::aYearOfNightsHasADayForEachEntry()
{
    Story &me = *m_me;
    // Every night at half past two, through both changes of the clock.
    QDate day(2024, 5, 2);
    for (int nights = 0; nights < 365; ++nights, day = day.addDays(1)) {
        me.clock.set(day, QTime(0, 30));
        me.logPain(u"Upper"_s, 4);
    }
    me.clock.advance(20 * aMinute);
    me.show(Navigator::Trends);
    me.trends()->showEverything();
    QVERIFY(me.trendsSettled());
    QVERIFY2(me.trends()->description().contains(u"366 of 366 days"_s),
             qPrintable(me.trends()->description()));
}

QTEST_MAIN(NightShift)
#include "tst_nightshift.moc"
