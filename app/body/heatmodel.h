// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/texts.h"
#include "core/report/heat.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace knotebook {

/** The warm places of one view, to be painted over the muscles in this order. */
class HeatModel final : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from a view model")

public:
    enum Role {
        PathRole = Qt::UserRole, ///< SVG path data in atlas units
        StepRole, ///< 0 to 4
        WordsRole, ///< place and mean
    };

    /** Both must outlive the model. */
    HeatModel(const Atlas &atlas, const Texts &texts, QObject *parent);

    void setHeat(const Heat &heat, View view);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    QString pathOf(const HeatPlace &place) const;

    const Atlas &m_atlas;
    const Texts &m_texts;
    QList<HeatPlace> m_places;
    View m_view = View::Back;
};

} // namespace knotebook
