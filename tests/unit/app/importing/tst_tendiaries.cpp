// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/app/importing/diaries.h"

#include <QStringEncoder>
#include <QTest>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/**
 * Ten diaries of other people, made up: each has what some real ones have and
 * ours has not. Each arrives right, or says clearly what has to be known first.
 */
class TenDiariesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneWithoutYearsAsksAndThenRunsOverNewYear();
    void oneThatGoesBackwardsCountsTheYearsDown();
    void oneWhoseMonthsRunOn();
    void oneThatWritesTheDateOnceADay();
    void oneOfSensorsAndMoods();
    void oneWithAColumnForEachPlace();
    void oneFromAnAppOnAHundred();
    void oneFromAClinicWithFiveSteps();
    void oneInAnotherLanguage();
    void oneOfWhatWasTried();
    void columnsOfPlacesCanBeChosen();
    void aYearIsOnlyForRowsWithoutOne();
    void aLeapDayNeedsItsYear();
    void theSameDiaryTwiceIsKnown_data();
    void theSameDiaryTwiceIsKnown();
    void whatTheShapesAreTakenFor_data();
    void whatTheShapesAreTakenFor();
};

void TenDiariesTest::oneWithoutYearsAsksAndThenRunsOverNewYear()
{
    const QByteArray diary = "when,where,pain\n"
                             "30 Oct,left knee,4\n"
                             "24 Dec,left knee,5\n"
                             "31 Dec 23:50,left knee,6\n"
                             "1 Jan,left knee,5\n"
                             "30 Dec,left knee,3\n" // written down late
                             "2 Jan,left knee,4\n"
                             "15 Aug,left knee,2\n"
                             "3 Mar,left knee,1\n";
    const auto asked = planFile(diary, choices(), {});
    QVERIFY(!asked);
    QVERIFY(asksForYear(asked.error()));
    ImportChoices how = choices();
    how.year = 2019;
    QCOMPARE(readLines(diary, how),
             (QStringList {u"2019-10-30 knee left 4"_s, u"2019-12-24 knee left 5"_s,
                           u"2019-12-31 23:50 knee left 6"_s, u"2020-01-01 knee left 5"_s,
                           u"2019-12-30 knee left 3"_s, u"2020-01-02 knee left 4"_s,
                           u"2020-08-15 knee left 2"_s, u"2021-03-03 knee left 1"_s}));
}

void TenDiariesTest::oneThatGoesBackwardsCountsTheYearsDown()
{
    ImportChoices how = choices();
    how.year = 2024;
    QCOMPARE(readLines("Date,Pain\n2.2.,1\n15.1.,2\n3.1.,3\n28.12.,4\n1.12.,5\n20.11.,6\n", how),
             (QStringList {u"2024-02-02 1"_s, u"2024-01-15 2"_s, u"2024-01-03 3"_s,
                           u"2023-12-28 4"_s, u"2023-12-01 5"_s, u"2023-11-20 6"_s}));
}

void TenDiariesTest::oneWhoseMonthsRunOn()
{
    // A table begun in November 2015: month 13 is January, 25 the January after.
    const QByteArray diary = "month,day of month,region,intensity\n"
                             "11,25,Knees,5.7\n"
                             "12,31,Knees,4\n"
                             "13,1,Knees,3\n"
                             "14,29,Knees,3\n"
                             "14,30,Knees,3\n"
                             "25,2,Knees,2\n";
    QVERIFY(asksForYear(planFile(diary, choices(), {}).error()));
    ImportChoices how = choices();
    how.year = 2015;
    QCOMPARE(readLines(diary, how),
             (QStringList {u"2015-11-25 knee 5.7"_s, u"2015-12-31 knee 4"_s, u"2016-01-01 knee 3"_s,
                           u"2016-02-29 knee 3"_s, u"2017-01-02 knee 2"_s,
                           u"row 6, month: out_of_range"_s}));
}

