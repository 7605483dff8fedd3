// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QUuid>

#include <optional>

namespace knotebook {

/** What the person did, for the history: "undo: logged pain". */
enum class ActionKind {
    AddKnot,
    EditKnot,
    MoveKnot,
    ResolveKnot,
    ReopenKnot,
    DeleteKnot,
    LogPain,
    EditObservation,
    DeleteObservation,
    AddRemedy,
    EditRemedy,
    DeleteRemedy,
    LogUse,
    EditUse,
    DeleteUse,
    CheckIn,
    QuietDay,
    DeleteCheckIn,
    Assess,
    DeleteAssessment,
    Screen,
    AddVisit,
    EditVisit,
    DeleteVisit,
    PlanTrial,
    StopTrial,
    DeleteTrial,
    EditProfile,
    Acknowledge,
    Import,
    Merge,
    Demo,
};

/** The stable machine name, e.g. "log_pain". */
QString name(ActionKind kind);
std::optional<ActionKind> actionKindFromName(const QString &name);

/** One entry of the history. */
struct Action
{
    qint64 sequence = 0; ///< grows by one with each action
    ActionKind kind = ActionKind::AddKnot;
    qint64 atMs = 0; ///< ms since 1970 UTC
    /** What undo or redo just changed; empty where that is too much to list, or not known. */
    QList<QUuid> records = {};

    bool operator==(const Action &) const = default;
};

} // namespace knotebook
