// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/multiplicity.h"
#include "core/statistics/proportion.h"
#include "core/statistics/singlecase.h"
#include "tests/unit/core/statistics/samples.h"

using namespace knotebook;

class PhasesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void phasesAreComparedAsInR_data();
    void phasesAreComparedAsInR();
    void theIntervalIsNewcombesAsInR_data();
    void theIntervalIsNewcombesAsInR();
    void theIntervalHoldsTheShareAndNarrows();
    void addingPainEverywhereChangesNothing();
    void theOrderWithinPhasesCountsForTheDriftAlone();
    void swappingThePhasesTurnsTheEffect();
    void fivePointsEachAreTheLeast_data();
    void fivePointsEachAreTheLeast();
    void theBaselineDriftsBelowFivePercent_data();
    void theBaselineDriftsBelowFivePercent();
    void sharesHaveTheirIntervalsAsInR_data();
    void sharesHaveTheirIntervalsAsInR();
    void aShareAndItsOppositeMirror();
    void pValuesAreAdjustedAsInR_data();
    void pValuesAreAdjustedAsInR();
    void adjustedValuesKeepTheirOrder();
};

// R: w <- outer(a, b, function(x, y) (y < x) + .5 * (y == x)); nap <- mean(w); 2 * nap - 1;
// tau less sum of sign(a[i] - a[j]), i < j, over m n; cor(phase, y, method = "kendall"), and that
// of round(y - (median(a) - s * median(1:m) + s * time), 9) with s the median slope of a
void PhasesTest::phasesAreComparedAsInR_data()
{
    QTest::addColumn<QList<double>>("a");
    QTest::addColumn<QList<double>>("b");
    QTest::addColumn<QList<double>>("effects");
    const auto row = [](const char *name, const QList<double> &a, const QList<double> &b,
                        const QList<double> &effects) { QTest::newRow(name) << a << b << effects; };
    row("no overlap but a tie", {7, 6, 7, 8, 6, 7}, {5, 6, 4, 5, 3, 4, 4},
        {0.97619047619047616, 0.95238095238095233, 0.97619047619047616, -0.74848118856511969,
         -0.74848118856511969});
    row("a drifting baseline", {8, 8, 7, 7, 6, 6}, {5, 5, 4, 4, 3, 3, 3},
        {1, 1, 0.7142857142857143, -0.7745966692414834, 0.1336306209562122});
    row("two fortnights", samples::before, samples::after,
        {0.94387755102040816, 0.88775510204081631, 0.81632653061224492, -0.70475962871093734,
         -0.70475962871093734});
    row("worse with it", {2, 3, 2, 4, 3}, {5, 4, 6, 5, 7, 4},
        {0.033333333333333333, -0.93333333333333335, -0.8, 0.73029674334022154,
         0.22360679774997896});
    row("level", QList<double>(5, 4), QList<double>(6, 4), {0.5, 0, 0, 0, 0});
    row("a climbing baseline", {2, 3, 3, 5, 6, 6, 7}, {6, 5, 6, 4, 5, 5},
        {0.44047619047619047, -0.11904761904761907, 0.33333333333333331, 0.095694875293869108,
         -0.79174849014178184});
    row("tenths", {4.2, 5.1, 3.9, 6.0, 5.5, 4.8}, {4.1, 3.3, 3.9, 3.0, 2.5, 2.8, 4.8},
        {0.90476190476190477, 0.80952380952380953, 0.88095238095238093, -0.60179347659407045,
         -0.7385489458759964});
    row("up and down again", {1, 2, 3, 4, 5}, {5, 4, 3, 2, 1},
        {0.5, 0, 0.4, 0, -0.84515425472851646});
    row("long", samples::wave(40, 12, 60, -0.3), samples::wave(50, 12, 40, 0.1),
        {0.81275, 0.6255, 0.526, -0.44781504405869349, 0.072786521093770054});
}

void PhasesTest::phasesAreComparedAsInR()
{
    QFETCH(QList<double>, a);
    QFETCH(QList<double>, b);
    QFETCH(QList<double>, effects);
    const SingleCase found = *singleCase(a, b);
    COMPARE_LISTS((QList<double> {found.nonOverlap, found.tau, found.tauU, found.phaseTau,
                                  found.correctedTau}),
                  effects);
}

