// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/series.h"

#include <algorithm>

namespace knotebook {

namespace {

using RatingsOfKnots = QHash<KnotId, QList<Rating>>;
using UseTimes = QHash<KnotId, QList<qint64>>;

/** When remedies were used at each knot: ascending, seconds since 1970 UTC. */
UseTimes useTimes(const QList<UseMark> &uses)
{
    UseTimes times;
    for (const UseMark &use : uses) {
        if (use.knot && use.seconds)
            times[*use.knot].append(*use.seconds);
    }
    for (QList<qint64> &ofKnot : times)
        std::ranges::sort(ofKnot);
    return times;
}

/** Each knot's ratings by day; those of one day in the order they came in. */
Result<RatingsOfKnots> ratingsOfKnots(const Reader &reader, const Period &period,
                                      std::optional<KnotId> knot)
{
    RatingsOfKnots ofKnots;
    return reader
        .eachRating(period, knot,
                    [&](const Rating &rating) { ofKnots[rating.knot].append(rating); })
        .map([&] { return ofKnots; });
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

QList<DayValue> valuesOf(const QList<Rating> &byDay, const QList<qint64> &uses)
{
    QList<DayValue> values;
    QList<Reading> readings; // of one day; there are many thousands of days
    for (auto first = byDay.begin(); first != byDay.end();) {
        const QDate day = first->day;
        bool flare = false;
        readings.clear();
        for (; first != byDay.end() && first->day == day; ++first) {
            if (first->rest)
                readings.append({.seconds = first->seconds, .level = first->rest->value()});
            flare = flare || first->flare;
        }
        if (readings.isEmpty())
            continue; // a flare without a number: no point of a course
        markAfterRemedies(readings, usesNear(readings, uses));
        values.append(dayValue(day, readings, flare));
    }
    return values;
}

/** Where a quiet day means something to a knot. */
struct Watched
{
    QDate first; ///< its first rating
    QDate end; ///< invalid: it goes on
};

/** `values` ascending, and so they stay. */
void addQuietDays(QList<DayValue> &values, const QList<QDate> &quietDays, const Watched &watched)
{
    QList<DayValue> quiet;
    for (const QDate day : quietDays) {
        const bool within = day > watched.first && (!watched.end.isValid() || day <= watched.end);
        if (within && !std::ranges::binary_search(values, day, {}, &DayValue::date))
            quiet.append({.date = day, .average = 0, .worst = 0, .entries = 1});
    }
    if (quiet.isEmpty())
        return;
    values += quiet;
    std::ranges::sort(values, {}, &DayValue::date);
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

Result<QList<UseMark>> usesAbout(const Reader &reader, const Period &period,
                                 std::optional<KnotId> knot)
{
    return reader.useMarks({period.from.addDays(-1), period.to.addDays(1)}, knot);
}

Result<DaySeries> daySeries(const Reader &reader, const Period &period, std::optional<KnotId> knot)
{
    return usesAbout(reader, period, knot).and_then([&](const QList<UseMark> &uses) {
        return daySeries(reader, period, knot, uses);
    });
}

Result<DaySeries> daySeries(const Reader &reader, const Period &period, std::optional<KnotId> knot,
                            const QList<UseMark> &uses)
{
    const auto ofKnots = ratingsOfKnots(reader, period, knot);
    if (!ofKnots)
        return tl::make_unexpected(ofKnots.error());
    const auto quietDays = reader.quietDays(period);
    if (!quietDays)
        return tl::make_unexpected(quietDays.error());
    const UseTimes times = useTimes(uses);
    DaySeries series;
    for (auto it = ofKnots->begin(); it != ofKnots->end(); ++it) {
        const QList<DayValue> values = valuesOf(it.value(), times.value(it.key()));
        if (!values.isEmpty())
            series.insert(it.key(), values);
    }
    if (const Status added = addQuietDays(series, *quietDays, reader, knot); !added)
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
