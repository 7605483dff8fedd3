// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trials/schedule.h"

#include "core/base/names.h"
#include "core/statistics/randomstream.h"

#include <algorithm>

namespace knotebook {

namespace {

constexpr Names<Arm, 2> armNames {{
    {Arm::Remedy, "remedy"},
    {Arm::Against, "against"},
}};

constexpr Names<TrialStage, 5> stageNames {{
    {TrialStage::Before, "before"},
    {TrialStage::Washout, "washout"},
    {TrialStage::Counted, "counted"},
    {TrialStage::Stopped, "stopped"},
    {TrialStage::Over, "over"},
}};

} // namespace

QString armName(Arm arm)
{
    return armNames.name(arm);
}

QString stageName(TrialStage stage)
{
    return stageNames.name(stage);
}

QList<Arm> armsFor(const QList<bool> &againstFirst)
{
    QList<Arm> arms;
    arms.reserve(2 * againstFirst.size());
    for (const bool swapped : againstFirst) {
        arms.append(swapped ? Arm::Against : Arm::Remedy);
        arms.append(swapped ? Arm::Remedy : Arm::Against);
    }
    return arms;
}

QList<bool> drawnOrder(int seed, int blocks)
{
    RandomStream lot(static_cast<quint64>(seed));
    QList<bool> order;
    for (int block = 0; block < blocks; ++block)
        order.append(lot.below(2) == 1);
    return order;
}

QList<TrialPhase> trialPhases(const TrialFields &trial)
{
    return phasesInOrder(trial, drawnOrder(trial.seed, trial.blocks));
}

QList<TrialPhase> phasesInOrder(const TrialFields &trial, const QList<bool> &againstFirst)
{
    const QList<Arm> arms = armsFor(againstFirst);
    QList<TrialPhase> phases;
    for (int i = 0; i < arms.size(); ++i) {
        const QDate first = trial.firstDay.addDays(qint64(i) * trial.phaseDays);
        const bool changes = i == 0 || arms.at(i) != arms.at(i - 1);
        phases.append({.arm = arms.at(i),
                       .first = first,
                       .last = first.addDays(trial.phaseDays - 1),
                       .block = i / 2,
                       .washoutDays = changes ? trial.washoutDays : 0});
    }
    return phases;
}

TrialDay trialDay(const TrialFields &trial, QDate day)
{
    TrialDay found {.date = day};
    if (trial.stoppedOn && day >= *trial.stoppedOn)
        found.stage = TrialStage::Stopped;
    else if (day > trial.lastDay())
        found.stage = TrialStage::Over;
    else if (day >= trial.firstDay) {
        const qint64 past = trial.firstDay.daysTo(day);
        const TrialPhase phase = trialPhases(trial).at(past / trial.phaseDays);
        found.stage = phase.counts(day) ? TrialStage::Counted : TrialStage::Washout;
        found.arm = phase.arm;
        found.number = static_cast<int>(past) + 1;
    }
    return found;
}

QList<TrialDay> trialDaysFrom(const TrialFields &trial, QDate day, int count)
{
    QList<TrialDay> days;
    for (QDate next = std::max(day, trial.firstDay); days.size() < count && next < trialEnd(trial);
         next = next.addDays(1))
        days.append(trialDay(trial, next));
    return days;
}

QList<TrialPhase> phasesWithin(const TrialFields &trial, QDate from, QDate to)
{
    const QDate last = std::min(to, trialEnd(trial).addDays(-1));
    QList<TrialPhase> within;
    for (TrialPhase phase : trialPhases(trial)) {
        const QDate first = std::max(phase.first, from);
        if (first > std::min(phase.last, last))
            continue;
        const auto cut = static_cast<int>(phase.first.daysTo(first));
        phase.first = first;
        phase.last = std::min(phase.last, last);
        phase.washoutDays = std::max(0, phase.washoutDays - cut);
        within.append(phase);
    }
    return within;
}

QDate trialEnd(const TrialFields &trial)
{
    const QDate end = trial.lastDay().addDays(1);
    return trial.stoppedOn ? std::min(*trial.stoppedOn, end) : end;
}

bool collide(const TrialFields &one, const TrialFields &other)
{
    const bool apart = one.knot && other.knot && *one.knot != *other.knot;
    return !apart && one.firstDay < trialEnd(other) && other.firstDay < trialEnd(one);
}

} // namespace knotebook
