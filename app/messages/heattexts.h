// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/texts.h"
#include "core/report/heat.h"

namespace knotebook {

/** "18 May 2024 to 31 May 2024". */
QString windowText(const Period &window);

/** "Upper trapezius, left: 6.2 on average": one place of a heat map. */
QString heatPlaceText(const HeatPlace &place, const Texts &texts);

/** How many entries are behind a heat map, and where it hurt most; never that a gap is no pain. */
QString heatText(const Heat &heat, const Texts &texts);

/** "under 2", "2 to 4", …, "8 or more": of 0 to 10. */
QString heatStepText(int step);

} // namespace knotebook
