// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/sharedheight.h"

#include "core/statistics/randomstream.h"

#include <QTest>

#include <algorithm>
#include <numeric>

using namespace knotebook;

namespace {

constexpr double hair = 1e-6;

double sumOf(const QList<double> &heights)
{
    return std::accumulate(heights.begin(), heights.end(), 0.0);
}

double wantedBy(const QList<HeightNeed> &needs)
{
    return std::accumulate(needs.begin(), needs.end(), 0.0,
                           [](double so, const HeightNeed &need) { return so + need.wanted; });
}

double leastOf(const QList<HeightNeed> &needs)
{
    return std::accumulate(needs.begin(), needs.end(), 0.0,
                           [](double so, const HeightNeed &need) { return so + need.least; });
}

double upTo(RandomStream &random, unsigned bound)
{
    return static_cast<double>(random.below(bound));
}

QList<HeightNeed> anyNeeds(RandomStream &random)
{
    QList<HeightNeed> needs;
    const int count = 1 + static_cast<int>(random.below(8));
    for (int i = 0; i < count; ++i) {
        const double least = upTo(random, 80);
        needs.append({least, least + upTo(random, 200)});
    }
    return needs;
}

} // namespace

/** How the parts of a page share its height. */
class SharedHeightTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutPartsThereIsNothing();
    void whereThereIsRoomEachHasWhatItWants();
    void whatIsLeftOverGoesInEqualSteps();
    void whoIsContentLeavesTheRestToTheOthers();
    void whereThereIsNoRoomEachHasItsLeast();
    void anyPartsOnAnyPageKeepTheRules();
    void moreRoomTakesNothingAway();
    void theOrderMakesNoDifference();
};

void SharedHeightTest::withoutPartsThereIsNothing()
{
    QVERIFY(sharedHeight({}, 100).isEmpty());
}

void SharedHeightTest::whereThereIsRoomEachHasWhatItWants()
{
    QCOMPARE(sharedHeight({{10, 40}, {0, 20}}, 100), (QList<double> {40, 20}));
    QCOMPARE(sharedHeight({{10, 40}, {0, 20}}, 60), (QList<double> {40, 20}));
}

void SharedHeightTest::whatIsLeftOverGoesInEqualSteps()
{
    const QList<double> heights = sharedHeight({{10, 100}, {20, 100}}, 70);
    QVERIFY(std::abs(heights.at(0) - 30) < hair);
    QVERIFY(std::abs(heights.at(1) - 40) < hair);
}

void SharedHeightTest::whoIsContentLeavesTheRestToTheOthers()
{
    const QList<double> heights = sharedHeight({{10, 15}, {10, 100}}, 80);
    QVERIFY(std::abs(heights.at(0) - 15) < hair);
    QVERIFY(std::abs(heights.at(1) - 65) < hair);
}

void SharedHeightTest::whereThereIsNoRoomEachHasItsLeast()
{
    QCOMPARE(sharedHeight({{30, 100}, {40, 100}}, 70), (QList<double> {30, 40}));
    QCOMPARE(sharedHeight({{30, 30}, {40, 40}}, 500), (QList<double> {30, 40}));
}

void SharedHeightTest::anyPartsOnAnyPageKeepTheRules()
{
    RandomStream random(20'240'501);
    for (int round = 0; round < 2000; ++round) {
        const QList<HeightNeed> needs = anyNeeds(random);
        const double total = leastOf(needs) + upTo(random, 600);
        const QList<double> heights = sharedHeight(needs, total);
        QCOMPARE(heights.size(), needs.size());
        for (qsizetype i = 0; i < needs.size(); ++i) {
            QVERIFY(heights.at(i) >= needs.at(i).least - hair);
            QVERIFY(heights.at(i) <= needs.at(i).wanted + hair);
        }
        QVERIFY(sumOf(heights) <= total + hair);
        // Nothing is given away while somebody wants it.
        QVERIFY(std::abs(sumOf(heights) - std::min(total, wantedBy(needs))) < hair);
    }
}

void SharedHeightTest::moreRoomTakesNothingAway()
{
    RandomStream random(7);
    for (int round = 0; round < 500; ++round) {
        const QList<HeightNeed> needs = anyNeeds(random);
        const double total = leastOf(needs) + upTo(random, 400);
        const QList<double> before = sharedHeight(needs, total);
        const QList<double> after = sharedHeight(needs, total + 1 + upTo(random, 50));
        for (qsizetype i = 0; i < needs.size(); ++i)
            QVERIFY(after.at(i) >= before.at(i) - hair);
    }
}

void SharedHeightTest::theOrderMakesNoDifference()
{
    RandomStream random(9);
    for (int round = 0; round < 500; ++round) {
        QList<HeightNeed> needs = anyNeeds(random);
        const double total = leastOf(needs) + upTo(random, 400);
        QList<double> heights = sharedHeight(needs, total);
        std::ranges::reverse(needs);
        std::ranges::reverse(heights);
        const QList<double> again = sharedHeight(needs, total);
        for (qsizetype i = 0; i < needs.size(); ++i)
            QVERIFY(std::abs(again.at(i) - heights.at(i)) < hair);
    }
}

QTEST_APPLESS_MAIN(SharedHeightTest)
#include "tst_sharedheight.moc"
