// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/dailycurves.h"

#include <QAbstractAxis>
#include <QChart>
#include <QGraphicsScene>

namespace knotebook {

namespace {

// Qt Charts of Qt 6.4 does not offer this to QML.
constexpr double dotRadius = 2.5;
/** Half the height of the bar of a computed flare, in points of pain. */
constexpr double halfBar = 0.1;

void fill(QXYSeries *series, const PointRun &points)
{
    if (series)
        series->replace(points);
}

void placeLike(QAbstractSeries *series, QAbstractSeries *prototype)
{
    prototype->chart()->addSeries(series);
    const QList<QAbstractAxis *> axes = prototype->attachedAxes();
    for (QAbstractAxis *axis : axes)
        series->attachAxis(axis);
}

/** Bars as one area, which has no height between them. */
AreaRun barsOf(const QList<PointRun> &runs)
{
    AreaRun bars;
    for (const PointRun &run : runs) {
        const double from = run.first().x();
        const double to = run.last().x();
        const double low = run.first().y() - halfBar;
        const double high = run.first().y() + halfBar;
        bars.upper += {{from, low}, {from, high}, {to, high}, {to, low}};
        bars.lower += {{from, low}, {from, low}, {to, low}, {to, low}};
    }
    return bars;
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
    if (!m_prototype->chart())
        return nullptr;
    auto *series = new QLineSeries;
    series->setPen(m_prototype->pen());
    series->setMarkerSize(m_prototype->markerSize());
    series->setPointsVisible(m_prototype->pointsVisible());
    placeLike(series, m_prototype);
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

void AreaPool::setPrototype(QAreaSeries *prototype)
{
    m_prototype = prototype;
    m_more.clear();
}

void AreaPool::copyLook()
{
    for (const QPointer<QAreaSeries> &series : std::as_const(m_more)) {
        if (!series || !m_prototype)
            continue;
        series->setPen(m_prototype->pen());
        series->setBrush(m_prototype->brush());
    }
}

QAreaSeries *AreaPool::another()
{
    if (!m_prototype->chart())
        return nullptr;
    auto *series = new QAreaSeries(new QLineSeries, new QLineSeries);
    series->upperSeries()->setParent(series);
    series->lowerSeries()->setParent(series);
    series->setPen(m_prototype->pen());
    series->setBrush(m_prototype->brush());
    placeLike(series, m_prototype);
    m_more.append(series);
    return series;
}

void AreaPool::show(const QList<AreaRun> &runs)
{
    if (!m_prototype)
        return;
    const qsizetype drawn = std::max(runs.size(), m_more.size() + 1);
    for (qsizetype i = 0; i < drawn; ++i) {
        QAreaSeries *area = i == 0  ? m_prototype.data()
            : i - 1 < m_more.size() ? m_more.at(i - 1).data()
                                    : another();
        if (!area)
            continue;
        fill(area->upperSeries(), runs.value(i).upper);
        fill(area->lowerSeries(), runs.value(i).lower);
    }
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
    m_drawn = false;
}

void DailyCurves::attachDots(QLineSeries *worst, QLineSeries *alone)
{
    m_worst = worst;
    m_alone = alone;
    worst->setMarkerSize(dotRadius);
    alone->setMarkerSize(dotRadius);
    m_drawn = false;
}

void DailyCurves::attachMarks(QScatterSeries *uses, QScatterSeries *visits)
{
    m_uses = uses;
    m_visits = visits;
    m_drawn = false;
}

void DailyCurves::attachBand(QAreaSeries *band)
{
    m_band.setPrototype(band);
    connect(band, &QAreaSeries::colorChanged, this, [this] { m_band.copyLook(); });
    m_drawn = false;
}

void DailyCurves::attachCompared(QLineSeries *compared)
{
    m_compared.setPrototype(compared);
    connect(compared, &QXYSeries::penChanged, this, [this] { m_compared.copyLook(); });
    m_drawn = false;
}

void DailyCurves::attachFlares(QScatterSeries *own, QAreaSeries *computed)
{
    m_flares = own;
    m_spikes = computed;
    m_drawn = false;
}

void DailyCurves::followLook()
{
    m_average.copyLook();
    m_smooth.copyLook();
    m_compared.copyLook();
    m_band.copyLook();
}

void DailyCurves::setPoints(const CurvePoints &points)
{
    if (m_points == points)
        return;
    m_points = points;
    m_drawn = false;
}

void DailyCurves::show()
{
    if (m_drawn)
        return;
    m_drawn = true;
    m_average.show(m_points.average);
    m_smooth.show(m_points.smooth);
    fill(m_worst, m_points.worst);
    fill(m_alone, m_points.alone);
    fill(m_uses, m_points.uses);
    fill(m_visits, m_points.visits);
    fill(m_flares, m_points.flares);
    m_compared.show(m_points.compared);
    m_band.show(m_points.band);
    if (m_spikes) {
        const AreaRun bars = barsOf(m_points.spikes);
        fill(m_spikes->upperSeries(), bars.upper);
        fill(m_spikes->lowerSeries(), bars.lower);
    }
}

} // namespace knotebook
