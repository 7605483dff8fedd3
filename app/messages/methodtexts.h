// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/trendsummary.h"

#include <QStringList>

namespace knotebook {

/**
 * How the statements about a series came to be, one step a line: which days and
 * entries, which methods, how their uncertainty was found, what was left out.
 */
QStringList methodTexts(const TrendSummary &summary);

} // namespace knotebook
