// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/care.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace knotebook {

/**
 * The ladder of the source articles, from self-care up, and where the person
 * stands on it by what was written down of remedies and visits. It orders what
 * can be tried; it does not say that a step is needed.
 */
class LadderModel final : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from a view model")

public:
    enum Role {
        TitleRole = Qt::UserRole,
        StateRole, ///< "You are here", "The next step, if …"; else empty
        ReachedRole, ///< tried, this step or a later one
        HereRole,
    };

    explicit LadderModel(QObject *parent) : QAbstractListModel(parent) { }

    LadderStep step() const { return m_step; }
    void setStep(LadderStep step);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    LadderStep m_step = LadderStep::None;
};

} // namespace knotebook
