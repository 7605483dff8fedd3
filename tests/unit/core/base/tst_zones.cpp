// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/moment.h"

#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

/** Moments in zones that change their clocks, and texts that name them. */
class ZonesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSkippedTimeIsRefused_data();
    void aSkippedTimeIsRefused();
    void ofARepeatedTimeTheFirstPassageIsMeant_data();
    void ofARepeatedTimeTheFirstPassageIsMeant();
    void wallClocksAreReadInTheirZone_data();
    void wallClocksAreReadInTheirZone();
    void oneInstantHasADayInEachZone_data();
    void oneInstantHasADayInEachZone();
    void everyHourOfAYearComesBack_data();
    void everyHourOfAYearComesBack();
    void datesHaveTheirBounds_data();
    void datesHaveTheirBounds();
    void textIsReadOrRefusedForItsReason_data();
    void textIsReadOrRefusedForItsReason();
    void partsThatDisagreeAreRefused_data();
    void partsThatDisagreeAreRefused();
    void anOffsetKeepsTheZoneWhereItAgrees_data();
    void anOffsetKeepsTheZoneWhereItAgrees();
    void momentsSortAsTheyWereLived();
    void anInvalidZoneIsRefused();
};

// Changes of the clocks as the IANA database 2024a lists them
void ZonesTest::aSkippedTimeIsRefused_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("lastBefore");
    QTest::addColumn<QString>("firstAfter");
    const auto row = [](const char *zone, const char *before, const char *after) {
        QTest::newRow(zone) << QString::fromLatin1(zone) << QString::fromLatin1(before)
                            << QString::fromLatin1(after);
    };
    row("Europe/Vienna", "2024-03-31T01:59:59", "2024-03-31T03:00:00");
    row("Europe/Dublin", "2024-03-31T00:59:59", "2024-03-31T02:00:00");
    row("America/New_York", "2024-03-10T01:59:59", "2024-03-10T03:00:00");
    row("America/St_Johns", "2024-03-10T01:59:59", "2024-03-10T03:00:00");
    row("Australia/Lord_Howe", "2024-10-06T01:59:59", "2024-10-06T02:30:00");
    row("Africa/Casablanca", "2024-04-14T01:59:59", "2024-04-14T03:00:00");
    row("Antarctica/Troll", "2024-03-31T00:59:59", "2024-03-31T03:00:00");
    row("Asia/Beirut", "2024-03-30T23:59:59", "2024-03-31T01:00:00");
    row("America/Sao_Paulo", "2018-11-03T23:59:59", "2018-11-04T01:00:00");
    row("Pacific/Apia", "2011-12-29T23:59:59", "2011-12-31T00:00:00");
}

void ZonesTest::aSkippedTimeIsRefused()
{
    QFETCH(QString, zone);
    QFETCH(QString, lastBefore);
    QFETCH(QString, firstAfter);
    const QTimeZone there(zone.toLatin1());
    const auto before = Moment::fromIso(lastBefore, there);
    const auto after = Moment::fromIso(firstAfter, there);
    QVERIFY(before && after);
    QCOMPARE(*after->utcMilliseconds() - *before->utcMilliseconds(), 1000);
    // Every minute between them is one that nobody lived.
    const QDateTime end = QDateTime::fromString(firstAfter + u'Z', Qt::ISODate);
    QDateTime wall = QDateTime::fromString(lastBefore + u'Z', Qt::ISODate).addSecs(1);
    int skipped = 0;
    for (; wall < end; wall = wall.addSecs(600), ++skipped) {
        const auto moment = Moment::local(wall.date(), wall.time(), there);
        QVERIFY2(!moment, qPrintable(wall.toString(Qt::ISODate)));
        QCOMPARE(moment.error().code, ErrorCode::Malformed);
    }
    QVERIFY(skipped >= 3);
}

