// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/daytablemodel.h"

#include "app/messages/momenttexts.h"
#include "app/messages/trendtexts.h"

#include <QLocale>

#include <algorithm>

namespace knotebook {

void DayTableModel::setDays(const QList<DayValue> &days, QDate today, Words marks)
{
    beginResetModel();
    m_days = days;
    std::reverse(m_days.begin(), m_days.end());
    m_today = today;
    m_marks = std::move(marks);
    m_shown = std::min(pageLength, static_cast<int>(m_days.size()));
    endResetModel();
    Q_EMIT changed();
}

void DayTableModel::showMore()
{
    const int next = std::min(m_shown + pageLength, static_cast<int>(m_days.size()));
    if (next == m_shown)
        return;
    beginInsertRows({}, m_shown, next - 1);
    m_shown = next;
    endInsertRows();
    Q_EMIT changed();
}

int DayTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_shown;
}

QVariant DayTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DayValue &day = m_days.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case DayRole:
        return dayText(day.date, m_today);
    case AverageRole:
        return oneDecimal(day.average);
    case WorstRole:
        return oneDecimal(day.worst);
    case EntriesRole:
        return QLocale().toString(day.entries);
    case MarksRole:
        return m_marks ? m_marks(day.date) : QString();
    default:
        return {};
    }
}

QHash<int, QByteArray> DayTableModel::roleNames() const
{
    return {{DayRole, "day"},
            {AverageRole, "average"},
            {WorstRole, "worst"},
            {EntriesRole, "entries"},
            {MarksRole, "marks"}};
}

} // namespace knotebook
