// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/pageflow.h"

#include <algorithm>
#include <numeric>

namespace knotebook {

namespace {

constexpr TextLook chapterLook {.points = 12, .bold = true};
constexpr TextLook annexHeadingLook {.points = 9, .bold = true};
constexpr TextLook flowLook {.points = 8};
constexpr TextLook columnLook {.points = 8, .bold = true};

constexpr double aboveChapter = 16;
constexpr double aboveHeading = 9;
constexpr double betweenRows = 3;
constexpr double cellGap = 8;
constexpr qsizetype together = 2; // lines of a paragraph at either end of a page

QList<PrintedItem> itemsOf(const QList<PrintedLine> &lines)
{
    QList<PrintedItem> items;
    for (const PrintedLine &line : lines)
        items.append(line);
    return items;
}

/** Some lines of a block, moved to the top. */
TextBlock part(const TextBlock &block, qsizetype first, qsizetype count)
{
    TextBlock some;
    for (PrintedLine line : block.lines.mid(first, count)) {
        line.box.moveTop(some.height);
        some.height += line.box.height();
        some.lines.append(line);
    }
    return some;
}

/** How many lines of a paragraph go into each piece of it. */
QList<qsizetype> pieceSizes(qsizetype lines)
{
    if (lines < 2 * together)
        return {lines};
    QList<qsizetype> sizes(lines - 2 * together + 2, 1);
    sizes.first() = sizes.last() = together;
    return sizes;
}

} // namespace

PageFlow::PageFlow(const PageGeometry &geometry, int before)
    : m_geometry(geometry), m_before(before)
{
}

void PageFlow::startPage()
{
    m_pages.append(PrintedPage());
    m_top = m_geometry.column().top();
    m_fresh = true;
}

void PageFlow::set(const Piece &piece)
{
    if (m_fresh && piece.header)
        set(*piece.header);
    m_top += m_fresh ? 0 : piece.above;
    if (!piece.bookmark.isEmpty())
        m_bookmarks.append({piece.bookmark, m_before + static_cast<int>(m_pages.size()) - 1});
    for (PrintedItem item : piece.items) {
        moveBy(item, {m_geometry.column().left(), m_top});
        m_pages.last().append(item);
    }
    m_top += piece.height;
    m_fresh = false;
}

double PageFlow::heightOf(const QList<Piece> &pieces) const
{
    return std::accumulate(pieces.begin(), pieces.end(), 0.0, [](double sum, const Piece &piece) {
        return sum + piece.above + piece.height;
    });
}

double PageFlow::room() const
{
    const double used = heightOf(m_waiting);
    return (m_pages.isEmpty() ? m_geometry.column().height() : m_geometry.column().bottom() - m_top)
        - used;
}

// A chain that is too high for any page is set piece by piece.
void PageFlow::flush()
{
    const QList<Piece> chain = std::exchange(m_waiting, {});
    if (chain.isEmpty())
        return;
    const double height = heightOf(chain);
    if (m_pages.isEmpty() || (!m_fresh && m_top + height > m_geometry.column().bottom()))
        startPage();
    for (const Piece &piece : chain) {
        const double needed = piece.height + (m_fresh ? 0 : piece.above);
        if (!m_fresh && m_top + needed > m_geometry.column().bottom())
            startPage();
        set(piece);
    }
}

void PageFlow::add(Piece piece)
{
    const bool last = !piece.withNext;
    m_waiting.append(std::move(piece));
    if (last)
        flush();
}

void PageFlow::addChapter(const QString &title, bool newPage)
{
    flush();
    if (newPage && !m_fresh)
        startPage();
    const TextBlock block = broken({{{}, title, chapterLook, 0}}, width());
    add({itemsOf(block.lines), block.height + 3, aboveChapter, true, title, {}});
}

void PageFlow::addHeading(const QString &title)
{
    const TextBlock block = broken({{{}, title, annexHeadingLook, 0}}, width());
    add({itemsOf(block.lines), block.height + 1, aboveHeading, true, {}, {}});
}

void PageFlow::addParagraphs(const QList<Paragraph> &paragraphs)
{
    for (qsizetype i = 0; i < paragraphs.size(); ++i) {
        const TextBlock block = broken({paragraphs.at(i)}, width());
        const QList<qsizetype> sizes = pieceSizes(block.lines.size());
        // Under a heading a single line is not left alone.
        const bool lonely =
            block.lines.size() == 1 && i == 0 && paragraphs.size() > 1 && !m_waiting.isEmpty();
        qsizetype first = 0;
        for (qsizetype p = 0; p < sizes.size(); ++p) {
            const TextBlock some = part(block, first, sizes.at(p));
            add({itemsOf(some.lines),
                 some.height,
                 p == 0 ? paragraphs.at(i).spaceAbove : 0,
                 lonely,
                 {},
                 {}});
            first += sizes.at(p);
        }
    }
}

void PageFlow::addRows(const QList<ReportRow> &rows)
{
    QList<Paragraph> paragraphs;
    for (const ReportRow &row : rows)
        paragraphs.append({row.label, row.text, flowLook, 1.5});
    addParagraphs(paragraphs);
}

void PageFlow::addTable(const ReportTable &table)
{
    const double columns = static_cast<double>(table.columns.size());
    const double inner = width() - cellGap * (columns - 1);
    const double sum = std::accumulate(table.widths.begin(), table.widths.end(), 0.0);
    const auto rowOf = [&](const QStringList &cells, const TextLook &look) {
        Piece piece;
        double left = 0;
        for (qsizetype i = 0; i < cells.size(); ++i) {
            const double cellWidth = inner * table.widths.at(i) / sum;
            TextBlock cell = broken({{{}, cells.at(i), look, 0}}, cellWidth);
            for (PrintedLine line : cell.lines) {
                line.box.translate(left, 0);
                piece.items.append(line);
            }
            piece.height = std::max(piece.height, cell.height);
            left += cellWidth + cellGap;
        }
        piece.above = betweenRows;
        return piece;
    };
    Piece header = rowOf(table.columns, columnLook);
    header.items.append(PrintedRule {QRectF(0, header.height + 1.5, width(), 0.5)});
    header.height += 2;
    header.withNext = true;
    const auto shared = std::make_shared<const Piece>(header);
    if (!table.remark.isEmpty()) {
        const TextBlock remark = broken({{{}, table.remark, flowLook, 0}}, width());
        add({itemsOf(remark.lines), remark.height + 2, 0, true, {}, {}});
    }
    add(header);
    for (qsizetype i = 0; i < table.rows.size(); ++i) {
        Piece row = rowOf(table.rows.at(i), flowLook);
        row.withNext = i == 0 && table.rows.size() > 1;
        if (i > 0)
            row.header = shared;
        add(std::move(row));
    }
    flush();
}

void PageFlow::addFigures(const QList<PrintedFigure> &figures)
{
    Piece piece;
    for (const PrintedFigure &figure : figures) {
        piece.items.append(figure);
        piece.height = std::max(piece.height, figure.box.bottom());
    }
    piece.above = 4;
    piece.withNext = true; // what explains them follows
    add(std::move(piece));
}

QList<PrintedPage> PageFlow::pages()
{
    flush();
    return m_pages;
}

} // namespace knotebook
