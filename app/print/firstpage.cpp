// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/firstpage.h"

#include "app/messages/enumtexts.h"
#include "app/print/drawings.h"
#include "app/print/sharedheight.h"
#include "app/print/textblock.h"

#include <algorithm>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

constexpr TextLook titleLook {.points = 16, .bold = true};
constexpr TextLook headingLook {.points = 10, .bold = true};
constexpr TextLook knotLook {.points = 9, .bold = true};
constexpr TextLook textLook {.points = 8};
constexpr TextLook smallLook {.points = TextLook::smallest, .quiet = true};

constexpr double gap = 7; // between parts
constexpr double chartWidth = 190;
constexpr double chartGap = 16;
constexpr double daysWidth = 108; // with the parts of the day beside them
constexpr double overDayWidth = 34;
constexpr double overDayGap = 6;
constexpr double daysHeight = 48;
constexpr double daysGap = 8;
constexpr double betweenKnots = 6;
constexpr double smallestBody = 150; // high, so that a mark can be found on it
constexpr double lowBody = 108; // sides and soles beneath the others
constexpr int linesOfAKnot = 4; // that always fit
constexpr int linesOfKey = 9;

QList<Paragraph> paragraphsOf(const QList<ReportRow> &rows)
{
    QList<Paragraph> paragraphs;
    for (const ReportRow &row : rows)
        paragraphs.append({row.label, row.text, textLook, 0});
    return paragraphs;
}

/** One of the worst knots: its heading, its rows, and the chart beside them. */
struct Problem
{
    QList<Paragraph> heading; ///< one, or two for a name too long to stand beside its place
    QList<Paragraph> rows;
    HeightNeed need;
    double rowsHeight = 0; ///< of all its rows in full
};

/** A part under the problems, as wide as the page. */
struct Part
{
    ReportSection section;
    QList<Paragraph> rows;
    HeightNeed need; ///< without its heading
};

class FirstPageMaker
{
public:
    FirstPageMaker(const Report &report, const ReportWords &words, const PageGeometry &page)
        : m_report(report), m_words(words), m_column(page.column()), m_views(shownViews(report))
    {
    }

    FirstPage make()
    {
        addHeader();
        prepareProblems();
        prepareParts();
        const QList<double> heights = shareOut();
        addBodyAndProblems(heights.first());
        for (qsizetype i = 0; i < m_parts.size(); ++i)
            addPart(m_parts.at(i), heights.at(i + 1));
        addClosing();
        return std::move(m_page);
    }

private:
    double problemsWidth() const { return m_column.width() - chartWidth - chartGap; }
    double rowsWidth() const { return problemsWidth() - daysWidth - daysGap; }
    double headingHeight() const { return lineHeight(headingLook) + 2; }

    void put(const TextBlock &block, double x)
    {
        place(block, {x, m_top}, m_page.items);
        m_top += block.height;
    }

    void addRule()
    {
        m_page.items.append(PrintedRule {QRectF(m_column.left(), m_top, m_column.width(), 0.5)});
        m_top += 4;
    }

    void addHeader()
    {
        m_top = m_column.top();
        put(broken({{{}, ReportTexts::tr("Report on muscle knots"), titleLook, 0}},
                   m_column.width()),
            m_column.left());
        if (!m_report.name.isEmpty())
            put(fitted({{{}, m_report.name, knotLook, 0}}, m_column.width(), lineHeight(knotLook),
                       u"…"_s),
                m_column.left());
        put(fitted({{{}, periodLine(m_report) + u' ' + madeOnLine(m_report), textLook, 0}},
                   m_column.width(), 2 * lineHeight(textLook), u"…"_s),
            m_column.left());
        m_top += 3;
        addRule();
    }

    void prepareProblems()
    {
        for (const ReportedKnot &knot : m_report.problems) {
            Problem problem {.heading = headingOf(knot),
                             .rows = paragraphsOf(knotRows(knot, m_words.texts)),
                             .need = {}};
            const double heading = heightOfHeading(problem);
            problem.need.least =
                heading + std::max(linesOfAKnot * lineHeight(textLook), daysHeight);
            problem.rowsHeight = heightWithin(problem.rows, rowsWidth(), m_column.height());
            problem.need.wanted = std::max(problem.need.least, heading + problem.rowsHeight);
            m_problems.append(problem);
        }
    }