// R: h <- (m + n) / 2 - 1; uniroot of m n (nap - t)^2 (2 - t) (1 + t) -
// qnorm(.975)^2 t (1 - t) (2 + h + (1 + 2 h) t (1 - t)) on both sides of nap
void PhasesTest::theIntervalIsNewcombesAsInR_data()
{
    QTest::addColumn<double>("share");
    QTest::addColumn<int>("a");
    QTest::addColumn<int>("b");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    const auto row = [](double share, int a, int b, double low, double high) {
        QTest::addRow("%g of %d and %d", share, a, b) << share << a << b << low << high;
    };
    row(0.97619047619047616, 6, 7, 0.67295840416325492, 0.99854343119513467);
    row(0.94387755102040816, 14, 14, 0.76461587473756176, 0.98724660775714168);
    row(0.033333333333333333, 5, 6, 0.002312195493372843, 0.3787808630224353);
    row(0.44047619047619047, 7, 6, 0.19213480445220696, 0.72636090250681773);
    row(0.90476190476190477, 6, 7, 0.58347259666778173, 0.9824290474679882);
    row(0.81274999999999997, 40, 50, 0.70467646326062683, 0.88446996589768112);
    row(0.5, 5, 5, 0.20561305728947199, 0.79438694271052801);
    row(0.9, 30, 40, 0.79274515138723689, 0.95258663435715663);
    row(0.2, 5, 60, 0.073584990386580298, 0.4645723006002519);
    row(0.75, 100, 100, 0.6759552061586821, 0.81009387962115809);
}

void PhasesTest::theIntervalIsNewcombesAsInR()
{
    QFETCH(double, share);
    QFETCH(int, a);
    QFETCH(int, b);
    QFETCH(double, low);
    QFETCH(double, high);
    const Interval found =
        nonOverlapInterval(share, static_cast<std::size_t>(a), static_cast<std::size_t>(b));
    COMPARE_NUMBERS(found.low, low);
    COMPARE_NUMBERS(found.high, high);
}

void PhasesTest::theIntervalHoldsTheShareAndNarrows()
{
    for (const double share : {0.0, 0.05, 0.3, 0.5, 0.8, 0.99, 1.0}) {
        double width = 1.01;
        for (const std::size_t days : {5U, 8U, 20U, 60U}) {
            const Interval found = nonOverlapInterval(share, days, days);
            const Interval mirrored = nonOverlapInterval(1 - share, days, days);
            QVERIFY(0 <= found.low && found.low <= share && share <= found.high && found.high <= 1);
            QVERIFY(found.high - found.low < width);
            width = found.high - found.low;
            QVERIFY(std::abs(mirrored.low - (1 - found.high)) < 1e-9);
            QVERIFY(std::abs(mirrored.high - (1 - found.low)) < 1e-9);
        }
    }
}

void PhasesTest::addingPainEverywhereChangesNothing()
{
    RandomStream random(61);
    const auto eighths = [](double x) { return std::round(8 * x) / 8; };
    for (int round = 0; round < 30; ++round) {
        const QList<double> a = samples::mapped(samples::anySeries(random, 9).values, eighths);
        const QList<double> b = samples::mapped(samples::anySeries(random, 12).values, eighths);
        const auto more = [](double x) { return 2 * x + 1; };
        const SingleCase here = *singleCase(a, b);
        const SingleCase there = *singleCase(samples::mapped(a, more), samples::mapped(b, more));
        QCOMPARE_EQ(there.nonOverlap, here.nonOverlap);
        QCOMPARE_EQ(there.tauU, here.tauU);
        QCOMPARE_EQ(there.phaseTau, here.phaseTau);
        COMPARE_NUMBERS(there.correctedTau, here.correctedTau);
        QVERIFY(std::abs(here.tau) <= 1 && std::abs(here.correctedTau) <= 1);
        QVERIFY(here.phaseTau * here.tau <= 0);
    }
}

void PhasesTest::theOrderWithinPhasesCountsForTheDriftAlone()
{
    RandomStream random(62);
    const QList<double> a {8, 8, 7, 7, 6, 6}, b {5, 5, 4, 4, 3, 3, 3};
    const QList<double> mixed {6, 8, 7, 6, 8, 7};
    const SingleCase drifting = *singleCase(a, b);
    const SingleCase steady = *singleCase(mixed, samples::shuffled(b, random));
    QCOMPARE_EQ(steady.nonOverlap, drifting.nonOverlap);
    QCOMPARE_EQ(steady.phaseTau, drifting.phaseTau);
    QCOMPARE(steady.nonOverlapInterval, drifting.nonOverlapInterval);
    QVERIFY(steady.tauU > drifting.tauU);
    QVERIFY(steady.correctedTau < -0.5 && drifting.correctedTau > 0);
}

