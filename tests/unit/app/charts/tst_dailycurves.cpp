// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/dailycurves.h"

#include <QChart>
#include <QTest>
#include <QValueAxis>

#include <algorithm>

using namespace knotebook;

namespace {

/** A chart as the page makes it. */
struct Plate
{
    Plate()
    {
        for (QXYSeries *series : QList<QXYSeries *> {average, smooth, worst, alone, uses, visits}) {
            chart.addSeries(series);
        }
        chart.addAxis(days, Qt::AlignBottom);
        average->attachAxis(days);
        smooth->attachAxis(days);
    }

    /** An area with nothing in it. */
    QAreaSeries *addArea()
    {
        auto *area = new QAreaSeries(new QLineSeries, new QLineSeries);
        area->upperSeries()->setParent(area);
        area->lowerSeries()->setParent(area);
        chart.addSeries(area);
        area->attachAxis(days);
        return area;
    }
    int drawnLines() const
    {
        const QList<QAbstractSeries *> all = chart.series();
        return static_cast<int>(std::count_if(all.begin(), all.end(), [](QAbstractSeries *series) {
            auto *line = qobject_cast<QLineSeries *>(series);
            return line && line->count() > 0;
        }));
    }

    QChart chart;
    QLineSeries *average = new QLineSeries;
    QLineSeries *smooth = new QLineSeries;
    QLineSeries *worst = new QLineSeries;
    QLineSeries *alone = new QLineSeries;
    QScatterSeries *uses = new QScatterSeries;
    QScatterSeries *visits = new QScatterSeries;
    QValueAxis *days = new QValueAxis;
};

CurvePoints twoRuns()
{
    CurvePoints points;
    points.average = {{{0, 4}, {1, 5}}, {{5, 3}, {6, 2}}};
    points.worst = {{0, 6}, {1, 7}, {5, 4}, {6, 3}};
    points.uses = {{1, -0.5}};
    return points;
}

} // namespace

class DailyCurvesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGapIsNeverBridged();
    void linesThatAreNoLongerNeededAreEmptied();
    void pointsThatWereThereBeforeTheChartAreDrawn();
    void everyRunLooksLikeTheFirst();
    void aChartThatIsGoneIsNoHarm();
    void theBandHasAnAreaForEachRun();
    void flaresAreDrawnApart();
};

void DailyCurvesTest::aGapIsNeverBridged()
{
    Plate plate;
    DailyCurves curves(nullptr);
    curves.attachLines(plate.average, plate.smooth);
    curves.attachDots(plate.worst, plate.alone);
    curves.attachMarks(plate.uses, plate.visits);
    curves.setPoints(twoRuns());
    curves.show();
    QCOMPARE(plate.average->points(), PointRun({{0, 4}, {1, 5}}));
    QCOMPARE(plate.drawnLines(), 3); // two runs and the worst
    QCOMPARE(plate.uses->count(), 1);
    QCOMPARE(plate.visits->count(), 0);
}

void DailyCurvesTest::linesThatAreNoLongerNeededAreEmptied()
{
    Plate plate;
    DailyCurves curves(nullptr);
    curves.attachLines(plate.average, plate.smooth);
    curves.attachDots(plate.worst, plate.alone);
    curves.setPoints(twoRuns());
    curves.show();
    curves.setPoints({});
    curves.show();
    QCOMPARE(plate.drawnLines(), 0);
    curves.setPoints(twoRuns());
    curves.show();
    QCOMPARE(plate.drawnLines(), 3);
    QCOMPARE(plate.chart.series().size(), 7); // the second run's line was used again
}

void DailyCurvesTest::pointsThatWereThereBeforeTheChartAreDrawn()
{
    Plate plate;
    DailyCurves curves(nullptr);
    curves.setPoints(twoRuns());
    curves.show();
    curves.attachLines(plate.average, plate.smooth);
    curves.attachDots(plate.worst, plate.alone);
    QCOMPARE(plate.drawnLines(), 0); // before the chart has its room
    curves.show();
    QCOMPARE(plate.drawnLines(), 3);
}

