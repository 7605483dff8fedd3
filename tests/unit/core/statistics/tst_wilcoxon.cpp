// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/hodgeslehmann.h"
#include "core/statistics/wilcoxon.h"
#include "tests/unit/core/statistics/samples.h"

using namespace knotebook;

class WilcoxonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNormalPIsAsRHasIt_data();
    void theNormalPIsAsRHasIt();
    void theExactPCountsSigns_data();
    void theExactPCountsSigns();
    void fiftyAreExactAndFiftyOneAreNot();
    void exactAndNormalAgreeOnManyDifferences();
    void tenthsTieInSpiteOfRounding();
    void turningTheSignsKeepsTheP();
    void scalingKeepsTheP();
    void theOrderOfDifferencesDoesNotMatter();
    void theSignTestIsAsRHasIt_data();
    void theSignTestIsAsRHasIt();
    void theSignTestLooksAtSignsAlone();
    void theRankSumIsAsRHasIt_data();
    void theRankSumIsAsRHasIt();
    void theRankSumTurnsWithTheSides();
    void theCentreIsAsRHasIt_data();
    void theCentreIsAsRHasIt();
    void centreAndIntervalMoveAlong();
    void theIntervalHoldsTheCentre();
    void fiveDifferencesHaveNoInterval();
    void theShiftIsAsRHasIt_data();
    void theShiftIsAsRHasIt();
    void theShiftTurnsWithTheSides();
    void rankQuantilesAreAsRHasThem_data();
    void rankQuantilesAreAsRHasThem();
};

namespace {

const QList<double> small {-0.5, 1.2, -2.2, -0.7, 0.3, -1.9};
const QList<double> even {-1, 1, -2, 2, -3, 3.5};
const QList<double> up {1.1, 0.2, 2.3, 0.9, 1.7, 3.1, 0.6};
const QList<double> withZeros {0, 0, 0, -1, 2, 0, -3, -1, 0, -2};

QList<double> differencesNamed(const QByteArray &name)
{
    return name == "small" ? small
        : name == "even"   ? even
        : name == "up"     ? up
        : name == "zeros"  ? withZeros
        : name == "alike"  ? QList<double>(12, -2)
        : name == "tenths" ? samples::wave(24, 25, -6, 0)
                           : samples::wave(75, 30, -9, 0);
}

QList<double> anyDifferences(RandomStream &random, int most)
{
    QList<double> differences;
    const quint64 count = 6 + random.below(static_cast<quint64>(most));
    for (quint64 i = 0; i < count; ++i)
        differences.append(std::round(random.normal() * 20 - 5) / 10);
    return differences;
}

} // namespace

// R: wilcox.test(d, exact = FALSE, correct = TRUE), correct = FALSE
void WilcoxonTest::theNormalPIsAsRHasIt_data()
{
    QTest::addColumn<double>("v");
    QTest::addColumn<double>("corrected");
    QTest::addColumn<double>("plain");
    QTest::newRow("small") << 5.0 << 0.29450739368011009 << 0.24886387493792211;
    QTest::newRow("even") << 11.0 << 1.0 << 0.91605107228189642;
    QTest::newRow("up") << 28.0 << 0.022494271222449663 << 0.017960477526078766;
    QTest::newRow("tenths") << 96.0 << 0.12615787430375 << 0.12265526734234167;
    QTest::newRow("long") << 768.5 << 0.00085936399645289668 << 0.00085107916803409318;
    QTest::newRow("alike") << 0.0 << 0.00062692521632841803 << 0.00053200550513924922;
    QTest::newRow("zeros") << 3.5 << 0.34080324688608465 << 0.27630291733748341;
}

void WilcoxonTest::theNormalPIsAsRHasIt()
{
    QFETCH(double, corrected);
    QFETCH(double, plain);
    const QList<double> differences = differencesNamed(QTest::currentDataTag());
    QTEST(signedRank(differences).v, "v");
    COMPARE_NUMBERS(signedRankNormalP(differences), corrected);
    COMPARE_NUMBERS(signedRankNormalP(differences, false), plain);
}

