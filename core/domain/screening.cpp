// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/screening.h"

namespace knotebook {

using namespace Qt::StringLiterals;

Status check(const ScreeningFields &fields)
{
    if (fields.answers.isEmpty())
        return failure(ErrorCode::Missing, u"answer"_s);
    return {};
}

} // namespace knotebook
