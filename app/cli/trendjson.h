// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/periodcomparison.h"
#include "core/statistics/trendsummary.h"
#include "core/store/effects.h"

#include <QJsonObject>

namespace knotebook::cli {

/** What `trends --json` answers. Numbers are not rounded; what is missing is null beside a reason.
 */
QJsonObject toJson(const TrendSummary &summary);

/** What `trends --compare --json` adds under "comparison". */
QJsonObject toJson(const PeriodComparison &comparison);

/** One entry of what `remedies --json` answers. */
QJsonObject toJson(const RemedyRecord &record);

} // namespace knotebook::cli
