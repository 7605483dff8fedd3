// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/acknowledgement.h"

namespace knotebook {

using namespace Qt::StringLiterals;

Status check(const AcknowledgementFields &fields)
{
    if (fields.rule.isEmpty() || fields.ruleVersion < 1)
        return failure(ErrorCode::Missing, u"rule"_s);
    if (fields.kind == AcknowledgementKind::Acknowledge)
        return {};
    if (!fields.until)
        return failure(ErrorCode::Missing, u"until"_s);
    const qint64 days = fields.felt.localDate().daysTo(*fields.until);
    if (days < 0 || days > 14)
        return failure(ErrorCode::OutOfRange, u"until: at most 14 days"_s);
    return {};
}

} // namespace knotebook
