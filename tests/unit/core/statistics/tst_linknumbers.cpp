// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/descriptive.h"
#include "core/statistics/links.h"
#include "tests/unit/core/statistics/samples.h"

using namespace knotebook;

class LinkNumbersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ranksAreCorrelatedAsInR_data();
    void ranksAreCorrelatedAsInR();
    void lagsAreCorrelatedAsInR_data();
    void lagsAreCorrelatedAsInR();
    void aThirdSeriesIsHeldStillAsInR_data();
    void aThirdSeriesIsHeldStillAsInR();
    void stretchingEitherSideChangesNothing();
    void permutingPairsChangesNothing();
    void shiftsAreCountedByDefinition();
    void aThousandShiftsStandForAll();
    void daysArePairedByDefinition();
    void theMinimaAreExact_data();
    void theMinimaAreExact();
    void exposureIsFromTheValueOn();
    void silentQuestionsDoNotCount();
    void theLagOfAQuestionIsUsed();
};

namespace {

QList<double> seriesNamed(const QByteArray &name)
{
    if (name == "w")
        return samples::wave(60, 20, 50, 0);
    if (name == "v")
        return samples::wave(60, 15, 40, 0.2);
    QList<double> values;
    for (int i = 1; i <= 60; ++i)
        values.append(name == "b" ? (i % 3 ? 0 : 1) : std::nearbyint(std::cos(i * 0.7) * 3 + 5));
    return values;
}

// A habit on every third of so many days, and pain that has nothing to do with it.
LinkQuestion question(int days, int exposed)
{
    RandomStream random(static_cast<quint64>(days));
    QList<double> habit(days, 0);
    for (int i = 0; i < exposed; ++i)
        habit[i * days / exposed] = 1;
    const QList<int> all = samples::daysFrom(0, days);
    return {{all, habit}, {all, samples::anySeries(random, days).values}, 0, 1, false};
}

} // namespace

// R: w <- round(sin(1:60) * 20 + 50) / 10; v <- round(sin(1:60) * 15 + 40 + 0.2 * (1:60)) / 10;
// u <- round(cos(1:60 * 0.7) * 3 + 5); b <- (1:60) %% 3 == 0; cor(x, y, method = "spearman");
// of the 60 circular shifts of x, those with at least this |rho|
void LinkNumbersTest::ranksAreCorrelatedAsInR_data()
{
    QTest::addColumn<double>("rho");
    QTest::addColumn<int>("shifts");
    QTest::newRow("w v") << 0.94411679680105198 << 1;
    QTest::newRow("w u") << 0.016205711668947083 << 53;
    QTest::newRow("b w") << -0.035764967559320598 << 20;
    QTest::newRow("v u") << 0.017495173752967292 << 51;
}

void LinkNumbersTest::ranksAreCorrelatedAsInR()
{
    QFETCH(double, rho);
    QFETCH(int, shifts);
    const QList<QByteArray> names = QByteArray(QTest::currentDataTag()).split(' ');
    const QList<double> x = seriesNamed(names[0]), y = seriesNamed(names[1]);
    COMPARE_NUMBERS(*spearman(x, y), rho);
    COMPARE_NUMBERS(*spearman(y, x), rho);
    COMPARE_NUMBERS(circularShiftP(x, y), shifts / 60.0);
}

// R: cor(w[1:(60 - k)], v[(1 + k):60], method = "spearman")
void LinkNumbersTest::lagsAreCorrelatedAsInR_data()
{
    QTest::addColumn<double>("rho");
    QTest::newRow("0") << 0.94411679680105198;
    QTest::newRow("1") << 0.50895686726931544;
    QTest::newRow("2") << -0.38344223961977836;
    QTest::newRow("3") << -0.93545828422177491;
}

void LinkNumbersTest::lagsAreCorrelatedAsInR()
{
    QFETCH(double, rho);
    const int lag = QByteArray(QTest::currentDataTag()).toInt();
    const QList<int> days = samples::daysFrom(100, 60);
    const Paired paired = pairedAtLag({days, seriesNamed("w")}, {days, seriesNamed("v")}, lag);
    QCOMPARE(paired.x.size(), 60 - lag);
    COMPARE_NUMBERS(*spearman(paired.x, paired.y), rho);
}

