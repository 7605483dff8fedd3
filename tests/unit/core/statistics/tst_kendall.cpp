// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/descriptive.h"
#include "core/statistics/kendall.h"
#include "tests/unit/core/statistics/samples.h"

using namespace knotebook;

class KendallTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theScoreOfTwoFallingWeeksIsAsRHasIt();
    void theScoreOfAMonthIsAsRHasIt();
    void equalValuesHaveNoTrendAndNoDivisionByZero();
    void theExactPCountsOrdersOfTiedValues_data();
    void theExactPCountsOrdersOfTiedValues();
    void theExactPWithoutTiesIsAsRHasIt();
    void theScoreEqualsItsDefinition();
    void theExactPEqualsEnumeration();
    void turningTheSeriesRoundTurnsTheSign();
};

namespace {

qint64 scoreByDefinition(const QList<double> &values)
{
    qint64 s = 0;
    for (qsizetype i = 0; i < values.size(); ++i) {
        for (qsizetype j = i + 1; j < values.size(); ++j)
            s += (values[j] > values[i]) - (values[j] < values[i]);
    }
    return s;
}

double pByEnumeration(QList<double> values)
{
    const qint64 seen = std::abs(scoreByDefinition(values));
    std::sort(values.begin(), values.end());
    double all = 0, extreme = 0;
    do {
        ++all;
        extreme += std::abs(scoreByDefinition(values)) >= seen ? 1 : 0;
    } while (std::next_permutation(values.begin(), values.end()));
    return extreme / all;
}

} // namespace

// cor.test(1:14, Y14, method = "kendall", exact = FALSE, continuity = TRUE)
void KendallTest::theScoreOfTwoFallingWeeksIsAsRHasIt()
{
    const KendallScore score = kendallScore(samples::fortnight);
    QCOMPARE(score.s, -65);
    COMPARE_NUMBERS(score.variance, 5538.0 / 18);
    COMPARE_NUMBERS(score.z(), -3.64871339320937604);
    COMPARE_NUMBERS(score.tauB(), -0.79750098920857126);
    COMPARE_NUMBERS(mannKendallP(samples::fortnight), 0.00026355693297222836);
}

void KendallTest::theScoreOfAMonthIsAsRHasIt()
{
    const KendallScore score = kendallScore(samples::month);
    QCOMPARE(score.s, -222);
    COMPARE_NUMBERS(score.variance, 2398);
    COMPARE_NUMBERS(score.z(), -4.5130244283897580);
    COMPARE_NUMBERS(score.tauB(), -0.65705784211433649);
    COMPARE_NUMBERS(mannKendallP(samples::month), 6.3909657723978177e-06);
}

void KendallTest::equalValuesHaveNoTrendAndNoDivisionByZero()
{
    const QList<double> level(28, 4);
    const KendallScore score = kendallScore(level);
    QCOMPARE(score.s, 0);
    QCOMPARE(score.variance, 0);
    QCOMPARE(score.z(), 0);
    QCOMPARE(score.tauB(), 0);
    QCOMPARE(mannKendallP(level), 1);
    QCOMPARE(kendallExactP(QList<double>(10, 3)), 1);
}

// Python: sum(abs(S(p)) >= abs(S(v)) for p in itertools.permutations(v)) / n!
void KendallTest::theExactPCountsOrdersOfTiedValues_data()
{
    QTest::addColumn<QList<double>>("values");
    QTest::addColumn<double>("p");
    QTest::newRow("eight") << QList<double> {3, 3, 2, 2, 1, 2, 1, 1} << 432.0 / 40320;
    QTest::newRow("other eight") << QList<double> {5, 4, 5, 3, 4, 3, 3, 2} << 576.0 / 40320;
    QTest::newRow("one rises") << QList<double> {1, 1, 1, 1, 2} << 0.4;
    QTest::newRow("one") << QList<double> {1} << 1.0;
}

void KendallTest::theExactPCountsOrdersOfTiedValues()
{
    QFETCH(QList<double>, values);
    QFETCH(double, p);
    COMPARE_NUMBERS(kendallExactP(values), p);
}

// cor.test(1:7, x, method = "kendall", exact = TRUE)$p.value
void KendallTest::theExactPWithoutTiesIsAsRHasIt()
{
    const QList<double> values {3.2, 4.1, 2.7, 5.5, 5.1, 4.9, 6.3};
    COMPARE_NUMBERS(mannKendallP(values), 0.13611111111111107);
}

void KendallTest::theScoreEqualsItsDefinition()
{
    RandomStream random(1);
    for (int round = 0; round < 200; ++round) {
        QList<double> values;
        const quint64 size = random.below(60), kinds = 1 + random.below(12);
        for (quint64 i = 0; i < size; ++i)
            values.append(static_cast<double>(random.below(kinds)) / 10);
        const KendallScore score = kendallScore(values);
        QCOMPARE(score.s, scoreByDefinition(values));
        QCOMPARE(score.rising() + score.falling() + score.tiedPairs, score.pairs);
    }
}

void KendallTest::theExactPEqualsEnumeration()
{
    RandomStream random(2);
    for (int round = 0; round < 60; ++round) {
        QList<double> values;
        for (quint64 i = 0; i < 2 + random.below(6); ++i)
            values.append(static_cast<double>(random.below(4)));
        COMPARE_NUMBERS(kendallExactP(values), pByEnumeration(values));
    }
}

void KendallTest::turningTheSeriesRoundTurnsTheSign()
{
    QList<double> reversed = samples::month;
    std::reverse(reversed.begin(), reversed.end());
    QCOMPARE(kendallScore(reversed).s, 222);
    COMPARE_NUMBERS(mannKendallP(reversed), mannKendallP(samples::month));
}

QTEST_GUILESS_MAIN(KendallTest)
#include "tst_kendall.moc"
