// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/laddermodel.h"

#include <array>

namespace knotebook {

namespace {

constexpr std::array steps {LadderStep::SelfCare, LadderStep::Massage,
                            LadderStep::CompressionOrNeedling, LadderStep::Injection};

QString titleOf(LadderStep step)
{
    switch (step) {
    case LadderStep::None:
        return {};
    case LadderStep::SelfCare:
        return LadderModel::tr("Looking after it yourself: pressure, stretching, warmth, rest");
    case LadderStep::Massage:
        return LadderModel::tr(
            "A physical therapist, massage therapist or chiropractor: massage and treatment");
    case LadderStep::CompressionOrNeedling:
        return LadderModel::tr("Held pressure or dry needling by a professional");
    case LadderStep::Injection:
        return LadderModel::tr("A doctor: trigger point injection, with physical therapy");
    }
    Q_UNREACHABLE();
}

int rowOf(LadderStep step)
{
    return static_cast<int>(step) - static_cast<int>(LadderStep::SelfCare);
}

} // namespace

void LadderModel::setStep(LadderStep step)
{
    m_step = step;
    Q_EMIT dataChanged(index(0), index(rowCount() - 1), {StateRole, ReachedRole, HereRole});
}

int LadderModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(steps.size());
}

QVariant LadderModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int distance = index.row() - rowOf(m_step); // at "none" the first step is the next
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return titleOf(steps.at(static_cast<std::size_t>(index.row())));
    case StateRole:
        if (distance == 0)
            return tr("You are here, by what you wrote down");
        if (distance == 1)
            return m_step == LadderStep::None ? tr("Where to begin")
                                              : tr("The next step, if this does not help");
        return QString();
    case ReachedRole:
        return distance <= 0;
    case HereRole:
        return distance == 0;
    default:
        return {};
    }
}

QHash<int, QByteArray> LadderModel::roleNames() const
{
    return {
        {TitleRole, "title"}, {StateRole, "state"}, {ReachedRole, "reached"}, {HereRole, "here"}};
}

} // namespace knotebook