void TenDiariesTest::oneThatWritesTheDateOnceADay()
{
    const QByteArray diary = "Date;Place;Side;Pain\n"
                             "20.04.2024;Knee;left;5\n"
                             ";;;6\n"
                             ";Neck;;3\n"
                             "21.04.2024;;;4\n";
    // Blank is not guessed to be the same …
    QCOMPARE(readLines(diary).size(), 4);
    QCOMPARE(readLines(diary).mid(2),
             (QStringList {u"row 3, Date: missing"_s, u"row 4, Date: missing"_s}));
    // … but the person can say that it is. A new place has a side of its own.
    ImportChoices how = choices();
    how.blankAsAbove = true;
    const QStringList lines = readLines(diary, how);
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines.at(0), u"2024-04-20 knee left 5"_s);
    QCOMPARE(lines.at(1), u"2024-04-20 knee left 6"_s);
    QVERIFY2(lines.at(2).startsWith(u"2024-04-20 neck"_s) && !lines.at(2).contains(u"left"_s),
             qPrintable(lines.at(2)));
    QVERIFY2(lines.at(3).startsWith(u"2024-04-21 neck"_s), qPrintable(lines.at(3)));
}

void TenDiariesTest::oneOfSensorsAndMoods()
{
    const QByteArray diary =
        "timestamp,steps,heart_rate,sleep_hours,happiness,stress,kneePain,energy level,rain\n"
        "2024-04-20T07:00:00+02:00,8123,61,7.5,8,2,4,6,0\n"
        "2024-04-21T07:00:00+02:00,2011,64,6,3,7,,2,5\n"
        "2024-04-22T07:00:00+02:00,4000,60,8,9,1,2.5,9,0\n";
    QCOMPARE(readLines(diary),
             (QStringList {u"2024-04-20 07:00 knee 4"_s, u"2024-04-22 07:00 knee 2.5"_s,
                           u"row 3, pain: missing"_s}));
    // Without a column that says it is pain, none is taken for it.
    const auto moods =
        planFile("timestamp,happiness,energy level\n2024-04-20,8,6\n", choices(), {});
    QVERIFY(!moods);
    QCOMPARE(moods.error().code, ErrorCode::Missing);
    QVERIFY(!asksForYear(moods.error()));
}

void TenDiariesTest::oneWithAColumnForEachPlace()
{
    const QByteArray diary = "Day,Neck pain,Left knee pain,Pain (hand) 0-10,Notes\n"
                             "2024-04-20,3,5,,rainy\n"
                             "2024-04-21,,4,11,\n";
    QCOMPARE(readLines(diary),
             (QStringList {u"2024-04-20 neck 3"_s, u"2024-04-20 knee left 5"_s,
                           u"2024-04-21 knee left 4"_s, u"row 3, pain: out_of_range"_s}));
    const auto plan = planFile(diary, choices(), {});
    QCOMPARE(plan->rows, 4); // cells with a pain
    QCOMPARE(plan->batch.knots.size(), 2);
    QCOMPARE(plan->batch.observations.first()->note, u"rainy"_s);
}

void TenDiariesTest::oneFromAnAppOnAHundred()
{
    const QByteArray diary = "\"Logged at\",\"Pain (0-100)\",\"Worst pain\",\"Body part\"\n"
                             "\"2024-04-20 21:05\",\"57\",\"80\",\"Lower back\"\n";
    ImportChoices how = choices();
    how.columns = QStringList {u"date=Logged at"_s, u"pain=Pain (0-100)"_s};
    how.scale = 100;
    const auto plan = planFile(diary, how, {});
    QVERIFY(plan);
    QCOMPARE(lineOf(plan->batch.observations.first(), *plan), u"2024-04-20 21:05 low-back 5.7"_s);
    // The worst of the day would be no rating of its own: it stays in words.
    QCOMPARE(plan->batch.observations.first()->note, u"max 80"_s);
    // Read on ten, nothing of it is believed.
    how.scale = 10;
    QCOMPARE(readLines(diary, how), (QStringList {u"row 2, Pain (0-100): out_of_range"_s}));
}

