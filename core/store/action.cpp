// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/action.h"

#include "core/base/names.h"

namespace knotebook {

namespace {

constexpr Names<ActionKind, 32> kinds {{
    {ActionKind::AddKnot, "add_knot"},
    {ActionKind::EditKnot, "edit_knot"},
    {ActionKind::MoveKnot, "move_knot"},
    {ActionKind::ResolveKnot, "resolve_knot"},
    {ActionKind::ReopenKnot, "reopen_knot"},
    {ActionKind::DeleteKnot, "delete_knot"},
    {ActionKind::LogPain, "log_pain"},
    {ActionKind::EditObservation, "edit_observation"},
    {ActionKind::DeleteObservation, "delete_observation"},
    {ActionKind::AddRemedy, "add_remedy"},
    {ActionKind::EditRemedy, "edit_remedy"},
    {ActionKind::DeleteRemedy, "delete_remedy"},
    {ActionKind::LogUse, "log_use"},
    {ActionKind::EditUse, "edit_use"},
    {ActionKind::DeleteUse, "delete_use"},
    {ActionKind::CheckIn, "check_in"},
    {ActionKind::QuietDay, "quiet_day"},
    {ActionKind::DeleteCheckIn, "delete_check_in"},
    {ActionKind::Assess, "assess"},
    {ActionKind::DeleteAssessment, "delete_assessment"},
    {ActionKind::Screen, "screen"},
    {ActionKind::AddVisit, "add_visit"},
    {ActionKind::EditVisit, "edit_visit"},
    {ActionKind::DeleteVisit, "delete_visit"},
    {ActionKind::PlanTrial, "plan_trial"},
    {ActionKind::StopTrial, "stop_trial"},
    {ActionKind::DeleteTrial, "delete_trial"},
    {ActionKind::EditProfile, "edit_profile"},
    {ActionKind::Acknowledge, "acknowledge"},
    {ActionKind::Import, "import"},
    {ActionKind::Merge, "merge"},
    {ActionKind::Demo, "demo"},
}};

} // namespace

QString name(ActionKind kind)
{
    return kinds.name(kind);
}

std::optional<ActionKind> actionKindFromName(const QString &name)
{
    return kinds.value(name);
}

} // namespace knotebook
