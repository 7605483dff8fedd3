// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/descriptive.h"
#include "core/statistics/hodgeslehmann.h"
#include "core/statistics/proportion.h"
#include "core/statistics/singlecase.h"
#include "core/statistics/wilcoxon.h"
#include "tests/unit/core/statistics/samples.h"

using namespace knotebook;

class SingleCaseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nonOverlapIsAsPublished();
    void aDriftingBaselineIsNotAnEffect();
    void phasesOfFourPointsAreTooFew();
    void fullAndNoOverlapHaveClosedIntervals();
    void signedRanksWithTiesAreExact();
    void signedRanksWithoutTiesAreAsRHasThem();
    void manySignedRanksAreAsRHasThem();
    void theExactPEqualsEnumeration();
    void noDifferenceIsNoEvidence();
    void theCentreEqualsItsDefinition();
    void rankQuantilesAreAsRHasThem_data();
    void rankQuantilesAreAsRHasThem();
    void theSignTestIsBinomial();
    void sharesHaveWilsonIntervals();
};

void SingleCaseTest::nonOverlapIsAsPublished()
{
    const QList<double> a {7, 6, 7, 8, 6, 7}, b {5, 6, 4, 5, 3, 4, 4};
    const SingleCase found = *singleCase(a, b);
    COMPARE_NUMBERS(found.nonOverlap, 41.0 / 42);
    COMPARE_NUMBERS(found.tau, 40.0 / 42);
    COMPARE_NUMBERS(found.tauU, 41.0 / 42);
    QVERIFY(std::abs(found.nonOverlapInterval.low - 0.672958) < 5e-7);
    QVERIFY(std::abs(found.nonOverlapInterval.high - 0.998543) < 5e-7);
    // R package SingleCaseES: NAP(c(20, 20, 26, 25, 22, 23), c(28, 25, …)); higher better,
    // here with the signs turned.
    const QList<double> more {-20, -20, -26, -25, -22, -23};
    const QList<double> less {-28, -25, -24, -27, -30, -30, -29};
    const double nap = nonOverlap(more, less);
    COMPARE_NUMBERS(nap, 38.5 / 42);
    const Interval interval = nonOverlapInterval(nap, 6, 7);
    QVERIFY(std::abs(interval.low - 0.597319) < 5e-7);
    QVERIFY(std::abs(interval.high - 0.985998) < 5e-7);
}

// R: cor(phase, y, method = "kendall"), and of the residuals of the baseline's line
void SingleCaseTest::aDriftingBaselineIsNotAnEffect()
{
    const QList<double> a {8, 8, 7, 7, 6, 6}, b {5, 5, 4, 4, 3, 3, 3};
    const SingleCase found = *singleCase(a, b);
    QCOMPARE(found.tau, 1);
    COMPARE_NUMBERS(found.tauU, 30.0 / 42);
    COMPARE_NUMBERS(found.phaseTau, -0.7745966692414834);
    QVERIFY(std::abs(found.correctedTau - 0.133631) < 5e-7);
    QVERIFY(found.baselineDrifts);
    QVERIFY(!singleCase(samples::before, samples::after)->baselineDrifts);
}

void SingleCaseTest::phasesOfFourPointsAreTooFew()
{
    QCOMPARE(singleCase(QList<double>(4, 1), QList<double>(9, 1)).error(), Reason::TooFewPoints);
    QVERIFY(singleCase(QList<double>(5, 1), QList<double>(5, 1)));
}

void SingleCaseTest::fullAndNoOverlapHaveClosedIntervals()
{
    const Interval all = nonOverlapInterval(1, 5, 5), none = nonOverlapInterval(0, 5, 5);
    QCOMPARE(all.high, 1);
    QCOMPARE(none.low, 0);
    COMPARE_NUMBERS(all.low, 1 - none.high);
    QVERIFY(all.low > 0.5 && all.low < 1);
}

// R: wilcox.test(d, exact = FALSE, correct = TRUE or FALSE); exact by enumeration of 2^9 signs
void SingleCaseTest::signedRanksWithTiesAreExact()
{
    const QList<double> differences {-2, -2, 0, -3, -2, -1, -1, -1, 1, -4};
    const SignedRank found = signedRank(differences);
    QCOMPARE(found.v, 2.5);
    QCOMPARE(found.n, 9);
    COMPARE_NUMBERS(found.p, 0.01953125);
    COMPARE_NUMBERS(signedRankNormalP(differences), 0.019332092435874849);
    COMPARE_NUMBERS(signedRankNormalP(differences, false), 0.01643809307117295);
    QCOMPARE(hodgesLehmannCentre(differences), -1.5);
    QCOMPARE(*walshInterval(differences), (Interval {-2.5, -0.5}));
}

