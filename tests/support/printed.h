// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/print/textblock.h"

#include <QFontMetricsF>
#include <QStringList>

namespace knotebook::test {

/** The lines of a page in reading order. */
inline QList<PrintedLine> linesOf(const PrintedPage &page)
{
    QList<PrintedLine> lines;
    for (const PrintedItem &item : page) {
        if (const auto *line = std::get_if<PrintedLine>(&item))
            lines.append(*line);
    }
    return lines;
}

inline QStringList textsOf(const QList<PrintedLine> &lines)
{
    QStringList texts;
    for (const PrintedLine &line : lines)
        texts.append(line.text);
    return texts;
}

inline QStringList textsOf(const PrintedPage &page)
{
    return textsOf(linesOf(page));
}

/** How wide a line is by its font, points. */
inline double widthOf(const PrintedLine &line)
{
    TextLook bold = line.look;
    bold.bold = true;
    return QFontMetricsF(fontOf(bold)).horizontalAdvance(line.text.left(line.label))
        + QFontMetricsF(fontOf(line.look)).horizontalAdvance(line.text.mid(line.label));
}

} // namespace knotebook::test
