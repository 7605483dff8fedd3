// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/app/importing/diaries.h"

#include <QTest>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** Dates and times of many hands: what can be known is read, the rest is named or asked. */
class DiaryDatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void datesOfManyHands_data();
    void datesOfManyHands();
    void datesThatCannotBeKnownAreNotGuessed_data();
    void datesThatCannotBeKnownAreNotGuessed();
    void theOrderOfDatesIsFoundOrAsked_data();
    void theOrderOfDatesIsFoundOrAsked();
    void timesOfManyHands_data();
    void timesOfManyHands();
    void aColumnCalledTimeIsTheDateWhereNothingElseIs_data();
    void aColumnCalledTimeIsTheDateWhereNothingElseIs();
    void aBlankDateIsNotTheOneAbove();
};

void DiaryDatesTest::datesOfManyHands_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QDate>("day");
    const QDate day(2024, 4, 20);
    const auto row = [](const char *text, QDate date) {
        QTest::newRow(text) << QByteArray(text) << date;
    };
    row("2024-04-20", day);
    row("2024/4/20", day);
    row("2024.04.20", day);
    row("20.4.2024", day);
    row("20.04.24", day);
    row("20/04/2024", day);
    row("4/20/2024", day);
    row("20-04-2024", day);
    row("20 April 2024", day);
    row("20 Apr 2024", day);
    row("20. april 2024", day);
    row("\"April 20, 2024\"", day);
    row("APR 20 2024", day);
    row("2024-04-20T08:15:00Z", day);
    row("2024-04-20T23:30:00+02:00", day);
    row("2024-04-20 08:15", day);
    row("  2024-04-20  ", day);
    row("20240420", day);
    row("Sat 20 April 2024", day);
    row("\"Saturday, April 20, 2024\"", day);
    row("Sa. 20.04.2024", day);
    row("mar 20 avril 2024", day); // mardi: the weekday is believed no more than needed
    row("Mar 20 2024", QDate(2024, 3, 20)); // March: what is left would be no date
    row("20th of April 2024", day);
    row("20 avr. 2024", day);
    row("20 Aout 2024", QDate(2024, 8, 20));
    row("3. Jänner 2024", QDate(2024, 1, 3));
    row("3 Mrz 2024", QDate(2024, 3, 3));
    row("31.12.1999", QDate(1999, 12, 31));
    row("31.12.99", QDate(1999, 12, 31));
    row("2024-02-29", QDate(2024, 2, 29));
    row("1900-01-01", QDate(1900, 1, 1));
}

void DiaryDatesTest::datesOfManyHands()
{
    QFETCH(QByteArray, text);
    QFETCH(QDate, day);
    const auto read = onlyRow("date,pain\n" + text + ",6\n");
    QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
    QCOMPARE(read->felt.localDate(), day);
}

void DiaryDatesTest::datesThatCannotBeKnownAreNotGuessed_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text :
         {"20 April",  "20.4.",        "4/20",       "April",      "Monday",     "yesterday",
          "20",        "2024",         "2024-04",    "45402",      "20042024",   "2024-04-31",
          "30.2.2024", "2023-02-29",   "0000-00-00", "1899-12-31", "2200-01-01", "20 Foo 2024",
          "32.1.2024", "20.13.2024 x", "-",          "?",          "n/a"})
        QTest::newRow(text) << QByteArray(text);
}

void DiaryDatesTest::datesThatCannotBeKnownAreNotGuessed()
{
    QFETCH(QByteArray, text);
    const auto made = planOf("date,pain\n" + text + ",6\n2024-04-20,5\n");
    if (!made) { // an order of dates that contradicts the other row
        QCOMPARE(made.error().code, ErrorCode::Conflict);
        return;
    }
    QCOMPARE(made->fresh, 1);
    QCOMPARE(made->skipped.size(), 1);
    QCOMPARE(made->skipped.first().row, 2);
    QCOMPARE(made->skipped.first().column, u"date"_s);
    QCOMPARE(made->skipped.first().value, QString::fromLatin1(text));
}

void DiaryDatesTest::theOrderOfDatesIsFoundOrAsked_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<int>("error"); // -1: none
    QTest::addColumn<QDate>("first");
    QTest::newRow("one day above 12 decides for all")
        << QByteArray("03/04/2024,5\n13/04/2024,6\n") << -1 << QDate(2024, 4, 3);
    QTest::newRow("a month cannot be above 12")
        << QByteArray("03/04/2024,5\n03/13/2024,6\n") << -1 << QDate(2024, 3, 4);
    QTest::newRow("the last row decides too")
        << QByteArray("01/02/2024,5\n01/03/2024,5\n01/04/2024,5\n31/05/2024,6\n") << -1
        << QDate(2024, 2, 1);
    QTest::newRow("nobody can know")
        << QByteArray("03/04/2024,5\n05/06/2024,6\n") << int(ErrorCode::Ambiguous) << QDate();
    QTest::newRow("two hands wrote it")
        << QByteArray("13/04/2024,5\n04/13/2024,6\n") << int(ErrorCode::Conflict) << QDate();
    QTest::newRow("the year first needs no asking")
        << QByteArray("2024/03/04,5\n2024/05/06,6\n") << -1 << QDate(2024, 3, 4);
    QTest::newRow("words need no asking")
        << QByteArray("4 Mar 2024,5\n6 May 2024,6\n") << -1 << QDate(2024, 3, 4);
}

