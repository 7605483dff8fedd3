// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/annexpages.h"

#include "app/print/drawings.h"

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

constexpr double daysHigh = 52;
constexpr double daysWide = 250;
constexpr double overDayWide = 60;
constexpr double betweenCharts = 14;
constexpr double highestBody = 560; // so that heading and key have room on any paper
constexpr double betweenViews = 10;

void addShortened(PageFlow &flow, const QList<ReportSection> &sections)
{
    if (sections.isEmpty())
        return;
    flow.addChapter(annexTitle(Annex::More));
    for (const ReportSection &section : sections) {
        flow.addHeading(section.heading);
        flow.addRows(section.rows);
    }
}

void addKnots(PageFlow &flow, const Report &report, const Texts &texts)
{
    flow.addChapter(annexTitle(Annex::Knots));
    const QList<ReportedKnot> knots = report.allKnots();
    for (qsizetype i = 0; i < knots.size(); ++i) {
        const ReportedKnot &knot = knots.at(i);
        flow.addHeading(knotHeading(knot, texts));
        QList<PrintedFigure> charts;
        if (!knot.trend.series.daily.isEmpty())
            charts.append(
                {PrintedFigure::Kind::Days, View::Front, i, QRectF(0, 0, daysWide, daysHigh)});
        if (hasDayPattern(knot))
            charts.append({PrintedFigure::Kind::OverDay, View::Front, i,
                           QRectF(daysWide + betweenCharts, 0, overDayWide, daysHigh)});
        if (!charts.isEmpty())
            flow.addFigures(charts);
        flow.addRows(knotRowsInFull(knot, texts));
    }
}

/** Front and back as large as the page lets them be, then the others. */
void addChart(PageFlow &flow, const Report &report)
{
    flow.addChapter(annexTitle(Annex::Chart), true);
    const QList<View> views = shownViews(report);
    for (qsizetype i = 0; i < views.size(); i += 2) {
        const QList<View> pair = views.mid(i, 2);
        const double wide = (flow.width() - betweenViews) / 2;
        const double high = std::min(highestBody, wide / bodyShape);
        QList<PrintedFigure> figures;
        for (qsizetype v = 0; v < pair.size(); ++v)
            figures.append({PrintedFigure::Kind::FullBody, pair.at(v), 0,
                            QRectF(static_cast<double>(v) * (wide + betweenViews), 0, wide, high)});
        flow.addFigures(figures);
    }
    flow.addRows({{{}, keyText(report, report.allKnots().size())}});
}

void addTable(PageFlow &flow, Annex annex, const ReportTable &table)
{
    flow.addChapter(annexTitle(annex));
    flow.addTable(table);
}

void addRows(PageFlow &flow, Annex annex, const QList<ReportRow> &rows)
{
    flow.addChapter(annexTitle(annex));
    flow.addRows(rows);
}

} // namespace

AnnexPages annexPages(const Report &report, const ReportWords &words, const PageGeometry &page,
                      const QList<ReportSection> &shortened)
{
    PageFlow flow(page, 1);
    for (const Annex annex : report.annexes) {
        switch (annex) {
        case Annex::More:
            addShortened(flow, shortened);
            break;
        case Annex::Knots:
            addKnots(flow, report, words.texts);
            break;
        case Annex::Chart:
            addChart(flow, report);
            break;
        case Annex::Questions:
            addTable(flow, annex, questionTable(report, words.care));
            break;
        case Annex::Remedies:
            addTable(flow, annex, remedyTable(report, words.texts));
            flow.addRows(trialRows(report, words.texts));
            break;
        case Annex::Checkins:
            addTable(flow, annex, checkinTable(report));
            break;
        case Annex::Entries:
            addTable(flow, annex, entryTable(report));
            break;
        case Annex::Visits:
            addRows(flow, annex, visitRows(report, words.texts));
            break;
        case Annex::Notes:
            addRows(flow, annex, noteRows(report, words.texts));
            break;
        }
    }
    return {flow.pages(), flow.bookmarks()};
}

} // namespace knotebook
