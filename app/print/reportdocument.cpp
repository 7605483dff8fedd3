// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/reportdocument.h"

#include "app/messages/trendtexts.h"
#include "app/print/drawings.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QPainter>
#include <QTextCursor>
#include <QTextObjectInterface>
#include <QTextTable>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

constexpr double margin = 42; // points, 15 mm
constexpr double footHeight = 18;
const QColor ink(0x2A, 0x27, 0x22);
const QColor quietInk(0x6B, 0x64, 0x5B);

constexpr int bodyObject = QTextFormat::UserObject + 1;
constexpr int daysObject = QTextFormat::UserObject + 2;
constexpr int viewProperty = QTextFormat::UserProperty + 1;
constexpr int knotProperty = QTextFormat::UserProperty + 2;

QString tr(const char *text)
{
    return QCoreApplication::translate("Report", text);
}

/** Draws a view of the body inside the text. */
class BodyObject final : public QObject, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    BodyObject(const Report &report, const Atlas &atlas) : m_report(report), m_atlas(atlas) { }

    QSizeF intrinsicSize(QTextDocument *, int, const QTextFormat &) override { return {112, 262}; }
    void drawObject(QPainter *painter, const QRectF &area, QTextDocument *, int,
                    const QTextFormat &format) override
    {
        drawBody(*painter, area, m_atlas, m_report,
                 static_cast<View>(format.intProperty(viewProperty)));
    }

private:
    const Report &m_report;
    const Atlas &m_atlas;
};

/** Draws the days of a knot inside the text. */
class DaysObject final : public QObject, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    explicit DaysObject(const Report &report) : m_report(report) { }

    QSizeF intrinsicSize(QTextDocument *, int, const QTextFormat &) override { return {250, 62}; }
    void drawObject(QPainter *painter, const QRectF &area, QTextDocument *, int,
                    const QTextFormat &format) override
    {
        const QList<ReportedKnot> knots = m_report.allKnots();
        drawDays(*painter, area, knots.at(format.intProperty(knotProperty)), m_report.period);
    }

private:
    const Report &m_report;
};

QTextCharFormat style(double points, bool bold = false, const QColor &color = ink)
{
    QTextCharFormat format;
    QFont font(u"Inter"_s);
    font.setPointSizeF(points);
    font.setBold(bold);
    // Inter swaps brackets, colons and dashes for others by their neighbours. A
    // PDF knows no letters for those, and who searches or listens would lose them.
    font.setStyleStrategy(QFont::PreferNoShaping);
    format.setFont(font);
    format.setForeground(color);
    return format;
}

QTextBlockFormat spaced(double top, double bottom)
{
    QTextBlockFormat format;
    format.setTopMargin(top);
    format.setBottomMargin(bottom);
    return format;
}

void addHeading(QTextCursor &cursor, const QString &text)
{
    QTextBlockFormat block = spaced(10, 3);
    block.setHeadingLevel(2);
    block.setPageBreakPolicy(QTextFormat::PageBreak_Auto);
    cursor.insertBlock(block);
    cursor.insertText(text, style(11, true));
}

void addLine(QTextCursor &cursor, const QString &text, const QTextCharFormat &format = style(8.5))
{
    cursor.insertBlock(spaced(0, 1));
    cursor.insertText(text, format);
}

void addRows(QTextCursor &cursor, const QString &heading, const QList<ReportRow> &rows)
{
    if (rows.isEmpty())
        return;
    addHeading(cursor, heading);
    for (const ReportRow &row : rows) {
        cursor.insertBlock(spaced(0, 2));
        cursor.insertText(row.label, style(8.5, true));
        if (!row.text.isEmpty())
            cursor.insertText(u"  "_s + row.text, style(8.5));
    }
}

QTextCharFormat objectFormat(int object, int property, int value)
{
    QTextCharFormat format;
    format.setObjectType(object);
    format.setProperty(property, value);
    return format;
}

void addKnot(QTextCursor &cursor, const ReportedKnot &knot, int index, const Texts &texts)
{
    cursor.insertBlock(spaced(6, 1));
    cursor.insertText(knotHeading(knot, texts), style(9.5, true));
    addLine(cursor, painLine(knot));
    addLine(cursor, trendSentence(knot.trend));
    if (const QString change = changeSentence(knot.trend); !change.isEmpty())
        addLine(cursor, change);
    if (!knot.trend.series.daily.isEmpty()) {
        cursor.insertBlock(spaced(2, 2));
        cursor.insertText(QString(QChar::ObjectReplacementCharacter),
                          objectFormat(daysObject, knotProperty, index));
    }
}

} // namespace