void TenDiariesTest::oneFromAClinicWithFiveSteps()
{
    ImportChoices how = choices();
    how.scale = 5;
    QCOMPARE(readLines("date\tworst pain\tstatus\tcomments\n"
                       "4/20/2024\t5\tActive\tat night\n"
                       "4/21/2024\t2,5\tlatent\t\n"
                       "4/22/2024\t6\tlatent\t\n",
                       how),
             (QStringList {u"2024-04-20 10 active"_s, u"2024-04-21 5 latent"_s,
                           u"row 4, worst pain: out_of_range"_s}));
}

void TenDiariesTest::oneInAnotherLanguage()
{
    const QString text = u"Datum;Uhrzeit;Schmerzstärke;Seite;Bemerkung\n"
                         "3. März 2024;8:15;5,5;links;„müde“\n"
                         "20. Mai 2024;;3;rechts;\n"
                         "1. Dezember 2024;23:59;0;beide;\n"
                         "32. Mai 2024;;3;rechts;\n"_s;
    const QStringList expected {u"2024-03-03 08:15 left 5.5"_s, u"2024-05-20 right 3"_s,
                                u"2024-12-01 23:59 both 0"_s, u"row 5, Datum: out_of_range"_s};
    QCOMPARE(readLines(text.toUtf8()), expected);
    QCOMPARE(readLines("\xef\xbb\xbf" + text.toUtf8()), expected);
    for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
        QStringEncoder encode(encoding, QStringConverter::Flag::WriteBom);
        QCOMPARE(readLines(QByteArray(encode(text))), expected);
    }
    QString plain = text;
    plain.replace(u'„', u'"').remove(u'“').remove(u'"'); // what Latin-1 does not have
    QCOMPARE(readLines(plain.toLatin1()), expected);
}

void TenDiariesTest::oneOfWhatWasTried()
{
    const QByteArray diary = "date,body part,pain,treatment\n"
                             "2024-04-20,left knee,5,\"Heat; Cupping\"\n"
                             "2024-04-21,left knee,,Massage Ball\n"
                             "2024-04-22,left knee,4,none\n"
                             "2024-04-23,left knee,,\n";
    const auto plan = planFile(diary, choices(), {});
    QVERIFY(plan);
    QCOMPARE(plan->fresh, 3);
    QCOMPARE(plan->skipped.size(), 1); // a row that says nothing
    QCOMPARE(plan->skipped.first().row, 5);
    QCOMPARE(plan->batch.observations.size(), 2);
    QCOMPARE(plan->batch.remedies.size(), 1);
    QCOMPARE(plan->batch.remedies.first()->name, u"Cupping"_s);
    QStringList tried;
    for (const Use &use : plan->batch.uses) {
        tried.append(use->remedy);
        QCOMPARE(*use->knot, plan->places.first().knot);
    }
    QCOMPARE(tried,
             (QStringList {u"heat"_s, plan->batch.remedies.first().id().toString(), u"ball"_s}));
}

void TenDiariesTest::columnsOfPlacesCanBeChosen()
{
    // Nothing says that these are pains, and one goes to 12: the person does.
    const QByteArray counts = "date,Knees,Hands,mood\n2024-04-20,5,3,8\n2024-04-21,12,2,7\n";
    QCOMPARE(planFile(counts, choices(), {}).error().code, ErrorCode::Missing);
    // Places alone and numbers of 0 to 10 alone are taken for pains, and shown as such.
    const QByteArray diary = "date,Knees,Hands,mood\n2024-04-20,5,3,8\n2024-04-21,,2,7\n";
    QCOMPARE(
        readLines(diary),
        (QStringList {u"2024-04-20 knee 5"_s, u"2024-04-20 hand 3"_s, u"2024-04-21 hand 2"_s}));
    ImportChoices how = choices();
    how.columns = QStringList {u"pain=Knees"_s, u"pain=Hands"_s};
    QCOMPARE(
        readLines(diary, how),
        (QStringList {u"2024-04-20 knee 5"_s, u"2024-04-20 hand 3"_s, u"2024-04-21 hand 2"_s}));
    how.columns = QStringList {u"pain=Knees"_s, u"pain=Elbows"_s};
    QCOMPARE(planFile(diary, how, {}).error().code, ErrorCode::Unknown);
}

