// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/dailycurves.h"

#include <QSize>
#include <QStringList>

class QPainter;

namespace knotebook {

/** A stretch of days that is marked in a drawing, 0…1 along its line of days. */
struct MarkedDays
{
    double start = 0;
    double share = 0;
    double median = -1; ///< 0-10, or -1: no line
    QString label = {}; ///< "1"
    bool treated = false; ///< of a fair trial: with the remedy
};

/** All that a chart of days shows, apart from what it is drawn on. */
struct ChartDrawing
{
    QString title = {};
    QString description = {}; ///< the chart in words, for those who do not see it
    QStringList notes = {}; ///< sentences under it
    CurvePoints points = {};
    double firstDay = 0; ///< the day at the left
    double daySpan = 1; ///< how many days are drawn
    double lowest = 0; ///< the end of the scale, with room for marks below 0
    double baseline = -1; ///< average of the first fortnight, and where a change matters, or -1 @{
    double betterFrom = -1;
    double worseFrom = -1; ///< @}
    QList<std::pair<double, QString>> dates = {}; ///< 0…1 along the line of days, and the label
    QList<MarkedDays> phases = {}; ///< of fair trials
    QList<MarkedDays> periods = {}; ///< that are compared
    QString compared = {}; ///< the name of what is drawn dashed; empty when nothing is
};

/** Where the days are in a drawing of that size, in its units. */
QRectF plotOf(const ChartDrawing &drawing, const QSize &size);

/** Draws it as on paper: dark on white, in the colours of the light theme. */
void drawChart(QPainter &painter, const ChartDrawing &drawing, const QSize &size);

/**
 * The same as an SVG file of `size` units: lines are lines and words are words,
 * with title and description for screen readers. Needs a QGuiApplication for its fonts.
 */
QByteArray chartSvg(const ChartDrawing &drawing, const QSize &size);

} // namespace knotebook