void DiaryDatesTest::theOrderOfDatesIsFoundOrAsked()
{
    QFETCH(QByteArray, rows);
    QFETCH(int, error);
    QFETCH(QDate, first);
    const auto made = planOf("date,pain\n" + rows);
    if (error >= 0) {
        QVERIFY(!made);
        QCOMPARE(int(made.error().code), error);
        return;
    }
    QVERIFY(made);
    QVERIFY(made->skipped.isEmpty());
    QCOMPARE(made->batch.observations.first()->felt.localDate(), first);
}

void DiaryDatesTest::timesOfManyHands_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("felt"); // empty: cannot be read
    const auto row = [](const char *text, const QString &felt) {
        QTest::newRow(text) << QByteArray(text) << felt;
    };
    row("8:15", u"2024-04-20T08:15:00+02:00"_s);
    row("0815", u"2024-04-20T08:15:00+02:00"_s);
    row("2015 hrs", u"2024-04-20T20:15:00+02:00"_s);
    row("12:00 noon", u"2024-04-20T12:00:00+02:00"_s);
    row("2415", {});
    row("815", {});
    row("08:15:30", u"2024-04-20T08:15:30+02:00"_s);
    row("8.15", u"2024-04-20T08:15:00+02:00"_s);
    row("8h", u"2024-04-20T08:00:00+02:00"_s);
    row("8 Uhr", u"2024-04-20T08:00:00+02:00"_s);
    row("8h15", u"2024-04-20T08:15:00+02:00"_s);
    row("8:15 pm", u"2024-04-20T20:15:00+02:00"_s);
    row("8:15PM", u"2024-04-20T20:15:00+02:00"_s);
    row("12:00 am", u"2024-04-20T00:00:00+02:00"_s);
    row("12:00 pm", u"2024-04-20T12:00:00+02:00"_s);
    row("8 p.m.", u"2024-04-20T20:00:00+02:00"_s);
    row("23:59", u"2024-04-20T23:59:00+02:00"_s);
    row("0:00", u"2024-04-20T00:00:00+02:00"_s);
    row("", u"2024-04-20"_s);
    row("24:00", QString());
    row("25:00", QString());
    row("8:60", QString());
    row("13:00 pm", QString());
    row("morning", u"2024-04-20"_s); // no time to reckon with, and no reason to lose the pain
    row("7 in the morning", QString());
    row("8:15:99", QString());
}

void DiaryDatesTest::timesOfManyHands()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, felt);
    const auto read = onlyRow("date,time,pain\n2024-04-20," + text + ",6\n");
    QCOMPARE(read.has_value(), !felt.isEmpty());
    if (read)
        QCOMPARE(read->felt.toIso(), felt);
    else
        QCOMPARE(read.error().detail, u"time"_s);
}

// Some diaries leave a cell blank for "the same as above", others for "I do not
// know". Only the person can tell, so such rows are named rather than guessed.
void DiaryDatesTest::aColumnCalledTimeIsTheDateWhereNothingElseIs_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("read");
    const auto row = [](const char *name, const char *text, const QString &read) {
        QTest::newRow(name) << QByteArray(text) << read;
    };
    const QString refused = u"%1: column for the date"_s.arg(errorName(ErrorCode::Missing));
    row("a moment", "time,pain\n2024-04-20 08:15,6\n", u"2024-04-20 08:15 6"_s);
    row("a day first", "Zeit;Schmerz\n20.4.2024 8:15;6\n", u"2024-04-20 08:15 6"_s);
    row("a day alone", "hour,pain\n2024/04/20,6\n", u"2024-04-20 6"_s);
    row("beside a date", "date,time,pain\n2024-04-19,08:15,6\n", u"2024-04-19 08:15 6"_s);
    row("beside the parts of one", "year,month,day,time,pain\n2024,4,19,08:15,6\n",
        u"2024-04-19 08:15 6"_s);
    row("times alone", "time,pain\n08:15,6\n8.15,5\n", refused);
    row("words alone", "time,pain\nmorning,6\n", refused);
}

void DiaryDatesTest::aColumnCalledTimeIsTheDateWhereNothingElseIs()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, read);
    QCOMPARE(readLines(text), QStringList(read));
}

void DiaryDatesTest::aBlankDateIsNotTheOneAbove()
{
    const auto made = planOf("date,place,pain\n2024-04-20,Knee,5\n,Hip,3\n   ,Neck,2\n"
                             "2024-04-21,Knee,4\n,Hip,2\n");
    QVERIFY(made);
    QCOMPARE(made->fresh, 2);
    QCOMPARE(made->skipped.size(), 3);
    QCOMPARE(made->skipped.at(0).row, 3);
    QCOMPARE(made->skipped.at(2).row, 6);
    for (const SkippedCell &cell : made->skipped) {
        QCOMPARE(cell.column, u"date"_s);
        QCOMPARE(errorName(cell.why), errorName(ErrorCode::Missing));
    }
    // Nor is a month written where the days begin anew.
    const auto parts = planOf("year,month,day of month,pain\n2024,4,30,5\n,,1,4\n2024,5,2,3\n");
    QVERIFY(parts);
    QCOMPARE(parts->fresh, 2);
    QCOMPARE(parts->skipped.first().row, 3);
}

QTEST_GUILESS_MAIN(DiaryDatesTest)
#include "tst_diarydates.moc"
