// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/overviewmodel.h"

#include "app/messages/overviewtexts.h"
#include "app/messages/trendtexts.h"

#include <algorithm>

namespace knotebook {

OverviewModel::OverviewModel(const Tables &tables, QObject *parent)
    : QAbstractListModel(parent), m_tables(tables)
{
}

void OverviewModel::setCourses(const KnotCourses &courses)
{
    beginResetModel();
    m_courses = courses;
    m_first = std::min(m_wantedFirst, std::max(0, total() - 1));
    m_shown = std::clamp(m_wantedLast + 1 - m_first, 0, total() - m_first);
    endResetModel();
    Q_EMIT changed();
}

void OverviewModel::dropRows(int from, int count)
{
    if (count <= 0)
        return;
    beginRemoveRows({}, from, from + count - 1);
    m_first += from == 0 ? count : 0;
    m_shown -= count;
    endRemoveRows();
}

void OverviewModel::look(int first, int last)
{
    m_wantedFirst = std::max(0, first);
    m_wantedLast = std::max(m_wantedFirst, last);
    const int from = std::min(m_wantedFirst, std::max(0, total() - 1));
    const int end = std::min(m_wantedLast + 1, total());
    if (m_shown == 0 || from >= m_first + m_shown || end <= m_first) {
        dropRows(0, m_shown);
        m_first = from;
    }
    dropRows(0, std::min(from - m_first, m_shown));
    dropRows(end - m_first, m_first + m_shown - end);
    if (from < m_first) {
        beginInsertRows({}, 0, m_first - from - 1);
        m_shown += m_first - from;
        m_first = from;
        endInsertRows();
    }
    if (end > m_first + m_shown) {
        beginInsertRows({}, m_shown, end - m_first - 1);
        m_shown = end - m_first;
        endInsertRows();
    }
}

QString OverviewModel::daysText(const KnotCourse &course) const
{
    const QString logged = daysLogged(course.days.size(), m_courses.period.days());
    return course.attention.recentWorst
        ? tr("%1; worst of the last fortnight %2")
              .arg(logged, oneDecimal(*course.attention.recentWorst))
        : logged;
}

int OverviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_shown;
}

QVariant OverviewModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const KnotCourse &course = m_courses.knots.at(m_first + index.row());
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return m_tables.texts.knotName(course.knot.fields());
    case PositionRole:
        return m_first + index.row();
    case PlaceRole:
        return m_tables.texts.knotPlace(course.knot.fields());
    case TrendRole:
        return shortTrend(course.trend);
    case DaysRole:
        return daysText(course);
    case CareRole:
        return course.attention.tier == Tier::KeepGoing
            ? QString()
            : m_tables.careTexts.tier(course.attention.tier);
    default:
        return {};
    }
}

QHash<int, QByteArray> OverviewModel::roleNames() const
{
    return {{NameRole, "name"},   {PositionRole, "position"}, {PlaceRole, "place"},
            {TrendRole, "trend"}, {DaysRole, "days"},         {CareRole, "care"}};
}

} // namespace knotebook