    /** A long name is shortened; muscle and side are not, for they may be all that matters. */
    QList<Paragraph> headingOf(const ReportedKnot &knot) const
    {
        const Paragraph whole {{}, knotHeading(knot, m_words.texts), knotLook, 0};
        const QString place = m_words.texts.knotPlace(knot.knot.fields());
        if (place.isEmpty()
            || !isHigher(broken({whole}, problemsWidth()), 2 * lineHeight(knotLook)))
            return {whole};
        const QString name = m_words.texts.knotName(knot.knot.fields());
        return {{{}, u"%1  %2"_s.arg(knot.number).arg(name), knotLook, 0},
                {{}, place, knotLook, 0}};
    }

    /** One line, two for a long name. */
    double heightOfHeading(const Problem &problem) const
    {
        return std::min(broken(problem.heading, problemsWidth()).height, 2 * lineHeight(knotLook))
            + 1;
    }

    void prepareParts()
    {
        const QList<ReportSection> sections = firstSections(m_report, m_words);
        for (const ReportSection &section : sections) {
            Part part {section, paragraphsOf(section.rows), {}};
            part.need.wanted = heightWithin(part.rows, m_column.width(), m_column.height());
            part.need.least =
                std::min(part.need.wanted, section.linesAtLeast * lineHeight(textLook));
            m_parts.append(part);
        }
    }

    bool hasLowRow() const { return m_views.size() > 2; }

    TextBlock key() const
    {
        QList<Paragraph> paragraphs {{{}, keyText(m_report, numberedOnFirstPage), smallLook, 0}};
        if (!m_problems.isEmpty())
            paragraphs.append({{}, chartKeyText(m_report), smallLook, 2});
        return fitted(paragraphs, chartWidth, linesOfKey * lineHeight(smallLook), u"…"_s);
    }

    /** With its name: so high that two fill the width. */
    double highestBody() const { return (chartWidth / 2 - 4) / bodyShape + lineHeight(smallLook); }

    HeightNeed bodyNeed() const
    {
        const double around = headingHeight() + key().height + 4;
        const double widest = highestBody();
        const double low = hasLowRow() ? lowBody + 4 : 0;
        return {around + smallestBody + low, around + widest + low};
    }

    HeightNeed problemsNeed() const
    {
        HeightNeed all {headingHeight(), headingHeight()};
        for (const Problem &problem : m_problems) {
            all.least += problem.need.least + betweenKnots;
            all.wanted += problem.need.wanted + betweenKnots;
        }
        return all;
    }

    /** The problems first: what they want, as far as the others have their least. */
    QList<double> shareOut() const
    {
        const HeightNeed body = bodyNeed();
        const HeightNeed problems = problemsNeed();
        const HeightNeed upper {std::max(body.least, problems.least),
                                std::max(body.wanted, problems.wanted)};
        double total = m_column.bottom() - m_top - closing().height - gap;
        QList<HeightNeed> needs;
        double least = 0;
        for (const Part &part : m_parts) {
            total -= headingHeight() + gap;
            least += part.need.least;
            needs.append(part.need);
        }
        const double first = std::clamp(total - least, upper.least, upper.wanted);
        QList<double> heights = sharedHeight(needs, total - first);
        heights.prepend(first);
        return heights;
    }

    void addBodyAndProblems(double height)
    {
        const double top = m_top;
        addBody(height);
        m_top = top;
        addProblems(height);
        m_top = top + height + gap;
    }

    void addFigure(View view, const QRectF &box)
    {
        m_page.items.append(PrintedFigure {PrintedFigure::Kind::Body, view, 0, box});
    }

    void addBody(double height)
    {
        const double left = m_column.left();
        const TextBlock legend = key();
        put(broken({{{}, ReportTexts::tr("Where"), headingLook, 0}}, chartWidth), left);
        m_top += 2;
        const double low = hasLowRow() ? lowBody : 0;
        const double high =
            std::min(height - headingHeight() - legend.height - 4 - (hasLowRow() ? low + 4 : 0),
                     highestBody());
        addRow(m_views.mid(0, 2), high);
        if (hasLowRow())
            addRow(m_views.mid(2), low);
        put(legend, left);
    }