// Python: signs of the mid-ranks of |d| with a sum at least as far from the middle, of all 2^n;
// without ties as R's wilcox.test(d, exact = TRUE)
void WilcoxonTest::theExactPCountsSigns_data()
{
    QTest::addColumn<QList<double>>("differences");
    QTest::addColumn<double>("v");
    QTest::addColumn<double>("p");
    const auto row = [](const char *name, const QList<double> &differences, double v, double p) {
        QTest::newRow(name) << differences << v << p;
    };
    row("one", {-3}, 0, 1);
    row("small", small, 5, 0.3125);
    row("up", up, 28, 0.015625);
    row("ties", {1, 1, -1, 2, 3}, 13, 8.0 / 32);
    row("balanced", {1, -1, 2, -2}, 5, 1);
    row("all alike", QList<double>(12, -2), 0, 2.0 / 4096);
    row("zeros", withZeros, 3.5, 12.0 / 32);
    row("halves", {0.5, 0.5, -0.5, 1, 1, 1.5, -1, 2}, 29, 42.0 / 256);
    row("tenths", {0.1, 0.1, -0.3, 0.2, 0.2, 0.2, -0.1, 0.4, 0.5, -0.2, 0.3}, 50, 298.0 / 2048);
}

void WilcoxonTest::theExactPCountsSigns()
{
    QFETCH(QList<double>, differences);
    QFETCH(double, p);
    const SignedRank found = signedRank(differences);
    QVERIFY(found.exact);
    QTEST(found.v, "v");
    COMPARE_NUMBERS(found.p, p);
}

void WilcoxonTest::fiftyAreExactAndFiftyOneAreNot()
{
    QList<double> differences = samples::wave(50, 30, -9, 0);
    differences.removeAll(0);
    while (differences.size() < 50)
        differences.append(-1.7);
    QVERIFY(signedRank(differences).exact);
    // A zero does not count.
    QVERIFY(signedRank(differences + QList<double> {0, 0}).exact);
    differences.append(0.4);
    QVERIFY(!signedRank(differences).exact);
    COMPARE_NUMBERS(signedRank(differences).p, signedRankNormalP(differences));
}

void WilcoxonTest::exactAndNormalAgreeOnManyDifferences()
{
    RandomStream random(31);
    for (int round = 0; round < 20; ++round) {
        QList<double> differences;
        while (differences.size() < 45)
            differences.append(std::round(random.normal() * 20 - 3) / 10);
        const SignedRank found = signedRank(differences);
        QVERIFY(found.exact);
        QVERIFY(std::abs(found.p - signedRankNormalP(differences)) < 0.01);
    }
}

void WilcoxonTest::tenthsTieInSpiteOfRounding()
{
    // 0.3 - 0.1 and 0.7 - 0.5 are both a fifth, though not in floating point.
    const QList<double> computed {0.3 - 0.1, -(0.7 - 0.5), 1.1 - 0.4, 0.9 - 0.2, -(0.8 - 0.1)};
    const QList<double> written {0.2, -0.2, 0.7, 0.7, -0.7};
    QCOMPARE(signedRank(computed).v, signedRank(written).v);
    COMPARE_NUMBERS(signedRank(computed).p, signedRank(written).p);
}

void WilcoxonTest::turningTheSignsKeepsTheP()
{
    RandomStream random(32);
    for (int round = 0; round < 60; ++round) {
        const QList<double> differences = anyDifferences(random, 70);
        const QList<double> turned = samples::mapped(differences, [](double x) { return -x; });
        const SignedRank here = signedRank(differences), there = signedRank(turned);
        COMPARE_NUMBERS(here.p, there.p);
        COMPARE_NUMBERS(here.v + there.v, here.n * (here.n + 1) / 2.0);
        QVERIFY(here.p > 0 && here.p <= 1);
        COMPARE_NUMBERS(signTestP(turned), signTestP(differences));
    }
}

