// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/base/idsource.h"
#include "core/base/moment.h"

#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

class MomentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDayHasNoTimeOfDay();
    void theLocalDayIsTheDayOnWhichItWasFelt();
    void aSkippedHourIsAnErrorAndARepeatedOneIsTheFirst();
    void leapDaysExistOnlyInLeapYears();
    void isoTextComesBackAsItWas_data();
    void isoTextComesBackAsItWas();
    void badIsoTextIsRefused_data();
    void badIsoTextIsRefused();
    void aForeignOffsetIsKept();
    void daysSortBeforeTheirMoments();
    void theSameContentAlwaysGetsTheSameId();
    void aFixedClockMovesOnlyWhenTold();

private:
    const QTimeZone m_vienna = QTimeZone("Europe/Vienna");
};

void MomentTest::aDayHasNoTimeOfDay()
{
    const Moment day = *Moment::onDay(QDate(2024, 2, 29));
    QVERIFY(!day.knownToTheMoment());
    QVERIFY(!day.localTime());
    QCOMPARE(day.toIso(), u"2024-02-29"_s);
}

void MomentTest::theLocalDayIsTheDayOnWhichItWasFelt()
{
    const QDateTime utc(QDate(2024, 6, 30), QTime(23, 30), Qt::UTC);
    QCOMPARE(Moment::at(utc, m_vienna)->localDate(), QDate(2024, 7, 1));
    QCOMPARE(Moment::at(utc, QTimeZone("America/New_York"))->localDate(), QDate(2024, 6, 30));
    QCOMPARE(Moment::at(utc, m_vienna)->localTime(), QTime(1, 30));
}

void MomentTest::aSkippedHourIsAnErrorAndARepeatedOneIsTheFirst()
{
    const auto skipped = Moment::local(QDate(2024, 3, 31), QTime(2, 30), m_vienna);
    QVERIFY(!skipped);
    QCOMPARE(skipped.error().code, ErrorCode::Malformed);
    const Moment repeated = *Moment::local(QDate(2024, 10, 27), QTime(2, 30), m_vienna);
    QCOMPARE(repeated.offsetSeconds(), 7200);
    QCOMPARE(repeated.localTime(), QTime(2, 30));
}

void MomentTest::leapDaysExistOnlyInLeapYears()
{
    QVERIFY(parseDate(u"2024-02-29"_s));
    QCOMPARE(parseDate(u"2023-02-29"_s).error().code, ErrorCode::OutOfRange);
    QCOMPARE(parseDate(u"1900-02-29"_s).error().code, ErrorCode::OutOfRange);
    QVERIFY(parseDate(u"2000-02-29"_s));
}

void MomentTest::isoTextComesBackAsItWas_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"2024-02-29", "2024-02-29T08:15:00+01:00", "2024-07-01T23:59:59+02:00",
          "2024-07-01T08:15:00Z", "2024-07-01T08:15:00-03:30", "2024-07-01T08:15:00.250+02:00"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void MomentTest::isoTextComesBackAsItWas()
{
    QFETCH(QString, text);
    const auto moment = Moment::fromIso(text, m_vienna);
    QVERIFY(moment);
    QCOMPARE(moment->toIso(), text);
    const auto again = Moment::fromParts(moment->utcMilliseconds(), moment->offsetSeconds(),
                                         moment->zoneId(), moment->localDate());
    QVERIFY(again);
    QCOMPARE(*again, *moment);
}

void MomentTest::badIsoTextIsRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "yesterday", "2023-02-29", "2024-13-01", "2024-1-1",
                             "2024-02-29T25:00:00Z", "2024-02-29T08:15:00+15:00",
                             "2024-03-31T02:30:00", "1899-12-31", "2024-02-29x", "29.02.2024"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void MomentTest::badIsoTextIsRefused()
{
    QFETCH(QString, text);
    QVERIFY(!Moment::fromIso(text, m_vienna));
}

void MomentTest::aForeignOffsetIsKept()
{
    const Moment tokyo = *Moment::fromIso(u"2024-07-01T01:00:00+09:00"_s, m_vienna);
    QCOMPARE(tokyo.zoneId(), QByteArray("UTC+09:00"));
    QCOMPARE(tokyo.localDate(), QDate(2024, 7, 1));
    const Moment vienna = *Moment::fromIso(u"2024-07-01T01:00:00+02:00"_s, m_vienna);
    QCOMPARE(vienna.zoneId(), QByteArray("Europe/Vienna"));
}

void MomentTest::daysSortBeforeTheirMoments()
{
    const Moment day = *Moment::onDay(QDate(2024, 7, 1));
    const Moment early = *Moment::local(QDate(2024, 7, 1), QTime(0, 0), m_vienna);
    const Moment late = *Moment::local(QDate(2024, 7, 1), QTime(9, 0), m_vienna);
    const Moment next = *Moment::onDay(QDate(2024, 7, 2));
    QVERIFY(day < early && early < late && late < next);
    QVERIFY(!(early < day) && !(day < day));
}

void MomentTest::theSameContentAlwaysGetsTheSameId()
{
    QCOMPARE(contentId("a"), contentId("a"));
    QVERIFY(contentId("a") != contentId("b"));
    SequentialIdSource first(7), second(7), third(8);
    const QUuid id = first.next();
    QCOMPARE(id, second.next());
    QVERIFY(id != third.next());
    QVERIFY(id != first.next());
}

void MomentTest::aFixedClockMovesOnlyWhenTold()
{
    FixedClock clock(QDateTime(QDate(2024, 6, 30), QTime(22, 30), Qt::UTC), m_vienna);
    QCOMPARE(clock.today(), QDate(2024, 7, 1));
    clock.advance(86400);
    QCOMPARE(clock.today(), QDate(2024, 7, 2));
}

QTEST_GUILESS_MAIN(MomentTest)
#include "tst_moment.moc"
