// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/app/importing/diaries.h"

#include <QTest>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** Which columns of other diaries are taken for what. */
class DiaryColumnsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columnsAreFoundByTheirNames_data();
    void columnsAreFoundByTheirNames();
    void namesOfOtherThingsAreNotTakenForPain_data();
    void namesOfOtherThingsAreNotTakenForPain();
    void whatWasTakenIsARemedyWhenItIsNamed();
    void aHundredColumns();
    void sensorsAndMoodsAreLeftOut();
    void theOwnChoiceOfColumnsWins();
    void placesInManyWords_data();
    void placesInManyWords();
    void aBlankPlaceIsATrackWithoutOne();
    void whatABracketAsksForIsNoPartOfTheName();
    void aHintSaysInWhichOrderADateIs_data();
    void aHintSaysInWhichOrderADateIs();
    void aPainWithAnotherHintIsNone();
    void statusesInShort();
};

void DiaryColumnsTest::columnsAreFoundByTheirNames_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("ours") << QByteArray("date,pain");
    QTest::newRow("capitals") << QByteArray("DATE,PAIN");
    QTest::newRow("blanks around") << QByteArray(" Date , Pain ");
    QTest::newRow("a scale behind it") << QByteArray("Day,Pain (0-10)");
    QTest::newRow("a scale in words") << QByteArray("When,Pain level 0 to 10");
    QTest::newRow("underscores") << QByteArray("date_time,pain_level");
    QTest::newRow("German") << QByteArray("Datum,Schmerz");
    QTest::newRow("a numeric rating scale") << QByteArray("Timestamp,NRS");
    QTest::newRow("severity") << QByteArray("Day,Severity");
    QTest::newRow("another word for it") << QByteArray("Date,ache_level");
    QTest::newRow("with words beside it") << QByteArray("Date,My pain today (0-10)");
    QTest::newRow("the German of today") << QByteArray("Datum,Schmerz heute");
    QTest::newRow("quoted") << QByteArray("\"Date\",\"Pain\"");
}

void DiaryColumnsTest::columnsAreFoundByTheirNames()
{
    QFETCH(QByteArray, header);
    const auto read = onlyRow(header + "\n2024-04-20,6\n");
    QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
    QCOMPARE(read->rest->tenths(), 60);
    QCOMPARE(read->felt.localDate(), QDate(2024, 4, 20));
}

void DiaryColumnsTest::namesOfOtherThingsAreNotTakenForPain_data()
{
    QTest::addColumn<QByteArray>("header");
    for (const char *name : {"mood", "energy", "sleep", "stress", "steps", "heart rate", "weight",
                             "painkillers", "pain free", "painting", "medication", "temperature",
                             "pain duration", "hours of pain", "pain relief", "pain type"})
        QTest::newRow(name) << "date," + QByteArray(name);
}

void DiaryColumnsTest::namesOfOtherThingsAreNotTakenForPain()
{
    QFETCH(QByteArray, header);
    const auto read = planOf(header + "\n2024-04-20,6\n");
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Missing);
}

void DiaryColumnsTest::whatWasTakenIsARemedyWhenItIsNamed()
{
    const auto uses = [](const QByteArray &diary) { return planOf(diary)->batch.uses.size(); };
    QCOMPARE(uses("Datum,Schmerz,Medikament\n2024-04-20,6,Ibuprofen\n2024-04-21,5,\n"), 1);
    QCOMPARE(uses("date,pain,what helped\n2024-04-20,6,ice\n"), 1);
    // How many there were says not which.
    QCOMPARE(uses("date,pain,painkillers\n2024-04-20,6,2\n2024-04-21,5,0\n"), 0);
    QCOMPARE(uses("date,pain,meds\n2024-04-20,6,Yes\n2024-04-21,5,no\n"), 0);
}

void DiaryColumnsTest::aHundredColumns()
{
    QByteArray header("date");
    QByteArray row("2024-04-20");
    for (int i = 1; i < 99; ++i) {
        header += ",sensor " + QByteArray::number(i);
        row += "," + QByteArray::number(i % 11);
    }
    const auto read = onlyRow(header + ",pain\n" + row + ",5.7\n");
    QVERIFY(read);
    QCOMPARE(read->rest->tenths(), 57);
    const auto tooMany = planOf(header.repeated(6).replace("date", "x") + ",date,pain\n"
                                + row.repeated(6) + ",2024-04-20,5\n");
    QVERIFY(!tooMany);
    QCOMPARE(tooMany.error().code, ErrorCode::Malformed);
}

