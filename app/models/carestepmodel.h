// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/findingmodel.h"

#include <memory>
#include <vector>

namespace knotebook {

/**
 * What there is to do, the most urgent first: one row for each step, with all
 * the reasons for it. Findings that ask for the same of the same urgency are one
 * thing to do, however many rules say so.
 */
class CareStepModel final : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from a view model")
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)

public:
    enum Role {
        TitleRole = Qt::UserRole,
        UrgentRole, ///< emergency
        ReasonsRole, ///< a FindingModel
        ReasonCountRole, ///< "3 reasons"
        CanSnoozeRole, ///< any of its reasons can be put off
        CanAcknowledgeRole,
    };

    /** Both must outlive the model. */
    CareStepModel(const Session &session, const CareTexts &texts, QObject *parent);

    int count() const { return static_cast<int>(m_steps.size()); }
    /** In the order in which they are shown. */
    void setFindings(const QList<Finding> &findings);
    /** The findings of a row; empty for one that is not there. */
    QList<Finding> findingsAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void changed();

private:
    struct Step
    {
        Tier tier;
        QString title;
        QList<Finding> findings;
        std::unique_ptr<FindingModel> reasons;
    };

    Step &stepFor(const Finding &finding, std::vector<Step> &steps) const;

    const Session &m_session;
    const CareTexts &m_texts;
    std::vector<Step> m_steps;
};

} // namespace knotebook
