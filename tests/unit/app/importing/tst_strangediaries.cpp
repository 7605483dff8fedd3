// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/app/importing/diaries.h"

#include <QTest>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/**
 * Diaries as programs and people really write them, with nothing said about them but
 * the file. Nothing is dropped, nothing is made up, no sensor and no mood is a pain;
 * what cannot be read is named by row and column.
 */
class StrangeDiariesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneOfAWatchWithItsSensors();
    void oneWithMoodsOnly();
    void oneWithExerciseOfSomeIntensity();
    void oneWithPainsInTheWordsOfPeople();
    void oneOnAHundredThatSaysSo_data();
    void oneOnAHundredThatSaysSo();
    void oneOnAHundredThatDoesNotSaySoAsks();
    void aSlipOfThePenDoesNotAsk();
    void oneInFrench();
    void oneInSpanish();
    void oneInItalian();
    void oneFromAustriaInWindowsLetters();
    void oneOverNewYearWithWeekdays();
    void oneWithTwelveHourTimes();
    void oneWhoseTimesAreWords();
    void oneWithTheWorstBesideTheUsual();
    void oneWhoseStatusIsThatOfADevice();
    void oneOfHeadachesAndTheirNames();
};

void StrangeDiariesTest::oneOfAWatchWithItsSensors()
{
    const QByteArray diary =
        "timestamp;heart_rate (bpm);steps;HRV (ms);SpO2 %;sleep_score;status;pain;zone2 min\n"
        "2024-04-20 08:15;61;0;52;97;81;synced;3,5;0\n"
        "2024-04-20 12:00;88;4211;40;98;81;synced;;12\n"
        "2024-04-21 08:10;64;10;47;97;62;synced;6;0\n";
    const auto plan = planOf(diary, noChoices());
    QVERIFY(plan);
    QCOMPARE(readLines(diary, noChoices()),
             (QStringList {u"2024-04-20 08:15 3.5"_s, u"2024-04-21 08:10 6"_s,
                           u"row 3, pain: missing"_s}));
    QCOMPARE(plan->leftOut,
             (QStringList {u"heart_rate (bpm)"_s, u"steps"_s, u"HRV (ms)"_s, u"SpO2 %"_s,
                           u"sleep_score"_s, u"status"_s, u"zone2 min"_s}));
    QVERIFY(plan->remarks.isEmpty());
}

void StrangeDiariesTest::oneWithMoodsOnly()
{
    for (const QByteArray header :
         {"date,mood (1-5),happiness,anxiety 0-10", "date,energy,stress level,sleep quality",
          "date,heart_rate,steps,hrv", "date,pain relief,pain medication,painting",
          "date,champagne,headphones,schmerzmittel"}) {
        const auto plan = planOf(header + "\n2024-04-20,4,7,3\n", noChoices());
        QVERIFY2(!plan, header.constData());
        QCOMPARE(plan.error().code, ErrorCode::Missing);
        QVERIFY(!asksForYear(plan.error()) && !asksForScale(plan.error()));
    }
}

void StrangeDiariesTest::oneWithExerciseOfSomeIntensity()
{
    // The better name for a pain wins, wherever it stands.
    const auto plan = planOf("date,activity,intensity,pain\n2024-04-20,running,9,2\n", noChoices());
    QCOMPARE(plan->batch.observations.first()->rest->tenths(), 20);
    QCOMPARE(plan->leftOut, (QStringList {u"activity"_s, u"intensity"_s}));
}

void StrangeDiariesTest::oneWithPainsInTheWordsOfPeople()
{
    const QByteArray diary = "date,pain\n2024-04-20,7/10\n2024-04-21,6-7\n2024-04-22,severe\n"
                             "2024-04-23,60%\n2024-04-24,no pain\n2024-04-25,?\n2024-04-26,N/A\n";
    const auto plan = planOf(diary, noChoices());
    QCOMPARE(readLines(diary, noChoices()),
             (QStringList {u"2024-04-20 7"_s, u"2024-04-21 6.5"_s, u"2024-04-23 6"_s,
                           u"2024-04-24 0"_s, u"row 4, pain: malformed"_s,
                           u"row 7, pain: malformed"_s, u"row 8, pain: missing"_s}));
    QCOMPARE(notesOf(*plan).at(1), u"pain 6-7"_s); // what was written is not lost
    QCOMPARE(remarksOf(*plan), QStringList {u"middle_of_range 1 6-7"_s});
    QCOMPARE(plan->skipped.first().value, u"severe"_s);
}

