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
    const QString trimmed = text.trimmed();
    if (const qsizetype colon = trimmed.indexOf(u':'); colon > 0) {
        const int minutes = trimmed.mid(colon + 1).toInt(&ok);
        const bool isClock = ok && trimmed.size() == colon + 3 && minutes >= 0 && minutes < 60;
        const int whole = trimmed.left(colon).toInt(&ok);
        if (!isClock || !ok)
            return failure(ErrorCode::Malformed, u"sleep"_s);
        if (whole < 0 || whole * 60 + minutes > 24 * 60)
            return failure(ErrorCode::OutOfRange, u"sleep: 0 to 24 hours"_s);
        return whole * 60 + minutes;
    }
    const double hours = QString(trimmed).replace(u',', u'.').toDouble(&ok);
    if (!ok)
        return failure(ErrorCode::Malformed, u"sleep"_s);
    if (!(hours >= 0 && hours <= 24))
        return failure(ErrorCode::OutOfRange, u"sleep: 0 to 24 hours"_s);
    return static_cast<int>(std::lround(hours * 60));
}

} // namespace knotebook
