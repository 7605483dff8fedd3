// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointF>

namespace knotebook {

/**
 * How far each mark has to step aside so that no two lie closer together than
 * `distance`, in the unit of the points (pixels). Marks that are alone stay; those
 * in each other's way stand in a ring around their common middle, each on its own
 * side, so that the same marks always stand the same way.
 */
QList<QPointF> spreadApart(const QList<QPointF> &points, double distance);

} // namespace knotebook
