// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/story.h"

#include <QRegularExpression>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 aDay = 24 * 3600;

/** The check-in of today or of a day before, as the sheet shows it. */
CheckinForm *checkinOf(Story &me, int daysAgo)
{
    me.today()->beginCheckin();
    for (int i = 0; i < daysAgo; ++i)
        me.today()->checkin()->goBackOneDay();
    return me.today()->checkin();
}

} // namespace

/** Days on which little or nothing is written down. */
class QuietDays final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aQuietDayIsOneTapAndOneTapBack();
    void aQuietDayKeepsWhatElseWasSaidOfIt();
    void aQuietDayIsADayWithoutPainUnlessAKnotWasRated();
    void aDayWithoutAnEntryStaysAGap();
    void aLongGapIsNeverScolded();
    void whatWasNotLookedAtForLongStepsBackAndCanBeFetched();
    void yesterdayIsWrittenDownTodayAndSaysSo();
    void theDayBeforeYesterdayGetsItsOwnCheckin();
    void aWindowLeftOpenOvernightShowsTheNewDay();
    void aQuietDayTappedAfterMidnightLeavesYesterdayAlone();
};

void QuietDays::aQuietDayIsOneTapAndOneTapBack()
{
    Story me;
    QVERIFY(!me.today()->quietDay());
    me.today()->toggleQuietDay();
    QVERIFY(me.today()->quietDay());
    QCOMPARE(me.notice(), u"A quiet day. Good."_s);
    QVERIFY(me.shell().noticeUndoable());
    me.today()->toggleQuietDay();
    QVERIFY(!me.today()->quietDay());
    QVERIFY(!checkinOf(me, 0)->exists());
    me.shell().undo();
    QVERIFY(me.today()->quietDay());
}

void QuietDays::aQuietDayKeepsWhatElseWasSaidOfIt()
{
    Story me;
    CheckinForm *day = checkinOf(me, 0);
    day->setSleep(u"7.5"_s);
    tap(day->habits(), textsOf(day->habits(), "label").first());
    QVERIFY(day->save());
    me.today()->toggleQuietDay();
    QVERIFY(me.today()->quietDay());
    QVERIFY2(me.today()->checkinSummary().startsWith(u"7 h 30 min of sleep"),
             qPrintable(me.today()->checkinSummary()));
    me.today()->toggleQuietDay();
    QVERIFY(!me.today()->quietDay());
    QVERIFY(checkinOf(me, 0)->exists());
    QCOMPARE(checkinOf(me, 0)->sleep(), u"7.5"_s);
}

void QuietDays::aQuietDayIsADayWithoutPainUnlessAKnotWasRated()
{
    Story me;
    QVERIFY(me.markShoulder(6));
    me.clock.advance(aDay);
    me.today()->toggleQuietDay();
    me.clock.advance(2 * aDay);
    me.today()->toggleQuietDay();
    me.logPain(u"Upper"_s, 4);
    me.show(Navigator::Trends);
    QVERIFY(me.trendsSettled());
    // The day between the two was neither: it stays a gap.
    QCOMPARE(textsOf(me.trends()->table(), "day"),
             (QStringList {u"today"_s, u"Thursday"_s, u"Wednesday"_s}));
    QCOMPARE(textsOf(me.trends()->table(), "average"),
             (QStringList {u"4.0"_s, u"0.0"_s, u"6.0"_s}));
}

void QuietDays::aDayWithoutAnEntryStaysAGap()
{
    Story me;
    QVERIFY(me.markShoulder(6));
    me.clock.advance(aDay);
    me.logDays(u"Upper"_s, {6, -1, -1, 5, -1, 5, 5, 4, -1, -1, -1, 4, 4, 3});
    me.show(Navigator::Trends);
    QVERIFY(me.trendsSettled());
    QCOMPARE(me.trends()->table()->count(), 9);
    QVERIFY2(me.trends()->sentence().contains(u"9 of 15 days logged"_s),
             qPrintable(me.trends()->sentence()));
    // The arrow key goes from a logged day to the next one, over the gap.
    me.trends()->pointAtFirst();
    me.trends()->step(1);
    const QString second = me.trends()->readout();
    me.trends()->step(1);
    QVERIFY2(second.contains(u"2 May"_s), qPrintable(second));
    QVERIFY2(me.trends()->readout().contains(u"5 May"_s), qPrintable(me.trends()->readout()));

    me.today()->openKnot(me.knotId(u"Upper"_s));
    const QVariantList strip = [&] {
        QVariantList pains;
        for (int row = 0; row < DayStripModel::days; ++row)
            pains.append(valueAt(me.knot()->days(), row, "pain"));
        return pains;
    }();
    QCOMPARE(strip.count(-1), DayStripModel::days - 9);
}

