// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/body/heatmodel.h"

#include "app/messages/heattexts.h"

namespace knotebook {

HeatModel::HeatModel(const Atlas &atlas, const Texts &texts, QObject *parent)
    : QAbstractListModel(parent), m_atlas(atlas), m_texts(texts)
{
}

void HeatModel::setHeat(const Heat &heat, View view)
{
    beginResetModel();
    m_places = heat.places;
    m_view = view;
    endResetModel();
}

QString HeatModel::pathOf(const HeatPlace &place) const
{
    if (!place.muscle.isEmpty()) {
        const Outline *outline = m_atlas.outline(m_view, place.layer, {place.muscle, place.side});
        return outline ? outline->path : QString();
    }
    for (const Outline &outline : m_atlas.regionOutlines(m_view, RegionKind::Pain)) {
        if (outline.id == place.region && outline.side == place.side)
            return outline.path;
    }
    return {};
}

int HeatModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_places.size());
}

QVariant HeatModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const HeatPlace &place = m_places.at(index.row());
    switch (role) {
    case PathRole:
        return pathOf(place);
    case StepRole:
        return place.step();
    case Qt::DisplayRole:
    case WordsRole:
        return heatPlaceText(place, m_texts);
    default:
        return {};
    }
}

QHash<int, QByteArray> HeatModel::roleNames() const
{
    return {{PathRole, "path"}, {StepRole, "step"}, {WordsRole, "words"}};
}

} // namespace knotebook
