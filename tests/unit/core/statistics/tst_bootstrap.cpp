// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/bootstrap.h"
#include "core/statistics/descriptive.h"
#include "core/statistics/hodgeslehmann.h"
#include "core/statistics/inversions.h"
#include "tests/unit/core/statistics/samples.h"

#include <array>

using namespace knotebook;

class BootstrapTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blocksGrowWithTheCubeRoot_data();
    void blocksGrowWithTheCubeRoot();
    void everyBlockIsWholeButTheLast_data();
    void everyBlockIsWholeButTheLast();
    void everyStartIsDrawn();
    void theIntervalHoldsTheShift();
    void theSeedDecidesTheInterval();
    void eightValuesAreTheLeast();
    void movingOneSideMovesTheInterval();
    void levelSidesHaveAPointForAnInterval();
    void drawsAreEvenlySpread();
    void drawsStayBelowTheirBound();
    void unitsAreInTheirHalfOpenRange();
    void normalsHaveTheirMoments();
    void oneSeedIsOneStream();
    void inversionsAreCountedByDefinition();
    void equalKeysAreInOrder();
};

void BootstrapTest::blocksGrowWithTheCubeRoot_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("length");
    const QList<std::pair<int, int>> known {{1, 2},   {2, 2},   {8, 2},     {9, 3},    {27, 3},
                                            {28, 4},  {64, 4},  {65, 5},    {125, 5},  {126, 6},
                                            {343, 7}, {344, 8}, {1000, 10}, {1001, 11}};
    for (const auto &[count, length] : known)
        QTest::addRow("%d", count) << count << length;
}

void BootstrapTest::blocksGrowWithTheCubeRoot()
{
    QFETCH(int, count);
    QTEST(blockLength(static_cast<std::size_t>(count)), "length");
}

void BootstrapTest::everyBlockIsWholeButTheLast_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {2, 3, 8, 10, 29, 130})
        QTest::addRow("%d", count) << count;
}

void BootstrapTest::everyBlockIsWholeButTheLast()
{
    QFETCH(int, count);
    const auto size = static_cast<std::size_t>(count);
    RandomStream random(41);
    for (int round = 0; round < 20; ++round) {
        const QList<int> positions = movingBlocks(size, random);
        QCOMPARE(positions.size(), count);
        for (int i = 0; i < count; ++i) {
            QVERIFY(positions[i] >= 0 && positions[i] < count);
            if (i % blockLength(size))
                QCOMPARE(positions[i], positions[i - 1] + 1);
        }
    }
}

void BootstrapTest::everyStartIsDrawn()
{
    // The first and the last possible block as often as any other.
    RandomStream random(42);
    std::array<int, 8> starts {};
    for (int round = 0; round < 8000; ++round)
        ++starts[static_cast<std::size_t>(movingBlocks(10, random).first())];
    for (const int drawn : starts)
        QVERIFY2(drawn > 850 && drawn < 1150, qPrintable(QString::number(drawn)));
}

void BootstrapTest::theIntervalHoldsTheShift()
{
    RandomStream random(43);
    for (int round = 0; round < 10; ++round) {
        const QList<double> a = samples::anySeries(random, 14).values;
        const QList<double> b = samples::anySeries(random, 9).values;
        const Interval found = *shiftInterval(a, b, 7, 400);
        const double shift = hodgesLehmannShift(a, b);
        QVERIFY(found.low <= shift && shift <= found.high);
        QVERIFY(found.low >= -10 && found.high <= 10);
    }
}

void BootstrapTest::theSeedDecidesTheInterval()
{
    const QList<double> a = samples::wave(14, 20, 60, 0), b = samples::wave(14, 30, 40, 0.3);
    QCOMPARE(*shiftInterval(a, b, 1, 200), *shiftInterval(a, b, 1, 200));
    QVERIFY(!(*shiftInterval(a, b, 1, 200) == *shiftInterval(a, b, 2, 200)));
    QCOMPARE(*shiftInterval(a, b), *shiftInterval(a, b, shownSeed, shownResamples));
}

void BootstrapTest::eightValuesAreTheLeast()
{
    const QList<double> eight = samples::wave(8, 20, 50, 0), seven = eight.first(7);
    QCOMPARE(shiftInterval(seven, eight).error(), Reason::TooFewToResample);
    QCOMPARE(shiftInterval(eight, seven).error(), Reason::TooFewToResample);
    QCOMPARE(shiftInterval({}, {}).error(), Reason::TooFewToResample);
    QVERIFY(shiftInterval(eight, eight));
}

