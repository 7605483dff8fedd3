// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/yearviewmodel.h"

#include "app/messages/trendtexts.h"
#include "app/messages/yeartexts.h"

#include <QLocale>

#include <algorithm>

namespace knotebook {

YearViewModel::YearViewModel(Session &session, QObject *parent)
    : TrendsTab(session, parent), m_year(session.today().year()), m_firstYear(m_year)
{
}

TrendsTab::Reading YearViewModel::reading()
{
    TrendQuestion asked = question();
    asked.from.reset();
    return [this, asked](const Reader &reader, const Worker::Task &) {
        return trendDays(reader, asked).map([this](const TrendDays &answer) -> Answer {
            return [this, days = answer.days] { take(days); };
        });
    };
}

void YearViewModel::take(const QList<DayValue> &days)
{
    m_ordered = days;
    m_days.clear();
    for (const DayValue &day : days)
        m_days.insert(day.date, day);
    m_firstYear = days.isEmpty() ? today().year() : days.first().date.year();
    show(std::clamp(m_year, m_firstYear, today().year()));
}

void YearViewModel::show(int year)
{
    m_year = year;
    m_facts = yearFacts(m_ordered, year, today());
    QList<FactTableModel::Row> rows;
    for (const MonthFacts &month : m_facts.months) {
        if (month.daysLogged > 0)
            rows.append({QLocale().standaloneMonthName(month.month),
                         {QLocale().toString(month.daysLogged), oneDecimal(month.average),
                          oneDecimal(month.worst)}});
    }
    m_months.setFacts(tr("Month"), {tr("Days"), tr("Average"), tr("Worst")}, rows);
    pointAtNone();
    Q_EMIT changed();
}

QString YearViewModel::sentence() const
{
    return ready() ? yearSentence(m_facts) : tr("Working it out …");
}

QString YearViewModel::description() const
{
    return tr("Calendar of %1. %2 Arrow keys walk the days and months.")
        .arg(m_year)
        .arg(sentence());
}

QString YearViewModel::method() const
{
    return yearMethod();
}

QStringList YearViewModel::monthNames() const
{
    QStringList names;
    for (int month = 1; month <= 12; ++month)
        names.append(QLocale().standaloneMonthName(month, QLocale::ShortFormat));
    return names;
}

QString YearViewModel::readout() const
{
    return m_pointed.isValid() ? yearDayText(m_pointed, dayOn(m_pointed)) : QString();
}

std::optional<DayValue> YearViewModel::dayOn(QDate date) const
{
    const auto day = m_days.constFind(date);
    return day == m_days.constEnd() ? std::nullopt : std::optional(*day);
}

QDate YearViewModel::lastDay() const
{
    return std::min(QDate(m_year, 12, 31), today());
}

void YearViewModel::point(QDate date)
{
    if (date.isValid() && (date.year() != m_year || date > today()))
        return;
    if (m_pointed == date)
        return;
    m_pointed = date;
    Q_EMIT pointedChanged();
}

void YearViewModel::previousYear()
{
    if (hasPrevious())
        show(m_year - 1);
}

void YearViewModel::nextYear()
{
    if (hasNext())
        show(m_year + 1);
}

void YearViewModel::stepDays(int days)
{
    point(m_pointed.isValid() ? m_pointed.addDays(days) : lastDay());
}

void YearViewModel::stepMonths(int months)
{
    point(m_pointed.isValid() ? m_pointed.addMonths(months) : lastDay());
}

void YearViewModel::pointAtFirst()
{
    point(QDate(m_year, 1, 1));
}

void YearViewModel::pointAtLast()
{
    point(lastDay());
}

void YearViewModel::pointAtNone()
{
    point(QDate());
}

} // namespace knotebook