void TenDiariesTest::aYearIsOnlyForRowsWithoutOne()
{
    ImportChoices how = choices();
    how.year = 2010;
    QCOMPARE(readLines("date,pain\n2024-04-20,5\n21 April,4\n22 April 2023,3\n", how),
             (QStringList {u"2024-04-20 5"_s, u"2010-04-21 4"_s, u"2023-04-22 3"_s}));
    // Most have one: the others cannot be known, and are named.
    QCOMPARE(readLines("date,pain\n2024-04-20,5\n21 April,4\n"),
             (QStringList {u"2024-04-20 5"_s, u"row 3, date: malformed"_s}));
}

void TenDiariesTest::aLeapDayNeedsItsYear()
{
    ImportChoices how = choices();
    how.year = 2024;
    QCOMPARE(readLines("date,pain\n29 Feb,5\n", how), QStringList {u"2024-02-29 5"_s});
    how.year = 2023;
    QCOMPARE(readLines("date,pain\n29 Feb,5\n", how), QStringList {u"row 2, date: out_of_range"_s});
}

void TenDiariesTest::theSameDiaryTwiceIsKnown_data()
{
    QTest::addColumn<QByteArray>("diary");
    QTest::newRow("wide") << QByteArray(
        "Day,Neck pain,Knee pain\n2024-04-20,3,3\n2024-04-20,3,3\n");
    QTest::newRow("tried") << QByteArray("date,pain,treatment\n2024-04-20,,heat\n2024-04-20,,heat\n"
                                         "2024-04-20,5,heat; cold\n");
    QTest::newRow("without years") << QByteArray("date,pain\n20 Apr,3\n20 Apr,3\n21 Apr,3\n");
    QTest::newRow("blank") << QByteArray("date,place,pain\n2024-04-20,knee,3\n,,3\n,,3\n");
}

void TenDiariesTest::theSameDiaryTwiceIsKnown()
{
    QFETCH(QByteArray, diary);
    ImportChoices how = choices();
    how.year = 2024;
    how.blankAsAbove = true;
    const auto first = planFile(diary, how, {});
    QVERIFY(first);
    QVERIFY(first->skipped.isEmpty());
    QCOMPARE(first->fresh, first->rows); // rows that are equal are as many
    QSet<QUuid> known;
    for (const Observation &observation : first->batch.observations)
        known.insert(observation.id().uuid());
    for (const Use &use : first->batch.uses)
        known.insert(use.id().uuid());
    QCOMPARE(known.size(), first->batch.observations.size() + first->batch.uses.size());
    const auto second = planFile(diary, how, known);
    QCOMPARE(second->fresh, 0);
    QCOMPARE(second->known, first->rows);
}

void TenDiariesTest::whatTheShapesAreTakenFor_data()
{
    QTest::addColumn<QString>("heading");
    QTest::addColumn<bool>("isPlace");
    for (const char *heading : {"Knee pain", "kneePain", "PAIN_NECK", "Pain (hand)",
                                "Left knee pain", "calf ache", "Pain level knee"})
        QTest::newRow(heading) << QString::fromLatin1(heading) << true;
    for (const char *heading : {"Knee", "knees", "happiness", "happiness level", "painkillers",
                                "knee score", "pain", "no pain", "painting", "pain medication"})
        QTest::newRow(heading) << QString::fromLatin1(heading) << false;
}

void TenDiariesTest::whatTheShapesAreTakenFor()
{
    QFETCH(QString, heading);
    QFETCH(bool, isPlace);
    const auto plan = planFile("date," + heading.toUtf8() + "\n2024-04-20,5\n", choices(), {});
    const bool read =
        plan && plan->places.size() == 1 && !plan->places.first().reading.region.isEmpty();
    QCOMPARE(read, isPlace);
}

QTEST_GUILESS_MAIN(TenDiariesTest)
#include "tst_tendiaries.moc"
