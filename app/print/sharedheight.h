// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace knotebook {

/** How high a part has to be and how high it would like to be, points; least ≤ wanted. */
struct HeightNeed
{
    double least = 0;
    double wanted = 0;
};

/**
 * Shares `total` points: each part has its least height, and what is left over
 * goes in equal steps to those that want more. Never more than a part wants; the
 * sum is at most `total`, if the least heights are.
 */
QList<double> sharedHeight(const QList<HeightNeed> &needs, double total);

} // namespace knotebook
