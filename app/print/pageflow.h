// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/print/pagegeometry.h"
#include "app/print/reporttables.h"
#include "app/print/textblock.h"

#include <memory>

namespace knotebook {

/** Where a reader of the file can jump to. */
struct Bookmark
{
    QString title;
    int page = 0; ///< 0-based

    bool operator==(const Bookmark &) const = default;
};

/**
 * Lets headings, texts, tables and figures flow over as many pages as they need. A
 * heading is never the last thing on a page, nor with a single line under it; of a
 * paragraph at least two lines stay together at either end; a row of a table stays
 * whole, and its columns are named again on each page.
 */
class PageFlow
{
public:
    /** The pages come after `before` others. */
    PageFlow(const PageGeometry &geometry, int before);

    /** A heading that is also a bookmark, on a new page if `newPage`. */
    void addChapter(const QString &title, bool newPage = false);
    /** A heading within a chapter. */
    void addHeading(const QString &title);
    void addParagraphs(const QList<Paragraph> &paragraphs);
    void addRows(const QList<ReportRow> &rows);
    void addTable(const ReportTable &table);
    /** Figures beside each other, their boxes at the top left of nowhere; with what follows. */
    void addFigures(const QList<PrintedFigure> &figures);
    /** What is left of the page below what was added. */
    double room() const;
    double width() const { return m_geometry.column().width(); }

    const QList<Bookmark> &bookmarks() const { return m_bookmarks; }
    /** The pages, none if nothing was added. */
    QList<PrintedPage> pages();

private:
    /** What is never broken: its items at the top left of nowhere. */
    struct Piece
    {
        QList<PrintedItem> items;
        double height = 0;
        double above = 0; ///< unless it is the first on its page
        bool withNext = false; ///< never the last on its page
        QString bookmark;
        std::shared_ptr<const Piece> header; ///< comes before it at the top of a page
    };

    void add(Piece piece);
    void flush();
    void startPage();
    void set(const Piece &piece);
    double heightOf(const QList<Piece> &pieces) const;

    PageGeometry m_geometry;
    int m_before;
    QList<PrintedPage> m_pages;
    QList<Piece> m_waiting; ///< a chain that has to stay together
    QList<Bookmark> m_bookmarks;
    double m_top = 0;
    bool m_fresh = true; ///< nothing is on the page yet
};

} // namespace knotebook
