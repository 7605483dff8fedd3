// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/atlas/polygon.h"
#include "core/base/body.h"

#include <memory>
#include <mutex>
#include <span>
#include <vector>

namespace knotebook {

/** An area of one view with the id of a muscle or a region. */
struct Outline
{
    QString id; ///< of the muscle or region, without the side
    Side side = Side::Midline;
    QString path; ///< SVG path data, absolute, in atlas units
    QString fibres; ///< SVG path data of a few lines along the fibres; may be empty
    Polygon polygon; ///< the same area with straight edges, within 0.05 units

    /** A point well inside. Worked out at each call. */
    QPointF middle() const { return polygon.middle(); }
};

/** What is drawn and not hit: eyes, nose, hair line, nails, bones. */
struct DrawnLine
{
    QString id;
    QString path; ///< SVG path data, absolute, in atlas units
};

/** An outline and how far it is from a point, in units; 0 inside. */
struct NearOutline
{
    const Outline *outline;
    double distance;
};

/**
 * The outlines of one layer of one view, from the lowest to the topmost, with a
 * grid that finds those at a point without trying all. The grid is made when a
 * point is first asked for: a window that opens on a list of knots needs few of
 * them. Copies share it, and any thread may ask.
 */
class OutlineStack
{
public:
    OutlineStack() = default;
    explicit OutlineStack(QList<Outline> outlines);

    const QList<Outline> &outlines() const { return m_outlines; }
    /** Null when there is none. */
    const Outline *find(const QString &id, Side side) const;
    /** Null when none is there. An edge belongs to both of its sides. */
    const Outline *topmost(QPointF point) const;
    /** Topmost first. */
    QList<const Outline *> all(QPointF point) const;
    /** Within `radius` units, nearest first and then topmost first. */
    QList<NearOutline> near(QPointF point, double radius) const;
    /** Null when none is within `radius` units. */
    const Outline *nearest(QPointF point, double radius) const;

private:
    struct Entry
    {
        quint32 cell;
        quint16 outline;
        bool whole; ///< the cell lies wholly inside
    };
    using Entries = std::vector<Entry>;

    struct Grid
    {
        void enter(const Polygon &polygon, quint16 outline);
        void sort();

        std::once_flag made;
        Entries entries; ///< by cell, and in a cell from the lowest to the topmost
        std::vector<quint32> begins; ///< of the entries of each cell, and the end
    };

    const Grid &grid() const;
    std::span<const Entry> at(QPointF point) const;
    bool isIn(const Entry &entry, QPointF point) const;

    QList<Outline> m_outlines;
    std::shared_ptr<Grid> m_grid = std::make_shared<Grid>();
};

} // namespace knotebook