void ZonesTest::ofARepeatedTimeTheFirstPassageIsMeant_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("wall");
    QTest::addColumn<QString>("meant");
    const auto row = [](const char *zone, const char *wall, const char *meant) {
        QTest::addRow("%s %s", zone, wall)
            << QString::fromLatin1(zone) << QString::fromLatin1(wall) << QString::fromLatin1(meant);
    };
    row("Europe/Vienna", "2024-10-27T01:59:59", "2024-10-27T01:59:59+02:00");
    row("Europe/Vienna", "2024-10-27T02:00:00", "2024-10-27T02:00:00+02:00");
    row("Europe/Vienna", "2024-10-27T02:59:59", "2024-10-27T02:59:59+02:00");
    row("Europe/Vienna", "2024-10-27T03:00:00", "2024-10-27T03:00:00+01:00");
    row("Europe/Dublin", "2024-10-27T01:30:00", "2024-10-27T01:30:00+01:00");
    row("America/New_York", "2024-11-03T01:30:00", "2024-11-03T01:30:00-04:00");
    row("America/St_Johns", "2024-11-03T01:30:00", "2024-11-03T01:30:00-02:30");
    row("Africa/Casablanca", "2024-03-10T02:30:00", "2024-03-10T02:30:00+01:00");
    // Half an hour and two hours are repeated here.
    row("Australia/Lord_Howe", "2024-04-07T01:29:00", "2024-04-07T01:29:00+11:00");
    row("Australia/Lord_Howe", "2024-04-07T01:30:00", "2024-04-07T01:30:00+11:00");
    row("Australia/Lord_Howe", "2024-04-07T01:59:59", "2024-04-07T01:59:59+11:00");
    row("Australia/Lord_Howe", "2024-04-07T02:00:00", "2024-04-07T02:00:00+10:30");
    row("Antarctica/Troll", "2024-10-27T01:10:00", "2024-10-27T01:10:00+02:00");
    row("Antarctica/Troll", "2024-10-27T02:50:00", "2024-10-27T02:50:00+02:00");
    row("Antarctica/Troll", "2024-10-27T03:00:00", "2024-10-27T03:00:00+00:00");
    row("Asia/Beirut", "2024-10-26T23:30:00", "2024-10-26T23:30:00+03:00");
}

void ZonesTest::ofARepeatedTimeTheFirstPassageIsMeant()
{
    QFETCH(QString, zone);
    QFETCH(QString, wall);
    QFETCH(QString, meant);
    const QTimeZone there(zone.toLatin1());
    const auto moment = Moment::fromIso(wall, there);
    QVERIFY(moment);
    const auto expected = Moment::fromIso(meant, there);
    QVERIFY(expected);
    QCOMPARE(*moment->utcMilliseconds(), *expected->utcMilliseconds());
    QCOMPARE(moment->offsetSeconds(), expected->offsetSeconds());
    QCOMPARE(moment->toIso().left(19), wall);
}

void ZonesTest::wallClocksAreReadInTheirZone_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("wall");
    QTest::addColumn<QString>("utc");
    const auto row = [](const char *zone, const char *wall, const char *utc) {
        QTest::newRow(zone) << QString::fromLatin1(zone) << QString::fromLatin1(wall)
                            << QString::fromLatin1(utc);
    };
    row("Asia/Kathmandu", "2024-02-29T00:30:00", "2024-02-28T18:45:00Z");
    row("Asia/Kolkata", "2024-02-29T05:29:00", "2024-02-28T23:59:00Z");
    row("Australia/Lord_Howe", "2024-01-01T00:00:00", "2023-12-31T13:00:00Z");
    row("Pacific/Chatham", "2024-07-01T12:45:00", "2024-07-01T00:00:00Z");
    row("Pacific/Kiritimati", "2024-01-01T08:00:00", "2023-12-31T18:00:00Z");
    row("Pacific/Pago_Pago", "2024-01-01T08:00:00", "2024-01-01T19:00:00Z");
    row("America/St_Johns", "2024-12-31T23:00:00", "2025-01-01T02:30:00Z");
    row("Etc/UTC", "2024-06-30T23:59:59", "2024-06-30T23:59:59Z");
}

void ZonesTest::wallClocksAreReadInTheirZone()
{
    QFETCH(QString, zone);
    QFETCH(QString, wall);
    QFETCH(QString, utc);
    const QTimeZone there(zone.toLatin1());
    const Moment moment = *Moment::fromIso(wall, there);
    QCOMPARE(*moment.utcMilliseconds(),
             QDateTime::fromString(utc, Qt::ISODate).toMSecsSinceEpoch());
    QCOMPARE(moment.zoneId(), zone.toLatin1());
    QCOMPARE(moment.localTime(), QTime::fromString(wall.mid(11), Qt::ISODate));
    QCOMPARE(*Moment::at(QDateTime::fromString(utc, Qt::ISODate), there), moment);
    // What is written down is read as the same instant anywhere.
    QCOMPARE(Moment::fromIso(moment.toIso(), QTimeZone("Asia/Tokyo"))->utcMilliseconds(),
             moment.utcMilliseconds());
}

