// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/yearfacts.h"

namespace knotebook {

/** "2026: 143 of 149 days logged. Most pain in March (5.1 on average), least in May (3.2)." */
QString yearSentence(const YearFacts &facts);

/** "3 March: worst 6.0, average 4.5, 2 entries", or that nothing was logged. */
QString yearDayText(QDate date, const std::optional<DayValue> &day);

/** How the calendar and its sentence came to be. */
QString yearMethod();

} // namespace knotebook
