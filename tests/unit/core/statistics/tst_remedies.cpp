// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/remedyeffect.h"
#include "tests/unit/core/statistics/samples.h"

using namespace knotebook;

class RemediesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theMatchedControlIsTakenOff();
    void pairsAreFoundFromLooksWithinTwoHours();
    void anyUseNearbySpoilsAControl();
    void fewPairsAreTooFewOrAnEarlyLook();
    void withoutAnUntreatedComparisonNothingHelpsForSure();
    void regressionToTheMeanEndsNearZero();
    void aRemedyThatTakesTwoPointsOffHelps();
    void medicineOnBadDaysDoesNotWorsenPain();
    void aRemedyThatAddsPainMayWorsen();
    void theBestByItsLowerBoundComesFirst();
};

namespace {

constexpr qint64 hour = 3600;

// A diary with two looks an hour apart each morning. Pain is noise around 5;
// the remedy is taken on mornings of 7 and more, on every other such day, and
// adds `effect` to the second look.
struct Diary
{
    QList<TimedUse> uses;
    QList<qint64> useTimes;
    QList<TimedLevel> levels;

    Diary(quint64 seed, int days, double effect)
    {
        RandomStream random(seed);
        for (int day = 0; day < days; ++day) {
            const qint64 start = day * 24 * hour;
            const double base = 5 + random.normal();
            const auto look = [&] { return std::clamp(base + 1.5 * random.normal(), 0.0, 10.0); };
            const double first = std::round(look());
            const bool treated = first >= 7 && random.below(2);
            const double second =
                std::clamp(std::round(look() + (treated ? effect : 0)), 0.0, 10.0);
            levels.append({start, first});
            levels.append({start + hour, second});
            if (treated) {
                uses.append({start, std::nullopt, std::nullopt});
                useTimes.append(start);
            }
        }
    }

    RemedyEffect result() const
    {
        return remedyEffect(static_cast<int>(uses.size()), treatedPairs(uses, levels),
                            untreatedPairs(levels, useTimes));
    }
};

QList<PainPair> pairsOf(const QList<std::pair<double, double>> &values)
{
    QList<PainPair> pairs;
    for (const auto &[before, after] : values)
        pairs.append({static_cast<qint64>(pairs.size()) * 24 * hour, before, after});
    return pairs;
}

} // namespace

void RemediesTest::theMatchedControlIsTakenOff()
{
    const auto treated = pairsOf({{7, 5}, {6, 4}, {7, 6}, {8, 6}, {6, 5}, {7, 4}});
    const auto untreated =
        pairsOf({{7, 6}, {6, 5}, {7, 6}, {8, 6}, {6, 6}, {7, 5}, {6, 5}, {8, 7}});
    const Adjusted adjusted = *adjustedEffect(treated, untreated);
    QCOMPARE(adjusted.matched, 6);
    COMPARE_NUMBERS(adjusted.effect, -25.0 / 36);
    // A start no one had untreated borrows from within a point, none from further.
    QCOMPARE(adjustedEffect(pairsOf({{9, 7}}), untreated)->effect, -0.5);
    QVERIFY(!adjustedEffect(pairsOf({{10, 7}}), untreated));
    QVERIFY(!adjustedEffect(treated, {}));
}

void RemediesTest::pairsAreFoundFromLooksWithinTwoHours()
{
    const QList<TimedLevel> levels {{0, 6}, {3 * hour, 7}, {5 * hour, 4}, {12 * hour, 3}};
    const QList<TimedUse> uses {{3 * hour, std::nullopt, std::nullopt},
                                {4 * hour, 8.0, std::nullopt},
                                {8 * hour, std::nullopt, std::nullopt},
                                {9 * hour, 5.0, 2.0}};
    const QList<PainPair> pairs = treatedPairs(uses, levels);
    QCOMPARE(pairs.size(), 3);
    QCOMPARE(pairs[0].change(), -3);
    QCOMPARE(pairs[1].change(), -4);
    QCOMPARE(pairs[2].change(), -3);
}

void RemediesTest::anyUseNearbySpoilsAControl()
{
    QList<TimedLevel> levels;
    for (int i = 0; i < 14; ++i)
        levels.append({i * hour, 5});
    QCOMPARE(untreatedPairs(levels, {}).size(), 13);
    const QList<qint64> uses {5 * hour + 1};
    // The pair it falls into, and those that begin within two hours of it.
    QCOMPARE(untreatedPairs(levels, uses).size(), 10);
    const QList<TimedLevel> daily {{0, 5}, {24 * hour, 4}, {48 * hour, 6}, {120 * hour, 6}};
    QCOMPARE(untreatedPairs(daily, {}).size(), 2);
}