void PhasesTest::swappingThePhasesTurnsTheEffect()
{
    RandomStream random(63);
    for (int round = 0; round < 30; ++round) {
        const QList<double> a = samples::anySeries(random, 7).values;
        const QList<double> b = samples::anySeries(random, 5).values;
        COMPARE_NUMBERS(nonOverlap(b, a), 1 - nonOverlap(a, b));
        COMPARE_NUMBERS(tau(b, a), -tau(a, b));
        COMPARE_NUMBERS(phaseTau(b, a), -phaseTau(a, b));
    }
}

void PhasesTest::fivePointsEachAreTheLeast_data()
{
    QTest::addColumn<int>("a");
    QTest::addColumn<int>("b");
    QTest::addColumn<bool>("enough");
    QTest::newRow("none") << 0 << 0 << false;
    QTest::newRow("no other phase") << 20 << 0 << false;
    QTest::newRow("four without") << 4 << 20 << false;
    QTest::newRow("four with") << 20 << 4 << false;
    QTest::newRow("five each") << 5 << 5 << true;
}

void PhasesTest::fivePointsEachAreTheLeast()
{
    QFETCH(int, a);
    QFETCH(int, b);
    const Measured<SingleCase> found =
        singleCase(samples::wave(a, 20, 50, 0), samples::wave(b, 20, 30, 0));
    QTEST(found.has_value(), "enough");
    if (!found)
        QCOMPARE(found.error(), Reason::TooFewPoints);
}

// Python, of all orders: 2/252 and 22/252 have an |S| at least as large
void PhasesTest::theBaselineDriftsBelowFivePercent_data()
{
    QTest::addColumn<QList<double>>("a");
    QTest::addColumn<double>("p");
    QTest::addColumn<bool>("drifts");
    QTest::newRow("falling") << QList<double> {8, 8, 8, 8, 8, 5, 5, 5, 5, 5} << 2.0 / 252 << true;
    QTest::newRow("five down") << QList<double> {5, 4, 3, 2, 1} << 2.0 / 120 << true;
    QTest::newRow("almost") << QList<double> {5, 4, 3, 1, 2} << 10.0 / 120 << false;
    QTest::newRow("rising") << QList<double> {1, 2, 3, 4, 5} << 2.0 / 120 << true;
    QTest::newRow("level") << QList<double>(9, 3) << 1.0 << false;
}

void PhasesTest::theBaselineDriftsBelowFivePercent()
{
    QFETCH(QList<double>, a);
    QFETCH(double, p);
    const SingleCase found = *singleCase(a, QList<double> {3, 2, 3, 2, 1});
    COMPARE_NUMBERS(found.baselineP, p);
    QTEST(found.baselineDrifts, "drifts");
}

// R: prop.test(hits, count, correct = FALSE)$conf.int
void PhasesTest::sharesHaveTheirIntervalsAsInR_data()
{
    QTest::addColumn<int>("hits");
    QTest::addColumn<int>("count");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    const auto row = [](int hits, int count, double low, double high) {
        QTest::addRow("%d of %d", hits, count) << hits << count << low << high;
    };
    row(0, 1, 0, 0.79345068562276255);
    row(1, 1, 0.2065493143772375, 1);
    row(1, 2, 0.094531205734230739, 0.90546879426576921);
    row(3, 7, 0.1582198552514697, 0.74954163547234265);
    row(5, 10, 0.23659309051256402, 0.76340690948743595);
    row(1, 100, 0.0017674320641406459, 0.054486196178705294);
    row(99, 100, 0.94551380382129468, 0.99823256793585935);
    row(0, 365, 0, 0.010414932293610688);
    row(200, 3650, 0.047868630433182367, 0.062656542421755099);
    row(6, 6, 0.60966571209783482, 1);
}

