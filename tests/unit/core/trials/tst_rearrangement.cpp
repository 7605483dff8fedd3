// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/descriptive.h"
#include "core/statistics/randomstream.h"
#include "core/trials/rearrangement.h"
#include "tests/unit/core/trials/plans.h"

#include <algorithm>

using namespace knotebook;
using namespace knotebook::test;

namespace {

const QList<bool> drawn {false, true, true, false, false, true};

/** 72 days in tenths, lower with heat. */
const QList<double> y {5.1, 4.0, 4.2, 3.9, 4.4, 4.1, 4.6, 5.2, 5.0, 5.5, 5.3, 5.1, 5.4, 5.6, 5.2,
                       5.8, 5.5, 5.0, 4.9, 4.3, 4.6, 4.1, 4.4, 4.8, 5.0, 5.3, 4.9, 5.1, 5.6, 5.2,
                       4.7, 4.2, 4.5, 3.8, 4.0, 4.3, 4.1, 3.6, 3.9, 4.4, 4.0, 3.7, 4.5, 5.0, 4.8,
                       5.1, 4.6, 4.9, 4.4, 3.9, 3.5, 3.8, 4.2, 3.6, 4.6, 4.7, 4.4, 5.0, 4.9, 4.3,
                       4.2, 4.8, 4.5, 4.6, 4.1, 4.7, 4.4, 3.4, 3.9, 3.2, 3.6, 3.5};

TrialFields plan()
{
    TrialFields trial = heatOrNone();
    trial.seed = seedOf(drawn);
    return trial;
}

/** A diary of pain that drifts and whose days are alike, of a remedy that does nothing. */
QList<double> idleDiary(RandomStream &random, int days, double likeness, double drift)
{
    QList<double> values;
    double noise = random.normal();
    for (int day = 0; day < days; ++day) {
        noise = likeness * noise + std::sqrt(1 - likeness * likeness) * random.normal();
        const double pain = 5 + 1.5 * noise + drift * day;
        values.append(std::clamp(std::round(pain * 10) / 10, 0.0, 10.0));
    }
    return values;
}

} // namespace

/** The test by rearranging the order that was drawn. */
class RearrangementTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNumbersAreThoseOfR();
    void anIdleRemedyHasAWideInterval();
    void aGapIsLeftOutAndNotFilledIn();
    void theIntervalIsWhatTheTestDoesNotReject();
    void theWorstOfTheDayIsComparedWhenPlanned();
    void aShiftMovesTheDifferenceAndItsInterval();
    void oppositeArmsGiveOppositeNumbers();
    void fiveBlocksCannotGiveAnInterval();
    void manyBlocksAreDrawnWithAStatedError();
    void withoutABlockOfBothThereIsNothing();
    void equalDaysAreNoEvidence();
    void theTestKeepsItsLevel_data();
    void theTestKeepsItsLevel();
    void theIntervalHoldsTheTruth();
    void daysOutsideTheTrialDoNotMatter();
};

// R, with order = c(F,T,T,F,F,T) and arms = as.vector(rbind(!order, order)):
//   stat <- function(o, y) { the mean over b of sign * (mean(first) - mean(second)),
//     first = y of phase 2b-1 without its first day unless it goes on, second =
//     y of phase 2b without its first day }
//   orders <- as.matrix(expand.grid(rep(list(c(FALSE, TRUE)), 6)))
//   t <- apply(orders, 1, stat, y = y); mean(abs(t) >= abs(stat(order, y)) - 1e-9)
//   the ends by bisection on theta of the same p for y - theta * rep(arms, each = 6)
void RearrangementTest::theNumbersAreThoseOfR()
{
    const TrialFields trial = plan();
    const Rearrangement found = *rearrange(trial, daysWith(trial.firstDay, y));
    COMPARE_CLOSE(found.difference, -0.981666666666667, 1e-12);
    QCOMPARE(found.p, 0.03125);
    QCOMPARE(found.smallestP, 0.03125);
    QCOMPARE(found.orders, 64);
    QCOMPARE(found.blocks, 6);
    QVERIFY(found.allOrders);
    QCOMPARE(found.standardError, 0);
    COMPARE_CLOSE(found.interval->low, -1.098333336333, 1e-7);
    COMPARE_CLOSE(found.interval->high, -0.781666663667, 1e-7);
}