ReportDocument::ReportDocument(const Report &report, const Atlas &atlas, const ReportWords &words,
                               QPageSize::PageSizeId paper)
    : m_pageSize(QPageSize::size(paper, QPageSize::Point)),
      m_footer(report.name.isEmpty() ? periodLine(report)
                                     : report.name + u" · "_s + periodLine(report))
{
    auto *body = new BodyObject(report, atlas);
    auto *days = new DaysObject(report);
    body->setParent(&m_document);
    days->setParent(&m_document);
    m_document.documentLayout()->registerHandler(bodyObject, body);
    m_document.documentLayout()->registerHandler(daysObject, days);
    m_document.setDocumentMargin(0);
    m_document.setDefaultFont(style(8.5).font());
    m_document.setUndoRedoEnabled(false);
    const QList<View> views = shownViews(report, atlas);
    QTextCursor cursor(&m_document);
    cursor.insertText(tr("Report on muscle knots"), style(17, true));
    addLine(cursor,
            report.name.isEmpty() ? periodLine(report)
                                  : report.name + u". "_s + periodLine(report));

    QTextTableFormat format;
    format.setBorder(0);
    format.setCellSpacing(0);
    format.setCellPadding(3);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    format.setColumnWidthConstraints(
        {QTextLength(QTextLength::FixedLength, 240), QTextLength(QTextLength::VariableLength, 0)});
    QTextTable *table = cursor.insertTable(1, 2, format);
    QTextCursor chart = table->cellAt(0, 0).firstCursorPosition();
    for (const View view : views)
        chart.insertText(QString(QChar::ObjectReplacementCharacter),
                         objectFormat(bodyObject, viewProperty, static_cast<int>(view)));
    QTextCursor problems = table->cellAt(0, 1).firstCursorPosition();
    problems.insertText(report.problems.isEmpty() ? tr("No unresolved knot in this period")
                                                  : tr("What hurts, the worst first"),
                        style(11, true));
    for (qsizetype i = 0; i < report.problems.size(); ++i)
        addKnot(problems, report.problems.at(i), static_cast<int>(i), words.texts);
    cursor.movePosition(QTextCursor::End);
    write(report, words);
    const double inner = m_pageSize.height() - 2 * margin - footHeight;
    m_document.setPageSize(QSizeF(m_pageSize.width() - 2 * margin, inner));
}

ReportDocument::~ReportDocument() = default;

void ReportDocument::write(const Report &report, const ReportWords &words)
{
    QTextCursor cursor(&m_document);
    cursor.movePosition(QTextCursor::End);
    addRows(cursor, tr("Function"), functionRows(report));
    addRows(cursor, tr("Remedies tried"), remedyRows(report, words.texts));
    addHeading(cursor, tr("When to get help"));
    addLine(cursor, words.care.tier(report.care.tier));
    addRows(cursor, tr("Reasons"), careRows(report, words.care));
    addRows(cursor, tr("Questions asked, with their answers"), questionRows(report, words.care));
    addRows(cursor, tr("Visits"), visitRows(report, words.texts));
    if (!report.others.isEmpty()) {
        addHeading(cursor, tr("All other knots"));
        for (qsizetype i = 0; i < report.others.size(); ++i)
            addKnot(cursor, report.others.at(i), static_cast<int>(report.problems.size() + i),
                    words.texts);
    }
    addRows(cursor, tr("Notes"), noteRows(report, words.texts));
    cursor.insertBlock(spaced(12, 0));
    cursor.insertText(closingLine(report), style(7.5, false, quietInk));
}

int ReportDocument::pageCount() const
{
    return m_document.pageCount();
}

void ReportDocument::paintPage(QPainter &painter, int page) const
{
    const QSizeF inner = m_document.pageSize();
    painter.save();
    painter.translate(margin, margin - page * inner.height());
    const QRectF visible(0, page * inner.height(), inner.width(), inner.height());
    painter.setClipRect(visible);
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = visible;
    context.palette.setColor(QPalette::Text, ink);
    m_document.documentLayout()->draw(&painter, context);
    painter.restore();

    painter.save();
    QFont font = style(7.5).font();
    painter.setFont(font);
    painter.setPen(quietInk);
    const QRectF foot(margin, m_pageSize.height() - margin, inner.width(), footHeight);
    const QString number = tr("Page %1 of %2").arg(page + 1).arg(pageCount());
    const QFontMetricsF metrics(font);
    const double room = foot.width() - metrics.horizontalAdvance(number) - 2 * footHeight;
    painter.drawText(foot, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(m_footer, Qt::ElideRight, room));
    painter.drawText(foot, Qt::AlignRight | Qt::AlignVCenter, number);
    painter.restore();
}

} // namespace knotebook

#include "reportdocument.moc"
