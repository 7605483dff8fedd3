// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/firstrows.h"

#include <algorithm>

namespace knotebook {

FirstRows::FirstRows(QObject *parent) : QSortFilterProxyModel(parent) { }

void FirstRows::setSource(QAbstractItemModel *source)
{
    if (source == sourceModel())
        return;
    setSourceModel(source);
    Q_EMIT sourceChanged();
}

void FirstRows::setMost(int most)
{
    const int wanted = std::max(0, most);
    if (wanted == m_most)
        return;
    m_most = wanted;
    invalidateFilter();
    Q_EMIT mostChanged();
}

bool FirstRows::filterAcceptsRow(int row, const QModelIndex &) const
{
    return row < m_most;
}

} // namespace knotebook
