// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/behaviourform.h"

#include "app/forms/formparts.h"
#include "app/models/choices.h"

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

QList<Choice> factorChoices(const Session &session, const QString &list)
{
    return choicesFor(session.catalogue().vocabulary(list),
                      [&](const QString &id) { return session.texts().word(list, id); });
}

std::optional<int> readMinutes(const QString &text)
{
    bool ok = false;
    const int minutes = text.trimmed().toInt(&ok);
    return ok && minutes >= 0 && minutes <= longestBehaviourMinutes ? std::optional(minutes)
                                                                    : std::nullopt;
}

QString minutesText(const std::optional<int> &minutes)
{
    return minutes ? QString::number(*minutes) : QString();
}

QString minutesProblem(const QString &text)
{
    return text.trimmed().isEmpty() || readMinutes(text)
        ? QString()
        : BehaviourForm::tr("Write whole minutes, from 0 to %1 (30 days).")
              .arg(longestBehaviourMinutes);
}

} // namespace

BehaviourForm::BehaviourForm(const Session &session, QObject *parent) : QObject(parent)
{
    m_constancy.setChoices(choicesOf<Constancy>());
    m_aggravates.setChoices(factorChoices(session, u"aggravates"_s));
    m_eases.setChoices(factorChoices(session, u"eases"_s));
}

void BehaviourForm::fill(const Behaviour &behaviour)
{
    m_loaded = behaviour;
    m_onset = minutesText(behaviour.minutesToOnset);
    m_settle = minutesText(behaviour.minutesToSettle);
    choose(m_constancy, behaviour.constancy);
    m_aggravates.setChosen(behaviour.aggravates);
    m_eases.setChosen(behaviour.eases);
    Q_EMIT changed();
}

Behaviour BehaviourForm::value() const
{
    return {.aggravates = chosenOrKept(m_aggravates, m_loaded.aggravates),
            .aggravatesWords = m_loaded.aggravatesWords.trimmed(),
            .eases = chosenOrKept(m_eases, m_loaded.eases),
            .easesWords = m_loaded.easesWords.trimmed(),
            .minutesToOnset = readMinutes(m_onset),
            .minutesToSettle = readMinutes(m_settle),
            .constancy = chosenValue<Constancy>(m_constancy)};
}

void BehaviourForm::setAggravatesWords(const QString &text)
{
    setField(*this, m_loaded.aggravatesWords, text);
}

void BehaviourForm::setEasesWords(const QString &text)
{
    setField(*this, m_loaded.easesWords, text);
}

void BehaviourForm::setOnset(const QString &text)
{
    setField(*this, m_onset, text);
}

void BehaviourForm::setSettle(const QString &text)
{
    setField(*this, m_settle, text);
}

QString BehaviourForm::onsetProblem() const
{
    return minutesProblem(m_onset);
}

QString BehaviourForm::settleProblem() const
{
    return minutesProblem(m_settle);
}

} // namespace knotebook
