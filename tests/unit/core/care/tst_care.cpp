// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/core/care/diary.h"

#include "core/statistics/randomstream.h"

#include <QTest>

using namespace knotebook;
using namespace knotebook::test;

class CareTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyJournalKeepsGoing();
    void aFreshMildKnotKeepsGoing();
    void anOpenEmergencyQuestionIsNotANo();
    void onlyTheQuestionsOfThatPartAreOpen();
    void answersExpire_data();
    void answersExpire();
    void theLatestAnswerCountsAndDoubtTakesBackOnlyANo();
    void aGoodTrendNeverCancelsARedFlag();
    void aLongKnotWithTooFewEntriesIsUnknown();
    void aWeakFlagAloneIsSilent();
    void answersThatNeedAnAgeSayNothingWithoutOne();
    void aYesThatRanOutIsAskedAgain();
    void chestPainAfterNeedlingIsAnEmergency_data();
    void chestPainAfterNeedlingIsAnEmergency();
    void snoozingIsForAppointmentsOnly();
    void anAcknowledgementAsksAgainAfterADay();
    void blocksNameTheKnotsTheyAreAbout();
    void historyAddsWeight();
    void profileFactsAnswerHistoryQuestions();
    void whatIsDeletedOrLaterDoesNotCount();
    void anotherYesNeverLowersTheTier();
    void theOrderOfEntriesDoesNotMatter();
    void theSameInputGivesTheSameFindings();
    void screeningIsAskedForWhenSomethingCallsForIt();
    void questionsComeOneAnswerAtATime();
    void theLadderKnowsItsStep();
    void aKnotOnTheMapHasItsPart();
};

namespace {

// A diary with a bit of everything, different for each seed.
Diary randomDiary(RandomStream &random)
{
    Diary diary;
    const auto below = [&](int bound) {
        return static_cast<int>(random.below(static_cast<quint64>(bound)));
    };
    for (int i = 0; i < 3; ++i) {
        const KnotId knot = diary.knot(static_cast<BodyPart>(below(16)), below(60));
        for (int look = 0; look < 20; ++look)
            diary.rest(knot, below(60), below(11));
        for (int use = 0; use < 8; ++use)
            diary.use(QStringList {u"ball"_s, u"heat"_s, u"ibuprofen"_s, u"needle"_s}[below(4)],
                      below(30), knot, below(11), below(11));
    }
    for (int i = 0; i < 6; ++i)
        diary.checkin(below(9), static_cast<InterferenceArea>(below(7)), below(11));
    diary.born(1930 + below(90)).peg(20, below(11)).peg(below(10), below(11));
    for (const Question &question : table().questions()) {
        const int choice = below(12);
        if (choice < 8)
            diary.answer({question.id}, choice == 0 ? Answer::Yes : Answer::No, 0, 1 + below(20));
    }
    return diary;
}

template <typename Row> void shuffle(QList<Row> &rows, RandomStream &random)
{
    for (qsizetype i = rows.size() - 1; i > 0; --i)
        rows.swapItemsAt(i, static_cast<qsizetype>(random.below(static_cast<quint64>(i + 1))));
}

Diary painfulCalf()
{
    Diary diary;
    diary.rest(diary.knot(BodyPart::LowerLeg), 0, 6);
    return diary;
}

} // namespace

void CareTest::anEmptyJournalKeepsGoing()
{
    const CareResult result = Diary().result();
    QCOMPARE(result.tier, Tier::KeepGoing);
    QVERIFY(result.findings.isEmpty() && result.unanswered.isEmpty());
    QCOMPARE(result.judgements.size(), table().rules().size());
}

void CareTest::aFreshMildKnotKeepsGoing()
{
    Diary diary;
    diary.rest(diary.knot(BodyPart::Neck, 3), 0, 3);
    QCOMPARE(diary.result().tier, Tier::KeepGoing);
}

void CareTest::anOpenEmergencyQuestionIsNotANo()
{
    Diary diary = painfulCalf();
    QCOMPARE(diary.result().tier, Tier::Unknown);
    diary.allNo();
    QCOMPARE(diary.result().tier, Tier::KeepGoing);
    QVERIFY(diary.result().unanswered.isEmpty());
    diary.answer({u"dark-urine"_s}, Answer::Unsure, 0, 1);
    QCOMPARE(diary.result().tier, Tier::Unknown);
    QCOMPARE(diary.result().unanswered, QStringList {u"dark-urine"_s});
}