// R: cor(resid(lm(rank(x) ~ rank(z))), resid(lm(rank(y) ~ rank(z))))
void LinkNumbersTest::aThirdSeriesIsHeldStillAsInR_data()
{
    QTest::addColumn<double>("rho");
    QTest::newRow("w v u") << 0.94410173353498283;
    QTest::newRow("b w v") << -0.073407375490937787;
    QTest::newRow("v u b") << 0.018462262764670979;
}

void LinkNumbersTest::aThirdSeriesIsHeldStillAsInR()
{
    QFETCH(double, rho);
    const QList<QByteArray> names = QByteArray(QTest::currentDataTag()).split(' ');
    const QList<double> x = seriesNamed(names[0]), y = seriesNamed(names[1]);
    const QList<double> z = seriesNamed(names[2]);
    COMPARE_NUMBERS(*partialSpearman(x, y, z), rho);
    COMPARE_NUMBERS(*partialSpearman(y, x, z), rho);
    // What one side is made of cannot be held still.
    QVERIFY(!partialSpearman(x, y, x));
    QVERIFY(!partialSpearman(x, y, QList<double>(60, 1)));
    QVERIFY(!partialSpearman(QList<double>(60, 1), y, z));
}

void LinkNumbersTest::stretchingEitherSideChangesNothing()
{
    const QList<double> x = seriesNamed("w"), y = seriesNamed("u");
    const auto stretch = [](double value) { return std::exp(value) + 3; };
    const auto turn = [](double value) { return -value; };
    COMPARE_NUMBERS(*spearman(samples::mapped(x, stretch), y), *spearman(x, y));
    COMPARE_NUMBERS(*spearman(x, samples::mapped(y, turn)), -*spearman(x, y));
    COMPARE_NUMBERS(circularShiftP(samples::mapped(x, turn), y), circularShiftP(x, y));
    COMPARE_NUMBERS(*spearman(x, samples::mapped(x, stretch)), 1);
}

void LinkNumbersTest::permutingPairsChangesNothing()
{
    RandomStream random(81);
    for (int round = 0; round < 20; ++round) {
        const QList<double> x = samples::anySeries(random, 25).values;
        const QList<double> y = samples::anySeries(random, 25).values;
        QList<double> order(25);
        std::iota(order.begin(), order.end(), 0);
        order = samples::shuffled(order, random);
        QList<double> mixedX, mixedY;
        for (const double at : order) {
            mixedX.append(x[static_cast<qsizetype>(at)]);
            mixedY.append(y[static_cast<qsizetype>(at)]);
        }
        COMPARE_NUMBERS(*spearman(mixedX, mixedY), *spearman(x, y));
        QVERIFY(std::abs(*spearman(x, y)) <= 1 + 1e-12);
    }
}

void LinkNumbersTest::shiftsAreCountedByDefinition()
{
    RandomStream random(82);
    for (const int count : {2, 5, 13, 40}) {
        const QList<double> x = samples::anySeries(random, count).values;
        const QList<double> y = samples::anySeries(random, count).values;
        const double seen = std::abs(*spearman(x, y));
        QList<double> shifted = x;
        int asStrong = 0;
        for (int k = 0; k < count; ++k) {
            asStrong += std::abs(*spearman(shifted, y)) >= seen - 1e-12 ? 1 : 0;
            shifted.append(shifted.takeFirst());
        }
        COMPARE_NUMBERS(circularShiftP(x, y), asStrong / static_cast<double>(count));
        QVERIFY(circularShiftP(x, y) >= 1.0 / count);
    }
}

void LinkNumbersTest::aThousandShiftsStandForAll()
{
    const QList<double> x = samples::wave(1500, 20, 50, 0);
    // The very shape of x: only few shifts come near.
    const double p = circularShiftP(x, x);
    QVERIFY(p >= 0.001 && p < 0.01);
    COMPARE_NUMBERS(p * 1000, std::round(p * 1000));
}

void LinkNumbersTest::daysArePairedByDefinition()
{
    RandomStream random(83);
    for (int round = 0; round < 40; ++round) {
        const samples::Series habit = samples::anySeries(random, 30);
        samples::Series pain = samples::anySeries(random, 50);
        const int apart = habit.days.first() - pain.days.first();
        for (int &day : pain.days)
            day += apart - 3;
        const int lag = static_cast<int>(random.below(4));
        const Paired found = pairedAtLag({habit.days, habit.values}, {pain.days, pain.values}, lag);
        QCOMPARE(found.x.size(), found.days.size());
        QCOMPARE(found.y.size(), found.days.size());
        qsizetype at = 0;
        for (qsizetype i = 0; i < habit.days.size(); ++i) {
            const qsizetype match = pain.days.indexOf(habit.days[i] + lag);
            if (match < 0)
                continue;
            QCOMPARE(found.days[at], habit.days[i]);
            QCOMPARE(found.x[at], habit.values[i]);
            QCOMPARE(found.y[at++], pain.values[match]);
        }
        QCOMPARE(at, found.days.size());
    }
}

