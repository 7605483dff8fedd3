// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/knotlistmodel.h"

#include "app/forms/scale.h"
#include "app/messages/enumtexts.h"
#include "app/messages/momenttexts.h"

#include <algorithm>

namespace knotebook {

namespace {

KnotStatus statusOf(const KnotState &state)
{
    return state.status.value_or(KnotStatus::Unsure);
}

int painToday(const KnotState &state, QDate today)
{
    return state.lastRestFelt && state.lastRestFelt->localDate() == today ? toNumber(state.lastRest)
                                                                          : noNumber;
}

} // namespace

QString lastPainText(const KnotState &state, QDate today)
{
    if (state.lastRest && state.lastRestFelt)
        return KnotListModel::tr("%1 of 10, %2")
            .arg(text(state.lastRest), momentText(*state.lastRestFelt, today));
    if (state.lastPressure && state.lastDay)
        return KnotListModel::tr("%1 of 10 when pressed, %2")
            .arg(text(state.lastPressure), dayText(*state.lastDay, today));
    return KnotListModel::tr("no pain logged yet");
}

KnotListModel::KnotListModel(const Texts &texts, QObject *parent)
    : QAbstractListModel(parent), m_texts(texts)
{
}

bool KnotListModel::hasSameKnots(const QList<KnotState> &states) const
{
    return std::ranges::equal(states, m_states, [](const KnotState &a, const KnotState &b) {
        return a.knot.id() == b.knot.id();
    });
}

void KnotListModel::setStates(const QList<KnotState> &states, QDate today)
{
    m_today = today;
    if (hasSameKnots(states)) {
        m_states = states;
        if (!states.isEmpty())
            Q_EMIT dataChanged(index(0), index(count() - 1));
        return;
    }
    beginResetModel();
    m_states = states;
    endResetModel();
    Q_EMIT countChanged();
}

int KnotListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant KnotListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const KnotState &state = m_states.at(index.row());
    const KnotFields &fields = state.knot.fields();
    switch (role) {
    case KnotIdRole:
        return state.knot.id().toString();
    case Qt::DisplayRole:
    case NameRole:
        return m_texts.knotName(fields);
    case PlaceRole:
        return m_texts.knotPlace(fields);
    case StatusRole:
        return static_cast<int>(statusOf(state));
    case StatusTextRole:
        return state.status ? text(*state.status) : tr("No status yet");
    case PainRole:
        return toNumber(state.lastRest);
    case TodayPainRole:
        return painToday(state, m_today);
    case LastRole:
        return lastPainText(state, m_today);
    case XRole:
        return fields.place.point ? fields.place.point->x() : 0.0;
    case YRole:
        return fields.place.point ? fields.place.point->y() : 0.0;
    default:
        return {};
    }
}

QHash<int, QByteArray> KnotListModel::roleNames() const
{
    return {{KnotIdRole, "knotId"},
            {NameRole, "name"},
            {PlaceRole, "place"},
            {StatusRole, "status"},
            {StatusTextRole, "statusText"},
            {PainRole, "pain"},
            {TodayPainRole, "todayPain"},
            {LastRole, "last"},
            {XRole, "mapX"},
            {YRole, "mapY"}};
}

} // namespace knotebook
