// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/forms/screeningform.h"
#include "app/forms/visitform.h"
#include "app/jobs/worker.h"
#include "app/messages/notnow.h"
#include "app/models/carestepmodel.h"
#include "app/models/laddermodel.h"
#include "app/models/visitlistmodel.h"

namespace knotebook {

struct Tables;

/**
 * When to get help. The rules are applied by a worker whenever the journal
 * changes, also while another page is shown, so that Today can say in one line
 * what care says.
 */
class CareViewModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from the shell")
    Q_PROPERTY(bool ready READ ready NOTIFY changed FINAL)
    Q_PROPERTY(bool anyKnots READ anyKnots NOTIFY changed FINAL)
    Q_PROPERTY(QString line READ line NOTIFY changed FINAL)
    Q_PROPERTY(QString tier READ tierText NOTIFY changed FINAL)
    Q_PROPERTY(QString meaning READ meaning NOTIFY changed FINAL)
    Q_PROPERTY(bool emergency READ emergency NOTIFY changed FINAL)
    Q_PROPERTY(QString emergencyNumber READ emergencyNumber NOTIFY changed FINAL)
    Q_PROPERTY(QString whyAsk READ whyAsk NOTIFY changed FINAL)
    Q_PROPERTY(int openQuestions READ openQuestions NOTIFY changed FINAL)
    Q_PROPERTY(int laterQuestions READ laterQuestions NOTIFY changed FINAL)
    Q_PROPERTY(QString roundTitle READ roundTitle NOTIFY changed FINAL)
    Q_PROPERTY(QString roundLength READ roundLength NOTIFY changed FINAL)
    Q_PROPERTY(bool questionsFirst READ questionsFirst NOTIFY changed FINAL)
    Q_PROPERTY(knotebook::FindingModel *findings READ findings CONSTANT FINAL)
    Q_PROPERTY(knotebook::CareStepModel *steps READ steps CONSTANT FINAL)
    Q_PROPERTY(knotebook::LadderModel *ladder READ ladder CONSTANT FINAL)
    Q_PROPERTY(knotebook::ScreeningForm *screening READ screening CONSTANT FINAL)
    Q_PROPERTY(knotebook::VisitListModel *visits READ visits CONSTANT FINAL)
    Q_PROPERTY(knotebook::VisitForm *visit READ visit CONSTANT FINAL)

public:
    /** Both must outlive the view model. */
    CareViewModel(Session &session, const Tables &tables, QObject *parent);

    /** The rules were applied at least once. */
    bool ready() const { return m_ready; }
    bool anyKnots() const { return m_ready && !m_inputs.knots.isEmpty(); }
    /** What care says, in one line; empty while there is nothing to say. */
    QString line() const;
    QString tierText() const;
    /** What the step means, calmly, and never that nothing is wrong. */
    QString meaning() const;
    /** An emergency that the person has not yet answered with having contacted care. */
    bool emergency() const;
    /** From the settings; empty when none was given. */
    QString emergencyNumber() const;
    /** Why questions are asked now; empty when nothing calls for it. */
    QString whyAsk() const;
    /** Of the round that is due; 0 when nothing is. */
    int openQuestions() const { return static_cast<int>(m_round.questions.size()); }
    /** That can wait for another round. */
    int laterQuestions() const { return static_cast<int>(m_round.later); }
    /** What the round is about. */
    QString roundTitle() const;
    /** How many questions, about how long, and how many can wait. */
    QString roundLength() const;
    /** Answering comes before anything else on the page. */
    bool questionsFirst() const;
    /** All findings, whatever they ask for. */
    FindingModel *findings() { return &m_findings; }
    /** The same by what there is to do. */
    CareStepModel *steps() { return &m_steps; }
    LadderModel *ladder() { return &m_ladder; }
    ScreeningForm *screening() { return &m_screening; }
    VisitListModel *visits() { return &m_visits; }
    VisitForm *visit() { return &m_visit; }
    const CareResult &result() const { return m_result; }
    /** What is not to be suggested for now. */
    NotNow notNow() const;
    /** Applies the rules anew, in the background: answers expire without anyone writing. */
    void lookAgain();

    /** The round that is due. */
    Q_INVOKABLE void beginScreening();
    /** All that is open, whether or not it is due. */
    Q_INVOKABLE void beginAllQuestions();
    /** Puts off all reasons of a step for that many days, 1…14. */
    Q_INVOKABLE void snooze(int row, int days);
    /** "I have contacted care", for all reasons of a step. */
    Q_INVOKABLE void acknowledge(int row);
    /** The same for all that is urgent. */
    Q_INVOKABLE void acknowledgeEmergency();
    Q_INVOKABLE void copyEmergencyNumber();
    Q_INVOKABLE void addVisit();
    Q_INVOKABLE bool editVisit(int row);
    Q_INVOKABLE void deleteVisit(int row);

Q_SIGNALS:
    void changed();

private:
    struct Answer
    {
        CareInputs inputs;
        CareResult result;
        QList<ScreeningReason> reasons;
        ScreeningRound round;
        LadderStep ladder = LadderStep::None;
    };

    void take(const Answer &answer);
    /** One answer to several findings, as one action. */
    void answer(const QList<Finding> &findings, AcknowledgementKind kind,
                std::optional<QDate> until, const QString &notice);

    Session &m_session;
    const Tables &m_tables;
    FindingModel m_findings;
    CareStepModel m_steps;
    LadderModel m_ladder {nullptr};
    ScreeningForm m_screening;
    VisitListModel m_visits;
    VisitForm m_visit;
    CareInputs m_inputs;
    CareResult m_result;
    QList<ScreeningReason> m_reasons;
    ScreeningRound m_round;
    bool m_ready = false;
    Worker m_worker {nullptr};
};

} // namespace knotebook
