// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/outlinemodel.h"

namespace knotebook {

namespace {

/**
 * As an SVG gradient from (0, 0) to (1, 0.25) of the box around a shape runs: its
 * lines of one colour are stretched with the box, so that a long muscle is lit
 * across and not along.
 */
QPointF lightEnd(const QRectF &box)
{
    if (box.isEmpty())
        return box.bottomRight();
    const QPointF rise(1 / box.width(), 0.25 / box.height());
    return box.topLeft() + rise * 1.0625 / QPointF::dotProduct(rise, rise);
}

} // namespace

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
    case LightFromRole:
        return outline.polygon.bounds().topLeft();
    case LightToRole:
        return lightEnd(outline.polygon.bounds());
    default:
        return {};
    }
}

QHash<int, QByteArray> OutlineModel::roleNames() const
{
    return {{PathRole, "path"},
            {FibresRole, "fibres"},
            {LightFromRole, "lightFrom"},
            {LightToRole, "lightTo"}};
}

} // namespace knotebook
