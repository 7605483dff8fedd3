// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/print/reportdocument.h"

namespace knotebook {

/**
 * The pages of a report as a PDF with real text, embedded fonts and bookmarks. The
 * same report on the same paper is the same bytes. Malformed only when the PDF
 * writer of the system writes none.
 */
Result<QByteArray> reportPdf(const ReportDocument &document);

/**
 * The same in a file, written whole or not at all and
 * readable by its owner alone. Errors: ReadOnly, DiskFull.
 */
Status writeReportPdf(const ReportDocument &document, const QString &path);

} // namespace knotebook
