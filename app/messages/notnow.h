// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/caretexts.h"

namespace knotebook {

/**
 * What the rules of care ask to leave alone for now, in words, for the pages that
 * would suggest it. A value; by default nothing is to be left alone.
 */
class NotNow
{
public:
    NotNow() = default;
    /** `blocks` as CareResult has them: the most urgent reason first. */
    NotNow(const QList<Block> &blocks, const CareTexts &texts);

    /**
     * Why a class of remedies ("pressure", "heat", …) is not suggested for a knot,
     * or, without a knot, for any; empty when nothing speaks against it.
     */
    QString about(const QString &careClass, std::optional<KnotId> knot) const;
    /**
     * Everything that is not suggested at a knot, or, without a knot, anywhere on
     * the body, with the first reason; empty when there is nothing.
     */
    QString at(std::optional<KnotId> knot) const;

    bool operator==(const NotNow &) const = default;

private:
    struct Line
    {
        QString careClass;
        QString name; ///< the class in words
        QString why;
        QList<KnotId> knots; ///< where; empty: anywhere

        bool operator==(const Line &) const = default;
    };

    QList<Line> m_lines;
};

} // namespace knotebook
