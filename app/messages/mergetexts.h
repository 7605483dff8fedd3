// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/texts.h"
#include "core/exchange/mergeplan.h"

namespace knotebook {

/** Which record it is: "Entry of 3 May", "Knot: desk knot", seen from `today`. */
QString recordTitle(const QString &record, const QJsonObject &json, const Texts &texts,
                    QDate today);

/** What both changed, which of them stays, and what is put aside. */
QString conflictText(const MergeConflict &conflict, const Texts &texts);

/** What was put aside for what is there now. */
QString asideText(const AsideVersion &version, const Texts &texts);

/** "12 new, 3 changed, 1 deleted, 2 conflicts"; that nothing is new when nothing is. */
QString mergeSummary(const MergePlan &plan);

/** Why two journals could not be brought together, and that both are as they were. */
QString mergeErrorText(const Error &error);

} // namespace knotebook
