// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/journal.h"

namespace knotebook::bench {

/**
 * The journal that the budgets are about: `knots` knots over `days` days up to 1
 * May 2024 with `observations` observations and `uses` uses, the same every time.
 */
Batch tenYears(int knots = 60, int observations = 100'000, int uses = 20'000, int days = 3650);

} // namespace knotebook::bench
