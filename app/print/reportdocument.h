// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/print/pageflow.h"
#include "core/atlas/atlas.h"

#include <QPageSize>

class QPainter;

namespace knotebook {

/**
 * A report laid out on pages: one first page whatever there is to say, then the
 * annexes. Text is text and drawings are vectors. The preview, the printer and the
 * PDF all paint these pages. Laid out in the constructor; plain values from then
 * on, so any thread may paint them.
 */
class ReportDocument
{
public:
    /** `report`, `atlas` and `words` must outlive the document. */
    ReportDocument(const Report &report, const Atlas &atlas, const ReportWords &words,
                   QPageSize::PageSizeId paper);

    int pageCount() const { return static_cast<int>(m_pages.size()); }
    /** The size of a page in points (1/72 inch). */
    QSizeF pageSize() const { return m_geometry.paper; }
    /** What stands on a page, 0-based, in reading order; without its foot line. */
    const PrintedPage &page(int page) const { return m_pages.at(page); }
    /** The first page and where each annex begins. */
    const QList<Bookmark> &bookmarks() const { return m_bookmarks; }
    const Report &report() const { return m_report; }
    /** Paints one page, 0-based, in points, with its foot line. */
    void paintPage(QPainter &painter, int page) const;

private:
    void paint(QPainter &painter, const PrintedItem &item) const;

    const Report &m_report;
    const Atlas &m_atlas;
    PageGeometry m_geometry;
    QString m_footer;
    QList<PrintedPage> m_pages;
    QList<Bookmark> m_bookmarks;
};

} // namespace knotebook
