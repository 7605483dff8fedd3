// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/coursepoints.h"

#include <QTest>

#include <algorithm>

using namespace knotebook;

namespace {

const QDate first(2024, 5, 1);

QList<DayValue> daysOn(const QList<int> &numbers, double average = 4, double worst = 6)
{
    QList<DayValue> days;
    for (const int number : numbers)
        days.append({first.addDays(number), average, worst, 1, false});
    return days;
}

QList<int> upTo(int count, int from = 0)
{
    QList<int> numbers;
    for (int i = from; i < from + count; ++i)
        numbers.append(i);
    return numbers;
}

ChartWindow windowOf(double from, double span, int columns = 0)
{
    return {first, from, span, columns};
}

} // namespace

class CoursePointsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void daysInARowAreALineAndLonelyOnesDots();
    void ownFlaresStandOnTheirLine();
    void theBandBreaksWithTheLine();
    void theBandIsAroundTheLine();
    void aComputedFlareIsAsWideAsItsDays();
    void whatLiesOutsideTheWindowIsLeftOut();
    void aLineLeadsOutOfTheWindow();
    void tenYearsAreThinnedToWhatCanBeSeen();
};

void CoursePointsTest::daysInARowAreALineAndLonelyOnesDots()
{
    CurvePoints points;
    addDays(points, daysOn({0, 1, 2, 5, 8, 9}), windowOf(0, 10));
    QCOMPARE(points.average, (QList<PointRun> {{{0, 4}, {1, 4}, {2, 4}}, {{8, 4}, {9, 4}}}));
    QCOMPARE(points.alone, (PointRun {{5, 4}}));
    QCOMPARE(points.worst.size(), 6);
}

void CoursePointsTest::ownFlaresStandOnTheirLine()
{
    QList<DayValue> days = daysOn({0, 1, 2});
    days[1].flare = true;
    CurvePoints points;
    addDays(points, days, windowOf(0, 3));
    QCOMPARE(points.flares, (PointRun {{1, flaresLine}}));
}

void CoursePointsTest::theBandBreaksWithTheLine()
{
    CurvePoints points;
    const Course course = courseOf(daysOn(upTo(12) + upTo(12, 20)));
    addCourse(points, course, windowOf(0, 32));
    QCOMPARE(points.smooth.size(), 2);
    QCOMPARE(points.band.size(), 2);
    QCOMPARE(points.band.at(0).upper.last().x(), 11.0);
    QCOMPARE(points.band.at(1).lower.first().x(), 20.0);
}

void CoursePointsTest::theBandIsAroundTheLine()
{
    QList<DayValue> days = daysOn(upTo(20));
    for (qsizetype i = 0; i < days.size(); ++i)
        days[i].average = static_cast<double>(i % 3 + 4);
    CurvePoints points;
    addCourse(points, courseOf(days), windowOf(0, 20));
    const PointRun &line = points.smooth.at(0);
    QCOMPARE(points.band.at(0).upper.size(), line.size());
    for (qsizetype i = 0; i < line.size(); ++i) {
        QVERIFY(points.band.at(0).lower.at(i).y() < line.at(i).y());
        QVERIFY(points.band.at(0).upper.at(i).y() > line.at(i).y());
    }
}

void CoursePointsTest::aComputedFlareIsAsWideAsItsDays()
{
    QList<DayValue> days = daysOn(upTo(20), 3, 3);
    for (const int bad : {15, 16})
        days[bad].worst = 8;
    CurvePoints points;
    addCourse(points, courseOf(days), windowOf(0, 20));
    const double line = flaresLine - spikesBelow;
    QCOMPARE(points.spikes, (QList<PointRun> {{{14.6, line}, {16.4, line}}}));
}

void CoursePointsTest::whatLiesOutsideTheWindowIsLeftOut()
{
    QList<DayValue> days = daysOn(upTo(40), 3, 3);
    for (const int bad : {20, 21})
        days[bad].worst = 8;
    CurvePoints points;
    addCourse(points, courseOf(days), windowOf(0, 10));
    QVERIFY(points.spikes.isEmpty());
    QVERIFY(points.smooth.at(0).last().x() <= 10);
    const PointRun marks =
        marksOn({first.addDays(2), first.addDays(39)}, usesLine, windowOf(30, 10));
    QVERIFY(marks.contains(QPointF(39, usesLine)));
}

void CoursePointsTest::aLineLeadsOutOfTheWindow()
{
    CurvePoints points;
    addDays(points, daysOn(upTo(40)), windowOf(10, 10));
    QCOMPARE(points.average.at(0).first().x(), 9.0); // one to each side
    QCOMPARE(points.average.at(0).last().x(), 20.0);
}

void CoursePointsTest::tenYearsAreThinnedToWhatCanBeSeen()
{
    QList<DayValue> days = daysOn(upTo(3650));
    days[1234].worst = 10;
    CurvePoints points;
    addDays(points, days, windowOf(0, 3650, 300));
    QVERIFY(points.worst.size() <= 4 * 300);
    QVERIFY(std::any_of(points.worst.begin(), points.worst.end(),
                        [](QPointF point) { return point == QPointF(1234, 10); }));
}

QTEST_GUILESS_MAIN(CoursePointsTest)
#include "tst_coursepoints.moc"
