// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/momenttexts.h"

#include <QLocale>
#include <QRegularExpression>
#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

/** Days, times and lengths in the words people use, around every edge of the calendar. */
class MomentTextsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale::c()); }
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void aDayIsSaidFromToday_data();
    void aDayIsSaidFromToday();
    void everyDayOfTheWeekBeforeHasItsName();
    void noTwoDaysOfAYearAreSaidAlike();
    void aMomentIsSaidWithItsOwnClock_data();
    void aMomentIsSaidWithItsOwnClock();
    void aDayAloneHasNoTime();
    void timesFollowTheLocale_data();
    void timesFollowTheLocale();
    void aLongDaySaysWeekdayAndMonth();
    void lengthsAreShort_data();
    void lengthsAreShort();
    void sleepIsHoursAndMinutes_data();
    void sleepIsHoursAndMinutes();
    void aClockCountsMinutesAndSeconds_data();
    void aClockCountsMinutesAndSeconds();
};

void MomentTextsTest::aDayIsSaidFromToday_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QDate>("today");
    QTest::addColumn<QString>("words");
    const QDate wednesday(2024, 5, 1);
    const auto row = [](const char *name, QDate day, QDate today, const QString &words) {
        QTest::newRow(name) << day << today << words;
    };
    row("today", wednesday, wednesday, u"today"_s);
    row("yesterday", wednesday.addDays(-1), wednesday, u"yesterday"_s);
    row("two days ago", wednesday.addDays(-2), wednesday, u"Monday"_s);
    row("six days ago", wednesday.addDays(-6), wednesday, u"Thursday"_s);
    row("a week ago", wednesday.addDays(-7), wednesday, u"Wed 24 Apr"_s);
    row("this year", QDate(2024, 1, 1), wednesday, u"Mon 1 Jan"_s);
    row("the last day of last year", QDate(2023, 12, 31), wednesday, u"31 Dec 2023"_s);
    row("long ago", QDate(1999, 2, 28), wednesday, u"28 Feb 1999"_s);
    row("tomorrow", wednesday.addDays(1), wednesday, u"Thu 2 May"_s);
    row("next year", QDate(2025, 1, 1), wednesday, u"1 Jan 2025"_s);
    row("yesterday was last year", QDate(2023, 12, 31), QDate(2024, 1, 1), u"yesterday"_s);
    row("this week was last year", QDate(2023, 12, 28), QDate(2024, 1, 1), u"Thursday"_s);
    row("a week ago was last year", QDate(2023, 12, 25), QDate(2024, 1, 1), u"25 Dec 2023"_s);
    row("yesterday was a leap day", QDate(2024, 2, 29), QDate(2024, 3, 1), u"yesterday"_s);
    row("yesterday had 23 hours", QDate(2024, 3, 31), QDate(2024, 4, 1), u"yesterday"_s);
}

void MomentTextsTest::aDayIsSaidFromToday()
{
    QFETCH(QDate, day);
    QFETCH(QDate, today);
    QTEST(dayText(day, today), "words");
}

void MomentTextsTest::everyDayOfTheWeekBeforeHasItsName()
{
    const QDate today(2024, 5, 1);
    QSet<QString> names;
    for (int ago = 0; ago < 7; ++ago)
        names.insert(dayText(today.addDays(-ago), today));
    QCOMPARE(names.size(), 7);
    QVERIFY(!names.contains(u"Wednesday"_s)); // today's own weekday would be ambiguous
}

void MomentTextsTest::noTwoDaysOfAYearAreSaidAlike()
{
    const QDate today(2024, 12, 31);
    QSet<QString> words;
    for (int ago = 0; ago < 800; ++ago)
        words.insert(dayText(today.addDays(-ago), today));
    QCOMPARE(words.size(), 800);
}

void MomentTextsTest::aMomentIsSaidWithItsOwnClock_data()
{
    QTest::addColumn<QString>("iso");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const char *iso, const QString &words) {
        QTest::newRow(name) << QString::fromLatin1(iso) << words;
    };
    row("this morning", "2024-05-01T08:05:00+02:00", u"today 08:05:00"_s);
    row("the first second of today", "2024-05-01T00:00:00+02:00", u"today 00:00:00"_s);
    row("the last second of yesterday", "2024-04-30T23:59:59+02:00", u"yesterday 23:59:59"_s);
    row("felt on a journey", "2024-04-30T22:00:00-07:00", u"yesterday 22:00:00"_s);
    row("felt further east", "2024-05-01T07:00:00+09:00", u"today 07:00:00"_s);
    row("in UTC", "2024-04-30T23:30:00Z", u"yesterday 23:30:00"_s);
    row("last year", "2023-04-30T23:30:00+02:00", u"30 Apr 2023 23:30:00"_s);
}