void CareTest::onlyTheQuestionsOfThatPartAreOpen()
{
    const QStringList calf = painfulCalf().result().unanswered;
    QVERIFY(calf.contains(u"tense-limb"_s) && calf.contains(u"saddle-numb"_s));
    QVERIFY(!calf.contains(u"thunderclap"_s) && !calf.contains(u"suicidal-thoughts"_s));
    Diary head;
    head.rest(head.knot(BodyPart::Head), 0, 4);
    QVERIFY(head.result().unanswered.contains(u"thunderclap"_s));
    QVERIFY(!head.result().unanswered.contains(u"saddle-numb"_s));
    // A place nowhere on the body still has the questions about the whole of it.
    Diary nowhere = painfulCalf();
    nowhere.inputs.parts.clear();
    QVERIFY(nowhere.result().unanswered.contains(u"very-ill-fever"_s));
    QVERIFY(!nowhere.result().unanswered.contains(u"tense-limb"_s));
}

void CareTest::answersExpire_data()
{
    QTest::addColumn<QString>("question");
    QTest::addColumn<int>("hours");
    QTest::newRow("emergency") << u"thunderclap"_s << 24;
    QTest::newRow("prompt") << u"weight-loss"_s << 7 * 24;
    QTest::newRow("history") << u"cancer_ever"_s << 180 * 24;
    QTest::newRow("pregnancy") << u"pregnant"_s << 30 * 24;
}

void CareTest::answersExpire()
{
    QFETCH(QString, question);
    QFETCH(int, hours);
    QCOMPARE(validHours(table().question(question)->kind), hours);
    const QJsonArray rule {
        QJsonObject {{u"id"_s, u"X"_s},
                     {u"version"_s, 1},
                     {u"tier"_s, u"prompt"_s},
                     {u"when"_s, QJsonObject {{u"yes"_s, question}}},
                     {u"sources"_s, QJsonArray {QJsonObject {{u"ref"_s, u"test"_s}}}}}};
    QJsonArray questions;
    const char *kind = hours == 24 ? "emergency"
        : hours == 7 * 24          ? "prompt"
        : hours == 30 * 24         ? "pregnancy"
                                   : "history";
    questions.append(QJsonObject {{u"id"_s, question}, {u"class"_s, QLatin1String(kind)}});
    const RuleTable single = *RuleTable::read(rule, questions);
    Diary valid, expired;
    valid.answer({question}, Answer::Yes, 0, hours);
    expired.answer({question}, Answer::Yes, 0, hours + 1);
    QCOMPARE(care(valid.inputs, single).judgements.first().truth, Truth::Yes);
    QCOMPARE(care(expired.inputs, single).judgements.first().truth, Truth::Unknown);
}

void CareTest::theLatestAnswerCountsAndDoubtTakesBackOnlyANo()
{
    const auto truth = [](const QList<Answer> &answers) {
        Diary diary;
        for (int i = 0; i < answers.size(); ++i)
            diary.answer({u"thunderclap"_s}, answers[i], 0, 9 - i);
        return diary.truth(u"E-THUNDER"_s);
    };
    QCOMPARE(truth({Answer::No, Answer::Yes}), Truth::Yes);
    QCOMPARE(truth({Answer::Yes, Answer::No}), Truth::No);
    QCOMPARE(truth({Answer::Yes, Answer::Unsure}), Truth::Yes);
    QCOMPARE(truth({Answer::No, Answer::Unsure}), Truth::Unknown);
    Diary atOnce;
    atOnce.answer({u"thunderclap"_s}, Answer::Yes).answer({u"thunderclap"_s}, Answer::No);
    QCOMPARE(atOnce.truth(u"E-THUNDER"_s), Truth::Yes);
}

void CareTest::aGoodTrendNeverCancelsARedFlag()
{
    Diary diary;
    const KnotId knot = diary.knot(BodyPart::LowBack, 20);
    for (int day = 20; day >= 0; --day)
        diary.rest(knot, day, 1 + day * 0.3);
    diary.allNo();
    QCOMPARE(diary.result().tier, Tier::KeepGoing);
    diary.answer({u"bladder-change"_s});
    const CareResult result = diary.result();
    QCOMPARE(result.tier, Tier::Emergency);
    QCOMPARE(result.findings.first().rule, u"E-CES"_s);
}

