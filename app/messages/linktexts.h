// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/texts.h"
#include "core/store/daylinks.h"

namespace knotebook {

/** What was looked at: "Nights shorter than 6 hours", "Stress above your usual", a habit. */
QString linkSubject(const DayLink &link, const Texts &texts);
/** "the same day", "the next day", "2 days later". */
QString lagText(int lag);
/**
 * "Linked with more pain the next day: by 1.2 points, 34 pairs of days", or why
 * nothing is said. Never that one causes the other.
 */
QString linkText(const DayLink &link);
/** ρ, p, q and what else is known, for who wants to know. */
QString linkNumbers(const Link &link);
/** How many were tried and shown, and what that means; why, when none could be. */
QString linksSentence(const QList<DayLink> &links);
QString linksMethod();

} // namespace knotebook
