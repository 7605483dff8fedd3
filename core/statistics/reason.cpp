// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/reason.h"

#include "core/base/names.h"

namespace knotebook {

namespace {

constexpr Names<Reason, 16> reasons {{
    {Reason::NoData, "no_data"},
    {Reason::TooFewDays, "too_few_days"},
    {Reason::SpanTooShort, "span_too_short"},
    {Reason::TooFewBaselineDays, "too_few_baseline_days"},
    {Reason::TooFewRecentDays, "too_few_recent_days"},
    {Reason::WindowsOverlap, "windows_overlap"},
    {Reason::TooFewConsecutiveDays, "too_few_consecutive_days"},
    {Reason::TooFewPoints, "too_few_points"},
    {Reason::TooFewPairs, "too_few_pairs"},
    {Reason::EarlyLook, "early_look"},
    {Reason::TooFewControls, "too_few_controls"},
    {Reason::TooFewExposedDays, "too_few_exposed_days"},
    {Reason::TooFewToResample, "too_few_to_resample"},
    {Reason::NoVariation, "no_variation"},
    {Reason::TrialGoesOn, "trial_goes_on"},
    {Reason::TooFewPlans, "too_few_plans"},
}};

} // namespace

QString reasonName(Reason reason)
{
    return reasons.name(reason);
}

} // namespace knotebook
