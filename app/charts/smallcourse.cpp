// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/smallcourse.h"

#include "app/charts/dateticks.h"
#include "app/charts/dayruns.h"

#include <QMap>
#include <QPainter>

#include <algorithm>

namespace knotebook {

namespace {

constexpr double lineWidth = 1.4;
constexpr double smallDot = 1.4;
constexpr double roomForDots = 2.5; ///< pixels a day from which each is a dot on its line
constexpr double room = 2; ///< above 10 and below 0, for the width of the line

} // namespace

double SmallCourse::yOf(double pain) const
{
    return room + (height() - 2 * room) * (1 - pain / 10);
}

void SmallCourse::paintStrokes(QPainter *painter, const KnotCourse &course) const
{
    // Days that share a column of pixels share a stroke, from their lowest to their worst.
    QMap<int, Interval> strokes;
    for (const DayValue &day : course.days) {
        const int x =
            static_cast<int>(width() * positionIn(m_overview->courses().period, day.date));
        const Interval known = strokes.value(x, {day.average, day.worst});
        strokes[x] = {std::min(known.low, day.average), std::max(known.high, day.worst)};
    }
    painter->setPen(QPen(m_stroke, 1));
    for (auto it = strokes.cbegin(); it != strokes.cend(); ++it)
        painter->drawLine(QPointF(it.key() + 0.5, yOf(it->low)),
                          QPointF(it.key() + 0.5, yOf(it->high)));
}

void SmallCourse::paintLine(QPainter *painter, const KnotCourse &course) const
{
    const Period &period = m_overview->courses().period;
    const auto span = static_cast<double>(period.days());
    painter->setPen(QPen(m_line, lineWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    PointRun dots;
    for (const DayRun &run : consecutiveRuns(course.days)) {
        PointRun points;
        for (const DayValue &day : run)
            points.append({static_cast<double>(period.from.daysTo(day.date)), day.average});
        points = thinned(points, span, static_cast<int>(width()));
        for (QPointF &point : points)
            point = {width() * (point.x() + 0.5) / span, yOf(point.y())};
        painter->drawPolyline(points.constData(), static_cast<int>(points.size()));
        if (points.size() == 1 || width() / span >= roomForDots)
            dots += points;
    }
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_line);
    for (const QPointF &dot : dots)
        painter->drawEllipse(dot, smallDot, smallDot);
}

void SmallCourse::paintKnot(QPainter *painter, const KnotCourse &course) const
{
    paintStrokes(painter, course);
    paintLine(painter, course);
}

void SmallCourse::paint(QPainter *painter)
{
    painter->setPen(QPen(m_grid, 1));
    for (const int pain : {0, 5, 10})
        painter->drawLine(QPointF(0, yOf(pain)), QPointF(width(), yOf(pain)));
    if (m_overview && m_row >= 0 && m_row < m_overview->total())
        paintKnot(painter, m_overview->courses().knots.at(m_row));
}

} // namespace knotebook
