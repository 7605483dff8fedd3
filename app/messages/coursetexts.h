// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/course.h"

#include <QStringList>

namespace knotebook {

/**
 * The change that matters, as it is drawn: "A change that matters begins at 4.1 and
 * below, and at 8.0 and above: …", or why it is not drawn.
 */
QString zoneSentence(const Course &course);

/** "within a computed flare of 3 days: worst at 5.0 or more". `threshold` in points. */
QString spikeText(const FlareFacts::Stretch &spike, double threshold);

/** methodTexts(), and how the band, the zone and the flares came to be. */
QStringList courseMethodTexts(const Course &course);

} // namespace knotebook
