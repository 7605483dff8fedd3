// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/reporthtml.h"

#include "app/messages/enumtexts.h"
#include "app/print/drawings.h"
#include "app/print/reporttables.h"
#include "core/atlas/svgpath.h"

#include <algorithm>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

constexpr double svgMarkRadius = 20; // atlas units

const auto styleSheet =
    u"body{font:16px/1.5 Inter,'Noto "
    u"Sans',sans-serif;color:#2A2722;background:#FAF7F2;max-width:60rem;margin:2rem "
    "auto;padding:0 1rem;overflow-wrap:anywhere}h1{font-size:1.6rem}h2{font-size:1.2rem;"
    "border-top:1px solid #C9C2B6;padding-top:1rem}h3{font-size:1rem;margin-bottom:.2rem}"
    "dl{margin:.2rem 0}dt{font-weight:600}dd{margin:0 0 .4rem}"
    "table{border-collapse:collapse;width:100%}caption{text-align:left;color:#5C564E}"
    "th,td{text-align:left;vertical-align:top;padding:.2rem .8rem .2rem 0;"
    "border-bottom:1px solid #C9C2B6}figure{display:inline-block;margin:0 1rem 1rem "
    "0}svg{height:26rem;width:auto}svg.days{height:auto;width:100%;max-width:34rem}.quiet{color:#"
    "5C564E}"
    "@media(min-width:44rem){dl{display:grid;grid-template-columns:minmax(7rem,13rem) 1fr;"
    "column-gap:1rem}dd{margin:0 0 .2rem}}"
    "@media print{body{background:#FFF}h2,h3{break-after:avoid}tr{break-inside:avoid}}"_s;

QString paragraph(const QString &text)
{
    return text.isEmpty() ? QString() : u"<p>"_s + text.toHtmlEscaped() + u"</p>\n"_s;
}

QString heading(int level, const QString &text)
{
    return u"<h%1>"_s.arg(level) + text.toHtmlEscaped() + u"</h%1>\n"_s.arg(level);
}

/** Rows that say what they are about as a list of terms, the others as paragraphs. */
QString rowsHtml(const QList<ReportRow> &rows)
{
    QString html;
    bool inList = false;
    for (const ReportRow &row : rows) {
        const bool isTerm = !row.label.isEmpty() && !row.text.isEmpty();
        if (isTerm != inList)
            html += isTerm ? u"<dl>\n"_s : u"</dl>\n"_s;
        inList = isTerm;
        if (isTerm)
            html += u"<dt>"_s + row.label.toHtmlEscaped() + u"</dt><dd dir=\"auto\">"_s
                + row.text.toHtmlEscaped() + u"</dd>\n"_s;
        else
            html += u"<p dir=\"auto\">"_s + row.label.toHtmlEscaped() + row.text.toHtmlEscaped()
                + u"</p>\n"_s;
    }
    return html + (inList ? u"</dl>\n"_s : QString());
}

QString cellHtml(const QString &tag, const QString &text)
{
    return u'<' + tag + u" dir=\"auto\">"_s + text.toHtmlEscaped() + u"</"_s
        + tag.section(u' ', 0, 0) + u'>';
}

/** The first cell of a row says what the row is about. */
QString tableHtml(const ReportTable &table)
{
    QString html = u"<table>\n"_s;
    if (!table.remark.isEmpty())
        html += u"<caption>"_s + table.remark.toHtmlEscaped() + u"</caption>\n"_s;
    html += u"<thead><tr>"_s;
    for (const QString &column : table.columns)
        html += cellHtml(u"th scope=\"col\""_s, column);
    html += u"</tr></thead>\n<tbody>\n"_s;
    for (const QStringList &row : table.rows) {
        html += u"<tr>"_s + cellHtml(u"th scope=\"row\""_s, row.first());
        for (const QString &cell : row.mid(1))
            html += cellHtml(u"td"_s, cell);
        html += u"</tr>\n"_s;
    }
    return html + u"</tbody>\n</table>\n"_s;
}

QString knotHtml(const ReportedKnot &knot, const Texts &texts)
{
    return heading(3, knotHeading(knot, texts)) + rowsHtml(knotRowsInFull(knot, texts));
}

