// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/reporthtml.h"

#include "app/messages/enumtexts.h"
#include "app/messages/trendtexts.h"
#include "app/print/drawings.h"
#include "core/atlas/svgpath.h"

#include <QCoreApplication>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

const auto styleSheet =
    u"body{font:16px/1.5 Inter,'Noto "
    u"Sans',sans-serif;color:#2A2722;background:#FAF7F2;max-width:60rem;margin:2rem "
    "auto;padding:0 1rem}h1{font-size:1.6rem}h2{font-size:1.2rem;border-top:1px solid "
    "#C9C2B6;padding-top:1rem}dt{font-weight:600}dd{margin:0 0 "
    ".5rem}figure{display:inline-block;margin:0 1rem 1rem "
    "0}svg{height:26rem;width:auto}.quiet{color:#6B645B}"_s;

QString tr(const char *text)
{
    return QCoreApplication::translate("Report", text);
}

QString paragraph(const QString &text)
{
    return text.isEmpty() ? QString() : u"<p>"_s + text.toHtmlEscaped() + u"</p>\n"_s;
}

QString rowsHtml(const QString &heading, const QList<ReportRow> &rows)
{
    if (rows.isEmpty())
        return {};
    QString html = u"<h2>"_s + heading.toHtmlEscaped() + u"</h2>\n<dl>\n"_s;
    for (const ReportRow &row : rows)
        html += u"<dt>"_s + row.label.toHtmlEscaped() + u"</dt><dd dir=\"auto\">"_s
            + row.text.toHtmlEscaped() + u"</dd>\n"_s;
    return html + u"</dl>\n"_s;
}

QString knotHtml(const ReportedKnot &knot, const Texts &texts)
{
    return u"<h3>"_s + knotHeading(knot, texts).toHtmlEscaped() + u"</h3>\n"_s
        + paragraph(painLine(knot)) + paragraph(trendSentence(knot.trend))
        + paragraph(changeSentence(knot.trend));
}

QString markSvg(QPointF at, const ReportedKnot &knot)
{
    const bool active = knot.status == KnotStatus::Active;
    const bool dashed = !knot.status || knot.status == KnotStatus::Unsure;
    const bool resolved = knot.status == KnotStatus::Resolved;
    return u"<circle cx=\"%1\" cy=\"%2\" r=\"%3\" fill=\"%4\" stroke=\"#2A2722\" "
           u"stroke-width=\"3\"%5/>"
           "<text x=\"%1\" y=\"%6\" text-anchor=\"middle\" font-size=\"17\" font-weight=\"700\" fill=\"%7\">%8</text>\n"_s
               .arg(at.x())
               .arg(at.y())
               .arg(resolved ? 11 : 15)
               .arg(active ? u"#2A2722"_s : u"#FFFFFF"_s,
                    dashed ? u" stroke-dasharray=\"6 4\""_s : QString())
               .arg(at.y() + 6)
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

QString figureHtml(const Report &report, const Atlas &atlas, View view, const QString &title)
{
    QString svg = u"<path d=\""_s + atlas.contour(view).path
        + u"\" fill=\"#F4EFE7\" stroke=\"#6B645B\"/>\n"_s;
    for (const Outline &outline : atlas.outlines(view, Layer::Superficial))
        svg += u"<path d=\""_s + outline.path
            + u"\" fill=\"#E6DCCF\" stroke=\"#C9C2B6\" stroke-width=\".8\"/>\n"_s;
    QStringList names;
    const QList<ReportedKnot> knots = report.allKnots();
    svg += paintingSvg(knots, view);
    for (const ReportedKnot &knot : knots) {
        if (const auto at = markOf(knot.knot.fields(), atlas, view)) {
            svg += markSvg(*at, knot);
            names.append(QString::number(knot.number));
        }
    }
    const QString label = names.isEmpty() ? tr("%1, no marks").arg(title)
                                          : tr("%1, marks %2").arg(title, names.join(u", "_s));
    return u"<figure><svg viewBox=\"-220 -20 440 1040\" role=\"img\" aria-label=\""_s
        + label.toHtmlEscaped() + u"\">"_s + svg + u"</svg><figcaption class=\"quiet\">"_s
        + title.toHtmlEscaped() + u"</figcaption></figure>\n"_s;
}

} // namespace

QByteArray reportHtml(const Report &report, const Atlas &atlas, const ReportWords &words)
{
    const QString title = tr("Report on muscle knots");
    QString html = u"<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>"_s
        + title.toHtmlEscaped()
        + u"</title><meta name=\"viewport\" content=\"width=device-width\"><style>"_s + styleSheet
        + u"</style></head>\n<body>\n<h1>"_s + title.toHtmlEscaped() + u"</h1>\n"_s;
    html += paragraph(report.name) + paragraph(periodLine(report));
    for (const View view : shownViews(report, atlas))
        html += figureHtml(report, atlas, view, viewText(view));
    html += u"<h2>"_s
        + (report.problems.isEmpty() ? tr("No unresolved knot in this period")
                                     : tr("What hurts, the worst first"))
              .toHtmlEscaped()
        + u"</h2>\n"_s;
    for (const ReportedKnot &knot : report.problems)
        html += knotHtml(knot, words.texts);
    html += rowsHtml(tr("Function"), functionRows(report));
    html += rowsHtml(tr("Remedies tried"), remedyRows(report, words.texts));
    html += u"<h2>"_s + tr("When to get help").toHtmlEscaped() + u"</h2>\n"_s
        + paragraph(words.care.tier(report.care.tier));
    html += rowsHtml(tr("Reasons"), careRows(report, words.care));
    html += rowsHtml(tr("Questions asked, with their answers"), questionRows(report, words.care));
    html += rowsHtml(tr("Visits"), visitRows(report, words.texts));
    if (!report.others.isEmpty())
        html += u"<h2>"_s + tr("All other knots").toHtmlEscaped() + u"</h2>\n"_s;
    for (const ReportedKnot &knot : report.others)
        html += knotHtml(knot, words.texts);
    html += rowsHtml(tr("Notes"), noteRows(report, words.texts));
    html += u"<p class=\"quiet\">"_s + closingLine(report).toHtmlEscaped()
        + u"</p>\n</body>\n</html>\n"_s;
    return html.toUtf8();
}

} // namespace knotebook
