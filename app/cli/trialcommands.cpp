// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/trialjson.h"

#include "core/store/careentries.h"

#include <algorithm>

namespace knotebook::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr int daysShown = 7;

QDate todayOf(const Context &context)
{
    return context.clock().today();
}

/** A problem of the plan, named by its option. */
QString optionProblem(const Error &error)
{
    static const QList<std::pair<QString, QString>> options {{u"phase_days"_s, u"days"_s},
                                                             {u"blocks"_s, u"blocks"_s},
                                                             {u"washout_days"_s, u"washout"_s},
                                                             {u"against"_s, u"against"_s},
                                                             {u"date"_s, u"from"_s}};
    for (const auto &[field, option] : options) {
        if (error.detail.startsWith(field))
            return u"--%1: %2"_s.arg(option, planErrorText(error));
    }
    return planErrorText(error);
}

/** What the options say, but for the ids, which are still words. */
TrialFields planFrom(Context &context, Arguments &arguments)
{
    TrialFields plan {.remedy = arguments.required("remedy"),
                      .against = arguments.text("against"),
                      .firstDay = arguments.date("from").value_or(todayOf(context).addDays(1))};
    plan.phaseDays = arguments.integer("days", 1, longestPhase).value_or(plan.phaseDays);
    plan.washoutDays = arguments.integer("washout", 1, longestWashout).value_or(plan.washoutDays);
    plan.blocks = arguments.integer("blocks", fewestBlocks, mostBlocks).value_or(plan.blocks);
    plan.outcome =
        arguments.named<DayOutcome>("outcome", fromName<DayOutcome>, namesOf<DayOutcome>())
            .value_or(plan.outcome);
    const auto drawn = static_cast<int>(context.ids().next().data1 % (largestSeed + 1u));
    plan.seed = arguments.integer("seed", 0, largestSeed).value_or(drawn);
    return plan;
}

/** The ids behind the words. */
Status findIds(Context &context, Arguments &arguments, const Reader &reader, TrialFields &plan)
{
    const auto remedy = remedyNamed(context, reader, plan.remedy);
    if (!remedy)
        return tl::make_unexpected(remedy.error());
    plan.remedy = *remedy;
    if (plan.against) {
        const auto against = remedyNamed(context, reader, *plan.against);
        if (!against)
            return tl::make_unexpected(against.error());
        plan.against = *against;
    }
    if (const auto word = arguments.text("knot")) {
        const auto knot = reader.find<KnotFields>(*word);
        if (!knot)
            return tl::make_unexpected(knot.error());
        plan.knot = *knot;
    }
    return {};
}

Result<QList<Block>> blockedNow(Context &context, const Reader &reader)
{
    return careInputs(reader, context.atlas(), context.catalogue(), context.clock().nowUtc(),
                      context.clock().zone())
        .map([&](const CareInputs &inputs) {
            return knotebook::care(inputs, context.tables().rules).blocked;
        });
}

/** Why the plan is not taken, in words; empty when it is. */
Result<QString> refusalOf(Context &context, const Reader &reader, const TrialFields &plan)
{
    const auto texts = CareTexts::load();
    if (!texts)
        return tl::make_unexpected(texts.error());
    const auto blocked = blockedNow(context, reader);
    if (!blocked)
        return tl::make_unexpected(blocked.error());
    return planRefusal(reader, context.catalogue(), *blocked, plan, todayOf(context))
        .map([&](const std::optional<PlanRefusal> &refusal) {
            const TrialNames names = trialNames(reader, context.texts(), plan);
            return refusal
                ? planRefusalText(
                    *refusal, refusal->remedy == plan.remedy ? names.remedy : names.against, *texts)
                : QString();
        });
}

QJsonArray phasesToJson(const TrialFields &plan)
{
    QJsonArray list;
    for (const TrialPhase &phase : trialPhases(plan))
        list.append(QJsonObject {{u"arm"_s, armName(phase.arm)},
                                 {u"from"_s, phase.first.toString(Qt::ISODate)},
                                 {u"to"_s, phase.last.toString(Qt::ISODate)},
                                 {u"block"_s, phase.block + 1},
                                 {u"washout_days"_s, phase.washoutDays}});
    return list;
}

