// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/dates.h"

#include "core/base/names.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

constexpr Names<DateOrder, 4> orders {{
    {DateOrder::YearFirst, "ymd"},
    {DateOrder::DayFirst, "dmy"},
    {DateOrder::MonthFirst, "mdy"},
    {DateOrder::SpreadsheetDays, "days"},
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
        u"^\\s*(?:(\\d{1,2})(?:\\.|st|nd|rd|th|er|º)?[\\s-]+(?:de\\s+|of\\s+)?(\\p{L}{3,10})\\.?|(\\p{L}{3,10})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?),?[\\s-]+(?:de\\s+)?(\\d{4}|\\d{2})(?![\\d:h])"_s,
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
        u"^\\s*(?:(\\d{1,2})(?:\\.|st|nd|rd|th|er|º)?[\\s-]+(?:de\\s+|of\\s+)?(\\p{L}{3,10})\\.?|(\\p{L}{3,10})\\.?[\\s-]+(\\d{1,2})(?:st|nd|rd|th)?\\.?)(?=\\s*$|,?\\s+\\d{1,2}[:h]\\d)"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return form;
}

/** ISO 8601 without dashes: of all dates in eight digits only this one can be valid. */
const QRegularExpression &allInOne()
{
    static const QRegularExpression form(u"^\\s*(\\d{4})(\\d{2})(\\d{2})(?!\\d)"_s);
    return form;
}

const QRegularExpression &spreadsheetDays()
{
    static const QRegularExpression form(u"^\\s*([2-7]\\d{4})(?:[.,](\\d+))?\\s*$"_s);
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

const QList<QLocale> &languages()
{
    static const QList<QLocale> known {QLocale(QLocale::C),
                                       QLocale(QLocale::German),
                                       QLocale(QLocale::German, QLocale::Austria),
                                       QLocale(QLocale::French),
                                       QLocale(QLocale::Spanish),
                                       QLocale(QLocale::Italian),
                                       QLocale(QLocale::Dutch),
                                       QLocale(QLocale::Portuguese)};
    return known;
}

/** In small letters and without accents: "fevr" and "févr" are the same. */
QString bare(const QString &word)
{
    QString letters = word.toLower().normalized(QString::NormalizationForm_D);
    letters.removeIf([](QChar c) { return c.category() == QChar::Mark_NonSpacing; });
    return letters;
}

int monthFromWord(const QString &word)
{
    // "mar" and "mai" are a month in all of these that know them, or in none.
    constexpr int shortest = 3;
    const QString wanted = bare(word);
    if (wanted.size() < shortest)
        return 0;
    if (wanted == u"mrz"_s)
        return 3; // German, and no beginning of a name
    for (const QLocale &language : languages()) {
        for (int month = 1; month <= 12; ++month) {
            if (bare(language.standaloneMonthName(month)).startsWith(wanted))
                return month;
        }
    }
    return 0;
}

bool isWeekday(const QString &word)
{
    constexpr int shortest = 2;
    const QString wanted = bare(word);
    return wanted.size() >= shortest
        && std::ranges::any_of(languages(), [&](const QLocale &language) {
               for (int day = Qt::Monday; day <= Qt::Sunday; ++day) {
                   if (bare(language.standaloneDayName(day)).startsWith(wanted))
                       return true;
               }
               return false;
           });
}

/** "Sat, 20 April" without its weekday. "Mar 20" is a month: what is left has to be a date. */
QString withoutWeekday(const QString &text)
{
    static const QRegularExpression form(u"^\\s*(\\p{L}{2,12}(?:-feira)?)\\.?,?\\s+"_s,
                                         QRegularExpression::UseUnicodePropertiesOption);
    const QStringView trimmed = QStringView(text).trimmed();
    if (trimmed.isEmpty() || !trimmed.front().isLetter())
        return text;
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch() || !isWeekday(match.captured(1)))
        return text;
    const QString rest = text.mid(match.capturedEnd());
    const bool isDate = numbers().match(rest).hasMatch() || words().match(rest).hasMatch()
        || numbersWithoutYear().match(rest).hasMatch() || wordsWithoutYear().match(rest).hasMatch();
    return isDate ? rest : text;
}

/** Whether the text is such a number; nothing where it does not begin with a digit. */
std::optional<bool> isSpreadsheetDays(const QString &text)
{
    const QStringView trimmed = QStringView(text).trimmed();
    if (trimmed.isEmpty() || !trimmed.front().isDigit())
        return std::nullopt;
    constexpr qsizetype digits = 5; // looked at first: nearly no date has so many
    return trimmed.size() >= digits && trimmed.at(digits - 1).isDigit()
        && spreadsheetDays().match(text).hasMatch();
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

bool looksLikeDate(const QString &text)
{
    return !parseForeignTime(text)
        && std::ranges::any_of(
            std::array {DateOrder::YearFirst, DateOrder::DayFirst, DateOrder::MonthFirst},
            [&](DateOrder order) { return parseForeignDate(text, order).has_value(); });
}

bool isYearless(const QString &written)
{
    const QString text = withoutWeekday(written);
    if (numbersWithoutYear().match(text).hasMatch())
        return true;
    const QRegularExpressionMatch match = wordsWithoutYear().match(text);
    return match.hasMatch() && monthFromWord(match.captured(match.hasCaptured(1) ? 2 : 3)) > 0;
}

Result<YearlessDay> parseYearlessDate(const QString &written, DateOrder order)
{
    const QString text = withoutWeekday(written);
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
    bool dotted = true;
    bool daysOnly = true;
    bool anyDays = false;
    QString before;
    for (const QString &written : texts) {
        if (written == before)
            continue; // neighbouring rows are often of one day
        before = written;
        if (const auto isDays = isSpreadsheetDays(written)) {
            daysOnly = daysOnly && *isDays;
            anyDays = anyDays || *isDays;
        }
        const QString text = withoutWeekday(written);
        QRegularExpressionMatch match = numbers().match(text);
        if (!match.hasMatch() && yearless)
            match = numbersWithoutYear().match(text);
        if (!match.hasMatch() || match.capturedLength(1) > 2)
            continue;
        constexpr int months = 12;
        const bool mayDayLead = match.captured(2).toInt() <= months;
        const bool mayMonthLead = match.captured(1).toInt() <= months;
        if (!mayDayLead && !mayMonthLead)
            continue; // "13/26": a slip of the pen, whose row is told by itself
        any = true;
        dotted = dotted && text.mid(match.capturedEnd(1), 1) == u'.';
        dayFirst = dayFirst && mayDayLead;
        monthFirst = monthFirst && mayMonthLead;
    }
    if (daysOnly && anyDays)
        return DateOrder::SpreadsheetDays;
    if (!any)
        return DateOrder::YearFirst;
    if (dayFirst && monthFirst && !dotted)
        return failure(ErrorCode::Ambiguous, u"day or month first"_s);
    if (!dayFirst && !monthFirst)
        return failure(ErrorCode::Conflict, u"dates of two orders"_s);
    return dayFirst ? DateOrder::DayFirst : DateOrder::MonthFirst;
}

std::optional<DateOrder> dateOrderInHeading(const QString &heading)
{
    static const QRegularExpression form(
        u"(?<!\\p{L})(?:(d{1,2}|t{2})[-/. ]?m{1,2}|(m{1,2})[-/. ]?d{1,2})(?![dmt])"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const QRegularExpressionMatch match = form.match(heading);
    if (!match.hasMatch())
        return std::nullopt;
    return match.hasCaptured(1) ? DateOrder::DayFirst : DateOrder::MonthFirst;
}

Result<QDate> parseForeignDate(const QString &written, DateOrder order)
{
    if (order == DateOrder::SpreadsheetDays) {
        const QRegularExpressionMatch days = spreadsheetDays().match(written);
        if (!days.hasMatch())
            return failure(ErrorCode::Malformed, u"date"_s);
        return QDate(1899, 12, 30).addDays(days.captured(1).toInt());
    }
    const QString text = withoutWeekday(written);
    if (const auto match = allInOne().match(text); match.hasMatch())
        return checkedDate(match.captured(1).toInt(), match.captured(2).toInt(),
                           match.captured(3).toInt());
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
        u"^\\s*(\\d{1,2})(?:[:.h](\\d{2})|h)?(?::(\\d{2})(?:\\.\\d+)?)?\\s*(?:([ap])?\\.?m?\\.?|uhr|noon|h|hrs?|hours)\\s*(?:Z|[+-]\\d{2}:?\\d{2})?\\s*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression fourDigits(
        u"^\\s*(\\d{2})(\\d{2})\\s*(?:h|hrs|hours|uhr)?\\s*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        match = fourDigits.match(text);
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

std::optional<QTime> spreadsheetTime(const QString &text)
{
    static const QRegularExpression form(u"^\\s*\\d*[.,](\\d+)\\s*$"_s);
    const QRegularExpressionMatch match = form.match(text);
    constexpr int secondsOfADay = 86'400;
    const double share = match.hasMatch() ? QString(u"0."_s + match.captured(1)).toDouble() : 0;
    const int seconds = qRound(share * secondsOfADay);
    return seconds > 0 && seconds < secondsOfADay ? std::optional(QTime(0, 0).addSecs(seconds))
                                                  : std::nullopt;
}

QString timePartOf(const QString &written)
{
    const QString text = withoutWeekday(written);
    for (const QRegularExpression *form :
         {&allInOne(), &numbers(), &words(), &numbersWithoutYear(), &wordsWithoutYear()}) {
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
