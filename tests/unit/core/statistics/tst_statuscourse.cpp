// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/statuscourse.h"

#include "tests/unit/core/statistics/samples.h"

#include <QSet>

using namespace knotebook;

namespace {

const QDate firstDay(2024, 5, 1);

KnotId knot(int number)
{
    return KnotId(QUuid(static_cast<uint>(number), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
}

StatusOnDay said(int who, int day, std::optional<KnotStatus> status)
{
    return {knot(who), firstDay.addDays(day), status};
}

} // namespace

class StatusCourseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutWordsThereAreNoSteps();
    void aKnotMovesFromStateToState();
    void whatDoesNotTellKeepsTheState();
    void aKnotOfWhichNothingIsKnownIsUnsure();
    void theLastWordOfADayHolds();
    void sameStatesAreNoNewStep();
    void nobodyIsLostOnTheWay();
};

void StatusCourseTest::withoutWordsThereAreNoSteps()
{
    QVERIFY(statusCourse({}).isEmpty());
}

void StatusCourseTest::aKnotMovesFromStateToState()
{
    const QList<StatusOnDay> words {said(1, 0, KnotStatus::Active), said(2, 1, KnotStatus::Active),
                                    said(1, 4, KnotStatus::Latent),
                                    said(1, 9, KnotStatus::Resolved)};
    const QList<StatusStep> steps = statusCourse(words);
    const QList<StatusStep> expected {{firstDay, 1, 0, 0, 0},
                                      {firstDay.addDays(1), 2, 0, 0, 0},
                                      {firstDay.addDays(4), 1, 1, 0, 0},
                                      {firstDay.addDays(9), 1, 0, 0, 1}};
    QCOMPARE(steps, expected);
    QCOMPARE(steps.last().followed(), 2);
}

void StatusCourseTest::whatDoesNotTellKeepsTheState()
{
    const QList<StatusOnDay> words {said(1, 0, KnotStatus::Latent), said(1, 3, std::nullopt)};
    QCOMPARE(statusCourse(words), (QList<StatusStep> {{firstDay, 0, 1, 0, 0}}));
}

void StatusCourseTest::aKnotOfWhichNothingIsKnownIsUnsure()
{
    const QList<StatusOnDay> words {said(1, 0, std::nullopt), said(1, 3, KnotStatus::Unsure)};
    QCOMPARE(statusCourse(words), (QList<StatusStep> {{firstDay, 0, 0, 1, 0}}));
}

void StatusCourseTest::theLastWordOfADayHolds()
{
    const QList<StatusOnDay> words {said(1, 0, KnotStatus::Active), said(1, 0, KnotStatus::Latent),
                                    said(2, 0, KnotStatus::Active)};
    QCOMPARE(statusCourse(words), (QList<StatusStep> {{firstDay, 1, 1, 0, 0}}));
}

void StatusCourseTest::sameStatesAreNoNewStep()
{
    const QList<StatusOnDay> words {said(1, 0, KnotStatus::Active), said(2, 0, KnotStatus::Latent),
                                    said(1, 5, KnotStatus::Latent), said(2, 5, KnotStatus::Active),
                                    said(1, 6, KnotStatus::Latent)};
    QCOMPARE(statusCourse(words), (QList<StatusStep> {{firstDay, 1, 1, 0, 0}}));
}

void StatusCourseTest::nobodyIsLostOnTheWay()
{
    RandomStream random(5);
    QList<StatusOnDay> words;
    QSet<KnotId> known;
    for (int day = 0; day < 200; ++day) {
        const auto who = static_cast<int>(random.below(12));
        const quint64 what = random.below(5);
        words.append(said(who, day,
                          what == 4 ? std::nullopt : std::optional(static_cast<KnotStatus>(what))));
        known.insert(knot(who));
        const QList<StatusStep> steps = statusCourse(words);
        QCOMPARE(steps.last().followed(), known.size());
        for (qsizetype i = 1; i < steps.size(); ++i)
            QVERIFY(steps.at(i - 1).from < steps.at(i).from);
    }
}

QTEST_APPLESS_MAIN(StatusCourseTest)
#include "tst_statuscourse.moc"
