// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/dayvalue.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <functional>

namespace knotebook {

/** The numbers of a chart of days, the newest first; more on demand. */
class DayTableModel final : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from a view model")
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    Q_PROPERTY(bool hasMore READ hasMore NOTIFY changed FINAL)

public:
    enum Role { DayRole = Qt::UserRole, AverageRole, WorstRole, EntriesRole, MarksRole };
    static constexpr int pageLength = 31;

    explicit DayTableModel(QObject *parent) : QAbstractListModel(parent) { }

    using Words = std::function<QString(QDate)>;
    /** `marks` says what was done on a day; it is kept and must stay callable. */
    void setDays(const QList<DayValue> &days, QDate today, Words marks);
    int count() const { return m_shown; }
    bool hasMore() const { return m_shown < m_days.size(); }

    Q_INVOKABLE void showMore();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void changed();

private:
    QList<DayValue> m_days;
    QDate m_today;
    Words m_marks;
    int m_shown = 0;
};

} // namespace knotebook
