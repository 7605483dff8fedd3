// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/texts.h"
#include "core/atlas/atlas.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace knotebook {

/**
 * The body as a list: every muscle by the part of the body it belongs to, found
 * by its common or Latin name or its place, slips of the finger forgiven. The
 * alternative to the picture for whoever reads or listens rather than looks.
 */
class BodySearchModel final : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from a view model")
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY queryChanged FINAL)

public:
    enum Role {
        NameRole = Qt::UserRole, ///< "Upper trapezius"
        LatinRole,
        PlaceRole, ///< "top of the shoulder"
        HeadingRole, ///< "Shoulder and upper back" on the first row of a part, else empty
        PairedRole, ///< there is one on each side
    };

    /** Both must outlive the model. */
    BodySearchModel(const Atlas &atlas, const Texts &texts, QObject *parent = nullptr);

    QString query() const { return m_query; }
    /** Empty: everything, in the order of the body. Else the best matches first. */
    void setQuery(const QString &query);
    int count() const { return static_cast<int>(m_rows.size()); }
    /** The id of a row; empty for no such row. */
    QString muscleAt(int row) const { return m_rows.value(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void queryChanged();

private:
    QStringList found() const;
    QString headingOf(int row) const;

    const Atlas &m_atlas;
    const Texts &m_texts;
    QString m_query;
    QStringList m_rows; ///< ids
};

/**
 * How badly the words of a text fit what was typed: 0 when each typed word begins
 * one of them, more for words inside words and for slips; nothing when a typed
 * word is not there at all. Case and accents do not count.
 */
std::optional<int> misfit(const QString &typed, const QString &text);

} // namespace knotebook
