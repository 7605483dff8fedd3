// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/dayruns.h"

#include <QAreaSeries>
#include <QLineSeries>
#include <QObject>
#include <QPointer>
#include <QScatterSeries>
#include <QtQml/qqmlregistration.h>

namespace knotebook {

/** An area between two lines with the same x. */
struct AreaRun
{
    PointRun upper;
    PointRun lower;

    bool operator==(const AreaRun &) const = default;
};

/** What a chart of days shows; x counts days from 0, y is 0-10. */
struct CurvePoints
{
    QList<PointRun> average; ///< joined only where no day is missing
    PointRun alone; ///< averages of days without a neighbour, as dots
    PointRun worst;
    QList<PointRun> smooth;
    QList<AreaRun> band; ///< of the smooth line
    PointRun uses; ///< on the line of marks below 0
    PointRun visits;
    PointRun flares; ///< the person's own
    QList<PointRun> compared; ///< averages of another subject
    QList<PointRun> spikes; ///< computed flares, from their first day to their last

    bool operator==(const CurvePoints &) const = default;
};

/** One series of Qt Charts cannot have a gap: this draws each run as its own. */
class RunPool
{
public:
    void setPrototype(QLineSeries *prototype);
    void show(const QList<PointRun> &runs);
    /** After the prototype changed its pen. */
    void copyLook();

private:
    QLineSeries *another();

    QPointer<QLineSeries> m_prototype;
    QList<QPointer<QLineSeries>> m_more;
};

/** The same for areas. */
class AreaPool
{
public:
    void setPrototype(QAreaSeries *prototype);
    void show(const QList<AreaRun> &runs);
    /** After the prototype changed its colour. */
    void copyLook();

private:
    QAreaSeries *another();

    QPointer<QAreaSeries> m_prototype;
    QList<QPointer<QAreaSeries>> m_more;
};

/**
 * Hands points to the series of a chart in one go, which is the fast way in. The
 * chart attaches its series when it is made; they may go whenever it goes. Nothing is
 * drawn before show(): with every step of its axes and its layout a chart works out
 * again all the points that it has.
 */
class DailyCurves final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from a view model")

public:
    explicit DailyCurves(QObject *parent) : QObject(parent) { }

    /** The series of a chart, owned by it; their look is the chart's. */
    Q_INVOKABLE void attachLines(QLineSeries *average, QLineSeries *smooth);
    Q_INVOKABLE void attachDots(QLineSeries *worst, QLineSeries *alone);
    Q_INVOKABLE void attachMarks(QScatterSeries *uses, QScatterSeries *visits);
    Q_INVOKABLE void attachBand(QAreaSeries *band);
    Q_INVOKABLE void attachCompared(QLineSeries *compared);
    /** Computed flares are bars of one area: a series for each of hundreds would take long. */
    Q_INVOKABLE void attachFlares(QScatterSeries *own, QAreaSeries *computed);

    /** After the chart changed how its lines look. */
    void followLook();
    void setPoints(const CurvePoints &points);
    /** Draws what is new, once the chart has its axes and its room. */
    void show();
    const CurvePoints &points() const { return m_points; }

private:
    CurvePoints m_points;
    bool m_drawn = false; ///< the points, in the series there are
    RunPool m_average;
    RunPool m_smooth;
    RunPool m_compared;
    AreaPool m_band;
    QPointer<QLineSeries> m_worst;
    QPointer<QLineSeries> m_alone;
    QPointer<QScatterSeries> m_uses;
    QPointer<QScatterSeries> m_visits;
    QPointer<QScatterSeries> m_flares;
    QPointer<QAreaSeries> m_spikes;
};

} // namespace knotebook
