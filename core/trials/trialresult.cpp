// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trials/trialresult.h"

#include "core/statistics/descriptive.h"

namespace knotebook {

namespace {

constexpr int fewestDaysOfAnArm = 5;
void sortIntoArms(const TrialFields &trial, std::span<const DayValue> days, TrialResult &result)
{
    const QList<TrialPhase> phases = trialPhases(trial);
    for (const DayValue &day : days) {
        const qint64 past = trial.firstDay.daysTo(day.date);
        if (past < 0 || day.date >= trialEnd(trial))
            continue;
        const TrialPhase &phase = phases.at(past / trial.phaseDays);
        if (phase.counts(day.date))
            (phase.arm == Arm::Remedy ? result.remedy : result.against)
                .values.append(outcomeOf(trial, day));
    }
}

} // namespace

double ArmDays::mean() const
{
    return knotebook::mean(values);
}

double ArmDays::median() const
{
    return knotebook::median(values);
}

Measured<TrialResult> trialResult(const TrialFields &trial, std::span<const DayValue> days)
{
    TrialResult result;
    sortIntoArms(trial, days, result);
    if (result.remedy.days() < fewestDaysOfAnArm || result.against.days() < fewestDaysOfAnArm)
        return tl::unexpected(Reason::TooFewPoints);
    const auto test = rearrange(trial, days);
    if (!test)
        return tl::unexpected(test.error());
    result.test = *test;
    const double without = result.against.mean();
    result.differenceOfMeans = result.remedy.mean() - without;
    result.differenceOfMedians = result.remedy.median() - result.against.median();
    result.percent = without > 0 ? 100 * test->difference / without : 0;
    result.nonOverlap = nonOverlap(result.against.values, result.remedy.values);
    result.nonOverlapInterval =
        nonOverlapInterval(result.nonOverlap, static_cast<std::size_t>(result.against.days()),
                           static_cast<std::size_t>(result.remedy.days()));
    result.word = effectWord(test->difference, result.percent, test->interval);
    return result;
}

Measured<TrialResult> trialResultOn(const TrialFields &trial, std::span<const DayValue> days,
                                    QDate today)
{
    const TrialStage stage = trialDay(trial, today).stage;
    if (stage == TrialStage::Before)
        return tl::unexpected(Reason::NoData);
    if (stage != TrialStage::Over && stage != TrialStage::Stopped)
        return tl::unexpected(Reason::TrialGoesOn);
    return trialResult(trial, days);
}

} // namespace knotebook
