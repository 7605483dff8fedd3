// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/knotcourses.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace knotebook {

/** All knots over the same days, a portion at a time, what needs attention first. */
class OverviewModel final : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from a view model")
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    Q_PROPERTY(int total READ total NOTIFY changed FINAL)
    Q_PROPERTY(bool hasMore READ hasMore NOTIFY changed FINAL)

public:
    enum Role {
        NameRole = Qt::UserRole,
        PlaceRole,
        TrendRole, ///< a few words
        DaysRole, ///< how many days were logged, and the recent worst
        CareRole, ///< the step of care, empty for "keep going"
    };
    static constexpr int portion = 12;

    /** Must outlive the model. */
    OverviewModel(const Tables &tables, QObject *parent);

    void setCourses(const KnotCourses &courses);
    const KnotCourses &courses() const { return m_courses; }
    int count() const { return m_shown; }
    int total() const { return static_cast<int>(m_courses.knots.size()); }
    bool hasMore() const { return m_shown < total(); }

    Q_INVOKABLE void showMore();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void changed();

private:
    QString daysText(const KnotCourse &course) const;

    const Tables &m_tables;
    KnotCourses m_courses;
    int m_shown = 0;
};

} // namespace knotebook