int sayPlan(Context &context, const Reader &reader, const Trial &trial)
{
    const auto record = trialRecord(reader, trial, todayOf(context));
    if (!record)
        return context.fail(record.error());
    const TrialNames names = trialNames(reader, context.texts(), trial.fields());
    if (context.json()) {
        QJsonObject json = trialToJson(*record, names);
        json.insert(u"phases"_s, phasesToJson(trial.fields()));
        json.insert(u"asks"_s, QJsonArray::fromStringList(trialPlanTexts(trial.fields(), names)));
        context.print(json);
        return Done;
    }
    context.say(u"%1  %2"_s.arg(trial.id().toString().left(8), trialTitle(names)));
    for (const QString &line : trialPlanTexts(trial.fields(), names))
        context.say(u"  "_s + line);
    context.say(u"See trial next for what each day says."_s);
    return Done;
}

int planTrial(Context &context, Arguments &arguments)
{
    TrialFields plan = planFrom(context, arguments);
    if (!arguments.ok())
        return context.misused(arguments.problem());
    const auto journal = context.journal();
    if (!journal)
        return context.fail(journal.error());
    const Reader &reader = (*journal)->read();
    if (const Status found = findIds(context, arguments, reader, plan); !found)
        return context.fail(found.error());
    if (const Status status = check(plan); !status)
        return context.misused(optionProblem(status.error()));
    const auto refusal = refusalOf(context, reader, plan);
    if (!refusal)
        return context.fail(refusal.error());
    if (!refusal->isEmpty())
        return context.fail(*refusal);
    const auto id = (*journal)->add(ActionKind::PlanTrial, plan);
    return id ? sayPlan(context, reader, *reader.get(*id)) : context.fail(id.error());
}

int listTrials(Context &context, Arguments &)
{
    const auto reader = context.reader();
    if (!reader)
        return context.fail(reader.error());
    const auto trials = reader->all<TrialFields>();
    if (!trials)
        return context.fail(trials.error());
    QJsonArray list;
    for (const Trial &trial : *trials) {
        const auto record = trialRecord(*reader, trial, todayOf(context));
        if (!record)
            return context.fail(record.error());
        const TrialNames names = trialNames(*reader, context.texts(), trial.fields());
        if (context.json())
            list.append(trialToJson(*record, names));
        else
            context.say(u"%1  %2  %3"_s.arg(trial.id().toString().left(8),
                                            trialTitle(names).leftJustified(34),
                                            trialProgressText(trial.fields(), record->today)));
    }
    if (context.json())
        context.print(list);
    else if (trials->isEmpty())
        context.say(u"No trial was planned."_s);
    return Done;
}

/** The trial that was named, or of all the one that `better` puts first; none when there is none.
 */
template <typename Better>
Result<std::optional<Trial>> chosenTrial(const Reader &reader, const Arguments &arguments,
                                         Better better)
{
    if (!arguments.positional().isEmpty()) {
        return reader.find<TrialFields>(arguments.positional().first())
            .and_then([&](TrialId id) { return reader.get(id); })
            .map([](const Trial &trial) { return std::optional(trial); });
    }
    return reader.all<TrialFields>().map([&](QList<Trial> trials) {
        const auto best = std::ranges::min_element(trials, better);
        return best == trials.end() ? std::nullopt : std::optional(*best);
    });
}

int sayThereIsNone(Context &context)
{
    if (context.json())
        context.print(QJsonObject {{u"id"_s, QJsonValue()}, {u"reason"_s, u"no_trial"_s}});
    else
        context.say(u"No trial was planned. Plan one with: trial plan --remedy ID"_s);
    return Done;
}

/** Why what the plan asks for must not be done now; empty when it may. */
Result<QString> heldBackNow(Context &context, const Reader &reader, const Trial &trial)
{
    const auto texts = CareTexts::load();
    if (!texts)
        return tl::make_unexpected(texts.error());
    const auto blocked = blockedNow(context, reader);
    if (!blocked)
        return tl::make_unexpected(blocked.error());
    return planHeldBackText(reader, context.catalogue(), *blocked, trial.fields(),
                            trialNames(reader, context.texts(), trial.fields()), *texts);
}

