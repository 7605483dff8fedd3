// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace knotebook::cli {

/**
 * Which of `names` (of one or two words) was probably meant by what was typed:
 * those that begin with it, else those that are at most two slips away, else
 * those whose first word is. Empty when nothing is near.
 */
QStringList nearNames(const QStringList &typed, const QStringList &names);

} // namespace knotebook::cli
