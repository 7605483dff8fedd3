// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointF>
#include <QRectF>

namespace knotebook {

/** One ring of straight edges in atlas units; the last point joins the first. */
using Ring = QList<QPointF>;

/**
 * A flat area bounded by one or more rings, e.g. the two heads of a muscle.
 * A point is inside when it is inside an odd number of rings (SVG's "evenodd"),
 * or on an edge.
 */
class Polygon
{
public:
    Polygon() = default;
    /** Rings of fewer than three points are left out. */
    explicit Polygon(QList<Ring> rings);

    const QList<Ring> &rings() const { return m_rings; }
    QRectF bounds() const { return m_bounds; }
    bool isEmpty() const { return m_rings.isEmpty(); }
    /** Square units; the sum over rings of their own areas. */
    double area() const;
    /** On an edge counts as inside. */
    bool contains(QPointF point) const;
    /** To the nearest edge, in units, whether inside or not. */
    double distanceToEdge(QPointF point) const;
    /** 0 inside, else to the nearest edge, in units. */
    double distance(QPointF point) const;
    /** The least distance between the two areas, in units; 0 when they meet. */
    double gapTo(const Polygon &other) const;
    /** Where a horizontal line enters and leaves, from left to right: an even number. */
    QList<double> crossings(double y) const;
    /**
     * A point well inside, where a label or a mark is put: of the middles of 15
     * horizontal cuts the one farthest from any edge.
     */
    QPointF middle() const;
    /** With left and right exchanged: x becomes -x. */
    Polygon mirrored() const;

private:
    QList<Ring> m_rings;
    QRectF m_bounds;
};

} // namespace knotebook
