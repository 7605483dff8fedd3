// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/knot.h"

namespace knotebook {

/**
 * What the person did about a finding. Findings themselves are computed and
 * never stored.
 */
struct AcknowledgementFields
{
    QString rule; ///< id of the rule, e.g. "B-DUR14"
    int ruleVersion = 1; ///< at least 1
    AcknowledgementKind kind = AcknowledgementKind::Acknowledge;
    Moment felt; ///< when
    std::optional<QDate> until; ///< of a snooze, at most 14 days on

    bool operator==(const AcknowledgementFields &) const = default;
};

using Acknowledgement = Record<AcknowledgementFields>;
using AcknowledgementId = Id<AcknowledgementFields>;

/** Missing without rule or the end of a snooze; OutOfRange beyond 14 days. */
Status check(const AcknowledgementFields &fields);

} // namespace knotebook
