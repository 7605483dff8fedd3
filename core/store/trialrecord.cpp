// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/trialrecord.h"

#include "core/store/series.h"

#include <algorithm>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

/** The days that a trial looks at, the fortnight before its first one included. */
Result<QList<DayValue>> trialDays(const Reader &reader, const TrialFields &trial)
{
    const Period period {trial.firstDay.addDays(-stopReferenceSpan), trial.lastDay()};
    return daySeries(reader, period, trial.knot).map([](const DaySeries &series) {
        // In one order whatever the hash: sums in another differ in the last digit.
        QList<KnotId> knots = series.keys();
        std::ranges::sort(knots, {}, &KnotId::toString);
        return combinedSeries(series, knots);
    });
}

/** Whether the remedy of an arm was logged on a day; yes where the arm asks for none. */
bool isLogged(const TrialFields &trial, const TrialDay &day, const QList<Use> &uses)
{
    const auto asked = day.arm == Arm::Against ? trial.against : std::optional(trial.remedy);
    return !asked || std::ranges::any_of(uses, [&](const Use &use) {
        const bool elsewhere = trial.knot && use->knot && *use->knot != *trial.knot;
        return use->remedy == *asked && use->felt.localDate() == day.date && !elsewhere;
    });
}

int countedAmong(const QList<DayValue> &days, const TrialFields &trial, QDate until)
{
    return static_cast<int>(std::ranges::count_if(days, [&](const DayValue &day) {
        return day.date < until && trialDay(trial, day.date).stage == TrialStage::Counted;
    }));
}

} // namespace

Result<TrialRecord> trialRecord(const Reader &reader, const Trial &trial, QDate today)
{
    const TrialFields &plan = trial.fields();
    const auto days = trialDays(reader, plan);
    if (!days)
        return tl::make_unexpected(days.error());
    const auto uses = reader.uses({plan.firstDay, plan.lastDay()});
    if (!uses)
        return tl::make_unexpected(uses.error());
    const bool painLogged =
        std::ranges::any_of(*days, [&](const DayValue &day) { return day.date == today; });
    const TrialDay now = trialDay(plan, today);
    return TrialRecord {.trial = trial,
                        .today = now,
                        .keeping = keeping(plan, *uses, today),
                        .loggedDays = countedAmong(*days, plan, today),
                        .painLogged = painLogged,
                        .remedyLogged = isLogged(plan, now, *uses),
                        .stop = stopProposal(plan, *days, today),
                        .result = trialResultOn(plan, *days, today)};
}

Result<QList<Trial>> openTrials(const Reader &reader, QDate today)
{
    return reader.all<TrialFields>().map([&](QList<Trial> trials) {
        trials.removeIf([&](const Trial &trial) { return trialEnd(trial.fields()) <= today; });
        std::ranges::stable_sort(trials, {}, [](const Trial &trial) { return trial->firstDay; });
        return trials;
    });
}

Result<std::optional<Trial>> runningTrial(const Reader &reader, QDate today)
{
    return openTrials(reader, today).map([&](QList<Trial> trials) {
        trials.removeIf([&](const Trial &trial) { return trial->firstDay > today; });
        return trials.isEmpty() ? std::nullopt : std::optional(trials.last());
    });
}

Result<std::optional<Unfitness>> remedyUnfitness(const Reader &reader, const Catalogue &catalogue,
                                                 const QList<Block> &blocked, const QString &remedy,
                                                 std::optional<KnotId> knot)
{
    if (const Remedy *ours = catalogue.remedy(remedy))
        return unfitness(*ours, blocked, knot);
    const auto own = OwnRemedyId::fromString(remedy);
    if (!own)
        return failure(ErrorCode::Unknown, u"remedy \"%1\""_s.arg(remedy));
    return reader.get(*own).map([&](const OwnRemedy &found) {
        return unfitness(found.fields(), catalogue, blocked, knot);
    });
}

Result<std::optional<PlanRefusal>> planRefusal(const Reader &reader, const Catalogue &catalogue,
                                               const QList<Block> &blocked, const TrialFields &plan,
                                               QDate today)
{
    for (const auto &remedy : {std::optional(plan.remedy), plan.against}) {
        const auto unfit = remedy ? remedyUnfitness(reader, catalogue, blocked, *remedy, plan.knot)
                                  : Result<std::optional<Unfitness>>(std::nullopt);
        if (!unfit)
            return tl::make_unexpected(unfit.error());
        if (*unfit)
            return PlanRefusal {
                .why = PlanRefusal::Why::Unfit, .remedy = *remedy, .unfitness = **unfit};
    }
    if (plan.firstDay <= today)
        return PlanRefusal {.why = PlanRefusal::Why::NotAfterToday};
    return openTrials(reader, today).map([&](const QList<Trial> &trials) {
        const auto other = std::ranges::find_if(
            trials, [&](const Trial &trial) { return collide(trial.fields(), plan); });
        return other == trials.end()
            ? std::nullopt
            : std::optional(PlanRefusal {.why = PlanRefusal::Why::Collides, .other = other->id()});
    });
}

} // namespace knotebook
