// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/trial.h"

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

Status within(int value, int lowest, int highest, const QString &what)
{
    if (value < lowest || value > highest)
        return failure(ErrorCode::OutOfRange, u"%1: %2 to %3"_s.arg(what).arg(lowest).arg(highest));
    return {};
}

Status checkArms(const TrialFields &fields)
{
    if (fields.remedy.isEmpty())
        return failure(ErrorCode::Missing, u"remedy"_s);
    if (fields.against && fields.against->isEmpty())
        return failure(ErrorCode::Missing, u"against"_s);
    if (fields.against == fields.remedy)
        return failure(ErrorCode::Conflict, u"against: another remedy"_s);
    return {};
}

Status checkPhase(const TrialFields &fields)
{
    const int shortest = fields.washoutDays + fewestCountedDays;
    if (fields.phaseDays >= shortest && fields.phaseDays <= longestPhase)
        return {};
    return failure(ErrorCode::OutOfRange,
                   u"phase_days: %1 to %2, as %3 of each phase count"_s.arg(shortest)
                       .arg(longestPhase)
                       .arg(fewestCountedDays));
}

Status checkCalendar(const TrialFields &fields)
{
    if (const auto first = Moment::onDay(fields.firstDay); !first)
        return tl::make_unexpected(first.error());
    if (const auto last = Moment::onDay(fields.lastDay()); !last)
        return tl::make_unexpected(last.error());
    if (fields.stoppedOn && !(fields.stoppedOn->isValid() && *fields.stoppedOn <= fields.lastDay()))
        return failure(ErrorCode::OutOfRange, u"stopped_on: up to the last day"_s);
    return {};
}

} // namespace

Status check(const TrialFields &fields)
{
    return checkArms(fields)
        .and_then([&] { return within(fields.washoutDays, 1, longestWashout, u"washout_days"_s); })
        .and_then([&] { return within(fields.blocks, fewestBlocks, mostBlocks, u"blocks"_s); })
        .and_then([&] { return checkPhase(fields); })
        .and_then([&] { return within(fields.seed, 0, largestSeed, u"seed"_s); })
        .and_then([&] { return within(fields.analysis, 1, trialAnalysisVersion, u"analysis"_s); })
        .and_then([&] { return checkCalendar(fields); });
}

} // namespace knotebook
