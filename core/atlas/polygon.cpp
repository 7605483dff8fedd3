// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/atlas/polygon.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace knotebook {

namespace {

constexpr double onEdge = 1e-9;

double cross(QPointF a, QPointF b, QPointF point)
{
    return (b.x() - a.x()) * (point.y() - a.y()) - (b.y() - a.y()) * (point.x() - a.x());
}

double squaredDistance(QPointF a, QPointF b, QPointF point)
{
    const QPointF edge = b - a;
    const double length = QPointF::dotProduct(edge, edge);
    const double along = length > 0 ? QPointF::dotProduct(point - a, edge) / length : 0.0;
    const QPointF gap = point - (a + std::clamp(along, 0.0, 1.0) * edge);
    return QPointF::dotProduct(gap, gap);
}

double ringArea(const Ring &ring)
{
    double twice = 0;
    QPointF before = ring.last();
    for (const QPointF &point : ring) {
        twice += before.x() * point.y() - point.x() * before.y();
        before = point;
    }
    return std::abs(twice) / 2;
}

enum class Where { Outside, Inside, OnEdge };

Where locate(const Ring &ring, QPointF point)
{
    bool inside = false;
    QPointF a = ring.last();
    for (const QPointF &b : ring) {
        const bool spans = (a.y() > point.y()) != (b.y() > point.y());
        if (spans || a.y() == point.y() || b.y() == point.y()) {
            if (squaredDistance(a, b, point) < onEdge * onEdge)
                return Where::OnEdge;
        }
        if (spans && (cross(a, b, point) < 0) == (b.y() < a.y()))
            inside = !inside;
        a = b;
    }
    return inside ? Where::Inside : Where::Outside;
}

QRectF boundsOf(const QList<Ring> &rings)
{
    if (rings.isEmpty())
        return {};
    QPointF least = rings.first().first();
    QPointF most = least;
    for (const Ring &ring : rings) {
        for (const QPointF &point : ring) {
            least = {std::min(least.x(), point.x()), std::min(least.y(), point.y())};
            most = {std::max(most.x(), point.x()), std::max(most.y(), point.y())};
        }
    }
    return {least, most};
}

} // namespace

Polygon::Polygon(QList<Ring> rings) : m_rings(std::move(rings))
{
    m_rings.removeIf([](const Ring &ring) { return ring.size() < 3; });
    m_bounds = boundsOf(m_rings);
}

double Polygon::area() const
{
    double sum = 0;
    for (const Ring &ring : m_rings)
        sum += ringArea(ring);
    return sum;
}

bool Polygon::contains(QPointF point) const
{
    const QRectF reach = m_bounds.adjusted(-onEdge, -onEdge, onEdge, onEdge);
    if (!reach.contains(point))
        return false;
    bool inside = false;
    for (const Ring &ring : m_rings) {
        const Where where = locate(ring, point);
        if (where == Where::OnEdge)
            return true;
        inside ^= where == Where::Inside;
    }
    return inside;
}

double Polygon::distanceToEdge(QPointF point) const
{
    double least = std::numeric_limits<double>::infinity();
    for (const Ring &ring : m_rings) {
        QPointF before = ring.last();
        for (const QPointF &next : ring) {
            least = std::min(least, squaredDistance(before, next, point));
            before = next;
        }
    }
    return std::sqrt(least);
}

double Polygon::distance(QPointF point) const
{
    return contains(point) ? 0.0 : distanceToEdge(point);
}

double Polygon::gapTo(const Polygon &other) const
{
    double least = std::numeric_limits<double>::infinity();
    for (const Ring &ring : m_rings) {
        for (const QPointF &point : ring)
            least = std::min(least, other.distance(point));
    }
    for (const Ring &ring : other.m_rings) {
        for (const QPointF &point : ring)
            least = std::min(least, distance(point));
    }
    return least;
}

QList<double> Polygon::crossings(double y) const
{
    QList<double> found;
    for (const Ring &ring : m_rings) {
        QPointF a = ring.last();
        for (const QPointF &b : ring) {
            if ((a.y() > y) != (b.y() > y))
                found.append(a.x() + (y - a.y()) / (b.y() - a.y()) * (b.x() - a.x()));
            a = b;
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

QPointF Polygon::middle() const
{
    constexpr int lines = 15;
    QPointF best = m_bounds.center();
    double farthest = -1;
    for (int line = 0; line < lines; ++line) {
        const double y = m_bounds.top() + (line + 0.5) / lines * m_bounds.height();
        const QList<double> ends = crossings(y);
        for (qsizetype i = 0; i + 1 < ends.size(); i += 2) {
            const QPointF point((ends[i] + ends[i + 1]) / 2, y);
            const double gap = distanceToEdge(point);
            if (gap > farthest) {
                farthest = gap;
                best = point;
            }
        }
    }
    return best;
}

Polygon Polygon::mirrored() const
{
    QList<Ring> rings;
    for (const Ring &ring : m_rings) {
        Ring mirror;
        mirror.reserve(ring.size());
        for (const QPointF &point : ring)
            mirror.append({-point.x(), point.y()});
        rings.append(mirror);
    }
    return Polygon(rings);
}

} // namespace knotebook
