// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trials/stoprule.h"

#include "core/statistics/descriptive.h"
#include "core/trials/rearrangement.h"

namespace knotebook {

namespace {

// Means of tenths are exact only up to rounding.
constexpr double slack = 1e-9;

} // namespace

std::optional<StopProposal> stopProposal(const TrialFields &trial, std::span<const DayValue> days,
                                         QDate today)
{
    if (!trialDay(trial, today).isRunning())
        return std::nullopt;
    QList<double> before, during;
    QList<QDate> dates;
    for (const DayValue &day : days) {
        const qint64 past = trial.firstDay.daysTo(day.date);
        if (past < 0 && past >= -stopReferenceSpan)
            before.append(outcomeOf(trial, day));
        if (past >= 0 && day.date <= today) {
            during.append(outcomeOf(trial, day));
            dates.append(day.date);
        }
    }
    StopProposal proposal;
    proposal.beforeTrial = before.size() >= stopReferenceDays;
    const qsizetype fewest = stopRecentDays + (proposal.beforeTrial ? 0 : stopReferenceDays);
    if (during.size() < fewest)
        return std::nullopt;
    const QList<double> reference = proposal.beforeTrial ? before : during.first(stopReferenceDays);
    proposal.since = dates.at(dates.size() - stopRecentDays);
    proposal.recent = mean(during.last(stopRecentDays));
    proposal.reference = mean(reference);
    proposal.referenceDays = static_cast<int>(reference.size());
    const bool isRecent = proposal.since.daysTo(today) < stopRecentSpan;
    const bool rose = proposal.recent - proposal.reference >= stopRise - slack;
    return isRecent && rose ? std::optional(proposal) : std::nullopt;
}

} // namespace knotebook
