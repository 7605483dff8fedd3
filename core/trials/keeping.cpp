// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trials/keeping.h"

#include <QSet>

#include <algorithm>

namespace knotebook {

namespace {

QSet<QDate> daysWith(const std::optional<QString> &remedy, const TrialFields &trial,
                     std::span<const Use> uses)
{
    QSet<QDate> days;
    for (const Use &use : uses) {
        const bool elsewhere = trial.knot && use->knot && *use->knot != *trial.knot;
        if (remedy && use->remedy == *remedy && !elsewhere)
            days.insert(use->felt.localDate());
    }
    return days;
}

} // namespace

Keeping keeping(const TrialFields &trial, std::span<const Use> uses, QDate until)
{
    const QSet<QDate> remedy = daysWith(trial.remedy, trial, uses);
    const QSet<QDate> against = daysWith(trial.against, trial, uses);
    const QDate end = std::min(until, trialEnd(trial));
    Keeping found;
    const QList<TrialPhase> phases = trialPhases(trial);
    for (const TrialPhase &phase : phases) {
        const bool isRemedy = phase.arm == Arm::Remedy;
        const bool asksForUse = isRemedy || trial.against;
        for (QDate day = phase.first.addDays(phase.washoutDays); day <= phase.last && day < end;
             day = day.addDays(1)) {
            const bool own = (isRemedy ? remedy : against).contains(day);
            if ((isRemedy ? against : remedy).contains(day))
                ++found.otherUsed;
            else if (asksForUse && !own)
                ++found.notUsed;
            else
                ++found.kept;
        }
    }
    return found;
}

} // namespace knotebook
