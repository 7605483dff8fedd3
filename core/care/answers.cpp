// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/answers.h"

namespace knotebook {

namespace {

constexpr double lastingHours = 14 * 24;

} // namespace

CareAnswers::CareAnswers(const RuleTable &table, const CareView &view)
{
    const auto holds = [&](const Question &question, const Moment &on) {
        return view.hoursSince(on) <= validHours(question.kind);
    };
    for (const Question &question : table.questions()) {
        if (view.profile() && (*view.profile())->facts.contains(question.id)) {
            const Fact fact = (*view.profile())->facts.value(question.id);
            const Result<Moment> on = Moment::onDay(fact.on);
            if (on && fact.on <= view.today() && holds(question, *on))
                add(question.id, {fact.answer, *on});
        }
        for (const Screening &screening : view.screenings()) {
            const auto answer = screening->answers.constFind(question.id);
            if (answer != screening->answers.constEnd() && holds(question, screening->felt))
                add(question.id, {*answer, screening->felt});
        }
    }
    findLastingYellow(table, view);
    findRunOut(table, view);
}

void CareAnswers::add(const QString &question, const GivenAnswer &next)
{
    const auto last = m_answers.constFind(question);
    if (last != m_answers.constEnd()) {
        const bool earlier = next.on < last->on;
        const bool sameMoment = !earlier && !(last->on < next.on);
        const bool weaker = sameMoment && last->answer == Answer::Yes;
        const bool noReply = next.answer == Answer::Unsure && last->answer == Answer::Yes;
        const bool noAgainstDoubt =
            sameMoment && last->answer == Answer::Unsure && next.answer == Answer::No;
        if (earlier || weaker || noReply || noAgainstDoubt)
            return;
    }
    m_answers.insert(question, next);
}

void CareAnswers::findLastingYellow(const RuleTable &table, const CareView &view)
{
    for (const Question &question : table.questions()) {
        if (question.kind != AnswerClass::Yellow)
            continue;
        m_anyYellow |= truth(question.id) != Truth::Unknown;
        if (truth(question.id) != Truth::Yes)
            continue;
        std::optional<Moment> since;
        for (const Screening &screening : view.screenings()) {
            const auto answer = screening->answers.constFind(question.id);
            if (answer == screening->answers.constEnd())
                continue;
            if (*answer == Answer::No)
                since.reset();
            else if (*answer == Answer::Yes && !since)
                since = screening->felt;
        }
        if (since && view.hoursSince(*since) >= lastingHours)
            m_lastingYellow.append(question.id);
    }
}

void CareAnswers::findRunOut(const RuleTable &table, const CareView &view)
{
    for (const Question &question : table.questions()) {
        if (question.kind != AnswerClass::Emergency || truth(question.id) != Truth::Unknown)
            continue;
        Answer last = Answer::No;
        for (const Screening &screening : view.screenings()) {
            const Answer answer = screening->answers.value(question.id, Answer::Unsure);
            last = answer == Answer::Unsure ? last : answer;
        }
        if (last == Answer::Yes)
            m_ranOut.insert(question.id);
    }
}

Truth CareAnswers::truth(const QString &question) const
{
    const auto answer = m_answers.constFind(question);
    if (answer == m_answers.constEnd() || answer->answer == Answer::Unsure)
        return Truth::Unknown;
    return answer->answer == Answer::Yes ? Truth::Yes : Truth::No;
}

std::optional<GivenAnswer> CareAnswers::given(const QString &question) const
{
    const auto answer = m_answers.constFind(question);
    return answer == m_answers.constEnd() ? std::nullopt : std::optional(*answer);
}

} // namespace knotebook
