// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/atlas/atlas.h"
#include "core/store/series.h"

namespace knotebook {

/** A muscle, or a region where no muscle is known, and how much it hurt in a period. */
struct HeatPlace
{
    QString muscle; ///< else `region`
    QString region; ///< else `muscle`
    Side side = Side::Unspecified;
    Layer layer = Layer::Superficial; ///< that the muscle is seen on
    double mean = 0; ///< pain at rest, 0 to 10: of all days of all its knots
    int days = 0; ///< days with a value, counted for each knot

    /** 0 to 4: under 2, 2 to 4, 4 to 6, 6 to 8, from 8 on. */
    int step() const;
};

inline constexpr int heatSteps = 5;

/** Pain at rest over a period, as one view shows it. */
struct Heat
{
    QList<HeatPlace> places; ///< the most painful last, so that it is painted on top
    int entries = 0; ///< single ratings behind it
};

/**
 * The knots of a view by their muscles, each day of a knot with the same weight.
 * Knots of a whole region count where the view shows the region, by their side
 * or on both. A knot without a value in the period is not in it: no value is
 * not a pain of 0.
 */
Heat heatOf(const QList<Knot> &knots, const DaySeries &series, const Period &period, View view,
            const Atlas &atlas);

/**
 * The windows of `length` days that end on the last day of a period, in order of
 * time; the first may begin before it.
 */
QList<Period> windowsOf(const Period &period, int length);

} // namespace knotebook
