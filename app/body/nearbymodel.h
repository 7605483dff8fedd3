// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/texts.h"
#include "core/atlas/atlas.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace knotebook {

/** A muscle that may have been meant with a touch, and the layer it is seen on. */
struct Nearby
{
    MuscleSide muscle;
    Layer layer = Layer::Superficial;
    bool beneath = false; ///< under what was touched, else beside it

    bool operator==(const Nearby &) const = default;
};

/**
 * What lies at a point and within a finger's breadth of it: what was hit first,
 * then what lies beneath in order of depth, then the neighbours, nearest first.
 * `radius` is in atlas units. Six at most.
 */
QList<Nearby> nearbyAt(const Atlas &atlas, const BodyPoint &point, double radius);

/** The same as rows for chips. */
class NearbyModel final : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from a view model")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role {
        NameRole = Qt::UserRole,
        BeneathRole,
        ChosenRole,
    };

    /** `texts` must outlive the model. */
    explicit NearbyModel(const Texts &texts, QObject *parent = nullptr);

    int count() const { return static_cast<int>(m_rows.size()); }
    const QList<Nearby> &rows() const { return m_rows; }
    void setRows(const QList<Nearby> &rows, const std::optional<MuscleSide> &chosen);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();

private:
    QString nameOf(const Nearby &row) const;

    const Texts &m_texts;
    QList<Nearby> m_rows;
    std::optional<MuscleSide> m_chosen;
};

} // namespace knotebook
