// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/atlas/outline.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace knotebook {

namespace {

constexpr double cellSize = 4;
constexpr double left = -220;
constexpr double top = -20;
constexpr int columns = 110;
constexpr int rows = 260;

int columnOf(double x)
{
    return std::clamp(static_cast<int>(std::floor((x - left) / cellSize)), 0, columns - 1);
}

int rowOf(double y)
{
    return std::clamp(static_cast<int>(std::floor((y - top) / cellSize)), 0, rows - 1);
}

std::size_t indexOf(int column, int row)
{
    return static_cast<std::size_t>(row * columns + column);
}

template <typename Visit> void forCells(const QRectF &area, Visit visit)
{
    for (int row = rowOf(area.top()); row <= rowOf(area.bottom()); ++row) {
        for (int column = columnOf(area.left()); column <= columnOf(area.right()); ++column)
            visit(column, row);
    }
}

/** The cells that an edge may cross; a few too many do no harm. */
std::vector<std::size_t> edgeCells(const Polygon &polygon)
{
    std::vector<std::size_t> cells;
    for (const Ring &ring : polygon.rings()) {
        QPointF before = ring.last();
        for (const QPointF &next : ring) {
            const QRectF box = QRectF(before, next).normalized().adjusted(-0.01, -0.01, 0.01, 0.01);
            forCells(box, [&cells](int column, int row) { cells.push_back(indexOf(column, row)); });
            before = next;
        }
    }
    std::sort(cells.begin(), cells.end());
    return cells;
}

} // namespace

OutlineStack::OutlineStack(QList<Outline> outlines)
    : m_outlines(std::move(outlines)), m_cells(static_cast<std::size_t>(columns * rows))
{
    for (qsizetype index = 0; index < m_outlines.size(); ++index)
        enter(static_cast<quint16>(index));
}

void OutlineStack::enter(quint16 outline)
{
    const Polygon &polygon = m_outlines[outline].polygon;
    if (polygon.isEmpty())
        return;
    const std::vector<std::size_t> edges = edgeCells(polygon);
    forCells(polygon.bounds(), [&](int column, int row) {
        const std::size_t cell = indexOf(column, row);
        const QPointF centre(left + (column + 0.5) * cellSize, top + (row + 0.5) * cellSize);
        if (std::binary_search(edges.cbegin(), edges.cend(), cell))
            m_cells[cell].push_back({outline, false});
        else if (polygon.contains(centre))
            m_cells[cell].push_back({outline, true});
    });
}

const OutlineStack::Cell &OutlineStack::cellAt(QPointF point) const
{
    static const Cell none;
    return m_cells.empty() ? none : m_cells[indexOf(columnOf(point.x()), rowOf(point.y()))];
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
    const Cell &cell = cellAt(point);
    const auto found = std::find_if(cell.crbegin(), cell.crend(),
                                    [&](const Entry &entry) { return isIn(entry, point); });
    return found == cell.crend() ? nullptr : &m_outlines[found->outline];
}

QList<const Outline *> OutlineStack::all(QPointF point) const
{
    QList<const Outline *> found;
    const Cell &cell = cellAt(point);
    for (auto entry = cell.crbegin(); entry != cell.crend(); ++entry) {
        if (isIn(*entry, point))
            found.append(&m_outlines[entry->outline]);
    }
    return found;
}

QList<NearOutline> OutlineStack::near(QPointF point, double radius) const
{
    if (m_cells.empty())
        return {};
    std::set<quint16, std::greater<>> here;
    const QPointF reach(radius, radius);
    forCells({point - reach, point + reach}, [&](int column, int row) {
        for (const Entry &entry : m_cells[indexOf(column, row)])
            here.insert(entry.outline);
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
