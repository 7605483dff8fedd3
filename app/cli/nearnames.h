// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace knotebook::cli {

/**
 * How many letters were added, left out, changed or swapped with their neighbour
 * between two words (optimal string alignment distance).
 */
int slipsBetween(const QString &a, const QString &b);

/**
 * Which of `names` (of one or two words) was probably meant by what was typed:
 * those that begin with it, else those that are at most two slips away, else
 * those whose first word is. Empty when nothing is near.
 */
QStringList nearNames(const QStringList &typed, const QStringList &names);

} // namespace knotebook::cli
