// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/outlinemodel.h"

namespace knotebook {

OutlineModel::OutlineModel(const Atlas &atlas, QObject *parent)
    : QAbstractListModel(parent), m_atlas(atlas),
      m_parts(&atlas.regionOutlines(View::Front, RegionKind::Part)),
      m_muscles(&atlas.outlines(View::Front, Layer::Superficial))
{
}

void OutlineModel::show(View view, Layer layer)
{
    beginResetModel();
    m_parts = &m_atlas.regionOutlines(view, RegionKind::Part);
    m_muscles = &m_atlas.outlines(view, layer);
    endResetModel();
}

const Outline &OutlineModel::outlineAt(int row) const
{
    return row < m_parts->size() ? m_parts->at(row) : m_muscles->at(row - m_parts->size());
}

int OutlineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_parts->size() + m_muscles->size());
}

QVariant OutlineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Outline &outline = outlineAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return outline.id;
    case PathRole:
        return outline.path;
    case FibresRole:
        return outline.fibres;
    case MuscleRole:
        return index.row() >= m_parts->size();
    default:
        return {};
    }
}

QHash<int, QByteArray> OutlineModel::roleNames() const
{
    return {{PathRole, "path"}, {FibresRole, "fibres"}, {MuscleRole, "muscle"}};
}

} // namespace knotebook