void CareTest::aLongKnotWithTooFewEntriesIsUnknown()
{
    Diary diary;
    diary.rest(diary.knot(BodyPart::Neck, 20), 0, 2).allNo();
    QCOMPARE(diary.result().tier, Tier::Unknown);
    QVERIFY(diary.result().lacking.contains(u"improved"_s));
    QVERIFY(diary.result().unanswered.isEmpty());
}

void CareTest::aWeakFlagAloneIsSilent()
{
    for (const char *weak : {"night-pain", "cancer_ever", "long_term_steroid", "minor-injury"}) {
        Diary diary;
        diary.allNo().answer({QString::fromLatin1(weak)}).born(1990);
        QVERIFY2(diary.result().findings.isEmpty(), weak);
    }
    Diary cluster;
    cluster.allNo().answer({u"night-pain"_s, u"cancer_ever"_s});
    QCOMPARE(cluster.result().tier, Tier::Prompt);
}

void CareTest::answersThatNeedAnAgeSayNothingWithoutOne()
{
    const auto seen = [](std::optional<int> born) {
        Diary diary;
        diary.rest(diary.knot(BodyPart::Head), 0, 6).allNo();
        diary.answer({u"temple-headache"_s, u"jaw-chewing"_s, u"vision-loss"_s});
        if (born)
            diary.born(*born);
        return diary.result();
    };
    QCOMPARE(seen(1960).tier, Tier::Emergency);
    QVERIFY(seen(1960).undecided.isEmpty());
    QCOMPARE(seen(std::nullopt).tier, Tier::Unknown);
    QCOMPARE(seen(std::nullopt).undecided, QStringList {u"age_years"_s});
    QVERIFY(seen(std::nullopt).unanswered.isEmpty());
    QVERIFY(seen(1999).undecided.isEmpty());
    QCOMPARE(seen(1999).tier, Tier::KeepGoing);
}

void CareTest::aYesThatRanOutIsAskedAgain()
{
    Diary diary;
    const KnotId knot = diary.knot(BodyPart::Shoulder);
    diary.rest(knot, 2, 2);
    diary.answer({u"very-ill-fever"_s}, Answer::Yes, 2);
    QCOMPARE(diary.result().tier, Tier::Unknown);
    QCOMPARE(diary.result().unanswered, QStringList {u"very-ill-fever"_s});
    QVERIFY(screeningRound(diary.inputs, table()).questions.contains(u"very-ill-fever"_s));
    Diary resolved = diary;
    resolved.rest(knot, 0, 0, KnotStatus::Resolved);
    QVERIFY(resolved.result().unanswered.isEmpty());
    Diary unsure = diary;
    unsure.answer({u"very-ill-fever"_s}, Answer::Unsure);
    QCOMPARE(unsure.result().unanswered, QStringList {u"very-ill-fever"_s});
    diary.answer({u"very-ill-fever"_s}, Answer::No);
    QVERIFY(diary.result().unanswered.isEmpty());
    QCOMPARE(diary.result().tier, Tier::KeepGoing);
}

void CareTest::chestPainAfterNeedlingIsAnEmergency_data()
{
    QTest::addColumn<bool>("atAVisit");
    QTest::addColumn<int>("daysAgo");
    QTest::addColumn<bool>("fires");
    QTest::newRow("by oneself") << false << 1 << true;
    QTest::newRow("by oneself, long ago") << false << 4 << false;
    QTest::newRow("at a visit") << true << 1 << true;
    QTest::newRow("at a visit, long ago") << true << 4 << false;
}

void CareTest::chestPainAfterNeedlingIsAnEmergency()
{
    QFETCH(bool, atAVisit);
    QFETCH(int, daysAgo);
    QFETCH(bool, fires);
    Diary diary;
    const KnotId knot = diary.knot(BodyPart::Shoulder);
    if (atAVisit)
        diary.visit(daysAgo, {u"needle"_s}, knot);
    else
        diary.use(u"needle"_s, daysAgo, knot);
    diary.allNo().answer({u"chest-pain"_s});
    QCOMPARE(diary.finding(u"E-PNX"_s).has_value(), fires);
}

void CareTest::snoozingIsForAppointmentsOnly()
{
    Diary diary;
    const QDate until = diary.inputs.today().addDays(10);
    diary.answer({u"wants-plan"_s, u"weight-loss"_s})
        .acknowledge(u"B-PLAN"_s, AcknowledgementKind::Snooze, 1, until)
        .acknowledge(u"U-WEIGHT"_s, AcknowledgementKind::Snooze, 1, until);
    QCOMPARE(diary.finding(u"B-PLAN"_s)->snoozedUntil, until);
    QVERIFY(!diary.finding(u"U-WEIGHT"_s)->snoozedUntil);
    Diary over;
    over.answer({u"wants-plan"_s})
        .acknowledge(u"B-PLAN"_s, AcknowledgementKind::Snooze, 24 * 11,
                     over.inputs.today().addDays(-1));
    QVERIFY(!over.finding(u"B-PLAN"_s)->snoozedUntil);
}

