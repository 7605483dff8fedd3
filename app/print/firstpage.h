// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/print/pagegeometry.h"
#include "app/print/printedpage.h"
#include "app/print/reporttext.h"

namespace knotebook {

/** The first page, and what of it was shortened, in full. */
struct FirstPage
{
    PrintedPage items;
    QList<ReportSection> shortened; ///< whose whole stands in no annex of its own
};

/**
 * Lays out the first page: header, body chart, what hurts, function, remedies,
 * when to get help and the aim. It is one page whatever there is to say. Each part
 * has a height it can always have; what is left over goes to the parts that need
 * more, and what then has no room is shortened and says so.
 */
FirstPage firstPage(const Report &report, const ReportWords &words, const PageGeometry &page);

} // namespace knotebook