void DailyCurvesTest::everyRunLooksLikeTheFirst()
{
    Plate plate;
    DailyCurves curves(nullptr);
    curves.attachLines(plate.average, plate.smooth);
    curves.attachDots(plate.worst, plate.alone);
    curves.setPoints(twoRuns());
    curves.show();
    plate.average->setColor(Qt::darkCyan);
    auto *second = qobject_cast<QLineSeries *>(plate.chart.series().last());
    QVERIFY(second);
    QCOMPARE(second->color(), QColor(Qt::darkCyan));
    QCOMPARE(second->attachedAxes(), plate.average->attachedAxes());
}

void DailyCurvesTest::aChartThatIsGoneIsNoHarm()
{
    DailyCurves curves(nullptr);
    {
        Plate plate;
        curves.attachLines(plate.average, plate.smooth);
        curves.attachDots(plate.worst, plate.alone);
        curves.attachMarks(plate.uses, plate.visits);
        curves.setPoints(twoRuns());
        curves.show();
    }
    curves.setPoints({});
    curves.show();
    curves.setPoints(twoRuns());
    curves.show();
    Plate other;
    curves.attachLines(other.average, other.smooth);
    curves.attachDots(other.worst, other.alone);
    curves.show();
    QCOMPARE(other.drawnLines(), 3);
}

void DailyCurvesTest::theBandHasAnAreaForEachRun()
{
    Plate plate;
    QAreaSeries *band = plate.addArea();
    DailyCurves curves(nullptr);
    curves.attachBand(band);
    CurvePoints points;
    points.band = {{{{0, 5}, {1, 6}}, {{0, 3}, {1, 4}}}, {{{9, 5}}, {{9, 3}}}};
    curves.setPoints(points);
    curves.show();
    QCOMPARE(band->upperSeries()->points(), PointRun({{0, 5}, {1, 6}}));
    QCOMPARE(band->lowerSeries()->points(), PointRun({{0, 3}, {1, 4}}));
    auto *second = qobject_cast<QAreaSeries *>(plate.chart.series().last());
    QVERIFY(second && second != band);
    QCOMPARE(second->upperSeries()->points(), PointRun({{9, 5}}));
    QCOMPARE(second->attachedAxes(), band->attachedAxes());
    band->setColor(Qt::darkCyan);
    QCOMPARE(second->color(), QColor(Qt::darkCyan));
    points.band.clear();
    curves.setPoints(points);
    curves.show();
    QVERIFY(band->upperSeries()->points().isEmpty() && second->lowerSeries()->points().isEmpty());
}

void DailyCurvesTest::flaresAreDrawnApart()
{
    Plate plate;
    auto *own = new QScatterSeries;
    plate.chart.addSeries(own);
    QAreaSeries *computed = plate.addArea();
    const qsizetype series = plate.chart.series().size();
    DailyCurves curves(nullptr);
    CurvePoints points;
    points.flares = {{3, -2}};
    points.spikes = {{{1, -2}, {2, -2}}, {{6, -2}, {9, -2}}};
    curves.setPoints(points);
    curves.attachFlares(own, computed);
    curves.show();
    QCOMPARE(own->points(), PointRun({{3, -2}}));
    const PointRun upper = computed->upperSeries()->points();
    const PointRun lower = computed->lowerSeries()->points();
    QCOMPARE(upper.size(), lower.size());
    for (qsizetype i = 0; i < upper.size(); ++i) {
        QCOMPARE(upper.at(i).x(), lower.at(i).x());
        // As high as a bar within its days, and nothing at all between the bars.
        const bool within = i % 4 == 1 || i % 4 == 2;
        QCOMPARE(upper.at(i).y() > lower.at(i).y(), within);
    }
    QCOMPARE(upper.at(1), QPointF(1, -1.9));
    QCOMPARE(upper.at(2), QPointF(2, -1.9));
    QCOMPARE(upper.at(5).x(), 6.0);
    QCOMPARE(upper.at(6).x(), 9.0);
    QCOMPARE(plate.chart.series().size(), series);
    curves.setPoints({});
    curves.show();
    QVERIFY(computed->upperSeries()->points().isEmpty());
}

QTEST_MAIN(DailyCurvesTest)
#include "tst_dailycurves.moc"
