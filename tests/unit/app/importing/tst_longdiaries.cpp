// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/app/importing/diaries.h"

#include <QTest>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** Diaries with a row for each thing that was measured, and tables out of other programs. */
class LongDiariesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyTheRowsThatArePainsAreTaken();
    void whatElseThereIsIsTold();
    void painsHaveTheirPlaces();
    void aColumnForThePlaceIsThePlace();
    void whatIsAgainstPainIsNone();
    void withoutAPainThereIsNothing();
    void aColumnThatSaysPainWins();
    void thePersonMayTurnToAnotherColumn();
    void aLongerScaleIsAskedFor();
    void theSameFileTwiceIsKnown();
    void aTitleAboveIsNoHindrance();
    void theIndexOfADataFrameIsItsDate();
    void aDateUnderAnyNameIsFound();
    void twoColumnsOfDaysAreNotGuessed();
};

namespace {

const QByteArray watch = "timestamp,sensor,value\n"
                         "2024-04-20 08:00,pain,5\n"
                         "2024-04-20 08:00,heart rate,72\n"
                         "2024-04-20 08:05,mood,7\n"
                         "2024-04-21 08:00,Pain,4.5\n"
                         "2024-04-21 08:00,heart rate,64\n";

} // namespace

void LongDiariesTest::onlyTheRowsThatArePainsAreTaken()
{
    const auto plan = planOf(watch, noChoices());
    QVERIFY(plan);
    QCOMPARE(plan->rows, 2);
    QCOMPARE(readLines(watch, noChoices()),
             (QStringList {u"2024-04-20 08:00 5"_s, u"2024-04-21 08:00 4.5"_s}));
    QCOMPARE(plan->batch.observations.first()->source, u"row 2"_s);
    QCOMPARE(planOf("date,what,value\n2024-04-20,my pain today,5\n")->places.first().text,
             QString());
    // No place is above that a blank one could be the same as.
    QVERIFY(!surveyFile(watch, noChoices()).hasBlanks);
}

void LongDiariesTest::whatElseThereIsIsTold()
{
    QCOMPARE(remarksOf(*planOf(watch, noChoices())),
             QStringList {u"other_things 3 heart rate, mood"_s});
    QByteArray many = "date,what,score\n2024-04-20,pain,3\n";
    for (int i = 0; i < 9; ++i)
        many += "2024-04-20,sensor " + QByteArray(1, static_cast<char>('a' + i)) + ",4\n";
    QCOMPARE(remarksOf(*planOf(many, noChoices())),
             QStringList {u"other_things 9 sensor a, sensor b, sensor c, sensor d, sensor e, …"_s});
    QVERIFY(remarksOf(*planOf("date,what,score\n2024-04-20,pain,3\n", noChoices())).isEmpty());
}

void LongDiariesTest::painsHaveTheirPlaces()
{
    const QByteArray diary = "Date,Category,Item,Value,Unit,Notes\n"
                             "2024-04-20,Symptom,Neck pain,5,0-10,\n"
                             "2024-04-20,Activity,Steps,8000,count,\n"
                             "2024-04-20,Mood,Happy,7,0-10,\n"
                             "2024-04-21,Symptom,Knee pain (left),3,0-10,after running\n"
                             "2024-04-21,Symptom,Headache,2,0-10,\n";
    const auto plan = planOf(diary, noChoices());
    QVERIFY(plan);
    QCOMPARE(readLines(diary, noChoices()).mid(0, 2),
             (QStringList {u"2024-04-20 neck 5"_s, u"2024-04-21 knee left 3"_s}));
    QCOMPARE(plan->rows, 3);
    QCOMPARE(plan->leftOut, (QStringList {u"Category"_s, u"Unit"_s}));
    QCOMPARE(notesOf(*plan).at(1), u"after running"_s);
}

void LongDiariesTest::aColumnForThePlaceIsThePlace()
{
    QCOMPARE(readLines("date,region,metric,value\n2024-04-20,left knee,pain,5\n"
                       "2024-04-20,left knee,swelling,3\n2024-04-21,neck,pain,2\n",
                       noChoices()),
             (QStringList {u"2024-04-20 knee left 5"_s, u"2024-04-21 neck 2"_s}));
}

void LongDiariesTest::whatIsAgainstPainIsNone()
{
    const QByteArray diary = "date,what,value\n2024-04-20,pain relief,5\n2024-04-20,painkillers,2\n"
                             "2024-04-20,painting,1\n2024-04-20,pain,6\n";
    QCOMPARE(readLines(diary, noChoices()), QStringList {u"2024-04-20 6"_s});
    QCOMPARE(remarksOf(*planOf(diary, noChoices())),
             QStringList {u"other_things 3 pain relief, painkillers, painting"_s});
}