void WilcoxonTest::scalingKeepsTheP()
{
    RandomStream random(33);
    for (int round = 0; round < 30; ++round) {
        const QList<double> differences = anyDifferences(random, 40);
        const QList<double> larger =
            samples::mapped(differences, [](double x) { return std::round(x * 10) * 3; });
        COMPARE_NUMBERS(signedRank(larger).p, signedRank(differences).p);
    }
}

void WilcoxonTest::theOrderOfDifferencesDoesNotMatter()
{
    RandomStream random(34);
    for (int round = 0; round < 30; ++round) {
        const QList<double> differences = anyDifferences(random, 60);
        const QList<double> other = samples::shuffled(differences, random);
        COMPARE_NUMBERS(signedRank(other).p, signedRank(differences).p);
        QCOMPARE_EQ(hodgesLehmannCentre(other), hodgesLehmannCentre(differences));
        QCOMPARE_EQ(*walshInterval(other), *walshInterval(differences));
    }
}

// R: binom.test(positive, positive + negative)$p.value
void WilcoxonTest::theSignTestIsAsRHasIt_data()
{
    QTest::addColumn<int>("positive");
    QTest::addColumn<int>("all");
    QTest::addColumn<double>("p");
    const auto row = [](int positive, int all, double p) {
        QTest::addRow("%d of %d", positive, all) << positive << all << p;
    };
    row(0, 1, 1);
    row(0, 5, 0.0625);
    row(1, 5, 0.375);
    row(2, 5, 1);
    row(5, 10, 1);
    row(4, 10, 0.75390625);
    row(2, 20, 0.00040245056152343783);
    row(8, 30, 0.016124801710247993);
    row(40, 100, 0.056887933640980867);
    row(450, 1000, 0.0017305360849763163);
}

void WilcoxonTest::theSignTestIsAsRHasIt()
{
    QFETCH(int, positive);
    QFETCH(int, all);
    QFETCH(double, p);
    const QList<double> differences =
        QList<double>(positive, 0.4) + QList<double>(all - positive, -2);
    COMPARE_NUMBERS(signTestP(differences), p);
    COMPARE_NUMBERS(signTestP(differences + QList<double>(7, 0)), p);
}

void WilcoxonTest::theSignTestLooksAtSignsAlone()
{
    const QList<double> huge = samples::mapped(small, [](double x) { return x * x * x * 1000; });
    COMPARE_NUMBERS(signTestP(huge), signTestP(small));
    QCOMPARE(signTestP({}), 1);
}

// R: wilcox.test(b, a, exact = FALSE, correct = TRUE), its statistic W and p
void WilcoxonTest::theRankSumIsAsRHasIt_data()
{
    QTest::addColumn<QList<double>>("a");
    QTest::addColumn<QList<double>>("b");
    QTest::addColumn<double>("u");
    QTest::addColumn<double>("p");
    const auto halves = [](const char *name, const QList<double> &values, qsizetype first, double u,
                           double p) {
        QTest::newRow(name) << values.first(first) << values.mid(first) << u << p;
    };
    halves("fortnight", samples::fortnight, 7, 2, 0.0036307540369862946);
    halves("month", samples::month, 14, 8, 2.2895028547416001e-05);
    halves("cliff", samples::cliff, 7, 0, 0.0013050257619171342);
    halves("seesaw", samples::seesaw, 8, 32, 1);
    halves("falling", samples::wave(40, 12, 70, -0.9), 20, 44, 2.5577016228772526e-05);
    halves("rising", samples::wave(40, 20, 30, 0.6), 10, 195.5, 0.15957934105694582);
    halves("one against three", {3, 1, 2, 5}, 1, 1, 1);
    // Where R divides by zero, nothing speaks against "no difference".
    halves("level", QList<double>(15, 4), 6, 27, 1);
}

