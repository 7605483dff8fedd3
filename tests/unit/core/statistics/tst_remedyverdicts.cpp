// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/descriptive.h"
#include "core/statistics/hodgeslehmann.h"
#include "core/statistics/remedyeffect.h"
#include "tests/unit/core/statistics/samples.h"

using namespace knotebook;

class RemedyVerdictsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatAUseSaysItselfComesFirst_data();
    void whatAUseSaysItselfComesFirst();
    void looksPairUpToTwoHours_data();
    void looksPairUpToTwoHours();
    void aControlIsFreeOfUses_data();
    void aControlIsFreeOfUses();
    void longControlsStandInForFewShortOnes_data();
    void longControlsStandInForFewShortOnes();
    void startingPainIsMatchedWithinAPoint_data();
    void startingPainIsMatchedWithinAPoint();
    void theControlIsTheMeanOfItsMatches();
    void untreatedPairsAgainstThemselvesHaveNoEffect();
    void fivePairsAreAnEarlyLookAndTenAnEffect_data();
    void fivePairsAreAnEarlyLookAndTenAnEffect();
    void theVerdictFollowsTheNumbers_data();
    void theVerdictFollowsTheNumbers();
    void theNumbersAreThoseOfTheirFunctions();
    void theSameInputGivesTheSameEffect();
    void lessPainAfterNeverLooksWorse();
    void theRankingPutsUnknownsLast();
    void changesOfTenthsAreTenths();
};

namespace {

constexpr qint64 hour = 3600;
constexpr qint64 day = 24 * hour;

// Pairs day by day, each from `before` to one of `after` by turns.
QList<PainPair> pairsBetween(int count, double before, const QList<double> &after)
{
    QList<PainPair> pairs;
    for (int i = 0; i < count; ++i)
        pairs.append({i * day, before, after[i % after.size()]});
    return pairs;
}

} // namespace

void RemedyVerdictsTest::whatAUseSaysItselfComesFirst_data()
{
    using Level = std::optional<double>;
    QTest::addColumn<Level>("before");
    QTest::addColumn<Level>("after");
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("to");
    QTest::newRow("looks alone") << Level() << Level() << 6.0 << 4.0;
    QTest::newRow("before noted") << Level(9) << Level() << 9.0 << 4.0;
    QTest::newRow("after noted") << Level() << Level(1) << 6.0 << 1.0;
    QTest::newRow("both noted") << Level(9) << Level(0) << 9.0 << 0.0;
}

void RemedyVerdictsTest::whatAUseSaysItselfComesFirst()
{
    QFETCH(std::optional<double>, before);
    QFETCH(std::optional<double>, after);
    const QList<TimedLevel> levels {{0, 8}, {hour, 6}, {3 * hour, 4}, {4 * hour, 2}};
    const QList<TimedUse> uses {{2 * hour, before, after}};
    const QList<PainPair> pairs = treatedPairs(uses, levels);
    QCOMPARE(pairs.size(), 1);
    QCOMPARE(pairs[0].seconds, 2 * hour);
    QTEST(pairs[0].before, "from");
    QTEST(pairs[0].after, "to");
}

void RemedyVerdictsTest::looksPairUpToTwoHours_data()
{
    QTest::addColumn<qint64>("earlier");
    QTest::addColumn<qint64>("later");
    QTest::addColumn<bool>("paired");
    QTest::newRow("at the use and a second later") << qint64(0) << qint64(1) << true;
    QTest::newRow("two hours each") << 2 * hour << 2 * hour << true;
    QTest::newRow("a second too early") << 2 * hour + 1 << hour << false;
    QTest::newRow("a second too late") << hour << 2 * hour + 1 << false;
}

void RemedyVerdictsTest::looksPairUpToTwoHours()
{
    QFETCH(qint64, earlier);
    QFETCH(qint64, later);
    const qint64 use = 10 * day;
    const QList<TimedLevel> levels {{use - earlier, 7}, {use + later, 5}};
    const QList<TimedUse> uses {{use, std::nullopt, std::nullopt}};
    QTEST(treatedPairs(uses, levels).size() == 1, "paired");
    QVERIFY(treatedPairs(uses, {}).isEmpty());
    QVERIFY(treatedPairs({}, levels).isEmpty());
}

void RemedyVerdictsTest::aControlIsFreeOfUses_data()
{
    QTest::addColumn<qint64>("use");
    QTest::addColumn<bool>("spoiled");
    QTest::newRow("long before") << -2 * hour - 1 << false;
    QTest::newRow("two hours before") << -2 * hour << true;
    QTest::newRow("at the first look") << qint64(0) << true;
    QTest::newRow("between") << hour / 2 << true;
    QTest::newRow("at the second look") << hour << true;
    QTest::newRow("a second after it") << hour + 1 << false;
}

