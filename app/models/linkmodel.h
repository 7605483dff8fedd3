// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/linktexts.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace knotebook {

/** What goes together with pain: all that was tried, what stands out first. */
class LinkModel final : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from a view model")
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)

public:
    enum Role {
        SubjectRole = Qt::UserRole,
        WordsRole,
        NumbersRole, ///< empty where nothing is said
        LinkedRole,
    };

    /** Must outlive the model. */
    LinkModel(const Texts &texts, QObject *parent);

    void setLinks(const QList<DayLink> &links);
    int count() const { return static_cast<int>(m_links.size()); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void changed();

private:
    const Texts &m_texts;
    QList<DayLink> m_links;
};

} // namespace knotebook