void WilcoxonTest::theRankSumIsAsRHasIt()
{
    QFETCH(QList<double>, a);
    QFETCH(QList<double>, b);
    QFETCH(double, p);
    QTEST(rankSum(a, b).u, "u");
    COMPARE_NUMBERS(rankSum(a, b).p, p);
}

void WilcoxonTest::theRankSumTurnsWithTheSides()
{
    RandomStream random(35);
    for (int round = 0; round < 50; ++round) {
        const QList<double> a = anyDifferences(random, 30), b = anyDifferences(random, 12);
        const RankSum here = rankSum(a, b), there = rankSum(b, a);
        COMPARE_NUMBERS(here.u + there.u, static_cast<double>(a.size() * b.size()));
        COMPARE_NUMBERS(here.p, there.p);
        QVERIFY(here.p > 0 && here.p <= 1);
    }
}

// R: w <- outer(d, d, "+") / 2; w <- sort(w[!lower.tri(w)]); median(w);
// q <- max(1, qsignrank(.025, length(d))); w[q], rev(w)[q]
void WilcoxonTest::theCentreIsAsRHasIt_data()
{
    QTest::addColumn<double>("centre");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::newRow("small") << -0.6 << -2.2 << 1.2;
    QTest::newRow("even") << 0.0 << -3.0 << 3.5;
    QTest::newRow("up") << 1.35 << 0.55 << 2.4;
    QTest::newRow("tenths") << -0.6 << -1.35 << 0.2;
    QTest::newRow("long") << -0.9 << -1.35 << -0.45;
    QTest::newRow("alike") << -2.0 << -2.0 << -2.0;
    QTest::newRow("zeros") << -0.5 << -1.5 << 0.0;
}

void WilcoxonTest::theCentreIsAsRHasIt()
{
    QFETCH(double, centre);
    QFETCH(double, low);
    QFETCH(double, high);
    const QList<double> differences = differencesNamed(QTest::currentDataTag());
    COMPARE_NUMBERS(hodgesLehmannCentre(differences), centre);
    COMPARE_NUMBERS(walshInterval(differences)->low, low);
    COMPARE_NUMBERS(walshInterval(differences)->high, high);
}

void WilcoxonTest::centreAndIntervalMoveAlong()
{
    RandomStream random(36);
    for (int round = 0; round < 30; ++round) {
        const QList<double> values = samples::mapped(
            anyDifferences(random, 40), [](double x) { return std::round(x * 8) / 8; });
        const QList<double> turned = samples::mapped(values, [](double x) { return 4 - 2 * x; });
        const Interval here = *walshInterval(values), there = *walshInterval(turned);
        COMPARE_NUMBERS(hodgesLehmannCentre(turned), 4 - 2 * hodgesLehmannCentre(values));
        COMPARE_NUMBERS(there.low, 4 - 2 * here.high);
        COMPARE_NUMBERS(there.high, 4 - 2 * here.low);
    }
}

void WilcoxonTest::theIntervalHoldsTheCentre()
{
    RandomStream random(37);
    for (int round = 0; round < 20; ++round) {
        const QList<double> values = anyDifferences(random, 150);
        const Interval interval = *walshInterval(values);
        const double centre = hodgesLehmannCentre(values);
        QVERIFY(interval.low <= centre && centre <= interval.high);
        const auto [least, most] = std::minmax_element(values.begin(), values.end());
        QVERIFY(*least <= interval.low && interval.high <= *most);
    }
}

void WilcoxonTest::fiveDifferencesHaveNoInterval()
{
    for (int count = 0; count < 6; ++count)
        QCOMPARE(walshInterval(QList<double>(count, 1)).error(), Reason::TooFewPairs);
    // Six reach from the least to the greatest.
    QCOMPARE(*walshInterval(small), (Interval {-2.2, 1.2}));
}