// R as above, with y = y[c(37:72, 1:36)]: the days no longer fit the order.
void RearrangementTest::anIdleRemedyHasAWideInterval()
{
    const TrialFields trial = plan();
    const Rearrangement found =
        *rearrange(trial, daysWith(trial.firstDay, y.mid(36) + y.first(36)));
    COMPARE_CLOSE(found.difference, -0.366666666666667, 1e-12);
    QCOMPARE(found.p, 0.28125);
    COMPARE_CLOSE(found.interval->low, -1.041666669667, 1e-7);
    COMPARE_CLOSE(found.interval->high, 0.996666669667, 1e-7);
}

// R as above, with y[c(2, 3, 9, 20:24, 40, 41, 55, 70)] <- NA; the second phase of
// block 2 is then not logged but for its washout.
void RearrangementTest::aGapIsLeftOutAndNotFilledIn()
{
    const TrialFields trial = plan();
    QList<DayValue> days = daysWith(trial.firstDay, y);
    for (const int missing : {70, 55, 41, 40, 24, 23, 22, 21, 20, 9, 3, 2})
        days.removeAt(missing - 1);
    const Rearrangement found = *rearrange(trial, days);
    COMPARE_CLOSE(found.difference, -1.0, 1e-12);
    QCOMPARE(found.blocks, 5);
    QCOMPARE(found.p, 0.03125);
    // There p stays above 5 % however far the effect is below: no lower end.
    QCOMPARE(found.interval.error(), Reason::TooFewPlans);
}

/** Straight from the definition: the p of the days with the effect taken out. */
void RearrangementTest::theIntervalIsWhatTheTestDoesNotReject()
{
    const TrialFields trial = plan();
    const auto pWithout = [&](double effect) {
        QList<DayValue> days = daysWith(trial.firstDay, y);
        for (DayValue &day : days) {
            if (trialDay(trial, day.date).arm == Arm::Remedy)
                day.average -= effect;
        }
        return rearrange(trial, days)->p;
    };
    const Interval interval = *rearrange(trial, daysWith(trial.firstDay, y))->interval;
    QVERIFY(pWithout(interval.low + 1e-6) > 0.05);
    QVERIFY(pWithout(interval.low - 1e-6) <= 0.05);
    QVERIFY(pWithout(interval.high - 1e-6) > 0.05);
    QVERIFY(pWithout(interval.high + 1e-6) <= 0.05);
    QCOMPARE(pWithout(-0.981666666666667), 1);
}

void RearrangementTest::theWorstOfTheDayIsComparedWhenPlanned()
{
    TrialFields trial = plan();
    QList<DayValue> days = daysWith(trial.firstDay, y);
    for (DayValue &day : days)
        day.worst = trialDay(trial, day.date).arm == Arm::Remedy ? 9 : 4;
    COMPARE_CLOSE(rearrange(trial, days)->difference, -0.981666666666667, 1e-12);
    trial.outcome = DayOutcome::Worst;
    QCOMPARE(rearrange(trial, days)->difference, 5);
}

void RearrangementTest::aShiftMovesTheDifferenceAndItsInterval()
{
    const TrialFields trial = plan();
    QList<DayValue> days = daysWith(trial.firstDay, y);
    const Rearrangement before = *rearrange(trial, days);
    for (DayValue &day : days)
        day.average += trialDay(trial, day.date).arm == Arm::Remedy ? 0.5 : 0;
    const Rearrangement after = *rearrange(trial, days);
    COMPARE_CLOSE(after.difference, before.difference + 0.5, 1e-12);
    COMPARE_CLOSE(after.interval->low, before.interval->low + 0.5, 1e-9);
    COMPARE_CLOSE(after.interval->high, before.interval->high + 0.5, 1e-9);
}

