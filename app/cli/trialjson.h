// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/trialtexts.h"

#include <QJsonArray>
#include <QJsonObject>

namespace knotebook::cli {

/** @name Answers about trials; numbers not rounded, null only beside a reason. */
///@{
/** The plan with what follows from it: last day, stage, what it asks of today. */
QJsonObject trialToJson(const TrialRecord &record, const TrialNames &names);
/** Days that the plan asks something of: date, arm, stage, number, in words. */
QJsonArray trialDaysToJson(const QList<TrialDay> &days, const TrialNames &names, QDate today);
QJsonObject trialResultToJson(const TrialRecord &record, const TrialNames &names);
///@}

} // namespace knotebook::cli