void sayNext(Context &context, const TrialRecord &record, const TrialNames &names,
             const QList<TrialDay> &days, const QString &heldBack)
{
    context.say(trialTitle(names) + u". "_s
                + trialProgressText(record.trial.fields(), record.today));
    if (record.stop)
        context.say(stopProposalText(*record.stop));
    if (!heldBack.isEmpty()) {
        context.say(leaveThePlanText() + u". "_s + heldBack);
        return;
    }
    for (const TrialDay &day : days) {
        const QString note = day.stage == TrialStage::Washout ? u" (does not count)"_s : QString();
        context.say(u"  "_s + trialDayText(day, names, todayOf(context)) + note);
    }
    if (const QString asked = trialAskText(record, names); !asked.isEmpty())
        context.say(asked);
}

int nextDays(Context &context, Arguments &arguments)
{
    const auto reader = context.reader();
    if (!reader)
        return context.fail(reader.error());
    const QDate today = todayOf(context);
    // What is not over first, and of these the one that began or begins first; when
    // all are over, the last one.
    const auto trial = chosenTrial(*reader, arguments, [&](const Trial &a, const Trial &b) {
        const bool aOver = trialEnd(a.fields()) <= today, bOver = trialEnd(b.fields()) <= today;
        if (aOver != bOver)
            return bOver;
        return aOver ? b->firstDay < a->firstDay : a->firstDay < b->firstDay;
    });
    if (!trial)
        return context.fail(trial.error());
    if (!*trial)
        return sayThereIsNone(context);
    const auto record = trialRecord(*reader, **trial, today);
    if (!record)
        return context.fail(record.error());
    const auto heldBack = heldBackNow(context, *reader, **trial);
    if (!heldBack)
        return context.fail(heldBack.error());
    const TrialNames names = trialNames(*reader, context.texts(), (*trial)->fields());
    // What must not be done now is not listed as what to do.
    const QList<TrialDay> days = heldBack->isEmpty()
        ? trialDaysFrom((*trial)->fields(), today, daysShown)
        : QList<TrialDay>();
    if (!context.json()) {
        sayNext(context, *record, names, days, *heldBack);
        return Done;
    }
    TrialRecord told = *record;
    if (!heldBack->isEmpty())
        told.today.arm.reset();
    QJsonObject json = trialToJson(told, names);
    json.insert(u"next"_s, trialDaysToJson(days, names, today));
    json.insert(u"pain_logged"_s, record->painLogged);
    json.insert(u"remedy_logged"_s, record->remedyLogged);
    json.insert(u"held_back"_s, *heldBack);
    context.print(json);
    return Done;
}

int showResult(Context &context, Arguments &arguments)
{
    const auto reader = context.reader();
    if (!reader)
        return context.fail(reader.error());
    const QDate today = todayOf(context);
    // The last one that has ended; when none has, the first that will.
    const auto trial = chosenTrial(*reader, arguments, [&](const Trial &a, const Trial &b) {
        const QDate aEnd = trialEnd(a.fields()), bEnd = trialEnd(b.fields());
        const bool aOver = aEnd <= today, bOver = bEnd <= today;
        return aOver != bOver ? aOver : aOver ? bEnd < aEnd : aEnd < bEnd;
    });
    if (!trial)
        return context.fail(trial.error());
    if (!*trial)
        return sayThereIsNone(context);
    const auto record = trialRecord(*reader, **trial, today);
    if (!record)
        return context.fail(record.error());
    const TrialNames names = trialNames(*reader, context.texts(), (*trial)->fields());
    if (context.json()) {
        context.print(trialResultToJson(*record, names));
        return Done;
    }
    context.say(trialTitle(names) + u". "_s + trialSubject(names, record->trial->outcome) + u'.');
    context.say(trialSentence(*record, names));
    if (const QString kept = keepingText(record->keeping, names); !kept.isEmpty())
        context.say(kept);
    for (const QString &line : trialMethodTexts(*record, names))
        context.say(u"  - "_s + line);
    return Done;
}

Result<Trial> namedTrial(const Reader &reader, const Arguments &arguments)
{
    return reader.find<TrialFields>(arguments.positional().first()).and_then([&](TrialId id) {
        return reader.get(id);
    });
}

