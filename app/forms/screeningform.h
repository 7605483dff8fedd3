// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/caretexts.h"
#include "app/session.h"
#include "core/care/care.h"

#include <QtQml/qqmlregistration.h>

#include <functional>

namespace knotebook {

/**
 * The red-flag questions of one round, one at a time. A short list of emergency
 * signs is shown whole, with one answer for "none of these"; whoever hesitates
 * takes it one by one. What is answered in one sitting is saved as one
 * screening, and what the profile keeps for long as its facts: when the last
 * question is answered, when the person stops, or at once when an answer makes
 * it an emergency.
 */
class ScreeningForm final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from a view model")
    Q_PROPERTY(bool asking READ asking NOTIFY changed FINAL)
    Q_PROPERTY(bool isList READ isList NOTIFY changed FINAL)
    Q_PROPERTY(QString question READ question NOTIFY changed FINAL)
    Q_PROPERTY(QStringList signsAsked READ signsAsked NOTIFY changed FINAL)
    Q_PROPERTY(QString progress READ progress NOTIFY changed FINAL)
    Q_PROPERTY(bool canGoBack READ canGoBack NOTIFY changed FINAL)

public:
    /** All must outlive the form. */
    ScreeningForm(Session &session, const RuleTable &rules, const CareTexts &texts,
                  QObject *parent);

    /** Asks the round that is due; without one nothing happens. */
    void begin(const CareInputs &inputs);
    /** Asks all that is open, because the person wants to. */
    void beginAll(const CareInputs &inputs);
    /** What is still open, for the inputs with the answers given so far. */
    using OpenQuestions = std::function<QStringList(const CareInputs &)>;
    /** Asks what `open` gives, and after each answer what it then gives. */
    void beginWith(const CareInputs &inputs, OpenQuestions open);

    bool asking() const { return !m_step.isEmpty(); }
    /** Several signs are shown, to be answered with "none of these" or one by one. */
    bool isList() const { return m_step.size() > 1; }
    /** The question, or what is asked of the list. */
    QString question() const;
    /** Every sign of the list; empty for a single question. */
    QStringList signsAsked() const;
    /** How much is left, and about how long it takes. */
    QString progress() const;
    bool canGoBack() const { return !m_past.isEmpty(); }

    Q_INVOKABLE void answerYes() { answerOne(Answer::Yes); }
    Q_INVOKABLE void answerNo() { answerOne(Answer::No); }
    Q_INVOKABLE void answerUnsure() { answerOne(Answer::Unsure); }
    /** Each sign of the list gets the answer no. */
    Q_INVOKABLE void answerNone();
    /** Asks each sign of the list on its own. */
    Q_INVOKABLE void takeOneByOne();
    /** To the question before, to answer it again. */
    Q_INVOKABLE void goBack();
    /** Saves what was answered and asks no more. */
    Q_INVOKABLE void stop();

Q_SIGNALS:
    void changed();
    /** The sitting is over; its answers, if any, are saved. */
    void finished();

private:
    void start(const CareInputs &inputs, bool everything, OpenQuestions given);
    void answerOne(Answer answer);
    void answerStep(Answer answer);
    void askNext();
    QStringList open() const;
    QStringList openInRound(const CareInputs &inputs) const;
    CareInputs withAnswers() const;
    void save(const QMap<QString, Answer> &answers);

    Session &m_session;
    const RuleTable &m_rules;
    const CareTexts &m_texts;
    CareInputs m_inputs;
    OpenQuestions m_given; ///< what to ask instead of a round
    bool m_everything = false;
    ScreeningStage m_stage = ScreeningStage::Done;
    QStringList m_round; ///< what this sitting was begun with
    QMap<QString, Answer> m_answers;
    QList<QStringList> m_past; ///< the steps that were answered, in order
    QStringList m_step; ///< what is asked now, one or a list; empty when nothing is
    QSet<QString> m_alone; ///< signs of a list that was taken one by one
    qsizetype m_left = 0;
    bool m_emergencyBefore = false;
};

} // namespace knotebook
