// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/body.h"

#include <QStringList>

namespace knotebook {

/** How a person may press a muscle by themselves. */
enum class Press {
    Yes, ///< ball or thumb, up to 60-90 s
    Light, ///< fingertips only
    No, ///< stretch and relax only; hands-on work is for a professional
};

/** "yes", "light", "no". */
QString pressName(Press press);
std::optional<Press> pressFromName(const QString &name);

/**
 * A muscle, or a group that is pressed and stretched as one. The Latin name
 * follows Terminologia Anatomica; what a person reads is in app/messages.
 */
struct Muscle
{
    QString id; ///< e.g. "trapezius-descendens"; stored in journals, never changed
    QString latin;
    QString group; ///< where it stands in a list of the body, e.g. "neck"
    QList<View> views; ///< in each of these it has an outline
    bool paired = true; ///< false: one muscle in the midline
    Layer layer = Layer::Superficial; ///< where one looks for it
    bool lifted = false; ///< taken off when one looks at the deep layer
    bool core = true; ///< offered on the map; else found by search only
    Press press = Press::Light;
    /** Regions commonly described as painful, the most typical first. */
    QStringList refers;
    /** 'A': agrees with a public source that was opened; 'B': textbook knowledge. */
    QChar confidence;
    QStringList sources;
};

/**
 * Reads core/atlas/data/muscles.json. Malformed or Unknown name the entry and
 * the field.
 */
Result<QList<Muscle>> readMuscles(const QString &path);

} // namespace knotebook
