// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/knot.h"

#include <QDate>

#include <array>
#include <span>

namespace knotebook {

/** What was said of a knot on a day. */
struct StatusOnDay
{
    KnotId knot;
    QDate day;
    /** Absent: it was looked at, but nothing tells the status. */
    std::optional<KnotStatus> status;
};

/** How many knots were in which state from a day on, until the next step. */
struct StatusStep
{
    QDate from;
    int active = 0;
    int latent = 0;
    int unsure = 0; ///< also: never said
    int resolved = 0;

    int followed() const { return active + latent + unsure + resolved; }
    bool operator==(const StatusStep &) const = default;
};

/**
 * The states of all knots over time, a step on each day that changes a count.
 * A knot counts from the first thing said of it, keeps its state until the next
 * one that tells it, and the last word of a day holds for the day. `said` in the
 * order of time.
 */
QList<StatusStep> statusCourse(std::span<const StatusOnDay> said);

} // namespace knotebook
