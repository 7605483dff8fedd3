// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/daystripmodel.h"

#include "app/forms/scale.h"
#include "app/messages/enumtexts.h"
#include "app/messages/momenttexts.h"

#include <algorithm>

namespace knotebook {

void DayStripModel::setReadings(const QList<Rating> &readings, QDate today)
{
    beginResetModel();
    m_today = today;
    m_worst.clear();
    for (const Rating &reading : readings) {
        if (!reading.rest)
            continue;
        const auto found = m_worst.find(reading.day);
        if (found == m_worst.end())
            m_worst.insert(reading.day, *reading.rest);
        else if (*found < *reading.rest)
            *found = *reading.rest;
    }
    endResetModel();
    Q_EMIT summaryChanged();
}

QString DayStripModel::summary() const
{
    if (m_worst.isEmpty())
        return tr("No pain at rest was logged in the last %n day(s).", nullptr, days);
    const Intensity worst = *std::max_element(m_worst.begin(), m_worst.end());
    return tr("Worst pain at rest of each of the last %1 days. %2 of them have an entry; "
              "the worst was %3.")
        .arg(days)
        .arg(daysLogged())
        .arg(text(std::optional(worst)));
}

int DayStripModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_today.isValid() ? 0 : days;
}

QVariant DayStripModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QDate day = m_today.addDays(1 - days + index.row());
    if (role == DayRole)
        return dayText(day, m_today);
    if (role == PainRole) {
        const auto found = m_worst.constFind(day);
        return found == m_worst.constEnd() ? noNumber : toNumber(*found);
    }
    return {};
}

QHash<int, QByteArray> DayStripModel::roleNames() const
{
    return {{PainRole, "pain"}, {DayRole, "day"}};
}

} // namespace knotebook
