// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <span>

namespace knotebook {

/** p values raised for how many were looked at, in their given order (R p.adjust). */

/** False discovery rate. Benjamini & Hochberg 1995, J R Stat Soc B 57:289. */
QList<double> benjaminiHochberg(std::span<const double> p);
/** Family-wise, step-down. Holm 1979, Scand. J. Stat. 6:65. */
QList<double> holm(std::span<const double> p);
/** Family-wise, the plainest. */
QList<double> bonferroni(std::span<const double> p);

} // namespace knotebook