void DiaryColumnsTest::sensorsAndMoodsAreLeftOut()
{
    const auto made = planOf("timestamp,heart_rate,mood,steps,pain,stress,weather\n"
                             "2024-04-20 08:15,61,7,0,3,8,rain\n"
                             "2024-04-20 09:15,88,2,9000,,9,sun\n" // the sensor alone
                             "2024-04-20 10:15,70,5,120,4,1,\n");
    QVERIFY(made);
    QCOMPARE(made->fresh, 2);
    QCOMPARE(made->skipped.size(), 1);
    QCOMPARE(made->batch.observations.at(0)->rest->tenths(), 30);
    QCOMPARE(made->batch.observations.at(1)->rest->tenths(), 40);
    QCOMPARE(made->batch.observations.at(0)->note, QString());
    QCOMPARE(made->batch.observations.at(0)->felt.localTime(), QTime(8, 15));
}

void DiaryColumnsTest::theOwnChoiceOfColumnsWins()
{
    const QByteArray table("date,evening,morning,pain\n2024-04-20,7,3,5\n");
    const auto chosen = [&](const QStringList &columns) {
        ImportChoices how = choices();
        how.columns = columns;
        return onlyRow(table, how);
    };
    QCOMPARE(chosen({})->rest->tenths(), 50);
    QCOMPARE(chosen({u"pain=evening"_s})->rest->tenths(), 70);
    QCOMPARE(chosen({u"pain=3"_s})->rest->tenths(), 30);
    QCOMPARE(chosen({u"pain=MORNING"_s})->rest->tenths(), 30);
    QCOMPARE(chosen({u"pressure=evening"_s})->pressure->tenths(), 70);
    QCOMPARE(chosen({u"pressure=evening"_s})->rest->tenths(), 50);
    QCOMPARE(chosen({u"pain=pain"_s, u"pain=morning"_s})->rest->tenths(), 30);
    QCOMPARE(errorName(chosen({u"pain="_s}).error().code), errorName(ErrorCode::Missing));
    QCOMPARE(errorName(chosen({u"pain=noon"_s}).error().code), errorName(ErrorCode::Unknown));
    QCOMPARE(errorName(chosen({u"pain=0"_s}).error().code), errorName(ErrorCode::Unknown));
    QCOMPARE(errorName(chosen({u"pain=5"_s}).error().code), errorName(ErrorCode::Unknown));
    QCOMPARE(errorName(chosen({u"smell=pain"_s}).error().code), errorName(ErrorCode::Unknown));
    QCOMPARE(errorName(chosen({u"pain"_s}).error().code), errorName(ErrorCode::Malformed));
}

void DiaryColumnsTest::placesInManyWords_data()
{
    QTest::addColumn<QByteArray>("cells");
    QTest::addColumn<QString>("region");
    QTest::addColumn<Side>("side");
    const auto row = [](const char *cells, const QString &region, Side side) {
        QTest::newRow(cells) << QByteArray(cells) << region << side;
    };
    row("Knees,", u"knee"_s, Side::Unspecified);
    row("knee,left", u"knee"_s, Side::Left);
    row("Left Knee,", u"knee"_s, Side::Left);
    row("the left knee,", u"knee"_s, Side::Left);
    row("KNEE,R", u"knee"_s, Side::Right);
    row("Knee,Right Mostly", u"knee"_s, Side::Right);
    row("Knee,both", u"knee"_s, Side::Both);
    row("Knee,left and right", u"knee"_s, Side::Both);
    row("Lower Back,", u"low-back"_s, Side::Unspecified);
    row("Shoulder blade,links", u"shoulder-blade"_s, Side::Left);
    row("Sick/Tired,", QString(), Side::Unspecified);
    row("Everywhere,", QString(), Side::Unspecified);
    row("knee and shoulder and toe,", QString(), Side::Unspecified);
}

void DiaryColumnsTest::placesInManyWords()
{
    QFETCH(QByteArray, cells);
    QFETCH(QString, region);
    QFETCH(Side, side);
    const auto made = planOf("date,place,side,pain\n2024-04-20," + cells + ",5\n");
    QVERIFY(made);
    QCOMPARE(made->fresh, 1); // also what is no place is kept
    const PlaceReading &reading = made->places.first().reading;
    QCOMPARE(reading.region, region);
    QCOMPARE(sideName(reading.side), sideName(side));
    QCOMPARE(made->batch.knots.first()->label.isEmpty(), false); // in the diary's own words
}

