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
        u"^\\s*(?:(\\d{1,2})\\.?\\s+([A-Za-z]{3,9})|([A-Za-z]{3,9})\\s+(\\d{1,2})),?\\s+(\\d{4})(?!\\d)"_s);
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
    const QLocale english(QLocale::C);
    for (int month = 1; month <= 12; ++month) {
        const bool isShort = english.monthName(month, QLocale::ShortFormat)
                                 .compare(word.left(3), Qt::CaseInsensitive)
            == 0;
        const bool fits = english.monthName(month).startsWith(word, Qt::CaseInsensitive);
        if (isShort && fits)
            return month;
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

Result<DateOrder> detectDateOrder(const QStringList &texts)
{
    bool dayFirst = true;
    bool monthFirst = true;
    bool any = false;
    QString before;
    for (const QString &text : texts) {
        if (text == before)
            continue; // neighbouring rows are often of one day
        before = text;
        const QRegularExpressionMatch match = numbers().match(text);
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
    for (const QRegularExpression *form : {&numbers(), &words()}) {
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