void ZonesTest::oneInstantHasADayInEachZone_data()
{
    QTest::addColumn<QString>("utc");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("day");
    const auto row = [](const char *utc, const char *zone, const char *day) {
        QTest::addRow("%s %s", utc, zone)
            << QString::fromLatin1(utc) << QString::fromLatin1(zone) << QString::fromLatin1(day);
    };
    // Across the date line it is never the same day on both sides.
    row("2024-02-28T10:30:00Z", "Pacific/Kiritimati", "2024-02-29");
    row("2024-02-28T10:30:00Z", "Pacific/Pago_Pago", "2024-02-27");
    row("2024-02-29T10:30:00Z", "Pacific/Kiritimati", "2024-03-01");
    row("2023-02-28T10:30:00Z", "Pacific/Kiritimati", "2023-03-01");
    row("2024-03-01T10:30:00Z", "Pacific/Pago_Pago", "2024-02-29");
    row("2024-01-01T00:00:00Z", "America/New_York", "2023-12-31");
    // The day before and the day after the one that Samoa left out.
    row("2011-12-30T09:59:59Z", "Pacific/Apia", "2011-12-29");
    row("2011-12-30T10:00:00Z", "Pacific/Apia", "2011-12-31");
}

void ZonesTest::oneInstantHasADayInEachZone()
{
    QFETCH(QString, utc);
    QFETCH(QString, zone);
    QFETCH(QString, day);
    const auto moment =
        Moment::at(QDateTime::fromString(utc, Qt::ISODate), QTimeZone(zone.toLatin1()));
    QVERIFY(moment);
    QCOMPARE(moment->localDate().toString(Qt::ISODate), day);
    QVERIFY(moment->toIso().startsWith(day));
}

void ZonesTest::everyHourOfAYearComesBack_data()
{
    QTest::addColumn<QString>("zone");
    for (const char *zone : {"Europe/Vienna", "America/St_Johns", "Australia/Lord_Howe",
                             "Asia/Kathmandu", "Antarctica/Troll", "Pacific/Apia"})
        QTest::newRow(zone) << QString::fromLatin1(zone);
}

void ZonesTest::everyHourOfAYearComesBack()
{
    QFETCH(QString, zone);
    const QTimeZone there(zone.toLatin1());
    QDateTime utc(QDate(2023, 12, 31), QTime(0, 17, 31, 250), Qt::UTC);
    for (int half = 0; half < 2 * 24 * 368; ++half, utc = utc.addSecs(1800)) {
        const Moment moment = *Moment::at(utc, there);
        QCOMPARE(Moment::fromIso(moment.toIso(), there), moment);
        const auto parts = Moment::fromParts(moment.utcMilliseconds(), moment.offsetSeconds(),
                                             moment.zoneId(), moment.localDate());
        QCOMPARE(parts, moment);
        // Read as wall clock it is the same, or the earlier passage of it.
        const Moment wall = *Moment::local(moment.localDate(), *moment.localTime(), there);
        QVERIFY(*wall.utcMilliseconds() <= *moment.utcMilliseconds());
        QCOMPARE(wall.localTime(), moment.localTime());
    }
}

void ZonesTest::datesHaveTheirBounds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("valid");
    const auto row = [](const char *text, bool valid) {
        QTest::newRow(text) << QString::fromLatin1(text) << valid;
    };
    row("1899-12-31", false);
    row("1900-01-01", true);
    row("2199-12-31", true);
    row("2200-01-01", false);
    row("0000-01-01", false);
    row("9999-12-31", false);
    row("2024-00-10", false);
    row("2024-04-31", false);
    row("2024-06-00", false);
    row("2100-02-29", false);
    row("2096-02-29", true);
}

