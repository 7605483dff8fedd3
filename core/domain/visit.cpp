// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/visit.h"

namespace knotebook {

using namespace Qt::StringLiterals;

Status check(const VisitFields &fields)
{
    if (fields.profession.isEmpty())
        return failure(ErrorCode::Missing, u"profession"_s);
    return checkLength(fields.advice, longestNote, u"advice"_s).and_then([&] {
        return checkLength(fields.note, longestNote, u"note"_s);
    });
}

} // namespace knotebook
