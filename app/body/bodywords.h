// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/atlas/atlas.h"
#include "core/store/reader.h"

namespace knotebook {

class Texts;

/** What is written at the left and right edge of the picture: the person's own sides. */
struct EdgeTexts
{
    QString left;
    QString right;
};

/** `mirrored` when the drawing is turned over. */
EdgeTexts edgeTexts(View view, bool mirrored);

/** Face, nails, folds of a view: all in one path. */
QString linesPath(const Atlas &atlas, View view);

/** "Knee, left": a part of the body, where there is one, else the region. */
QString placeInWords(const Texts &texts, const BodyHit &hit);

/** The knots of a muscle, each in a few words for who listens; "no knot" when there is none. */
QStringList knotsSpoken(const QList<KnotState> &knots, const std::optional<MuscleSide> &muscle);

} // namespace knotebook
