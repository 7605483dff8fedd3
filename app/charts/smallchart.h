// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QQuickPaintedItem>

namespace knotebook {

/** One row of a model as a small chart, drawn anew when its look changes: what all of them have. */
class SmallChart : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(int row MEMBER m_row NOTIFY lookChanged REQUIRED FINAL)
    Q_PROPERTY(QColor line MEMBER m_line NOTIFY lookChanged FINAL)
    Q_PROPERTY(QColor grid MEMBER m_grid NOTIFY lookChanged FINAL)

public:
    explicit SmallChart(QQuickItem *parent);

Q_SIGNALS:
    void lookChanged();

protected:
    int m_row = 0;
    QColor m_line;
    QColor m_grid;
};

} // namespace knotebook
