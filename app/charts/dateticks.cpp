// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/dateticks.h"

#include <QLocale>

#include <algorithm>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

constexpr int dayWidths[] = {1, 2, 7, 14};
constexpr int monthWidths[] = {1, 2, 3, 6, 12, 24, 60, 120};
constexpr int mondayJulian = 0; // Julian day 0 was a Monday

QList<QDate> everyDays(const Period &period, int step)
{
    const qint64 offset = (period.from.toJulianDay() - mondayJulian) % step;
    QList<QDate> dates;
    QDate date = offset == 0 ? period.from : period.from.addDays(step - offset);
    for (; date <= period.to; date = date.addDays(step))
        dates.append(date);
    return dates;
}

QList<QDate> everyMonths(const Period &period, int step)
{
    QList<QDate> dates;
    const int months = period.from.year() * 12 + period.from.month() - 1;
    const int first = months - months % step;
    QDate date(first / 12, first % 12 + 1, 1);
    for (; date <= period.to; date = date.addMonths(step)) {
        if (date >= period.from)
            dates.append(date);
    }
    return dates;
}

} // namespace

double positionIn(const Period &period, QDate date)
{
    return (static_cast<double>(period.from.daysTo(date)) + 0.5)
        / static_cast<double>(std::max<qint64>(1, period.days()));
}

QList<QDate> tickDates(const Period &period, int most)
{
    for (const int step : dayWidths) {
        QList<QDate> dates =
            period.days() / step < most + 1 ? everyDays(period, step) : QList<QDate>();
        if (dates.size() <= most && !dates.isEmpty())
            return dates;
    }
    for (const int step : monthWidths) {
        QList<QDate> dates = everyMonths(period, step);
        if (dates.size() <= most && !dates.isEmpty())
            return dates;
    }
    return {period.from};
}

void DateTicks::setPeriod(const Period &period, int most)
{
    if (m_period == period && m_most == most)
        return;
    beginResetModel();
    m_period = period;
    m_most = most;
    m_dates = tickDates(period, std::max(1, most));
    m_days =
        std::any_of(m_dates.begin(), m_dates.end(), [](QDate date) { return date.day() != 1; });
    endResetModel();
}

QString DateTicks::labelOf(QDate date) const
{
    if (m_days)
        return QLocale().toString(date, u"d MMM"_s);
    const bool years =
        m_dates.size() > 1 && m_dates.first().month() == 1 && m_dates.at(1).month() == 1;
    return QLocale().toString(date, years ? u"yyyy"_s : u"MMM yyyy"_s);
}

int DateTicks::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_dates.size());
}

QVariant DateTicks::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QDate date = m_dates.at(index.row());
    if (role == LabelRole || role == Qt::DisplayRole)
        return labelOf(date);
    return role == PositionRole ? QVariant(positionIn(m_period, date)) : QVariant();
}

QHash<int, QByteArray> DateTicks::roleNames() const
{
    return {{LabelRole, "label"}, {PositionRole, "position"}};
}

} // namespace knotebook
