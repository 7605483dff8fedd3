// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/descriptive.h"
#include "tests/unit/core/statistics/samples.h"

using namespace knotebook;

class DescriptiveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void momentsAreAsRHasThem_data();
    void momentsAreAsRHasThem();
    void quantilesAreAsRHasThem_data();
    void quantilesAreAsRHasThem();
    void aWholeRankIsNotRoundedUp_data();
    void aWholeRankIsNotRoundedUp();
    void theOrderOfValuesDoesNotMatter();
    void shiftAndScaleGoThrough();
    void oneValueIsItsOwnSummary();
    void ranksShareTies_data();
    void ranksShareTies();
    void ranksAreOfTheOrderOnly();
    void tieSizesCountEveryValue();
    void theNormalDistributionIsAsRHasIt_data();
    void theNormalDistributionIsAsRHasIt();
    void theNormalQuantileIsAsRHasIt_data();
    void theNormalQuantileIsAsRHasIt();
    void quantileAndDistributionUndoEachOther();
};

// R: mean(x), sd(x), median(x)
void DescriptiveTest::momentsAreAsRHasThem_data()
{
    QTest::addColumn<double>("middle");
    QTest::addColumn<double>("spread");
    QTest::addColumn<double>("half");
    QTest::newRow("fortnight") << 5.0 << 1.1094003924504583 << 5.0;
    QTest::newRow("month") << 4.5 << 1.2018504251546631 << 4.5;
    QTest::newRow("gappy") << 4.0733333333333333 << 2.0717372512206365 << 3.9;
    QTest::newRow("cliff") << 4.8571428571428568 << 3.0091435749968887 << 5.0;
    QTest::newRow("seesaw") << 4.5 << 2.5819888974716112 << 4.5;
    QTest::newRow("late") << 0.2 << 0.69585237393845933 << 0.0;
    QTest::newRow("falling") << 5.2075 << 1.360125842594099 << 5.2;
    QTest::newRow("rising") << 4.32 << 1.6075463067063194 << 4.35;
    QTest::newRow("season") << 5.0116666666666667 << 1.7800095993194722 << 5.0;
    QTest::newRow("weekly") << 4.47 << 1.5033640438283278 << 4.4;
    QTest::newRow("weekdays") << 4.6295454545454549 << 1.266854655758137 << 4.55;
    QTest::newRow("ten") << 4.8 << 1.0327955589886444 << 5.0;
}

void DescriptiveTest::momentsAreAsRHasThem()
{
    QFETCH(double, middle);
    QFETCH(double, spread);
    QFETCH(double, half);
    const QList<double> values = samples::named(QTest::currentDataTag()).values;
    COMPARE_NUMBERS(mean(values), middle);
    COMPARE_NUMBERS(standardDeviation(values), spread);
    COMPARE_NUMBERS(median(values), half);
}

// R: quantile(x, c(.025, .25, .5, .9, .975), type = 1)
void DescriptiveTest::quantilesAreAsRHasThem_data()
{
    QTest::addColumn<QList<double>>("points");
    QTest::newRow("fortnight") << QList<double> {3, 4, 5, 6, 7};
    QTest::newRow("month") << QList<double> {2, 4, 4, 6, 7};
    QTest::newRow("gappy") << QList<double> {0.4, 2.8, 3.9, 6, 9.5};
    QTest::newRow("cliff") << QList<double> {1, 2, 3, 8, 8};
    QTest::newRow("seesaw") << QList<double> {2, 2, 2, 7, 7};
    QTest::newRow("late") << QList<double> {0, 0, 0, 0, 3};
    QTest::newRow("falling") << QList<double> {2.6, 4.3, 5.2, 6.9, 7.9};
    QTest::newRow("rising") << QList<double> {1.4, 2.8, 4.3, 6.1, 7};
    QTest::newRow("season") << QList<double> {2.5, 3.2, 5, 7.4, 7.5};
    QTest::newRow("weekly") << QList<double> {1.5, 3.4, 4.3, 6.3, 7.2};
    QTest::newRow("weekdays") << QList<double> {2.7, 3.4, 4.5, 6.2, 7};
}

