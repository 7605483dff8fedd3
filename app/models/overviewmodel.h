// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/knotcourses.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace knotebook {

/**
 * All knots over the same days, what needs attention first. Its rows are those that are in sight,
 * so that sixty knots cost no more than those that one sees.
 */
class OverviewModel final : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from a view model")
    Q_PROPERTY(int total READ total NOTIFY changed FINAL)

public:
    enum Role {
        NameRole = Qt::UserRole,
        PositionRole, ///< among all knots, from 0
        PlaceRole,
        TrendRole, ///< a few words
        DaysRole, ///< how many days were logged, and the recent worst
        CareRole, ///< the step of care, empty for "keep going"
    };
    /** Must outlive the model. */
    OverviewModel(const Tables &tables, QObject *parent);

    void setCourses(const KnotCourses &courses);
    const KnotCourses &courses() const { return m_courses; }
    int total() const { return static_cast<int>(m_courses.knots.size()); }

    /** Which of all are in sight, the last one included; what stays in sight stays a row. */
    Q_INVOKABLE void look(int first, int last);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void changed();

private:
    QString daysText(const KnotCourse &course) const;
    void dropRows(int from, int count);

    const Tables &m_tables;
    KnotCourses m_courses;
    int m_first = 0; ///< of all, that is in sight
    int m_shown = 0; ///< how many are
    int m_wantedFirst = 0;
    int m_wantedLast = seenAtFirst;

    static constexpr int seenAtFirst = 5; ///< until it is told how many have room
};

} // namespace knotebook
