// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/story.h"

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 aDay = 24 * 3600;

/** On the leap day of 2024, a knot that hurts. */
void beginOnLeapDay(Story &me)
{
    me.clock.set(QDate(2024, 2, 29), QTime(8, 0));
    QVERIFY(me.markShoulder(6));
}

} // namespace

/** The day that is there every four years. */
class LeapDay final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsADayLikeAnyOther();
    void oneGoesBackToItAndForwardFromIt();
    void inOtherYearsThereIsNone_data();
    void inOtherYearsThereIsNone();
    void theDaysOfALeapYearAreCounted();
    void aYearLaterItIsStillInTheLastYear();
    void aReportOfTheLeapDayAlone();
    void aDiaryWithALeapDayIsBroughtInAndAFalseOneIsNot();
    void aPersonBornOnALeapDayHasAnAge();
};

void LeapDay::itIsADayLikeAnyOther()
{
    Story me;
    beginOnLeapDay(me);
    QCOMPARE(me.today()->day(), u"Thursday 29 February"_s);
    me.today()->toggleQuietDay();
    QVERIFY(me.today()->quietDay());
    me.clock.advance(aDay);
    me.shell().lookAtTheClock();
    QCOMPARE(me.today()->day(), u"Friday 1 March"_s);
    QVERIFY(!me.today()->quietDay());
    me.today()->openKnot(me.knotId(u"Upper"_s));
    QCOMPARE(textsOf(me.knot()->timeline(), "day"), {u"yesterday"_s});
}

void LeapDay::oneGoesBackToItAndForwardFromIt()
{
    Story me;
    me.clock.set(QDate(2024, 3, 1), QTime(8, 0));
    QVERIFY(me.markShoulder(6));
    me.today()->beginCheckin();
    me.today()->checkin()->goBackOneDay();
    me.today()->checkin()->setSleep(u"8"_s);
    QVERIFY(me.today()->checkin()->save());
    const auto reader = Reader::open(me.journalFile());
    QVERIFY(reader->checkin(QDate(2024, 2, 29))->has_value());
    me.today()->beginCheckin();
    me.today()->checkin()->goBackOneDay();
    me.today()->checkin()->goBackOneDay();
    QVERIFY(!me.today()->checkin()->exists()); // 28 February
    me.today()->checkin()->goForwardOneDay();
    QCOMPARE(me.today()->checkin()->sleep(), u"8"_s);
}

void LeapDay::inOtherYearsThereIsNone_data()
{
    QTest::addColumn<QString>("day");
    QTest::addColumn<bool>("exists");
    QTest::newRow("2024") << u"2024-02-29"_s << true;
    QTest::newRow("2023") << u"2023-02-29"_s << false;
    QTest::newRow("2000, a century that has one") << u"2000-02-29"_s << true;
    QTest::newRow("1900, a century without") << u"1900-02-29"_s << false;
    QTest::newRow("the thirtieth") << u"2024-02-30"_s << false;
}

void LeapDay::inOtherYearsThereIsNone()
{
    QFETCH(QString, day);
    QFETCH(bool, exists);
    Story me;
    QVERIFY(me.markShoulder(6));
    me.today()->openKnot(me.knotId(u"Upper"_s));
    QVERIFY(me.knot()->edit());
    me.knot()->form()->setOnset(day);
    QCOMPARE(me.knot()->form()->onsetProblem().isEmpty(), exists);
    QCOMPARE(me.knot()->form()->save(), exists);
}

void LeapDay::theDaysOfALeapYearAreCounted()
{
    Story me;
    me.clock.set(QDate(2024, 2, 27), QTime(8, 0));
    QVERIFY(me.markShoulder(6));
    me.clock.advance(aDay);
    me.logDays(u"Upper"_s, {6, 5, 5, 4, 4, 3});
    me.clock.advance(-aDay); // the day of the last entry
    me.show(Navigator::Trends);
    QVERIFY(me.trendsSettled());
    QVERIFY2(me.trends()->sentence().contains(u"7 of 7 days logged"_s),
             qPrintable(me.trends()->sentence()));
    QCOMPARE(me.trends()->table()->count(), 7);
    QCOMPARE(textAt(me.trends()->table(), 4, "day"), u"Thursday"_s); // the leap day
}

void LeapDay::aYearLaterItIsStillInTheLastYear()
{
    Story me;
    beginOnLeapDay(me);
    me.clock.set(QDate(2025, 2, 27), QTime(8, 0));
    me.show(Navigator::Trends);
    me.trends()->choosePeriod(2); // a year: 365 days, today included
    QVERIFY(me.trendsSettled());
    QVERIFY(me.trends()->anyDays());
    me.clock.set(QDate(2025, 2, 28), QTime(8, 0));
    me.shell().lookAtTheClock();
    QVERIFY(me.trendsSettled());
    QVERIFY(!me.trends()->anyDays());
}

void LeapDay::aReportOfTheLeapDayAlone()
{
    Story me;
    beginOnLeapDay(me);
    me.clock.advance(40 * aDay);
    me.logPain(u"Upper"_s, 2);
    QVERIFY(me.openReport());
    QVERIFY(me.reportAfter([&] { me.report()->choosePeriod(3); }));
    me.report()->enterTo(u"2024-02-29"_s);
    QVERIFY(me.reportAfter([&] { me.report()->enterFrom(u"2024-02-29"_s); }));
    QVERIFY2(me.report()->summary().contains(u"1 of 1 day"_s), qPrintable(me.report()->summary()));
    me.report()->enterFrom(u"2023-02-29"_s);
    QVERIFY(!me.report()->periodProblem().isEmpty());
}

void LeapDay::aDiaryWithALeapDayIsBroughtInAndAFalseOneIsNot()
{
    Story me;
    QVERIFY(me.plan(me.write(u"diary.csv"_s,
                             "Date,Area,Pain\n2024-02-28,Knees,4\n2024-02-29,Knees,5\n"
                             "2023-02-29,Knees,6\n2024-03-01,Knees,7\n")));
    ImportViewModel *import = me.settings()->importing();
    QCOMPARE(import->unreadable()->rowCount(), 1);
    QVERIFY(me.bringIn());
    const auto reader = Reader::open(me.journalFile());
    QCOMPARE(reader->counts()->observations, 3);
    QCOMPARE(reader->ratings({QDate(2024, 2, 29), QDate(2024, 2, 29)})->size(), 1);
}

void LeapDay::aPersonBornOnALeapDayHasAnAge()
{
    Story me;
    me.settings()->enterBirthYear(u"1992"_s);
    QVERIFY(me.settings()->birthYearProblem().isEmpty());
    QVERIFY(me.restart());
    QCOMPARE(me.settings()->birthYear(), u"1992"_s);
}

QTEST_MAIN(LeapDay)
#include "tst_leapday.moc"
