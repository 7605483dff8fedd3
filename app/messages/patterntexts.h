// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/daypattern.h"
#include "core/statistics/distribution.h"
#include "core/statistics/statuscourse.h"

namespace knotebook {

/** "Morning", … */
QString text(DayPart part);
/** "6–12 h", which is not broken into lines. */
QString hoursOf(DayPart part);
/** When in a day it hurts most and least, or why nothing is said. */
QString dayPatternSentence(const DayPattern &pattern);
/** "Most often around 4: 23 of 80 days. Days at 7 or more: 12." */
QString distributionSentence(const Distribution &distribution);
/**
 * How many knots are in which state, and were at the beginning of what is shown;
 * `before` is the step that held then, if any.
 */
QString statusSentence(const StatusStep &now, const std::optional<StatusStep> &before, QDate from);

/** How each came to be. @{ */
QString dayPatternMethod();
QString distributionMethod();
QString statusMethod();
/** @} */

} // namespace knotebook
