// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/app/importing/diaries.h"

#include <QStringEncoder>
#include <QTest>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** Tables of other shapes than a row for each answer, with nothing said about them. */
class DiaryShapesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneWithATitleAboveItsHeader();
    void oneThatASpreadsheetSavedInItsOwnWay();
    void oneWhoseMonthsAreHeadings();
    void oneWithMonthsButNoYears();
    void oneWithTwoPainsARow();
    void oneWithMorningAndEvening();
    void oneOfPlacesOfWhichOneSaysPain();
    void oneInPartsOfADateWithoutAYear();
    void oneWithDaysThatAreStillToCome();
    void oneWithAPainForAllAndOneForEachPlace();
    void oneInTwoBytesALetterThatDoesNotSaySo();
    void oneWithASummaryAtItsEnd();
    void oneThatRepeatsItsHeaderOnEachPage();
    void oneOfYearMonthAndDay();
};

void DiaryShapesTest::oneWithATitleAboveItsHeader()
{
    const QByteArray diary = "My pain diary;;;\n"
                             ";;;\n"
                             "exported on 1.5.2024;;;\n"
                             "Datum;Ort;Seite;Schmerz (0-10)\n"
                             "20.4.2024;Knie;links;5,5\n"
                             "21.4.2024;Schulter;R;4\n";
    QCOMPARE(readLines(diary, noChoices()),
             (QStringList {u"2024-04-20 knee left 5.5"_s, u"2024-04-21 shoulder right 4"_s}));
    // The rows keep the lines that they have in the file.
    QCOMPARE(planOf(diary, noChoices())->batch.observations.first()->source, u"row 5"_s);
}

void DiaryShapesTest::oneThatASpreadsheetSavedInItsOwnWay()
{
    const QByteArray diary = "sep=;\r\nDate;Pain;Where\r\n45402;5;Knee\r\n45403,34375;4;Knee\r\n"
                             "Average;4,5;\r\n";
    const auto plan = planOf(diary, noChoices());
    QVERIFY(plan);
    // 45402 days after 30 December 1899 is 20 April 2024, as LibreOffice shows it.
    QCOMPARE(readLines(diary, noChoices()),
             (QStringList {u"2024-04-20 knee 5"_s, u"2024-04-21 08:15 knee 4"_s,
                           u"row 5, Date: malformed"_s}));
    QCOMPARE(remarksOf(*plan), QStringList {u"spreadsheet_days 3 45402"_s});
}

void DiaryShapesTest::oneWhoseMonthsAreHeadings()
{
    const QByteArray diary = "Day,Pain,Place\n"
                             "November 2023,,\n"
                             "29,5,Knee\n"
                             "30.,4,Knee\n"
                             "31,4,Knee\n"
                             "December 2023,,\n"
                             "1,3,Knee\n"
                             "soon,3,Knee\n"
                             "January 2024,,\n"
                             "2,2,Knee\n";
    QCOMPARE(readLines(diary, noChoices()),
             (QStringList {u"2023-11-29 knee 5"_s, u"2023-11-30 knee 4"_s, u"2023-12-01 knee 3"_s,
                           u"2024-01-02 knee 2"_s, u"row 5, Day: out_of_range"_s,
                           u"row 8, Day: malformed"_s}));
}

void DiaryShapesTest::oneWithMonthsButNoYears()
{
    const QByteArray diary = "Tag;Schmerz\nDezember;\n30;5\n31;4\nJänner;\n1;3\n";
    QVERIFY(asksForYear(planOf(diary, noChoices()).error()));
    ImportChoices how = noChoices();
    how.year = 2023;
    QCOMPARE(readLines(diary, how),
             (QStringList {u"2023-12-30 5"_s, u"2023-12-31 4"_s, u"2024-01-01 3"_s}));
    // The year may be a heading of its own.
    QCOMPARE(readLines("Tag;Schmerz\n2023;\nDezember;\n30;5\n2024;\nJänner;\n1;3\n", noChoices()),
             (QStringList {u"2023-12-30 5"_s, u"2024-01-01 3"_s}));
}

void DiaryShapesTest::oneWithTwoPainsARow()
{
    const QByteArray diary = "Date,Location 1,Pain 1,Location 2,Pain 2,Notes\n"
                             "2024-04-20,left knee,5,neck,3,rain\n"
                             "2024-04-21,left knee,4,,,\n"
                             "2024-04-22,,,,,slept well\n"
                             "2024-04-23,left knee,4,neck,much,\n";
    QCOMPARE(readLines(diary, noChoices()),
             (QStringList {u"2024-04-20 knee left 5"_s, u"2024-04-20 neck 3"_s,
                           u"2024-04-21 knee left 4"_s, u"2024-04-22"_s, // a note is an entry
                           u"2024-04-23 knee left 4"_s, u"row 5, pain: malformed"_s}));
    QCOMPARE(notesOf(*planOf(diary, noChoices())).mid(0, 2), (QStringList {u"rain"_s, u"rain"_s}));
    // One place for both, and the first without a number.
    QCOMPARE(readLines("Date,Place,Pain,Pain 2\n2024-04-20,hand,5,3\n", noChoices()),
             (QStringList {u"2024-04-20 hand 5"_s, u"2024-04-20 hand 3"_s}));
}

void DiaryShapesTest::oneWithMorningAndEvening()
{
    const QByteArray diary = "Date,Place,Morning pain,Pain (evening)\n"
                             "2024-04-20,Neck,6,3\n2024-04-21,Neck,,2\n";
    const auto plan = planOf(diary, noChoices());
    QCOMPARE(
        readLines(diary, noChoices()),
        (QStringList {u"2024-04-20 neck 6"_s, u"2024-04-20 neck 3"_s, u"2024-04-21 neck 2"_s}));
    // No hour is made up for them: the word is kept.
    QCOMPARE(notesOf(*plan), (QStringList {u"morning"_s, u"evening"_s, u"evening"_s}));
    QCOMPARE(remarksOf(*plan), QStringList {u"time_in_note 3 morning"_s});
}

