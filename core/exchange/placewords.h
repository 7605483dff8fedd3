// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/body.h"

#include <QHash>

namespace knotebook {

/** Where a text of another diary points to. */
struct PlaceReading
{
    QString region; ///< of the atlas, or a part of the body; empty: not a place
    QString muscle; ///< of the atlas; empty unless the text names one
    Side side = Side::Unspecified;
    bool certain = false; ///< false: the person should look at it
};

/**
 * Reads places written in words ("Knees", "left shoulder", "Under the foot", "Nacken")
 * and muscles by their names ("M. piriformis", "glute med"), which are then in the region
 * where the atlas draws them. What it cannot read is not a place; the text itself is always
 * kept by the caller. The words are core/exchange/data/places.json.
 */
class PlaceWords
{
public:
    static Result<PlaceWords> load();

    PlaceReading read(const QString &place, const QString &side) const;

private:
    PlaceWords() = default;

    QHash<QString, PlaceReading> m_words;
};

/** The side in "Right Mostly", "L", "both"; Unspecified when none is named. */
Side readSide(const QString &text);

} // namespace knotebook
