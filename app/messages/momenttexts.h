// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/moment.h"

namespace knotebook {

/** "today", "yesterday", "Tue 17 Nov", "17 Nov 2019", seen from `today`. */
QString dayText(QDate day, QDate today);
/** "today 14:05", "yesterday", "Tue 17 Nov 08:30". */
QString momentText(const Moment &moment, QDate today);
/** "14:05", as the locale writes hours and minutes. */
QString timeText(QTime time);
/** "17 Nov 2019", whichever year it is now. */
QString datedText(QDate day);
/** "Saturday 21 November". */
QString longDayText(QDate day);
/** "45 s", "1 min 30 s", "20 min". Seconds must not be negative. */
QString durationText(int seconds);
/** "7 h 25 min", "7 h", "25 min". Minutes must not be negative. */
QString hoursText(int minutes);
/** "1:05", for a clock that counts. */
QString clockText(int seconds);

} // namespace knotebook
