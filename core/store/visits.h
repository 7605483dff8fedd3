// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/reader.h"

namespace knotebook {

/**
 * All visits in the order in which they were written down. One that was made for
 * a knot which is deleted no longer names it: whoever reads what is handed on does
 * not have that knot. Errors: as Reader::all().
 */
Result<QList<Visit>> visitsToHandOn(const Reader &reader);

} // namespace knotebook
