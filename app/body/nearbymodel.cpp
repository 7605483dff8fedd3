// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/body/nearbymodel.h"

#include <algorithm>

namespace knotebook {

namespace {

constexpr qsizetype mostOffered = 6;

void offer(QList<Nearby> &rows, const Nearby &row)
{
    const bool known =
        std::ranges::any_of(rows, [&](const Nearby &other) { return other.muscle == row.muscle; });
    if (!known && rows.size() < mostOffered)
        rows.append(row);
}

} // namespace

QList<Nearby> nearbyAt(const Atlas &atlas, const BodyPoint &point, double radius)
{
    QList<Nearby> rows;
    const BodyHit hit = atlas.hit(point);
    if (hit.muscle)
        offer(rows, {*hit.muscle, point.layer(), false});
    if (hit.superficial)
        offer(rows, {*hit.superficial, Layer::Superficial, false});
    for (const MuscleSide &beneath : hit.beneath)
        offer(rows, {beneath, Layer::Deep, true});
    for (const Candidate &near : atlas.candidates(point, radius))
        offer(rows, {near.muscle, point.layer(), false});
    return rows;
}

NearbyModel::NearbyModel(const Texts &texts, QObject *parent)
    : QAbstractListModel(parent), m_texts(texts)
{
}

void NearbyModel::setRows(const QList<Nearby> &rows, const std::optional<MuscleSide> &chosen)
{
    if (rows == m_rows && chosen == m_chosen)
        return;
    beginResetModel();
    m_rows = rows;
    m_chosen = chosen;
    endResetModel();
    Q_EMIT countChanged();
}

int NearbyModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

/** With its side where the same muscle of the other side is offered too. */
QString NearbyModel::nameOf(const Nearby &row) const
{
    const auto sameMuscle = [&](const Nearby &other) {
        return other.muscle.muscle == row.muscle.muscle;
    };
    return std::ranges::count_if(m_rows, sameMuscle) > 1
        ? m_texts.muscleInWords(row.muscle.muscle, row.muscle.side)
        : m_texts.muscle(row.muscle.muscle).name;
}

QVariant NearbyModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Nearby &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return nameOf(row);
    case BeneathRole:
        return row.beneath;
    case ChosenRole:
        return row.muscle == m_chosen;
    default:
        return {};
    }
}

QHash<int, QByteArray> NearbyModel::roleNames() const
{
    return {{NameRole, "name"}, {BeneathRole, "beneath"}, {ChosenRole, "chosen"}};
}

} // namespace knotebook
