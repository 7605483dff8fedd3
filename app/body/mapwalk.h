// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/atlas/atlas.h"

#include <QPointF>

#include <optional>

namespace knotebook {

/** Where the arrow keys begin: the muscle nearest to the middle of the body, else that middle. */
QPointF startOfKeys(const Atlas &atlas, View view, Layer layer);

/**
 * Where an arrow key leads from a muscle: to the middle of the next one that is
 * not hidden under another; nothing at the edge.
 */
std::optional<QPointF> nextMuscle(const Atlas &atlas, View view, Layer layer,
                                  const MuscleSide &from, Direction direction);

} // namespace knotebook
