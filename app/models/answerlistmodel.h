// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace knotebook {

/** What was answered about everyday life, the newest first. */
class AnswerListModel final : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from a view model")
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)

public:
    enum Role { TitleRole = Qt::UserRole, DayRole, DetailRole };

    /** `session` must outlive the model. */
    AnswerListModel(const Session &session, QObject *parent);

    int count() const { return static_cast<int>(m_answers.size()); }
    void setAnswers(QList<Assessment> answers);
    std::optional<AssessmentId> at(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void changed();

private:
    const Session &m_session;
    QList<Assessment> m_answers;
};

} // namespace knotebook
