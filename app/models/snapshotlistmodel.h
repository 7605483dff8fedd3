// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

namespace knotebook {

/** A snapshot of the journal, ready to be read. */
struct SnapshotLine
{
    QString path;
    QString day; ///< "yesterday", "12 May 2023"
    QString detail; ///< what is in it, or why it cannot be read
    bool whole = false; ///< it can be restored
};

/** The snapshots of a journal, the newest first. */
class SnapshotListModel final : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from a view model")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role { DayRole = Qt::UserRole, DetailRole, WholeRole, FileRole };

    explicit SnapshotListModel(QObject *parent) : QAbstractListModel(parent) { }

    void setLines(QList<SnapshotLine> lines);
    int count() const { return static_cast<int>(m_lines.size()); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();

private:
    QList<SnapshotLine> m_lines;
};

} // namespace knotebook
