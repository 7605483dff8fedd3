// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace knotebook {

/** More in a header is no diary. */
constexpr qsizetype mostColumns = 500;

/** One row of a file as text. `line` is where it starts, the header being 1. */
struct TableRow
{
    int line = 0;
    QStringList cells;
};

/** A file of rows and columns, read as text: nothing is interpreted yet. */
struct Table
{
    QStringList header;
    QList<TableRow> rows; ///< rows without any text are left out
    QChar delimiter = u',';
};

/**
 * Reads CSV or TSV (RFC 4180): UTF-8 with or without a byte order mark, UTF-16
 * with one, or without where it is mostly of Latin letters, else Windows-1252 (which
 * Latin-1 is a part of); comma, semicolon, tab or bar, whichever divides the first
 * line that is divided most often, or as a line "sep=;" before it says. Errors:
 * Missing for a file without rows; Malformed, naming the line, for a quote that never
 * ends, for what is not text (a PDF, a picture, a database) and for more than mostColumns
 * columns.
 */
Result<Table> readTable(const QByteArray &bytes);

} // namespace knotebook