void PhasesTest::sharesHaveTheirIntervalsAsInR()
{
    QFETCH(int, hits);
    QFETCH(int, count);
    QFETCH(double, low);
    QFETCH(double, high);
    const Interval found = wilsonInterval(hits, count);
    COMPARE_NUMBERS(found.low, low);
    COMPARE_NUMBERS(found.high, high);
    // The ends are exact, not almost 0 or 1.
    QCOMPARE(found.low == 0, hits == 0);
    QCOMPARE(found.high == 1, hits == count);
}

void PhasesTest::aShareAndItsOppositeMirror()
{
    for (const qint64 count : {1, 9, 28, 365}) {
        for (qint64 hits = 0; hits <= count; ++hits) {
            const Interval here = wilsonInterval(hits, count);
            const Interval there = wilsonInterval(count - hits, count);
            COMPARE_NUMBERS(here.low, 1 - there.high);
            const double share = static_cast<double>(hits) / static_cast<double>(count);
            QVERIFY(here.low <= share && share <= here.high);
        }
    }
}

// R: p.adjust(p, "holm"), p.adjust(p, "BH"), p.adjust(p, "bonferroni")
void PhasesTest::pValuesAreAdjustedAsInR_data()
{
    QTest::addColumn<QList<double>>("p");
    QTest::addColumn<QList<double>>("afterHolm");
    QTest::addColumn<QList<double>>("afterHochberg");
    QTest::addColumn<QList<double>>("afterBonferroni");
    const auto row = [](const char *name, const QList<double> &p, const QList<double> &afterHolm,
                        const QList<double> &afterHochberg, const QList<double> &afterBonferroni) {
        QTest::newRow(name) << p << afterHolm << afterHochberg << afterBonferroni;
    };
    row("one", {0.04}, {0.04}, {0.04}, {0.04});
    row("all alike", {0.05, 0.05, 0.05}, {0.15, 0.15, 0.15}, {0.05, 0.05, 0.05},
        {0.15, 0.15, 0.15});
    row("nothing there", {1, 1, 0.5}, {1, 1, 1}, {1, 1, 1}, {1, 1, 1});
    row("ascending", {0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205},
        {0.008, 0.056, 0.234, 0.234, 0.234, 0.234, 0.234, 0.234},
        {0.008, 0.032, 0.0672, 0.0672, 0.0672, 0.08, 0.084571428571428561, 0.205},
        {0.008, 0.064, 0.312, 0.328, 0.336, 0.48, 0.592, 1});
    row("mixed", {0.2, 0.0001, 0.9, 0.03, 0.03, 0.5, 0.012}, {0.6, 0.0007, 1, 0.15, 0.15, 1, 0.072},
        {0.28, 0.0007, 0.9, 0.0525, 0.0525, 0.58333333333333337, 0.042},
        {1, 0.0007, 1, 0.21, 0.21, 1, 0.084});
    row("certain", {0, 0.5}, {0, 0.5}, {0, 0.5}, {0, 1});
}

void PhasesTest::pValuesAreAdjustedAsInR()
{
    QFETCH(QList<double>, p);
    QFETCH(QList<double>, afterHolm);
    QFETCH(QList<double>, afterHochberg);
    QFETCH(QList<double>, afterBonferroni);
    COMPARE_LISTS(holm(p), afterHolm);
    COMPARE_LISTS(benjaminiHochberg(p), afterHochberg);
    COMPARE_LISTS(bonferroni(p), afterBonferroni);
}

void PhasesTest::adjustedValuesKeepTheirOrder()
{
    RandomStream random(64);
    for (int round = 0; round < 40; ++round) {
        QList<double> p;
        for (quint64 i = 0; i < 1 + random.below(12); ++i)
            p.append(std::round(random.unit() * random.unit() * 1000) / 1000);
        const QList<double> q = benjaminiHochberg(p), h = holm(p), b = bonferroni(p);
        for (qsizetype i = 0; i < p.size(); ++i) {
            QVERIFY(p[i] <= q[i] + 1e-12 && q[i] <= h[i] + 1e-12 && h[i] <= b[i] + 1e-12);
            QVERIFY(b[i] <= 1);
            for (qsizetype j = 0; j < p.size(); ++j)
                QVERIFY(p[i] > p[j] || (q[i] <= q[j] && h[i] <= h[j]));
        }
    }
}

QTEST_GUILESS_MAIN(PhasesTest)
#include "tst_phases.moc"
