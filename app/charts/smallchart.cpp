// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/smallchart.h"

namespace knotebook {

SmallChart::SmallChart(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
    connect(this, &SmallChart::lookChanged, this, [this] { update(); });
}

} // namespace knotebook
