// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/print/pageflow.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QDate>

namespace knotebook {

/** What a PDF says about itself. */
struct PdfFacts
{
    QString title;
    QString language; ///< BCP 47, "en"
    QDate made; ///< stands as the time of its making, at noon UTC
    QList<Bookmark> bookmarks;
};

/**
 * Gives a PDF of QPdfWriter what that cannot write: bookmarks, the language, a
 * title that readers show, a date of its making that is not the clock's and an id
 * that follows from the content, so that the same pages are the same bytes.
 * Malformed when the bytes are no PDF or a bookmark names a page that it lacks.
 */
Result<QByteArray> finishedPdf(const QByteArray &pdf, const PdfFacts &facts);

} // namespace knotebook
