// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/print/pageflow.h"

namespace knotebook {

/** The pages after the first, and where each annex begins. */
struct AnnexPages
{
    QList<PrintedPage> pages;
    QList<Bookmark> bookmarks;
};

/** The annexes that the report has; `shortened` is what the first page had no room for. */
AnnexPages annexPages(const Report &report, const ReportWords &words, const PageGeometry &page,
                      const QList<ReportSection> &shortened);

} // namespace knotebook
