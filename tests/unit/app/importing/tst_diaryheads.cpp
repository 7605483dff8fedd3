// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/app/importing/diaries.h"

#include <QTest>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** What the first line of a diary says, or does not. */
class DiaryHeadsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDiaryWithoutAHeaderIsReadByWhatStandsInIt();
    void itsFirstLineIsNotLost();
    void nothingIsGuessedWhereTwoColumnsMayBeThePain();
    void columnsWithoutNamesAreChosenByTheirNumber();
    void whatStandsBeyondAShortFirstLineIsNotLost();
    void whatStandsBeyondTheHeaderIsToldAndCanBeChosen();
    void whatStandsBelowNoNameIsTold();
    void theSameLineTwiceIsTwoEntriesWhereThereIsNoHeader();
    void datesAsColumnsAreNoDiaryWithoutAHeader();
    void aGermanPlaceIsKnownByItsName();
    void aStatusIsKnownByItsWords();
    void activeAloneIsNoStatus();
    void partsOfTheDayThatSayNoPainAreTakenWhenChosen();
    void aBlankMonthIsThatOfTheDayAbove();
    void aBlankYearEndsWithDecember();
    void aBlankMonthAboveAllIsTold();
};

void DiaryHeadsTest::aDiaryWithoutAHeaderIsReadByWhatStandsInIt()
{
    QCOMPARE(readLines("2024-04-20,5,left knee\n2024-04-21,6,left knee\n2024-04-22,4,neck\n",
                       noChoices()),
             (QStringList {u"2024-04-20 knee left 5"_s, u"2024-04-21 knee left 6"_s,
                           u"2024-04-22 neck 4"_s}));
    QCOMPARE(readLines("Neck;20.4.2024;7,5\nKnee;21.4.2024;6\n", noChoices()),
             (QStringList {u"2024-04-20 neck 7.5"_s, u"2024-04-21 knee 6"_s}));
}

void DiaryHeadsTest::itsFirstLineIsNotLost()
{
    ImportChoices how = noChoices();
    how.year = 2024;
    const auto plan = planOf("3/4,5,knee\n14/4,6,knee\n15/4,2,knee\n", how);
    QVERIFY(plan);
    QCOMPARE(plan->rows, 3);
    QCOMPARE(plan->fresh, 3);
    QCOMPARE(plan->batch.observations.first()->source, u"row 1"_s);
}

void DiaryHeadsTest::nothingIsGuessedWhereTwoColumnsMayBeThePain()
{
    const auto plan = planOf("2024-04-20,5,3\n2024-04-21,4,4\n", noChoices());
    QVERIFY(!plan);
    QCOMPARE(plan.error().code, ErrorCode::Missing);
}

void DiaryHeadsTest::columnsWithoutNamesAreChosenByTheirNumber()
{
    ImportChoices how = noChoices();
    how.columns = {u"pain=3"_s};
    QCOMPARE(readLines("2024-04-20,5,3\n2024-04-21,4,4\n", how),
             (QStringList {u"2024-04-20 3"_s, u"2024-04-21 4"_s}));
    how.columns = {u"pain=column 2"_s};
    QCOMPARE(readLines("2024-04-20,5,3\n2024-04-21,4,4\n", how),
             (QStringList {u"2024-04-20 5"_s, u"2024-04-21 4"_s}));
}

void DiaryHeadsTest::whatStandsBeyondAShortFirstLineIsNotLost()
{
    const QByteArray diary = "2024-04-20,5,knee\n2024-04-21,4,knee,worse on stairs\n";
    QCOMPARE(planOf(diary, noChoices())->leftOut, QStringList {u"column 4"_s});
    ImportChoices how = noChoices();
    how.columns = {u"note=4"_s};
    const auto plan = planOf(diary, how);
    QVERIFY(plan);
    QCOMPARE(plan->leftOut, QStringList());
    QCOMPARE(notesOf(*plan), (QStringList {QString(), u"worse on stairs"_s}));
}

void DiaryHeadsTest::whatStandsBeyondTheHeaderIsToldAndCanBeChosen()
{
    const QByteArray diary = "date,pain\n2024-04-20,5\n2024-04-21,4,worse on stairs\ndate,pain\n"
                             "2024-04-22,3, ,\n";
    const auto plan = planOf(diary, noChoices());
    QVERIFY(plan);
    QCOMPARE(plan->rows, 3); // the header of the second page is none
    QCOMPARE(plan->leftOut, QStringList {u"column 3"_s}); // and nothing stands in the fourth
    ImportChoices how = noChoices();
    how.columns = {u"note=3"_s};
    const auto chosen = planOf(diary, how);
    QVERIFY(chosen);
    QCOMPARE(chosen->leftOut, QStringList());
    QCOMPARE(notesOf(*chosen), (QStringList {QString(), u"worse on stairs"_s, QString()}));
}

void DiaryHeadsTest::whatStandsBelowNoNameIsTold()
{
    QCOMPARE(planOf("My pain\n,Date, ,Pain,\n0,2024-04-20,x,5,\n1,2024-04-21,,4,\n")->leftOut,
             (QStringList {u"column 1"_s, u"column 3"_s}));
}