void StrangeDiariesTest::oneOnAHundredThatSaysSo_data()
{
    QTest::addColumn<QByteArray>("heading");
    QTest::addColumn<QByteArray>("number");
    QTest::newRow("in brackets") << QByteArray("Pain (0-100)") << QByteArray("57");
    QTest::newRow("with a long dash") << QByteArray("Pain [0\xe2\x80\x93"
                                                    "100]")
                                      << QByteArray("57");
    QTest::newRow("behind a stroke") << QByteArray("pain /100") << QByteArray("57");
    QTest::newRow("in words") << QByteArray("Pain level 0 to 100") << QByteArray("57");
    QTest::newRow("out of") << QByteArray("pain out of 100") << QByteArray("57");
    QTest::newRow("with underscores") << QByteArray("pain_0_100") << QByteArray("57");
    QTest::newRow("percent") << QByteArray("Pain %") << QByteArray("57");
    QTest::newRow("millimetres of a line") << QByteArray("VAS (mm)") << QByteArray("57");
    QTest::newRow("five steps") << QByteArray("Pain (0-5)") << QByteArray("2.85");
    QTest::newRow("German") << QByteArray("Schmerz 0 bis 100") << QByteArray("57");
    QTest::newRow("ten") << QByteArray("Pain NRS 0-10") << QByteArray("5.7");
    QTest::newRow("of a place") << QByteArray("Knee pain (0-100)") << QByteArray("57");
}

void StrangeDiariesTest::oneOnAHundredThatSaysSo()
{
    QFETCH(QByteArray, heading);
    QFETCH(QByteArray, number);
    const auto plan = planOf("date," + heading + "\n2024-04-20," + number + "\n", noChoices());
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().detail));
    QVERIFY2(plan->skipped.isEmpty(), qPrintable(plan->skipped.value(0).value));
    QCOMPARE(plan->batch.observations.first()->rest->tenths(), 57);
    QCOMPARE(plan->remarks.size(), heading.contains("10") && !heading.contains("100") ? 0 : 1);
    // The person's own word is stronger than the heading.
    ImportChoices ten = choices();
    ten.scale = 10;
    QCOMPARE(planOf("date," + heading + "\n2024-04-20,4\n", ten)
                 ->batch.observations.first()
                 ->rest->tenths(),
             40);
}

void StrangeDiariesTest::oneOnAHundredThatDoesNotSaySoAsks()
{
    const QByteArray diary = "date,pain\n2024-04-20,57\n2024-04-21,8\n2024-04-22,73\n";
    const auto asked = planOf(diary, noChoices());
    QVERIFY(!asked);
    QVERIFY(asksForScale(asked.error()));
    const FileSurvey survey = surveyFile(diary, noChoices());
    QCOMPARE(survey.highest, 73.0);
    QVERIFY(!survey.scale);
    ImportChoices how = noChoices();
    how.scale = 100;
    QCOMPARE(readLines(diary, how),
             (QStringList {u"2024-04-20 5.7"_s, u"2024-04-21 0.8"_s, u"2024-04-22 7.3"_s}));
    how.scale = 10; // whoever says so has the others named
    QCOMPARE(readLines(diary, how),
             (QStringList {u"2024-04-21 8"_s, u"row 2, pain: out_of_range"_s,
                           u"row 4, pain: out_of_range"_s}));
}

void StrangeDiariesTest::aSlipOfThePenDoesNotAsk()
{
    QByteArray diary = "date,pain\n2024-04-20,57\n"; // meant 5.7
    for (int i = 0; i < 30; ++i)
        diary += "2024-05-" + QByteArray::number(i % 28 + 1).rightJustified(2, '0') + ",4\n";
    QCOMPARE(planOf(diary, noChoices())->fresh, 30);
    QCOMPARE(planOf(diary, noChoices())->skipped.first().value, u"57"_s);
    QCOMPARE(planOf("date,pain\n2024-04-20,11\n2024-04-21,8\n", noChoices())->fresh, 1);
}

void StrangeDiariesTest::oneInFrench()
{
    const QString diary =
        u"Date;Heure;Partie du corps;Côté;Intensité de la douleur;Humeur;Remarques\n"
        "lun. 15 avr. 2024;8h15;genou;gauche;5,5;3;pluie\n"
        "mar. 16 avril 2024;;bas du dos;;3;4;\n"
        "1er mai 2024;21h;épaule;droite;2;5;\n"_s;
    QCOMPARE(readLines(diary.toUtf8(), noChoices()),
             (QStringList {u"2024-04-15 08:15 knee left 5.5"_s, u"2024-04-16 low-back 3"_s,
                           u"2024-05-01 21:00 shoulder right 2"_s}));
}

void StrangeDiariesTest::oneInSpanish()
{
    const QString diary = u"Fecha;Hora;Parte del cuerpo;Lado;Dolor;Ánimo;Notas\n"
                          "3 de enero de 2024;7:30;rodilla;izquierda;6;2;\n"
                          "15 de febrero de 2024;;cuello;;4;3;viento\n"_s;
    QCOMPARE(readLines(diary.toUtf8(), noChoices()),
             (QStringList {u"2024-01-03 07:30 knee left 6"_s, u"2024-02-15 neck 4"_s}));
}

