// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <span>

namespace knotebook {

/** A stretch of unusually bad days, by day number, both ends included. */
struct Spike
{
    int first = 0;
    int last = 0;

    int days() const { return last - first + 1; }
    bool operator==(const Spike &) const = default;
};

/** A spike is this many points above the median of the baseline. */
inline constexpr double spikeRise = 2;

/**
 * Stretches at or above `threshold` in a series of daily worsts. A spike ends
 * after two logged days below; a missing day neither ends nor extends it. This
 * is our computed list, kept apart from the flares people mark themselves:
 * two thirds of those do not fall on days of more pain (Costa 2021, Clin J
 * Pain). `days` strictly increasing.
 */
QList<Spike> spikes(std::span<const int> days, std::span<const double> worst, double threshold);

} // namespace knotebook
