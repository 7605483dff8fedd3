// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/remedyeffect.h"
#include "core/store/reader.h"

namespace knotebook {

/** What one remedy did, as far as the journal can say. */
struct RemedyRecord
{
    QString remedy; ///< an id of the catalogue or of an own remedy
    RemedyEffect effect;
};

/**
 * The effect of every remedy that was used in the period, at one knot or at all,
 * best first by the end of its interval nearer to harm. Uses that are known only
 * to the day count as uses but have no pair unless they say before and after.
 * Nothing at the knots in `without` is looked at.
 */
Result<QList<RemedyRecord>> remedyRecords(const Reader &reader, const Period &period,
                                          std::optional<KnotId> knot = {},
                                          const QSet<KnotId> &without = {});

} // namespace knotebook
