// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace knotebook {

/**
 * How many letters were added, left out, changed or swapped with their neighbour
 * between two words (optimal string alignment distance; Damerau 1964,
 * doi 10.1145/363958.363994). Letters are UTF-16 units and compared as they are.
 */
int slipsBetween(const QString &a, const QString &b);

} // namespace knotebook