void StrangeDiariesTest::oneInItalian()
{
    const QString diary = u"Giorno;Parte del corpo;Lato;Dolore;Umore\n"
                          "3 gennaio 2024;ginocchio;sinistra;6;2\n"
                          "16 luglio 2024;spalla;destra;0;5\n"_s;
    QCOMPARE(readLines(diary.toUtf8(), noChoices()),
             (QStringList {u"2024-01-03 knee left 6"_s, u"2024-07-16 shoulder right 0"_s}));
}

void StrangeDiariesTest::oneFromAustriaInWindowsLetters()
{
    // 0x96 is a dash there, and a control character in Latin-1.
    const QByteArray diary = "Datum;K\xf6rperstelle;Schmerzst\xe4rke;Notiz\n"
                             "3. J\xe4nner 2024;H\xfc"
                             "fte;4,5;kalt \x96 Regen\n";
    const auto plan = planOf(diary, noChoices());
    QCOMPARE(readLines(diary, noChoices()), QStringList {u"2024-01-03 hip-side 4.5"_s});
    QVERIFY(!plan->places.first().reading.certain);
    QCOMPARE(notesOf(*plan), QStringList {u"kalt – Regen"_s});
}

void StrangeDiariesTest::oneOverNewYearWithWeekdays()
{
    const QByteArray diary = "when,pain\nSat 30 Dec,5\nSun 31 Dec 22:00,4\nMon 1 Jan,3\n";
    QVERIFY(asksForYear(planOf(diary, noChoices()).error()));
    ImportChoices how = noChoices();
    how.year = 2023;
    QCOMPARE(readLines(diary, how),
             (QStringList {u"2023-12-30 5"_s, u"2023-12-31 22:00 4"_s, u"2024-01-01 3"_s}));
}

void StrangeDiariesTest::oneWithTwelveHourTimes()
{
    QCOMPARE(
        readLines("Logged at,Pain level\n4/20/2024 8:15 PM,5\n4/21/2024 12:05:30 AM,4\n"
                  "\"Monday, April 22, 2024 7:00 am\",3\n",
                  noChoices()),
        (QStringList {u"2024-04-20 20:15 5"_s, u"2024-04-21 00:05 4"_s, u"2024-04-22 07:00 3"_s}));
}

void StrangeDiariesTest::oneWhoseTimesAreWords()
{
    const QByteArray diary = "date,time,pain,note\n2024-04-20,after lunch,5,tired\n"
                             "2024-04-20,22:00,4,\n2024-04-21,25:00,4,\n";
    QCOMPARE(
        readLines(diary, noChoices()),
        (QStringList {u"2024-04-20 5"_s, u"2024-04-20 22:00 4"_s, u"row 4, time: out_of_range"_s}));
    QCOMPARE(notesOf(*planOf(diary, noChoices())).first(), u"tired\nafter lunch"_s);
}

void StrangeDiariesTest::oneWithTheWorstBesideTheUsual()
{
    const auto plan = planOf("date,average pain,worst pain\n2024-04-20,4,8\n2024-04-21,3,\n"
                             "2024-04-22,,7\n",
                             noChoices());
    QCOMPARE(plan->fresh, 3);
    QCOMPARE(notesOf(*plan), (QStringList {u"max 8"_s, QString(), u"max 7"_s}));
    QCOMPARE(remarksOf(*plan), QStringList {u"worst_in_note 1 8"_s});
}

void StrangeDiariesTest::oneWhoseStatusIsThatOfADevice()
{
    const auto plan = planOf("date,status,pain\n2024-04-20,ok,5\n", noChoices());
    QCOMPARE(plan->fresh, 1);
    QVERIFY(plan->leftOut.contains(u"status"_s));
    // Where some of it is ours, the rest is named.
    QCOMPARE(readLines("date,status,pain\n2024-04-20,active,5\n2024-04-21,ok,5\n", noChoices()),
             (QStringList {u"2024-04-20 5 active"_s, u"row 3, status: unknown"_s}));
}

void StrangeDiariesTest::oneOfHeadachesAndTheirNames()
{
    QCOMPARE(readLines("date,Headache,Backache (0-10),Migraine intensity,Stomach ache\n"
                       "2024-04-20,5,3,,1\n2024-04-21,,,8,\n",
                       noChoices()),
             (QStringList {u"2024-04-20 head 5"_s, u"2024-04-20 mid-back 3"_s,
                           u"2024-04-20 abdomen 1"_s, u"2024-04-21 head 8"_s}));
}

QTEST_GUILESS_MAIN(StrangeDiariesTest)
#include "tst_strangediaries.moc"
