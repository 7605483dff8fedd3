// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/texts.h"
#include "core/atlas/referring.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace knotebook {

/** Muscles commonly described for a pain, each with what to do and what to mind. */
class ReferringModel final : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from a view model")
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)

public:
    enum Role {
        NameRole = Qt::UserRole, ///< "Upper trapezius"
        LatinRole,
        SideRole, ///< in words
        TypicalRole, ///< the place is the most typical one for the muscle
        PlacesRole, ///< typical or not, and which places, in words
        ShareRole, ///< of the painting, in words; empty when nothing is painted
        CareRole,
        PressRole, ///< whether to press, in words
        CautionRole, ///< may be empty
        BothSidesRole, ///< each side can be looked at
    };

    /** Both must outlive the model. */
    ReferringModel(const Atlas &atlas, const Texts &texts, QObject *parent);

    int count() const { return static_cast<int>(m_rows.size()); }
    const QList<ReferringMuscle> &rows() const { return m_rows; }
    /** `painted`: the shares are of a painting, and are said. */
    void setRows(const QList<ReferringMuscle> &rows, bool painted);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void changed();

private:
    const Atlas &m_atlas;
    const Texts &m_texts;
    QList<ReferringMuscle> m_rows;
    bool m_painted = false;
};

} // namespace knotebook
