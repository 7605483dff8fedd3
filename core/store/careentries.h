// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/careinputs.h"
#include "core/store/reader.h"

namespace knotebook {

/**
 * What the rules of care look at, out of the journal: the entries of the last
 * 400 days (no rule looks back further), and all knots, assessments, answers,
 * visits and the profile. `atlas` and `catalogue` say where knots are and which
 * class a remedy belongs to.
 */
Result<CareInputs> careInputs(const Reader &reader, const Atlas &atlas, const Catalogue &catalogue,
                              const QDateTime &nowUtc, const QTimeZone &zone);

} // namespace knotebook
