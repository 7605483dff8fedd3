// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/series.h"

#include <QMap>
#include <QSet>

#include <algorithm>

namespace knotebook {

namespace {

struct KnotDay
{
    QList<Reading> readings;
    bool flare = false;
};

using Days = QHash<KnotId, QMap<QDate, KnotDay>>;
using UseTimes = QHash<KnotId, QList<qint64>>;

/** When remedies were used at each knot: ascending, seconds since 1970 UTC. */
Result<UseTimes> useTimes(const Reader &reader, const Period &period, std::optional<KnotId> knot)
{
    // What was used on the evening before acts past midnight; the day after is
    // that of a clock that was set back on a journey.
    const Period reach {period.from.addDays(-1), period.to.addDays(1)};
    return reader.useMarks(reach, knot).map([](const QList<UseMark> &uses) {
        UseTimes times;
        for (const UseMark &use : uses) {
            if (use.knot && use.seconds)
                times[*use.knot].append(*use.seconds);
        }
        for (QList<qint64> &ofKnot : times)
            std::ranges::sort(ofKnot);
        return times;
    });
}

Days grouped(const QList<Rating> &ratings)
{
    Days days;
    for (const Rating &rating : ratings) {
        KnotDay &day = days[rating.knot][rating.day];
        day.readings.append({.seconds = rating.seconds, .level = rating.rest.value()});
        day.flare = day.flare || rating.flare;
    }
    return days;
}

/** The uses, of all, that can have been before one of the readings. */
std::span<const qint64> usesNear(const QList<Reading> &readings, const QList<qint64> &uses)
{
    std::optional<qint64> first, last;
    for (const Reading &reading : readings) {
        if (reading.seconds) {
            first = std::min(first.value_or(*reading.seconds), *reading.seconds);
            last = std::max(last.value_or(*reading.seconds), *reading.seconds);
        }
    }
    if (!first)
        return {};
    const auto begin =
        std::lower_bound(uses.constBegin(), uses.constEnd(), *first - afterRemedySeconds);
    return {begin, std::upper_bound(begin, uses.constEnd(), *last)};
}

QList<DayValue> valuesOf(QMap<QDate, KnotDay> days, const QList<qint64> &uses)
{
    QList<DayValue> values;
    for (auto day = days.begin(); day != days.end(); ++day) {
        markAfterRemedies(day->readings, usesNear(day->readings, uses));
        values.append(dayValue(day.key(), day->readings, day->flare));
    }
    return values;
}

/** Where a quiet day means something to a knot. */
struct Watched
{
    QDate first; ///< its first rating
    QDate end; ///< invalid: it goes on
};

void addQuietDays(QList<DayValue> &values, const QList<QDate> &quietDays, const Watched &watched)
{
    QSet<QDate> rated;
    for (const DayValue &value : values)
        rated.insert(value.date);
    for (const QDate day : quietDays) {
        const bool within = day > watched.first && (!watched.end.isValid() || day <= watched.end);
        if (within && !rated.contains(day))
            values.append({.date = day, .average = 0, .worst = 0, .entries = 1});
    }
    std::ranges::sort(values, {}, &DayValue::date);
}

QList<QDate> quietDaysOf(const QList<Checkin> &checkins)
{
    QList<QDate> days;
    for (const Checkin &checkin : checkins) {
        if (checkin->quiet)
            days.append(checkin->day);
    }
    return days;
}

/** What is watched of each knot that was ever rated. */
Result<QHash<KnotId, Watched>> watchedKnots(const Reader &reader)
{
    const auto states = reader.knotStates();
    if (!states)
        return tl::make_unexpected(states.error());
    return reader.firstRatings().map([&](const QHash<KnotId, QDate> &first) {
        QHash<KnotId, Watched> watched;
        for (const KnotState &state : *states) {
            const KnotId id = state.knot.id();
            if (first.contains(id))
                watched.insert(
                    id,
                    {.first = first.value(id),
                     .end = state.isResolved() ? state.lastDay.value_or(QDate()) : QDate()});
        }
        return watched;
    });
}

Status addQuietDays(DaySeries &series, const QList<QDate> &quietDays, const Reader &reader,
                    std::optional<KnotId> knot)
{
    if (quietDays.isEmpty())
        return {};
    return watchedKnots(reader).map([&](const QHash<KnotId, Watched> &watched) {
        for (auto it = watched.begin(); it != watched.end(); ++it) {
            if (knot && it.key() != *knot)
                continue;
            QList<DayValue> values = series.value(it.key());
            addQuietDays(values, quietDays, *it);
            if (!values.isEmpty())
                series.insert(it.key(), values);
        }
    });
}

} // namespace

Result<DaySeries> daySeries(const Reader &reader, const Period &period, std::optional<KnotId> knot)
{
    const auto ratings = reader.ratings(period, knot);
    if (!ratings)
        return tl::make_unexpected(ratings.error());
    const auto uses = useTimes(reader, period, knot);
    if (!uses)
        return tl::make_unexpected(uses.error());
    const auto checkins = reader.checkins(period);
    if (!checkins)
        return tl::make_unexpected(checkins.error());
    const Days days = grouped(*ratings);
    DaySeries series;
    for (auto it = days.begin(); it != days.end(); ++it)
        series.insert(it.key(), valuesOf(it.value(), uses->value(it.key())));
    if (const Status added = addQuietDays(series, quietDaysOf(*checkins), reader, knot); !added)
        return tl::make_unexpected(added.error());
    return series;
}

QList<DayValue> combinedSeries(const DaySeries &series, const QList<KnotId> &knots)
{
    QList<QList<DayValue>> lists;
    for (const KnotId &knot : knots) {
        if (series.contains(knot))
            lists.append(series.value(knot));
    }
    return lists.size() == 1 ? lists.first() : combined(lists);
}

} // namespace knotebook
