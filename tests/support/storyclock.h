// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

namespace knotebook::test {

/** A clock that can be set, moved on and taken on a journey. */
class StoryClock final : public Clock
{
public:
    QDateTime nowUtc() const override { return m_now; }
    QTimeZone zone() const override { return m_zone; }

    /** To that time on the wall, where the person is. */
    void set(QDate day, QTime time) { m_now = QDateTime(day, time, m_zone).toUTC(); }
    void advance(qint64 seconds) { m_now = m_now.addSecs(seconds); }
    void travelTo(const char *zone) { m_zone = QTimeZone(zone); }

private:
    QDateTime m_now {QDate(2024, 5, 1), QTime(6, 0), Qt::UTC};
    QTimeZone m_zone {"Europe/Vienna"};
};

} // namespace knotebook::test
