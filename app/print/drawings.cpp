// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/drawings.h"

#include "app/messages/patterntexts.h"
#include "app/print/inks.h"
#include "app/print/textblock.h"
#include "core/atlas/svgpath.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

constexpr QRectF canvas(-220, -20, 440, 1040);
constexpr double markRadius = 5.5; // points
constexpr double dotRadius = 2.5;
constexpr double aboveDays = 4; // of a small chart, points
constexpr double belowDays = 10; // for what is written there

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
    painter.setBrush(muscleTone);
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

/** The status as a shape; the number is in it, or the mark is a dot without one. */
void drawMark(QPainter &painter, QPointF at, const ReportedKnot &knot, bool numbered)
{
    const bool active = knot.status == KnotStatus::Active;
    const bool resolved = knot.status == KnotStatus::Resolved;
    QPen pen(ink, resolved || !numbered ? 0.6 : 1.1);
    if (knot.status == KnotStatus::Unsure || !knot.status)
        pen.setDashPattern({1.6, 1.2});
    painter.setPen(pen);
    painter.setBrush(active ? ink : QColor(Qt::white));
    const double radius = !numbered ? dotRadius : resolved ? markRadius * 0.9 : markRadius;
    painter.drawEllipse(at, radius, radius);
    if (!numbered)
        return;
    painter.setFont(fontOf({.points = TextLook::smallest, .bold = true}));
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
    for (int step = 0; collides(at) && step < 40; ++step)
        at.ry() += markRadius / 2;
    return at;
}

/** The person's own left and right, at the top of `area`. */
void drawSideLetters(QPainter &painter, const QRectF &area, View view)
{
    if (view != View::Front && view != View::Back)
        return;
    painter.setFont(fontOf({.points = TextLook::smallest}));
    painter.setPen(quietInk);
    const bool front = view == View::Front;
    // Beside the head, so that those of two views are not taken for one another's.
    const double inset = area.width() * 0.2;
    const QRectF inner = area.adjusted(inset, 0, -inset, 0);
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignTop, front ? u"R"_s : u"L"_s);
    painter.drawText(inner, Qt::AlignRight | Qt::AlignTop, front ? u"L"_s : u"R"_s);
}

// One path for all of them: a file of sixty knots stays small.
constexpr QPointF dot(0.01, 0);

QPainterPath dots(const QList<QPointF> &points)
{
    QPainterPath path;
    for (const QPointF &point : points) {
        path.moveTo(point);
        path.lineTo(point + dot);
    }
    return path;
}

/** A line through the points, begun anew at each of `breaks`. */
QPainterPath brokenLine(const QList<QPointF> &points, const QList<qsizetype> &breaks)
{
    QPainterPath path;
    for (qsizetype i = 0; i < points.size(); ++i) {
        if (i == 0 || breaks.contains(i)) {
            path.moveTo(points.at(i));
            path.lineTo(points.at(i) + dot);
        } else {
            path.lineTo(points.at(i));
        }
    }
    return path;
}

bool isOneSided(Side side)
{
    return side == Side::Left || side == Side::Right;
}

/**
 * The outlines of a region; of a part of the body that is none itself ("forearm"),
 * those of its regions. Of each side the largest.
 */
QList<const Outline *> largestOfSides(const Atlas &atlas, View view, const QString &region)
{
    const auto belongs = [&](const Outline &outline, bool byPart) {
        const Region *known = atlas.region(outline.id);
        return byPart ? known && bodyPartName(known->part) == region : outline.id == region;
    };
    for (const auto &[kind, byPart] :
         {std::pair {RegionKind::Pain, false}, std::pair {RegionKind::Part, false},
          std::pair {RegionKind::Pain, true}}) {
        QMap<Side, const Outline *> found;
        for (const Outline &outline : atlas.regionOutlines(view, kind)) {
            const Outline *&largest = found[outline.side];
            if (belongs(outline, byPart)
                && (!largest || outline.polygon.area() > largest->polygon.area()))
                largest = &outline;
        }
        found.removeIf([](const auto &entry) { return entry.value() == nullptr; });
        if (!found.isEmpty())
            return found.values();
    }
    return {};
}

