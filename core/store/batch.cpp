// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/batch.h"

namespace knotebook {

qsizetype Batch::size() const
{
    return knots.size() + observations.size() + remedies.size() + uses.size() + checkins.size()
        + assessments.size() + screenings.size() + visits.size() + trials.size() + profiles.size()
        + acknowledgements.size();
}

} // namespace knotebook
