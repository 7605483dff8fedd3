// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/parts.h"

#include "core/store/series.h"

#include <algorithm>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostProblems = 4;

QHash<KnotId, QList<ClockLevel>> levelsOf(const QList<Observation> &observations)
{
    QHash<KnotId, QList<ClockLevel>> levels;
    for (const Observation &observation : observations) {
        if (observation->rest)
            levels[observation->knot].append(
                {observation->felt.localTime(), observation->rest->value()});
    }
    return levels;
}

/** The knot without what is left out. */
Knot told(const Knot &knot, const ReportOptions &options)
{
    KnotFields fields = knot.fields();
    if (!options.notes)
        fields.note.clear();
    if (!options.medicines)
        fields.behaviour.eases.removeAll(u"medicine"_s);
    return *Knot::create(knot.id(), fields, knot.stamp());
}

ReportedKnot reported(const KnotState &state, const QList<DayValue> &days,
                      const ReportOptions &options)
{
    QList<double> averages;
    double worst = 0;
    for (const DayValue &day : days) {
        averages.append(day.average);
        worst = std::max(worst, day.worst);
    }
    ReportedKnot knot {.knot = told(state.knot, options)};
    knot.status = state.status;
    knot.last = state.lastRest;
    knot.lastDay =
        state.lastRestFelt ? std::optional(state.lastRestFelt->localDate()) : std::nullopt;
    knot.trend = trendSummary(days);
    knot.average = meanOf(averages);
    knot.worst = days.isEmpty() ? std::nullopt : std::optional(worst);
    return knot;
}

/** Unresolved before resolved, then by the average of the period. */
void sortOut(QList<ReportedKnot> &knots, Report &report)
{
    std::ranges::stable_sort(knots, [](const ReportedKnot &a, const ReportedKnot &b) {
        const bool resolvedA = a.status == KnotStatus::Resolved;
        const bool resolvedB = b.status == KnotStatus::Resolved;
        return resolvedA != resolvedB ? resolvedB : a.average.value_or(0) > b.average.value_or(0);
    });
    for (qsizetype i = 0; i < knots.size(); ++i) {
        ReportedKnot &knot = knots[i];
        knot.number = static_cast<int>(i) + 1;
        const bool isProblem = i < mostProblems && knot.status != KnotStatus::Resolved;
        (isProblem ? report.problems : report.others).append(knot);
    }
}

void listEntries(const QList<Observation> &observations, Report &report)
{
    QHash<KnotId, int> numbers;
    const QList<ReportedKnot> knots = report.allKnots();
    for (const ReportedKnot &knot : knots)
        numbers.insert(knot.knot.id(), knot.number);
    for (auto it = observations.crbegin(); it != observations.crend(); ++it) {
        const ObservationFields &fields = it->fields();
        const int number = numbers.value(fields.knot);
        if (number == 0)
            continue; // left out
        if (report.entries.size() < longestAnnex)
            report.entries.append({.felt = fields.felt,
                                   .knot = number,
                                   .rest = fields.rest,
                                   .pressure = fields.pressure,
                                   .status = fields.status,
                                   .flare = fields.flare});
        else
            ++report.olderEntries;
    }
}

} // namespace

Status addKnots(Report &report, const ReportSource &source, QSet<QDate> &days)
{
    const ReportOptions &options = source.options;
    const auto series = daySeries(source.reader, options.period);
    if (!series)
        return tl::make_unexpected(series.error());
    const auto states = source.reader.knotStates(*Moment::onDay(report.on));
    if (!states)
        return tl::make_unexpected(states.error());
    const auto observations = source.reader.observations(options.period);
    if (!observations)
        return tl::make_unexpected(observations.error());

    QHash<KnotId, int> entries;
    QHash<KnotId, QList<PaintedArea>> paintings; // of each the newest: they come in order
    for (const Observation &observation : *observations) {
        if (source.isHidden(observation->knot))
            continue;
        const QDate day = observation->felt.localDate();
        ++entries[observation->knot];
        if (!observation->painting.isEmpty())
            paintings.insert(observation->knot, observation->painting);
        days.insert(day);
        if (options.notes && !observation->note.isEmpty())
            report.notes.append({day, observation->knot, observation->note});
    }
    const QHash<KnotId, QList<ClockLevel>> levels = levelsOf(*observations);
    QList<ReportedKnot> knots;
    for (const KnotState &state : *states) {
        const KnotId id = state.knot.id();
        if (!entries.contains(id))
            continue;
        ReportedKnot knot = reported(state, series->value(id), options);
        knot.entries = entries.value(id);
        knot.painting = paintings.value(id);
        knot.overTheDay = dayPattern(levels.value(id));
        knots.append(knot);
    }
    sortOut(knots, report);
    if (source.wants(Annex::Entries))
        listEntries(*observations, report);
    return {};
}

} // namespace knotebook
