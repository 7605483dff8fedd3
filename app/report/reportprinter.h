// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/reportpages.h"

class QPrinter;

namespace knotebook {

/** Prints the pages at the size they were laid out for. Io when the printer refuses. */
Status printReport(const ReportDocument &document, QPrinter &printer);

} // namespace knotebook