void BootstrapTest::movingOneSideMovesTheInterval()
{
    const auto lower = [](double x) { return x - 2; };
    const QList<double> a = samples::before, b = samples::after;
    const Interval here = *shiftInterval(a, b, 5, 300);
    const Interval there = *shiftInterval(a, samples::mapped(b, lower), 5, 300);
    QCOMPARE(there, (Interval {here.low - 2, here.high - 2}));
}

void BootstrapTest::levelSidesHaveAPointForAnInterval()
{
    QCOMPARE(*shiftInterval(QList<double>(9, 6), QList<double>(20, 4)), (Interval {-2, -2}));
}

void BootstrapTest::drawsAreEvenlySpread()
{
    // χ² with 9 degrees of freedom stays below 27.9 in 999 of 1000 streams.
    for (quint64 seed = 1; seed <= 5; ++seed) {
        RandomStream random(seed);
        std::array<double, 10> drawn {};
        for (int i = 0; i < 20000; ++i)
            ++drawn[random.below(10)];
        double chiSquare = 0;
        for (const double count : drawn)
            chiSquare += (count - 2000) * (count - 2000) / 2000;
        QVERIFY2(chiSquare < 27.9, qPrintable(QString::number(chiSquare)));
    }
}

void BootstrapTest::drawsStayBelowTheirBound()
{
    RandomStream random(44);
    for (const quint64 bound : {quint64(1), quint64(2), quint64(3), quint64(1) << 63,
                                std::numeric_limits<quint64>::max()}) {
        for (int i = 0; i < 200; ++i)
            QVERIFY(random.below(bound) < bound);
    }
}

void BootstrapTest::unitsAreInTheirHalfOpenRange()
{
    RandomStream random(45);
    double least = 1, most = 0;
    for (int i = 0; i < 20000; ++i) {
        const double drawn = random.unit();
        QVERIFY(drawn >= 0 && drawn < 1);
        least = std::min(least, drawn);
        most = std::max(most, drawn);
    }
    QVERIFY(least < 0.001 && most > 0.999);
}

void BootstrapTest::normalsHaveTheirMoments()
{
    RandomStream random(46);
    QList<double> drawn;
    for (int i = 0; i < 20000; ++i)
        drawn.append(random.normal());
    QVERIFY(std::abs(mean(drawn)) < 0.03);
    QVERIFY(std::abs(standardDeviation(drawn) - 1) < 0.03);
    const auto beyond =
        std::count_if(drawn.begin(), drawn.end(), [](double z) { return std::abs(z) > 1.959964; });
    QVERIFY(beyond > 850 && beyond < 1150);
}

void BootstrapTest::oneSeedIsOneStream()
{
    RandomStream one(9), same(9), other(10);
    bool differs = false;
    for (int i = 0; i < 100; ++i) {
        const quint64 drawn = one.below(1000000);
        QCOMPARE(drawn, same.below(1000000));
        differs = differs || drawn != other.below(1000000);
    }
    QVERIFY(differs);
}

void BootstrapTest::inversionsAreCountedByDefinition()
{
    RandomStream random(47);
    for (int round = 0; round < 80; ++round) {
        QList<Keyed> sequence;
        const quint64 size = random.below(70);
        for (quint64 i = 0; i < size; ++i)
            sequence.append({static_cast<double>(random.below(20)), static_cast<int>(i)});
        QList<std::pair<int, int>> wanted;
        for (int i = 0; i < sequence.size(); ++i) {
            for (int j = i + 1; j < sequence.size(); ++j) {
                if (sequence[i].key > sequence[j].key)
                    wanted.append({i, j});
            }
        }
        QList<std::pair<int, int>> found = inversions(sequence);
        std::sort(found.begin(), found.end());
        QCOMPARE(found, wanted);
        QCOMPARE(countInversions(sequence), wanted.size());
    }
}

void BootstrapTest::equalKeysAreInOrder()
{
    const QList<Keyed> level(40, {3, 0});
    QCOMPARE(countInversions(level), 0);
    QCOMPARE(countInversions({}), 0);
    QCOMPARE(countInversions({{2, 0}, {1, 1}}), 1);
}

QTEST_GUILESS_MAIN(BootstrapTest)
#include "tst_bootstrap.moc"
