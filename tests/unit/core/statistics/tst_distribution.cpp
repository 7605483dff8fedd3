// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/distribution.h"

#include "tests/unit/core/statistics/samples.h"

using namespace knotebook;

namespace {

QList<DayValue> daysOf(const QList<double> &averages)
{
    QList<DayValue> days;
    for (const double average : averages)
        days.append({QDate(2024, 5, 1).addDays(days.size()), average, std::min(10.0, average + 2),
                     1, false});
    return days;
}

} // namespace

class DistributionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void daysAreCountedByTheNearestWholeNumber();
    void theWorstCanBeCountedInstead();
    void everyDayIsCountedOnce();
    void daysAtOrAboveALevelAreSummed();
    void withoutDaysNothingIsCommon();
    void ofEqualCountsTheLowerLevelIsSaid();
};

// R: table(floor(c(0, .49, .5, 1.4, 1.5, 9.5, 10) + .5))
void DistributionTest::daysAreCountedByTheNearestWholeNumber()
{
    const Distribution found = distribution(daysOf({0, 0.49, 0.5, 1.4, 1.5, 9.5, 10}));
    QCOMPARE(found.days, (std::array<int, 11> {2, 2, 1, 0, 0, 0, 0, 0, 0, 0, 2}));
    QCOMPARE(found.total, 7);
    QCOMPARE(found.highest(), 2);
}

void DistributionTest::theWorstCanBeCountedInstead()
{
    const Distribution found = distribution(daysOf({1, 1, 9}), SeriesKind::Worst);
    QCOMPARE(found.days, (std::array<int, 11> {0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 1}));
}

void DistributionTest::everyDayIsCountedOnce()
{
    RandomStream random(11);
    for (int count = 1; count < 60; ++count) {
        const QList<DayValue> days = daysOf(samples::anySeries(random, count).values);
        const Distribution found = distribution(days);
        QCOMPARE(std::accumulate(found.days.begin(), found.days.end(), 0), count);
        QCOMPARE(found.total, count);
        QCOMPARE(found.atOrAbove(0), count);
    }
}

void DistributionTest::daysAtOrAboveALevelAreSummed()
{
    const Distribution found = distribution(daysOf({1, 4, 4, 6, 9}));
    QCOMPARE(found.atOrAbove(4), 4);
    QCOMPARE(found.atOrAbove(5), 2);
    QCOMPARE(found.atOrAbove(10), 0);
}

void DistributionTest::withoutDaysNothingIsCommon()
{
    const Distribution found = distribution({});
    QCOMPARE(found, Distribution());
    QCOMPARE(found.mostCommon(), -1);
    QCOMPARE(found.highest(), 0);
}

void DistributionTest::ofEqualCountsTheLowerLevelIsSaid()
{
    QCOMPARE(distribution(daysOf({7, 7, 3, 3, 5})).mostCommon(), 3);
    QCOMPARE(distribution(daysOf({7, 7, 3, 3, 7})).mostCommon(), 7);
}

QTEST_APPLESS_MAIN(DistributionTest)
#include "tst_distribution.moc"
