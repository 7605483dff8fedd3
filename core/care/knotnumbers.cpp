// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/numbers.h"

#include "core/statistics/change.h"
#include "core/statistics/descriptive.h"
#include "core/statistics/remedyeffect.h"

#include <QSet>

#include <algorithm>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

constexpr int weekFewestDays = 4;
// An entry says how a knot is for at most this many days.
constexpr int carriedDays = 14;

Measurement fact(bool holds)
{
    return {holds ? 1.0 : 0.0, std::nullopt, std::nullopt, 1};
}

Measurement ofDays(double value, const QList<DayValue> &days)
{
    return {value, days.first().date, days.last().date, static_cast<int>(days.size())};
}

std::optional<Measurement> active(const CareView &, const KnotView &knot)
{
    const std::optional<KnotStatus> status = knot.status();
    return status ? std::optional(fact(*status == KnotStatus::Active)) : std::nullopt;
}

// Days since the onset, else since the first look.
std::optional<Measurement> daysSinceOnset(const CareView &view, const KnotView &knot)
{
    const std::optional<QDate> since = knot.since();
    if (!since)
        return std::nullopt;
    return Measurement {static_cast<double>(since->daysTo(view.today())), since, view.today(), 1};
}

// The last pain at rest of the past week.
std::optional<Measurement> restNow(const CareView &view, const KnotView &knot)
{
    for (auto look = knot.looks.rbegin(); look != knot.looks.rend(); ++look) {
        if (!(*look)->rest)
            continue;
        const QDate day = (*look)->felt.localDate();
        if (day.daysTo(view.today()) > 7)
            break;
        return Measurement {(*look)->rest->value(), day, day, 1};
    }
    return std::nullopt;
}

// Of the last three days, those with a worst pain at rest of 7 or more.
std::optional<Measurement> severeDays(const CareView &view, const KnotView &knot)
{
    const QList<DayValue> days = daysBetween(knot.rest, view.today().addDays(-2), view.today());
    if (days.isEmpty())
        return std::nullopt;
    const auto severe =
        std::count_if(days.begin(), days.end(), [](const DayValue &day) { return day.worst >= 7; });
    return ofDays(static_cast<double>(severe), days);
}

// Days since the onset on which the person, or a helper, treated this knot.
std::optional<Measurement> selfCareDays(const CareView &view, const KnotView &knot)
{
    const QDate since = knot.since().value_or(view.today());
    QSet<QDate> days;
    int uses = 0;
    for (const Use &use : knot.uses) {
        if (use->by == AppliedBy::Professional || use->felt.localDate() < since)
            continue;
        days.insert(use->felt.localDate());
        ++uses;
    }
    return Measurement {static_cast<double>(days.size()), since, view.today(), uses};
}

struct TwoWeeks
{
    QList<DayValue> first, recent;
};

// The first seven days of logging and the last seven, at least four logged in each.
std::optional<TwoWeeks> twoWeeks(const CareView &view, const KnotView &knot)
{
    if (knot.rest.isEmpty())
        return std::nullopt;
    const QDate start = knot.rest.first().date;
    TwoWeeks weeks {daysBetween(knot.rest, start, start.addDays(6)),
                    daysBetween(knot.rest, view.today().addDays(-6), view.today())};
    const bool apart = start.addDays(6) < view.today().addDays(-6);
    if (!apart || std::min(weeks.first.size(), weeks.recent.size()) < weekFewestDays)
        return std::nullopt;
    return weeks;
}

// 1 when the last week is "improved" over the first, see PainChange::improved.
std::optional<Measurement> improved(const CareView &view, const KnotView &knot)
{
    const std::optional<TwoWeeks> weeks = twoWeeks(view, knot);
    if (!weeks)
        return std::nullopt;
    const PainChange change = changeBetween(meanOf(weeks->first), meanOf(weeks->recent));
    return ofDays(change.improved ? 1 : 0, weeks->first + weeks->recent);
}

// By how many points the last week is above the first.
std::optional<Measurement> rise(const CareView &view, const KnotView &knot)
{
    const std::optional<TwoWeeks> weeks = twoWeeks(view, knot);
    if (!weeks)
        return std::nullopt;
    return ofDays(meanOf(weeks->recent) - meanOf(weeks->first), weeks->first + weeks->recent);
}

std::optional<Measurement> trendSlope(const CareView &view, const KnotView &knot)
{
    const std::optional<RecentTrend> trend = recentTrend(view, knot);
    if (!trend)
        return std::nullopt;
    return Measurement {trend->slope, trend->from, trend->to, trend->days};
}