void QuietDays::aLongGapIsNeverScolded()
{
    Story me;
    QVERIFY(me.markShoulder(5));
    me.clock.advance(75 * aDay);
    QVERIFY(me.restart());
    QVERIFY(me.careSettled());
    me.show(Navigator::Trends);
    QVERIFY(me.trendsSettled());
    me.today()->openKnot(me.knotId(u"Upper"_s));
    QVERIFY(me.openReport());
    const QString everything = QStringList {me.notice(),
                                            me.today()->careLine(),
                                            me.today()->checkinSummary(),
                                            textsOf(me.today()->knots(), "last").join(u' '),
                                            me.care()->meaning(),
                                            me.care()->whyAsk(),
                                            me.trends()->sentence(),
                                            me.knot()->lastPain(),
                                            me.knot()->days()->summary(),
                                            me.report()->summary()}
                                   .join(u' ');
    static const QRegularExpression scolding(
        u"streak|missed|missing|forgot|should have|only \\d|overdue|late\\b|!"_s,
        QRegularExpression::CaseInsensitiveOption);
    QVERIFY2(!scolding.match(everything).hasMatch(), qPrintable(everything));
    QVERIFY2(me.knot()->lastPain().contains(u"1 May"_s), qPrintable(me.knot()->lastPain()));
}

void QuietDays::whatWasNotLookedAtForLongStepsBackAndCanBeFetched()
{
    Story me;
    for (int i = 0; i < 11; ++i)
        QVERIFY(me.markKnot(-48 + i, 157 + i, 4, u"knot %1"_s.arg(i)));
    me.clock.advance(40 * aDay);
    me.today()->toggleAll();
    for (const QString &name : {u"knot 3"_s, u"knot 10"_s})
        me.logPain(name, 2);
    me.today()->toggleAll();
    QCOMPARE(me.today()->knots()->count() + me.today()->outOfSight(), 11);
    QCOMPARE(me.today()->knots()->count(), 11);

    // Another two months on, one knot is looked at every day.
    me.clock.advance(60 * aDay);
    me.logDays(u"knot 3"_s, {1, 1, 1});
    for (int i = 0; i < 8; ++i)
        me.logPain(u"knot %1"_s.arg(i), 3);
    QCOMPARE(me.today()->outOfSight(), 3);
    QCOMPARE(rowOf(me.today()->knots(), "name", u"knot 9"_s), -1);
    me.today()->toggleAll();
    QCOMPARE(me.today()->knots()->count(), 11);
    QVERIFY(rowOf(me.today()->knots(), "name", u"knot 9"_s) >= 0);
}

void QuietDays::yesterdayIsWrittenDownTodayAndSaysSo()
{
    Story me;
    QVERIFY(me.markShoulder(6));
    me.clock.advance(3 * aDay);
    QVERIFY(me.today()->describe(me.knotId(u"Upper"_s)));
    ObservationForm *look = me.today()->observation();
    look->setRest(3);
    look->when()->goBackOneDay();
    QCOMPARE(look->when()->dayWords(), u"yesterday"_s);
    QVERIFY(!look->when()->timeKnown());
    QVERIFY(look->save());
    me.today()->openKnot(me.knotId(u"Upper"_s));
    TimelineModel *story = me.knot()->timeline();
    QCOMPARE(textAt(story, 0, "day"), u"yesterday"_s);
    QCOMPARE(textAt(story, 0, "time"), QString());
    QVERIFY2(textAt(story, 0, "late").contains(u"written down"_s),
             qPrintable(textAt(story, 0, "late")));
    QCOMPARE(textAt(story, 1, "late"), QString());
    // It is the pain of yesterday and not of today.
    QCOMPARE(me.knot()->todayPain(), -1);
}

void QuietDays::theDayBeforeYesterdayGetsItsOwnCheckin()
{
    Story me;
    me.today()->toggleQuietDay();
    me.clock.advance(2 * aDay);
    CheckinForm *day = checkinOf(me, 1);
    QVERIFY(!day->exists());
    QVERIFY(day->canGoForward());
    day->setStress(6);
    QVERIFY(day->save());
    QVERIFY(checkinOf(me, 2)->quiet());
    QCOMPARE(checkinOf(me, 1)->stress(), 6);
    QVERIFY(!checkinOf(me, 0)->exists());
    QVERIFY(!me.today()->quietDay());
}

void QuietDays::aWindowLeftOpenOvernightShowsTheNewDay()
{
    Story me;
    QVERIFY(me.markShoulder(6));
    me.today()->toggleQuietDay();
    me.show(Navigator::Today);
    me.clock.set(QDate(2024, 5, 2), QTime(0, 5));
    me.shell().lookAtTheClock();
    QCOMPARE(me.today()->day(), u"Thursday 2 May"_s);
    QVERIFY(!me.today()->quietDay());
    QCOMPARE(valueAt(me.today()->knots(), 0, "todayPain").toInt(), -1);
    QVERIFY2(textAt(me.today()->knots(), 0, "last").contains(u"yesterday"_s),
             qPrintable(textAt(me.today()->knots(), 0, "last")));
}

void QuietDays::aQuietDayTappedAfterMidnightLeavesYesterdayAlone()
{
    Story me;
    CheckinForm *day = checkinOf(me, 0);
    day->setStress(7);
    QVERIFY(day->save());
    me.clock.set(QDate(2024, 5, 2), QTime(0, 0, 10));
    me.today()->toggleQuietDay();
    QVERIFY(me.today()->quietDay());
    QCOMPARE(checkinOf(me, 0)->stress(), -1);
    QCOMPARE(checkinOf(me, 1)->stress(), 7);
    QVERIFY(!checkinOf(me, 1)->quiet());
}

QTEST_MAIN(QuietDays)
#include "tst_quietdays.moc"
