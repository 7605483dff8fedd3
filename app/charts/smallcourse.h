// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/overviewmodel.h"

#include <QColor>
#include <QPointer>
#include <QQuickPaintedItem>

namespace knotebook {

/**
 * One knot of an overview as a small chart: 0 to 10 from bottom to top, the days of
 * the period from left to right, the same for all. Sixty of them must be drawn at
 * once, which a chart of Qt Charts each would not bear.
 */
class SmallCourse : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(
        knotebook::OverviewModel *overview MEMBER m_overview NOTIFY lookChanged REQUIRED FINAL)
    Q_PROPERTY(int row MEMBER m_row NOTIFY lookChanged REQUIRED FINAL)
    Q_PROPERTY(QColor line MEMBER m_line NOTIFY lookChanged FINAL)
    Q_PROPERTY(QColor stroke MEMBER m_stroke NOTIFY lookChanged FINAL)
    Q_PROPERTY(QColor grid MEMBER m_grid NOTIFY lookChanged FINAL)

public:
    explicit SmallCourse(QQuickItem *parent = nullptr);

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void lookChanged();

private:
    void paintKnot(QPainter *painter, const KnotCourse &course) const;
    void paintStrokes(QPainter *painter, const KnotCourse &course) const;
    void paintLine(QPainter *painter, const KnotCourse &course) const;
    double yOf(double pain) const;

    QPointer<OverviewModel> m_overview;
    int m_row = 0;
    QColor m_line;
    QColor m_stroke;
    QColor m_grid;
};

} // namespace knotebook
