// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/chartdrawing.h"

#include "app/print/textblock.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QSvgGenerator>

#include <array>
#include <cmath>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

// The light theme's, which is made for white paper.
constexpr QRgb chartInk = 0xFF2A2722;
constexpr QRgb chartQuietInk = 0xFF6B645B;
constexpr QRgb chartHairline = 0xFFE5DED2;
constexpr QRgb chartOutline = 0xFF8A8177;
constexpr QRgb chartAccent = 0xFF1F6B66;
constexpr QRgb chartLine = 0xFF5A534B;
constexpr QRgb chartSunken = 0xFFF1ECE3;
constexpr double bandOpacity = 0.15;
constexpr double zoneOpacity = 0.10;

constexpr double highest = 10.3;
constexpr double margin = 16;
constexpr double axisRoom = 26;
constexpr double dateRoom = 22;
constexpr int titleText = 16;
constexpr int smallText = 12;
constexpr double worstDot = 2.2;

QColor seeThrough(QRgb color, double opacity)
{
    QColor result(color);
    result.setAlphaF(static_cast<float>(opacity));
    return result;
}

QString tr(const char *text)
{
    return QCoreApplication::translate("ChartDrawing", text);
}

/** Draws one chart into its plot; the painter is the caller's. */
class ChartPainter
{
public:
    ChartPainter(QPainter &painter, const ChartDrawing &drawing, const QRectF &plot)
        : m_painter(painter), m_drawing(drawing), m_plot(plot)
    {
    }

    void paintZones() const
    {
        if (m_drawing.betterFrom >= 0)
            fillLevels(m_drawing.betterFrom, 0, seeThrough(chartAccent, zoneOpacity));
        if (m_drawing.worseFrom >= 0)
            fillLevels(10, m_drawing.worseFrom, seeThrough(chartInk, zoneOpacity / 2));
        for (const double level : {m_drawing.betterFrom, m_drawing.worseFrom})
            paintLevel(level, QPen(QColor(chartAccent), 1, Qt::DotLine));
        paintLevel(m_drawing.baseline, QPen(QColor(chartQuietInk), 1, Qt::DashLine));
    }

    void paintPhases() const
    {
        for (const MarkedDays &phase : m_drawing.phases) {
            const QRectF box = stretch(phase);
            if (phase.treated)
                m_painter.fillRect(box, QColor(chartSunken));
            m_painter.setPen(QPen(QColor(chartAccent), 1));
            m_painter.setBrush(phase.treated ? QBrush(QColor(chartAccent)) : QBrush(Qt::NoBrush));
            m_painter.drawRect(QRectF(box.left(), box.top(), box.width() - 1, 5));
        }
    }

    void paintAxes() const
    {
        for (int level = 0; level <= 10; level += 2) {
            m_painter.setPen(QPen(QColor(level ? chartHairline : chartOutline), 1));
            m_painter.drawLine(QPointF(m_plot.left(), yOf(level)),
                               QPointF(m_plot.right(), yOf(level)));
            write(QRectF(m_plot.left() - axisRoom, yOf(level) - 8, axisRoom - 6, 16),
                  Qt::AlignRight | Qt::AlignVCenter, QString::number(level));
        }
        for (const auto &[position, label] : m_drawing.dates) {
            const double x = m_plot.left() + m_plot.width() * position;
            m_painter.setPen(QPen(QColor(chartOutline), 1));
            m_painter.drawLine(QPointF(x, m_plot.bottom()), QPointF(x, m_plot.bottom() + 5));
            write(QRectF(x - 60, m_plot.bottom() + 6, 120, 16), Qt::AlignHCenter | Qt::AlignTop,
                  label);
        }
    }

    void paintCurves() const
    {
        const CurvePoints &points = m_drawing.points;
        for (const AreaRun &area : points.band) {
            QPolygonF outline = placed(area.upper);
            const QPolygonF lower = placed(area.lower);
            for (auto point = lower.crbegin(); point != lower.crend(); ++point)
                outline.append(*point);
            fillPolygon(outline, seeThrough(chartAccent, bandOpacity));
        }
        paintRuns(points.spikes, QPen(QColor(chartOutline), 5, Qt::SolidLine, Qt::FlatCap));
        paintDots(points.worst, chartOutline);
        paintRuns(points.average, QPen(QColor(chartLine), 1.4));
        paintDots(points.alone, chartLine);
        paintRuns(points.compared, QPen(QColor(chartAccent), 1.6, Qt::DashLine));
        paintRuns(points.smooth, QPen(QColor(chartAccent), 3, Qt::SolidLine, Qt::RoundCap));
    }