// A person who flew home still felt it when their clock showed that hour.
void MomentTextsTest::aMomentIsSaidWithItsOwnClock()
{
    QFETCH(QString, iso);
    QFETCH(QString, words);
    const auto moment = Moment::fromIso(iso, QTimeZone("Europe/Vienna"));
    QVERIFY(moment);
    const QString said = momentText(*moment, QDate(2024, 5, 1));
    QCOMPARE(said.section(u' ', 0, -2), words.section(u' ', 0, -2));
    QCOMPARE(said.section(u' ', -1).left(5), words.section(u' ', -1).left(5));
}

void MomentTextsTest::aDayAloneHasNoTime()
{
    const QDate today(2024, 5, 1);
    QCOMPARE(momentText(*Moment::onDay(today), today), u"today"_s);
    QCOMPARE(momentText(*Moment::onDay(today.addDays(-1)), today), u"yesterday"_s);
    QCOMPARE(momentText(*Moment::onDay(QDate(2020, 2, 29)), today), u"29 Feb 2020"_s);
}

void MomentTextsTest::timesFollowTheLocale_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("words");
    QTest::newRow("Austria") << QLocale(QLocale::German, QLocale::Austria) << u"14:05"_s;
    QTest::newRow("Britain") << QLocale(QLocale::English, QLocale::UnitedKingdom) << u"14:05"_s;
    QTest::newRow("America") << QLocale(QLocale::English, QLocale::UnitedStates) << u"2:05 PM"_s;
    QTest::newRow("none") << QLocale::c() << u"14:05"_s;
}

void MomentTextsTest::timesFollowTheLocale()
{
    QFETCH(QLocale, locale);
    QFETCH(QString, words);
    QLocale::setDefault(locale);
    QString said = timeText(QTime(14, 5, 59));
    said.replace(QChar(0x202f), u' '); // a narrow blank that must not break
    QCOMPARE(said, words);
}

void MomentTextsTest::aLongDaySaysWeekdayAndMonth()
{
    QCOMPARE(longDayText(QDate(2026, 11, 21)), u"Saturday 21 November"_s);
    QCOMPARE(longDayText(QDate(2024, 2, 29)), u"Thursday 29 February"_s);
}

void MomentTextsTest::lengthsAreShort_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("words");
    const QList<std::pair<int, QString>> rows {{0, u"0 s"_s},          {1, u"1 s"_s},
                                               {59, u"59 s"_s},        {60, u"1 min"_s},
                                               {61, u"1 min 1 s"_s},   {90, u"1 min 30 s"_s},
                                               {119, u"1 min 59 s"_s}, {120, u"2 min"_s},
                                               {600, u"10 min"_s},     {3599, u"59 min 59 s"_s},
                                               {3600, u"60 min"_s}};
    for (const auto &[seconds, words] : rows)
        QTest::addRow("%d", seconds) << seconds << words;
}

void MomentTextsTest::lengthsAreShort()
{
    QFETCH(int, seconds);
    QTEST(durationText(seconds), "words");
}

void MomentTextsTest::sleepIsHoursAndMinutes_data()
{
    QTest::addColumn<int>("minutes");
    QTest::addColumn<QString>("words");
    const QList<std::pair<int, QString>> rows {
        {0, u"0 min"_s},        {45, u"45 min"_s},      {60, u"1 h"_s},  {61, u"1 h 1 min"_s},
        {445, u"7 h 25 min"_s}, {450, u"7 h 30 min"_s}, {480, u"8 h"_s}, {1440, u"24 h"_s}};
    for (const auto &[minutes, words] : rows)
        QTest::addRow("%d", minutes) << minutes << words;
}

void MomentTextsTest::sleepIsHoursAndMinutes()
{
    QFETCH(int, minutes);
    QTEST(hoursText(minutes), "words");
}

void MomentTextsTest::aClockCountsMinutesAndSeconds_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("words");
    const QList<std::pair<int, QString>> rows {
        {0, u"0:00"_s},  {5, u"0:05"_s},    {59, u"0:59"_s},   {60, u"1:00"_s},
        {90, u"1:30"_s}, {600, u"10:00"_s}, {3661, u"61:01"_s}};
    for (const auto &[seconds, words] : rows)
        QTest::addRow("%d", seconds) << seconds << words;
}

void MomentTextsTest::aClockCountsMinutesAndSeconds()
{
    QFETCH(int, seconds);
    QTEST(clockText(seconds), "words");
}

QTEST_GUILESS_MAIN(MomentTextsTest)
#include "tst_momenttexts.moc"
