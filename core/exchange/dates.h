// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/moment.h"

#include <QStringList>

namespace knotebook {

/** In which order a date with numbers only is written. */
enum class DateOrder {
    YearFirst,
    DayFirst,
    MonthFirst,
    SpreadsheetDays ///< "45402.25": days since 30 December 1899, a quarter of one gone
};

/** "ymd", "dmy", "mdy", "days". */
std::optional<DateOrder> dateOrderFromName(const QString &name);

/**
 * The order that fits all dates of a column. Ambiguous when both day-first and
 * month-first do ("03/04/2024" and never a number above 12): then the person has
 * to say. Divided by dots the day is first: no locale of the Unicode CLDR has "M.d.y".
 * Texts that are a date in neither order are left to parseForeignDate(). Dates
 * without a year count only when `yearless` says so. SpreadsheetDays only when
 * everything that begins with a digit is such a number.
 */
Result<DateOrder> detectDateOrder(const QStringList &texts, bool yearless = false);

/** The order that a heading asks for: "Date (dd/mm)", "MM-DD-YYYY"; nothing where it says none. */
std::optional<DateOrder> dateOrderInHeading(const QString &heading);

/**
 * A date as other diaries write it: numbers divided by - / . or spaces, with the
 * year first or last or all in one ("20240503"), or with the month in letters of
 * the languages of monthNumber() ("3 May 2024"), perhaps behind a weekday. A time
 * after it is left alone. Malformed or OutOfRange.
 */
Result<QDate> parseForeignDate(const QString &text, DateOrder order);

/** Whether the text is a date with its year, in whichever order, and not a time. */
bool looksLikeDate(const QString &text);

/** A day of a year that is not written: "20 April", "20.4.", "4/20". */
struct YearlessDay
{
    int month = 0; ///< from 1; beyond 12 where months run on
    int day = 0;
};

/** Whether the text is a date but for its year, whatever its order. */
bool isYearless(const QString &text);
/** Malformed. Whether there is such a day only the year can tell. */
Result<YearlessDay> parseYearlessDate(const QString &text, DateOrder order);
/**
 * 1…12, a number beyond, or a name, also a short one or without its accents, in
 * English, German (also of Austria), French, Spanish, Italian, Dutch or Portuguese;
 * 0 for none.
 */
int monthNumber(const QString &text);

/**
 * Gives the days of a diary without years theirs, one row after the other. A
 * diary goes forwards or backwards in time; a step of more than a month against
 * its direction is a new year, a lesser one a row out of order. Months that run
 * on (13 is January of the second year) say themselves how many years went by.
 */
class RunningYear
{
public:
    /** `first` is the year of the first row. */
    RunningYear(int first, bool backwards) : m_first(first), m_year(first), m_backwards(backwards)
    {
    }

    /** OutOfRange for a day that its year does not have. */
    Result<QDate> dateOf(YearlessDay day);

private:
    int m_first;
    int m_year;
    bool m_backwards;
    int m_dayBefore = 0; ///< of the year; 0 before the first row
};

/** "8:15", "08:15:30", "8.15 pm", "8h15", "8h", "8 Uhr", "0815". Malformed or OutOfRange. */
Result<QTime> parseForeignTime(const QString &text);

/**
 * The time in days as spreadsheets count them, "45402.34375" or "0.34375"; nothing
 * where it is midnight, which is what a date alone has, or where it is none.
 */
std::optional<QTime> spreadsheetTime(const QString &text);

/** The part of "2024-05-01T08:15:00+02:00" or "1.5.2024 8:15" behind the date. */
QString timePartOf(const QString &text);

} // namespace knotebook
