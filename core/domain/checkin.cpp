// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/checkin.h"

#include <cmath>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

bool saysNothing(const CheckinFields &fields)
{
    return fields.interference.isEmpty() && !fields.sleepMinutes && !fields.stress
        && fields.habits.isEmpty() && fields.causes.isEmpty() && !fields.quiet
        && fields.note.isEmpty();
}

} // namespace

Status check(const CheckinFields &fields)
{
    if (const auto day = Moment::onDay(fields.day); !day)
        return tl::make_unexpected(day.error());
    if (fields.sleepMinutes && (*fields.sleepMinutes < 0 || *fields.sleepMinutes > 1440))
        return failure(ErrorCode::OutOfRange, u"sleep: 0 to 24 hours"_s);
    if (saysNothing(fields))
        return failure(ErrorCode::Missing, u"answer"_s);
    return checkLength(fields.note, longestNote, u"note"_s);
}

Result<int> parseSleepHours(const QString &text)
{
    bool ok = false;
    const double hours = text.trimmed().replace(u',', u'.').toDouble(&ok);
    if (!ok)
        return failure(ErrorCode::Malformed, u"sleep"_s);
    if (!(hours >= 0 && hours <= 24))
        return failure(ErrorCode::OutOfRange, u"sleep: 0 to 24 hours"_s);
    return static_cast<int>(std::lround(hours * 60));
}

} // namespace knotebook
