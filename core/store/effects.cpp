// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/effects.h"

#include <QMap>

#include <algorithm>

namespace knotebook {

namespace {

constexpr qint64 noon = 12 * 3600;

// Known only to the day: noon keeps it in its day without claiming an hour that
// could pair it with a rating, as it then has to bring its own before and after.
qint64 secondsOf(const Moment &moment)
{
    if (const auto ms = moment.utcMilliseconds())
        return *ms / 1000;
    return moment.localDate().startOfDay(Qt::UTC).toSecsSinceEpoch() + noon;
}

struct KnotTimes
{
    QList<TimedLevel> levels; ///< ratings that are known to the moment
    QList<qint64> uses; ///< of any remedy
    QMap<QString, QList<TimedUse>> byRemedy;
};

using Times = QMap<QUuid, KnotTimes>;

/** Which knots are looked at: one or all, less some. */
struct Choice
{
    std::optional<KnotId> only;
    const QSet<KnotId> &without;

    bool has(const KnotId &knot) const
    {
        return (!only || knot == *only) && !without.contains(knot);
    }
};

void addLevels(Times &times, const QList<Observation> &observations, const Choice &choice)
{
    for (const Observation &observation : observations) {
        if (choice.has(observation->knot) && observation->rest
            && observation->felt.knownToTheMoment()) {
            times[observation->knot.uuid()].levels.append(
                {.seconds = secondsOf(observation->felt), .level = observation->rest->value()});
        }
    }
}

std::optional<double> levelOf(const std::optional<Intensity> &intensity)
{
    return intensity ? std::optional(intensity->value()) : std::nullopt;
}

void addUses(Times &times, const QList<Use> &uses, const Choice &choice)
{
    for (const Use &use : uses) {
        if (use->knot && !choice.has(*use->knot))
            continue;
        const QUuid at = use->knot ? use->knot->uuid() : QUuid();
        const qint64 seconds = secondsOf(use->felt);
        times[at].byRemedy[use->remedy].append(
            {seconds, levelOf(use->before), levelOf(use->after)});
        if (use->knot)
            times[at].uses.append(seconds);
    }
    // What is not for one knot can act on all of them.
    const KnotTimes general = times.value(QUuid());
    for (const auto &list : general.byRemedy) {
        for (const TimedUse &use : list) {
            for (KnotTimes &at : times)
                at.uses.append(use.seconds);
        }
    }
    for (KnotTimes &at : times)
        std::ranges::sort(at.uses);
}

struct Gathered
{
    int uses = 0;
    QList<PainPair> treated;
};

} // namespace

Result<QList<RemedyRecord>> remedyRecords(const Reader &reader, const Period &period,
                                          std::optional<KnotId> knot, const QSet<KnotId> &without)
{
    const auto observations = reader.observations(period);
    if (!observations)
        return tl::make_unexpected(observations.error());
    const auto uses = reader.uses(period);
    if (!uses)
        return tl::make_unexpected(uses.error());
    Times times;
    const Choice choice {knot, without};
    addLevels(times, *observations, choice);
    addUses(times, *uses, choice);

    QMap<QString, Gathered> gathered;
    QList<PainPair> untreated;
    for (const KnotTimes &at : times) {
        untreated.append(untreatedPairs(at.levels, at.uses));
        for (auto remedy = at.byRemedy.begin(); remedy != at.byRemedy.end(); ++remedy) {
            gathered[remedy.key()].uses += static_cast<int>(remedy->size());
            gathered[remedy.key()].treated.append(treatedPairs(remedy.value(), at.levels));
        }
    }
    QList<RemedyRecord> records;
    QList<RemedyEffect> effects;
    for (auto remedy = gathered.begin(); remedy != gathered.end(); ++remedy) {
        std::ranges::sort(remedy->treated, {}, &PainPair::seconds);
        effects.append(remedyEffect(remedy->uses, remedy->treated, untreated));
        records.append({remedy.key(), effects.last()});
    }
    QList<RemedyRecord> ranked;
    const QList<int> order = ranking(effects);
    for (const int index : order)
        ranked.append(records.at(index));
    return ranked;
}

} // namespace knotebook
