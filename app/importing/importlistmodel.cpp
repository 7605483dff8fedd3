// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/importlistmodel.h"

namespace knotebook {

void ImportListModel::setLines(QList<ImportLine> lines)
{
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
    Q_EMIT countChanged();
}

int ImportListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant ImportListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ImportLine &line = m_lines.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return line.title;
    case DetailRole:
        return line.detail;
    case CheckRole:
        return line.check;
    default:
        return {};
    }
}

QHash<int, QByteArray> ImportListModel::roleNames() const
{
    return {{TitleRole, "title"}, {DetailRole, "detail"}, {CheckRole, "check"}};
}

} // namespace knotebook