// 1 when pain falls by half a point a week or more and the interval leaves out 0.
std::optional<Measurement> falling(const CareView &view, const KnotView &knot)
{
    const std::optional<RecentTrend> trend = recentTrend(view, knot);
    if (!trend)
        return std::nullopt;
    const bool falls = trend->slope <= -0.5 && trend->high < 0;
    return Measurement {falls ? 1.0 : 0.0, trend->from, trend->to, trend->days};
}

// Mean pain at rest of the last six weeks: six days or more, some in the first
// and some in the last fortnight of them.
std::optional<Measurement> meanRestSixWeeks(const CareView &view, const KnotView &knot)
{
    const QDate today = view.today();
    const QList<DayValue> days = daysBetween(knot.rest, today.addDays(-42), today);
    if (days.size() < 6 || days.first().date > today.addDays(-29)
        || days.last().date < today.addDays(-13) || *knot.since() > today.addDays(-42))
        return std::nullopt;
    return ofDays(meanOf(days), days);
}

// The uses on this knot in the last 90 days.
QList<Use> recentUses(const CareView &view, const KnotView &knot)
{
    QList<Use> uses;
    for (const Use &use : knot.uses) {
        if (use->felt.localDate() > view.today().addDays(-90))
            uses.append(use);
    }
    return uses;
}

Measurement ofUses(double value, const QList<Use> &uses)
{
    if (uses.isEmpty())
        return {value, std::nullopt, std::nullopt, 0};
    return {value, uses.first()->felt.localDate(), uses.last()->felt.localDate(),
            static_cast<int>(uses.size())};
}

std::optional<Measurement> remedyKinds(const CareView &view, const KnotView &knot)
{
    QSet<QString> kinds;
    const QList<Use> uses = recentUses(view, knot);
    for (const Use &use : uses) {
        const QString kind = view.remedyClass(use);
        kinds.insert(kind.isEmpty() ? use->remedy : kind);
    }
    return ofUses(static_cast<double>(kinds.size()), uses);
}

std::optional<Measurement> remedyUses(const CareView &view, const KnotView &knot)
{
    const QList<Use> uses = recentUses(view, knot);
    return ofUses(static_cast<double>(uses.size()), uses);
}

std::optional<Measurement> remedySpan(const CareView &view, const KnotView &knot)
{
    const QList<Use> uses = recentUses(view, knot);
    if (uses.isEmpty())
        return ofUses(0, uses);
    const qint64 span = uses.first()->felt.localDate().daysTo(uses.last()->felt.localDate());
    return ofUses(static_cast<double>(span), uses);
}

// The median drop from before to after, points; from five uses with both.
std::optional<Measurement> medianDrop(const CareView &view, const KnotView &knot)
{
    QList<double> drops;
    const QList<Use> uses = recentUses(view, knot);
    for (const Use &use : uses) {
        if (use->before && use->after)
            drops.append((use->before->tenths() - use->after->tenths()) / 10.0);
    }
    if (drops.size() < 5)
        return std::nullopt;
    Measurement measurement = ofUses(median(drops), uses);
    measurement.entries = static_cast<int>(drops.size());
    return measurement;
}

// The looks at all knots of the same muscle and side, in order of time.
QList<Observation> looksOfMuscle(const CareView &view, const KnotView &knot)
{
    if (!knot.knot || !(*knot.knot)->muscle)
        return knot.looks;
    QList<Observation> looks;
    for (const KnotId &id : view.knots()) {
        const KnotView &other = view.knot(id);
        if ((*other.knot)->muscle == (*knot.knot)->muscle
            && (*other.knot)->side == (*knot.knot)->side)
            looks += other.looks;
    }
    std::stable_sort(looks.begin(), looks.end(),
                     [](const Observation &a, const Observation &b) { return a->felt < b->felt; });
    return looks;
}

// Episodes begun in the last 90 days: active for the first time, or after seven
// days or more as resolved.
std::optional<Measurement> episodes(const CareView &view, const KnotView &knot)
{
    if (knot.looks.isEmpty())
        return std::nullopt;
    const QDate first = view.today().addDays(-90);
    std::optional<QDate> resolved;
    bool known = false;
    Measurement count {0, first, view.today(), 0};
    for (const Observation &look : looksOfMuscle(view, knot)) {
        const std::optional<KnotStatus> status = KnotView::statusOf(look);
        const QDate day = look->felt.localDate();
        if (status == KnotStatus::Resolved) {
            resolved = resolved ? resolved : day;
        } else if (status == KnotStatus::Active) {
            const bool begins = !known || (resolved && resolved->daysTo(day) >= 7);
            count.value += begins && day >= first ? 1 : 0;
            count.entries += day >= first ? 1 : 0;
            known = true;
            resolved.reset();
        }
    }
    return count;
}