int removeTrial(Context &context, Journal &journal, TrialId id, const QString &said)
{
    if (const Status status = journal.remove(ActionKind::DeleteTrial, id); !status)
        return context.fail(status.error());
    if (context.json())
        context.print(QJsonObject {{u"deleted"_s, id.toString()}});
    else
        context.say(said);
    return Done;
}

int stopTrial(Context &context, Arguments &arguments)
{
    const auto journal = context.journal();
    if (!journal)
        return context.fail(journal.error());
    const auto trial = namedTrial((*journal)->read(), arguments);
    if (!trial)
        return context.fail(trial.error());
    const QDate today = todayOf(context);
    if (trialEnd(trial->fields()) <= today)
        return context.fail(u"This trial has ended already. Nothing was changed."_s);
    if ((*trial)->firstDay > today)
        return removeTrial(context, **journal, trial->id(), u"Called off before its first day."_s);
    TrialFields stopped = trial->fields();
    stopped.stoppedOn = today;
    if (const Status status = (*journal)->replace(ActionKind::StopTrial, trial->id(), stopped);
        !status)
        return context.fail(status.error());
    if (context.json())
        context.print(trialResultToJson(
            *trialRecord((*journal)->read(), *(*journal)->read().get(trial->id()), today),
            trialNames((*journal)->read(), context.texts(), stopped)));
    else
        context.say(u"Stopped. The days up to yesterday are compared: see trial result."_s);
    return Done;
}

int deleteTrial(Context &context, Arguments &arguments)
{
    const auto journal = context.journal();
    if (!journal)
        return context.fail(journal.error());
    const auto trial = namedTrial((*journal)->read(), arguments);
    if (!trial)
        return context.fail(trial.error());
    return removeTrial(context, **journal, trial->id(),
                       u"Deleted. undo brings it back; its entries stay either way."_s);
}

} // namespace

QList<Command> trialCommands()
{
    return {
        {u"trial plan"_s,
         {},
         u"Plan a fair trial on yourself: a remedy against none, or against another."_s,
         u"In blocks of two phases, one with the remedy and one without it, whose order is drawn\n"
         "by lot. Days after a change do not count; 5 days of each phase do. What is compared and\n"
         "how is fixed before the first day. For self-care only: no medicines, no treatments by\n"
         "professionals, nothing that care holds back at present."_s,
         {option("remedy", "ID", u"What to try; see remedy list."_s),
          option("against", "ID", u"Another remedy to compare with; none when not given."_s),
          option("knot", "ID", u"For which knot; all knots together when not given."_s),
          option("from", "DATE", u"First day; tomorrow when not given."_s),
          option("blocks", "N", u"Pairs of phases, 3 to 20 (default 6); under 6 it only hints."_s),
          option("days", "N", u"Days of a phase, 6 to 28 (default 6), washout included."_s),
          option("washout", "N", u"Days after a change that do not count, 1 to 7 (default 1)."_s),
          option("outcome", "KIND", u"average (default) or worst pain of each day."_s),
          option("seed", "N", u"Of the lot, so that a plan can be repeated."_s)},
         0,
         0,
         planTrial},
        {u"trial list"_s, {}, u"All trials and where they stand."_s, {}, {}, 0, 0, listTrials},
        {u"trial next"_s,
         u"[ID]"_s,
         u"What a trial says of today and the days to come."_s,
         {},
         {},
         0,
         1,
         nextDays},
        {u"trial stop"_s,
         u"ID"_s,
         u"End a trial early, or call it off before its first day."_s,
         u"It is compared as far as it went; the day on which it is stopped does not count."_s,
         {},
         1,
         1,
         stopTrial},
        {u"trial result"_s,
         u"[ID]"_s,
         u"What a trial found, in a sentence and in numbers."_s,
         u"Once it is over or stopped. Difference and interval in points, the remedy less what it\n"
         "was compared with; p from a randomisation test over the orders that the lot could have\n"
         "brought; the interval holds the effects that this test does not rule out."_s,
         {},
         0,
         1,
         showResult},
        {u"trial delete"_s,
         u"ID"_s,
         u"Hide a trial; undo brings it back."_s,
         {},
         {},
         1,
         1,
         deleteTrial},
    };
}

} // namespace knotebook::cli
