// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/body.h"
#include "core/domain/intensity.h"
#include "core/domain/words.h"

#include <optional>

namespace knotebook {

/** @name The values of the core in words. Side::Unspecified has none. */
///@{
QString sideText(Side side);
QString viewText(View view);
QString layerText(Layer layer);
QString text(KnotKind kind);
QString text(KnotStatus status);
QString text(Answer answer);
QString text(Twitch twitch);
QString text(OnsetPattern pattern);
QString text(Constancy constancy);
QString text(AppliedBy by);
QString text(PressureLevel level);
QString text(Reaction reaction);
QString text(InterferenceArea area);
///@}

/** What a status means, in a few words: "hurts by itself". */
QString meaning(KnotStatus status);

/** "4", "5.7" in the person's locale; "–" when absent. */
QString text(const std::optional<Intensity> &intensity);

} // namespace knotebook
