// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/body/mapcamera.h"

#include <algorithm>
#include <cmath>

namespace knotebook {

namespace {

constexpr double usualHeight = 1040; // of a canvas, in atlas units: the standing body
constexpr double glideSeconds = 0.24;
constexpr double runOutSeconds = 0.32; // to a third of the speed and a bit more
constexpr double slowest = 20; // pixels a second: what an eye takes for rest
constexpr double longestFrame = 0.1;
constexpr double untilAtRest = 0.2; // seconds: between two turns of a wheel it is less
constexpr double roughPart = 0.75; // of the pixels, each way
constexpr double slowFrame = 1.0 / 40;
constexpr int slowFrames = 3; // in a row: one alone may be a busy moment
constexpr double room = 1.5; // around a part that is shown
constexpr double closestGlide = 7;

/** Slow, fast, slow. */
double eased(double part)
{
    return part * part * (3 - 2 * part);
}

/** Keeps `half` the seen length inside low…high as far as it fits. */
double heldWithin(double middle, double half, double low, double high)
{
    // A third of the picture may lie beside the canvas, so that an edge can be
    // brought under a thumb.
    const double slack = half * 2 / 3;
    if (low + half - slack > high - half + slack)
        return (low + high) / 2;
    return std::clamp(middle, low + half - slack, high - half + slack);
}

} // namespace

double MapCamera::pixelsPerUnit(double zoom) const
{
    return std::max(1e-3,
                    zoom * std::min(m_width / m_canvas.width(), m_height / m_canvas.height()));
}

double MapCamera::pixelsPerUnit() const
{
    return pixelsPerUnit(m_now.zoom);
}

MapCamera::Pose MapCamera::within(Pose pose) const
{
    if (!std::isfinite(pose.zoom) || !std::isfinite(pose.middle.x())
        || !std::isfinite(pose.middle.y()))
        return m_now;
    pose.zoom = std::clamp(pose.zoom, 1.0, closest);
    if (pose.zoom == 1) {
        pose.middle = m_canvas.center();
        return pose;
    }
    const double scale = pixelsPerUnit(pose.zoom);
    pose.middle = {
        heldWithin(pose.middle.x(), m_width / 2 / scale, m_canvas.left(), m_canvas.right()),
        heldWithin(pose.middle.y(), m_height / 2 / scale, m_canvas.top(), m_canvas.bottom())};
    return pose;
}

void MapCamera::setWidth(double width)
{
    m_width = std::max(0.0, width);
    show(m_now);
}

void MapCamera::setCanvas(const QRectF &canvas)
{
    if (canvas == m_canvas || canvas.isEmpty())
        return;
    m_canvas = canvas;
    setMove(Move::None);
    calm();
    show({1, canvas.center()});
}

void MapCamera::setHeight(double height)
{
    m_height = std::max(0.0, height);
    show(m_now);
}

void MapCamera::setMirrored(bool mirrored)
{
    m_mirrored = mirrored;
    Q_EMIT changed();
}

void MapCamera::setStill(bool still)
{
    m_still = still;
    Q_EMIT changed();
}

QRectF MapCamera::seen() const
{
    const QSizeF size(m_width / pixelsPerUnit(), m_height / pixelsPerUnit());
    const QPointF corner(m_now.middle.x() - size.width() / 2, m_now.middle.y() - size.height() / 2);
    return QRectF(corner, size).intersected(m_canvas);
}

QPointF MapCamera::toAtlas(double x, double y) const
{
    return {(x - originX()) / scaleX(), (y - originY()) / pixelsPerUnit()};
}

QPointF MapCamera::toPixels(double x, double y) const
{
    return {originX() + x * scaleX(), originY() + y * pixelsPerUnit()};
}

MapCamera::Pose MapCamera::closer(double x, double y, double factor) const
{
    Pose pose = m_now;
    pose.zoom = std::clamp(m_now.zoom * factor, 1.0, closest);
    const QPointF stays = toAtlas(x, y);
    pose.middle = stays + (m_now.middle - stays) * (m_now.zoom / pose.zoom);
    return within(pose);
}

void MapCamera::show(const Pose &pose)
{
    m_now = within(pose);
    choosePen();
    Q_EMIT changed();
}

void MapCamera::choosePen()
{
    if (m_restless)
        return;
    // A small canvas is close from the beginning.
    const double closer = m_now.zoom * usualHeight / m_canvas.height();
    const double pen = closer < 1.7 ? 1 : closer < 3.5 ? 0.6 : closer < 7 ? 0.35 : 0.2;
    if (pen == m_pen)
        return;
    m_pen = pen;
    Q_EMIT penChanged();
}

void MapCamera::setMove(Move move)
{
    m_move = move;
    if (move != Move::None)
        stir();
}

QSize MapCamera::layerSize() const
{
    return rough() ? (QSizeF(m_width, m_height) * roughPart).toSize() : QSize(0, 0);
}

/** It is moved now. */
void MapCamera::stir()
{
    m_atRest = 0;
    if (m_restless)
        return;
    m_restless = true;
    Q_EMIT restlessChanged();
    Q_EMIT roughChanged();
}

void MapCamera::calm()
{
    if (!m_restless)
        return;
    m_restless = false;
    choosePen();
    Q_EMIT restlessChanged();
    Q_EMIT roughChanged();
}

void MapCamera::rest(double seconds)
{
    m_atRest += seconds;
    if (m_atRest >= untilAtRest)
        calm();
}

void MapCamera::watch(double seconds)
{
    m_slowInARow = seconds > slowFrame ? m_slowInARow + 1 : 0;
    if (m_slow || m_slowInARow < slowFrames)
        return;
    m_slow = true;
    Q_EMIT roughChanged();
}

/** Sets out for a pose, or is there at once. */
void MapCamera::head(const Pose &pose)
{
    m_from = m_now;
    m_to = within(pose);
    m_part = 0;
    setMove(m_still ? Move::None : Move::Glide);
    if (m_still)
        show(m_to);
}

void MapCamera::zoomAt(double x, double y, double factor)
{
    setMove(Move::None);
    stir();
    show(closer(x, y, factor));
}

void MapCamera::stepAt(double x, double y, double factor)
{
    head(closer(x, y, factor));
}

void MapCamera::panBy(double x, double y)
{
    setMove(Move::None);
    stir();
    show({m_now.zoom, m_now.middle - QPointF(x / scaleX(), y / pixelsPerUnit())});
}

void MapCamera::letGo(double speedX, double speedY)
{
    m_speed = QPointF(-speedX / scaleX(), -speedY / pixelsPerUnit());
    const bool runs = !m_still && !whole() && std::hypot(speedX, speedY) > slowest;
    setMove(runs ? Move::RunOut : Move::None);
}

void MapCamera::glideTo(const QRectF &part)
{
    if (part.isEmpty() || m_width <= 0 || m_height <= 0)
        return;
    const double across = m_width / (part.width() * room);
    const double down = m_height / (part.height() * room);
    head({std::min(closestGlide, std::min(across, down) / pixelsPerUnit(1)), part.center()});
}

void MapCamera::centre(double x, double y)
{
    head({m_now.zoom, {x, y}});
}

void MapCamera::home()
{
    head({});
}

void MapCamera::glide(double seconds)
{
    m_part = std::min(1.0, m_part + seconds / glideSeconds);
    const double part = eased(m_part);
    // The zoom goes by equal factors, and the middle with what is seen of the
    // way, so that the picture flies straight and does not swing.
    const double zoom = m_from.zoom * std::pow(m_to.zoom / m_from.zoom, part);
    const double way = std::abs(m_to.zoom - m_from.zoom) < 1e-9
        ? part
        : (1 / m_from.zoom - 1 / zoom) / (1 / m_from.zoom - 1 / m_to.zoom);
    show({zoom, m_from.middle + (m_to.middle - m_from.middle) * way});
    if (m_part >= 1) {
        show(m_to);
        setMove(Move::None);
    }
}

void MapCamera::runOut(double seconds)
{
    const double left = std::exp(-seconds / runOutSeconds);
    const QPointF before = m_now.middle;
    show({m_now.zoom, before + m_speed * runOutSeconds * (1 - left)});
    m_speed *= left;
    const bool stuck = m_now.middle == before;
    if (stuck || std::hypot(m_speed.x(), m_speed.y()) * pixelsPerUnit() < slowest)
        setMove(Move::None);
}

void MapCamera::advance(double seconds)
{
    const double step = std::clamp(seconds, 0.0, longestFrame);
    if (m_move == Move::Glide)
        glide(step);
    else if (m_move == Move::RunOut)
        runOut(step);
    else
        rest(step);
    watch(seconds);
}

} // namespace knotebook
