// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/functioncourse.h"

#include "tests/unit/core/statistics/samples.h"

#include <QTimeZone>

#include <algorithm>

using namespace knotebook;
using namespace Qt::StringLiterals;

namespace {

using Answers = decltype(AssessmentFields::answers);

const QDate firstDay(2024, 3, 4);

Assessment on(int day, Answers answers, int hour = 9, bool deleted = false)
{
    static quint64 next = 1;
    const auto id = AssessmentId(QUuid::createUuidV5({}, QByteArray::number(next++)));
    const AssessmentFields fields {
        .felt = *Moment::local(firstDay.addDays(day), QTime(hour, 0), QTimeZone("Europe/Vienna")),
        .answers = std::move(answers)};
    return *Assessment::create(id, fields, {.deleted = deleted});
}

Psfs psfs(const QList<PsfsActivity> &activities)
{
    return {activities};
}

} // namespace

class FunctionCourseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPegScoreIsTheMeanOfItsThreeAnswers();
    void theLastAnswersOfADayCount();
    void theOrderOfTheAnswersMakesNoDifference();
    void deletedAnswersAreLeftOut();
    void eachInstrumentIsReadByItself();
    void activitiesAreFollowedByTheirNameWhateverItsCase();
    void theMeanIsOverTheActivitiesOfTheLastAnswers();
    void aDayOnWhichOneOfThemIsMissingHasNoMean();
    void withoutAnswersThereIsNothing();
    void fewerThanTwoDaysAreNoChange();
    void aChangeCountsFromWhatMattersOn_data();
    void aChangeCountsFromWhatMattersOn();
    void thirdsThatAddUpToAPointCountAsAPoint();
    void whereNothingIsKnownNothingIsSaid();
};

void FunctionCourseTest::aPegScoreIsTheMeanOfItsThreeAnswers()
{
    const FunctionScores scores = pegScores({on(0, Peg {4, 3, 6})});
    QCOMPARE(scores.size(), 1);
    QCOMPARE(scores.first().day, firstDay);
    COMPARE_NUMBERS(scores.first().score, 13.0 / 3);
}

void FunctionCourseTest::theLastAnswersOfADayCount()
{
    const FunctionScores scores =
        pegScores({on(0, Peg {9, 9, 9}, 20), on(0, Peg {1, 1, 1}, 8), on(1, Peg {2, 2, 2})});
    QCOMPARE(scores, (FunctionScores {{firstDay, 9}, {firstDay.addDays(1), 2}}));
}

void FunctionCourseTest::theOrderOfTheAnswersMakesNoDifference()
{
    QList<Assessment> answers {on(5, Peg {5, 5, 5}), on(0, Peg {8, 8, 8}), on(9, Peg {2, 3, 4}),
                               on(0, psfs({{u"walk"_s, 3}})), on(9, psfs({{u"walk"_s, 7}}))};
    const FunctionScores peg = pegScores(answers);
    const FunctionScores walk = psfsScores(answers);
    const auto byId = [](const Assessment &a, const Assessment &b) {
        return a.id().uuid() < b.id().uuid();
    };
    std::ranges::sort(answers, byId);
    do {
        QCOMPARE(pegScores(answers), peg);
        QCOMPARE(psfsScores(answers), walk);
    } while (std::next_permutation(answers.begin(), answers.end(), byId));
    QCOMPARE(peg.first().score, 8.0);
    QCOMPARE(peg.last().score, 3.0);
}

void FunctionCourseTest::deletedAnswersAreLeftOut()
{
    const QList<Assessment> answers {on(0, Peg {8, 8, 8}, 9, true), on(1, Peg {2, 2, 2}),
                                     on(2, psfs({{u"walk"_s, 7}}), 9, true)};
    QCOMPARE(pegScores(answers), (FunctionScores {{firstDay.addDays(1), 2}}));
    QVERIFY(lastActivities(answers).isEmpty());
}

void FunctionCourseTest::eachInstrumentIsReadByItself()
{
    const QList<Assessment> answers {on(0, Peg {8, 8, 8}), on(1, psfs({{u"walk"_s, 4}})),
                                     on(2, GlobalChange {-2})};
    QCOMPARE(pegScores(answers), (FunctionScores {{firstDay, 8}}));
    QCOMPARE(psfsScores(answers), (FunctionScores {{firstDay.addDays(1), 4}}));
    QCOMPARE(globalChanges(answers), (FunctionScores {{firstDay.addDays(2), -2}}));
    QCOMPARE(instrumentOf(answers.at(0).fields()), u"peg"_s);
    QCOMPARE(instrumentOf(answers.at(1).fields()), u"psfs"_s);
    QCOMPARE(instrumentOf(answers.at(2).fields()), u"global_change"_s);
}

void FunctionCourseTest::activitiesAreFollowedByTheirNameWhateverItsCase()
{
    const QList<Assessment> answers {on(0, psfs({{u"Carry the shopping"_s, 2}})),
                                     on(7, psfs({{u"  carry the SHOPPING "_s, 6}}))};
    QCOMPARE(activityScores(answers, u"carry the shopping"_s),
             (FunctionScores {{firstDay, 2}, {firstDay.addDays(7), 6}}));
    QCOMPARE(lastActivities(answers), QStringList {u"carry the SHOPPING"_s});
    QVERIFY(activityScores(answers, u"carry"_s).isEmpty());
}

