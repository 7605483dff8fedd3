// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/dates.h"

#include "core/base/names.h"

#include <QLocale>
#include <QRegularExpression>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

constexpr Names<DateOrder, 3> orders {{
    {DateOrder::YearFirst, "ymd"},
    {DateOrder::DayFirst, "dmy"},
    {DateOrder::MonthFirst, "mdy"},
}};

const QRegularExpression &numbers()
{
    static const QRegularExpression form(
        u"^\\s*(\\d{1,4})[-/. ]+(\\d{1,2})[-/. ]+(\\d{1,4})(?!\\d)"_s);
    return form;
}

const QRegularExpression &words()
{
    static const QRegularExpression form(
        u"^\\s*(?:(\\d{1,2})\\.?[\\s-]+(?:de\\s+)?(\\p{L}{3,10})\\.?|(\\p{L}{3,10})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?),?[\\s-]+(?:de\\s+)?(\\d{4}|\\d{2})(?![\\d:h])"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return form;
}

// The same without a year, and nothing but perhaps a time behind it.
const QRegularExpression &numbersWithoutYear()
{
    static const QRegularExpression form(
        u"^\\s*(\\d{1,2})[-/.]\\s*(\\d{1,2})\\.?(?=\\s*$|,?\\s+\\d{1,2}[:h]\\d)"_s);
    return form;
}

const QRegularExpression &wordsWithoutYear()
{
    static const QRegularExpression form(
        u"^\\s*(?:(\\d{1,2})\\.?[\\s-]+(?:de\\s+)?(\\p{L}{3,10})\\.?|(\\p{L}{3,10})\\.?[\\s-]+(\\d{1,2})(?:st|nd|rd|th)?\\.?)(?=\\s*$|,?\\s+\\d{1,2}[:h]\\d)"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return form;
}

int fullYear(int year)
{
    // Two digits: a diary is of this or of the last century.
    if (year >= 100)
        return year;
    return year < 70 ? 2000 + year : 1900 + year;
}

Result<QDate> checkedDate(int year, int month, int day)
{
    const QDate date(fullYear(year), month, day);
    if (!date.isValid())
        return failure(ErrorCode::OutOfRange, u"date"_s);
    return Moment::onDay(date).map([&](const Moment &) { return date; });
}

int monthFromWord(const QString &word)
{
    // "mar" and "mai" are a month in all of these that know them, or in none.
    static const QList<QLocale> languages {QLocale(QLocale::C),       QLocale(QLocale::German),
                                           QLocale(QLocale::French),  QLocale(QLocale::Spanish),
                                           QLocale(QLocale::Italian), QLocale(QLocale::Dutch)};
    constexpr int shortest = 3;
    for (const QLocale &language : languages) {
        for (int month = 1; month <= 12; ++month) {
            const QString full = language.standaloneMonthName(month);
            if (word.size() >= shortest && full.startsWith(word, Qt::CaseInsensitive))
                return month;
        }
    }
    return 0;
}

Result<QDate> dateInWords(const QString &text)
{
    const QRegularExpressionMatch match = words().match(text);
    if (!match.hasMatch())
        return failure(ErrorCode::Malformed, u"date"_s);
    const bool dayLeads = match.hasCaptured(1);
    const int month = monthFromWord(match.captured(dayLeads ? 2 : 3));
    return checkedDate(match.captured(5).toInt(), month, match.captured(dayLeads ? 1 : 4).toInt());
}

} // namespace

std::optional<DateOrder> dateOrderFromName(const QString &name)
{
    return orders.value(name);
}

int monthNumber(const QString &text)
{
    bool isNumber = false;
    const int number = text.trimmed().toInt(&isNumber);
    return isNumber ? std::max(number, 0) : monthFromWord(text.trimmed().remove(u'.'));
}

bool isYearless(const QString &text)
{
    if (numbersWithoutYear().match(text).hasMatch())
        return true;
    const QRegularExpressionMatch match = wordsWithoutYear().match(text);
    return match.hasMatch() && monthFromWord(match.captured(match.hasCaptured(1) ? 2 : 3)) > 0;
}

Result<YearlessDay> parseYearlessDate(const QString &text, DateOrder order)
{
    if (const auto match = numbersWithoutYear().match(text); match.hasMatch()) {
        const int first = match.captured(1).toInt();
        const int second = match.captured(2).toInt();
        return order == DateOrder::MonthFirst ? YearlessDay {first, second}
                                              : YearlessDay {second, first};
    }
    const QRegularExpressionMatch match = wordsWithoutYear().match(text);
    const bool dayLeads = match.hasCaptured(1);
    const int month = match.hasMatch() ? monthFromWord(match.captured(dayLeads ? 2 : 3)) : 0;
    if (month == 0)
        return failure(ErrorCode::Malformed, u"date"_s);
    return YearlessDay {month, match.captured(dayLeads ? 1 : 4).toInt()};
}

Result<QDate> RunningYear::dateOf(YearlessDay day)
{
    constexpr int months = 12;
    if (day.month > months) {
        const int years = (day.month - 1) / months;
        return checkedDate(m_first + years, day.month - years * months, day.day);
    }
    constexpr int leapYear = 2000; // has every day that a year can have
    const int ofYear = QDate(leapYear, day.month, day.day).dayOfYear();
    if (ofYear == 0)
        return failure(ErrorCode::OutOfRange, u"date"_s);
    constexpr int aMonth = 31;
    constexpr int mostOfAYear = 366 - aMonth;
    const int step = m_dayBefore == 0 ? 0 : (ofYear - m_dayBefore) * (m_backwards ? -1 : 1);
    const int direction = m_backwards ? -1 : 1;
    if (step < -aMonth)
        m_year += direction;
    else if (step > mostOfAYear)
        m_year -= direction; // the turn of the year, out of order
    m_dayBefore = ofYear;
    return checkedDate(m_year, day.month, day.day);
}

Result<DateOrder> detectDateOrder(const QStringList &texts, bool yearless)
{
    bool dayFirst = true;
    bool monthFirst = true;
    bool any = false;
    QString before;
    for (const QString &text : texts) {
        if (text == before)
            continue; // neighbouring rows are often of one day
        before = text;
        QRegularExpressionMatch match = numbers().match(text);
        if (!match.hasMatch() && yearless)
            match = numbersWithoutYear().match(text);
        if (!match.hasMatch() || match.capturedLength(1) > 2)
            continue;
        any = true;
        dayFirst = dayFirst && match.captured(2).toInt() <= 12;
        monthFirst = monthFirst && match.captured(1).toInt() <= 12;
    }
    if (!any)
        return DateOrder::YearFirst;
    if (dayFirst && monthFirst)
        return failure(ErrorCode::Ambiguous, u"day or month first"_s);
    if (!dayFirst && !monthFirst)
        return failure(ErrorCode::Conflict, u"dates of two orders"_s);
    return dayFirst ? DateOrder::DayFirst : DateOrder::MonthFirst;
}

Result<QDate> parseForeignDate(const QString &text, DateOrder order)
{
    const QRegularExpressionMatch match = numbers().match(text);
    if (!match.hasMatch())
        return dateInWords(text);
    const int first = match.captured(1).toInt();
    const int second = match.captured(2).toInt();
    const int third = match.captured(3).toInt();
    if (match.capturedLength(1) > 2) {
        if (match.capturedLength(3) > 2)
            return failure(ErrorCode::Malformed, u"date"_s);
        return checkedDate(first, second, third);
    }
    if (order == DateOrder::YearFirst)
        return checkedDate(first, second, third);
    return order == DateOrder::DayFirst ? checkedDate(third, second, first)
                                        : checkedDate(third, first, second);
}

Result<QTime> parseForeignTime(const QString &text)
{
    static const QRegularExpression form(
        u"^\\s*(\\d{1,2})(?:[:.h](\\d{2}))?(?::(\\d{2})(?:\\.\\d+)?)?\\s*([ap])?\\.?m?\\.?\\s*(?:Z|[+-]\\d{2}:?\\d{2})?\\s*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return failure(ErrorCode::Malformed, u"time"_s);
    int hour = match.captured(1).toInt();
    const QString half = match.captured(4).toLower();
    if (!half.isEmpty() && (hour < 1 || hour > 12))
        return failure(ErrorCode::OutOfRange, u"time"_s);
    if (!half.isEmpty())
        hour = hour % 12 + (half == u"p" ? 12 : 0);
    const QTime time(hour, match.captured(2).toInt(), match.captured(3).toInt());
    if (!time.isValid())
        return failure(ErrorCode::OutOfRange, u"time"_s);
    return time;
}

QString timePartOf(const QString &text)
{
    for (const QRegularExpression *form :
         {&numbers(), &words(), &numbersWithoutYear(), &wordsWithoutYear()}) {
        const QRegularExpressionMatch match = form->match(text);
        if (match.hasMatch()) {
            QString rest = text.mid(match.capturedEnd()).trimmed();
            if (rest.startsWith(u'T') || rest.startsWith(u','))
                rest.remove(0, 1);
            return rest.trimmed();
        }
    }
    return {};
}

} // namespace knotebook
