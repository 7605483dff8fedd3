// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/core/care/diary.h"

#include <QRandomGenerator>
#include <QTest>

using namespace knotebook;
using namespace knotebook::test;

namespace {

ScreeningRound roundOf(const Diary &diary)
{
    return screeningRound(diary.inputs, table());
}

AnswerClass kindOf(const QString &question)
{
    return table().question(question)->kind;
}

/** An active knot with that pain, looked at today. */
Diary hurting(BodyPart part, double pain)
{
    Diary diary;
    diary.rest(diary.knot(part), 0, pain, KnotStatus::Active);
    return diary;
}

QStringList emergencies()
{
    QStringList ids;
    for (const Question &question : table().questions()) {
        if (question.kind == AnswerClass::Emergency)
            ids.append(question.id);
    }
    return ids;
}

QStringList allBut(AnswerClass kind)
{
    QStringList ids;
    for (const Question &question : table().questions()) {
        if (question.kind != kind)
            ids.append(question.id);
    }
    return ids;
}

} // namespace

class ScreeningRoundTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutAKnotNothingIsDue() { QCOMPARE(roundOf(Diary()), ScreeningRound()); }

    void theEmergencyQuestionsOfTheRegionComeFirstAndAlone()
    {
        const ScreeningRound round = roundOf(hurting(BodyPart::LowerLeg, 5));
        QCOMPARE(round.stage, ScreeningStage::Emergency);
        QVERIFY(round.questions.contains(u"tense-limb"_s));
        QVERIFY(!round.questions.contains(u"stiff-neck"_s));
        QVERIFY(!round.questions.contains(u"suicidal-thoughts"_s));
        for (const QString &question : round.questions)
            QCOMPARE(kindOf(question), AnswerClass::Emergency);
        QVERIFY(round.later > 0);
    }

    void aRoundIsSmallerThanAllThatIsOpen()
    {
        const Diary diary = hurting(BodyPart::Shoulder, 8);
        QVERIFY(roundOf(diary).questions.size() * 2 < questionsToAsk(diary.inputs, table()).size());
    }

    void whatLeavesTheTierOpenIsInTheRound_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 0; seed < 40; ++seed)
            QTest::addRow("diary %d", seed) << seed;
    }
    void whatLeavesTheTierOpenIsInTheRound()
    {
        QFETCH(const int, seed);
        QRandomGenerator random(static_cast<quint32>(seed));
        Diary diary;
        const int knots = random.bounded(1, 5);
        for (int i = 0; i < knots; ++i) {
            const KnotId knot = diary.knot(static_cast<BodyPart>(random.bounded(16)));
            diary.rest(knot, random.bounded(10), random.bounded(11),
                       static_cast<KnotStatus>(random.bounded(4)));
        }
        for (const QString &question : emergencies()) {
            if (random.bounded(3) > 0)
                diary.answer({question}, static_cast<Answer>(random.bounded(3)), random.bounded(3),
                             2);
        }
        const ScreeningRound round = roundOf(diary);
        for (const QString &question : diary.result().unanswered)
            QVERIFY2(round.questions.contains(question), qPrintable(question));
    }

    void notAskedIsNeverNo()
    {
        Diary diary = hurting(BodyPart::LowBack, 6);
        QCOMPARE(diary.result().tier, Tier::Unknown);
        QStringList questions = roundOf(diary).questions;
        const QString last = questions.takeLast();
        diary.answer(questions, Answer::No);
        QCOMPARE(diary.result().tier, Tier::Unknown);
        QCOMPARE(roundOf(diary).questions, QStringList {last});
        diary.answer({last}, Answer::No);
        QVERIFY(diary.result().unanswered.isEmpty());
    }

    void notKnowingLeavesTheQuestionOpen()
    {
        Diary diary = hurting(BodyPart::LowBack, 6);
        const QStringList questions = roundOf(diary).questions;
        diary.answer(questions, Answer::Unsure);
        QCOMPARE(roundOf(diary).questions, questions);
        QCOMPARE(diary.result().tier, Tier::Unknown);
    }

    void strongPainIsAskedAboutAgainAfterADay()
    {
        Diary diary = hurting(BodyPart::LowerLeg, 5);
        diary.answer(emergencies(), Answer::No, 0, 23);
        QVERIFY(roundOf(diary).stage != ScreeningStage::Emergency);
        diary = hurting(BodyPart::LowerLeg, 5);
        diary.answer(emergencies(), Answer::No, 1, 1);
        QCOMPARE(roundOf(diary).stage, ScreeningStage::Emergency);
    }

    void mildPainIsAskedAboutOnceAWeek()
    {
        for (const int days : {1, 6}) {
            Diary diary = hurting(BodyPart::LowerLeg, 2);
            diary.rest(diary.inputs.knots.first().id(), 20, 2, KnotStatus::Active);
            diary.answer(emergencies(), Answer::No, days, 0);
            QVERIFY2(roundOf(diary).stage != ScreeningStage::Emergency,
                     qPrintable(QString::number(days)));
        }
        Diary diary = hurting(BodyPart::LowerLeg, 2);
        diary.rest(diary.inputs.knots.first().id(), 20, 2, KnotStatus::Active);
        diary.answer(emergencies(), Answer::No, 7, 0);
        QCOMPARE(roundOf(diary).stage, ScreeningStage::Emergency);
    }

    void aLatentKnotIsAskedAboutWhenItIsNewOnly()
    {
        Diary diary;
        const KnotId knot = diary.knot(BodyPart::LowerLeg);
        diary.rest(knot, 30, 2, KnotStatus::Latent);
        QCOMPARE(roundOf(diary).stage, ScreeningStage::Emergency);
        diary.answer(emergencies(), Answer::No, 29, 0);
        QVERIFY(roundOf(diary).stage != ScreeningStage::Emergency);
    }

    void aNewKnotIsAskedAboutThoughTheOthersWere()
    {
        Diary diary;
        diary.rest(diary.knot(BodyPart::LowerLeg), 20, 2, KnotStatus::Latent);
        diary.answer(emergencies(), Answer::No, 3, 0);
        QVERIFY(roundOf(diary).stage != ScreeningStage::Emergency);
        diary.rest(diary.knot(BodyPart::Neck), 0, 1, KnotStatus::Latent);
        const ScreeningRound round = roundOf(diary);
        QCOMPARE(round.stage, ScreeningStage::Emergency);
        QVERIFY(round.questions.contains(u"stiff-neck"_s));
        QVERIFY(!round.questions.contains(u"tense-limb"_s));
    }

    void aResolvedKnotAsksNothing()
    {
        Diary diary;
        diary.rest(diary.knot(BodyPart::Neck), 0, 0, KnotStatus::Resolved);
        QVERIFY(!roundOf(diary).questions.contains(u"stiff-neck"_s));
        QCOMPARE(roundOf(diary), ScreeningRound());
    }

    void theLaterRoundsAreSmall()
    {
        Diary diary = hurting(BodyPart::LowBack, 3);
        diary.answer(emergencies(), Answer::No);
        const ScreeningRound round = roundOf(diary);
        QCOMPARE(round.stage, ScreeningStage::Prompt);
        QVERIFY(!round.questions.isEmpty() && round.questions.size() <= 6);
        for (const QString &question : round.questions)
            QCOMPARE(kindOf(question), AnswerClass::Prompt);
    }

    void theRoundsComeInTheOrderOfTheirWeightAndToAnEnd()
    {
        Diary diary = hurting(BodyPart::LowBack, 6);
        ScreeningStage before = ScreeningStage::Emergency;
        int rounds = 0;
        for (ScreeningRound round = roundOf(diary); round.stage != ScreeningStage::Done;
             round = roundOf(diary)) {
            QVERIFY(before <= round.stage);
            QVERIFY(++rounds < 40);
            before = round.stage;
            diary.answer(round.questions, Answer::No, 0, 0);
        }
        QCOMPARE(before, ScreeningStage::Yellow);
        QVERIFY(questionsToAsk(diary.inputs, table()).isEmpty());
    }

    void whatHoldsForLongIsNotAskedAgainBefore_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<bool>("due");
        QTest::newRow("after a month") << 31 << false;
        QTest::newRow("after 179 days") << 179 << false;
        QTest::newRow("after 181 days") << 181 << true;
    }
    void whatHoldsForLongIsNotAskedAgainBefore()
    {
        QFETCH(const int, days);
        QFETCH(const bool, due);
        Diary diary = hurting(BodyPart::LowBack, 2);
        diary.answer(allBut(AnswerClass::History), Answer::No, 0, 1);
        diary.answer({u"back-before-45"_s}, Answer::Unsure, days, 0);
        const ScreeningRound round = roundOf(diary);
        QCOMPARE(round.questions.contains(u"back-before-45"_s), due);
    }

    void whatAddsWeightIsAskedWhereThereIsAFindingOnly()
    {
        Diary diary = hurting(BodyPart::LowerLeg, 3);
        QVERIFY(!questionsToAsk(diary.inputs, table()).contains(u"long_travel"_s));
        diary.answer({u"one-leg-throb"_s, u"leg-swollen"_s});
        QCOMPARE(diary.truth(u"U-DVT"_s), Truth::Yes);
        QVERIFY(questionsToAsk(diary.inputs, table()).contains(u"long_travel"_s));
    }

    void aShortListHoldsSignsOfItsGroupOnly()
    {
        const ScreeningRound round = roundOf(hurting(BodyPart::LowBack, 6));
        QStringList left = round.questions;
        int steps = 0;
        while (!left.isEmpty()) {
            const QStringList step = nextQuestions(left, table());
            QCOMPARE(step.first(), left.first());
            QVERIFY(step.size() <= 4);
            for (const QString &id : step) {
                QCOMPARE(table().question(id)->group, table().question(step.first())->group);
                QCOMPARE(left.removeAll(id), 1);
            }
            ++steps;
        }
        QVERIFY(steps * 2 <= round.questions.size());
        QVERIFY(nextQuestions({}, table()).isEmpty());
    }

    void aQuestionWithoutAGroupIsAskedAlone()
    {
        QCOMPARE(nextQuestions({u"fever-38"_s, u"very-unwell"_s}, table()),
                 QStringList {u"fever-38"_s});
    }

    void onlyEmergencySignsMayBeReadAsAList()
    {
        QMap<QString, int> sizes;
        for (const Question &question : table().questions()) {
            if (question.group.isEmpty())
                continue;
            QCOMPARE(question.kind, AnswerClass::Emergency);
            ++sizes[question.group];
        }
        QVERIFY(sizes.size() >= 5);
        for (const int size : sizes)
            QVERIFY(size >= 2 && size <= 4);
        // What can only be answered along with another question stands alone.
        for (const QString &id :
             {u"artery-signs"_s, u"meningeal-signs"_s, u"back-pain"_s, u"suicidal-thoughts"_s})
            QVERIFY2(table().question(id)->group.isEmpty(), qPrintable(id));
    }

    void aTableWithALongOrMixedListIsRefused()
    {
        const auto question = [](int i, const char *kind) {
            return QJsonObject {{u"id"_s, QString::number(i)},
                                {u"class"_s, QLatin1String(kind)},
                                {u"group"_s, u"one"_s}};
        };
        QJsonArray questions;
        for (int i = 0; i < 4; ++i)
            questions.append(question(i, "emergency"));
        QVERIFY(RuleTable::read({}, questions));
        questions.append(question(4, "emergency"));
        QCOMPARE(RuleTable::read({}, questions).error().code, ErrorCode::Malformed);
        QCOMPARE(RuleTable::read({}, {question(0, "prompt")}).error().code, ErrorCode::Malformed);
    }
};

QTEST_GUILESS_MAIN(ScreeningRoundTest)
#include "tst_screeninground.moc"