// R: wilcox.test(d, conf.int = TRUE)
void SingleCaseTest::signedRanksWithoutTiesAreAsRHasThem()
{
    const QList<double> differences {-2.1, -1.7, 0.4, -3.2, -0.9, -1.1, 0.6, -2.8, -1.4, -0.3};
    const SignedRank found = signedRank(differences);
    QCOMPARE(found.v, 5);
    COMPARE_NUMBERS(found.p, 0.01953125);
    COMPARE_NUMBERS(hodgesLehmannCentre(differences), -1.25);
    COMPARE_NUMBERS(walshInterval(differences)->low, -2.15);
    COMPARE_NUMBERS(walshInterval(differences)->high, -0.3);
}

// R: d <- round(sin(1:60) * 30 + 8) / 10; wilcox.test(d, exact = FALSE)
void SingleCaseTest::manySignedRanksAreAsRHasThem()
{
    QList<double> differences;
    for (int i = 1; i <= 60; ++i)
        differences.append(std::nearbyint(std::sin(i) * 30 + 8) / 10);
    const SignedRank found = signedRank(differences);
    QVERIFY(!found.exact);
    QCOMPARE(found.v, 1243);
    COMPARE_NUMBERS(found.p, 0.0027235285698340886);
}

void SingleCaseTest::theExactPEqualsEnumeration()
{
    RandomStream random(4);
    for (int round = 0; round < 40; ++round) {
        QList<double> differences;
        for (quint64 i = 0; i < 1 + random.below(9); ++i)
            differences.append((static_cast<double>(random.below(9)) - 4) / 10);
        QList<double> sizes;
        for (const double difference : differences) {
            if (difference != 0)
                sizes.append(std::abs(difference));
        }
        const QList<double> ranks = midranks(sizes);
        const double middle = std::accumulate(ranks.begin(), ranks.end(), 0.0) / 2;
        const SignedRank found = signedRank(differences);
        double extreme = 0;
        for (int signs = 0; signs < 1 << ranks.size(); ++signs) {
            double sum = 0;
            for (int i = 0; i < ranks.size(); ++i)
                sum += signs >> i & 1 ? ranks[i] : 0;
            extreme += std::abs(sum - middle) >= std::abs(found.v - middle) ? 1 : 0;
        }
        COMPARE_NUMBERS(found.p, extreme / std::exp2(static_cast<double>(ranks.size())));
    }
}

void SingleCaseTest::noDifferenceIsNoEvidence()
{
    const SignedRank found = signedRank(QList<double>(12, 0));
    QCOMPARE(found.n, 0);
    QCOMPARE(found.p, 1);
    QCOMPARE(signTestP(QList<double>(12, 0)), 1);
    QCOMPARE(*walshInterval(QList<double>(12, 0)), (Interval {0, 0}));
}

void SingleCaseTest::theCentreEqualsItsDefinition()
{
    RandomStream random(5);
    for (int round = 0; round < 60; ++round) {
        QList<double> values, averages;
        for (quint64 i = 0; i < 1 + random.below(40); ++i)
            values.append(static_cast<double>(random.below(30)) - 20);
        for (qsizetype i = 0; i < values.size(); ++i) {
            for (qsizetype j = i; j < values.size(); ++j)
                averages.append((values[i] + values[j]) / 2);
        }
        QCOMPARE_EQ(hodgesLehmannCentre(values), median(averages));
    }
}

// R: qsignrank(0.025, n)
void SingleCaseTest::rankQuantilesAreAsRHasThem_data()
{
    QTest::addColumn<int>("n");
    QTest::addColumn<qint64>("quantile");
    const QList<std::pair<int, qint64>> known {{6, 1},   {7, 3},    {10, 9},    {12, 14},
                                               {25, 90}, {60, 649}, {150, 4619}};
    for (const auto &[n, q] : known)
        QTest::addRow("%d", n) << n << q;
}

void SingleCaseTest::rankQuantilesAreAsRHasThem()
{
    QFETCH(int, n);
    QTEST(signedRankQuantile(0.025, n), "quantile");
}

// R: binom.test(1, 9)$p.value, binom.test(3, 14)$p.value
void SingleCaseTest::theSignTestIsBinomial()
{
    const QList<double> nine {-2, -2, 0, -3, -2, -1, -1, -1, 1, -4};
    COMPARE_NUMBERS(signTestP(nine), 0.0390625);
    QList<double> fourteen(14, -1);
    fourteen[0] = fourteen[5] = fourteen[9] = 2;
    COMPARE_NUMBERS(signTestP(fourteen), 0.057373046875);
}

// R: prop.test(k, n, correct = FALSE)$conf.int
void SingleCaseTest::sharesHaveWilsonIntervals()
{
    const Interval some = wilsonInterval(9, 28);
    COMPARE_NUMBERS(some.low, 0.17933246922494966);
    COMPARE_NUMBERS(some.high, 0.50661156819142394);
    const Interval none = wilsonInterval(0, 10);
    QCOMPARE(none.low, 0);
    COMPARE_NUMBERS(none.high, 0.27753279986288915);
    const Interval all = wilsonInterval(17, 17);
    COMPARE_NUMBERS(all.low, 0.81568186499114814);
    QCOMPARE(all.high, 1);
}

QTEST_GUILESS_MAIN(SingleCaseTest)
#include "tst_singlecase.moc"
