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
using UseTimes = QHash<KnotId, QHash<QDate, QList<qint64>>>;

Result<UseTimes> useTimes(const Reader &reader, const Period &period)
{
    return reader.uses(period).map([](const QList<Use> &uses) {
        UseTimes times;
        for (const Use &use : uses) {
            const auto time = use->felt.localTime();
            if (use->knot && time)
                times[*use->knot][use->felt.localDate()].append(time->msecsSinceStartOfDay()
                                                                / 1000);
        }
        return times;
    });
}

Days grouped(const QList<Rating> &ratings)
{
    Days days;
    for (const Rating &rating : ratings) {
        KnotDay &day = days[rating.knot][rating.day];
        const auto seconds =
            rating.minute < 0 ? std::nullopt : std::optional<qint64>(rating.minute * 60);
        day.readings.append({.seconds = seconds, .level = rating.rest.value()});
        day.flare = day.flare || rating.flare;
    }
    return days;
}

QList<DayValue> valuesOf(QMap<QDate, KnotDay> days, const QHash<QDate, QList<qint64>> &uses)
{
    QList<DayValue> values;
    for (auto day = days.begin(); day != days.end(); ++day) {
        markAfterRemedies(day->readings, uses.value(day.key()));
        values.append(dayValue(day.key(), day->readings, day->flare));
    }
    return values;
}

void addQuietDays(QList<DayValue> &values, const QList<QDate> &quietDays, QDate end)
{
    if (values.isEmpty())
        return;
    QSet<QDate> rated;
    for (const DayValue &value : values)
        rated.insert(value.date);
    const QDate first = values.first().date;
    for (const QDate day : quietDays) {
        if (day > first && !rated.contains(day) && (!end.isValid() || day <= end))
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

QHash<KnotId, QDate> endsOf(const QList<KnotState> &states)
{
    QHash<KnotId, QDate> ends;
    for (const KnotState &state : states) {
        if (state.isResolved() && state.lastDay)
            ends.insert(state.knot.id(), *state.lastDay);
    }
    return ends;
}

} // namespace

Result<DaySeries> daySeries(const Reader &reader, const Period &period, std::optional<KnotId> knot)
{
    const auto ratings = reader.ratings(period, knot);
    if (!ratings)
        return tl::make_unexpected(ratings.error());
    const auto uses = useTimes(reader, period);
    if (!uses)
        return tl::make_unexpected(uses.error());
    const auto checkins = reader.checkins(period);
    if (!checkins)
        return tl::make_unexpected(checkins.error());
    const QList<QDate> quiet = quietDaysOf(*checkins);
    QHash<KnotId, QDate> ends;
    if (!quiet.isEmpty()) {
        const auto states = reader.knotStates();
        if (!states)
            return tl::make_unexpected(states.error());
        ends = endsOf(*states);
    }

    const Days days = grouped(*ratings);
    DaySeries series;
    for (auto it = days.begin(); it != days.end(); ++it) {
        QList<DayValue> values = valuesOf(it.value(), uses->value(it.key()));
        addQuietDays(values, quiet, ends.value(it.key()));
        series.insert(it.key(), values);
    }
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
