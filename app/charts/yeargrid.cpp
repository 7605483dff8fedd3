// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/yeargrid.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace knotebook {

namespace {

constexpr double between = 2; // pixels from cell to cell
constexpr double corner = 2;
constexpr int mostDots = 3;
// From this pain on the colour is so dark that dots are light on it.
constexpr int darkPain = 7;

} // namespace

YearGrid::YearGrid(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
    connect(this, &YearGrid::lookChanged, this, [this] { update(); });
}

void YearGrid::setCalendar(YearViewModel *calendar)
{
    if (m_calendar == calendar)
        return;
    if (m_calendar)
        disconnect(m_calendar, nullptr, this, nullptr);
    m_calendar = calendar;
    if (calendar) {
        connect(calendar, &YearViewModel::changed, this, [this] { update(); });
        connect(calendar, &YearViewModel::pointedChanged, this, [this] { update(); });
    }
    Q_EMIT lookChanged();
}

QRectF YearGrid::cellOf(QDate date) const
{
    const double w = width() / columns;
    const double h = height() / rows;
    return QRectF((date.day() - 1) * w, (date.month() - 1) * h, w - between, h - between);
}

void YearGrid::pointAt(double x, double y)
{
    if (!m_calendar || x < 0 || y < 0 || x >= width() || y >= height())
        return;
    const QDate date(m_calendar->year(), static_cast<int>(y / height() * rows) + 1,
                     static_cast<int>(x / width() * columns) + 1);
    if (date.isValid())
        m_calendar->point(date);
}

void YearGrid::paintDots(QPainter *painter, const QRectF &cell, int entries, int pain) const
{
    const int dots = std::min(entries, mostDots);
    const double radius = std::clamp(cell.width() / 12, 0.8, 1.6);
    const double step = 3.2 * radius;
    painter->setPen(Qt::NoPen);
    painter->setBrush(pain < darkPain ? QColor(0x18, 0x16, 0x13) : QColor(Qt::white));
    for (int i = 0; i < dots; ++i) {
        const double x = cell.center().x() + (i - (dots - 1) / 2.0) * step;
        painter->drawEllipse(QPointF(x, cell.bottom() - 2.5 * radius), radius, radius);
    }
}

void YearGrid::paintDay(QPainter *painter, QDate date) const
{
    const QRectF cell = cellOf(date);
    const auto day = m_calendar->dayOn(date);
    const int pain = day ? static_cast<int>(std::floor(day->worst + 0.5)) : -1;
    painter->setPen(QPen(m_frame, 1));
    painter->setBrush(day && pain < m_ramp.size() ? QBrush(m_ramp.at(pain)) : QBrush(Qt::NoBrush));
    if (day && pain > 1)
        painter->setPen(Qt::NoPen);
    painter->drawRoundedRect(cell.adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
    if (day)
        paintDots(painter, cell, day->entries, pain);
    if (m_calendar->pointed() == date) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(m_ink, 2));
        painter->drawRoundedRect(cell, corner, corner);
    }
}

void YearGrid::paint(QPainter *painter)
{
    if (!m_calendar)
        return;
    QDate date(m_calendar->year(), 1, 1);
    const QDate last = std::min(QDate(m_calendar->year(), 12, 31), m_calendar->today());
    for (; date <= last; date = date.addDays(1))
        paintDay(painter, date);
}

} // namespace knotebook
