// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/smallchart.h"
#include "app/models/overviewmodel.h"

#include <QPointer>

namespace knotebook {

/**
 * One knot of an overview as a small chart: 0 to 10 from bottom to top, the days of
 * the period from left to right, the same for all. Sixty of them must be drawn at
 * once, which a chart of Qt Charts each would not bear.
 */
class SmallCourse : public knotebook::SmallChart
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(
        knotebook::OverviewModel *overview MEMBER m_overview NOTIFY lookChanged REQUIRED FINAL)
    Q_PROPERTY(QColor stroke MEMBER m_stroke NOTIFY lookChanged FINAL)

public:
    explicit SmallCourse(QQuickItem *parent = nullptr) : SmallChart(parent) { }

    void paint(QPainter *painter) override;

private:
    void paintKnot(QPainter *painter, const KnotCourse &course) const;
    void paintStrokes(QPainter *painter, const KnotCourse &course) const;
    void paintLine(QPainter *painter, const KnotCourse &course) const;
    double yOf(double pain) const;

    QPointer<OverviewModel> m_overview;
    QColor m_stroke;
};

} // namespace knotebook
