// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/textblock.h"

#include "app/print/inks.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>
#include <limits>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

constexpr double leading = 1.22; // Inter at small sizes, single spaced

/** Without what has no place on paper: control characters, but for the end of a line. */
QString printable(const QString &text)
{
    QString clean;
    clean.reserve(text.size());
    for (const QChar c : text) {
        if (c == u'\n' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            clean.append(QChar::LineSeparator);
        else if (c == u'\t')
            clean.append(u' ');
        else if (c.category() != QChar::Other_Control)
            clean.append(c);
    }
    return clean;
}

QString joined(const Paragraph &paragraph)
{
    const bool both = !paragraph.label.isEmpty() && !paragraph.text.isEmpty();
    return printable(paragraph.label) + (both ? u" "_s : QString())
        + printable(paragraph.text).trimmed();
}

QTextOption optionFor(Qt::LayoutDirection direction, QTextOption::WrapMode wrap)
{
    QTextOption option;
    option.setTextDirection(direction);
    option.setAlignment(direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    option.setWrapMode(wrap);
    // Widths of the paper, not of the screen: the preview and the print are the same.
    option.setUseDesignMetrics(true);
    return option;
}

void dress(QTextLayout &layout, const TextLook &look, qsizetype label)
{
    QTextCharFormat bold;
    TextLook strong = look;
    strong.bold = true;
    bold.setFont(fontOf(strong));
    layout.setFont(fontOf(look));
    layout.setCacheEnabled(true);
    if (label > 0)
        layout.setFormats({{0, static_cast<int>(label), bold}});
}

/** Whether letters of the text have to be joined: from Arabic to Khmer and Mongolian. */
bool hasJoinedLetters(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        const char16_t code = c.unicode();
        return (code >= 0x0600 && code < 0x10a0) || (code >= 0x1700 && code < 0x18b0)
            || (code >= 0xfb50 && code < 0xfe00) || (code >= 0xfe70 && code < 0xff00)
            || code == 0x200d;
    });
}

constexpr qsizetype allLines = std::numeric_limits<qsizetype>::max();

/** The lines of a text whose first `label` characters are bold; no more than `most` of them. */
QList<PrintedLine> linesOf(const QString &text, qsizetype label, TextLook look, double width,
                           qsizetype most = allLines)
{
    look.joined = hasJoinedLetters(text);
    const auto direction = text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight;
    QTextLayout layout(text);
    dress(layout, look, label);
    layout.setTextOption(optionFor(direction, QTextOption::WrapAtWordBoundaryOrAnywhere));
    QList<PrintedLine> lines;
    layout.beginLayout();
    while (lines.size() < most) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        const qsizetype start = line.textStart();
        QString part = text.mid(start, line.textLength());
        while (part.endsWith(QChar::LineSeparator) || part.endsWith(u' '))
            part.chop(1);
        lines.append({part, std::clamp<qsizetype>(label - start, 0, part.size()), look, direction,
                      QRectF(0, 0, width, lineHeight(look))});
    }
    layout.endLayout();
    return lines;
}

QList<PrintedLine> linesOf(const Paragraph &paragraph, double width, qsizetype most = allLines)
{
    return linesOf(joined(paragraph), printable(paragraph.label).size(), paragraph.look, width,
                   most);
}

/** Where the text may be cut before `end`: after a word if there is one near, never in a pair. */
qsizetype cutBefore(const QString &text, qsizetype end)
{
    constexpr qsizetype longestWord = 24;
    const qsizetype blank = text.lastIndexOf(u' ', std::max<qsizetype>(0, end - 1));
    if (blank > 0 && end - blank <= longestWord)
        return blank;
    end = std::max<qsizetype>(0, end - 1);
    return end > 0 && text.at(end - 1).isHighSurrogate() ? end - 1 : end;
}

using BrokenParagraphs = QList<QList<PrintedLine>>;

/**
 * The paragraph, whose lines are `full` or the first of them, in at most `most` lines
 * (one or more), ending with `more` when it was cut. Only what is kept is broken anew.
 */
QList<PrintedLine> shortened(const Paragraph &paragraph, const QList<PrintedLine> &full,
                             double width, qsizetype most, const QString &more)
{
    if (full.size() <= most)
        return full;
    const QString text = joined(paragraph);
    const qsizetype label = printable(paragraph.label).size();
    qsizetype kept = 0;
    for (qsizetype i = 0; i < most; ++i)
        kept += full.at(i).text.size() + 1;
    kept = std::min(kept, text.size());
    QList<PrintedLine> lines;
    do {
        kept = cutBefore(text, kept);
        const QString cut = text.left(kept) + (kept > 0 ? u" "_s : QString()) + more;
        lines = linesOf(cut, std::min(label, kept), paragraph.look, width, most + 1);
    } while (lines.size() > most && kept > 0);
    return lines.mid(0, most);
}

double heightOf(const QList<Paragraph> &paragraphs, const BrokenParagraphs &lines)
{
    double height = 0;
    for (qsizetype i = 0; i < lines.size(); ++i)
        height += (i > 0 ? paragraphs.at(i).spaceAbove : 0)
            + static_cast<double>(lines.at(i).size()) * lineHeight(paragraphs.at(i).look);
    return height;
}

BrokenParagraphs allShortened(const QList<Paragraph> &paragraphs, const BrokenParagraphs &full,
                              double width, qsizetype most, const QString &more)
{
    BrokenParagraphs all;
    for (qsizetype i = 0; i < paragraphs.size(); ++i)
        all.append(shortened(paragraphs.at(i), full.at(i), width, most, more));
    return all;
}

