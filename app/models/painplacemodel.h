// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/texts.h"
#include "core/atlas/referring.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace knotebook {

/** Every place where pain is felt, by the part of the body, found by its name. */
class PainPlaceModel final : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from a view model")
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY queryChanged FINAL)

public:
    enum Role {
        NameRole = Qt::UserRole, ///< "Front of the shoulder"
        HeadingRole, ///< "Shoulder" on the first row of a part, else empty
        PairedRole, ///< there is one on each side
    };

    /** Both must outlive the model. */
    PainPlaceModel(const Atlas &atlas, const Texts &texts, QObject *parent);

    QString query() const { return m_query; }
    /** Empty: everything, in the order of the body. Else the best matches first. */
    void setQuery(const QString &query);
    int count() const { return static_cast<int>(m_rows.size()); }
    /** Nothing for no such row. */
    std::optional<PainPlace> at(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void queryChanged();

private:
    QString headingOf(int row) const;

    const Texts &m_texts;
    const QList<PainPlace> m_all;
    QList<PainPlace> m_rows;
    QString m_query;
};

} // namespace knotebook