void ZonesTest::datesHaveTheirBounds()
{
    QFETCH(QString, text);
    QFETCH(bool, valid);
    QCOMPARE(parseDate(text).has_value(), valid);
    const auto day = Moment::fromIso(text, QTimeZone("Europe/Vienna"));
    QCOMPARE(day.has_value(), valid);
    QCOMPARE(Moment::fromIso(text + u"T12:00:00Z"_s, QTimeZone("Europe/Vienna")).has_value(),
             valid);
    if (valid)
        QCOMPARE(day->toIso(), text);
    else
        QCOMPARE(day.error().code, ErrorCode::OutOfRange);
    QVERIFY(!Moment::onDay(QDate()));
}

void ZonesTest::textIsReadOrRefusedForItsReason_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("read");
    const auto row = [](const char *text, const char *read) {
        QTest::newRow(QByteArray(text).replace('\n', "\\n").constData())
            << QString::fromUtf8(text) << QString::fromLatin1(read);
    };
    row("2024-07-01 08:15", "2024-07-01T08:15:00+02:00");
    row("2024-07-01T08:15", "2024-07-01T08:15:00+02:00");
    row("2024-07-01T08:15:30.5", "2024-07-01T08:15:30.500+02:00");
    row("2024-07-01T08:15:30.25Z", "2024-07-01T08:15:30.250Z");
    row("2024-07-01T08:15-0330", "2024-07-01T08:15:00-03:30");
    row("2024-07-01T08:15+14:00", "2024-07-01T08:15:00+14:00");
    row("2024-07-01T08:15-00:00", "2024-07-01T08:15:00Z");
    row("2024-07-01T08:15+14:01", "out_of_range");
    row("2024-07-01T08:15+05:60", "out_of_range");
    row("2024-07-01T24:00", "out_of_range");
    row("2024-07-01T08:60", "out_of_range");
    row("2024-07-01T08:15:60", "out_of_range");
    row("2024-07-01T08:15:30.1234", "malformed");
    row("2024-07-01T8:15", "malformed");
    row("2024-07-01T08:15+2", "malformed");
    row("2024-07-01T08:15 +02:00", "malformed");
    row("2024-07-01t08:15", "malformed");
    row("2024-07-01T08:15z", "malformed");
    row("2024-07-01T", "malformed");
    row("2024-07-01\n", "malformed");
    row("2024-07-01T08:15\n", "malformed");
    row(" 2024-07-01", "malformed");
    row("+2024-07-01", "malformed");
    row("٢٠٢٤-٠٧-٠١", "malformed");
    row("2024/07/01", "malformed");
    row("20240701", "malformed");
    row("2024-W27-1", "malformed");
}

void ZonesTest::textIsReadOrRefusedForItsReason()
{
    QFETCH(QString, text);
    const auto moment = Moment::fromIso(text, QTimeZone("Europe/Vienna"));
    QTEST(moment ? moment->toIso() : errorName(moment.error().code), "read");
    if (text.size() <= 11)
        QCOMPARE(parseDate(text).has_value(), moment.has_value());
}

void ZonesTest::partsThatDisagreeAreRefused_data()
{
    QTest::addColumn<qint64>("utc");
    QTest::addColumn<int>("offset");
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("error");
    // 2024-07-01T22:00:00Z
    const qint64 evening = 1719871200000;
    const QDate first(2024, 7, 1), second(2024, 7, 2);
    const QByteArray vienna = "Europe/Vienna";
    QTest::newRow("midnight") << evening << 7200 << vienna << second << "";
    QTest::newRow("a second before it") << evening - 1000 << 7200 << vienna << first << "";
    QTest::newRow("the day before") << evening << 7200 << vienna << first << "malformed";
    QTest::newRow("the day after") << evening - 1 << 7200 << vienna << second << "malformed";
    QTest::newRow("no zone") << evening << 7200 << QByteArray() << second << "out_of_range";
    QTest::newRow("fourteen hours") << evening << 14 * 3600 << vienna << second << "";
    QTest::newRow("more") << evening << 14 * 3600 + 1 << vienna << second << "out_of_range";
    QTest::newRow("less") << evening << -14 * 3600 - 1 << vienna << first << "out_of_range";
    QTest::newRow("no day") << evening << 7200 << vienna << QDate() << "out_of_range";
    QTest::newRow("the year 2200")
        << qint64(7258118400000) << 0 << vienna << QDate(2200, 1, 1) << "out_of_range";
    QTest::newRow("no time at all")
        << std::numeric_limits<qint64>::max() << 0 << vienna << first << "malformed";
    QTest::newRow("none the other way")
        << std::numeric_limits<qint64>::min() << 0 << vienna << first << "malformed";
}