/** The most lines that every paragraph can have within `height`, by halving; at least one. */
qsizetype mostLines(const QList<Paragraph> &paragraphs, const BrokenParagraphs &full, double height)
{
    const auto heightWith = [&](qsizetype most) {
        BrokenParagraphs cut;
        for (const QList<PrintedLine> &lines : full)
            cut.append(lines.mid(0, most));
        return heightOf(paragraphs, cut);
    };
    qsizetype fits = 1;
    qsizetype tooMany = 1;
    for (const QList<PrintedLine> &lines : full)
        tooMany = std::max(tooMany, lines.size());
    while (tooMany - fits > 1) {
        const qsizetype middle = (fits + tooMany) / 2;
        (heightWith(middle) > height ? tooMany : fits) = middle;
    }
    return fits;
}

/** Gives the lines that are left over to the first paragraphs that were cut. */
void growInto(BrokenParagraphs &lines, const QList<Paragraph> &paragraphs,
              const BrokenParagraphs &full, double width, double height, const QString &more)
{
    for (qsizetype i = 0; i < paragraphs.size(); ++i) {
        const double left = height - heightOf(paragraphs, lines);
        const auto room = static_cast<qsizetype>(left / lineHeight(paragraphs.at(i).look));
        const qsizetype now = lines.at(i).size();
        if (room > 0 && full.at(i).size() > now)
            lines[i] = shortened(paragraphs.at(i), full.at(i), width, now + room, more);
    }
}

TextBlock stacked(const QList<Paragraph> &paragraphs, const QList<QList<PrintedLine>> &lines)
{
    TextBlock block;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        block.height += block.isEmpty() ? 0 : paragraphs.at(i).spaceAbove;
        for (PrintedLine line : lines.at(i)) {
            line.box.moveTop(block.height);
            block.height += line.box.height();
            block.lines.append(line);
        }
    }
    return block;
}

} // namespace

QFont fontOf(const TextLook &look)
{
    QFont font(u"Inter"_s);
    font.setPixelSize(look.points); // a unit is a point wherever this is painted
    font.setBold(look.bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    // Inter swaps brackets, colons and dashes for others by their neighbours. A
    // PDF knows no letters for those, and who searches or listens would lose them.
    if (!look.joined)
        font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

double lineHeight(const TextLook &look)
{
    return std::ceil(look.points * leading * 4) / 4;
}

namespace {

BrokenParagraphs allBroken(const QList<Paragraph> &paragraphs, double width)
{
    BrokenParagraphs lines;
    for (const Paragraph &paragraph : paragraphs)
        lines.append(linesOf(paragraph, width));
    return lines;
}

/**
 * The lines of each that can be within `height`, and one more where there are more:
 * of a note of many pages no more is broken than a page can show.
 */
BrokenParagraphs brokenWithin(const QList<Paragraph> &paragraphs, double width, double height)
{
    BrokenParagraphs lines;
    for (const Paragraph &paragraph : paragraphs) {
        const auto within = static_cast<qsizetype>((height + hair) / lineHeight(paragraph.look));
        lines.append(linesOf(paragraph, width, std::max<qsizetype>(within, 1) + 1));
    }
    return lines;
}

} // namespace

TextBlock broken(const QList<Paragraph> &paragraphs, double width)
{
    return stacked(paragraphs, allBroken(paragraphs, width));
}

double heightWithin(const QList<Paragraph> &paragraphs, double width, double most)
{
    return std::min(heightOf(paragraphs, brokenWithin(paragraphs, width, most)), most);
}

bool isHigher(const TextBlock &block, double height)
{
    return block.height > height + hair;
}

TextBlock fitted(const QList<Paragraph> &paragraphs, double width, double height,
                 const QString &more)
{
    const BrokenParagraphs full = brokenWithin(paragraphs, width, height);
    TextBlock whole = stacked(paragraphs, full);
    if (!isHigher(whole, height))
        return whole;
    BrokenParagraphs lines =
        allShortened(paragraphs, full, width, mostLines(paragraphs, full, height), more);
    if (heightOf(paragraphs, lines) <= height) {
        growInto(lines, paragraphs, full, width, height, more);
        return stacked(paragraphs, lines);
    }
    // A line each is too many: the last ones go, and a line says so.
    const PrintedLine ending {more, 0, paragraphs.first().look, Qt::LeftToRight,
                              QRectF(0, 0, width, lineHeight(paragraphs.first().look))};
    while (!lines.isEmpty() && heightOf(paragraphs, lines) + ending.box.height() > height)
        lines.removeLast();
    TextBlock block = stacked(paragraphs, lines);
    if (block.height + ending.box.height() > height)
        return block;
    block.lines.append(ending);
    block.lines.last().box.moveTop(block.height);
    block.height += ending.box.height();
    return block;
}

void place(const TextBlock &block, QPointF at, PrintedPage &page)
{
    for (PrintedLine line : block.lines) {
        line.box.translate(at);
        page.append(line);
    }
}

void drawLine(QPainter &painter, const PrintedLine &line)
{
    QTextLayout layout(line.text);
    dress(layout, line.look, line.label);
    layout.setTextOption(optionFor(line.direction, QTextOption::NoWrap));
    layout.beginLayout();
    QTextLine laid = layout.createLine();
    if (laid.isValid())
        laid.setLineWidth(line.box.width());
    layout.endLayout();
    painter.setPen(line.look.quiet ? quietInk : ink);
    layout.draw(&painter, line.box.topLeft());
}

void moveBy(PrintedItem &item, QPointF by)
{
    std::visit([by](auto &one) { one.box.translate(by); }, item);
}

QRectF boxOf(const PrintedItem &item)
{
    return std::visit([](const auto &one) { return one.box; }, item);
}

} // namespace knotebook
