// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/trial.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace knotebook {

/** A trial in words, as a card shows it. */
struct TrialRow
{
    TrialId id;
    QString title; ///< "Heat against none"
    QString subject; ///< what is compared
    QString today; ///< "Today: without heat"; when it begins; empty when it has ended
    QString progress; ///< "Day 5 of 72"
    double share = 0; ///< of its days that are past, 0…1
    QString asks; ///< what is still to be logged
    QString logText; ///< of the button that logs what today asks for; else empty
    QString stop; ///< why it is proposed to stop
    QString heldBack; ///< why what the plan asks for must not be done now
    QString next; ///< the days to come, one a line
    QString sentence; ///< what it found, or why nothing is told
    QString kept; ///< how many days went as planned
    QString method; ///< how it was computed; empty without a result

    bool operator==(const TrialRow &) const = default;
};

/** Trials, in the order of what is to be done about them. */
class TrialListModel final : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from a view model")
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)

public:
    enum Role {
        TitleRole = Qt::UserRole,
        SubjectRole,
        TodayRole,
        ProgressRole,
        ShareRole,
        AsksRole,
        LogTextRole,
        StopRole,
        HeldBackRole,
        NextRole,
        SentenceRole,
        KeptRole,
        MethodRole
    };

    explicit TrialListModel(QObject *parent);

    int count() const { return static_cast<int>(m_rows.size()); }
    /** Keeps what is shown when nothing changed, so that the focus stays where it is. */
    void setRows(const QList<TrialRow> &rows);
    std::optional<TrialId> at(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void changed();

private:
    QList<TrialRow> m_rows;
};

} // namespace knotebook
