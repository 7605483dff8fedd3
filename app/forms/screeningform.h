// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/caretexts.h"
#include "app/session.h"
#include "core/care/care.h"

#include <QtQml/qqmlregistration.h>

namespace knotebook {

/**
 * The red-flag questions, one at a time. What is answered in one sitting is
 * saved as one screening, when the last question is answered, when the person
 * stops, or at once when an answer makes it an emergency.
 */
class ScreeningForm final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from a view model")
    Q_PROPERTY(bool asking READ asking NOTIFY changed FINAL)
    Q_PROPERTY(QString question READ question NOTIFY changed FINAL)
    Q_PROPERTY(QString progress READ progress NOTIFY changed FINAL)
    Q_PROPERTY(bool canGoBack READ canGoBack NOTIFY changed FINAL)

public:
    /** All must outlive the form. */
    ScreeningForm(Session &session, const RuleTable &rules, const CareTexts &texts,
                  QObject *parent);

    /** Asks what is open; without an open question nothing happens. */
    void begin(const CareInputs &inputs);
    bool asking() const { return !m_question.isEmpty(); }
    QString question() const;
    /** How many are answered and how many are open now. */
    QString progress() const;
    bool canGoBack() const { return !m_asked.isEmpty(); }

    Q_INVOKABLE void answerYes() { answer(Answer::Yes); }
    Q_INVOKABLE void answerNo() { answer(Answer::No); }
    Q_INVOKABLE void answerUnsure() { answer(Answer::Unsure); }
    /** To the question before, to answer it again. */
    Q_INVOKABLE void goBack();
    /** Saves what was answered and asks no more. */
    Q_INVOKABLE void stop();

Q_SIGNALS:
    void changed();
    /** The sitting is over; its answers, if any, are saved. */
    void finished();

private:
    void answer(Answer answer);
    void askNext();
    CareInputs withAnswers() const;

    Session &m_session;
    const RuleTable &m_rules;
    const CareTexts &m_texts;
    CareInputs m_inputs;
    QMap<QString, Answer> m_answers;
    QStringList m_asked; ///< in the order of answering
    QString m_question; ///< empty when nothing is asked
    qsizetype m_open = 0;
    bool m_emergencyBefore = false;
};

} // namespace knotebook
