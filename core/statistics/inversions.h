// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <utility>

namespace knotebook {

/** A value and where it came from. */
struct Keyed
{
    double key = 0;
    int index = 0;
};

/**
 * Counts the pairs that stand in the wrong order (an earlier key greater than a
 * later one; equal keys are in order), in O(n log n) by merging.
 */
qint64 countInversions(QList<Keyed> sequence);

/** The pairs themselves, by index: first the one with the greater key. */
QList<std::pair<int, int>> inversions(QList<Keyed> sequence);

} // namespace knotebook
