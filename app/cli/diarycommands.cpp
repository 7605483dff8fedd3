// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/messages/enumtexts.h"
#include "core/exchange/recordjson.h"

#include <QJsonObject>

namespace knotebook::cli {

using namespace Qt::StringLiterals;

namespace {

int logPain(Context &context, Arguments &arguments)
{
    const QString knot = arguments.required("knot");
    const auto rest = arguments.intensity("rest");
    const auto pressure = arguments.intensity("pressure");
    const auto familiar = arguments.named<Answer>("familiar", fromName<Answer>, namesOf<Answer>());
    const auto status =
        arguments.named<KnotStatus>("status", fromName<KnotStatus>, namesOf<KnotStatus>());
    const auto twitch = arguments.named<Twitch>("twitch", fromName<Twitch>, namesOf<Twitch>());
    const Moment felt = arguments.at("at");
    arguments.needsOneOf({"rest", "pressure", "familiar", "status", "twitch", "feel", "sign",
                          "radiates", "flare", "note"});
    if (!arguments.ok())
        return context.misused(arguments.problem());
    const auto journal = context.journal();
    if (!journal)
        return context.fail(journal.error());
    const auto id = (*journal)->read().find<KnotFields>(knot);
    if (!id)
        return context.fail(id.error());
    ObservationFields fields {.knot = *id, .felt = felt, .rest = rest, .pressure = pressure};
    fields.familiar = familiar;
    fields.status = status ? status : suggestedStatus(rest, pressure, familiar);
    fields.twitch = twitch;
    fields.feel = arguments.values("feel");
    fields.signs = arguments.values("sign");
    fields.radiates = arguments.values("radiates");
    fields.flare = arguments.has("flare");
    fields.note = arguments.textOr("note");
    const bool onlySuggested = !status && !rest && !pressure && !familiar;
    if (onlySuggested)
        fields.status = std::nullopt;
    const auto added = (*journal)->add(ActionKind::LogPain, fields);
    if (!added)
        return context.fail(added.error());
    if (context.json())
        context.print(toJson(*(*journal)->read().get(*added)));
    else
        context.say(u"Logged for %1."_s.arg(
            context.texts().knotInWords((*journal)->read().get(*id)->fields())));
    return Done;
}

/** "AREA=N", as in --interference sleep=4. */
void readInterference(Arguments &arguments, CheckinFields &fields)
{
    const QStringList given = arguments.values("interference");
    for (const QString &pair : given) {
        const auto area = fromName<InterferenceArea>(pair.section(u'=', 0, 0));
        const auto intensity = Intensity::parse(pair.section(u'=', 1));
        if (area && intensity)
            fields.interference.insert(*area, *intensity);
        else
            arguments.complain("interference", pair,
                               u"AREA=N with N from 0 to 10 and AREA one of "_s
                                   + namesOf<InterferenceArea>().join(u", "_s));
    }
}

void readCheckin(Arguments &arguments, CheckinFields &fields)
{
    if (const auto sleep = arguments.text("sleep")) {
        const auto minutes = parseSleepHours(*sleep);
        if (minutes)
            fields.sleepMinutes = *minutes;
        else
            arguments.complain("sleep", *sleep, u"hours from 0 to 24"_s);
    }
    if (const auto stress = arguments.intensity("stress"))
        fields.stress = *stress;
    readInterference(arguments, fields);
    if (arguments.has("habit"))
        fields.habits = arguments.values("habit");
    if (arguments.has("cause"))
        fields.causes = arguments.values("cause");
    if (const auto note = arguments.text("note"))
        fields.note = *note;
    fields.quiet = fields.quiet || arguments.has("quiet");
}

int checkIn(Context &context, Arguments &arguments)
{
    const QDate day = arguments.pastDate("date").value_or(context.clock().today());
    CheckinFields dry {.day = day};
    readCheckin(arguments, dry); // wrong usage is told before the journal is opened
    arguments.needsOneOf({"quiet", "sleep", "stress", "interference", "habit", "cause", "note"});
    if (!arguments.ok())
        return context.misused(arguments.problem());
    const auto journal = context.journal();
    if (!journal)
        return context.fail(journal.error());
    const auto known = (*journal)->read().checkin(day);
    if (!known)
        return context.fail(known.error());
    CheckinFields fields = *known ? (*known)->fields() : CheckinFields {.day = day};
    readCheckin(arguments, fields);
    const CheckinId id = *known ? (*known)->id() : (*journal)->newId<CheckinFields>();
    const ActionKind kind = arguments.has("quiet") ? ActionKind::QuietDay : ActionKind::CheckIn;
    const Status status = (*journal)->apply(Change(kind).put(id, fields));
    if (!status)
        return context.fail(status.error());
    if (context.json())
        context.print(toJson(*(*journal)->read().get(id)));
    else
        context.say(u"Noted for %1."_s.arg(day.toString(Qt::ISODate)));
    return Done;
}

} // namespace

QList<Command> diaryCommands()
{
    return {
        {u"log"_s,
         {},
         u"Log how a knot is."_s,
         u"At least one answer is needed. Without --status the answers suggest one: pain at "
         u"rest,\nor a familiar pain on "
         "pressing, means active; pain only on pressing, latent."_s,
         {option("knot", "ID", u"Which knot."_s),
          option("rest", "N", u"Pain without touch, 0 to 10."_s),
          option("pressure", "N", u"Pain when pressed, 0 to 10."_s),
          option("familiar", "ANSWER",
                 u"Does pressing bring back a pain you know? yes, no or unsure."_s),
          option("status", "STATUS", u"active, latent, resolved or unsure."_s),
          option("twitch", "T", u"none, on_press, spontaneous or unsure."_s),
          option("feel", "ID", u"How it feels to the finger; may be repeated."_s),
          option("sign", "ID", u"Stiffness, spasm and the like; may be repeated."_s),
          option("radiates", "REGION", u"Where the pain spreads to; may be repeated."_s),
          flag("flare", u"This is a flare."_s),
          option("at", "TIME",
                 u"When it was felt; now when not given. A date alone is known only to the day."_s),
          option("note", "TEXT", u"Anything else."_s)},
         0,
         0,
         logPain},
        {u"checkin"_s,
         {},
         u"Note how a day was."_s,
         u"A day has one check-in; what is given is added to it."_s,
         {option("date", "DATE", u"Which day; today when not given."_s),
          flag("quiet", u"A quiet day: nothing hurt worth writing down."_s),
          option("sleep", "HOURS", u"Hours slept, 0 to 24."_s),
          option("stress", "N", u"0 to 10."_s),
          option("interference", "AREA=N",
                 u"How much pain got in the way, 0 to 10; may be repeated."_s),
          option("habit", "ID", u"What was done that day; may be repeated."_s),
          option("cause", "ID", u"What may have brought it on; may be repeated."_s),
          option("note", "TEXT", u"Anything else."_s)},
         0,
         0,
         checkIn},
    };
}

} // namespace knotebook::cli
