// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

namespace knotebook {

/** Where things are on a page, in points. */
struct PageGeometry
{
    QSizeF paper;

    static constexpr double margin = 36; // 12.7 mm: every printer reaches there
    static constexpr double footHeight = 16;

    /** What is written on, without the foot line. */
    QRectF column() const
    {
        return {margin, margin, paper.width() - 2 * margin,
                paper.height() - 2 * margin - footHeight};
    }
    QRectF foot() const
    {
        return {margin, paper.height() - margin - footHeight, paper.width() - 2 * margin,
                footHeight};
    }
};

} // namespace knotebook
