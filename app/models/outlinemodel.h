// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/atlas/atlas.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace knotebook {

/** The muscles of one view and layer, from the lowest to the topmost. */
class OutlineModel final : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from a view model")

public:
    enum Role {
        PathRole = Qt::UserRole, ///< SVG path data in atlas units
        FibresRole, ///< the same; may be empty
        LightFromRole, ///< where the light that falls on it begins, in atlas units …
        LightToRole, ///< … and where it ends
    };

    /** `atlas` must outlive the model. */
    OutlineModel(const Atlas &atlas, QObject *parent);

    void show(View view, Layer layer);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    const Atlas &m_atlas;
    const QList<Outline> *m_outlines;
};

} // namespace knotebook
