// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/journal.h"

namespace knotebook {

/**
 * A made-up year of one person up to `now`: a shoulder that gets better, a
 * stubborn shoulder blade, a calf that resolved, a hip that is new, with a fair
 * trial that ended, remedies, check-ins, a visit, holidays without entries and two flares. The
 * same records for the same now, zone and seed.
 */
Batch demoYear(const QDateTime &now, const QTimeZone &zone, quint64 seed = 0);

} // namespace knotebook