void RearrangementTest::oppositeArmsGiveOppositeNumbers()
{
    const TrialFields trial = plan();
    TrialFields mirrored = trial;
    QList<bool> opposite = drawn;
    for (bool &swapped : opposite)
        swapped = !swapped;
    mirrored.seed = seedOf(opposite);
    const QList<DayValue> days = daysWith(trial.firstDay, y);
    const Rearrangement one = *rearrange(trial, days), other = *rearrange(mirrored, days);
    COMPARE_CLOSE(one.difference, -other.difference, 1e-12);
    QCOMPARE(one.p, other.p);
    COMPARE_CLOSE(one.interval->low, -other.interval->high, 1e-9);
}

void RearrangementTest::fiveBlocksCannotGiveAnInterval()
{
    TrialFields trial = heatOrNone();
    trial.blocks = 5;
    QList<double> values;
    for (const TrialPhase &phase : trialPhases(trial))
        values.append(QList<double>(6, phase.arm == Arm::Remedy ? 1 : 9));
    const Rearrangement found = *rearrange(trial, daysWith(trial.firstDay, values));
    QCOMPARE(found.difference, -8);
    QCOMPARE(found.p, 2.0 / 32);
    QCOMPARE(found.smallestP, 2.0 / 32);
    QCOMPARE(found.interval.error(), Reason::TooFewPlans);
}

