// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/referringmodel.h"

#include "app/messages/hurttexts.h"

namespace knotebook {

ReferringModel::ReferringModel(const Atlas &atlas, const Texts &texts, QObject *parent)
    : QAbstractListModel(parent), m_atlas(atlas), m_texts(texts)
{
}

void ReferringModel::setRows(const QList<ReferringMuscle> &rows, bool painted)
{
    beginResetModel();
    m_rows = rows;
    m_painted = painted;
    endResetModel();
    Q_EMIT changed();
}

int ReferringModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant ReferringModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ReferringMuscle &row = m_rows.at(index.row());
    const Muscle &muscle = *m_atlas.muscle(row.muscle.muscle);
    const MuscleText words = m_texts.muscle(muscle.id);
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return words.name;
    case LatinRole:
        return muscle.latin;
    case SideRole:
        return muscleSideText(row.muscle.side);
    case TypicalRole:
        return row.isTypical();
    case PlacesRole:
        return referringText(row, m_texts);
    case ShareRole:
        return m_painted ? paintedShareText(row.share) : QString();
    case CareRole:
        return words.care;
    case PressRole:
        return pressText(muscle.press);
    case CautionRole:
        return words.caution;
    case BothSidesRole:
        return row.muscle.side == Side::Both;
    default:
        return {};
    }
}

QHash<int, QByteArray> ReferringModel::roleNames() const
{
    return {{NameRole, "name"},          {LatinRole, "latin"},   {SideRole, "side"},
            {TypicalRole, "typical"},    {PlacesRole, "places"}, {ShareRole, "share"},
            {CareRole, "care"},          {PressRole, "press"},   {CautionRole, "caution"},
            {BothSidesRole, "bothSides"}};
}

} // namespace knotebook