void DescriptiveTest::quantilesAreAsRHasThem()
{
    QFETCH(QList<double>, points);
    const QList<double> values = samples::named(QTest::currentDataTag()).values;
    const QList<double> probabilities {0.025, 0.25, 0.5, 0.9, 0.975};
    for (qsizetype i = 0; i < points.size(); ++i)
        QCOMPARE_EQ(quantile(values, probabilities[i]), points[i]);
}

// R: quantile(1:n, p, type = 1); n p is whole, though not in floating point
void DescriptiveTest::aWholeRankIsNotRoundedUp_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<double>("probability");
    QTest::addColumn<double>("point");
    QTest::newRow("2000 and 2.5 %") << 2000 << 0.025 << 50.0;
    QTest::newRow("2000 and 97.5 %") << 2000 << 0.975 << 1950.0;
    QTest::newRow("1000 and 0.7 %") << 1000 << 0.007 << 7.0;
    QTest::newRow("100 and 29 %") << 100 << 0.29 << 29.0;
    QTest::newRow("100 and 57 %") << 100 << 0.57 << 57.0;
    QTest::newRow("just above a rank") << 100 << 0.5700001 << 58.0;
    QTest::newRow("the least") << 10 << 0.0 << 1.0;
    QTest::newRow("the greatest") << 10 << 1.0 << 10.0;
}

void DescriptiveTest::aWholeRankIsNotRoundedUp()
{
    QFETCH(int, count);
    QFETCH(double, probability);
    QList<double> values(count);
    std::iota(values.rbegin(), values.rend(), 1);
    QTEST(quantile(values, probability), "point");
}

void DescriptiveTest::theOrderOfValuesDoesNotMatter()
{
    RandomStream random(21);
    for (int round = 0; round < 50; ++round) {
        const QList<double> values =
            samples::anySeries(random, 1 + static_cast<int>(random.below(40))).values;
        const QList<double> other = samples::shuffled(values, random);
        COMPARE_NUMBERS(mean(other), mean(values));
        COMPARE_NUMBERS(standardDeviation(other), standardDeviation(values));
        QCOMPARE_EQ(median(other), median(values));
        QCOMPARE_EQ(quantile(other, 0.3), quantile(values, 0.3));
        QList<double> ranks = midranks(other);
        QList<double> wanted = midranks(values);
        std::sort(ranks.begin(), ranks.end());
        std::sort(wanted.begin(), wanted.end());
        QCOMPARE(ranks, wanted);
    }
}

void DescriptiveTest::shiftAndScaleGoThrough()
{
    const QList<double> values = samples::gappy;
    const QList<double> moved = samples::mapped(values, [](double x) { return -3 * x + 2; });
    COMPARE_NUMBERS(mean(moved), 2 - 3 * mean(values));
    COMPARE_NUMBERS(median(moved), 2 - 3 * median(values));
    COMPARE_NUMBERS(standardDeviation(moved), 3 * standardDeviation(values));
}

void DescriptiveTest::oneValueIsItsOwnSummary()
{
    const QList<double> one {3.7};
    QCOMPARE(mean(one), 3.7);
    QCOMPARE(median(one), 3.7);
    QCOMPARE(standardDeviation(one), 0);
    QCOMPARE(quantile(one, 0.025), 3.7);
    QCOMPARE(quantile(one, 0.975), 3.7);
    QCOMPARE(midranks(one), QList<double> {1});
    COMPARE_NUMBERS(standardDeviation(QList<double>(30, 4.1)), 0);
}

// R: rank(x)
void DescriptiveTest::ranksShareTies_data()
{
    QTest::addColumn<QList<double>>("values");
    QTest::addColumn<QList<double>>("ranks");
    QTest::newRow("none") << QList<double> {} << QList<double> {};
    QTest::newRow("no ties") << QList<double> {3, 1, 2} << QList<double> {3, 1, 2};
    QTest::newRow("a pair") << QList<double> {3, 1, 3} << QList<double> {2.5, 1, 2.5};
    QTest::newRow("all alike") << QList<double>(4, 6) << QList<double>(4, 2.5);
    QTest::newRow("groups") << QList<double> {5, 0, 5, 2, 0, 5}
                            << QList<double> {5, 1.5, 5, 3, 1.5, 5};
    QTest::newRow("signs") << QList<double> {-1, 0, 1, -1} << QList<double> {1.5, 3, 4, 1.5};
}

