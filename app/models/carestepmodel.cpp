// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/carestepmodel.h"

#include <algorithm>

namespace knotebook {

CareStepModel::CareStepModel(const Session &session, const CareTexts &texts, QObject *parent)
    : QAbstractListModel(parent), m_session(session), m_texts(texts)
{
}

CareStepModel::Step &CareStepModel::stepFor(const Finding &finding, std::vector<Step> &steps) const
{
    const QString title = m_texts.rule(finding.rule).title;
    const auto same = std::find_if(steps.begin(), steps.end(), [&](const Step &step) {
        return step.tier == finding.tier && step.title == title;
    });
    if (same != steps.end())
        return *same;
    steps.push_back({finding.tier, title, {}, {}});
    return steps.back();
}

void CareStepModel::setFindings(const QList<Finding> &findings)
{
    std::vector<Step> steps;
    for (const Finding &finding : findings)
        stepFor(finding, steps).findings.append(finding);
    for (Step &step : steps) {
        step.reasons = std::make_unique<FindingModel>(m_session, m_texts, nullptr);
        step.reasons->setFindings(step.findings);
    }
    beginResetModel();
    m_steps.swap(steps);
    endResetModel();
    // The views let go of the rows later, and look at their reasons until then.
    for (Step &before : steps)
        before.reasons.release()->deleteLater();
    Q_EMIT changed();
}

QList<Finding> CareStepModel::findingsAt(int row) const
{
    return row >= 0 && row < count() ? m_steps.at(static_cast<std::size_t>(row)).findings
                                     : QList<Finding>();
}

int CareStepModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant CareStepModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Step &step = m_steps.at(static_cast<std::size_t>(index.row()));
    const auto any = [&](auto &&holds) {
        return std::any_of(step.findings.begin(), step.findings.end(), holds);
    };
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return step.title;
    case UrgentRole:
        return step.tier == Tier::Emergency;
    case ReasonsRole:
        return QVariant::fromValue(step.reasons.get());
    case ReasonCountRole:
        return tr("%n reason(s)", nullptr, static_cast<int>(step.findings.size()));
    case CanSnoozeRole:
        return step.tier == Tier::Book
            && any([](const Finding &finding) { return !finding.snoozedUntil; });
    case CanAcknowledgeRole:
        return step.tier >= Tier::Prompt && any([](const Finding &finding) {
                   return !finding.acknowledgedAt || finding.askAgain;
               });
    default:
        return {};
    }
}

QHash<int, QByteArray> CareStepModel::roleNames() const
{
    return {{TitleRole, "title"},         {UrgentRole, "urgent"},
            {ReasonsRole, "reasons"},     {ReasonCountRole, "reasonCount"},
            {CanSnoozeRole, "canSnooze"}, {CanAcknowledgeRole, "canAcknowledge"}};
}

} // namespace knotebook