bool isPainted(const ReportedKnot &knot, View view)
{
    return std::ranges::any_of(knot.painting,
                               [view](const PaintedArea &area) { return area.view == view; });
}

} // namespace

bool hasSmoothLine(const ReportedKnot &knot, const Period &period)
{
    return period.days() > longestOfDays && knot.trend.smooth
        && knot.trend.smooth->lowess.size() == knot.trend.series.daily.size();
}

bool anyPainting(const Report &report)
{
    return std::ranges::any_of(report.allKnots(),
                               [](const ReportedKnot &knot) { return !knot.painting.isEmpty(); });
}

QList<View> shownViews(const Report &report)
{
    QList<View> views {View::Front, View::Back};
    const QList<ReportedKnot> knots = report.allKnots();
    for (const View view : {View::Left, View::Right, View::Soles}) {
        const bool isUsed = std::ranges::any_of(knots, [&](const ReportedKnot &knot) {
            const auto &point = knot.knot->place.point;
            return (point && point->view() == view) || isPainted(knot, view);
        });
        if (isUsed)
            views.append(view);
    }
    return views;
}

QList<QPointF> marksOf(const KnotFields &knot, const Atlas &atlas, View view, double apart)
{
    if (knot.place.point)
        return knot.place.point->view() == view ? QList<QPointF> {knot.place.point->position()}
                                                : QList<QPointF>();
    if (!knot.place.region)
        return {};
    QList<QPointF> marks;
    const QList<const Outline *> outlines = largestOfSides(atlas, view, *knot.place.region);
    for (const Outline *outline : outlines) {
        if (!isOneSided(knot.side) || outline->side == knot.side || outline->side == Side::Midline)
            marks.append(outline->middle());
    }
    if (marks.size() == 2 && QLineF(marks.first(), marks.last()).length() < apart)
        return {(marks.first() + marks.last()) / 2};
    return marks;
}

bool isMarkedTwice(const Report &report)
{
    return std::ranges::any_of(report.allKnots(), [](const ReportedKnot &knot) {
        return knot.knot->place.region && !isOneSided(knot.knot->side)
            && knot.knot->side != Side::Midline;
    });
}

void drawBody(QPainter &painter, const QRectF &area, const Atlas &atlas, const Report &report,
              View view, int numberedTo)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QTransform toPage = fit(area);
    const QList<ReportedKnot> knots = report.allKnots();
    painter.save();
    painter.setTransform(toPage, true);
    drawOutlines(painter, atlas, view);
    for (const ReportedKnot &knot : knots)
        drawPainting(painter, knot, view);
    painter.restore();
    drawSideLetters(painter, area, view);
    const double apart = 2 * markRadius / toPage.m11();
    QList<QPointF> taken;
    QList<std::pair<QPointF, const ReportedKnot *>> marks;
    for (const ReportedKnot &knot : knots) {
        const bool numbered = knot.number <= numberedTo;
        const QList<QPointF> spots = marksOf(knot.knot.fields(), atlas, view, apart);
        for (const QPointF &spot : spots) {
            const QPointF there = toPage.map(spot);
            if (numbered)
                taken.append(freePlace(there, taken));
            marks.append({numbered ? taken.constLast() : there, &knot});
        }
    }
    // The worst last: nothing lies over it.
    for (auto mark = marks.crbegin(); mark != marks.crend(); ++mark)
        drawMark(painter, mark->first, *mark->second, mark->second->number <= numberedTo);
    painter.restore();
}

