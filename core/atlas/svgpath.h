// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/atlas/polygon.h"
#include "core/base/result.h"

namespace knotebook {

/** One move, line or cubic curve of a path; a line has one point, a curve three. */
struct PathStep
{
    enum class Kind { Move, Line, Curve, Close };
    Kind kind;
    QList<QPointF> points;
};

/**
 * The data of an SVG path (SVG 1.1 §8.3), reduced to absolute moves, lines and
 * cubic curves. Drawing programs write all of the letters M L H V C S Q T Z in
 * both cases; they are understood. Elliptical arcs are not: Malformed, as is
 * anything else, with the offset of the first wrong character.
 */
class SvgPath
{
public:
    static Result<SvgPath> parse(const QString &data);

    const QList<PathStep> &steps() const { return m_steps; }
    /** Curves as edges that stay within `tolerance` units of them. */
    QList<Ring> flattened(double tolerance = 0.05) const;
    /** As SVG path data in absolute coordinates, rounded to a hundredth. */
    QString toString() const;
    /** With left and right exchanged: x becomes -x. */
    SvgPath mirrored() const;

private:
    QList<PathStep> m_steps;
};

/** Closed rings as SVG path data, to a tenth of a unit; to be filled "evenodd". */
QString toSvgPath(const QList<Ring> &rings);

} // namespace knotebook
