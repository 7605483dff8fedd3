// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/painted.h"
#include "core/domain/intensity.h"
#include "core/domain/knot.h"

namespace knotebook {

/** One look at a knot at a moment. Every answer may be absent, but not all. */
struct ObservationFields
{
    KnotId knot;
    Moment felt;
    std::optional<Intensity> rest; ///< pain without touch
    std::optional<Intensity> pressure; ///< pain when pressed
    std::optional<Answer> familiar; ///< does pressing bring back a pain you know?
    std::optional<KnotStatus> status; ///< the person's last word
    std::optional<Twitch> twitch;
    QStringList feel; ///< how it feels to the finger; ids of the vocabulary
    QStringList signs; ///< stiffness, spasm, …; ids of the catalogue
    QStringList radiates; ///< regions the pain spreads to; ids of the atlas
    QList<PaintedArea> painting; ///< where it spreads, as painted on the map
    bool flare = false; ///< "this is a flare", the person's own word for it
    QString note; ///< up to 10,000 characters
    QString source; ///< where an imported row came from, else empty

    bool operator==(const ObservationFields &) const = default;
};

using Observation = Record<ObservationFields>;
using ObservationId = Id<ObservationFields>;

/**
 * Missing when nothing at all was answered, OutOfRange for long texts, and what
 * check() says of the painting.
 */
Status check(const ObservationFields &fields);

/**
 * The status that the answers suggest: pain at rest means active; pain only on
 * pressure latent; a familiar pain on pressing active (Fernández-de-las-Peñas &
 * Dommerholt 2018, doi 10.1093/pm/pnx207). Absent when the answers do not say.
 * The person has the last word.
 */
std::optional<KnotStatus> suggestedStatus(std::optional<Intensity> rest,
                                          std::optional<Intensity> pressure,
                                          std::optional<Answer> familiar);

} // namespace knotebook
