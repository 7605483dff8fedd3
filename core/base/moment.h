// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QTimeZone>

#include <optional>

namespace knotebook {

/**
 * When something was felt. Either known to the moment (UTC, offset and IANA
 * zone are kept, so that the local day and hour stay what they were after a
 * journey or a change of the zone's rules) or known only to the day, and then
 * it has no time of day. The local date is the day on which it was felt.
 *
 * Valid dates are 1900-01-01 to 2199-12-31.
 */
class Moment
{
public:
    /** The moment `utc` in `zone`. OutOfRange outside the valid dates. */
    static Result<Moment> at(const QDateTime &utc, const QTimeZone &zone);
    /** Known only to the day. OutOfRange for an invalid date. */
    static Result<Moment> onDay(QDate localDate);
    /**
     * A wall-clock time in `zone`. In the hour that daylight saving repeats the
     * first passage is meant. Malformed for a time that the zone skips.
     */
    static Result<Moment> local(QDate date, QTime time, const QTimeZone &zone);
    /**
     * From ISO 8601: a date ("2024-02-29"), a time with offset
     * ("2024-02-29T08:15:00+01:00", "…Z"), or a local time, read in `zone`. An
     * offset that agrees with `zone` keeps the zone, another is kept as
     * "UTC+hh:mm". Malformed names what is wrong.
     */
    static Result<Moment> fromIso(const QString &text, const QTimeZone &zone);
    /**
     * Rebuilds a stored moment; `utcMilliseconds` absent for a day. Malformed
     * when local date and time contradict each other.
     */
    static Result<Moment> fromParts(std::optional<qint64> utcMilliseconds, int offsetSeconds,
                                    const QByteArray &zoneId, QDate localDate);

    bool knownToTheMoment() const { return m_utcMilliseconds.has_value(); }
    QDate localDate() const { return m_localDate; }
    /** The local time of day; absent when known only to the day. */
    std::optional<QTime> localTime() const;
    /** Milliseconds since 1970-01-01 UTC; absent when known only to the day. */
    std::optional<qint64> utcMilliseconds() const { return m_utcMilliseconds; }
    int offsetSeconds() const { return m_offsetSeconds; }
    QByteArray zoneId() const { return m_zoneId; }
    /** ISO 8601: "2024-02-29T08:15:00+01:00", or "2024-02-29" for a day. */
    QString toIso() const;

    bool operator==(const Moment &) const = default;
    /** By local date, then by time; what is known only to the day comes first. */
    friend bool operator<(const Moment &a, const Moment &b);

private:
    Moment() = default;

    std::optional<qint64> m_utcMilliseconds;
    int m_offsetSeconds = 0;
    QByteArray m_zoneId;
    QDate m_localDate;
};

/** A date as "2024-02-29" only; Malformed or OutOfRange otherwise. */
Result<QDate> parseDate(const QString &text);

} // namespace knotebook
