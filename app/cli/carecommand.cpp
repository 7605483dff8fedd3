// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/messages/caretexts.h"
#include "core/store/careentries.h"

#include <QJsonArray>
#include <QJsonObject>

namespace knotebook::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonObject toJson(const Evidence &evidence, const CareTexts &texts)
{
    QJsonObject json {{u"about"_s, evidence.about}, {u"words"_s, texts.evidence(evidence)}};
    if (evidence.kind == Evidence::Kind::Number) {
        json.insert(u"value"_s, evidence.value);
        json.insert(u"relation"_s, relationName(evidence.relation));
        json.insert(u"limit"_s, evidence.limit);
        json.insert(u"entries"_s, evidence.entries);
    }
    if (evidence.on)
        json.insert(u"on"_s, evidence.on->toIso());
    if (evidence.from)
        json.insert(u"from"_s, evidence.from->toString(Qt::ISODate));
    if (evidence.to)
        json.insert(u"to"_s, evidence.to->toString(Qt::ISODate));
    if (evidence.knot)
        json.insert(u"knot"_s, evidence.knot->toString());
    return json;
}

QJsonArray sourcesOf(const Finding &finding, const CareTexts &texts)
{
    QJsonArray sources;
    for (const RuleSource &source : finding.sources)
        sources.append(QJsonObject {{u"type"_s, source.type},
                                    {u"ref"_s, source.ref},
                                    {u"words"_s, texts.source(source)},
                                    {u"seen"_s, source.seen}});
    return sources;
}

QJsonObject toJson(const Finding &finding, const CareTexts &texts)
{
    const RuleText words = texts.rule(finding.rule);
    QJsonArray evidence;
    for (const Evidence &entry : finding.evidence)
        evidence.append(toJson(entry, texts));
    QJsonArray knots;
    for (const KnotId &knot : finding.knots)
        knots.append(knot.toString());
    return {{u"rule"_s, finding.rule},
            {u"version"_s, finding.version},
            {u"tier"_s, tierName(finding.tier)},
            {u"title"_s, words.title},
            {u"why"_s, words.why},
            {u"knots"_s, knots},
            {u"evidence"_s, evidence},
            {u"threshold"_s, words.threshold},
            {u"sources"_s, sourcesOf(finding, texts)},
            {u"blocks"_s, QJsonArray::fromStringList(finding.blocks)},
            {u"would_change"_s, words.wouldChange}};
}

QJsonObject toJson(const CareResult &result, const CareTexts &texts)
{
    QJsonArray findings;
    for (const Finding &finding : result.findings)
        findings.append(toJson(finding, texts));
    QJsonArray blocked;
    for (const Block &block : result.blocked)
        blocked.append(QJsonObject {{u"class"_s, block.careClass}, {u"rule"_s, block.rule}});
    return {{u"tier"_s, tierName(result.tier)},
            {u"findings"_s, findings},
            {u"unanswered"_s, QJsonArray::fromStringList(result.unanswered)},
            {u"lacking"_s, QJsonArray::fromStringList(result.lacking + result.undecided)},
            {u"blocked_remedies"_s, blocked}};
}

void sayFinding(Context &context, const Finding &finding, const CareTexts &texts)
{
    const RuleText words = texts.rule(finding.rule);
    context.say(u"\n%1 (%2, version %3)"_s.arg(words.title, finding.rule).arg(finding.version));
    context.say(u"  "_s + words.why);
    for (const Evidence &evidence : finding.evidence)
        context.say(u"  - "_s + texts.evidence(evidence));
    context.say(u"  Threshold: "_s + words.threshold);
    for (const RuleSource &source : finding.sources)
        context.say(u"  Source: "_s + texts.source(source));
    context.say(u"  Would change: "_s + words.wouldChange);
}

int care(Context &context, Arguments &)
{
    const auto reader = context.reader();
    if (!reader)
        return context.fail(reader.error());
    const auto inputs = careInputs(*reader, context.atlas(), context.catalogue(),
                                   context.clock().nowUtc(), context.clock().zone());
    if (!inputs)
        return context.fail(inputs.error());
    const auto texts = CareTexts::load();
    if (!texts)
        return context.fail(texts.error());
    const CareResult result = knotebook::care(*inputs, context.tables().rules);
    if (context.json()) {
        context.print(toJson(result, *texts));
        return Done;
    }
    context.say(texts->tier(result.tier));
    for (const Finding &finding : result.findings)
        sayFinding(context, finding, *texts);
    if (!result.unanswered.isEmpty())
        context.say(u"\nStill open (answer with screen --answers):"_s);
    for (const QString &question : result.unanswered)
        context.say(u"  %1: %2"_s.arg(question, texts->question(question)));
    for (const QString &number : result.undecided)
        context.say(u"\nThe answers cannot be judged without: %1"_s.arg(texts->number(number)));
    context.say(u"\nThis is not a diagnosis. No clinician has reviewed these rules."_s);
    return Done;
}

int listQuestions(Context &context, Arguments &)
{
    const auto texts = CareTexts::load();
    if (!texts)
        return context.fail(texts.error());
    QJsonArray list;
    for (const Question &question : context.tables().rules.questions()) {
        if (context.json())
            list.append(QJsonObject {{u"id"_s, question.id},
                                     {u"question"_s, texts->question(question.id)},
                                     {u"valid_hours"_s, validHours(question.kind)}});
        else
            context.say(question.id.leftJustified(26) + u"  " + texts->question(question.id));
    }
    if (context.json())
        context.print(list);
    return Done;
}

} // namespace

QList<Command> careCommands()
{
    return {
        {u"screen list"_s,
         {},
         u"The red-flag questions and their ids."_s,
         {},
         {},
         0,
         0,
         listQuestions},
        {u"care"_s,
         {},
         u"When to get help: the step, the reasons, what is still to be asked."_s,
         u"Never a diagnosis. Each reason shows your own entries, the threshold, the source and what\nwould change it."_s,
         {},
         0,
         0,
         care},
    };
}

} // namespace knotebook::cli
