// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/reader.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace knotebook {

/**
 * Where a line of dates is labelled: at days, Mondays, firsts of months, quarters
 * or years, as close as their words allow.
 */
class DateTicks final : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from a view model")

public:
    enum Role {
        LabelRole = Qt::UserRole,
        PositionRole, ///< 0…1 along the line
    };

    explicit DateTicks(QObject *parent) : QAbstractListModel(parent) { }

    /** At most `most` labels, at least one. */
    void setPeriod(const Period &period, int most);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    QString labelOf(QDate date) const;
    double positionOf(QDate date) const;

    Period m_period;
    int m_most = 0;
    bool m_days = true;
    QList<QDate> m_dates;
};

/** The middle of a day on a line from the start of `period` to its end, 0…1. */
double positionIn(const Period &period, QDate date);

/** The labelled days: all begin a step, and there are at most `most`. */
QList<QDate> tickDates(const Period &period, int most);

} // namespace knotebook