void RearrangementTest::manyBlocksAreDrawnWithAStatedError()
{
    TrialFields trial = heatOrNone();
    trial.blocks = 14;
    RandomStream random(3);
    const QList<DayValue> days = daysWith(trial.firstDay, idleDiary(random, trial.days(), 0.3, 0));
    const Rearrangement found = *rearrange(trial, days);
    QCOMPARE(found.orders, drawnOrders + 1);
    QVERIFY(!found.allOrders);
    COMPARE_CLOSE(found.standardError, std::sqrt(found.p * (1 - found.p) / 10'000), 1e-12);
    // All 16,384 orders, one by one.
    int asFar = 0;
    for (int bits = 0; bits < (1 << 14); ++bits) {
        QList<bool> order;
        for (int block = 0; block < 14; ++block)
            order.append(((bits >> block) & 1) == 1);
        TrialFields other = trial;
        double sum = 0;
        const QList<TrialPhase> phases = phasesInOrder(other, order);
        QList<double> means;
        for (const TrialPhase &phase : phases) {
            QList<double> values;
            const qint64 first = trial.firstDay.daysTo(phase.first);
            for (qint64 day = first + phase.washoutDays; day < first + 6; ++day)
                values.append(days.at(day).average);
            means.append(mean(values));
        }
        for (int block = 0; block < 14; ++block)
            sum += (order.at(block) ? -1 : 1) * (means.at(2 * block) - means.at(2 * block + 1));
        asFar += std::abs(sum / 14) >= std::abs(found.difference) - 1e-9 ? 1 : 0;
    }
    COMPARE_CLOSE(found.p, asFar / 16'384.0, 4 * found.standardError);
}

void RearrangementTest::withoutABlockOfBothThereIsNothing()
{
    const TrialFields trial = plan();
    QList<DayValue> days = daysWith(trial.firstDay, y);
    days.removeIf(
        [&](const DayValue &day) { return trialDay(trial, day.date).arm == Arm::Remedy; });
    QCOMPARE(rearrange(trial, days).error(), Reason::TooFewPoints);
    QCOMPARE(rearrange(trial, {}).error(), Reason::TooFewPoints);
}

void RearrangementTest::equalDaysAreNoEvidence()
{
    const TrialFields trial = plan();
    const Rearrangement found = *rearrange(trial, daysWith(trial.firstDay, QList<double>(72, 4.0)));
    QCOMPARE(found.difference, 0);
    QCOMPARE(found.p, 1);
    QCOMPARE(found.interval->low, 0);
    QCOMPARE(found.interval->high, 0);
}

void RearrangementTest::theTestKeepsItsLevel_data()
{
    QTest::addColumn<int>("blocks");
    QTest::addColumn<double>("likeness");
    QTest::addColumn<double>("drift");
    QTest::newRow("independent days") << 6 << 0.0 << 0.0;
    QTest::newRow("days alike") << 6 << 0.6 << 0.0;
    QTest::newRow("days very alike") << 6 << 0.9 << 0.0;
    QTest::newRow("getting better") << 6 << 0.3 << -0.05;
    QTest::newRow("getting worse") << 6 << 0.5 << 0.06;
    QTest::newRow("eight blocks, alike and drifting") << 8 << 0.6 << -0.04;
}

/**
 * With a lot of its own for each diary, an idle remedy is called different in 5 %
 * of them at most: 2 of 64 orders, or 12 of 256, are the largest share below. 800
 * diaries, so that 2 % above the level is more than 2.5 standard errors.
 */
void RearrangementTest::theTestKeepsItsLevel()
{
    QFETCH(const int, blocks);
    QFETCH(const double, likeness);
    QFETCH(const double, drift);
    constexpr int runs = 800;
    RandomStream random(2024);
    TrialFields trial = heatOrNone();
    trial.blocks = blocks;
    int found = 0, excluded = 0;
    for (int run = 0; run < runs; ++run) {
        trial.seed = static_cast<int>(random.below(1u << 31));
        const auto days =
            daysWith(trial.firstDay, idleDiary(random, trial.days(), likeness, drift));
        const Rearrangement result = *rearrange(trial, days);
        found += result.p <= 0.05 ? 1 : 0;
        const bool holds = result.interval->low <= 1e-9 && result.interval->high >= -1e-9;
        excluded += holds ? 0 : 1;
    }
    const double rate = found / double(runs);
    qInfo("called different: %.3f", rate);
    QVERIFY(rate < 0.07);
    QVERIFY(rate > 0.005); // it is not simply never
    QCOMPARE(excluded, found); // test and interval say the same
}

void RearrangementTest::theIntervalHoldsTheTruth()
{
    constexpr int runs = 400;
    RandomStream random(7);
    TrialFields trial = heatOrNone();
    int held = 0;
    for (int run = 0; run < runs; ++run) {
        trial.seed = static_cast<int>(random.below(1u << 31));
        QList<DayValue> days =
            daysWith(trial.firstDay, idleDiary(random, trial.days(), 0.5, -0.02));
        for (DayValue &day : days)
            day.average -= trialDay(trial, day.date).arm == Arm::Remedy ? 1.5 : 0;
        const Interval interval = *rearrange(trial, days)->interval;
        held += interval.low <= -1.5 + 1e-9 && interval.high >= -1.5 - 1e-9 ? 1 : 0;
    }
    qInfo("held the truth: %.3f", held / double(runs));
    QVERIFY(held >= 0.93 * runs);
    QVERIFY(held < runs);
}

void RearrangementTest::daysOutsideTheTrialDoNotMatter()
{
    TrialFields trial = plan();
    const QList<DayValue> within = daysWith(trial.firstDay, y);
    const QList<DayValue> around = daysWith(trial.firstDay.addDays(-20), QList<double>(20, 9.0))
        + within + daysWith(trial.lastDay().addDays(1), QList<double>(20, 1.0));
    QCOMPARE(rearrange(trial, around)->difference, rearrange(trial, within)->difference);
    trial.stoppedOn = trial.firstDay.addDays(24);
    const Rearrangement stopped = *rearrange(trial, around);
    QCOMPARE(stopped.blocks, 2);
    // (mean of days 2…6 - of 8…12 + of 20…24 - of 13…18) / 2, days 13 to 18 going on
    COMPARE_CLOSE(stopped.difference, ((4.12 - 5.22) + (4.44 - 32.5 / 6)) / 2, 1e-12);
    QVERIFY(stopped.p >= 0.5);
}

QTEST_GUILESS_MAIN(RearrangementTest)
#include "tst_rearrangement.moc"
