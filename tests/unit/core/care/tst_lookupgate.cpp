// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/lookupgate.h"
#include "tests/unit/core/care/diary.h"

#include <QTest>

#include <algorithm>

using namespace knotebook;
using namespace knotebook::test;

namespace {

QList<BodyPart> allParts()
{
    QList<BodyPart> parts;
    for (int part = 0; part <= static_cast<int>(BodyPart::Foot); ++part)
        parts.append(static_cast<BodyPart>(part));
    return parts;
}

LookupGate gateOf(const Diary &diary, const QList<BodyPart> &parts)
{
    return lookupGate(diary.inputs, parts, table());
}

bool isUrgent(const Rule &rule)
{
    return rule.tier >= Tier::Prompt && !rule.optional;
}

/** Whether answers could make the rule fire: without any it waits for nothing. */
bool asks(const Rule &rule)
{
    return !rule.when.questions().isEmpty();
}

bool hasFinding(const LookupGate &gate, const QString &rule)
{
    return std::any_of(gate.findings.begin(), gate.findings.end(),
                       [&rule](const Finding &finding) { return finding.rule == rule; });
}

/** Everything that the gate asks for is answered so, until it asks no more. */
Diary answered(Diary diary, const QList<BodyPart> &parts, Answer answer)
{
    for (int rounds = 0; rounds < 20; ++rounds) {
        const QStringList open = gateOf(diary, parts).questions;
        if (open.isEmpty())
            break;
        diary.answer(open, answer, 0, 0);
    }
    return diary;
}

/** A person whose age settles what depends on it. */
Diary ofAge(int years)
{
    Diary diary;
    diary.born(2024 - years);
    return diary;
}

} // namespace

