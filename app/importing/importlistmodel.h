// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace knotebook {

/** A line of an import plan, ready to be read. */
struct ImportLine
{
    QString title; ///< as it stands in the file
    QString detail; ///< what was made of it
    bool check = false; ///< the person should look at it
};

/** Places of a file and what they were taken for, or rows that cannot be read. */
class ImportListModel final : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from a view model")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role { TitleRole = Qt::UserRole, DetailRole, CheckRole };

    explicit ImportListModel(QObject *parent) : QAbstractListModel(parent) { }

    void setLines(QList<ImportLine> lines);
    int count() const { return static_cast<int>(m_lines.size()); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();

private:
    QList<ImportLine> m_lines;
};

} // namespace knotebook
