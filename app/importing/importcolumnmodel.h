// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace knotebook {

/** A column of a file, ready to be read. */
struct ImportColumn
{
    QString title; ///< its name in the file
    QString sample; ///< what its first rows say
    QString meaning; ///< what it is taken for; empty: it stays out
};

/** The columns of another diary and what each is taken for. */
class ImportColumnModel final : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from a view model")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role { TitleRole = Qt::UserRole, SampleRole, MeaningRole };

    explicit ImportColumnModel(QObject *parent) : QAbstractListModel(parent) { }

    void setColumns(QList<ImportColumn> columns);
    int count() const { return static_cast<int>(m_columns.size()); }
    QString titleAt(int column) const { return m_columns.value(column).title; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();

private:
    QList<ImportColumn> m_columns;
};

} // namespace knotebook
