// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/body.h"

#include "core/base/names.h"

#include <cmath>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

constexpr Names<View, 5> views {{
    {View::Front, "front"},
    {View::Back, "back"},
    {View::Left, "left"},
    {View::Right, "right"},
    {View::Soles, "soles"},
}};

constexpr Names<Layer, 2> layers {{
    {Layer::Superficial, "superficial"},
    {Layer::Deep, "deep"},
}};

constexpr Names<Side, 5> sides {{
    {Side::Left, "left"},
    {Side::Right, "right"},
    {Side::Midline, "midline"},
    {Side::Both, "both"},
    {Side::Unspecified, "unspecified"},
}};

} // namespace

QString viewName(View view)
{
    return views.name(view);
}
QString layerName(Layer layer)
{
    return layers.name(layer);
}
QString sideName(Side side)
{
    return sides.name(side);
}

std::optional<View> viewFromName(const QString &name)
{
    return views.value(name);
}
std::optional<Layer> layerFromName(const QString &name)
{
    return layers.value(name);
}
std::optional<Side> sideFromName(const QString &name)
{
    return sides.value(name);
}

const QList<View> &allViews()
{
    static const QList<View> all = views.values();
    return all;
}

Result<BodyPoint> BodyPoint::create(View view, Layer layer, double x, double y)
{
    // Written so that a NaN is refused as well.
    if (!(x >= -220 && x <= 220))
        return failure(ErrorCode::OutOfRange, u"x"_s);
    if (!(y >= -20 && y <= 1020))
        return failure(ErrorCode::OutOfRange, u"y"_s);
    BodyPoint point;
    point.m_view = view;
    point.m_layer = layer;
    point.m_tenthsX = static_cast<int>(std::lround(x * 10));
    point.m_tenthsY = static_cast<int>(std::lround(y * 10));
    return point;
}

} // namespace knotebook