void DiaryHeadsTest::theSameLineTwiceIsTwoEntriesWhereThereIsNoHeader()
{
    const auto plan = planOf("2024-04-20,5,knee\n2024-04-20,5,knee\n2024-04-21,4,knee\n");
    QVERIFY(plan);
    QCOMPARE(plan->rows, 3);
}

void DiaryHeadsTest::datesAsColumnsAreNoDiaryWithoutAHeader()
{
    const auto plan = planOf("knee,2024-04-20,2024-04-21\nneck,4,5\nhip,3,2\n", noChoices());
    QVERIFY(!plan);
    QCOMPARE(plan.error().code, ErrorCode::Missing);
}

void DiaryHeadsTest::aGermanPlaceIsKnownByItsName()
{
    QCOMPARE(readLines("datum;lokalisation;seite;schmerz (0-100);stimmung;puls\n"
                       "1.10.23;Schulter;links;45;gut;70\n"
                       "3.10.23;Nacken;beidseits;100;gut;80\n",
                       noChoices()),
             (QStringList {u"2023-10-01 shoulder left 4.5"_s, u"2023-10-03 neck both 10"_s}));
}

void DiaryHeadsTest::aStatusIsKnownByItsWords()
{
    const auto plan =
        planOf("Date,Spot feels,Pain\n2024-04-20,Active,5\n2024-04-21,latent,2\n2024-04-22,,1\n");
    QVERIFY(plan);
    QCOMPARE(plan->batch.observations.size(), 3);
    QCOMPARE(plan->batch.observations.at(0)->status, KnotStatus::Active);
    QCOMPARE(plan->batch.observations.at(1)->status, KnotStatus::Latent);
    QCOMPARE(plan->leftOut, QStringList());
}

void DiaryHeadsTest::activeAloneIsNoStatus()
{
    const auto plan = planOf("Date,Watch,Pain\n2024-04-20,active,5\n2024-04-21,active,2\n");
    QVERIFY(plan);
    QVERIFY(!plan->batch.observations.first()->status);
    QCOMPARE(plan->leftOut, QStringList {u"Watch"_s});
}

void DiaryHeadsTest::partsOfTheDayThatSayNoPainAreTakenWhenChosen()
{
    const QByteArray diary = "Day,Morning,Evening\n2024-04-20,3,5\n2024-04-21,2,4\n";
    QVERIFY(!planOf(diary, noChoices())); // they may count anything
    ImportChoices how = noChoices();
    how.columns = {u"pain=Morning"_s, u"pain=Evening"_s};
    const auto plan = planOf(diary, how);
    QVERIFY(plan);
    QCOMPARE(plan->leftOut, QStringList());
    QCOMPARE(
        readLines(diary, how),
        (QStringList {u"2024-04-20 3"_s, u"2024-04-20 5"_s, u"2024-04-21 2"_s, u"2024-04-21 4"_s}));
    QCOMPARE(notesOf(*plan),
             (QStringList {u"morning"_s, u"evening"_s, u"morning"_s, u"evening"_s}));
}

void DiaryHeadsTest::aBlankMonthIsThatOfTheDayAbove()
{
    ImportChoices how = noChoices();
    how.year = 2023;
    QCOMPARE(readLines("Month,Day,Where,Pain\nNov,28,low back,6\n,29,low back,5\nDec,1,hip,4\n"
                       ",31,hip,3\nJan,1,hip,2\n",
                       how),
             (QStringList {u"2023-11-28 low-back 6"_s, u"2023-11-29 low-back 5"_s,
                           u"2023-12-01 hip-side 4"_s, u"2023-12-31 hip-side 3"_s,
                           u"2024-01-01 hip-side 2"_s}));
    QCOMPARE(
        readLines("Year,Month,Day,Pain\n2023,12,30,6\n,,31,5\n2024,1,1,4\n,,2,3\n", noChoices()),
        (QStringList {u"2023-12-30 6"_s, u"2023-12-31 5"_s, u"2024-01-01 4"_s, u"2024-01-02 3"_s}));
}

void DiaryHeadsTest::aBlankYearEndsWithDecember()
{
    const auto plan =
        planOf("Year,Month,Day,Pain\n2023,12,30,6\n,12,31,5\n,1,1,4\n,1,2,3\n2024,1,3,2\n");
    QVERIFY(plan);
    QCOMPARE(plan->fresh, 3); // not the first of January 2023
    QCOMPARE(plan->skipped.size(), 2);
    QCOMPARE(plan->skipped.first().row, 4);
}

void DiaryHeadsTest::aBlankMonthAboveAllIsTold()
{
    ImportChoices how = noChoices();
    how.year = 2023;
    const auto plan = planOf("Month,Day,Pain\n,28,6\nNov,29,5\n", how);
    QVERIFY(plan);
    QCOMPARE(plan->fresh, 1);
    QCOMPARE(plan->skipped.size(), 1);
}

QTEST_GUILESS_MAIN(DiaryHeadsTest)
#include "tst_diaryheads.moc"