void RemedyVerdictsTest::aControlIsFreeOfUses()
{
    QFETCH(qint64, use);
    const qint64 start = 100 * day;
    // Five other pairs keep the longer ones from standing in.
    QList<TimedLevel> levels;
    for (int i = 0; i < 5; ++i)
        levels += {{i * day, 5}, {i * day + hour, 5}};
    levels += {{start, 6}, {start + hour, 4}};
    const QList<qint64> uses {50 * day, start + use, 150 * day};
    const QList<PainPair> pairs = untreatedPairs(levels, uses);
    QTEST(pairs.size() == 5, "spoiled");
}

void RemedyVerdictsTest::longControlsStandInForFewShortOnes_data()
{
    QTest::addColumn<int>("shortOnes");
    QTest::addColumn<qint64>("apart");
    QTest::addColumn<int>("controls");
    QTest::newRow("four short") << 4 << 20 * hour << 4 + 3;
    QTest::newRow("five short") << 5 << 20 * hour << 5;
    QTest::newRow("a day and a half") << 0 << 36 * hour << 0;
    QTest::newRow("none, a day apart") << 0 << 23 * hour << 0;
}

void RemedyVerdictsTest::longControlsStandInForFewShortOnes()
{
    QFETCH(int, shortOnes);
    QFETCH(qint64, apart);
    QList<TimedLevel> levels;
    for (int i = 0; i < shortOnes; ++i)
        levels += {{i * 30 * day, 5}, {i * 30 * day + 2 * hour, 5}};
    for (int i = 0; shortOnes > 0 && i < 4; ++i)
        levels.append({300 * day + i * apart, 5});
    QTEST(static_cast<int>(untreatedPairs(levels, {}).size()), "controls");
    const QList<TimedLevel> two {{0, 5}, {apart, 5}};
    QCOMPARE(untreatedPairs(two, {}).size(), apart <= 36 * hour ? 1 : 0);
    const QList<TimedLevel> further {{0, 5}, {36 * hour + 1, 5}, {36 * hour + 1, 6}};
    QVERIFY(untreatedPairs(further, {}).isEmpty());
}

void RemedyVerdictsTest::startingPainIsMatchedWithinAPoint_data()
{
    QTest::addColumn<double>("start");
    QTest::addColumn<std::optional<double>>("effect");
    using Level = std::optional<double>;
    // Untreated from 5 falls by 1, from 5.8 rises by 1; treated falls by 2.
    QTest::newRow("the same") << 5.0 << Level(-1);
    QTest::newRow("nearly the same") << 4.6 << Level(-1);
    QTest::newRow("both near") << 5.4 << Level(-2);
    QTest::newRow("half a point, none nearer") << 4.5 << Level(-1);
    QTest::newRow("a point below") << 4.0 << Level(-1);
    QTest::newRow("more than a point below") << 3.9 << Level();
    QTest::newRow("a point above") << 6.8 << Level(-3);
    QTest::newRow("more than a point above") << 6.9 << Level();
}

void RemedyVerdictsTest::startingPainIsMatchedWithinAPoint()
{
    QFETCH(double, start);
    QFETCH(std::optional<double>, effect);
    const QList<PainPair> untreated {{0, 5, 4}, {0, 5.8, 6.8}};
    const QList<PainPair> treated {{0, start, start - 2}};
    const std::optional<Adjusted> found = adjustedEffect(treated, untreated);
    QCOMPARE(found.has_value(), effect.has_value());
    if (found) {
        COMPARE_NUMBERS(found->effect, *effect);
        QCOMPARE(found->matched, 1);
    }
}

void RemedyVerdictsTest::theControlIsTheMeanOfItsMatches()
{
    RandomStream random(91);
    for (int round = 0; round < 30; ++round) {
        QList<PainPair> treated, untreated;
        const auto some = [&] { return static_cast<double>(random.below(101)) / 10; };
        for (int i = 0; i < 20; ++i)
            treated.append({i, some(), some()});
        for (int i = 0; i < 25; ++i)
            untreated.append({i, some(), some()});
        double sum = 0;
        int matched = 0;
        for (const PainPair &pair : treated) {
            for (const double reach : {0.45, 1.05}) {
                QList<double> changes;
                for (const PainPair &other : untreated) {
                    if (std::abs(other.before - pair.before) < reach)
                        changes.append(other.after - other.before);
                }
                if (changes.isEmpty())
                    continue;
                sum += pair.after - pair.before - mean(changes);
                ++matched;
                break;
            }
        }
        const std::optional<Adjusted> found = adjustedEffect(treated, untreated);
        QCOMPARE(found ? found->matched : 0, matched);
        if (found)
            COMPARE_NUMBERS(found->effect, sum / matched);
    }
}