void LinkNumbersTest::theMinimaAreExact_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<int>("exposed");
    QTest::addColumn<QString>("reason");
    QTest::newRow("no day") << 0 << 0 << "no_data";
    QTest::newRow("19 days") << 19 << 6 << "too_few_pairs";
    QTest::newRow("20 days") << 20 << 6 << "";
    QTest::newRow("4 with") << 40 << 4 << "too_few_exposed_days";
    QTest::newRow("5 with") << 40 << 5 << "";
    QTest::newRow("5 without") << 40 << 35 << "";
    QTest::newRow("4 without") << 40 << 36 << "too_few_exposed_days";
}

void LinkNumbersTest::theMinimaAreExact()
{
    QFETCH(int, days);
    QFETCH(int, exposed);
    const QList<LinkQuestion> questions {question(days, exposed)};
    const Measured<Link> found = links(questions).first();
    QTEST(found ? QString() : reasonName(found.error()), "reason");
    if (found) {
        QCOMPARE(found->pairs, days);
        QCOMPARE(found->exposed, exposed);
        QVERIFY(!found->partial);
        QVERIFY(found->p > 0 && found->p <= 1);
        // Alone it is not raised.
        QCOMPARE(found->q, found->p);
    }
}

void LinkNumbersTest::exposureIsFromTheValueOn()
{
    // Hours 4, 5, … 8 by turns, five days each; pain is 10 less the hours.
    QList<double> hours, pain;
    for (int day = 0; day < 25; ++day) {
        hours.append(4 + day % 5);
        pain.append(10 - hours.last());
    }
    LinkQuestion asked {{samples::daysFrom(0, 25), hours}, {samples::daysFrom(0, 25), pain}};
    asked.exposedFrom = 6;
    const Link long6 = *links(QList<LinkQuestion> {asked}).first();
    QCOMPARE(long6.exposed, 15);
    QCOMPARE(long6.difference, -2.5);
    asked.exposedBelow = true;
    const Link short6 = *links(QList<LinkQuestion> {asked}).first();
    QCOMPARE(short6.exposed, 10);
    QCOMPARE(short6.difference, -long6.difference);
    COMPARE_NUMBERS(short6.rho, -1);
}

void LinkNumbersTest::silentQuestionsDoNotCount()
{
    const QList<LinkQuestion> alone {question(60, 20)};
    const QList<LinkQuestion> among {question(5, 2), question(60, 20), question(40, 1),
                                     question(0, 0)};
    const QList<Measured<Link>> found = links(among);
    QCOMPARE(found.size(), 4);
    QCOMPARE(found[1]->q, links(alone).first()->q);
    QCOMPARE(found[0].error(), Reason::TooFewPairs);
    QCOMPARE(found[2].error(), Reason::TooFewExposedDays);
    QVERIFY(links({}).isEmpty());
}

void LinkNumbersTest::theLagOfAQuestionIsUsed()
{
    const QList<double> w = seriesNamed("w"), v = seriesNamed("v");
    const QList<int> days = samples::daysFrom(0, 60);
    QList<LinkQuestion> questions;
    for (int lag = 0; lag <= 3; ++lag)
        questions.append({{days, w}, {days, v}, lag, 5, false});
    const QList<Measured<Link>> found = links(questions);
    for (int lag = 0; lag <= 3; ++lag) {
        QCOMPARE(found[lag]->lag, lag);
        QCOMPARE(found[lag]->pairs, 60 - lag);
        QCOMPARE(found[lag]->partial.has_value(), lag > 0);
        QCOMPARE(found[lag]->linked, found[lag]->q < 0.10);
        QVERIFY(found[lag]->q >= found[lag]->p);
    }
    // R: cor(w[1:59], v[2:60]) of ranks with rank(v[1:59]) taken out of both
    COMPARE_NUMBERS(*found[1]->partial, -0.1612022464629452);
    QVERIFY(found[0]->linked);
}

QTEST_GUILESS_MAIN(LinkNumbersTest)
#include "tst_linknumbers.moc"
