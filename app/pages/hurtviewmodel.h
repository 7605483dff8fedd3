// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/body/paintingmodel.h"
#include "app/forms/screeningform.h"
#include "app/jobs/worker.h"
#include "app/models/carestepmodel.h"
#include "app/models/painplacemodel.h"
#include "app/models/referringmodel.h"
#include "core/care/lookupgate.h"

namespace knotebook {

struct Tables;

/**
 * "Where does it hurt?": a place, chosen or painted, then the red-flag questions
 * about it, then either what to do first or the muscles commonly described as
 * referring there. Kept are only the answers, as a screening.
 */
class HurtViewModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from the shell")
    Q_PROPERTY(Step step READ step NOTIFY changed FINAL)
    Q_PROPERTY(QString where READ where NOTIFY changed FINAL)
    Q_PROPERTY(QString headline READ headline CONSTANT FINAL)
    Q_PROPERTY(QString openText READ openText NOTIFY changed FINAL)
    Q_PROPERTY(QStringList openQuestions READ openQuestions NOTIFY changed FINAL)
    Q_PROPERTY(QString emptyText READ emptyText NOTIFY changed FINAL)
    Q_PROPERTY(bool emergency READ emergency NOTIFY changed FINAL)
    Q_PROPERTY(QString emergencyNumber READ emergencyNumber NOTIFY changed FINAL)
    Q_PROPERTY(knotebook::PainPlaceModel *places READ places CONSTANT FINAL)
    Q_PROPERTY(knotebook::PaintingModel *painting READ painting CONSTANT FINAL)
    Q_PROPERTY(knotebook::ScreeningForm *screening READ screening CONSTANT FINAL)
    Q_PROPERTY(knotebook::CareStepModel *steps READ steps CONSTANT FINAL)
    Q_PROPERTY(knotebook::ReferringModel *muscles READ muscles CONSTANT FINAL)

public:
    enum Step {
        Choosing, ///< a place from the list, or by painting
        Looking, ///< the journal is read
        Asking, ///< the red-flag questions of the parts concerned
        Open, ///< some are not answered: no list
        Replaced, ///< a rule says what comes first: no list
        Listed,
    };
    Q_ENUM(Step)

    /** Both must outlive the view model. */
    HurtViewModel(Session &session, const Tables &tables, QObject *parent);

    Step step() const { return m_step; }
    /** "Temple, left": where it hurts. */
    QString where() const;
    QString headline() const;
    QString openText() const;
    QStringList openQuestions() const;
    /** When no muscle is described for the place; else empty. */
    QString emptyText() const;
    /** One of the findings is an emergency: the number comes first. */
    bool emergency() const;
    /** From the settings; empty when none was given. */
    QString emergencyNumber() const { return m_number; }
    PainPlaceModel *places() { return &m_places; }
    PaintingModel *painting() { return &m_painting; }
    ScreeningForm *screening() { return &m_screening; }
    CareStepModel *steps() { return &m_steps; }
    ReferringModel *muscles() { return &m_muscles; }

    /** From the list, or by painting, which begins on that view. */
    Q_INVOKABLE void begin(int view);
    /** With the region at a point of a view, in atlas units; beside the body as begin(view). */
    Q_INVOKABLE void beginAt(int view, QPointF point);
    /** A row of `places`; `left` counts where there is one on each side. */
    Q_INVOKABLE void choosePlace(int row, bool left);
    /** Where the painting lies is looked up; nothing painted, nothing done. */
    Q_INVOKABLE void lookUpPainting();
    /** The questions that are open, once more. */
    Q_INVOKABLE void askAgain();
    /** A muscle of the list is to be seen; `left` counts where no side is known. */
    Q_INVOKABLE void show(int row, bool left);
    Q_INVOKABLE void copyEmergencyNumber();
    /** Keeps what was answered and forgets the rest. */
    Q_INVOKABLE void end();

Q_SIGNALS:
    void changed();
    void muscleRequested(const knotebook::MuscleSide &muscle);

private:
    struct Answer
    {
        CareInputs inputs;
        LookupGate gate;
    };

    void start(const QList<PaintedRegion> &regions, bool painted);
    void lookUp();
    void take(const Answer &answer);
    void ask();
    void setStep(Step step);
    QList<BodyPart> parts() const;

    Session &m_session;
    const Tables &m_tables;
    PainPlaceModel m_places;
    PaintingModel m_painting;
    ScreeningForm m_screening;
    CareStepModel m_steps;
    ReferringModel m_muscles;
    Step m_step = Choosing;
    QList<PaintedRegion> m_regions; ///< where it hurts
    bool m_painted = false;
    bool m_asked = false; ///< the questions were put once for this place
    CareInputs m_inputs;
    LookupGate m_gate;
    QString m_number;
    Worker m_worker {nullptr};
};

} // namespace knotebook
