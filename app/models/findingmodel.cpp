// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/findingmodel.h"

#include "app/messages/momenttexts.h"

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

QString sourcesText(const Finding &finding, const CareTexts &texts)
{
    QStringList lines;
    for (const RuleSource &source : finding.sources)
        lines.append(texts.source(source));
    return lines.join(u'\n');
}

} // namespace

FindingModel::FindingModel(const Session &session, const CareTexts &texts, QObject *parent)
    : QAbstractListModel(parent), m_session(session), m_texts(texts)
{
}

void FindingModel::setFindings(const QList<Finding> &findings)
{
    beginResetModel();
    m_findings = findings;
    m_knots.clear();
    for (const Finding &finding : findings) {
        for (const KnotId &id : finding.knots) {
            if (const Result<Knot> knot = m_session.read().get(id))
                m_knots.insert(id, m_session.texts().knotInWords(knot->fields()));
        }
    }
    endResetModel();
    Q_EMIT changed();
}

std::optional<Finding> FindingModel::at(int row) const
{
    return row >= 0 && row < count() ? std::optional(m_findings.at(row)) : std::nullopt;
}

QString FindingModel::aboutText(const Finding &finding) const
{
    QStringList names;
    for (const KnotId &id : finding.knots)
        names.append(m_knots.value(id));
    names.removeAll(QString());
    return names.join(u'\n');
}

QString FindingModel::evidenceText(const Finding &finding) const
{
    QStringList lines;
    for (const Evidence &evidence : finding.evidence)
        lines.append(m_texts.evidence(evidence));
    for (const QString &question : finding.heightenedBy)
        lines.append(
            tr("Weighs more because you answered yes: %1").arg(m_texts.question(question)));
    lines.removeDuplicates();
    return lines.join(u'\n');
}

QString FindingModel::stateText(const Finding &finding) const
{
    const QDate today = m_session.today();
    if (finding.snoozedUntil)
        return tr("Put off until %1").arg(longDayText(*finding.snoozedUntil));
    if (finding.acknowledgedAt && finding.askAgain)
        return tr("You contacted care %1. Is it settled?")
            .arg(momentText(*finding.acknowledgedAt, today));
    if (finding.acknowledgedAt)
        return tr("You contacted care %1.").arg(momentText(*finding.acknowledgedAt, today));
    return {};
}

int FindingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant FindingModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Finding &finding = m_findings.at(index.row());
    const RuleText words = m_texts.rule(finding.rule);
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return words.title;
    case WhyRole:
        return words.why;
    case AboutRole:
        return aboutText(finding);
    case EvidenceRole:
        return evidenceText(finding);
    case ThresholdRole:
        return words.threshold;
    case SourcesRole:
        return sourcesText(finding, m_texts);
    case WouldChangeRole:
        return words.wouldChange;
    case UrgentRole:
        return finding.tier == Tier::Emergency;
    case StateRole:
        return stateText(finding);
    case CanSnoozeRole:
        return finding.tier == Tier::Book && !finding.snoozedUntil;
    case CanAcknowledgeRole:
        return finding.tier >= Tier::Prompt && (!finding.acknowledgedAt || finding.askAgain);
    default:
        return {};
    }
}

QHash<int, QByteArray> FindingModel::roleNames() const
{
    return {{TitleRole, "title"},
            {WhyRole, "why"},
            {AboutRole, "about"},
            {EvidenceRole, "evidence"},
            {ThresholdRole, "threshold"},
            {SourcesRole, "sources"},
            {WouldChangeRole, "wouldChange"},
            {UrgentRole, "urgent"},
            {StateRole, "state"},
            {CanSnoozeRole, "canSnooze"},
            {CanAcknowledgeRole, "canAcknowledge"}};
}

} // namespace knotebook
