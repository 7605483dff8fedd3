// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/use.h"

#include "core/domain/ownremedy.h"

namespace knotebook {

using namespace Qt::StringLiterals;

Status check(const UseFields &fields)
{
    if (fields.remedy.isEmpty())
        return failure(ErrorCode::Missing, u"remedy"_s);
    return checkSeconds(fields.seconds)
        .and_then([&] { return checkRepetitions(fields.repetitions); })
        .and_then([&] { return checkLength(fields.tool, longestLabel, u"tool"_s); })
        .and_then([&] { return checkLength(fields.amount, longestLabel, u"amount"_s); })
        .and_then([&] { return checkLength(fields.note, longestNote, u"note"_s); });
}

} // namespace knotebook
