// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/body/markmodel.h"

#include "app/body/markspread.h"
#include "app/forms/scale.h"
#include "app/messages/enumtexts.h"

#include <QLineF>

#include <algorithm>

namespace knotebook {

MarkModel::MarkModel(const Texts &texts, QObject *parent)
    : QAbstractListModel(parent), m_texts(texts)
{
}

void MarkModel::setStates(const QList<KnotState> &states)
{
    const auto id = [](const KnotState &state) { return state.knot.id(); };
    if (std::ranges::equal(states, m_states, {}, id, id)) {
        m_states = states;
        announce({});
    } else {
        beginResetModel();
        m_states = states;
        m_shifts = QList<QPointF>(states.size());
        endResetModel();
    }
    spreadAgain();
}

void MarkModel::setChosen(const std::optional<KnotId> &knot)
{
    m_chosen = knot;
    announce({ChosenRole});
}

void MarkModel::setDragged(const std::optional<QPointF> &spot)
{
    m_dragged = spot;
    announce({SpotRole, ShiftRole});
}

void MarkModel::spread(double pixelsPerUnit, double size)
{
    if (m_pixelsPerUnit == pixelsPerUnit && m_size == size)
        return;
    m_pixelsPerUnit = pixelsPerUnit;
    m_size = size;
    spreadAgain();
}

void MarkModel::spreadAgain()
{
    QList<QPointF> spots;
    for (const KnotState &state : m_states)
        spots.append(state.knot->place.point->position() * m_pixelsPerUnit);
    QList<QPointF> shifts = spreadApart(spots, m_size);
    if (shifts == m_shifts)
        return;
    m_shifts = std::move(shifts);
    announce({ShiftRole});
}

void MarkModel::announce(const QList<int> &roles)
{
    if (!m_states.isEmpty())
        Q_EMIT dataChanged(index(0), index(static_cast<int>(m_states.size()) - 1), roles);
}

QPointF MarkModel::spotOf(qsizetype row) const
{
    if (m_dragged && isChosen(row))
        return *m_dragged;
    return m_states.at(row).knot->place.point->position();
}

QPointF MarkModel::drawnAt(qsizetype row) const
{
    return spotOf(row) + m_shifts.at(row) / m_pixelsPerUnit;
}

std::optional<KnotId> MarkModel::nearest(const QPointF &at, double reach) const
{
    std::optional<KnotId> drawn, spot;
    double toDrawn = reach, toSpot = reach;
    for (qsizetype row = 0; row < m_states.size(); ++row) {
        const KnotId knot = m_states.at(row).knot.id();
        if (const double far = QLineF(drawnAt(row), at).length(); far <= toDrawn) {
            toDrawn = far;
            drawn = knot;
        }
        if (const double far = QLineF(spotOf(row), at).length(); far <= toSpot) {
            toSpot = far;
            spot = knot;
        }
    }
    return drawn ? drawn : spot;
}

int MarkModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_states.size());
}

QVariant MarkModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const qsizetype row = index.row();
    const KnotState &state = m_states.at(row);
    const KnotStatus status = state.status.value_or(KnotStatus::Unsure);
    switch (role) {
    case KnotIdRole:
        return state.knot.id().toString();
    case Qt::DisplayRole:
    case NameRole:
        return m_texts.knotInWords(state.knot.fields());
    case StatusRole:
        return static_cast<int>(status);
    case StatusTextRole:
        return text(status);
    case PainRole:
        return toNumber(state.lastRest);
    case SpotRole:
        return spotOf(row);
    case ShiftRole:
        return m_dragged && isChosen(row) ? QPointF() : m_shifts.at(row);
    case ChosenRole:
        return isChosen(row);
    default:
        return {};
    }
}

QHash<int, QByteArray> MarkModel::roleNames() const
{
    return {{KnotIdRole, "knotId"},         {NameRole, "name"},    {StatusRole, "status"},
            {StatusTextRole, "statusText"}, {PainRole, "pain"},    {SpotRole, "spot"},
            {ShiftRole, "shift"},           {ChosenRole, "chosen"}};
}

} // namespace knotebook