void drawDays(QPainter &painter, const QRectF &area, const ReportedKnot &knot, const Period &period)
{
    constexpr double digits = 11; // points left of the plot
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF plot = area.adjusted(digits, aboveDays, -2, -belowDays);
    const double span = std::max<double>(1, static_cast<double>(period.days()) - 1);
    const auto place = [&](QDate day, double pain) {
        return QPointF(plot.left()
                           + plot.width() * static_cast<double>(period.from.daysTo(day)) / span,
                       plot.bottom() - plot.height() * pain / 10);
    };
    painter.setFont(fontOf({.points = TextLook::smallest}));
    for (const int level : {0, 5, 10}) {
        painter.setPen(QPen(hairline, 0.5));
        painter.drawLine(place(period.from, level), place(period.to, level));
        painter.setPen(quietInk);
        painter.drawText(QRectF(area.left(), place(period.from, level).y() - 6, digits - 2, 12),
                         Qt::AlignRight | Qt::AlignVCenter, QString::number(level));
    }
    const QRectF below(plot.left(), plot.bottom() + 1, plot.width(), belowDays);
    const bool sameYear = period.from.year() == period.to.year();
    const QString format = sameYear ? u"d MMM"_s : u"MMM yy"_s;
    painter.drawText(below, Qt::AlignLeft | Qt::AlignVCenter,
                     QLocale().toString(period.from, format));
    painter.drawText(below, Qt::AlignRight | Qt::AlignVCenter,
                     QLocale().toString(period.to, format));
    painter.setBrush(Qt::NoBrush);
    const bool isLong = hasSmoothLine(knot, period);
    const QList<DayValue> &daily = knot.trend.series.daily;
    QList<QPointF> averages;
    QList<QPointF> worst;
    for (const DayValue &day : daily) {
        averages.append(place(day.date, day.average));
        worst.append(place(day.date, day.worst));
    }
    painter.setPen(QPen(quietInk, isLong ? 0.8 : 1.6, Qt::SolidLine, Qt::RoundCap));
    painter.drawPath(dots(isLong ? averages : worst));
    QList<QPointF> line = averages;
    QList<qsizetype> breaks;
    if (isLong) {
        for (qsizetype i = 0; i < line.size(); ++i)
            line[i] =
                place(daily.at(i).date, std::clamp(knot.trend.smooth->lowess.at(i), 0.0, 10.0));
        for (const int at : knot.trend.smooth->breaks)
            breaks.append(at);
    } else {
        for (qsizetype i = 1; i < daily.size(); ++i) {
            if (daily.at(i - 1).date.daysTo(daily.at(i).date) != 1)
                breaks.append(i);
        }
    }
    painter.setPen(QPen(ink, 1, Qt::SolidLine, Qt::SquareCap, Qt::RoundJoin));
    painter.drawPath(brokenLine(line, breaks));
    painter.restore();
}

bool hasDayPattern(const ReportedKnot &knot)
{
    constexpr int fewest = 2; // one part alone has no other to differ from
    return knot.overTheDay.known() >= fewest;
}

void drawOverDay(QPainter &painter, const QRectF &area, const DayPattern &pattern)
{
    constexpr std::array order {DayPart::Morning, DayPart::Afternoon, DayPart::Evening,
                                DayPart::Night};
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(fontOf({.points = TextLook::smallest}));
    const QRectF plot = area.adjusted(0, aboveDays, 0, -belowDays);
    const auto height = [&](double pain) { return plot.bottom() - plot.height() * pain / 10; };
    painter.setPen(QPen(hairline, 0.5));
    for (const int level : {0, 5, 10})
        painter.drawLine(QPointF(plot.left(), height(level)), QPointF(plot.right(), height(level)));
    const double share = plot.width() / static_cast<double>(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        const DayPart part = order.at(i);
        const double left = plot.left() + share * static_cast<double>(i);
        painter.setPen(quietInk);
        painter.drawText(QRectF(left, plot.bottom() + 1, share, belowDays), Qt::AlignCenter,
                         text(part).left(1));
        const auto &level = pattern.parts.at(static_cast<std::size_t>(part)).level;
        if (!level)
            continue;
        const double middle = left + share / 2;
        painter.setPen(QPen(quietInk, 0.8));
        painter.drawLine(QPointF(middle, height(level->lower)),
                         QPointF(middle, height(level->upper)));
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        painter.drawEllipse(QPointF(middle, height(level->median)), 1.8, 1.8);
    }
    painter.restore();
}

} // namespace knotebook
