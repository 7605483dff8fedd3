// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/answers.h"
#include "core/care/care.h"
#include "core/care/careview.h"

#include <QSet>

#include <algorithm>

namespace knotebook {

namespace {

constexpr int freshDays = 7; // as long as a number counts as the pain of now
constexpr qsizetype calmRound = 6;

ScreeningStage stageOf(AnswerClass kind)
{
    switch (kind) {
    case AnswerClass::Emergency:
        return ScreeningStage::Emergency;
    case AnswerClass::Prompt:
        return ScreeningStage::Prompt;
    case AnswerClass::History:
    case AnswerClass::Pregnancy:
        return ScreeningStage::History;
    case AnswerClass::Own:
        return ScreeningStage::Own;
    case AnswerClass::Yellow:
        return ScreeningStage::Yellow;
    }
    Q_UNREACHABLE();
}

/** When each question was last put to the person, whatever the answer. */
QHash<QString, Moment> lastAsked(const CareView &view)
{
    QHash<QString, Moment> asked;
    const auto note = [&](const QString &question, const Moment &on) {
        const auto known = asked.constFind(question);
        if (known == asked.constEnd() || *known < on)
            asked.insert(question, on);
    };
    for (const Screening &screening : view.screenings()) {
        for (const QString &question : screening->answers.keys())
            note(question, screening->felt);
    }
    if (view.profile()) {
        const QMap<QString, Fact> &facts = (*view.profile())->facts;
        for (auto fact = facts.begin(); fact != facts.end(); ++fact) {
            if (const Result<Moment> on = Moment::onDay(fact->on))
                note(fact.key(), *on);
        }
    }
    return asked;
}

/** Pain that calls for the emergency questions for as long as they are open. */
bool isPressing(const KnotView &knot, QDate today)
{
    for (auto look = knot.looks.rbegin(); look != knot.looks.rend(); ++look) {
        if (!(*look)->rest)
            continue;
        const double pain = (*look)->rest->value();
        return (*look)->felt.localDate().daysTo(today) <= freshDays
            && (pain >= severePain || (pain >= askingPain && knot.isActive()));
    }
    return false;
}

class Plan
{
public:
    Plan(const CareInputs &inputs, const RuleTable &table)
        : m_table(table), m_view(inputs), m_answers(table, m_view), m_asked(lastAsked(m_view)),
          m_result(care(inputs, table))
    {
    }

    /** Nobody is asked before there is a knot, or when all are resolved. */
    bool isDue(const Question &question) const
    {
        const bool any =
            std::any_of(m_view.knots().begin(), m_view.knots().end(), [&](const KnotId &id) {
                return m_view.knot(id).status() != KnotStatus::Resolved;
            });
        if (!any)
            return false;
        if (question.kind == AnswerClass::Emergency)
            return isEmergencyDue(question.id);
        const auto asked = m_asked.constFind(question.id);
        return asked == m_asked.constEnd()
            || m_view.hoursSince(*asked) >= validHours(question.kind);
    }

private:
    bool isEmergencyDue(const QString &question) const
    {
        const auto leaves = [&](const Judgement &judgement) {
            const Rule &rule = *m_table.rule(judgement.rule);
            return !rule.optional && judgement.openQuestions.contains(question)
                && std::any_of(m_view.knots().begin(), m_view.knots().end(),
                               [&](const KnotId &id) { return callsFor(rule, id, question); });
        };
        return std::any_of(m_result.judgements.begin(), m_result.judgements.end(), leaves);
    }

    bool callsFor(const Rule &rule, const KnotId &id, const QString &question) const
    {
        const KnotView &knot = m_view.knot(id);
        const std::optional<BodyPart> part = m_view.part(id);
        const bool concerned = rule.parts.isEmpty() || (part && rule.concerns(*part));
        if (!concerned || knot.status() == KnotStatus::Resolved)
            return false;
        const auto asked = m_asked.constFind(question);
        if (isPressing(knot, m_view.today()) || asked == m_asked.constEnd()
            || m_answers.ranOut(question))
            return true;
        const bool isNew = !knot.looks.isEmpty() && *asked < knot.looks.first()->felt;
        return isNew || (knot.isActive() && m_view.hoursSince(*asked) >= weekHours);
    }

    const RuleTable &m_table;
    CareView m_view;
    CareAnswers m_answers;
    QHash<QString, Moment> m_asked;
    CareResult m_result;
};

} // namespace

ScreeningRound screeningRound(const CareInputs &inputs, const RuleTable &table)
{
    const Plan plan(inputs, table);
    QMap<ScreeningStage, QStringList> stages;
    qsizetype due = 0;
    for (const QString &id : questionsToAsk(inputs, table)) {
        const Question &question = *table.question(id);
        if (!plan.isDue(question))
            continue;
        stages[stageOf(question.kind)].append(id);
        ++due;
    }
    if (stages.isEmpty())
        return {};
    ScreeningRound round {stages.firstKey(), stages.first(), 0};
    if (round.stage != ScreeningStage::Emergency)
        round.questions = round.questions.mid(0, calmRound);
    round.later = due - round.questions.size();
    return round;
}

QStringList nextQuestions(const QStringList &questions, const RuleTable &table)
{
    if (questions.isEmpty())
        return {};
    const QString group = table.question(questions.first())->group;
    if (group.isEmpty())
        return {questions.first()};
    QStringList list;
    std::copy_if(questions.begin(), questions.end(), std::back_inserter(list),
                 [&](const QString &id) { return table.question(id)->group == group; });
    return list;
}

} // namespace knotebook
