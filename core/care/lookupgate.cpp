// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/lookupgate.h"

#include "core/base/idsource.h"
#include "core/care/answers.h"
#include "core/care/careview.h"

#include <algorithm>

namespace knotebook {

namespace {

/** Made of words, so that no journal has the same. */
KnotId supposedKnot(BodyPart part)
{
    return KnotId(contentId("pain in: " + bodyPartName(part).toUtf8()));
}

CareInputs withPainIn(CareInputs inputs, const QList<BodyPart> &parts)
{
    const Result<Moment> now = Moment::at(inputs.nowUtc, inputs.zone);
    if (!now)
        return inputs;
    for (const BodyPart part : parts) {
        const KnotId id = supposedKnot(part);
        ObservationFields look {.knot = id, .felt = *now};
        look.rest = *Intensity::fromTenths(static_cast<int>(10 * askingPain));
        look.status = KnotStatus::Active;
        inputs.knots.append(*Knot::create(id, KnotFields()));
        inputs.observations.append(*Observation::create(ObservationId(id.uuid()), look));
        inputs.parts.insert(id, part);
    }
    return inputs;
}

bool isSupposed(const KnotId &knot, const QList<BodyPart> &parts)
{
    return std::any_of(parts.begin(), parts.end(),
                       [&knot](BodyPart part) { return knot == supposedKnot(part); });
}

bool concernsAny(const Rule &rule, const QList<BodyPart> &parts)
{
    return std::any_of(parts.begin(), parts.end(),
                       [&rule](BodyPart part) { return rule.concerns(part); });
}

/** What concerns the whole body at tier Prompt is asked in the weekly rounds. */
bool isGate(const Rule &rule, const QList<BodyPart> &parts)
{
    if (rule.optional || !concernsAny(rule, parts))
        return false;
    return rule.tier == Tier::Emergency || (rule.tier == Tier::Prompt && !rule.parts.isEmpty());
}

bool isCalledFor(const Finding &finding)
{
    return finding.tier == Tier::Emergency && (!finding.acknowledgedAt || finding.askAgain);
}

bool isAbout(const Finding &finding, const CareInputs &inputs, const QList<BodyPart> &parts,
             const RuleTable &table)
{
    if (finding.knots.isEmpty())
        return concernsAny(*table.rule(finding.rule), parts);
    return std::any_of(finding.knots.begin(), finding.knots.end(), [&](const KnotId &knot) {
        const auto part = inputs.parts.constFind(knot);
        return part != inputs.parts.constEnd() && parts.contains(*part);
    });
}

} // namespace

CareInputs lookupInputs(const CareInputs &inputs, const QList<BodyPart> &parts)
{
    CareInputs here = inputs;
    here.knots.removeIf([&](const Knot &knot) {
        const auto part = inputs.parts.constFind(knot.id());
        return part == inputs.parts.constEnd() || !parts.contains(*part);
    });
    return withPainIn(here, parts);
}

QStringList lookupQuestions(const CareInputs &inputs, const QList<BodyPart> &parts,
                            const RuleTable &table)
{
    const CareView view(inputs);
    const CareAnswers answers(table, view);
    QSet<QString> open;
    for (const Judgement &judgement : care(inputs, table).judgements) {
        const Rule &rule = *table.rule(judgement.rule);
        if (judgement.truth != Truth::Unknown || !isGate(rule, parts))
            continue;
        for (const QString &question : judgement.openQuestions) {
            if (rule.tier == Tier::Emergency || !answers.given(question))
                open.insert(question);
        }
    }
    return table.inOrder(open);
}

LookupGate lookupGate(const CareInputs &inputs, const QList<BodyPart> &parts,
                      const RuleTable &table)
{
    LookupGate gate;
    gate.questions = lookupQuestions(lookupInputs(inputs, parts), parts, table);
    const CareInputs supposed = withPainIn(inputs, parts);
    const CareResult result = care(supposed, table);
    for (const Judgement &judgement : result.judgements) {
        const bool undecided =
            judgement.truth == Truth::Unknown && judgement.openQuestions.isEmpty();
        if (undecided && isGate(*table.rule(judgement.rule), parts))
            gate.lacking += judgement.lackingNumbers;
    }
    gate.lacking.removeDuplicates();
    for (Finding finding : result.findings) {
        const bool isUrgent = finding.tier >= Tier::Prompt;
        if (!isUrgent || !(isCalledFor(finding) || isAbout(finding, supposed, parts, table)))
            continue;
        finding.knots.removeIf([&](const KnotId &knot) { return isSupposed(knot, parts); });
        gate.findings.append(finding);
    }
    return gate;
}

} // namespace knotebook
