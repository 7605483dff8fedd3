// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/behaviour.h"

#include "core/domain/knot.h"

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

Status checkMinutes(const std::optional<int> &minutes, const QString &what)
{
    if (minutes && (*minutes < 0 || *minutes > longestBehaviourMinutes))
        return failure(ErrorCode::OutOfRange,
                       u"%1: 0 to %2 minutes"_s.arg(what).arg(longestBehaviourMinutes));
    return {};
}

} // namespace

Status check(const Behaviour &behaviour)
{
    return checkMinutes(behaviour.minutesToOnset, u"time to onset"_s)
        .and_then([&] { return checkMinutes(behaviour.minutesToSettle, u"time to settle"_s); })
        .and_then([&] {
            return checkLength(behaviour.aggravatesWords, longestNote, u"what brings it on"_s);
        })
        .and_then(
            [&] { return checkLength(behaviour.easesWords, longestNote, u"what eases it"_s); });
}

} // namespace knotebook