QString markSvg(QPointF at, const ReportedKnot &knot)
{
    const bool active = knot.status == KnotStatus::Active;
    const bool dashed = !knot.status || knot.status == KnotStatus::Unsure;
    const bool resolved = knot.status == KnotStatus::Resolved;
    return u"<circle cx=\"%1\" cy=\"%2\" r=\"%3\" fill=\"%4\" stroke=\"#2A2722\" "
           u"stroke-width=\"3\"%5/>"
           "<text x=\"%1\" y=\"%6\" text-anchor=\"middle\" font-size=\"24\" font-weight=\"700\" fill=\"%7\">%8</text>\n"_s
               .arg(at.x())
               .arg(at.y())
               .arg(resolved ? svgMarkRadius * 0.8 : svgMarkRadius)
               .arg(active ? u"#2A2722"_s : u"#FFFFFF"_s,
                    dashed ? u" stroke-dasharray=\"6 4\""_s : QString())
               .arg(at.y() + 8)
               .arg(active ? u"#FFFFFF"_s : u"#2A2722"_s)
               .arg(knot.number);
}

/** What is painted on a view, with the hatching it is filled with. */
QString paintingSvg(const QList<ReportedKnot> &knots, View view)
{
    const QString hatching = u"painted-"_s + viewName(view);
    QString areas;
    for (const ReportedKnot &knot : knots) {
        for (const PaintedArea &area : knot.painting) {
            if (area.view == view)
                areas += u"<path d=\""_s + toSvgPath(area.rings) + u"\" fill=\"url(#"_s + hatching
                    + u")\" fill-rule=\"evenodd\" stroke=\"#2A2722\" stroke-width=\"1.6\"/>\n"_s;
        }
    }
    if (areas.isEmpty())
        return {};
    return u"<defs><pattern id=\""_s + hatching
        + u"\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\" "
          "patternTransform=\"rotate(45)\"><path d=\"M0,0V7\" stroke=\"#2A2722\" "
          "stroke-width=\"2\"/></pattern></defs>\n"_s
        + areas;
}

/** The person's own left and right, beside the head. */
QString sideLettersSvg(View view)
{
    if (view != View::Front && view != View::Back)
        return {};
    const auto letter = [](int x, const QString &side) {
        return u"<text x=\"%1\" y=\"20\" font-size=\"24\" fill=\"#5C564E\">%2</text>\n"_s.arg(x)
            .arg(side);
    };
    const bool isFront = view == View::Front;
    return letter(-130, isFront ? u"R"_s : u"L"_s) + letter(115, isFront ? u"L"_s : u"R"_s);
}

/** The daily averages of a knot, with the same in words for who cannot see them. */
QString daysSvg(const ReportedKnot &knot, const Period &period)
{
    const QList<DayValue> &days = knot.trend.series.daily;
    if (days.isEmpty())
        return {};
    const double span = std::max<double>(1, static_cast<double>(period.days()) - 1);
    QString points;
    for (const DayValue &day : days)
        points +=
            u"<circle cx=\"%1\" cy=\"%2\" r=\"2\"/>"_s
                .arg(500 * static_cast<double>(period.from.daysTo(day.date)) / span, 0, 'f', 1)
                .arg(100 - 10 * day.average, 0, 'f', 1);
    return u"<figure><svg class=\"days\" viewBox=\"-30 -12 540 130\" role=\"img\" aria-label=\""_s
        + stateLine(knot).toHtmlEscaped()
        + u"\"><path d=\"M0,0H500M0,50H500M0,100H500\" stroke=\"#C9C2B6\"/>"
          "<text x=\"-28\" y=\"5\" font-size=\"14\">10</text>"
          "<text x=\"-18\" y=\"105\" font-size=\"14\">0</text>"_s
        + points + u"</svg><figcaption class=\"quiet\">"_s
        + ReportTexts::tr("Daily averages, %1 to %2. 0 none, 10 worst.")
              .arg(reportDay(period.from), reportDay(period.to))
              .toHtmlEscaped()
        + u"</figcaption></figure>\n"_s;
}

