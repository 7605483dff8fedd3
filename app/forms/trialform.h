// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/forms/formparts.h"
#include "app/messages/caretexts.h"
#include "core/store/trialrecord.h"

namespace knotebook {

/**
 * Plans a fair trial in a handful of choices: what, against what, for which pain
 * and how long. It begins tomorrow. The lot of a day is drawn once: who does not
 * like the order and asks again gets the same one.
 */
class TrialForm final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from a view model")
    Q_PROPERTY(knotebook::ChoiceModel *remedy READ remedy CONSTANT FINAL)
    Q_PROPERTY(knotebook::ChoiceModel *against READ against CONSTANT FINAL)
    Q_PROPERTY(knotebook::ChoiceModel *knots READ knots CONSTANT FINAL)
    Q_PROPERTY(knotebook::ChoiceModel *length READ length CONSTANT FINAL)
    Q_PROPERTY(knotebook::ChoiceModel *outcome READ outcome CONSTANT FINAL)
    Q_PROPERTY(bool showsAll READ showsAll NOTIFY changed FINAL)
    Q_PROPERTY(bool hasMore READ hasMore NOTIFY changed FINAL)
    Q_PROPERTY(QString notOffered READ notOffered NOTIFY changed FINAL)
    Q_PROPERTY(QString asks READ asks NOTIFY changed FINAL)
    Q_PROPERTY(QString preview READ preview NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(bool canSave READ canSave NOTIFY changed FINAL)

public:
    /** Both must outlive the form. */
    TrialForm(Session &session, const CareTexts &careTexts, QObject *parent);

    /** Makes it ready for a plan; `knot` is chosen to begin with. */
    void begin(std::optional<KnotId> knot);
    /** What care holds back at present. */
    void setBlocked(const QList<Block> &blocked);

    ChoiceModel *remedy() { return &m_remedy; }
    ChoiceModel *against() { return &m_against; }
    ChoiceModel *knots() { return m_knots.model(); }
    ChoiceModel *length() { return &m_length; }
    ChoiceModel *outcome() { return &m_outcome; }
    bool showsAll() const { return m_showsAll; }
    /** There are more remedies than the ones that are shown first. */
    bool hasMore() const;
    /** What is not offered and why, in a sentence or two. */
    QString notOffered() const;
    /** What the plan asks for and can show; empty without a remedy. */
    QString asks() const;
    /** The first phases with their days, one a line. */
    QString preview() const;
    /** Why it cannot be planned like this. */
    QString problem() const { return m_problem; }
    bool canSave() const { return isWhole() && m_problem.isEmpty(); }

    /** Shows all remedies that can be tried, or those used most again. */
    Q_INVOKABLE void toggleAll();
    Q_INVOKABLE bool save();

Q_SIGNALS:
    void changed();

private:
    struct Offer
    {
        QString id;
        QString name;
        int uses = 0;
    };

    void choose();
    void offer();
    bool isWhole() const;
    TrialFields plan() const;
    QString problemOf(const TrialFields &plan) const;
    std::optional<PlanRefusal> refusal(const TrialFields &plan) const;
    int seedOfToday();

    Session &m_session;
    const CareTexts &m_careTexts;
    QList<Block> m_blocked;
    QList<Offer> m_offers; ///< those used most first
    ChoiceModel m_remedy {ChoiceModel::Kind::AtMostOne};
    ChoiceModel m_against {ChoiceModel::Kind::ExactlyOne};
    KnotChoice m_knots;
    ChoiceModel m_length {ChoiceModel::Kind::ExactlyOne};
    ChoiceModel m_outcome {ChoiceModel::Kind::ExactlyOne};
    bool m_showsAll = false;
    QDate m_drawnOn;
    int m_seed = 0;
    QString m_problem;
};

} // namespace knotebook
