// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/atlas/outline.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

namespace knotebook {

namespace {

constexpr double cellSize = 5;
constexpr double left = -220;
constexpr double top = -20;
constexpr int columns = 88;
constexpr int rows = 208;

int columnOf(double x)
{
    return std::clamp(static_cast<int>(std::floor((x - left) / cellSize)), 0, columns - 1);
}

int rowOf(double y)
{
    return std::clamp(static_cast<int>(std::floor((y - top) / cellSize)), 0, rows - 1);
}

quint32 indexOf(int column, int row)
{
    return static_cast<quint32>(row * columns + column);
}

quint32 indexAt(QPointF point)
{
    return indexOf(columnOf(point.x()), rowOf(point.y()));
}

template <typename Visit> void forCells(const QRectF &area, Visit visit)
{
    for (int row = rowOf(area.top()); row <= rowOf(area.bottom()); ++row) {
        for (int column = columnOf(area.left()); column <= columnOf(area.right()); ++column)
            visit(column, row);
    }
}

/** The cells that an edge may cross; a few too many do no harm. */
std::vector<quint32> edgeCells(const Polygon &polygon)
{
    std::vector<quint32> cells;
    for (const Ring &ring : polygon.rings()) {
        QPointF before = ring.last();
        for (const QPointF &next : ring) {
            const QRectF box = QRectF(before, next).normalized().adjusted(-0.01, -0.01, 0.01, 0.01);
            forCells(box, [&cells](int column, int row) { cells.push_back(indexOf(column, row)); });
            before = next;
        }
    }
    std::sort(cells.begin(), cells.end());
    cells.erase(std::unique(cells.begin(), cells.end()), cells.end());
    return cells;
}

} // namespace

OutlineStack::OutlineStack(QList<Outline> outlines) : m_outlines(std::move(outlines)) { }

const OutlineStack::Grid &OutlineStack::grid() const
{
    std::call_once(m_grid->made, [this] {
        for (qsizetype index = 0; index < m_outlines.size(); ++index)
            m_grid->enter(m_outlines[index].polygon, static_cast<quint16>(index));
        m_grid->sort();
    });
    return *m_grid;
}

void OutlineStack::Grid::enter(const Polygon &polygon, quint16 outline)
{
    if (polygon.isEmpty())
        return;
    const std::vector<quint32> edges = edgeCells(polygon);
    for (const quint32 cell : edges)
        entries.push_back({cell, outline, false});
    const QRectF box = polygon.bounds();
    for (int row = rowOf(box.top()); row <= rowOf(box.bottom()); ++row) {
        const QList<double> ends = polygon.crossings(top + (row + 0.5) * cellSize);
        for (qsizetype i = 0; i + 1 < ends.size(); i += 2) {
            for (int column = columnOf(ends[i]); column <= columnOf(ends[i + 1]); ++column) {
                const quint32 cell = indexOf(column, row);
                if (!std::binary_search(edges.cbegin(), edges.cend(), cell))
                    entries.push_back({cell, outline, true});
            }
        }
    }
}

void OutlineStack::Grid::sort()
{
    std::sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) {
        return std::pair(a.cell, a.outline) < std::pair(b.cell, b.outline);
    });
    begins.assign(columns * rows + 1, 0);
    for (const Entry &entry : entries)
        ++begins[entry.cell + 1];
    std::partial_sum(begins.cbegin(), begins.cend(), begins.begin());
}

std::span<const OutlineStack::Entry> OutlineStack::at(QPointF point) const
{
    const Grid &all = grid();
    const quint32 cell = indexAt(point);
    return std::span(all.entries)
        .subspan(all.begins[cell], all.begins[cell + 1] - all.begins[cell]);
}

bool OutlineStack::isIn(const Entry &entry, QPointF point) const
{
    return entry.whole || m_outlines[entry.outline].polygon.contains(point);
}

const Outline *OutlineStack::find(const QString &id, Side side) const
{
    const auto found = std::find_if(m_outlines.cbegin(), m_outlines.cend(),
                                    [&](const Outline &o) { return o.id == id && o.side == side; });
    return found == m_outlines.cend() ? nullptr : &*found;
}

const Outline *OutlineStack::topmost(QPointF point) const
{
    const std::span<const Entry> here = at(point);
    const auto found = std::find_if(here.rbegin(), here.rend(),
                                    [&](const Entry &entry) { return isIn(entry, point); });
    return found == here.rend() ? nullptr : &m_outlines[found->outline];
}

QList<const Outline *> OutlineStack::all(QPointF point) const
{
    QList<const Outline *> found;
    const std::span<const Entry> here = at(point);
    for (auto entry = here.rbegin(); entry != here.rend(); ++entry) {
        if (isIn(*entry, point))
            found.append(&m_outlines[entry->outline]);
    }
    return found;
}

QList<NearOutline> OutlineStack::near(QPointF point, double radius) const
{
    const Grid &all = grid();
    std::set<quint16, std::greater<>> here;
    const QPointF reach(radius, radius);
    forCells({point - reach, point + reach}, [&](int column, int row) {
        const quint32 cell = indexOf(column, row);
        for (quint32 next = all.begins[cell]; next < all.begins[cell + 1]; ++next)
            here.insert(all.entries[next].outline);
    });
    QList<NearOutline> found;
    for (const quint16 index : here) {
        const double distance = m_outlines[index].polygon.distance(point);
        if (distance <= radius)
            found.append({&m_outlines[index], distance});
    }
    std::stable_sort(found.begin(), found.end(), [](const NearOutline &a, const NearOutline &b) {
        return a.distance < b.distance;
    });
    return found;
}

const Outline *OutlineStack::nearest(QPointF point, double radius) const
{
    const QList<NearOutline> found = near(point, radius);
    return found.isEmpty() ? nullptr : found.first().outline;
}

} // namespace knotebook
