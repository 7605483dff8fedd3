// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/reportdocument.h"

#include "app/print/annexpages.h"
#include "app/print/drawings.h"
#include "app/print/firstpage.h"
#include "app/print/inks.h"
#include "app/print/reporttext.h"

#include <QFontMetricsF>
#include <QPainter>

#include <limits>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

constexpr TextLook footLook {.points = TextLook::smallest, .quiet = true};

} // namespace

ReportDocument::ReportDocument(const Report &report, const Atlas &atlas, const ReportWords &words,
                               QPageSize::PageSizeId paper)
    : m_report(report), m_atlas(atlas), m_geometry {QPageSize::size(paper, QPageSize::Point)},
      m_footer(report.name.isEmpty() ? periodLine(report)
                                     : report.name + u" · "_s + periodLine(report))
{
    const FirstPage first = firstPage(report, words, m_geometry);
    const AnnexPages annexes = annexPages(report, words, m_geometry, first.shortened);
    m_pages = QList<PrintedPage> {first.items} + annexes.pages;
    m_bookmarks =
        QList<Bookmark> {{ReportTexts::tr("Report on muscle knots"), 0}} + annexes.bookmarks;
}

void ReportDocument::paint(QPainter &painter, const PrintedItem &item) const
{
    if (const auto *line = std::get_if<PrintedLine>(&item)) {
        drawLine(painter, *line);
    } else if (const auto *rule = std::get_if<PrintedRule>(&item)) {
        painter.fillRect(rule->box, hairline);
    } else if (const auto *figure = std::get_if<PrintedFigure>(&item)) {
        if (figure->kind == PrintedFigure::Kind::Days)
            drawDays(painter, figure->box, m_report.allKnots().at(figure->knot), m_report.period);
        else if (figure->kind == PrintedFigure::Kind::OverDay)
            drawOverDay(painter, figure->box, m_report.allKnots().at(figure->knot).overTheDay);
        else
            drawBody(painter, figure->box, m_atlas, m_report, figure->view,
                     figure->kind == PrintedFigure::Kind::FullBody ? std::numeric_limits<int>::max()
                                                                   : numberedOnFirstPage);
    }
}

void ReportDocument::paintPage(QPainter &painter, int page) const
{
    painter.save();
    for (const PrintedItem &item : m_pages.at(page))
        paint(painter, item);
    painter.setFont(fontOf(footLook));
    painter.setPen(quietInk);
    const QRectF foot = m_geometry.foot();
    const QString number = ReportTexts::tr("Page %1 of %2").arg(page + 1).arg(pageCount());
    const QFontMetricsF metrics(fontOf(footLook));
    const double room = foot.width() - metrics.horizontalAdvance(number) - 2 * foot.height();
    painter.drawText(foot, Qt::AlignLeft | Qt::AlignBottom,
                     metrics.elidedText(m_footer, Qt::ElideRight, room));
    painter.drawText(foot, Qt::AlignRight | Qt::AlignBottom, number);
    painter.restore();
}

} // namespace knotebook
