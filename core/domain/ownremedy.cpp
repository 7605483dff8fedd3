// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/ownremedy.h"

namespace knotebook {

using namespace Qt::StringLiterals;

Status checkSeconds(std::optional<int> seconds)
{
    if (seconds && (*seconds < 1 || *seconds > 86'400))
        return failure(ErrorCode::OutOfRange, u"seconds: 1 to 86400"_s);
    return {};
}

Status checkRepetitions(std::optional<int> repetitions)
{
    if (repetitions && (*repetitions < 1 || *repetitions > 1'000))
        return failure(ErrorCode::OutOfRange, u"repetitions: 1 to 1000"_s);
    return {};
}

Status check(const OwnRemedyFields &fields)
{
    if (fields.name.trimmed().isEmpty())
        return failure(ErrorCode::Missing, u"name"_s);
    return checkLength(fields.name, longestLabel, u"name"_s)
        .and_then([&] { return checkLength(fields.note, longestNote, u"note"_s); })
        .and_then([&] { return checkSeconds(fields.seconds); })
        .and_then([&] { return checkRepetitions(fields.repetitions); });
}

} // namespace knotebook
