// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/texts.h"
#include "core/atlas/painting.h"

namespace knotebook {

/** How much of a view is painted, 0 to 1. */
struct ViewShare
{
    View view = View::Front;
    double share = 0;
};

/**
 * "Painted, of the body as it is drawn: Back about 4 %. …" with the caution that extent alone
 * is not progress; empty when nothing is painted.
 */
QString paintedExtentText(const QList<ViewShare> &shares);

/** How alike a painting and what is described for a muscle are, and what that does not say. */
QString agreementText(const Agreement &agreement, const QString &muscle);

/** "Commonly described for the upper trapezius: temple, neck. …"; empty when nothing is. */
QString describedPlacesText(const Muscle &muscle, const Texts &texts);

/** What is under the cursor and whether it is painted, for who listens. */
QString cursorOnPaintingText(const BodyHit &hit, bool painted, const Texts &texts);

} // namespace knotebook