// Of the last 60 days, those on which the knot was active: from an active look
// until the next one, for two weeks at most.
std::optional<Measurement> activeDays(const CareView &view, const KnotView &knot)
{
    if (knot.looks.isEmpty())
        return std::nullopt;
    QSet<QDate> days;
    for (qsizetype i = 0; i < knot.looks.size(); ++i) {
        if (KnotView::statusOf(knot.looks[i]) != KnotStatus::Active)
            continue;
        const QDate from = knot.looks[i]->felt.localDate();
        QDate until = std::min(from.addDays(carriedDays - 1), view.today());
        if (i + 1 < knot.looks.size())
            until =
                std::min(until, std::max(from, knot.looks[i + 1]->felt.localDate().addDays(-1)));
        for (QDate day = std::max(from, view.today().addDays(-59)); day <= until;
             day = day.addDays(1))
            days.insert(day);
    }
    return Measurement {static_cast<double>(days.size()), view.today().addDays(-59), view.today(),
                        static_cast<int>(knot.looks.size())};
}

bool isProfessionalMassage(const CareView &view, const Use &use)
{
    return use->by == AppliedBy::Professional && view.remedyClass(use) == u"massage";
}

QList<QDate> massageDays(const CareView &view, const KnotView &knot)
{
    QSet<QDate> days;
    for (const Use &use : knot.uses) {
        if (isProfessionalMassage(view, use))
            days.insert(use->felt.localDate());
    }
    for (const Visit &visit : view.visits()) {
        const bool here = !visit->knot || (knot.knot && *visit->knot == knot.knot->id());
        for (const QString &treatment : visit->treatments) {
            if (here && view.remedyClass(treatment) == u"massage")
                days.insert(visit->felt.localDate());
        }
    }
    QList<QDate> sorted = days.values();
    std::sort(sorted.begin(), sorted.end());
    return sorted;
}

std::optional<Measurement> massages(const CareView &view, const KnotView &knot)
{
    const QList<QDate> days = massageDays(view, knot);
    if (days.isEmpty())
        return fact(false);
    return Measurement {static_cast<double>(days.size()), days.first(), days.last(),
                        static_cast<int>(days.size())};
}

// By how many percent pain fell from the week before the first professional
// massage to the last seven days; three days logged in each.
std::optional<Measurement> massageDrop(const CareView &view, const KnotView &knot)
{
    const QList<QDate> days = massageDays(view, knot);
    if (days.isEmpty())
        return std::nullopt;
    const QList<DayValue> before = daysBetween(knot.rest, days.first().addDays(-7), days.first());
    const QList<DayValue> recent = daysBetween(
        knot.rest, std::max(days.first().addDays(1), view.today().addDays(-6)), view.today());
    if (std::min(before.size(), recent.size()) < 3)
        return std::nullopt;
    const std::optional<double> percent = changeBetween(meanOf(before), meanOf(recent)).percent;
    return percent ? std::optional(ofDays(-*percent, before + recent)) : std::nullopt;
}

std::optional<Measurement> inflamed(const CareView &, const KnotView &knot)
{
    return fact(knot.knot && (*knot.knot)->inflamed);
}

std::optional<Measurement> lumpWithInfection(const CareView &, const KnotView &knot)
{
    return fact(knot.knot && (*knot.knot)->lumpWithInfection);
}

} // namespace

const QHash<QString, KnotNumber> &knotNumbers()
{
    static const QHash<QString, KnotNumber> numbers {
        {u"active"_s, active},
        {u"active_days_60"_s, activeDays},
        {u"days_since_onset"_s, daysSinceOnset},
        {u"episodes_90"_s, episodes},
        {u"falling"_s, falling},
        {u"improved"_s, improved},
        {u"inflamed"_s, inflamed},
        {u"lump_with_infection"_s, lumpWithInfection},
        {u"massage_drop_percent"_s, massageDrop},
        {u"massages"_s, massages},
        {u"mean_rest_42"_s, meanRestSixWeeks},
        {u"median_drop"_s, medianDrop},
        {u"remedy_kinds"_s, remedyKinds},
        {u"remedy_span"_s, remedySpan},
        {u"remedy_uses"_s, remedyUses},
        {u"rest_now"_s, restNow},
        {u"rise"_s, rise},
        {u"self_care_days"_s, selfCareDays},
        {u"severe_days_3"_s, severeDays},
        {u"trend_slope"_s, trendSlope},
    };
    return numbers;
}

} // namespace knotebook
