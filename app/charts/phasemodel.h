// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/reader.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace knotebook {

/** Days of a fair trial that belong together, as a chart shows them. */
struct ShownPhase
{
    QDate first;
    QDate last;
    bool treated = false; ///< with the remedy that is tried
    QString words; ///< "Fair trial: heat"

    bool operator==(const ShownPhase &) const = default;
};

/** The phases of fair trials along the line of days of a chart. */
class PhaseModel final : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from a view model")
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)

public:
    enum Role {
        StartRole = Qt::UserRole, ///< 0…1 along what is drawn
        ShareRole, ///< how much of it, above 0
        TreatedRole,
        WordsRole,
    };

    explicit PhaseModel(QObject *parent) : QAbstractListModel(parent) { }

    /** Those that reach into `view`, cut to it; in the order of their first days. */
    void setPhases(QList<ShownPhase> phases, const Period &view);
    int count() const { return static_cast<int>(m_phases.size()); }
    /** What the phases of a day say, joined; empty outside of all. */
    QString wordsOn(QDate day) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void changed();

private:
    QList<ShownPhase> m_all;
    QList<ShownPhase> m_phases; ///< cut to the view
    Period m_view;
};

} // namespace knotebook