void CareTest::anAcknowledgementAsksAgainAfterADay()
{
    const auto after = [](int hours) {
        Diary diary;
        diary.answer({u"weight-loss"_s})
            .acknowledge(u"U-WEIGHT"_s, AcknowledgementKind::Acknowledge, hours);
        return *diary.finding(u"U-WEIGHT"_s);
    };
    QVERIFY(after(2).acknowledgedAt && !after(2).askAgain);
    QVERIFY(after(24).askAgain);
}

void CareTest::blocksNameTheKnotsTheyAreAbout()
{
    Diary diary = painfulCalf();
    diary.knot(BodyPart::Neck);
    diary.answer({u"one-leg-throb"_s, u"leg-warm"_s});
    const CareResult result = diary.result();
    const Block expected {u"massage"_s, u"U-DVT"_s, {diary.inputs.knots.first().id()}};
    QVERIFY(result.blocked.contains(expected));
    QCOMPARE(diary.finding(u"U-DVT"_s)->evidence.size(), 2);
    QCOMPARE(diary.finding(u"U-DVT"_s)->wouldChange.first().about, u"one-leg-throb"_s);
}

void CareTest::historyAddsWeight()
{
    Diary diary = painfulCalf();
    diary.answer({u"one-leg-throb"_s, u"leg-warm"_s, u"long_travel"_s});
    QCOMPARE(diary.finding(u"U-DVT"_s)->heightenedBy, QStringList {u"long_travel"_s});
}

void CareTest::profileFactsAnswerHistoryQuestions()
{
    Diary diary;
    ProfileFields fields;
    fields.facts.insert(u"cancer_ever"_s, {Answer::Yes, diary.inputs.today().addDays(-100)});
    diary.inputs.profile = *Profile::create(profileId(), fields);
    diary.answer({u"new-bone-pain"_s});
    QCOMPARE(diary.truth(u"U-CANCER"_s), Truth::Yes);
    fields.facts[u"cancer_ever"_s].on = diary.inputs.today().addDays(-181);
    diary.inputs.profile = *Profile::create(profileId(), fields);
    QCOMPARE(diary.truth(u"U-CANCER"_s), Truth::Unknown);
}

void CareTest::whatIsDeletedOrLaterDoesNotCount()
{
    Diary diary = painfulCalf();
    diary.inputs.nowUtc = diary.inputs.nowUtc.addDays(-2);
    QCOMPARE(diary.result().tier, Tier::KeepGoing);
    Diary deleted = painfulCalf();
    const Knot knot = deleted.inputs.knots.first();
    deleted.inputs.knots = {*Knot::create(knot.id(), knot.fields(), Stamp {0, 0, true})};
    QCOMPARE(deleted.result().tier, Tier::KeepGoing);
    Diary later;
    later.answer({u"thunderclap"_s}, Answer::Yes, 0, -1);
    QCOMPARE(later.result().tier, Tier::KeepGoing);
}

void CareTest::anotherYesNeverLowersTheTier()
{
    RandomStream random(21);
    for (int round = 0; round < 12; ++round) {
        const Diary diary = randomDiary(random);
        const CareResult before = diary.result();
        for (const Question &question : table().questions()) {
            Diary more = diary;
            more.answer({question.id}, Answer::Yes, 0, 0);
            const CareResult after = more.result();
            QVERIFY2(after.tier >= before.tier, qPrintable(question.id));
            QVERIFY2(after.findings.size() + 1 >= before.findings.size(), qPrintable(question.id));
        }
    }
}

void CareTest::theOrderOfEntriesDoesNotMatter()
{
    RandomStream random(22);
    for (int round = 0; round < 20; ++round) {
        Diary diary = randomDiary(random);
        const CareResult before = diary.result();
        CareInputs &inputs = diary.inputs;
        shuffle(inputs.knots, random);
        shuffle(inputs.observations, random);
        shuffle(inputs.uses, random);
        shuffle(inputs.checkins, random);
        shuffle(inputs.assessments, random);
        shuffle(inputs.screenings, random);
        QVERIFY(diary.result() == before);
    }
}