void DiaryShapesTest::oneOfPlacesOfWhichOneSaysPain()
{
    QCOMPARE(readLines("Date,Sleep,Headache,Low back,Left knee\n2024-04-20,7,2,3,0\n"
                       "2024-04-21,6,0,4,\n",
                       noChoices()),
             (QStringList {u"2024-04-20 head 2"_s, u"2024-04-20 low-back 3"_s,
                           u"2024-04-20 knee left 0"_s, u"2024-04-21 head 0"_s,
                           u"2024-04-21 low-back 4"_s}));
    // A slip of the pen in one of them is told, and takes nothing from the others.
    QByteArray slip("Date,Neck,Left knee\n2024-04-20,11,3\n");
    for (const char *day : {"21", "22", "23", "24"})
        slip += "2024-04-" + QByteArray(day) + ",5,3\n";
    const auto plan = planOf(slip, noChoices());
    QCOMPARE(plan->fresh, 9);
    QCOMPARE(plan->skipped.size(), 1);
    QCOMPARE(plan->skipped.first().value, u"11"_s);
    // What is measured in other numbers is none.
    QCOMPARE(readLines("Date,Headache,Waist\n2024-04-20,2,88\n", noChoices()),
             QStringList {u"2024-04-20 head 2"_s});
}

void DiaryShapesTest::oneInPartsOfADateWithoutAYear()
{
    const QByteArray diary = "day,month,happiness,ache_level,where it hurt,what helped\n"
                             "30,Dec,7,3,left knee,ice\n31,Dec,6,4,neck,\n1,Jan,8,0,,\n";
    QVERIFY(asksForYear(planOf(diary, noChoices()).error()));
    ImportChoices how = noChoices();
    how.year = 2023;
    QCOMPARE(
        readLines(diary, how),
        (QStringList {u"2023-12-30 knee left 3"_s, u"2023-12-31 neck 4"_s, u"2024-01-01 0"_s}));
    QCOMPARE(planOf(diary, how)->batch.uses.size(), 1);
    QCOMPARE(planOf(diary, how)->leftOut, QStringList {u"happiness"_s});
}

void DiaryShapesTest::oneWithDaysThatAreStillToCome()
{
    const QByteArray diary = "date,place,pain\n2024-04-30,neck,5\n2024-05-01,neck,4\n"
                             "2024-05-02,neck,4\n2062-05-01,neck,3\n";
    const auto plan = planOf(diary, noChoices()); // on 1 May 2024
    // They are taken: some write down what is planned. But a wrong year looks the same.
    QCOMPARE(plan->fresh, 4);
    QCOMPARE(remarksOf(*plan), QStringList {u"later 2 2024-05-02"_s});
}

void DiaryShapesTest::oneWithAPainForAllAndOneForEachPlace()
{
    const QByteArray diary = "date,pain,knee pain,Rückenschmerzen\n2024-04-20,5,4,6\n"
                             "2024-04-21,,2,\n";
    QCOMPARE(readLines(diary, noChoices()),
             (QStringList {u"2024-04-20 5"_s, u"2024-04-20 knee 4"_s, u"2024-04-20 mid-back 6"_s,
                           u"2024-04-21 knee 2"_s}));
    // What is reckoned from the others is no pain of its own.
    QCOMPARE(readLines("date,average pain,knee pain,neck pain\n2024-04-20,5,4,6\n", noChoices()),
             QStringList {u"2024-04-20 5"_s});
}

void DiaryShapesTest::oneInTwoBytesALetterThatDoesNotSaySo()
{
    const QString diary = u"date\tpain\n2024-04-20\t5\n"_s;
    for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
        QStringEncoder encode(encoding); // without the mark
        QCOMPARE(readLines(QByteArray(encode(diary)), noChoices()),
                 QStringList {u"2024-04-20 5"_s});
    }
}

void DiaryShapesTest::oneWithASummaryAtItsEnd()
{
    QCOMPARE(readLines("date,place,pain\n2024-04-20,knee,5\n2024-04-21,knee,4\n,,\n"
                       "Average,,4.5\nTotal days,,2\n",
                       noChoices()),
             (QStringList {u"2024-04-20 knee 5"_s, u"2024-04-21 knee 4"_s,
                           u"row 5, date: malformed"_s, u"row 6, date: malformed"_s}));
}

void DiaryShapesTest::oneThatRepeatsItsHeaderOnEachPage()
{
    const auto plan = planOf("date,pain\n2024-04-20,5\ndate,pain\n2024-04-21,4\n", noChoices());
    QCOMPARE(plan->rows, 2);
    QVERIFY(plan->skipped.isEmpty());
    QCOMPARE(plan->batch.observations.last()->source, u"row 4"_s);
}

void DiaryShapesTest::oneOfYearMonthAndDay()
{
    QCOMPARE(readLines("year,month,day,pain\n2024,4,20,5\n2024,April,21,4\n", noChoices()),
             (QStringList {u"2024-04-20 5"_s, u"2024-04-21 4"_s}));
    // A day by itself is a date.
    QCOMPARE(readLines("day,pain\n2024-04-20,5\n", noChoices()), QStringList {u"2024-04-20 5"_s});
}

QTEST_GUILESS_MAIN(DiaryShapesTest)
#include "tst_diaryshapes.moc"
