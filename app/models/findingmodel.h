// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/caretexts.h"
#include "app/session.h"
#include "core/care/care.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace knotebook {

/** What the rules of care concluded, each with its reasons, the most urgent first. */
class FindingModel final : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from a view model")
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)

public:
    enum Role {
        TitleRole = Qt::UserRole,
        WhyRole,
        AboutRole, ///< the knots it is about; empty: the person as a whole
        EvidenceRole, ///< the person's own entries, one a line
        ThresholdRole,
        SourcesRole, ///< one a line
        WouldChangeRole,
        UrgentRole, ///< emergency
        StateRole, ///< put off until, or acknowledged; else empty
        CanSnoozeRole,
        CanAcknowledgeRole,
    };

    /** Both must outlive the model. */
    FindingModel(const Session &session, const CareTexts &texts, QObject *parent);

    int count() const { return static_cast<int>(m_findings.size()); }
    void setFindings(const QList<Finding> &findings);
    /** Nothing for a row that is not there. */
    std::optional<Finding> at(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void changed();

private:
    QString aboutText(const Finding &finding) const;
    QString evidenceText(const Finding &finding) const;
    QString stateText(const Finding &finding) const;

    const Session &m_session;
    const CareTexts &m_texts;
    QList<Finding> m_findings;
    QHash<KnotId, QString> m_knots;
};

} // namespace knotebook
