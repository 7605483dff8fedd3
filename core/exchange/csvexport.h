// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/atlas/atlas.h"
#include "core/store/reader.h"

namespace knotebook {

/**
 * The observations of a period as CSV (RFC 4180, UTF-8 with a byte order mark so
 * that LibreOffice and Excel read it right, ISO dates, decimal points). A text
 * that begins with = + - @ gets an apostrophe in front, so that no spreadsheet
 * takes it for a formula. One row an observation. With an atlas, a knot that is
 * a point says in which region the point lies.
 */
Result<QByteArray> observationsCsv(const Reader &reader, const Period &period,
                                   const Atlas *atlas = nullptr);

/** One cell, quoted where it has to be and never a formula. */
QByteArray csvCell(const QString &text);

} // namespace knotebook