void FunctionCourseTest::theMeanIsOverTheActivitiesOfTheLastAnswers()
{
    // Something that went badly was left out: that is no getting better.
    const QList<Assessment> answers {on(0, psfs({{u"walk"_s, 6}, {u"sleep"_s, 7}, {u"row"_s, 0}})),
                                     on(7, psfs({{u"sleep"_s, 7}, {u"walk"_s, 6}}))};
    QCOMPARE(psfsScores(answers), (FunctionScores {{firstDay, 6.5}, {firstDay.addDays(7), 6.5}}));
}

void FunctionCourseTest::aDayOnWhichOneOfThemIsMissingHasNoMean()
{
    const QList<Assessment> answers {on(0, psfs({{u"walk"_s, 6}})),
                                     on(7, psfs({{u"walk"_s, 2}, {u"row"_s, 4}})),
                                     on(14, psfs({{u"walk"_s, 4}, {u"row"_s, 8}}))};
    QCOMPARE(psfsScores(answers),
             (FunctionScores {{firstDay.addDays(7), 3}, {firstDay.addDays(14), 6}}));
    QCOMPARE(activityScores(answers, u"walk"_s).size(), 3);
}

void FunctionCourseTest::withoutAnswersThereIsNothing()
{
    QVERIFY(pegScores({}).isEmpty());
    QVERIFY(psfsScores({}).isEmpty());
    QVERIFY(globalChanges({}).isEmpty());
    QVERIFY(activityScores({}, u"walk"_s).isEmpty());
    QVERIFY(lastActivities({}).isEmpty());
}

void FunctionCourseTest::fewerThanTwoDaysAreNoChange()
{
    QVERIFY(!functionChange({}, 1.0, false));
    QVERIFY(!functionChange({{firstDay, 4}}, 1.0, false));
}

void FunctionCourseTest::aChangeCountsFromWhatMattersOn_data()
{
    QTest::addColumn<double>("first");
    QTest::addColumn<double>("last");
    QTest::addColumn<double>("matters");
    QTest::addColumn<bool>("higherIsBetter");
    QTest::addColumn<int>("word");
    const auto row = [](const char *name, double first, double last, double matters, bool higher,
                        FunctionWord word) {
        QTest::newRow(name) << first << last << matters << higher << static_cast<int>(word);
    };
    row("PEG falls by a point", 5, 4, 1, false, FunctionWord::Better);
    row("PEG falls by less", 5, 4.01, 1, false, FunctionWord::NoClearChange);
    row("PEG rises by a point", 5, 6, 1, false, FunctionWord::Worse);
    row("PEG rises by less", 5, 5.99, 1, false, FunctionWord::NoClearChange);
    row("PSFS rises by two", 3, 5, 2, true, FunctionWord::Better);
    row("PSFS falls by two", 5, 3, 2, true, FunctionWord::Worse);
    row("PSFS stays", 5, 5, 2, true, FunctionWord::NoClearChange);
    row("one activity by two", 3, 5, 3, true, FunctionWord::NoClearChange);
}

void FunctionCourseTest::aChangeCountsFromWhatMattersOn()
{
    QFETCH(double, first);
    QFETCH(double, last);
    QFETCH(double, matters);
    QFETCH(bool, higherIsBetter);
    QFETCH(int, word);
    const FunctionScores scores {
        {firstDay, first}, {firstDay.addDays(3), 10}, {firstDay.addDays(7), last}};
    const auto change = functionChange(scores, matters, higherIsBetter);
    QVERIFY(change);
    QCOMPARE(static_cast<int>(change->word), word);
    COMPARE_NUMBERS(change->difference(), last - first);
    QCOMPARE(change->first, scores.first());
    QCOMPARE(change->last, scores.last());
}

void FunctionCourseTest::thirdsThatAddUpToAPointCountAsAPoint()
{
    // Each answer one point lower: a score that is a point lower, whatever binary thirds say.
    for (int pain = 1; pain <= 10; ++pain) {
        for (int enjoyment = 1; enjoyment <= 10; ++enjoyment) {
            for (int activity = 1; activity <= 10; ++activity) {
                const FunctionScores scores =
                    pegScores({on(0, Peg {pain, enjoyment, activity}),
                               on(7, Peg {pain - 1, enjoyment - 1, activity - 1})});
                const auto change = functionChange(scores, 1.0, false);
                QVERIFY(change && change->word == FunctionWord::Better);
            }
        }
    }
}

void FunctionCourseTest::whereNothingIsKnownNothingIsSaid()
{
    const auto change = functionChange({{firstDay, -3}, {firstDay.addDays(1), 3}}, {}, true);
    QVERIFY(change);
    QCOMPARE(change->word, FunctionWord::NotSaid);
    QCOMPARE(change->difference(), 6.0);
}

QTEST_APPLESS_MAIN(FunctionCourseTest)
#include "tst_functioncourse.moc"