void LongDiariesTest::withoutAPainThereIsNothing()
{
    const auto plan = planOf("date,sensor,value\n2024-04-20,mood,5\n2024-04-21,steps,8\n");
    QVERIFY(!plan);
    QCOMPARE(plan.error().code, ErrorCode::Missing);
}

void LongDiariesTest::aColumnThatSaysPainWins()
{
    const auto plan =
        planOf("date,pain,sensor,value\n2024-04-20,4,pain,9\n2024-04-21,3,steps,8\n", noChoices());
    QVERIFY(plan);
    QCOMPARE(plan->rows, 2);
    QCOMPARE(plan->batch.observations.first()->rest->tenths(), 40);
    QCOMPARE(plan->leftOut, (QStringList {u"sensor"_s, u"value"_s}));
}

void LongDiariesTest::thePersonMayTurnToAnotherColumn()
{
    ImportChoices how = noChoices();
    how.columns = {u"pain=mine"_s, u"place="_s};
    const QByteArray diary = "date,what,value,mine\n2024-04-20,neck pain,5,3\n";
    QCOMPARE(readLines(diary, noChoices()), QStringList {u"2024-04-20 neck 5"_s});
    QCOMPARE(readLines(diary, how), QStringList {u"2024-04-20 3"_s});
}

void LongDiariesTest::aLongerScaleIsAskedFor()
{
    const QByteArray diary = "date,what,value\n2024-04-20,pain,55\n2024-04-20,steps,8000\n"
                             "2024-04-21,pain,70\n";
    QVERIFY(asksForScale(planOf(diary, noChoices()).error()));
    ImportChoices how = noChoices();
    how.scale = 100;
    QCOMPARE(readLines(diary, how), (QStringList {u"2024-04-20 5.5"_s, u"2024-04-21 7"_s}));
    // What the other things measured says nothing of the pains.
    QCOMPARE(readLines("date,what,value\n2024-04-20,pain,5\n2024-04-20,steps,90\n", noChoices()),
             QStringList {u"2024-04-20 5"_s});
}

void LongDiariesTest::theSameFileTwiceIsKnown()
{
    const auto plan = planOf(watch, noChoices());
    QVERIFY(plan);
    const auto again = planOf(watch, noChoices(), idsOf(*plan));
    QVERIFY(again);
    QCOMPARE(again->known, 2);
    QCOMPARE(again->fresh, 0);
}

void LongDiariesTest::aTitleAboveIsNoHindrance()
{
    QCOMPARE(readLines("All my sensors,,\n" + watch, noChoices()), readLines(watch, noChoices()));
}

void LongDiariesTest::theIndexOfADataFrameIsItsDate()
{
    const QByteArray frame =
        ",steps,climbed,kneePain,handsAndFingerPain,forearmElbowPain,painthreshold,mood\n"
        "2016-01-01,5210,12.5,3.0,2.5,,3.4,5\n"
        "2016-01-02,0,0.0,3.5,,0.0,3.4,6\n";
    const auto plan = planOf(frame, noChoices());
    QVERIFY(plan);
    QCOMPARE(plan->leftOut,
             (QStringList {u"steps"_s, u"climbed"_s, u"painthreshold"_s, u"mood"_s}));
    QStringList pains;
    for (const Observation &observation : plan->batch.observations)
        pains.append(observation->felt.localDate().toString(u"d "_s)
                     + QString::number(observation->rest->value()));
    QCOMPARE(pains, (QStringList {u"1 3"_s, u"1 2.5"_s, u"2 3.5"_s, u"2 0"_s}));
}

void LongDiariesTest::aDateUnderAnyNameIsFound()
{
    QCOMPARE(readLines("Eintrag vom,Pain\n20.4.2024,5\n21.4.2024,3\n", noChoices()),
             (QStringList {u"2024-04-20 5"_s, u"2024-04-21 3"_s}));
}

void LongDiariesTest::twoColumnsOfDaysAreNotGuessed()
{
    QCOMPARE(planOf("first,second,pain\n2024-04-20,2024-04-21,5\n", noChoices()).error().code,
             ErrorCode::Missing);
    QCOMPARE(readLines(",second,pain\n2024-04-20,2024-04-21,5\n", noChoices()),
             QStringList {u"2024-04-20 5"_s});
}

QTEST_GUILESS_MAIN(LongDiariesTest)
#include "tst_longdiaries.moc"
