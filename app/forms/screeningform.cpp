// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/screeningform.h"

namespace knotebook {

ScreeningForm::ScreeningForm(Session &session, const RuleTable &rules, const CareTexts &texts,
                             QObject *parent)
    : QObject(parent), m_session(session), m_rules(rules), m_texts(texts)
{
}

void ScreeningForm::begin(const CareInputs &inputs)
{
    m_inputs = inputs;
    m_answers.clear();
    m_asked.clear();
    m_emergencyBefore = care(inputs, m_rules).tier == Tier::Emergency;
    askNext();
}

CareInputs ScreeningForm::withAnswers() const
{
    CareInputs inputs = m_inputs;
    const Result<Moment> now = Moment::at(m_inputs.nowUtc, m_inputs.zone);
    if (now && !m_answers.isEmpty()) {
        const auto draft = Screening::create(ScreeningId(QUuid()), {*now, m_answers});
        if (draft)
            inputs.screenings.append(*draft);
    }
    return inputs;
}

void ScreeningForm::askNext()
{
    QStringList open = questionsToAsk(withAnswers(), m_rules);
    open.removeIf([this](const QString &id) { return m_answers.contains(id); });
    m_open = open.size();
    m_question = open.value(0);
    Q_EMIT changed();
}

void ScreeningForm::answer(Answer answer)
{
    if (!asking())
        return;
    m_asked.removeAll(m_question);
    m_asked.append(m_question);
    m_answers.insert(m_question, answer);
    const bool mayTurn = answer == Answer::Yes && !m_emergencyBefore;
    if (mayTurn && care(withAnswers(), m_rules).tier == Tier::Emergency)
        return stop();
    askNext();
    if (!asking())
        stop();
}

void ScreeningForm::goBack()
{
    if (m_asked.isEmpty())
        return;
    m_question = m_asked.takeLast();
    m_answers.remove(m_question);
    ++m_open;
    Q_EMIT changed();
}

void ScreeningForm::stop()
{
    const QMap<QString, Answer> answers = std::exchange(m_answers, {});
    m_asked.clear();
    m_question.clear();
    if (!answers.isEmpty())
        m_session.add(ActionKind::Screen, ScreeningFields {m_session.now(), answers},
                      tr("%n answer(s) saved", nullptr, static_cast<int>(answers.size())));
    Q_EMIT changed();
    Q_EMIT finished();
}

QString ScreeningForm::question() const
{
    return asking() ? m_texts.question(m_question) : QString();
}

QString ScreeningForm::progress() const
{
    return tr("%1 answered, %2 open").arg(m_asked.size()).arg(m_open);
}

} // namespace knotebook
