// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/drawings.h"

#include "core/atlas/svgpath.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

const QColor ink(0x2A, 0x27, 0x22);
const QColor quietInk(0x6B, 0x64, 0x5B);
const QColor hairline(0xC9, 0xC2, 0xB6);
const QColor skin(0xF4, 0xEF, 0xE7);
const QColor muscle(0xE6, 0xDC, 0xCF);

constexpr QRectF canvas(-220, -20, 440, 1040);
constexpr double markRadius = 15;

QPainterPath pathOf(const QList<Ring> &rings, Qt::FillRule rule)
{
    QPainterPath path;
    path.setFillRule(rule);
    for (const Ring &ring : rings) {
        if (ring.isEmpty())
            continue;
        path.moveTo(ring.first());
        for (const QPointF &point : ring)
            path.lineTo(point);
        path.closeSubpath();
    }
    return path;
}

// As the curves it was drawn with: a tenth of the points of its polygon.
QPainterPath pathOf(const Outline &outline)
{
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    const auto drawn = SvgPath::parse(outline.path);
    if (!drawn)
        return pathOf(outline.polygon.rings(), Qt::WindingFill);
    for (const PathStep &step : drawn->steps()) {
        if (step.kind == PathStep::Kind::Move)
            path.moveTo(step.points[0]);
        else if (step.kind == PathStep::Kind::Line)
            path.lineTo(step.points[0]);
        else if (step.kind == PathStep::Kind::Curve)
            path.cubicTo(step.points[0], step.points[1], step.points[2]);
        else
            path.closeSubpath();
    }
    return path;
}

/** Maps atlas units into `area`, keeping the proportions. */
QTransform fit(const QRectF &area)
{
    const double scale = std::min(area.width() / canvas.width(), area.height() / canvas.height());
    QTransform transform;
    transform.translate(area.center().x(), area.top());
    transform.scale(scale, scale);
    transform.translate(-canvas.center().x(), -canvas.top());
    return transform;
}

void drawOutlines(QPainter &painter, const Atlas &atlas, View view)
{
    painter.setPen(QPen(quietInk, 1.2));
    painter.setBrush(skin);
    painter.drawPath(pathOf(atlas.contour(view)));
    painter.setPen(QPen(hairline, 0.8));
    painter.setBrush(muscle);
    for (const Outline &outline : atlas.outlines(view, Layer::Superficial))
        painter.drawPath(pathOf(outline));
}

// Lines instead of a colour: a grey print and a copy of it show them too.
void drawPainting(QPainter &painter, const ReportedKnot &knot, View view)
{
    constexpr double gap = 9;
    for (const PaintedArea &area : knot.painting) {
        if (area.view != view)
            continue;
        const QPainterPath path = pathOf(area.rings, Qt::OddEvenFill);
        painter.save();
        painter.setClipPath(path, Qt::IntersectClip);
        painter.setPen(QPen(ink, 1.2));
        const QRectF box = path.boundingRect();
        const int lines = static_cast<int>((box.width() + box.height()) / gap) + 1;
        for (int i = 0; i < lines; ++i)
            painter.drawLine(QPointF(box.left() + i * gap, box.top()),
                             QPointF(box.left() + i * gap - box.height(), box.bottom()));
        painter.restore();
        painter.setPen(QPen(ink, 1.6));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(path);
    }
}

void drawMark(QPainter &painter, QPointF at, const ReportedKnot &knot)
{
    const bool active = knot.status == KnotStatus::Active;
    const bool resolved = knot.status == KnotStatus::Resolved;
    QPen pen(ink, resolved ? 1.5 : 3);
    if (knot.status == KnotStatus::Unsure || !knot.status)
        pen.setStyle(Qt::DashLine);
    painter.setPen(pen);
    painter.setBrush(active ? ink : QColor(Qt::white));
    const double radius = resolved ? markRadius * 0.75 : markRadius;
    painter.drawEllipse(at, radius, radius);
    QFont font = painter.font();
    font.setPixelSize(17);
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(active ? QColor(Qt::white) : ink);
    painter.drawText(QRectF(at.x() - 20, at.y() - 20, 40, 40), Qt::AlignCenter,
                     QString::number(knot.number));
}

// Marks that would cover each other are moved apart, downwards.
QPointF freePlace(QPointF at, const QList<QPointF> &taken)
{
    const auto collides = [&](QPointF point) {
        return std::ranges::any_of(taken, [&](QPointF other) {
            const QPointF gap = point - other;
            return QPointF::dotProduct(gap, gap) < 4 * markRadius * markRadius;
        });
    };
    for (int step = 0; collides(at) && step < 20; ++step)
        at.ry() += markRadius;
    return at;
}

