// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/dayruns.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace knotebook;

namespace {

QList<DayValue> daysAt(const QList<int> &numbers)
{
    QList<DayValue> days;
    for (const int number : numbers)
        days.append({QDate(2024, 1, 1).addDays(number), 4, 5, 1, false});
    return days;
}

PointRun randomLine(int length, quint32 seed)
{
    QRandomGenerator random(seed);
    PointRun points;
    for (int x = 0; x < length; ++x) {
        if (random.bounded(10) > 0)
            points.append({static_cast<double>(x), random.bounded(10.0)});
    }
    return points;
}

} // namespace

class DayRunsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMissingDayPartsTwoRuns();
    void aDayAloneIsARun();
    void noDaysAreNoRuns();
    void theLeapDayIsADayLikeAnyOther();
    void nothingIsLeftOutWhereEachDayHasAColumn();
    void nothingIsLeftOutBeforeTheWidthIsKnown();
    void everyColumnKeepsItsExtremesAndItsEnds();
    void atMostFourPointsShareAColumn();
    void aFlatLineKeepsItsEnds();
    void saysHowManyDaysShareAColumn();
};

void DayRunsTest::aMissingDayPartsTwoRuns()
{
    const QList<DayRun> runs = consecutiveRuns(daysAt({0, 1, 2, 4, 5}));
    QCOMPARE(runs.size(), 2);
    QCOMPARE(runs.at(0).size(), 3);
    QCOMPARE(runs.at(1).first().date, QDate(2024, 1, 5));
}

void DayRunsTest::aDayAloneIsARun()
{
    QCOMPARE(consecutiveRuns(daysAt({0, 2, 4})).size(), 3);
}

void DayRunsTest::noDaysAreNoRuns()
{
    QVERIFY(consecutiveRuns({}).isEmpty());
    QVERIFY(thinned({}, 3650, 100).isEmpty());
}

void DayRunsTest::theLeapDayIsADayLikeAnyOther()
{
    // 28 February, 29 February and 1 March 2024.
    QCOMPARE(consecutiveRuns(daysAt({58, 59, 60})).size(), 1);
    QCOMPARE(consecutiveRuns(daysAt({58, 60})).size(), 2);
}

void DayRunsTest::nothingIsLeftOutWhereEachDayHasAColumn()
{
    const PointRun points = randomLine(365, 1);
    QCOMPARE(thinned(points, 365, 365), points);
}

void DayRunsTest::nothingIsLeftOutBeforeTheWidthIsKnown()
{
    const PointRun points = randomLine(3650, 2);
    QCOMPARE(thinned(points, 3650, 0), points);
}

void DayRunsTest::everyColumnKeepsItsExtremesAndItsEnds()
{
    constexpr int span = 3650;
    constexpr int columns = 700;
    const PointRun points = randomLine(span, 3);
    const PointRun kept = thinned(points, span, columns);
    QVERIFY(kept.size() < points.size());
    for (int column = 0; column < columns; ++column) {
        const auto inColumn = [&](const PointRun &run) {
            PointRun found;
            std::copy_if(run.begin(), run.end(), std::back_inserter(found), [&](QPointF point) {
                return std::floor(point.x() / span * columns) == column;
            });
            return found;
        };
        const PointRun all = inColumn(points);
        const PointRun some = inColumn(kept);
        QCOMPARE(all.isEmpty(), some.isEmpty());
        if (all.isEmpty())
            continue;
        const auto lower = [](QPointF a, QPointF b) { return a.y() < b.y(); };
        QCOMPARE(some.first(), all.first());
        QCOMPARE(some.last(), all.last());
        QCOMPARE(std::min_element(some.begin(), some.end(), lower)->y(),
                 std::min_element(all.begin(), all.end(), lower)->y());
        QCOMPARE(std::max_element(some.begin(), some.end(), lower)->y(),
                 std::max_element(all.begin(), all.end(), lower)->y());
    }
}

void DayRunsTest::atMostFourPointsShareAColumn()
{
    const PointRun kept = thinned(randomLine(100'000, 4), 100'000, 100);
    QVERIFY(kept.size() <= 400);
    QVERIFY(std::is_sorted(kept.begin(), kept.end(),
                           [](QPointF a, QPointF b) { return a.x() < b.x(); }));
}

void DayRunsTest::aFlatLineKeepsItsEnds()
{
    PointRun flat;
    for (int x = 0; x < 1000; ++x)
        flat.append({static_cast<double>(x), 3.0});
    const PointRun kept = thinned(flat, 1000, 1);
    QCOMPARE(kept, PointRun({{0, 3}, {999, 3}}));
}

void DayRunsTest::saysHowManyDaysShareAColumn()
{
    QCOMPARE(daysPerColumn(90, 700), 1);
    QCOMPARE(daysPerColumn(700, 700), 1);
    QCOMPARE(daysPerColumn(701, 700), 2);
    QCOMPARE(daysPerColumn(3650, 700), 6);
    QCOMPARE(daysPerColumn(3650, 0), 1);
}

QTEST_GUILESS_MAIN(DayRunsTest)
#include "tst_dayruns.moc"
