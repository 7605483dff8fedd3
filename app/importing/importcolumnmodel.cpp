// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/importcolumnmodel.h"

namespace knotebook {

void ImportColumnModel::setColumns(QList<ImportColumn> columns)
{
    // The same file read anew: what is looked at stays where it is.
    const bool sameFile = columns.size() == m_columns.size() && !columns.isEmpty();
    if (!sameFile)
        beginResetModel();
    m_columns = std::move(columns);
    if (!sameFile)
        endResetModel();
    else
        Q_EMIT dataChanged(index(0), index(count() - 1));
    Q_EMIT countChanged();
}

int ImportColumnModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant ImportColumnModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ImportColumn &column = m_columns.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return column.title;
    case SampleRole:
        return column.sample;
    case MeaningRole:
        return column.meaning;
    default:
        return {};
    }
}

QHash<int, QByteArray> ImportColumnModel::roleNames() const
{
    return {{TitleRole, "title"}, {SampleRole, "sample"}, {MeaningRole, "meaning"}};
}

} // namespace knotebook
