// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/daylinks.h"

#include "core/statistics/descriptive.h"
#include "core/store/series.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

int dayNumber(QDate date)
{
    return static_cast<int>(date.toJulianDay());
}

/** Whether it says more than that the day was quiet. */
bool speaksOfTheDay(const CheckinFields &checkin)
{
    return checkin.sleepMinutes || checkin.stress || !checkin.interference.isEmpty()
        || !checkin.habits.isEmpty() || !checkin.causes.isEmpty();
}

void append(DailyValues &series, QDate day, double value)
{
    series.days.append(dayNumber(day));
    series.values.append(value);
}

struct Factor
{
    DayFactor kind = DayFactor::Habit;
    QString id;
    DailyValues values;
    double exposedFrom = 1;
    bool exposedBelow = false;
};

Factor sleepOf(const QList<Checkin> &checkins)
{
    Factor factor {.kind = DayFactor::Sleep,
                   .id = {},
                   .values = {},
                   .exposedFrom = shortNightHours,
                   .exposedBelow = true};
    for (const Checkin &checkin : checkins) {
        if (checkin->sleepMinutes)
            append(factor.values, checkin->day, *checkin->sleepMinutes / 60.0);
    }
    return factor;
}

Factor stressOf(const QList<Checkin> &checkins)
{
    Factor factor {.kind = DayFactor::Stress, .id = {}, .values = {}};
    for (const Checkin &checkin : checkins) {
        if (checkin->stress)
            append(factor.values, checkin->day, checkin->stress->value());
    }
    // Above the median: the next value that a scale in tenths can have.
    if (!factor.values.values.isEmpty())
        factor.exposedFrom = median(factor.values.values) + 0.05;
    return factor;
}

/** One factor for each id that any check-in ticked, by its name. */
QList<Factor> tickedIn(const QList<Checkin> &checkins, DayFactor kind,
                       QStringList CheckinFields::*ticks)
{
    QSet<QString> ids;
    for (const Checkin &checkin : checkins) {
        for (const QString &id : checkin.fields().*ticks)
            ids.insert(id);
    }
    QStringList sorted = ids.values();
    sorted.sort();
    QList<Factor> factors;
    for (const QString &id : sorted) {
        Factor factor {.kind = kind, .id = id, .values = {}};
        for (const Checkin &checkin : checkins) {
            if (speaksOfTheDay(checkin.fields()))
                append(factor.values, checkin->day, (checkin.fields().*ticks).contains(id) ? 1 : 0);
        }
        factors.append(factor);
    }
    return factors;
}

Result<DailyValues> painByDay(const Reader &reader, const Period &period)
{
    return daySeries(reader, period).map([](const DaySeries &series) {
        DailyValues pain;
        QList<KnotId> knots = series.keys();
        std::sort(knots.begin(), knots.end()); // a sum depends on its order in the last digits
        for (const DayValue &day : combinedSeries(series, knots))
            append(pain, day.date, day.average);
        return pain;
    });
}

/** Shown ones first, then the measured, then the silent; stronger before weaker. */
bool comesBefore(const DayLink &a, const DayLink &b)
{
    const auto strength = [](const DayLink &link) {
        if (!link.link)
            return -1.0;
        return std::abs(link.link->rho) + (link.link->linked ? 2 : 0);
    };
    return strength(a) > strength(b);
}

} // namespace

QString dayFactorName(DayFactor factor)
{
    switch (factor) {
    case DayFactor::Sleep:
        return u"sleep"_s;
    case DayFactor::Stress:
        return u"stress"_s;
    case DayFactor::Habit:
        return u"habit"_s;
    case DayFactor::Cause:
        return u"cause"_s;
    }
    return {};
}

Result<QList<DayLink>> dayLinks(const Reader &reader, const Period &period,
                                const std::function<bool()> &cancelled)
{
    const auto checkins = reader.checkins(period);
    if (!checkins)
        return tl::make_unexpected(checkins.error());
    const auto pain = painByDay(reader, period);
    if (!pain)
        return tl::make_unexpected(pain.error());

    QList<Factor> factors {sleepOf(*checkins), stressOf(*checkins)};
    factors += tickedIn(*checkins, DayFactor::Habit, &CheckinFields::habits);
    factors += tickedIn(*checkins, DayFactor::Cause, &CheckinFields::causes);

    QList<LinkQuestion> questions;
    QList<DayLink> found;
    for (const Factor &factor : factors) {
        for (int lag = 0; lag <= longestLag; ++lag) {
            questions.append({factor.values, *pain, lag, factor.exposedFrom, factor.exposedBelow});
            found.append(
                {factor.kind, factor.id, lag, factor.exposedFrom, tl::unexpected(Reason::NoData)});
        }
    }
    const QList<Measured<Link>> answers = links(questions, cancelled);
    if (answers.size() < found.size())
        return failure(ErrorCode::Cancelled);
    for (qsizetype i = 0; i < found.size(); ++i)
        found[i].link = answers.at(i);
    std::ranges::stable_sort(found, comesBefore);
    return found;
}

} // namespace knotebook
