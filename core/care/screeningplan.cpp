// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/answers.h"
#include "core/care/care.h"
#include "core/care/careview.h"

#include <QSet>

#include <algorithm>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

bool isInPlay(const Rule &rule, const CareView &view)
{
    if (rule.optional)
        return false;
    if (rule.parts.isEmpty())
        return true;
    return std::any_of(view.knots().begin(), view.knots().end(), [&](const KnotId &id) {
        const std::optional<BodyPart> part = view.part(id);
        return part && rule.concerns(*part) && view.knot(id).status() != KnotStatus::Resolved;
    });
}

} // namespace

QList<ScreeningReason> screeningReasons(const CareInputs &inputs)
{
    const CareView view(inputs);
    std::optional<Moment> last;
    if (!view.screenings().isEmpty())
        last = view.screenings().last()->felt;
    bool fresh = false, severe = false, active = false;
    for (const KnotId &id : view.knots()) {
        const KnotView &knot = view.knot(id);
        if (knot.looks.isEmpty() || knot.status() == KnotStatus::Resolved)
            continue;
        active |= knot.isActive();
        fresh |= !last || *last < knot.looks.first()->felt;
        severe |= std::any_of(knot.looks.begin(), knot.looks.end(), [&](const auto &look) {
            return look->rest && look->rest->value() >= severePain
                && view.hoursSince(look->felt) <= weekHours && (!last || *last < look->felt);
        });
    }
    QList<ScreeningReason> reasons;
    if (fresh)
        reasons.append(ScreeningReason::NewKnot);
    if (severe)
        reasons.append(ScreeningReason::SeverePain);
    if (active && last && view.hoursSince(*last) >= weekHours)
        reasons.append(ScreeningReason::Weekly);
    return reasons;
}

QStringList questionsToAsk(const CareInputs &inputs, const RuleTable &table)
{
    const CareView view(inputs);
    const CareAnswers answers(table, view);
    QSet<QString> open;
    for (const Judgement &judgement : care(inputs, table).judgements) {
        const Rule &rule = *table.rule(judgement.rule);
        if (!isInPlay(rule, view))
            continue;
        open.unite({judgement.openQuestions.begin(), judgement.openQuestions.end()});
        for (const QString &question : rule.heightenedBy) {
            // They add weight to a finding: before there is one they need not be asked. What
            // makes recovery slower is no rule's condition but counted, so it always is.
            const bool counted = table.question(question)->kind == AnswerClass::Yellow;
            if ((counted || judgement.truth == Truth::Yes)
                && answers.truth(question) == Truth::Unknown)
                open.insert(question);
        }
    }
    return table.inOrder(open);
}

} // namespace knotebook