/** What comes before a list of muscles: questions, findings, and what stays open. */
class LookupGateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPartThatAnUrgentRuleNamesIsAskedAbout()
    {
        int looked = 0;
        for (const Rule &rule : table().rules()) {
            if (!isUrgent(rule) || !asks(rule))
                continue;
            for (const BodyPart part : rule.parts) {
                // Injected 24 hours ago, 70 years old: numbers leave no rule out.
                Diary diary = ofAge(70);
                diary.use(u"needle"_s, 1, diary.knot(BodyPart::Chest));
                const QStringList questions = gateOf(diary, {part}).questions;
                const QStringList own = rule.when.questions();
                QVERIFY2(std::any_of(own.begin(), own.end(),
                                     [&](const QString &id) { return questions.contains(id); }),
                         qPrintable(rule.id + u" in "_s + bodyPartName(part)));
                ++looked;
            }
        }
        QVERIFY(looked > 60);
    }

    void everyUrgentRuleOfAPartTakesThePlaceOfTheList()
    {
        for (const Rule &rule : table().rules()) {
            const QStringList questions = rule.when.questions();
            if (!isUrgent(rule) || !rule.when.numbers().isEmpty())
                continue;
            for (const BodyPart part : rule.parts.isEmpty() ? allParts() : rule.parts) {
                Diary diary = ofAge(70);
                diary.answer(questions);
                const LookupGate gate = gateOf(diary, {part});
                QVERIFY2(hasFinding(gate, rule.id) && !gate.isPassed(),
                         qPrintable(rule.id + u" in "_s + bodyPartName(part)));
            }
        }
    }

    void withANoToAllThatIsAskedTheListMayBeShown_data()
    {
        QTest::addColumn<int>("part");
        for (const BodyPart part : allParts())
            QTest::newRow(qPrintable(bodyPartName(part))) << static_cast<int>(part);
    }

    void withANoToAllThatIsAskedTheListMayBeShown()
    {
        QFETCH(int, part);
        const QList<BodyPart> parts {static_cast<BodyPart>(part)};
        const Diary nothing;
        QVERIFY(!gateOf(nothing, parts).isPassed());
        QVERIFY(gateOf(answered(nothing, parts, Answer::No), parts).isPassed());
    }

    void notKnowingLeavesEveryEmergencyOpen()
    {
        for (const BodyPart part : allParts()) {
            const LookupGate gate = gateOf(answered(Diary(), {part}, Answer::Unsure), {part});
            QVERIFY(!gate.isPassed());
            for (const QString &question : gate.questions) {
                const auto waits = [&](const Rule &rule) {
                    return rule.tier == Tier::Emergency && rule.when.questions().contains(question);
                };
                QVERIFY2(std::any_of(table().rules().begin(), table().rules().end(), waits),
                         qPrintable(question));
            }
        }
    }

    void notKnowingWhatIsOnlyPromptIsAnAnswer()
    {
        Diary diary = answered(Diary(), {BodyPart::LowerLeg}, Answer::No);
        diary.answer({u"one-leg-throb"_s, u"fever-38"_s}, Answer::Unsure, 0, 0);
        QVERIFY(gateOf(diary, {BodyPart::LowerLeg}).isPassed());
    }

    void aYesOpensTheQuestionsBehindIt()
    {
        Diary diary = answered(Diary(), {BodyPart::LowerLeg}, Answer::No);
        diary.answer({u"one-leg-throb"_s}, Answer::Yes, 0, 0);
        QVERIFY(gateOf(diary, {BodyPart::LowerLeg}).questions.contains(u"leg-swollen"_s));
        diary = Diary();
        diary.allNo().answer({u"one-leg-throb"_s}, Answer::Yes, 0, 0);
        QVERIFY(gateOf(diary, {BodyPart::LowerLeg}).isPassed()); // all behind it is known
    }

    void theUrgentQuestionsComeFirst()
    {
        for (const BodyPart part : allParts()) {
            const QStringList questions = gateOf(Diary(), {part}).questions;
            bool promptSeen = false;
            for (const QString &question : questions) {
                const bool urgent = table().question(question)->kind == AnswerClass::Emergency;
                QVERIFY2(!(urgent && promptSeen), qPrintable(question));
                promptSeen = promptSeen || !urgent;
            }
        }
    }

    void anAnswerHoldsAsLongAsItAlwaysDoes()
    {
        Diary diary;
        diary.allNo();
        QVERIFY(gateOf(diary, {BodyPart::Chest}).isPassed());
        diary.inputs.nowUtc = diary.inputs.nowUtc.addDays(2);
        const QStringList again = gateOf(diary, {BodyPart::Chest}).questions;
        QVERIFY(again.contains(u"cardiac-signs"_s));
        QVERIFY(!again.contains(u"arm-swollen"_s)); // holds for a week
    }

    void aFindingAboutAnotherPartIsAnotherMatter()
    {
        Diary diary;
        diary.allNo().answer({u"one-leg-throb"_s, u"leg-swollen"_s}, Answer::Yes, 0, 0);
        QVERIFY(hasFinding(gateOf(diary, {BodyPart::LowerLeg}), u"U-DVT"_s));
        QVERIFY(gateOf(diary, {BodyPart::Head}).isPassed());
    }

    void anEmergencyIsNotWaitedOutByAskingElsewhere()
    {
        Diary diary;
        diary.allNo().answer({u"cardiac-signs"_s}, Answer::Yes, 0, 0);
        QVERIFY(hasFinding(gateOf(diary, {BodyPart::Foot}), u"E-CARD"_s));
        diary.inputs.nowUtc = diary.inputs.nowUtc.addSecs(3600);
        diary.acknowledge(u"E-CARD"_s, AcknowledgementKind::Acknowledge, 0);
        QVERIFY(gateOf(diary, {BodyPart::Foot}).isPassed());
        // Care was contacted, and still nobody kneads a shoulder before they were seen.
        QVERIFY(hasFinding(gateOf(diary, {BodyPart::Shoulder}), u"E-CARD"_s));
    }

    void whatIsOnlyToBeBookedHidesNothing()
    {
        Diary diary;
        diary.allNo().answer({u"unsure-knot"_s}, Answer::Yes, 0, 0);
        QVERIFY(diary.finding(u"B-UNSURE"_s));
        QVERIFY(gateOf(diary, {BodyPart::Shoulder}).isPassed());
    }

    void anAgeThatIsNotKnownIsNotTakenForYoung()
    {
        Diary diary;
        diary.allNo().answer({u"temple-headache"_s}, Answer::Yes, 0, 0);
        const LookupGate gate = gateOf(diary, {BodyPart::Head});
        QCOMPARE(gate.lacking, QStringList {u"age_years"_s});
        QVERIFY(!gate.isPassed());
        QVERIFY(gateOf(Diary(diary).born(1994), {BodyPart::Head}).isPassed());
        QVERIFY(hasFinding(gateOf(Diary(diary).born(1954), {BodyPart::Head}), u"U-GCA"_s));
    }

    void severalPartsAreAskedAboutTogether()
    {
        const QStringList leg = gateOf(Diary(), {BodyPart::LowerLeg}).questions;
        const QStringList head = gateOf(Diary(), {BodyPart::Head}).questions;
        const QStringList both = gateOf(Diary(), {BodyPart::LowerLeg, BodyPart::Head}).questions;
        for (const QString &question : leg + head)
            QVERIFY2(both.contains(question), qPrintable(question));
        QVERIFY(both.size() <= leg.size() + head.size());
    }

    void aPainfulKnotElsewhereAsksNothingHere()
    {
        Diary diary;
        diary.rest(diary.knot(BodyPart::Head), 0, 8, KnotStatus::Active);
        QVERIFY(diary.result().unanswered.contains(u"thunderclap"_s));
        QVERIFY(!gateOf(diary, {BodyPart::Foot}).questions.contains(u"thunderclap"_s));
        QVERIFY(gateOf(answered(diary, {BodyPart::Foot}, Answer::No), {BodyPart::Foot}).isPassed());
    }

    void aRealKnotInThePartCounts()
    {
        Diary diary;
        const KnotId knot = diary.knot(BodyPart::Shoulder);
        diary.allNo().answer({u"cannot-usual"_s}, Answer::Yes, 0, 0);
        diary.restOn(knot, 3, 0, 9);
        const LookupGate gate = gateOf(diary, {BodyPart::Shoulder});
        QVERIFY(hasFinding(gate, u"U-SEVERE-ADL"_s));
        QCOMPARE(gate.findings.constFirst().knots, QList<KnotId> {knot});
        QVERIFY(gateOf(diary, {BodyPart::Foot}).isPassed());
    }

    void theSupposedKnotsAreNeverInAFinding()
    {
        Diary diary;
        diary.allNo().answer({u"cardiac-signs"_s}, Answer::Yes, 0, 0);
        const LookupGate gate = gateOf(diary, {BodyPart::Chest, BodyPart::Neck});
        QVERIFY(!gate.findings.isEmpty());
        for (const Finding &finding : gate.findings)
            QVERIFY(finding.knots.isEmpty());
    }
};

QTEST_APPLESS_MAIN(LookupGateTest)
#include "tst_lookupgate.moc"
