// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace knotebook {

/** Contacts with professionals, the newest first. */
class VisitListModel final : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from a view model")
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)

public:
    enum Role { TitleRole = Qt::UserRole, DayRole, DetailRole, AdviceRole, NoteRole };

    /** `session` must outlive the model. */
    VisitListModel(const Session &session, QObject *parent);

    int count() const { return static_cast<int>(m_visits.size()); }
    void setVisits(QList<Visit> visits);
    std::optional<VisitId> at(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void changed();

private:
    QString detailOf(const VisitFields &visit) const;

    const Session &m_session;
    QList<Visit> m_visits;
};

} // namespace knotebook
