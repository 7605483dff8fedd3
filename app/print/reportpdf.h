// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/print/reportdocument.h"

namespace knotebook {

/**
 * The pages of a report as a PDF with real text, written whole or not at all and
 * readable by its owner alone. Errors: ReadOnly, DiskFull.
 */
Status writeReportPdf(const ReportDocument &document, const QString &path);

} // namespace knotebook
