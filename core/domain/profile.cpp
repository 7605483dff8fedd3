// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/profile.h"

#include "core/base/idsource.h"

namespace knotebook {

using namespace Qt::StringLiterals;

ProfileId profileId()
{
    return ProfileId(contentId("profile"));
}

Status check(const ProfileFields &fields)
{
    if (fields.birthYear && (*fields.birthYear < 1900 || *fields.birthYear > 2199))
        return failure(ErrorCode::OutOfRange, u"birth year"_s);
    return checkLength(fields.name, longestLabel, u"name"_s)
        .and_then([&] {
            return checkLength(fields.emergencyNumber, longestLabel, u"emergency number"_s);
        })
        .and_then([&] { return checkLength(fields.aim, longestNote, u"aim"_s); });
}

} // namespace knotebook
