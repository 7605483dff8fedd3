// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/print/reporttext.h"
#include "core/atlas/atlas.h"

namespace knotebook {

/**
 * The report as one self-contained HTML page: headings and lists that a screen
 * reader can walk, the body as inline SVG with a text of its own, nothing loaded
 * from anywhere. The same report always gives the same bytes.
 */
QByteArray reportHtml(const Report &report, const Atlas &atlas, const ReportWords &words);

} // namespace knotebook