void DescriptiveTest::ranksShareTies()
{
    QFETCH(QList<double>, values);
    QTEST(midranks(values), "ranks");
}

void DescriptiveTest::ranksAreOfTheOrderOnly()
{
    for (const char *name : {"gappy", "season", "late"}) {
        const QList<double> values = samples::named(name).values;
        const QList<double> stretched =
            samples::mapped(values, [](double x) { return std::exp(x) - 4; });
        QCOMPARE(midranks(stretched), midranks(values));
        const auto n = static_cast<double>(values.size());
        const QList<double> ranks = midranks(values);
        QCOMPARE(std::accumulate(ranks.begin(), ranks.end(), 0.0), n * (n + 1) / 2);
    }
}

void DescriptiveTest::tieSizesCountEveryValue()
{
    QCOMPARE(tieSizes(samples::fortnight), (QList<qint64> {1, 4, 4, 4, 1}));
    QCOMPARE(tieSizes(samples::seesaw), (QList<qint64> {8, 8}));
    QCOMPARE(tieSizes(samples::late), (QList<qint64> {18, 1, 1}));
    QCOMPARE(tieSizes({}), QList<qint64> {});
}

// R: pnorm(z), 2 * pnorm(-abs(z))
void DescriptiveTest::theNormalDistributionIsAsRHasIt_data()
{
    QTest::addColumn<double>("z");
    QTest::addColumn<double>("below");
    QTest::addColumn<double>("outside");
    QTest::newRow("-8.5") << -8.5 << 9.4795348222033192e-18 << 1.8959069644406638e-17;
    QTest::newRow("-6") << -6.0 << 9.8658764503769809e-10 << 1.9731752900753962e-09;
    QTest::newRow("-3.3") << -3.3 << 0.00048342414238377744 << 0.00096684828476755488;
    QTest::newRow("-1") << -1.0 << 0.15865525393145705 << 0.31731050786291409;
    QTest::newRow("-0.1") << -0.1 << 0.46017216272297101 << 0.92034432544594202;
    QTest::newRow("0") << 0.0 << 0.5 << 1.0;
    QTest::newRow("0.5") << 0.5 << 0.69146246127401301 << 0.61707507745197387;
    QTest::newRow("1.96") << 1.96 << 0.97500210485177963 << 0.049995790296440856;
    QTest::newRow("4") << 4.0 << 0.99996832875816688 << 6.3342483666239849e-05;
    QTest::newRow("9") << 9.0 << 1.0 << 2.2571768119076816e-19;
}

void DescriptiveTest::theNormalDistributionIsAsRHasIt()
{
    QFETCH(double, z);
    QFETCH(double, below);
    QFETCH(double, outside);
    // Relative, so that the tails count as well.
    QVERIFY(std::abs(normalCdf(z) / below - 1) < 1e-12);
    QVERIFY(std::abs(twoSidedP(z) / outside - 1) < 1e-12);
    COMPARE_NUMBERS(normalCdf(z) + normalCdf(-z), 1);
}

// R: qnorm(p)
void DescriptiveTest::theNormalQuantileIsAsRHasIt_data()
{
    QTest::addColumn<double>("probability");
    QTest::addColumn<double>("z");
    QTest::newRow("1e-300") << 1e-300 << -37.047096299361201;
    QTest::newRow("1e-12") << 1e-12 << -7.0344838253011321;
    QTest::newRow("0.001") << 0.001 << -3.0902323061678132;
    QTest::newRow("0.025") << 0.025 << -1.9599639845400538;
    QTest::newRow("0.5") << 0.5 << 0.0;
    QTest::newRow("0.9") << 0.9 << 1.2815515655446008;
    QTest::newRow("0.975") << 0.975 << 1.9599639845400536;
}

void DescriptiveTest::theNormalQuantileIsAsRHasIt()
{
    QFETCH(double, probability);
    QFETCH(double, z);
    COMPARE_NUMBERS(normalQuantile(probability), z);
}

void DescriptiveTest::quantileAndDistributionUndoEachOther()
{
    for (double probability = 0.01; probability < 1; probability += 0.01)
        COMPARE_NUMBERS(normalCdf(normalQuantile(probability)), probability);
}

QTEST_GUILESS_MAIN(DescriptiveTest)
#include "tst_descriptive.moc"
