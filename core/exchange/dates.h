// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/moment.h"

#include <QStringList>

namespace knotebook {

/** In which order a date with numbers only is written. */
enum class DateOrder { YearFirst, DayFirst, MonthFirst };

/** "ymd", "dmy", "mdy". */
std::optional<DateOrder> dateOrderFromName(const QString &name);

/**
 * The order that fits all dates of a column. Ambiguous when both day-first and
 * month-first do ("03/04/2024" and never a number above 12): then the person has
 * to say. Texts that are no date at all are left to parseForeignDate().
 */
Result<DateOrder> detectDateOrder(const QStringList &texts);

/**
 * A date as other diaries write it: numbers divided by - / . or spaces, with the
 * year first or last, or with the month in English letters ("3 May 2024"). A
 * time after it is left alone. Malformed or OutOfRange.
 */
Result<QDate> parseForeignDate(const QString &text, DateOrder order);

/** "8:15", "08:15:30", "8.15 pm", "8h15". Malformed or OutOfRange. */
Result<QTime> parseForeignTime(const QString &text);

/** The part of "2024-05-01T08:15:00+02:00" or "1.5.2024 8:15" behind the date. */
QString timePartOf(const QString &text);

} // namespace knotebook