    /** Views beside each other, each in its share of the width, with its name below. */
    void addRow(const QList<View> &views, double height)
    {
        const double share = chartWidth / static_cast<double>(views.size());
        const double bodies = height - lineHeight(smallLook);
        for (qsizetype i = 0; i < views.size(); ++i) {
            const double left = m_column.left() + static_cast<double>(i) * share;
            addFigure(views.at(i), {left, m_top, share - 4, bodies});
            place(broken({{{}, viewText(views.at(i)), smallLook, 0}}, share - 4),
                  {left, m_top + bodies}, m_page.items);
        }
        m_top += height + 4;
    }

    void addProblems(double height)
    {
        const double left = m_column.left() + chartWidth + chartGap;
        const QString heading = m_problems.isEmpty()
            ? ReportTexts::tr("No unresolved knot in this period")
            : ReportTexts::tr("What hurts, the worst first");
        put(broken({{{}, heading, headingLook, 0}}, problemsWidth()), left);
        m_top += 2;
        QList<HeightNeed> needs;
        for (const Problem &problem : m_problems)
            needs.append(problem.need);
        const QList<double> heights = sharedHeight(
            needs,
            height - headingHeight() - betweenKnots * static_cast<double>(m_problems.size()));
        for (qsizetype i = 0; i < m_problems.size(); ++i)
            addProblem(i, left, heights.at(i));
    }

    void addProblem(qsizetype index, double left, double height)
    {
        const Problem &problem = m_problems.at(index);
        const double top = m_top;
        const double heading = heightOfHeading(problem);
        put(fitted(problem.heading, problemsWidth(), heading, u"…"_s), left);
        m_top = top + heading;
        const TextBlock rows =
            fitted(problem.rows, rowsWidth(), height - heading, moreText(m_report, Annex::Knots));
        if (problem.rowsHeight > height - heading + hair)
            noteShortened({problem.heading.first().text,
                           knotRows(m_report.problems.at(index), m_words.texts), Annex::Knots});
        put(rows, left);
        addCharts(index, {left + rowsWidth() + daysGap, top + heading});
        m_top = top + height + betweenKnots;
    }

    /** The days, and beside them the parts of a day where there is a pattern to see. */
    void addCharts(qsizetype knot, QPointF corner)
    {
        const bool hasPattern = hasDayPattern(m_report.problems.at(knot));
        const double days = hasPattern ? daysWidth - overDayWidth - overDayGap : daysWidth;
        m_page.items.append(PrintedFigure {PrintedFigure::Kind::Days, View::Front, knot,
                                           QRectF(corner, QSizeF(days, daysHeight))});
        if (hasPattern)
            m_page.items.append(PrintedFigure {
                PrintedFigure::Kind::OverDay, View::Front, knot,
                QRectF(corner + QPointF(days + overDayGap, 0), QSizeF(overDayWidth, daysHeight))});
    }

    void noteShortened(ReportSection section)
    {
        section.rows.removeIf(
            [&](const ReportRow &row) { return section.elsewhere.contains(row); });
        if (section.annex == Annex::More || !m_report.has(section.annex))
            m_page.shortened.append(section);
    }

    void addPart(const Part &part, double height)
    {
        put(broken({{{}, part.section.heading, headingLook, 0}}, m_column.width()),
            m_column.left());
        m_top += 2;
        const TextBlock rows =
            fitted(part.rows, m_column.width(), height, moreText(m_report, part.section.annex));
        if (part.need.wanted > height + hair)
            noteShortened(part.section);
        const double top = m_top;
        put(rows, m_column.left());
        m_top = top + rows.height + gap;
    }

    TextBlock closing() const
    {
        return broken({{{}, closingLine(), smallLook, 0}}, m_column.width());
    }

    void addClosing()
    {
        const TextBlock last = closing();
        m_top = m_column.bottom() - last.height;
        put(last, m_column.left());
    }

    const Report &m_report;
    const ReportWords &m_words;
    QRectF m_column;
    QList<View> m_views;
    QList<Problem> m_problems;
    QList<Part> m_parts;
    double m_top = 0;
    FirstPage m_page;
};

} // namespace

FirstPage firstPage(const Report &report, const ReportWords &words, const PageGeometry &page)
{
    return FirstPageMaker(report, words, page).make();
}

} // namespace knotebook
