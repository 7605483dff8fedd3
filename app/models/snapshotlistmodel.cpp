// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/snapshotlistmodel.h"

namespace knotebook {

void SnapshotListModel::setLines(QList<SnapshotLine> lines)
{
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
    Q_EMIT countChanged();
}

int SnapshotListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant SnapshotListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SnapshotLine &line = m_lines.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case DayRole:
        return line.day;
    case DetailRole:
        return line.detail;
    case WholeRole:
        return line.whole;
    case FileRole:
        return QUrl::fromLocalFile(line.path);
    default:
        return {};
    }
}

QHash<int, QByteArray> SnapshotListModel::roleNames() const
{
    return {{DayRole, "day"}, {DetailRole, "detail"}, {WholeRole, "whole"}, {FileRole, "file"}};
}

} // namespace knotebook
