// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/periodcomparison.h"

#include <QStringList>

namespace knotebook {

/** "1 May 2024 to 14 May 2024", as the locale writes dates in short. */
QString spanText(const DaySpan &span);

/**
 * What two periods say beside each other, with how sure: "Pain was typically 2.0
 * less from 15 May to 28 May than from 1 May to 14 May (between 3.0 less and 1.0
 * less): a clear difference; 13 of 14 and 12 of 14 days logged." Says why there
 * is nothing to compare, where there is not.
 */
QString comparisonSentence(const PeriodComparison &comparison);

/** How that came to be, one step a line, and what it cannot say. */
QStringList comparisonMethod(const PeriodComparison &comparison);

} // namespace knotebook
