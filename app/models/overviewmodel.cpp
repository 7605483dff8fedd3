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
    m_shown = std::min(std::max(m_shown, portion), total());
    endResetModel();
    Q_EMIT changed();
}

void OverviewModel::showMore()
{
    const int next = std::min(m_shown + portion, total());
    if (next == m_shown)
        return;
    beginInsertRows({}, m_shown, next - 1);
    m_shown = next;
    endInsertRows();
    Q_EMIT changed();
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
    const KnotCourse &course = m_courses.knots.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return m_tables.texts.knotName(course.knot.fields());
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
    return {{NameRole, "name"},
            {PlaceRole, "place"},
            {TrendRole, "trend"},
            {DaysRole, "days"},
            {CareRole, "care"}};
}

} // namespace knotebook
