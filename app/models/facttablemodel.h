// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace knotebook {

/** The numbers of a chart as a table of ready words: what, then its columns. */
class FactTableModel final : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from a view model")
    Q_PROPERTY(QString subject READ subject NOTIFY changed FINAL)
    Q_PROPERTY(QStringList columns READ columns NOTIFY changed FINAL)
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)

public:
    struct Row
    {
        QString subject;
        QStringList cells; ///< one for each column
    };
    enum Role {
        SubjectRole = Qt::UserRole,
        CellsRole,
        SentenceRole, ///< "March: days logged 28, average 4.1"
    };

    explicit FactTableModel(QObject *parent) : QAbstractListModel(parent) { }

    /** `subject` heads the first column. */
    void setFacts(const QString &subject, const QStringList &columns, const QList<Row> &rows);
    QString subject() const { return m_subject; }
    QStringList columns() const { return m_columns; }
    int count() const { return static_cast<int>(m_rows.size()); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void changed();

private:
    QString sentenceOf(const Row &row) const;

    QString m_subject;
    QStringList m_columns;
    QList<Row> m_rows;
};

} // namespace knotebook
