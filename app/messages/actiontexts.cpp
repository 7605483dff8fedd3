// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/actiontexts.h"

#include <QCoreApplication>

namespace knotebook {

namespace {

struct Actions
{
    Q_DECLARE_TR_FUNCTIONS(Actions)
};

} // namespace

QString actionText(ActionKind kind)
{
    switch (kind) {
    case ActionKind::AddKnot:
        return Actions::tr("knot added");
    case ActionKind::EditKnot:
        return Actions::tr("knot changed");
    case ActionKind::MoveKnot:
        return Actions::tr("knot moved");
    case ActionKind::ResolveKnot:
        return Actions::tr("knot resolved");
    case ActionKind::ReopenKnot:
        return Actions::tr("knot reopened");
    case ActionKind::DeleteKnot:
        return Actions::tr("knot deleted");
    case ActionKind::LogPain:
        return Actions::tr("pain logged");
    case ActionKind::EditObservation:
        return Actions::tr("entry changed");
    case ActionKind::DeleteObservation:
        return Actions::tr("entry deleted");
    case ActionKind::AddRemedy:
        return Actions::tr("remedy added");
    case ActionKind::EditRemedy:
        return Actions::tr("remedy changed");
    case ActionKind::DeleteRemedy:
        return Actions::tr("remedy deleted");
    case ActionKind::LogUse:
        return Actions::tr("remedy logged");
    case ActionKind::EditUse:
        return Actions::tr("use of a remedy changed");
    case ActionKind::DeleteUse:
        return Actions::tr("use of a remedy deleted");
    case ActionKind::CheckIn:
        return Actions::tr("check-in");
    case ActionKind::QuietDay:
        return Actions::tr("quiet day");
    case ActionKind::DeleteCheckIn:
        return Actions::tr("check-in deleted");
    case ActionKind::Assess:
        return Actions::tr("questionnaire answered");
    case ActionKind::DeleteAssessment:
        return Actions::tr("questionnaire deleted");
    case ActionKind::Screen:
        return Actions::tr("questions answered");
    case ActionKind::AddVisit:
        return Actions::tr("visit added");
    case ActionKind::EditVisit:
        return Actions::tr("visit changed");
    case ActionKind::DeleteVisit:
        return Actions::tr("visit deleted");
    case ActionKind::PlanTrial:
        return Actions::tr("fair trial planned");
    case ActionKind::StopTrial:
        return Actions::tr("fair trial stopped");
    case ActionKind::DeleteTrial:
        return Actions::tr("fair trial deleted");
    case ActionKind::EditProfile:
        return Actions::tr("profile changed");
    case ActionKind::Acknowledge:
        return Actions::tr("advice put aside");
    case ActionKind::Import:
        return Actions::tr("import");
    case ActionKind::Merge:
        return Actions::tr("another journal brought together with this one");
    case ActionKind::Demo:
        return Actions::tr("example data");
    }
    Q_UNREACHABLE();
}

} // namespace knotebook