void DiaryColumnsTest::aBlankPlaceIsATrackWithoutOne()
{
    const auto made = planOf("date,place,pain\n2024-04-20,Knee,5\n2024-04-20,,3\n2024-04-21,,2\n");
    QVERIFY(made);
    QCOMPARE(made->fresh, 3);
    QCOMPARE(made->places.size(), 2);
    QCOMPARE(made->places.at(1).rows, 2);
    QVERIFY(made->places.at(1).reading.region.isEmpty());
    QVERIFY(made->batch.observations.at(1)->knot == made->batch.observations.at(2)->knot);
    QVERIFY(made->batch.observations.at(0)->knot != made->batch.observations.at(1)->knot);
}

void DiaryColumnsTest::whatABracketAsksForIsNoPartOfTheName()
{
    const QByteArray diary =
        "Date (dd/mm/yyyy),Time [hh:mm],Trigger point,Side (L/R/B),Active/Latent,Pain at rest /10,"
        "Pain on pressing /10,Treatment used (if any)\n"
        "04/03/2024,0730,Levator scapulae,L,A,4,7,heat\n"
        "05/03/2024,1945,QL,B,L,0,5,\n"
        "06/03/2024,12:00 noon,B/L calves,,gone,2,,\n";
    QCOMPARE(readLines(diary),
             (QStringList {u"2024-03-04 07:30 neck-shoulder-angle left 4 pressed 7 active"_s,
                           u"2024-03-05 19:45 low-back both 0 pressed 5 latent"_s,
                           u"2024-03-06 12:00 calf both 2 resolved"_s}));
    const auto plan = planOf(diary);
    QCOMPARE(plan->batch.uses.size(), 1);
    QVERIFY(plan->leftOut.isEmpty());
}

void DiaryColumnsTest::aHintSaysInWhichOrderADateIs_data()
{
    QTest::addColumn<QByteArray>("heading");
    QTest::addColumn<QDate>("day"); // of 3/4/2024; none: it has to be asked
    QTest::newRow("Date (dd/mm/yyyy)") << QByteArray("Date (dd/mm/yyyy)") << QDate(2024, 4, 3);
    QTest::newRow("Date (MM-DD-YYYY)") << QByteArray("Date (MM-DD-YYYY)") << QDate(2024, 3, 4);
    QTest::newRow("Datum (TT.MM.JJJJ)") << QByteArray("Datum (TT.MM.JJJJ)") << QDate(2024, 4, 3);
    QTest::newRow("Date [m/d/y]") << QByteArray("Date [m/d/y]") << QDate(2024, 3, 4);
    QTest::newRow("Date") << QByteArray("Date") << QDate();
    QTest::newRow("Date (mm)") << QByteArray("Date (mm)") << QDate();
}

void DiaryColumnsTest::aHintSaysInWhichOrderADateIs()
{
    QFETCH(QByteArray, heading);
    QFETCH(QDate, day);
    const auto read = onlyRow(heading + ",pain\n3/4/2024,5\n");
    if (!day.isValid()) {
        QCOMPARE(read.error().code, ErrorCode::Ambiguous);
        return;
    }
    QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
    QCOMPARE(read->felt.localDate(), day);
    // What the dates themselves say is stronger than what they were meant to be.
    QCOMPARE(onlyRow(heading + ",pain\n25/4/2024,5\n")->felt.localDate(), QDate(2024, 4, 25));
}

void DiaryColumnsTest::aPainWithAnotherHintIsNone()
{
    const auto read = planOf("date,Pain (relief),pain level\n2024-04-20,8,3\n");
    QVERIFY(read);
    QCOMPARE(read->batch.observations.first()->rest->tenths(), 30);
    QCOMPARE(read->leftOut, QStringList {u"Pain (relief)"_s});
}

void DiaryColumnsTest::statusesInShort()
{
    const QByteArray diary = "date,pain,status\n2024-04-20,5,Aktiv\n2024-04-21,2,latente\n"
                             "2024-04-22,0,?\n2024-04-23,0,synced\n";
    QCOMPARE(readLines(diary),
             (QStringList {u"2024-04-20 5 active"_s, u"2024-04-21 2 latent"_s,
                           u"2024-04-22 0 unsure"_s, u"row 5, status: unknown"_s}));
}

QTEST_GUILESS_MAIN(DiaryColumnsTest)
#include "tst_diarycolumns.moc"
