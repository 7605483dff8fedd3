// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/dates.h"

#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

class DatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void datesOfOtherDiariesAreRead_data();
    void datesOfOtherDiariesAreRead();
    void datesThatDoNotExistAreRefused_data();
    void datesThatDoNotExistAreRefused();
    void theOrderIsFoundFromTheWholeColumn();
    void timesAreReadInTheirManyForms_data();
    void timesAreReadInTheirManyForms();
    void timesThatDoNotExistAreRefused_data();
    void timesThatDoNotExistAreRefused();
    void theTimeBehindADateIsFound();
};

void DatesTest::datesOfOtherDiariesAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<DateOrder>("order");
    const auto add = [](const char *text, DateOrder order) {
        QTest::newRow(text) << QString::fromUtf8(text) << order;
    };
    add("2024-05-03", DateOrder::YearFirst);
    add("2024-05-03", DateOrder::MonthFirst); // a year in front settles it
    add("2024/5/3", DateOrder::YearFirst);
    add("2024-05-03T08:15:00+02:00", DateOrder::YearFirst);
    add("3.5.2024", DateOrder::DayFirst);
    add("03.05.24", DateOrder::DayFirst);
    add("3. 5. 2024", DateOrder::DayFirst);
    add("5/3/2024 8:15 PM", DateOrder::MonthFirst);
    add("3 May 2024", DateOrder::DayFirst);
    add("May 3, 2024", DateOrder::DayFirst);
    add("3 may 2024", DateOrder::MonthFirst);
}

void DatesTest::datesOfOtherDiariesAreRead()
{
    QFETCH(QString, text);
    QFETCH(DateOrder, order);
    const auto date = parseForeignDate(text, order);
    QVERIFY(date);
    QCOMPARE(*date, QDate(2024, 5, 3));
}

void DatesTest::datesThatDoNotExistAreRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "29.02.2023", "31.04.2024", "32.1.2024", "1.13.2024", "0.1.2024",
                             "soon", "12", "3 Mayor 2024", "1.1.1850"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void DatesTest::datesThatDoNotExistAreRefused()
{
    QFETCH(QString, text);
    QVERIFY(!parseForeignDate(text, DateOrder::DayFirst));
}

void DatesTest::theOrderIsFoundFromTheWholeColumn()
{
    QCOMPARE(*detectDateOrder({u"2024-05-03"_s}), DateOrder::YearFirst);
    QCOMPARE(*detectDateOrder({u"03/04/2024"_s, u"13/04/2024"_s}), DateOrder::DayFirst);
    QCOMPARE(*detectDateOrder({u"03/04/2024"_s, u"04/13/2024"_s}), DateOrder::MonthFirst);
    QCOMPARE(detectDateOrder({u"03/04/2024"_s, u"05/06/2024"_s}).error().code,
             ErrorCode::Ambiguous);
    QCOMPARE(detectDateOrder({u"13/04/2024"_s, u"04/13/2024"_s}).error().code, ErrorCode::Conflict);
    QCOMPARE(*detectDateOrder({u"nonsense"_s, u"25.12.2024"_s}), DateOrder::DayFirst);
    // Who writes dots has the day first; who mixes them is asked.
    QCOMPARE(*detectDateOrder({u"03.04.2024"_s, u"05.06.24"_s}), DateOrder::DayFirst);
    QCOMPARE(detectDateOrder({u"03.04.2024"_s, u"05/06/2024"_s}).error().code,
             ErrorCode::Ambiguous);
    QCOMPARE(*detectDateOrder({u"12.25.2022"_s}), DateOrder::MonthFirst); // it cannot be a day
    // A slip of the pen, a date in no order, says nothing of the others.
    QCOMPARE(*detectDateOrder({u"12/25/2022"_s, u"13/26/2022"_s}), DateOrder::MonthFirst);
    QCOMPARE(*detectDateOrder({u"13/26/2022"_s, u"25/12/2022"_s}), DateOrder::DayFirst);
    QCOMPARE(*detectDateOrder({u"13/26/2022"_s}), DateOrder::YearFirst);
    QCOMPARE(*dateOrderFromName(u"dmy"_s), DateOrder::DayFirst);
}

void DatesTest::timesAreReadInTheirManyForms_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QTime>("time");
    const auto add = [](const char *text, QTime time) {
        QTest::newRow(text) << QString::fromUtf8(text) << time;
    };
    add("8:15", QTime(8, 15));
    add("08:15:30", QTime(8, 15, 30));
    add("8.15", QTime(8, 15));
    add("8h15", QTime(8, 15));
    add("8:15 pm", QTime(20, 15));
    add("12:05 AM", QTime(0, 5));
    add("12:05 p.m.", QTime(12, 5));
    add("8 PM", QTime(20, 0));
    add("23:59:59", QTime(23, 59, 59));
}

void DatesTest::timesAreReadInTheirManyForms()
{
    QFETCH(QString, text);
    QFETCH(QTime, time);
    QCOMPARE(*parseForeignTime(text), time);
}

void DatesTest::timesThatDoNotExistAreRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "24:00", "8:60", "13:00 pm", "0:30 am", "noon", "8:1"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void DatesTest::timesThatDoNotExistAreRefused()
{
    QFETCH(QString, text);
    QVERIFY(!parseForeignTime(text));
}

void DatesTest::theTimeBehindADateIsFound()
{
    QCOMPARE(timePartOf(u"2024-05-01T08:15:00"_s), u"08:15:00"_s);
    QCOMPARE(timePartOf(u"1.5.2024, 8:15"_s), u"8:15"_s);
    QCOMPARE(timePartOf(u"May 3, 2024 8 PM"_s), u"8 PM"_s);
    QCOMPARE(timePartOf(u"1.5.2024"_s), QString());
}

QTEST_GUILESS_MAIN(DatesTest)
#include "tst_dates.moc"