    void paintMarks() const
    {
        for (const QPolygonF marks = placed(m_drawing.points.uses); const QPointF &at : marks) {
            const QPolygonF triangle {at + QPointF(-4, 4), at + QPointF(4, 4), at + QPointF(0, -4)};
            fillPolygon(triangle, QColor(chartQuietInk));
        }
        for (const QPolygonF marks = placed(m_drawing.points.visits); const QPointF &at : marks) {
            const QPolygonF diamond {at + QPointF(-6, 0), at + QPointF(0, -6), at + QPointF(6, 0),
                                     at + QPointF(0, 6)};
            fillPolygon(diamond, QColor(chartAccent));
        }
        for (const QPolygonF marks = placed(m_drawing.points.flares); const QPointF &at : marks)
            fillPolygon(star(at), QColor(chartInk));
    }

    /** A bracket over the days of a period, its number, and the median as a line. */
    void paintPeriods() const
    {
        for (const MarkedDays &period : m_drawing.periods) {
            const QRectF box = stretch(period);
            if (box.width() <= 0)
                continue;
            m_painter.setPen(QPen(QColor(chartInk), 1.4));
            const double top = box.top() + 8;
            m_painter.drawPolyline(QPolygonF {{box.left() + 1, top + 6},
                                              {box.left() + 1, top},
                                              {box.right() - 1, top},
                                              {box.right() - 1, top + 6}});
            write(QRectF(box.center().x() - 60, top + 2, 120, 16), Qt::AlignHCenter | Qt::AlignTop,
                  period.label, chartInk);
            if (period.median < 0)
                continue;
            m_painter.setPen(QPen(QColor(chartInk), 2, Qt::DashDotLine));
            m_painter.drawLine(QPointF(box.left(), yOf(period.median)),
                               QPointF(box.right(), yOf(period.median)));
        }
    }

    void write(const QRectF &area, int flags, const QString &text, QRgb color = chartQuietInk) const
    {
        m_painter.setPen(QColor(color));
        m_painter.drawText(area, flags, text);
    }

private:
    double yOf(double pain) const
    {
        return m_plot.top() + m_plot.height() * (highest - pain) / (highest - m_drawing.lowest);
    }

    QRectF stretch(const MarkedDays &days) const
    {
        return {m_plot.left() + m_plot.width() * days.start, m_plot.top(),
                m_plot.width() * days.share, yOf(0) - m_plot.top()};
    }

    QPolygonF placed(const PointRun &run) const
    {
        QPolygonF polygon;
        for (const QPointF &point : run) {
            const double share = (point.x() - m_drawing.firstDay + 0.5) / m_drawing.daySpan;
            polygon.append({m_plot.left() + m_plot.width() * share, yOf(point.y())});
        }
        return polygon;
    }

    void fillLevels(double from, double to, const QColor &color) const
    {
        m_painter.fillRect(
            QRectF(QPointF(m_plot.left(), yOf(from)), QPointF(m_plot.right(), yOf(to))), color);
    }

    void paintLevel(double level, const QPen &pen) const
    {
        if (level < 0)
            return;
        m_painter.setPen(pen);
        m_painter.drawLine(QPointF(m_plot.left(), yOf(level)), QPointF(m_plot.right(), yOf(level)));
    }

    void paintRuns(const QList<PointRun> &runs, const QPen &pen) const
    {
        m_painter.setPen(pen);
        m_painter.setBrush(Qt::NoBrush);
        for (const PointRun &run : runs) {
            if (run.size() > 1)
                m_painter.drawPolyline(placed(run));
            else if (run.size() == 1)
                paintDots(run, pen.color().rgba());
        }
    }

    void paintDots(const PointRun &run, QRgb color) const
    {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(QColor(color));
        for (const QPolygonF places = placed(run); const QPointF &at : places)
            m_painter.drawEllipse(at, worstDot, worstDot);
    }

    void fillPolygon(const QPolygonF &polygon, const QColor &color) const
    {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(color);
        m_painter.drawPolygon(polygon);
    }

    static QPolygonF star(const QPointF &at)
    {
        constexpr int corners = 10;
        constexpr double pi = 3.14159265358979323846;
        QPolygonF star;
        for (int i = 0; i < corners; ++i) {
            const double radius = i % 2 ? 3.2 : 7.5;
            const double angle = pi * i / 5 - pi / 2;
            star.append(at + QPointF(radius * std::cos(angle), radius * std::sin(angle)));
        }
        return star;
    }

