// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/body.h"

#include <QJsonArray>

namespace knotebook {

/**
 * What a person painted on one view: rings of straight edges in atlas units,
 * whose last point joins the first. A point is painted when it is inside an odd
 * number of rings (SVG's "evenodd"), so that a ring in a ring is a hole.
 */
struct PaintedArea
{
    View view = View::Front;
    QList<QList<QPointF>> rings;

    bool operator==(const PaintedArea &) const = default;
};

/** As many points as all areas of one painting may have. */
inline constexpr qsizetype mostPaintedPoints = 20'000;

/**
 * Missing for an area without rings, Malformed for a ring of fewer than three
 * points, Conflict for a view that is painted twice, OutOfRange for a point
 * outside the canvas of BodyPoint or too many points. The error names the view.
 */
Status check(const QList<PaintedArea> &painting);

/**
 * [{"view": "back", "rings": [[x, y, x, y, …], …]}, …], the coordinates to a
 * tenth of a unit, as BodyPoint keeps them.
 */
QJsonArray toJson(const QList<PaintedArea> &painting);
/** The reverse; nothing for another shape, or for what check() refuses. */
std::optional<QList<PaintedArea>> paintingFromJson(const QJsonArray &json);

} // namespace knotebook
