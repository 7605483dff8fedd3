// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/messages/enumtexts.h"
#include "core/exchange/recordjson.h"

#include <QJsonArray>

namespace knotebook::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonObject doseToJson(const Dose &dose)
{
    QJsonObject json;
    const auto put = [&](const char *key, std::optional<int> value) {
        if (value)
            json.insert(QLatin1String(key), *value);
    };
    put("seconds_min", dose.secondsFrom);
    put("seconds_max", dose.secondsTo);
    put("seconds_limit", dose.secondsLimit);
    put("repetitions_min", dose.repetitionsFrom);
    put("repetitions_max", dose.repetitionsTo);
    put("per_day_min", dose.timesADay);
    return json;
}

QJsonObject remedyToJson(const Remedy &remedy, const Texts &texts)
{
    const RemedyText words = texts.remedy(remedy.id);
    return {{u"id"_s, remedy.id},
            {u"name"_s, words.name},
            {u"how"_s, words.how},
            {u"kind"_s, remedy.kind},
            {u"dose"_s, doseToJson(remedy.dose)},
            {u"warnings"_s, QJsonArray::fromStringList(remedy.warnings)},
            {u"articles"_s, QJsonArray::fromStringList(remedy.articles)},
            {u"own"_s, false}};
}

QJsonObject ownToJson(const OwnRemedy &remedy)
{
    QJsonObject json = toJson(remedy);
    json.insert(u"own"_s, true);
    return json;
}

/** Own remedies when there is a journal; the catalogue needs none. */
QList<OwnRemedy> ownRemedies(Context &context)
{
    const auto reader = context.reader();
    const auto own = reader ? reader->all<OwnRemedyFields>() : Result<QList<OwnRemedy>>();
    return own.value_or(QList<OwnRemedy>());
}

int listRemedies(Context &context, Arguments &)
{
    QJsonArray list;
    const Texts &texts = context.texts();
    for (const Remedy &remedy : context.catalogue().remedies()) {
        if (context.json())
            list.append(remedyToJson(remedy, texts));
        else
            context.say(remedy.id.leftJustified(26) + u"  " + texts.remedy(remedy.id).name);
    }
    const QList<OwnRemedy> own = ownRemedies(context);
    for (const OwnRemedy &remedy : own) {
        if (context.json())
            list.append(ownToJson(remedy));
        else
            context.say(remedy.id().toString().left(8).leftJustified(26) + u"  " + remedy->name
                        + u" (own)");
    }
    if (context.json())
        context.print(list);
    return Done;
}

int addRemedy(Context &context, Arguments &arguments)
{
    OwnRemedyFields fields;
    fields.name = arguments.required("name");
    fields.kind = arguments.textOr("kind", u"other"_s);
    fields.seconds = arguments.integer("seconds", 1, 86'400);
    fields.repetitions = arguments.integer("reps", 1, 1'000);
    fields.note = arguments.textOr("note");
    if (!arguments.ok())
        return context.misused(arguments.problem());
    const auto journal = context.journal();
    if (!journal)
        return context.fail(journal.error());
    const auto id = (*journal)->add(ActionKind::AddRemedy, fields);
    if (!id)
        return context.fail(id.error());
    if (context.json())
        context.print(ownToJson(*(*journal)->read().get(*id)));
    else
        context.say(u"Added: %1  %2"_s.arg(id->toString().left(8), fields.name));
    return Done;
}

int logUse(Context &context, Arguments &arguments)
{
    UseFields fields {
        .remedy = arguments.required("remedy"), .knot = {}, .felt = arguments.at("at")};
    fields.seconds = arguments.integer("seconds", 1, 86'400);
    fields.repetitions = arguments.integer("reps", 1, 1'000);
    fields.by = arguments.named<AppliedBy>("by", fromName<AppliedBy>, namesOf<AppliedBy>());
    fields.profession = arguments.textOr("profession");
    fields.tool = arguments.textOr("tool");
    fields.amount = arguments.textOr("amount");
    fields.pressureLevel =
        arguments.named<PressureLevel>("level", fromName<PressureLevel>, namesOf<PressureLevel>());
    fields.before = arguments.intensity("before");
    fields.after = arguments.intensity("after");
    fields.reaction =
        arguments.named<Reaction>("reaction", fromName<Reaction>, namesOf<Reaction>());
    fields.note = arguments.textOr("note");
    if (!arguments.ok())
        return context.misused(arguments.problem());
    const auto journal = context.journal();
    if (!journal)
        return context.fail(journal.error());
    const auto remedy = remedyNamed(context, (*journal)->read(), fields.remedy);
    if (!remedy)
        return context.fail(remedy.error());
    fields.remedy = *remedy;
    if (const auto knot = arguments.text("knot")) {
        const auto id = (*journal)->read().find<KnotFields>(*knot);
        if (!id)
            return context.fail(id.error());
        fields.knot = *id;
    }
    const auto id = (*journal)->add(ActionKind::LogUse, fields);
    if (!id)
        return context.fail(id.error());
    if (context.json())
        context.print(toJson(*(*journal)->read().get(*id)));
    else
        context.say(u"Logged."_s);
    const Remedy *ours = context.catalogue().remedy(fields.remedy);
    if (ours && ours->dose.secondsLimit && fields.seconds.value_or(0) > *ours->dose.secondsLimit
        && !context.json())
        context.say(context.texts().warning(u"pressure_limit"_s));
    return Done;
}

} // namespace

QList<Command> remedyCommands()
{
    return {
        {u"remedy list"_s, {}, u"The remedies, ours and your own."_s, {}, {}, 0, 0, listRemedies},
        {u"remedy add"_s,
         {},
         u"Add a remedy of your own."_s,
         {},
         {option("name", "TEXT", u"What it is called."_s),
          option("kind", "ID",
                 u"pressure, massage, tool, heat_cold, stretching, exercise, relaxation, everyday, "
                 u"medicine, "
                 "professional, prevention or other."_s),
          option("seconds", "N", u"How long it usually takes."_s),
          option("reps", "N", u"How many times."_s), option("note", "TEXT", u"Anything else."_s)},
         0,
         0,
         addRemedy},
        {u"use"_s,
         {},
         u"Log one use of a remedy."_s,
         {},
         {option("remedy", "ID", u"Which; see remedy list."_s),
          option("knot", "ID", u"For which knot, if for one."_s),
          option("seconds", "N", u"How long."_s), option("reps", "N", u"How many times."_s),
          option("by", "WHO", u"self, partner or professional."_s),
          option("profession", "ID", u"Of the professional, e.g. physical_therapist."_s),
          option("tool", "TEXT", u"With what."_s),
          option("amount", "TEXT", u"Product and amount of a medicine."_s),
          option("level", "LEVEL", u"light, medium or firm pressure."_s),
          option("before", "N", u"Pain before, 0 to 10."_s),
          option("after", "N", u"Pain after, 0 to 10."_s),
          option("reaction", "T", u"none, worse, bruise, numbness, dizziness, skin or other."_s),
          option("at", "TIME", u"When; now when not given."_s),
          option("note", "TEXT", u"Anything else."_s)},
         0,
         0,
         logUse},
    };
}

} // namespace knotebook::cli