void RemediesTest::fewPairsAreTooFewOrAnEarlyLook()
{
    const RemedyEffect few = remedyEffect(40, pairsOf({{7, 2}, {7, 2}, {7, 2}, {7, 2}}), {});
    QCOMPARE(few.verdict, Verdict::TooFew);
    QCOMPARE(few.reason, Reason::TooFewPairs);
    QVERIFY(!few.medianChange && !few.interval && !few.adjusted);
    QCOMPARE(few.uses, 40);
    const RemedyEffect early =
        remedyEffect(5, pairsOf({{7, 2}, {7, 3}, {7, 4}, {7, 4}, {7, 4}}), {});
    QCOMPARE(early.verdict, Verdict::TooFew);
    QCOMPARE(early.reason, Reason::EarlyLook);
    QCOMPARE(early.medianChange, -3);
    QVERIFY(early.hodgesLehmann && !early.interval);
}

void RemediesTest::withoutAnUntreatedComparisonNothingHelpsForSure()
{
    QList<PainPair> treated;
    for (int i = 0; i < 20; ++i)
        treated.append({i * 24 * hour, 8, i % 3 ? 3.0 : 4.0});
    const RemedyEffect effect = remedyEffect(20, treated, {});
    QCOMPARE(effect.verdict, Verdict::MayHelp);
    QCOMPARE(effect.reason, Reason::TooFewControls);
    QVERIFY(!effect.adjusted);
    QVERIFY(effect.interval->high < 0);
}

void RemediesTest::regressionToTheMeanEndsNearZero()
{
    for (quint64 seed = 1; seed <= 8; ++seed) {
        const RemedyEffect effect = Diary(seed, 400, 0).result();
        QVERIFY(effect.pairs >= 10);
        QVERIFY(*effect.hodgesLehmann < -0.5); // what a naive look would credit
        QVERIFY2(std::abs(*effect.adjusted) < 0.8, qPrintable(QString::number(*effect.adjusted)));
        QVERIFY(effect.verdict != Verdict::Helps);
        QVERIFY(effect.verdict != Verdict::MayWorsen);
    }
}

void RemediesTest::aRemedyThatTakesTwoPointsOffHelps()
{
    for (quint64 seed = 1; seed <= 4; ++seed) {
        const RemedyEffect effect = Diary(seed, 400, -2.5).result();
        QVERIFY(*effect.adjusted < -1.5 && *effect.adjusted > -3.5);
        QCOMPARE(effect.verdict, Verdict::Helps);
        QVERIFY(!effect.reason);
    }
}

void RemediesTest::medicineOnBadDaysDoesNotWorsenPain()
{
    // One look a day, a tablet on bad days, noted at the same moment: there is
    // no "after", and days with tablets are never set against days without.
    RandomStream random(9);
    const QList<double> pain = samples::trendless(random, 365, 0.4, 2);
    QList<TimedUse> uses;
    QList<TimedLevel> levels;
    for (int day = 0; day < 365; ++day) {
        levels.append({day * 24 * hour, pain[day]});
        if (pain[day] >= 6)
            uses.append({day * 24 * hour, std::nullopt, std::nullopt});
    }
    const RemedyEffect effect = remedyEffect(
        static_cast<int>(uses.size()), treatedPairs(uses, levels), untreatedPairs(levels, {}));
    QVERIFY(effect.uses > 50);
    QCOMPARE(effect.pairs, 0);
    QCOMPARE(effect.verdict, Verdict::TooFew);
}

void RemediesTest::aRemedyThatAddsPainMayWorsen()
{
    QList<PainPair> treated, untreated;
    for (int i = 0; i < 24; ++i) {
        treated.append({i * 48 * hour, 4, 6.0 + i % 2});
        untreated.append({(i * 48 + 24) * hour, 4, 3.0 + i % 3});
    }
    const RemedyEffect effect = remedyEffect(24, treated, untreated);
    QCOMPARE(effect.verdict, Verdict::MayWorsen);
    COMPARE_NUMBERS(*effect.adjusted, 2.5);
}

void RemediesTest::theBestByItsLowerBoundComesFirst()
{
    RemedyEffect sure, wide, unknown;
    sure.interval = Interval {-2, -1};
    wide.interval = Interval {-5, 0.5};
    const QList<RemedyEffect> effects {unknown, wide, sure};
    QCOMPARE(ranking(effects), (QList<int> {2, 1, 0}));
    QVERIFY(notEnoughToCompare(sure, wide));
    QVERIFY(notEnoughToCompare(sure, unknown));
    wide.adjustedInterval = Interval {0, 1};
    QVERIFY(!notEnoughToCompare(sure, wide));
}

QTEST_GUILESS_MAIN(RemediesTest)
#include "tst_remedies.moc"
