// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QList>
#include <QPointF>
#include <QString>

#include <optional>

namespace knotebook {

/** From where the body is looked at. */
enum class View { Front, Back, Left, Right, Soles };

/** How deep one looks: under the skin, or beneath the outer muscles. */
enum class Layer { Superficial, Deep };

/** The person's own left and right, never the picture's. */
enum class Side { Left, Right, Midline, Both, Unspecified };

/** "front", "back", "left", "right", "soles". */
QString viewName(View view);
/** "superficial", "deep". */
QString layerName(Layer layer);
/** "left", "right", "midline", "both", "unspecified". */
QString sideName(Side side);

std::optional<View> viewFromName(const QString &name);
std::optional<Layer> layerFromName(const QString &name);
std::optional<Side> sideFromName(const QString &name);

const QList<View> &allViews();

/**
 * A point on the map in atlas units: the stature is 1000, y is 0 at the top of
 * the skull and grows downwards, x is 0 at the midline and grows to the right
 * of the picture. The canvas is x -220…220, y -20…1020; a point outside it is
 * OutOfRange. Coordinates are kept to a tenth of a unit (0.2 mm on a person of
 * average height).
 */
class BodyPoint
{
public:
    static Result<BodyPoint> create(View view, Layer layer, double x, double y);

    View view() const { return m_view; }
    Layer layer() const { return m_layer; }
    double x() const { return m_tenthsX / 10.0; }
    double y() const { return m_tenthsY / 10.0; }
    QPointF position() const { return {x(), y()}; }

    bool operator==(const BodyPoint &) const = default;

private:
    BodyPoint() = default;

    View m_view = View::Front;
    Layer m_layer = Layer::Superficial;
    int m_tenthsX = 0;
    int m_tenthsY = 0;
};

} // namespace knotebook
