// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/trend.h"

#include <QDate>

namespace knotebook {

/** "Falling by 0.4 a week" (clear), "Perhaps falling …", "No clear trend", "Too early for a trend".
 */
QString shortTrend(const Measured<Trend> &trend);
/** "23 of 90 days logged". */
QString daysLogged(qsizetype logged, qint64 days);

} // namespace knotebook
