// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/print/printedpage.h"

#include <QFont>

class QPainter;

namespace knotebook {

/** Points: heights that differ by less are the same. */
inline constexpr double hair = 0.1;

/** A paragraph with, before it, what it is about. */
struct Paragraph
{
    QString label; ///< bold; may be empty
    QString text;
    TextLook look;
    double spaceAbove = 0; ///< points

    bool isEmpty() const { return label.isEmpty() && text.isEmpty(); }
};

/** Lines at the top left of nowhere, to be moved to their place. */
struct TextBlock
{
    QList<PrintedLine> lines;
    double height = 0; ///< of all lines, points

    bool isEmpty() const { return lines.isEmpty(); }
};

/** The font of a look. */
QFont fontOf(const TextLook &look);

/** How high a line of this look is, points. */
double lineHeight(const TextLook &look);

/**
 * Breaks paragraphs into lines of `width` points: at words, and within a word only
 * where it is longer than the line. A paragraph runs from right to left when its
 * first strong letter does. Line feeds are kept, other control characters are not.
 */
TextBlock broken(const QList<Paragraph> &paragraphs, double width);

/** How high they are when broken at `width`; where that is more than `most` points, `most`. */
double heightWithin(const QList<Paragraph> &paragraphs, double width, double most);

/** Whether a block needs more than `height` points, and a hair. */
bool isHigher(const TextBlock &block, double height);

/**
 * The same, in at most `height` points, if they hold a line. What does not fit is
 * shortened and says so: first every long paragraph to as many lines as all can
 * have, each then ending with `more` ("… more in the annex"), the first of them with
 * the lines that are left over; then from the end,
 * with `more` on a line of its own. Nothing is ever cut through.
 */
TextBlock fitted(const QList<Paragraph> &paragraphs, double width, double height,
                 const QString &more);

/** Appends the lines of a block to a page, moved to `at`. */
void place(const TextBlock &block, QPointF at, PrintedPage &page);

/** Draws a line where its box is. */
void drawLine(QPainter &painter, const PrintedLine &line);

} // namespace knotebook