void ZonesTest::partsThatDisagreeAreRefused()
{
    QFETCH(qint64, utc);
    QFETCH(int, offset);
    QFETCH(QByteArray, zone);
    QFETCH(QDate, day);
    const auto moment = Moment::fromParts(utc, offset, zone, day);
    QTEST(moment ? QString() : errorName(moment.error().code), "error");
    // Known only to the day, offset and zone say nothing.
    const auto plain = Moment::fromParts(std::nullopt, offset, zone, day);
    QCOMPARE(plain.has_value(), day.isValid() && day.year() < 2200);
    if (plain)
        QCOMPARE(*plain, *Moment::onDay(day));
}

void ZonesTest::anOffsetKeepsTheZoneWhereItAgrees_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("zone");
    const auto row = [](const char *text, const char *zone) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(zone);
    };
    row("2024-07-01T08:15:00+02:00", "Europe/Vienna");
    row("2024-01-01T08:15:00+01:00", "Europe/Vienna");
    row("2024-01-01T08:15:00+02:00", "UTC+02:00");
    row("2024-07-01T08:15:00Z", "UTC");
    row("2024-07-01T08:15:00+00:00", "UTC");
    row("2024-07-01T08:15:00-09:30", "UTC-09:30");
    // Both passages of the repeated hour are the zone's own.
    row("2024-10-27T02:30:00+02:00", "Europe/Vienna");
    row("2024-10-27T02:30:00+01:00", "Europe/Vienna");
    // A skipped hour is nobody's in Vienna, but an offset names an instant.
    row("2024-03-31T02:30:00+01:00", "UTC+01:00");
}

void ZonesTest::anOffsetKeepsTheZoneWhereItAgrees()
{
    QFETCH(QString, text);
    const auto moment = Moment::fromIso(text, QTimeZone("Europe/Vienna"));
    QVERIFY(moment);
    QTEST(QString::fromLatin1(moment->zoneId()), "zone");
    QCOMPARE(moment->localDate().toString(Qt::ISODate), text.left(10));
}

void ZonesTest::momentsSortAsTheyWereLived()
{
    const QTimeZone vienna("Europe/Vienna");
    const QStringList ascending {u"2024-10-26T23:59:59+02:00"_s, u"2024-10-27"_s,
                                 u"2024-10-27T02:30:00+02:00"_s, u"2024-10-27T02:10:00+01:00"_s,
                                 u"2024-10-27T02:30:00+01:00"_s, u"2024-10-28"_s};
    for (qsizetype i = 0; i < ascending.size(); ++i) {
        const Moment a = *Moment::fromIso(ascending[i], vienna);
        QVERIFY(!(a < a));
        for (qsizetype j = i + 1; j < ascending.size(); ++j) {
            const Moment b = *Moment::fromIso(ascending[j], vienna);
            QVERIFY(a < b && !(b < a) && !(a == b));
        }
    }
}

void ZonesTest::anInvalidZoneIsRefused()
{
    const QDateTime now(QDate(2024, 5, 1), QTime(6, 0), Qt::UTC);
    QVERIFY(!Moment::at(now, QTimeZone()));
    QVERIFY(!Moment::at(now, QTimeZone("Europe/Atlantis")));
    QVERIFY(!Moment::at(QDateTime(), QTimeZone("Europe/Vienna")));
    QVERIFY(!Moment::local(QDate(2024, 5, 1), QTime(8, 0), QTimeZone()));
    QVERIFY(!Moment::local(QDate(2024, 5, 1), QTime(), QTimeZone("Europe/Vienna")));
    QVERIFY(!Moment::local(QDate(), QTime(8, 0), QTimeZone("Europe/Vienna")));
    QVERIFY(Moment::fromIso(u"2024-05-01T08:00:00+02:00"_s, QTimeZone()));
}

QTEST_GUILESS_MAIN(ZonesTest)
#include "tst_zones.moc"
