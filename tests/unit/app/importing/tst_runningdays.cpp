// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/app/importing/diaries.h"

#include <QTest>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** Days that say less than a date: a month that is written once, numbers of a sensor's clock. */
class RunningDaysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDayIsOfTheMonthWrittenAboveIt_data();
    void aDayIsOfTheMonthWrittenAboveIt();
    void withoutAYearItIsAskedFor();
    void theTimeBehindADayStays();
    void unixTimesAreInstants_data();
    void unixTimesAreInstants();
};

void RunningDaysTest::aDayIsOfTheMonthWrittenAboveIt_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("with its year")
        << QByteArray("3 May 2024,1\n4,2\n4,3\n17,4\n")
        << QStringList {u"2024-05-03 1"_s, u"2024-05-04 2"_s, u"2024-05-04 3"_s, u"2024-05-17 4"_s};
    QTest::newRow("until another month")
        << QByteArray("March 30 2024,1\n31,2\nApril 2 2024,3\n9,4\n")
        << QStringList {u"2024-03-30 1"_s, u"2024-03-31 2"_s, u"2024-04-02 3"_s, u"2024-04-09 4"_s};
    QTest::newRow("in German") << QByteArray("3. März 2024,1\n4.,2\n")
                               << QStringList {u"2024-03-03 1"_s, u"2024-03-04 2"_s};
    QTest::newRow("under the heading of a year")
        << QByteArray("2023,\nMay 3,1\n5,2\n2024,\nMay 1,3\n2nd,4\n")
        << QStringList {u"2023-05-03 1"_s, u"2023-05-05 2"_s, u"2024-05-01 3"_s, u"2024-05-02 4"_s};
    QTest::newRow("behind the 30th the 1st is of a month that nobody wrote")
        << QByteArray("April 30 2024,1\n1,2\n2,3\nMay 3 2024,4\n")
        << QStringList {u"2024-04-30 1"_s, u"2024-05-03 4"_s, u"row 3, date: malformed"_s,
                        u"row 4, date: malformed"_s};
    QTest::newRow("no month has it")
        << QByteArray("April 7 2024,1\n31,2\n")
        << QStringList {u"2024-04-07 1"_s, u"row 3, date: out_of_range"_s};
    QTest::newRow("no month above") << QByteArray("5,1\nMay 6 2024,2\n")
                                    << QStringList {u"2024-05-06 2"_s, u"row 2, date: malformed"_s};
    QTest::newRow("below a month in numbers nothing is guessed")
        << QByteArray("2024-05-03,1\n5,2\n")
        << QStringList {u"2024-05-03 1"_s, u"row 3, date: malformed"_s};
}

void RunningDaysTest::aDayIsOfTheMonthWrittenAboveIt()
{
    QFETCH(QByteArray, rows);
    QFETCH(QStringList, lines);
    QCOMPARE(readLines("date,pain\n" + rows), lines);
}

void RunningDaysTest::withoutAYearItIsAskedFor()
{
    const QByteArray diary = "date,pain\nNov 3,4\n9,3\nDec 2,6\n28,1\nJan 4,2\n17,5\n";
    const auto asked = planOf(diary);
    QVERIFY(!asked && asksForYear(asked.error()));
    ImportChoices how = choices();
    how.year = 2022;
    QCOMPARE(readLines(diary, how),
             (QStringList {u"2022-11-03 4"_s, u"2022-11-09 3"_s, u"2022-12-02 6"_s,
                           u"2022-12-28 1"_s, u"2023-01-04 2"_s, u"2023-01-17 5"_s}));
}

void RunningDaysTest::theTimeBehindADayStays()
{
    QCOMPARE(readLines("date,pain\n2024,\nMay 3 8:30,4\n5,3\n"),
             (QStringList {u"2024-05-03 08:30 4"_s, u"2024-05-05 3"_s}));
}

void RunningDaysTest::unixTimesAreInstants_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QStringList>("lines");
    // date -u -d @1690000000: Sat Jul 22 04:26:40 UTC 2023, in Vienna 06:26.
    QTest::newRow("seconds") << QByteArray("1690000000,3\n1690079000,4\n")
                             << QStringList {u"2023-07-22 06:26 3"_s, u"2023-07-23 04:23 4"_s};
    QTest::newRow("milliseconds, and a blank")
        << QByteArray("1690000000000,3\n,4\n")
        << QStringList {u"2023-07-22 06:26 3"_s, u"row 3, ts: missing"_s};
    QTest::newRow("late in the evening it is the next day here")
        << QByteArray("1689978600,3\n") << QStringList {u"2023-07-22 00:30 3"_s};
    QTest::newRow("beside other dates they are none")
        << QByteArray("1690000000,3\n2023-07-23,4\n")
        << QStringList {u"2023-07-23 4"_s, u"row 2, ts: malformed"_s};
    QTest::newRow("too small a number is no time") // 1970
        << QByteArray("0000001690,3\n0000001691,4\n")
        << QStringList {u"row 2, ts: malformed"_s, u"row 3, ts: malformed"_s};
}

void RunningDaysTest::unixTimesAreInstants()
{
    QFETCH(QByteArray, rows);
    QFETCH(QStringList, lines);
    QCOMPARE(readLines("ts,pain\n" + rows), lines);
}

QTEST_GUILESS_MAIN(RunningDaysTest)
#include "tst_runningdays.moc"
