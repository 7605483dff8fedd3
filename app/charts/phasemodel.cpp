// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/phasemodel.h"

#include <algorithm>

namespace knotebook {

using namespace Qt::StringLiterals;

void PhaseModel::setPhases(QList<ShownPhase> phases, const Period &view)
{
    std::ranges::stable_sort(phases, {}, &ShownPhase::first);
    beginResetModel();
    m_all = std::move(phases);
    m_view = view;
    m_phases.clear();
    for (ShownPhase phase : std::as_const(m_all)) {
        phase.first = std::max(phase.first, view.from);
        phase.last = std::min(phase.last, view.to);
        if (phase.first <= phase.last)
            m_phases.append(phase);
    }
    endResetModel();
    Q_EMIT changed();
}

QString PhaseModel::wordsOn(QDate day) const
{
    QStringList words;
    for (const ShownPhase &phase : m_all) {
        if (phase.first <= day && day <= phase.last)
            words.append(phase.words);
    }
    return words.join(u", "_s);
}

int PhaseModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant PhaseModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ShownPhase &phase = m_phases.at(index.row());
    const auto days = static_cast<double>(m_view.days());
    switch (role) {
    case StartRole:
        return static_cast<double>(m_view.from.daysTo(phase.first)) / days;
    case ShareRole:
        return static_cast<double>(phase.first.daysTo(phase.last) + 1) / days;
    case TreatedRole:
        return phase.treated;
    case Qt::DisplayRole:
    case WordsRole:
        return phase.words;
    default:
        return {};
    }
}

QHash<int, QByteArray> PhaseModel::roleNames() const
{
    return {
        {StartRole, "start"}, {ShareRole, "share"}, {TreatedRole, "treated"}, {WordsRole, "words"}};
}

} // namespace knotebook
