// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/caretexts.h"
#include "app/messages/texts.h"
#include "core/atlas/referring.h"

namespace knotebook {

/** Stands above every list of muscles for a pain. */
QString neverCertainText();

/** "Temple, left; jaw, left": where it hurts; empty when nowhere. */
QString placesInWords(const QList<PaintedRegion> &places, const Texts &texts);

/** That the muscle is described for these places, and whether they are typical for it. */
QString referringText(const ReferringMuscle &muscle, const Texts &texts);

/** How much of what was painted lies where the muscle is described. */
QString paintedShareText(double share);

/** Whether a muscle may be pressed by oneself, and how. */
QString pressText(Press press);

/** On which side; of a muscle there is one of, that it is in the middle. */
QString muscleSideText(Side side);

/**
 * Why no list is shown while these questions of urgent rules are open, or these
 * numbers are not known.
 */
QString openGateText(const QStringList &questions, const QStringList &lacking,
                     const CareTexts &texts);

/** What to say when no muscle is described for the place. */
QString noneDescribedText();

} // namespace knotebook