QString figureHtml(const Report &report, const Atlas &atlas, View view, const QString &title)
{
    QString svg = u"<path d=\""_s + atlas.contour(view).path
        + u"\" fill=\"#F4EFE7\" stroke=\"#6B645B\"/>\n"_s;
    for (const Outline &outline : atlas.outlines(view, Layer::Superficial))
        svg += u"<path d=\""_s + outline.path
            + u"\" fill=\"#E6DCCF\" stroke=\"#C9C2B6\" stroke-width=\".8\"/>\n"_s;
    svg += sideLettersSvg(view);
    QStringList names;
    const QList<ReportedKnot> knots = report.allKnots();
    svg += paintingSvg(knots, view);
    for (const ReportedKnot &knot : knots) {
        const QList<QPointF> spots = marksOf(knot.knot.fields(), atlas, view, 2 * svgMarkRadius);
        for (const QPointF &spot : spots)
            svg += markSvg(spot, knot);
        if (!spots.isEmpty())
            names.append(QString::number(knot.number));
    }
    const QString label = names.isEmpty()
        ? ReportTexts::tr("%1, no marks").arg(title)
        : ReportTexts::tr("%1, marks %2").arg(title, names.join(u", "_s));
    return u"<figure><svg viewBox=\"-220 -20 440 1040\" role=\"img\" aria-label=\""_s
        + label.toHtmlEscaped() + u"\">"_s + svg + u"</svg><figcaption class=\"quiet\">"_s
        + title.toHtmlEscaped() + u"</figcaption></figure>\n"_s;
}

} // namespace

namespace {

/** The questions as a table where they belong, if they are wanted in full. */
QString sectionHtml(const Report &report, const ReportSection &section, const ReportWords &words)
{
    QList<ReportRow> rows = section.rows;
    rows.removeIf([&](const ReportRow &row) { return section.elsewhere.contains(row); });
    return rowsHtml(rows)
        + (section.elsewhere.isEmpty() ? QString()
                                       : heading(3, annexTitle(Annex::Questions))
                   + tableHtml(questionTable(report, words.care)));
}

/** The annexes that say more than the page does above them. */
QString annexesHtml(const Report &report, const ReportWords &words)
{
    QString html;
    const auto add = [&](Annex annex, const QString &content) {
        if (report.has(annex))
            html += heading(2, annexTitle(annex)) + content;
    };
    QString knots;
    for (const ReportedKnot &knot : report.others)
        knots += knotHtml(knot, words.texts);
    if (report.has(Annex::Knots) && !knots.isEmpty())
        html += heading(2, ReportTexts::tr("All other knots")) + knots;
    add(Annex::Remedies, tableHtml(remedyTable(report, words.texts)));
    add(Annex::Checkins, tableHtml(checkinTable(report)));
    add(Annex::Entries, tableHtml(entryTable(report)));
    add(Annex::Visits, rowsHtml(visitRows(report, words.texts)));
    add(Annex::Notes, rowsHtml(noteRows(report, words.texts)));
    return html;
}

} // namespace

QByteArray reportHtml(const Report &report, const Atlas &atlas, const ReportWords &words)
{
    const QString title = ReportTexts::tr("Report on muscle knots");
    QString html = u"<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>"_s
        + title.toHtmlEscaped()
        + u"</title><meta name=\"viewport\" content=\"width=device-width\"><style>"_s + styleSheet
        + u"</style></head>\n<body>\n<main>\n"_s + heading(1, title);
    html += paragraph(report.name) + paragraph(periodLine(report) + u' ' + madeOnLine(report));
    html += heading(2, ReportTexts::tr("Where"));
    for (const View view : shownViews(report))
        html += figureHtml(report, atlas, view, viewText(view));
    html += u"<p class=\"quiet\">"_s + keyText(report, report.allKnots().size()).toHtmlEscaped()
        + u"</p>\n"_s;
    html += heading(2,
                    report.problems.isEmpty() ? ReportTexts::tr("No unresolved knot in this period")
                                              : ReportTexts::tr("What hurts, the worst first"));
    for (const ReportedKnot &knot : report.problems)
        html += knotHtml(knot, words.texts) + daysSvg(knot, report.period);
    const QList<ReportSection> sections = firstSections(report, words);
    for (const ReportSection &section : sections)
        html += heading(2, section.heading) + sectionHtml(report, section, words);
    html += annexesHtml(report, words);
    html += u"<p class=\"quiet\">"_s + closingLine().toHtmlEscaped()
        + u"</p>\n</main>\n</body>\n</html>\n"_s;
    return html.toUtf8();
}

} // namespace knotebook
