// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/moment.h"

#include <QRegularExpression>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

Result<QDate> checkedDate(QDate date)
{
    if (!date.isValid() || date.year() < 1900 || date.year() > 2199)
        return failure(ErrorCode::OutOfRange, u"date"_s);
    return date;
}

QByteArray zoneNameFor(int offsetSeconds, const QTimeZone &zone, const QDateTime &utc)
{
    if (zone.isValid() && zone.offsetFromUtc(utc) == offsetSeconds)
        return zone.id();
    if (offsetSeconds == 0)
        return QByteArrayLiteral("UTC");
    const QDateTime there(utc.date(), utc.time(), Qt::OffsetFromUTC, offsetSeconds);
    return "UTC" + there.toString(Qt::ISODate).right(6).toLatin1();
}

// The clocks of the day before tell the first passage of a repeated time; it is
// half an hour on Lord Howe Island and two hours at Troll.
QDateTime firstPassage(const QDateTime &wall, const QTimeZone &zone)
{
    const QDateTime utc = wall.toUTC();
    const int before = zone.offsetFromUtc(utc.addDays(-1));
    const QDateTime earlier = QDateTime(wall.date(), wall.time(), Qt::UTC).addSecs(-before);
    return earlier < utc && zone.offsetFromUtc(earlier) == before ? earlier : utc;
}

} // namespace

Result<Moment> Moment::at(const QDateTime &utc, const QTimeZone &zone)
{
    if (!utc.isValid() || !zone.isValid())
        return failure(ErrorCode::Malformed, u"time"_s);
    const int offset = zone.offsetFromUtc(utc);
    return fromParts(utc.toMSecsSinceEpoch(), offset, zone.id(),
                     utc.toUTC().addSecs(offset).date());
}

Result<Moment> Moment::onDay(QDate localDate)
{
    return fromParts(std::nullopt, 0, {}, localDate);
}

Result<Moment> Moment::local(QDate date, QTime time, const QTimeZone &zone)
{
    const QDateTime wall(date, time, zone);
    if (!date.isValid() || !time.isValid() || !wall.isValid())
        return failure(ErrorCode::Malformed, u"time"_s);
    // Qt moves a time that daylight saving skips; that would write down an hour
    // nobody lived, so it is an error.
    if (wall.date() != date || wall.time() != time)
        return failure(ErrorCode::Malformed, u"time skipped by daylight saving"_s);
    return at(firstPassage(wall, zone), zone);
}

Result<Moment> Moment::fromIso(const QString &text, const QTimeZone &zone)
{
    static const QRegularExpression form(
        u"^(\\d{4}-\\d{2}-\\d{2})(?:[T ](\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,3})?)?)(Z|[+-]\\d{2}:?\\d{2})?)?\\z"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return failure(ErrorCode::Malformed, u"time"_s);
    const Result<QDate> date = parseDate(match.captured(1));
    if (!date)
        return tl::make_unexpected(date.error());
    if (match.captured(2).isEmpty())
        return onDay(*date);
    const QTime time = QTime::fromString(match.captured(2), Qt::ISODateWithMs);
    // Qt takes 24:00 for the beginning of the same day.
    if (!time.isValid() || match.captured(2).startsWith(u"24"))
        return failure(ErrorCode::OutOfRange, u"time of day"_s);
    const QString suffix = match.captured(3);
    if (suffix.isEmpty())
        return local(*date, time, zone);

    int offset = 0;
    if (suffix != u"Z") {
        const int hours = suffix.mid(1, 2).toInt();
        const int minutes = suffix.right(2).toInt();
        if (hours > 14 || minutes > 59)
            return failure(ErrorCode::OutOfRange, u"offset"_s);
        offset = (hours * 3600 + minutes * 60) * (suffix.startsWith(u'-') ? -1 : 1);
    }
    const QDateTime utc = QDateTime(*date, time, Qt::UTC).addSecs(-offset);
    return fromParts(utc.toMSecsSinceEpoch(), offset, zoneNameFor(offset, zone, utc), *date);
}

Result<Moment> Moment::fromParts(std::optional<qint64> utcMilliseconds, int offsetSeconds,
                                 const QByteArray &zoneId, QDate localDate)
{
    const Result<QDate> date = checkedDate(localDate);
    if (!date)
        return tl::make_unexpected(date.error());
    Moment moment;
    moment.m_localDate = *date;
    if (!utcMilliseconds)
        return moment;
    if (offsetSeconds < -14 * 3600 || offsetSeconds > 14 * 3600 || zoneId.isEmpty())
        return failure(ErrorCode::OutOfRange, u"offset"_s);
    const QDateTime there =
        QDateTime::fromMSecsSinceEpoch(*utcMilliseconds, Qt::UTC).addSecs(offsetSeconds);
    if (there.date() != localDate)
        return failure(ErrorCode::Malformed, u"local date and time disagree"_s);
    moment.m_utcMilliseconds = utcMilliseconds;
    moment.m_offsetSeconds = offsetSeconds;
    moment.m_zoneId = zoneId;
    return moment;
}

std::optional<QTime> Moment::localTime() const
{
    if (!m_utcMilliseconds)
        return std::nullopt;
    return QDateTime::fromMSecsSinceEpoch(*m_utcMilliseconds, Qt::UTC)
        .addSecs(m_offsetSeconds)
        .time();
}

QString Moment::toIso() const
{
    const std::optional<QTime> time = localTime();
    if (!time)
        return m_localDate.toString(Qt::ISODate);
    const QDateTime there(m_localDate, *time, Qt::OffsetFromUTC, m_offsetSeconds);
    return there.toString(time->msec() ? Qt::ISODateWithMs : Qt::ISODate);
}

bool operator<(const Moment &a, const Moment &b)
{
    if (a.m_localDate != b.m_localDate)
        return a.m_localDate < b.m_localDate;
    if (a.m_utcMilliseconds && b.m_utcMilliseconds)
        return *a.m_utcMilliseconds < *b.m_utcMilliseconds;
    return !a.m_utcMilliseconds && b.m_utcMilliseconds;
}

Result<QDate> parseDate(const QString &text)
{
    static const QRegularExpression form(u"^\\d{4}-\\d{2}-\\d{2}\\z"_s);
    if (!form.match(text).hasMatch())
        return failure(ErrorCode::Malformed, u"date"_s);
    return checkedDate(QDate::fromString(text, Qt::ISODate));
}

} // namespace knotebook
