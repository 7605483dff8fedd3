// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/outlinemodel.h"

namespace knotebook {

OutlineModel::OutlineModel(const Atlas &atlas, QObject *parent)
    : QAbstractListModel(parent), m_atlas(atlas),
      m_outlines(&atlas.outlines(View::Front, Layer::Superficial))
{
}

void OutlineModel::show(View view, Layer layer)
{
    beginResetModel();
    m_outlines = &m_atlas.outlines(view, layer);
    endResetModel();
}

int OutlineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_outlines->size());
}

QVariant OutlineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Outline &outline = m_outlines->at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return outline.id;
    case PathRole:
        return outline.path;
    case FibresRole:
        return outline.fibres;
    default:
        return {};
    }
}

QHash<int, QByteArray> OutlineModel::roleNames() const
{
    return {{PathRole, "path"}, {FibresRole, "fibres"}};
}

} // namespace knotebook