    QPainter &m_painter;
    const ChartDrawing &m_drawing;
    QRectF m_plot;
};

/** What the marks mean, in words: a drawing that leaves the program has no other key. */
QString keyOf(const ChartDrawing &drawing)
{
    const CurvePoints &points = drawing.points;
    QStringList words {tr("thin line: average of a day"), tr("dots: worst of a day")};
    const std::array<std::pair<bool, QString>, 8> marks {{
        {!points.smooth.isEmpty(), tr("thick line with its band: smooth course")},
        {!points.compared.isEmpty(), tr("dashed line: %1").arg(drawing.compared)},
        {drawing.betterFrom >= 0, tr("shaded zones: a change that matters")},
        {!points.uses.isEmpty(), tr("triangles: remedies")},
        {!points.visits.isEmpty(), tr("diamonds: visits")},
        {!points.flares.isEmpty(), tr("stars: flares, as you said")},
        {!points.spikes.isEmpty(), tr("bars below: flares, computed")},
        {!drawing.phases.isEmpty(), tr("bars above: fair trial, filled with the remedy")},
    }};
    for (const auto &[drawn, meaning] : marks) {
        if (drawn)
            words.append(meaning);
    }
    if (!drawing.periods.isEmpty())
        words.append(tr("brackets: the periods that are compared, with their medians"));
    return words.join(u"; "_s);
}

/** In units of the drawing, whatever it is drawn on. */
QFont chartFont(int height, bool bold)
{
    QFont font = fontOf({.bold = bold});
    font.setPixelSize(height);
    return font;
}

double heightOf(const QString &text, double width)
{
    const QRectF room(0, 0, width, 10'000);
    const QFontMetricsF metrics(chartFont(smallText, false));
    return metrics.boundingRect(room, Qt::AlignLeft | Qt::TextWordWrap, text).height() + 3;
}

/** What stands under the plot. */
QStringList wordsUnder(const ChartDrawing &drawing)
{
    return drawing.notes + QStringList {keyOf(drawing)};
}

} // namespace

QRectF plotOf(const ChartDrawing &drawing, const QSize &size)
{
    const double width = size.width() - 2 * margin;
    double below = dateRoom + margin;
    for (const QString &words : wordsUnder(drawing))
        below += heightOf(words, width);
    const double top = margin + 2 * titleText;
    return {margin + axisRoom, top, width - axisRoom, size.height() - top - below};
}

void drawChart(QPainter &painter, const ChartDrawing &drawing, const QSize &size)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRectF(QPointF(), size), Qt::white);
    const QRectF plot = plotOf(drawing, size);
    const ChartPainter chart(painter, drawing, plot);
    const double width = size.width() - 2 * margin;
    painter.setFont(chartFont(titleText, true));
    chart.write(QRectF(margin, margin, width, 1.5 * titleText), Qt::AlignLeft | Qt::AlignTop,
                drawing.title, chartInk);
    painter.setFont(chartFont(smallText, false));
    chart.paintPhases();
    chart.paintZones();
    chart.paintAxes();
    chart.paintCurves();
    chart.paintMarks();
    chart.paintPeriods();
    double y = plot.bottom() + dateRoom + 4;
    for (const QString &words : wordsUnder(drawing)) {
        const double height = heightOf(words, width);
        chart.write(QRectF(margin, y, width, height),
                    Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, words);
        y += height;
    }
    painter.restore();
}

QByteArray chartSvg(const ChartDrawing &drawing, const QSize &size)
{
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(), size));
    constexpr int unitsPerInch = 96; // as in CSS
    generator.setResolution(unitsPerInch);
    generator.setTitle(u"title"_s);
    generator.setDescription(u"desc"_s);
    QPainter painter(&generator);
    drawChart(painter, drawing, size);
    painter.end();
    // Whether the generator escapes them depends on its version.
    const auto element = [](const QByteArray &tag, const QString &text) -> QByteArray {
        return "<" + tag + ">" + text.toUtf8() + "</" + tag + ">";
    };
    return QByteArray(buffer.data())
        .replace(element("title", u"title"_s), element("title", drawing.title.toHtmlEscaped()))
        .replace(element("desc", u"desc"_s), element("desc", drawing.description.toHtmlEscaped()));
}

} // namespace knotebook
