// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/dailycurves.h"

#include <QAbstractAxis>
#include <QChart>
#include <QGraphicsScene>

namespace knotebook {

namespace {

// Qt Charts of Qt 6.4 does not offer this to QML.
constexpr double dotRadius = 2.5;

void fill(QXYSeries *series, const PointRun &points)
{
    if (series)
        series->replace(points);
}

} // namespace

void RunPool::setPrototype(QLineSeries *prototype)
{
    m_prototype = prototype;
    prototype->setMarkerSize(dotRadius);
    m_more.clear();
}

void RunPool::copyLook()
{
    for (const QPointer<QLineSeries> &series : std::as_const(m_more)) {
        if (!series || !m_prototype)
            continue;
        series->setPen(m_prototype->pen());
        series->setPointsVisible(m_prototype->pointsVisible());
    }
}

QLineSeries *RunPool::another()
{
    QChart *chart = m_prototype->chart();
    if (!chart)
        return nullptr;
    auto *series = new QLineSeries;
    series->setPen(m_prototype->pen());
    series->setMarkerSize(m_prototype->markerSize());
    series->setPointsVisible(m_prototype->pointsVisible());
    chart->addSeries(series);
    const QList<QAbstractAxis *> axes = m_prototype->attachedAxes();
    for (QAbstractAxis *axis : axes)
        series->attachAxis(axis);
    m_more.append(series);
    return series;
}

void RunPool::show(const QList<PointRun> &runs)
{
    if (!m_prototype)
        return;
    fill(m_prototype, runs.value(0));
    for (qsizetype i = 1; i < runs.size(); ++i)
        fill(i - 1 < m_more.size() ? m_more.at(i - 1).data() : another(), runs.at(i));
    for (qsizetype i = std::max<qsizetype>(0, runs.size() - 1); i < m_more.size(); ++i)
        fill(m_more.at(i), {});
}

void DailyCurves::attachLines(QLineSeries *average, QLineSeries *smooth)
{
    // The index of a scene that goes starts a timer where there may be none.
    if (const QChart *chart = average->chart(); chart && chart->scene())
        chart->scene()->setItemIndexMethod(QGraphicsScene::NoIndex);
    m_average.setPrototype(average);
    m_smooth.setPrototype(smooth);
    connect(average, &QXYSeries::penChanged, this, [this] { m_average.copyLook(); });
    connect(smooth, &QXYSeries::penChanged, this, [this] { m_smooth.copyLook(); });
    draw();
}

void DailyCurves::attachDots(QLineSeries *worst, QLineSeries *alone)
{
    m_worst = worst;
    m_alone = alone;
    worst->setMarkerSize(dotRadius);
    alone->setMarkerSize(dotRadius);
    draw();
}

void DailyCurves::attachMarks(QScatterSeries *uses, QScatterSeries *visits)
{
    m_uses = uses;
    m_visits = visits;
    draw();
}

void DailyCurves::followLook()
{
    m_average.copyLook();
    m_smooth.copyLook();
}

void DailyCurves::setPoints(const CurvePoints &points)
{
    if (m_points == points)
        return;
    m_points = points;
    draw();
}

void DailyCurves::draw()
{
    m_average.show(m_points.average);
    m_smooth.show(m_points.smooth);
    fill(m_worst, m_points.worst);
    fill(m_alone, m_points.alone);
    fill(m_uses, m_points.uses);
    fill(m_visits, m_points.visits);
}

} // namespace knotebook