void RemedyVerdictsTest::untreatedPairsAgainstThemselvesHaveNoEffect()
{
    QList<PainPair> pairs;
    for (int i = 0; i < 40; ++i)
        pairs.append({i * day, 2.0 * (i % 5), 1.0 * (i % 9)});
    COMPARE_NUMBERS(adjustedEffect(pairs, pairs)->effect, 0);
    const RemedyEffect effect = remedyEffect(40, pairs, pairs);
    QVERIFY(effect.adjustedInterval->low <= 0 && effect.adjustedInterval->high >= 0);
    QCOMPARE(effect.verdict, Verdict::NoClearEffect);
}

void RemedyVerdictsTest::fivePairsAreAnEarlyLookAndTenAnEffect_data()
{
    QTest::addColumn<int>("pairs");
    QTest::addColumn<int>("controls");
    QTest::addColumn<QString>("reason");
    QTest::newRow("none") << 0 << 0 << "too_few_pairs";
    QTest::newRow("four") << 4 << 30 << "too_few_pairs";
    QTest::newRow("five") << 5 << 30 << "early_look";
    QTest::newRow("nine") << 9 << 30 << "early_look";
    QTest::newRow("ten, no controls") << 10 << 0 << "too_few_controls";
    QTest::newRow("ten, four controls") << 10 << 4 << "too_few_controls";
    QTest::newRow("ten, five controls") << 10 << 5 << "too_few_to_resample";
    QTest::newRow("ten, seven controls") << 10 << 7 << "too_few_to_resample";
    QTest::newRow("ten, eight controls") << 10 << 8 << "";
}

void RemedyVerdictsTest::fivePairsAreAnEarlyLookAndTenAnEffect()
{
    QFETCH(int, pairs);
    QFETCH(int, controls);
    const RemedyEffect found = remedyEffect(pairs + 3, pairsBetween(pairs, 7, {5, 4}),
                                            pairsBetween(controls, 7, {6, 7, 8}));
    QTEST(found.reason ? reasonName(*found.reason) : QString(), "reason");
    QCOMPARE(found.uses, pairs + 3);
    QCOMPARE(found.pairs, pairs);
    QCOMPARE(found.controls, controls);
    QCOMPARE(found.medianChange.has_value(), pairs >= 5);
    QCOMPARE(found.hodgesLehmann.has_value(), pairs >= 5);
    QCOMPARE(found.interval.has_value(), pairs >= 10);
    QCOMPARE(found.wilcoxon.has_value(), pairs >= 10);
    QCOMPARE(found.adjusted.has_value(), pairs >= 10 && controls >= 5);
    QCOMPARE(found.adjustedInterval.has_value(), pairs >= 10 && controls >= 8);
    QCOMPARE(found.verdict == Verdict::TooFew, pairs < 10);
}

void RemedyVerdictsTest::theVerdictFollowsTheNumbers_data()
{
    QTest::addColumn<QList<double>>("treated");
    QTest::addColumn<QList<double>>("untreated");
    QTest::addColumn<QString>("verdict");
    const auto row = [](const char *name, const QList<double> &treated,
                        const QList<double> &untreated, const char *verdict) {
        QTest::newRow(name) << treated << untreated << QString::fromLatin1(verdict);
    };
    // What pain of 6 becomes, treated and not.
    row("two points less than alone", {3, 3, 4}, {6, 5, 5}, "helps");
    row("just a point less", {5, 5, 5}, {6, 6, 6}, "helps");
    row("less than a point", {5.2, 5.2, 5.1}, {6, 6, 6}, "may_help");
    row("as much as alone", {3, 4, 3}, {4, 3, 3}, "no_clear_effect");
    row("large, but alone it falls too", {3, 3, 3}, {3.5, 3, 3.5}, "may_help");
    row("rises, and alone it does not", {8, 7, 8}, {6, 6, 5}, "may_worsen");
    row("rises, but alone it rises more", {7, 7, 7}, {8, 9, 8}, "helps");
    row("falls, though less than alone", {5, 5, 5}, {3, 3, 4}, "no_clear_effect");
    row("large, nothing to compare", {3, 4, 3}, {}, "may_help");
    row("small, nothing to compare", {5.5, 5.4, 5.5}, {}, "no_clear_effect");
    row("unsteady, nothing to compare", {1, 9, 1, 9, 4}, {}, "no_clear_effect");
    row("rises, nothing to compare", {9, 9, 8}, {}, "no_clear_effect");
    row("nothing changes", {6}, {6}, "no_clear_effect");
    // Equal means in every block, but for rounding.
    row("tenths by turns", {5.3, 5.4, 5.5}, {5.5, 5.3, 5.4}, "no_clear_effect");
}

