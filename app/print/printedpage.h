// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/body.h"

#include <QList>
#include <QRectF>
#include <QString>

#include <variant>

namespace knotebook {

/** How a piece of text looks. Sizes are points; nothing on a report is smaller than `smallest`. */
struct TextLook
{
    int points = 8;
    bool bold = false; ///< all of it; else only its label is
    bool quiet = false;
    bool joined = false; ///< letters take their form from their neighbours, as in Arabic

    static constexpr int smallest = 7;

    bool operator==(const TextLook &) const = default;
};

/** A line of text, broken already. */
struct PrintedLine
{
    QString text;
    qsizetype label = 0; ///< so many characters at its beginning are bold
    TextLook look;
    Qt::LayoutDirection direction = Qt::LeftToRight;
    QRectF box; ///< on the page, points
};

/** A hairline, as wide as its box. */
struct PrintedRule
{
    QRectF box;
};

/** A drawing of the report. */
struct PrintedFigure
{
    enum class Kind {
        Body, ///< a view with the marks of the report's problems
        FullBody, ///< a view with the marks of all knots, numbered
        Days, ///< the days of a knot
        OverDay, ///< its parts of the day
    };

    Kind kind = Kind::Body;
    View view = View::Front; ///< of a body
    qsizetype knot = 0; ///< of days and parts of one: its place among all knots
    QRectF box;
};

using PrintedItem = std::variant<PrintedLine, PrintedRule, PrintedFigure>;

/**
 * What stands on one page and where, in the order in which it is read. Plain
 * values: made by one thread, painted by another.
 */
using PrintedPage = QList<PrintedItem>;

/** Moves an item; the box of an item. @{ */
void moveBy(PrintedItem &item, QPointF by);
QRectF boxOf(const PrintedItem &item);
/** @} */

} // namespace knotebook
