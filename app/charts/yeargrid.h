// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/yearviewmodel.h"

#include <QColor>
#include <QPointer>
#include <QQuickPaintedItem>

namespace knotebook {

/**
 * The cells of a calendar: a row for each month, a column for each day. Colour is
 * the worst pain, dots are the entries, a frame without filling is a gap.
 */
class YearGrid : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(knotebook::YearViewModel *calendar READ calendar WRITE setCalendar NOTIFY lookChanged
                   REQUIRED FINAL)
    /** The colours of pain 0 to 10. */
    Q_PROPERTY(QList<QColor> ramp MEMBER m_ramp NOTIFY lookChanged FINAL)
    Q_PROPERTY(QColor frame MEMBER m_frame NOTIFY lookChanged FINAL)
    Q_PROPERTY(QColor ink MEMBER m_ink NOTIFY lookChanged FINAL)

public:
    static constexpr int columns = 31;
    static constexpr int rows = 12;

    explicit YearGrid(QQuickItem *parent = nullptr);

    /** Not owned. */
    YearViewModel *calendar() const { return m_calendar; }
    void setCalendar(YearViewModel *calendar);
    /** Points at the day under a place, in the item's pixels. */
    Q_INVOKABLE void pointAt(double x, double y);

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void lookChanged();

private:
    QRectF cellOf(QDate date) const;
    void paintDay(QPainter *painter, QDate date) const;
    void paintDots(QPainter *painter, const QRectF &cell, int entries, int pain) const;

    QPointer<YearViewModel> m_calendar;
    QList<QColor> m_ramp;
    QColor m_frame;
    QColor m_ink;
};

} // namespace knotebook