void RemedyVerdictsTest::theVerdictFollowsTheNumbers()
{
    QFETCH(QList<double>, treated);
    QFETCH(QList<double>, untreated);
    const QList<PainPair> controls =
        untreated.isEmpty() ? QList<PainPair> {} : pairsBetween(24, 6, untreated);
    const RemedyEffect found = remedyEffect(24, pairsBetween(24, 6, treated), controls);
    QTEST(verdictName(found.verdict), "verdict");
}

void RemedyVerdictsTest::theNumbersAreThoseOfTheirFunctions()
{
    const QList<double> after {3.1, 4.4, 2.9, 6.2, 5.0, 3.8, 4.1};
    const QList<PainPair> pairs = pairsBetween(21, 6, after);
    QList<double> changes;
    for (const PainPair &pair : pairs)
        changes.append(std::round((pair.after - 6) * 10) / 10);
    const RemedyEffect found = remedyEffect(21, pairs, {});
    COMPARE_NUMBERS(*found.medianChange, median(changes));
    COMPARE_NUMBERS(*found.hodgesLehmann, hodgesLehmannCentre(changes));
    COMPARE_NUMBERS(found.interval->low, walshInterval(changes)->low);
    COMPARE_NUMBERS(found.interval->high, walshInterval(changes)->high);
    COMPARE_NUMBERS(found.wilcoxon->p, signedRank(changes).p);
    QCOMPARE(found.leastHelp(), std::optional(found.interval->high));
}

void RemedyVerdictsTest::theSameInputGivesTheSameEffect()
{
    const QList<PainPair> treated = pairsBetween(30, 7, {3, 5, 4, 8, 6, 2, 1});
    const QList<PainPair> untreated = pairsBetween(20, 7, {7, 5, 6, 9, 8});
    const RemedyEffect once = remedyEffect(30, treated, untreated);
    const RemedyEffect again = remedyEffect(30, treated, untreated);
    QCOMPARE(again.adjustedInterval, once.adjustedInterval);
    QCOMPARE(again.adjusted, once.adjusted);
    QCOMPARE(once.leastHelp(), std::optional(once.adjustedInterval->high));
    QVERIFY(once.adjustedInterval->low <= *once.adjusted);
    QVERIFY(*once.adjusted <= once.adjustedInterval->high);
}

void RemedyVerdictsTest::lessPainAfterNeverLooksWorse()
{
    const QList<PainPair> untreated = pairsBetween(24, 6, {6, 5, 7});
    std::optional<double> before;
    for (int drop = 0; drop <= 5; ++drop) {
        const auto found =
            remedyEffect(24, pairsBetween(24, 6, {6.0 - drop, 7.0 - drop, 5.0 - drop}), untreated);
        QVERIFY(!before || *found.leastHelp() <= *before);
        before = found.leastHelp();
    }
    QVERIFY(*before < -3);
}

void RemedyVerdictsTest::theRankingPutsUnknownsLast()
{
    const auto upTo = [](double high) {
        RemedyEffect effect;
        effect.interval = Interval {-9, high};
        return effect;
    };
    RemedyEffect adjusted = upTo(5);
    adjusted.adjustedInterval = Interval {-3, -2};
    const QList<RemedyEffect> effects {RemedyEffect {}, upTo(0),         upTo(-1),
                                       adjusted,        RemedyEffect {}, upTo(-1)};
    // Equals stay in their order.
    QCOMPARE(ranking(effects), (QList<int> {3, 2, 5, 1, 0, 4}));
    QVERIFY(ranking({}).isEmpty());
    QVERIFY(!RemedyEffect {}.leastHelp());
    QVERIFY(notEnoughToCompare(effects[0], effects[4]));
    RemedyEffect other;
    other.interval = Interval {-2, 0};
    // Intervals that touch leave it open.
    QVERIFY(notEnoughToCompare(adjusted, other));
    other.interval = Interval {-1.9, 0};
    QVERIFY(!notEnoughToCompare(adjusted, other));
    QVERIFY(!notEnoughToCompare(other, adjusted));
}

void RemedyVerdictsTest::changesOfTenthsAreTenths()
{
    for (int before = 0; before <= 100; ++before) {
        for (int after = 0; after <= 100; ++after) {
            const PainPair pair {0, before / 10.0, after / 10.0};
            QCOMPARE_EQ(pair.change(), (after - before) / 10.0);
        }
    }
}

QTEST_GUILESS_MAIN(RemedyVerdictsTest)
#include "tst_remedyverdicts.moc"
