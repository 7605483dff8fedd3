// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QTimeZone>

namespace knotebook {

/** What time it is and where. Handed in by constructor, so that tests repeat. */
class Clock
{
public:
    virtual ~Clock() = default;
    /** Now, in UTC, to the millisecond. */
    virtual QDateTime nowUtc() const = 0;
    /** The zone the person is in; always a valid IANA zone. */
    virtual QTimeZone zone() const = 0;
    /** The local date. */
    QDate today() const;

protected:
    Clock() = default;
    Q_DISABLE_COPY_MOVE(Clock)
};

/** The clock of the machine. The only place in the program that reads it. */
class SystemClock final : public Clock
{
public:
    SystemClock() = default;
    QDateTime nowUtc() const override;
    QTimeZone zone() const override;
};

/** A clock that stands still until it is moved: for tests and `--now`. */
class FixedClock final : public Clock
{
public:
    FixedClock(const QDateTime &now, const QTimeZone &zone);
    QDateTime nowUtc() const override { return m_now; }
    QTimeZone zone() const override { return m_zone; }
    void set(const QDateTime &now) { m_now = now.toUTC(); }
    void advance(qint64 seconds) { m_now = m_now.addSecs(seconds); }

private:
    QDateTime m_now;
    QTimeZone m_zone;
};

} // namespace knotebook
