// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/reader.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace knotebook {

/** The worst pain of each of the last days; a day without an entry stays a gap. */
class DayStripModel final : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from a view model")
    Q_PROPERTY(QString summary READ summary NOTIFY summaryChanged FINAL)
    Q_PROPERTY(int daysLogged READ daysLogged NOTIFY summaryChanged FINAL)

public:
    enum Role { PainRole = Qt::UserRole, DayRole };
    static constexpr int days = 60;

    explicit DayStripModel(QObject *parent) : QAbstractListModel(parent) { }

    static Period periodUpTo(QDate today) { return {today.addDays(1 - days), today}; }
    /** `readings` of periodUpTo(today). */
    void setReadings(const QList<Rating> &readings, QDate today);
    /** What the strip says, traceable: "Last 60 days: 14 with an entry, worst 7, last 3." */
    QString summary() const;
    int daysLogged() const { return static_cast<int>(m_worst.size()); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void summaryChanged();

private:
    QDate m_today;
    QMap<QDate, Intensity> m_worst;
};

} // namespace knotebook
