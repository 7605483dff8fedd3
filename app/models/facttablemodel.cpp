// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/facttablemodel.h"

namespace knotebook {

using namespace Qt::StringLiterals;

void FactTableModel::setFacts(const QString &subject, const QStringList &columns,
                              const QList<Row> &rows)
{
    beginResetModel();
    m_subject = subject;
    m_columns = columns;
    m_rows = rows;
    endResetModel();
    Q_EMIT changed();
}

QString FactTableModel::sentenceOf(const Row &row) const
{
    QStringList words;
    for (qsizetype i = 0; i < m_columns.size(); ++i)
        words.append(m_columns.at(i) + u' ' + row.cells.value(i));
    return row.subject + u": "_s + words.join(u", "_s);
}

int FactTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant FactTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case SubjectRole:
        return row.subject;
    case CellsRole:
        return row.cells;
    case SentenceRole:
        return sentenceOf(row);
    default:
        return {};
    }
}

QHash<int, QByteArray> FactTableModel::roleNames() const
{
    return {{SubjectRole, "subject"}, {CellsRole, "cells"}, {SentenceRole, "sentence"}};
}

} // namespace knotebook
