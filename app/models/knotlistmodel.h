// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/texts.h"
#include "core/store/reader.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace knotebook {

/** Knots as rows: what, where, how it was last. Rows keep their place while one of them changes. */
class KnotListModel final : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from a view model")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role {
        KnotIdRole = Qt::UserRole,
        NameRole,
        PlaceRole,
        StatusRole, ///< KnotStatus as a number: active, latent, resolved, unsure
        StatusTextRole,
        PainRole, ///< the last pain at rest, 0…10, or -1
        TodayPainRole, ///< the same if it was logged today, else -1
        LastRole, ///< "4 today 08:30"
        XRole, ///< place on the map in atlas units; 0 when it has none
        YRole,
    };

    /** `texts` must outlive the model. */
    explicit KnotListModel(const Texts &texts, QObject *parent);

    int count() const { return static_cast<int>(m_states.size()); }
    /** Rows that stay are changed in place, so that nothing jumps under a finger. */
    void setStates(const QList<KnotState> &states, QDate today);
    const QList<KnotState> &states() const { return m_states; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();

private:
    bool hasSameKnots(const QList<KnotState> &states) const;

    const Texts &m_texts;
    QList<KnotState> m_states;
    QDate m_today;
};

/** What a knot's last pain was and when, in words. */
QString lastPainText(const KnotState &state, QDate today);

} // namespace knotebook