void CareTest::theSameInputGivesTheSameFindings()
{
    RandomStream random(23);
    const Diary diary = randomDiary(random);
    QVERIFY(diary.result() == diary.result());
}

void CareTest::screeningIsAskedForWhenSomethingCallsForIt()
{
    QVERIFY(screeningReasons(Diary().inputs).isEmpty());
    Diary diary = painfulCalf();
    QCOMPARE(screeningReasons(diary.inputs), QList {ScreeningReason::NewKnot});
    diary.allNo();
    QCOMPARE(screeningReasons(diary.inputs), QList {ScreeningReason::NewKnot});
    // The look was an hour ago, the answers two; a later answer settles it.
    diary.answer({u"fever-38"_s}, Answer::No, 0, 0);
    QVERIFY(screeningReasons(diary.inputs).isEmpty());
    Diary old;
    old.rest(old.knot(BodyPart::Neck), 20, 3).rest(old.inputs.knots.first().id(), 1, 8);
    old.answer({u"fever-38"_s}, Answer::No, 8);
    QCOMPARE(screeningReasons(old.inputs),
             (QList {ScreeningReason::SeverePain, ScreeningReason::Weekly}));
}

void CareTest::questionsComeOneAnswerAtATime()
{
    Diary diary = painfulCalf();
    QStringList asked = questionsToAsk(diary.inputs, table());
    QVERIFY(asked.contains(u"one-leg-throb"_s) && !asked.contains(u"leg-swollen"_s));
    QVERIFY(!asked.contains(u"stiff-neck"_s) && !asked.contains(u"suicidal-thoughts"_s));
    QVERIFY(asked.indexOf(u"tense-limb"_s) < asked.indexOf(u"one-leg-throb"_s));
    diary.answer({u"one-leg-throb"_s});
    QVERIFY(questionsToAsk(diary.inputs, table()).contains(u"leg-swollen"_s));
    // Answering whatever is asked comes to an end.
    int rounds = 0;
    for (asked = questionsToAsk(diary.inputs, table()); !asked.isEmpty(); ++rounds) {
        diary.answer({asked.first()}, Answer::No, 0, 0);
        asked = questionsToAsk(diary.inputs, table());
        QVERIFY(rounds < 100);
    }
    QVERIFY(diary.result().unanswered.isEmpty());
}

void CareTest::theLadderKnowsItsStep()
{
    Diary diary;
    QCOMPARE(ladderStep(diary.inputs), LadderStep::None);
    diary.use(u"ball"_s, 9);
    QCOMPARE(ladderStep(diary.inputs), LadderStep::SelfCare);
    diary.use(u"massage"_s, 8, std::nullopt, std::nullopt, std::nullopt, AppliedBy::Professional);
    QCOMPARE(ladderStep(diary.inputs), LadderStep::Massage);
    Diary seen;
    VisitFields talk {.felt = seen.ago(3), .profession = u"doctor"_s};
    seen.inputs.visits.append(*Visit::create(seen.next<VisitFields>(), talk));
    QCOMPARE(ladderStep(seen.inputs), LadderStep::None);
    talk.profession = u"physical_therapist"_s;
    seen.inputs.visits.append(*Visit::create(seen.next<VisitFields>(), talk));
    QCOMPARE(ladderStep(seen.inputs), LadderStep::Massage);
    VisitFields visit {.felt = diary.ago(3), .profession = u"doctor"_s};
    visit.treatments = {u"shot"_s};
    diary.inputs.visits.append(*Visit::create(diary.next<VisitFields>(), visit));
    QCOMPARE(ladderStep(diary.inputs), LadderStep::Injection);
}

void CareTest::aKnotOnTheMapHasItsPart()
{
    const Result<Atlas> atlas = Atlas::load();
    QVERIFY2(atlas, qPrintable(atlas ? QString() : atlas.error().detail));
    KnotFields fields;
    fields.place.region = u"calf"_s;
    QCOMPARE(bodyPartOf(fields, *atlas), BodyPart::LowerLeg);
    fields.place.region.reset();
    QVERIFY(!bodyPartOf(fields, *atlas));
    fields.place.point = *BodyPoint::create(View::Back, Layer::Superficial, -30, 300);
    QVERIFY(bodyPartOf(fields, *atlas));
}

QTEST_GUILESS_MAIN(CareTest)
#include "tst_care.moc"