void drawSideLetters(QPainter &painter, View view)
{
    if (view != View::Front && view != View::Back)
        return;
    QFont font = painter.font();
    font.setPixelSize(26);
    painter.setFont(font);
    painter.setPen(quietInk);
    const bool front = view == View::Front;
    painter.drawText(QRectF(-220, 0, 120, 40), Qt::AlignLeft, front ? u"R"_s : u"L"_s);
    painter.drawText(QRectF(100, 0, 120, 40), Qt::AlignRight, front ? u"L"_s : u"R"_s);
}

bool isPainted(const ReportedKnot &knot, View view)
{
    return std::ranges::any_of(knot.painting,
                               [view](const PaintedArea &area) { return area.view == view; });
}

} // namespace

bool anyPainting(const Report &report)
{
    return std::ranges::any_of(report.allKnots(),
                               [](const ReportedKnot &knot) { return !knot.painting.isEmpty(); });
}

QList<View> shownViews(const Report &report, const Atlas &atlas)
{
    QList<View> views {View::Front, View::Back};
    const QList<ReportedKnot> knots = report.allKnots();
    for (const View view : {View::Left, View::Right, View::Soles}) {
        const bool isUsed = std::ranges::any_of(knots, [&](const ReportedKnot &knot) {
            const auto &point = knot.knot->place.point;
            return (point && point->view() == view && markOf(knot.knot.fields(), atlas, view))
                || isPainted(knot, view);
        });
        if (isUsed)
            views.append(view);
    }
    return views;
}

std::optional<QPointF> markOf(const KnotFields &knot, const Atlas &atlas, View view)
{
    if (knot.place.point)
        return knot.place.point->view() == view ? std::optional(knot.place.point->position())
                                                : std::nullopt;
    if (!knot.place.region)
        return std::nullopt;
    for (const RegionKind kind : {RegionKind::Pain, RegionKind::Part}) {
        for (const Outline &outline : atlas.regionOutlines(view, kind)) {
            const bool sideFits = knot.side == outline.side || knot.side == Side::Unspecified
                || knot.side == Side::Both;
            if (outline.id == *knot.place.region && sideFits)
                return outline.middle();
        }
    }
    return std::nullopt;
}

void drawBody(QPainter &painter, const QRectF &area, const Atlas &atlas, const Report &report,
              View view)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setTransform(fit(area), true);
    drawOutlines(painter, atlas, view);
    drawSideLetters(painter, view);
    QList<QPointF> taken;
    const QList<ReportedKnot> knots = report.allKnots();
    for (const ReportedKnot &knot : knots)
        drawPainting(painter, knot, view);
    for (const ReportedKnot &knot : knots) {
        if (const auto at = markOf(knot.knot.fields(), atlas, view)) {
            taken.append(freePlace(*at, taken));
            drawMark(painter, taken.constLast(), knot);
        }
    }
    painter.restore();
}

void drawDays(QPainter &painter, const QRectF &area, const ReportedKnot &knot, const Period &period)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF plot = area.adjusted(18, 4, -4, -14);
    const double span = std::max<double>(1, static_cast<double>(period.days()) - 1);
    const auto place = [&](QDate day, double pain) {
        return QPointF(plot.left()
                           + plot.width() * static_cast<double>(period.from.daysTo(day)) / span,
                       plot.bottom() - plot.height() * pain / 10);
    };
    QFont font = painter.font();
    font.setPixelSize(9);
    painter.setFont(font);
    for (const int level : {0, 5, 10}) {
        painter.setPen(QPen(hairline, 0.5));
        painter.drawLine(place(period.from, level), place(period.to, level));
        painter.setPen(quietInk);
        painter.drawText(QRectF(area.left(), place(period.from, level).y() - 6, 14, 12),
                         Qt::AlignRight | Qt::AlignVCenter, QString::number(level));
    }
    painter.drawText(QRectF(plot.left(), plot.bottom() + 2, 120, 12), Qt::AlignLeft,
                     QLocale().toString(period.from, u"d MMM yyyy"_s));
    painter.drawText(QRectF(plot.right() - 120, plot.bottom() + 2, 120, 12), Qt::AlignRight,
                     QLocale().toString(period.to, u"d MMM yyyy"_s));
    // Two paths for all days: a file of sixty knots stays small.
    constexpr QPointF dot(0.01, 0);
    QPainterPath average;
    QPainterPath worst;
    std::optional<QDate> before;
    for (const DayValue &day : knot.trend.series.daily) {
        const QPointF at = place(day.date, day.average);
        if (!before || before->daysTo(day.date) != 1)
            average.moveTo(at);
        average.lineTo(before && before->daysTo(day.date) == 1 ? at : at + dot);
        worst.moveTo(place(day.date, day.worst));
        worst.lineTo(place(day.date, day.worst) + dot);
        before = day.date;
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(quietInk, 1.6, Qt::SolidLine, Qt::RoundCap));
    painter.drawPath(worst);
    painter.setPen(QPen(ink, 1, Qt::SolidLine, Qt::SquareCap, Qt::RoundJoin));
    painter.drawPath(average);
    painter.restore();
}

} // namespace knotebook
