// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

namespace knotebook {

QDate Clock::today() const
{
    return nowUtc().toTimeZone(zone()).date();
}

QDateTime SystemClock::nowUtc() const
{
    return QDateTime::currentDateTimeUtc();
}

QTimeZone SystemClock::zone() const
{
    // A machine whose TZ names no known zone still needs one that can be
    // written down and read back elsewhere.
    const QTimeZone zone(QTimeZone::systemTimeZoneId());
    return zone.isValid() ? zone : QTimeZone("Etc/UTC");
}

FixedClock::FixedClock(const QDateTime &now, const QTimeZone &zone)
    : m_now(now.toUTC()), m_zone(zone)
{
}

} // namespace knotebook
