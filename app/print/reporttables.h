// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/print/reporttext.h"

namespace knotebook {

/** A table of an annex, for both renderers. */
struct ReportTable
{
    QStringList columns;
    QList<int> widths; ///< of the columns, in proportion to each other
    QList<QStringList> rows; ///< each as long as `columns`
    QString remark; ///< the direction of its scales, and what is not in it
};

/** What an annex is called. */
QString annexTitle(Annex annex);

ReportTable questionTable(const Report &report, const CareTexts &care);
ReportTable remedyTable(const Report &report, const Texts &texts);
ReportTable checkinTable(const Report &report);
ReportTable entryTable(const Report &report);

} // namespace knotebook