// R: median(outer(b, a, "-"))
void WilcoxonTest::theShiftIsAsRHasIt_data()
{
    QTest::addColumn<QList<double>>("a");
    QTest::addColumn<QList<double>>("b");
    QTest::addColumn<double>("shift");
    const auto halves = [](const char *name, const QList<double> &values, qsizetype first,
                           double shift) {
        QTest::newRow(name) << values.first(first) << values.mid(first) << shift;
    };
    halves("fortnight", samples::fortnight, 7, -2);
    halves("cliff", samples::cliff, 7, -6);
    halves("seesaw", samples::seesaw, 8, 0);
    halves("falling", samples::wave(40, 12, 70, -0.9), 20, -1.8);
    halves("rising", samples::wave(40, 20, 30, 0.6), 10, 1.05);
    halves("one against three", {3, 1, 2, 5}, 1, -1);
    // statistics of little sleep: pain after short nights and after others
    halves("short nights", {4, 5, 3, 4, 3, 5, 4, 5, 3, 6, 7, 5, 7}, 9, 2);
}

void WilcoxonTest::theShiftIsAsRHasIt()
{
    QFETCH(QList<double>, a);
    QFETCH(QList<double>, b);
    QFETCH(double, shift);
    COMPARE_NUMBERS(hodgesLehmannShift(a, b), shift);
}

void WilcoxonTest::theShiftTurnsWithTheSides()
{
    RandomStream random(38);
    for (int round = 0; round < 30; ++round) {
        const QList<double> a = anyDifferences(random, 20), b = anyDifferences(random, 30);
        COMPARE_NUMBERS(hodgesLehmannShift(b, a), -hodgesLehmannShift(a, b));
        const QList<double> lower = samples::mapped(b, [](double x) { return x - 1.5; });
        COMPARE_NUMBERS(hodgesLehmannShift(a, lower), hodgesLehmannShift(a, b) - 1.5);
    }
}

// R: qsignrank(p, n); above 300 differences the normal approximation stands in
void WilcoxonTest::rankQuantilesAreAsRHasThem_data()
{
    QTest::addColumn<double>("probability");
    QTest::addColumn<QList<int>>("quantiles");
    QTest::newRow("0.005") << 0.005 << QList<int> {0,  0,   0,   0,    0,    1,     2,
                                                   16, 110, 374, 1780, 7945, 18709, 34148};
    QTest::newRow("0.025") << 0.025 << QList<int> {0,  0,   0,   0,    1,    4,     6,
                                                   26, 138, 435, 1956, 8445, 19629, 35567};
    QTest::newRow("0.05") << 0.05 << QList<int> {0,  0,   0,   1,    3,    6,     9,
                                                 31, 152, 467, 2046, 8702, 20101, 36294};
    QTest::newRow("0.5") << 0.5 << QList<int> {0,  1,   3,   7,    10,    18,    22,
                                               60, 232, 637, 2525, 10050, 22575, 40100};
    QTest::newRow("0.975") << 0.975 << QList<int> {1,  3,   6,   15,   20,    32,    39,
                                                   94, 327, 840, 3094, 11655, 25521, 44633};
}

void WilcoxonTest::rankQuantilesAreAsRHasThem()
{
    QFETCH(double, probability);
    QFETCH(QList<int>, quantiles);
    const QList<int> counts {1, 2, 3, 5, 6, 8, 9, 15, 30, 50, 100, 200, 300, 400};
    for (qsizetype i = 0; i < counts.size(); ++i) {
        const qint64 found = signedRankQuantile(probability, counts[i]);
        QVERIFY2(std::abs(found - quantiles[i]) <= (counts[i] > 300 ? quantiles[i] / 2000 : 0),
                 qPrintable(QString::number(counts[i])));
    }
}

QTEST_GUILESS_MAIN(WilcoxonTest)
#include "tst_wilcoxon.moc"
