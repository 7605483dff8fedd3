// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/messages/actiontexts.h"
#include "app/messages/enumtexts.h"
#include "app/messages/errortexts.h"
#include "core/exchange/recordjson.h"

#include <QJsonArray>

namespace knotebook::cli {

using namespace Qt::StringLiterals;

namespace {

QString shortId(const QUuid &uuid)
{
    return uuid.toString(QUuid::WithoutBraces).left(8);
}

QJsonObject stateToJson(const KnotState &state, const Reader &reader, Context &context)
{
    const auto firstDay = reader.firstDay(state.knot.id()).value_or(std::nullopt);
    QJsonObject json = toJson(state.knot);
    json.insert(u"words"_s, context.texts().knotInWords(state.knot.fields()));
    json.insert(u"status"_s, state.status ? QJsonValue(name(*state.status)) : QJsonValue());
    json.insert(u"last_rest"_s,
                state.lastRest ? QJsonValue(state.lastRest->value()) : QJsonValue());
    json.insert(u"last_pressure"_s,
                state.lastPressure ? QJsonValue(state.lastPressure->value()) : QJsonValue());
    json.insert(u"first_day"_s,
                firstDay ? QJsonValue(firstDay->toString(Qt::ISODate)) : QJsonValue());
    json.insert(u"last_day"_s,
                state.lastDay ? QJsonValue(state.lastDay->toString(Qt::ISODate)) : QJsonValue());
    return json;
}

QString stateLine(const KnotState &state, Context &context)
{
    const QString name = context.texts().knotInWords(state.knot.fields());
    QStringList parts {shortId(state.knot.id().uuid()), name};
    if (state.status)
        parts.append(text(*state.status));
    if (state.lastRest)
        parts.append(u"pain %1 of 10 on %2"_s.arg(
            text(state.lastRest), state.lastRestFelt->localDate().toString(Qt::ISODate)));
    return parts.join(u"  "_s);
}

/** Options that say what a knot is; shared by add and edit. */
QList<QCommandLineOption> knotOptions()
{
    return {option("view", "VIEW", u"front, back, left, right or soles."_s),
            option("x", "X", u"Atlas units, -220 to 220, to the right of the picture."_s),
            option("y", "Y", u"Atlas units, -20 to 1020, downwards; stature is 1000."_s),
            option("layer", "LAYER", u"superficial (default) or deep."_s),
            option("region", "ID", u"A region instead of a point; see atlas regions."_s),
            option("muscle", "ID", u"See atlas muscles; derived from the point when not given."_s),
            option("side", "SIDE",
                   u"left, right, midline, both; derived from the point when not given."_s),
            option("kind", "KIND", u"trigger_point, tender_point or unsure."_s),
            option("label", "TEXT", u"Your own name for it."_s),
            option("onset", "DATE", u"Since when; a day that has come."_s),
            option("cause", "ID", u"A suspected cause; may be repeated."_s),
            option("aggravates", "ID", u"What brings it on, see knot factors; may be repeated."_s),
            option("aggravates-words", "TEXT", u"The same in your words."_s),
            option("eases", "ID", u"What eases it, see knot factors; may be repeated."_s),
            option("eases-words", "TEXT", u"The same in your words."_s),
            option("minutes-to-onset", "N", u"How long until it comes on."_s),
            option("minutes-to-settle", "N", u"How long until it is as before."_s),
            option("constancy", "WORD", u"constant or intermittent."_s),
            option("note", "TEXT", u"Anything else."_s)};
}

void readBehaviour(Arguments &arguments, Behaviour &behaviour)
{
    if (arguments.has("aggravates"))
        behaviour.aggravates = arguments.values("aggravates");
    if (const auto words = arguments.text("aggravates-words"))
        behaviour.aggravatesWords = words->trimmed();
    if (arguments.has("eases"))
        behaviour.eases = arguments.values("eases");
    if (const auto words = arguments.text("eases-words"))
        behaviour.easesWords = words->trimmed();
    if (const auto onset = arguments.integer("minutes-to-onset", 0, longestBehaviourMinutes))
        behaviour.minutesToOnset = *onset;
    if (const auto settle = arguments.integer("minutes-to-settle", 0, longestBehaviourMinutes))
        behaviour.minutesToSettle = *settle;
    if (const auto constancy =
            arguments.named<Constancy>("constancy", fromName<Constancy>, namesOf<Constancy>()))
        behaviour.constancy = *constancy;
}

void readPoint(Arguments &arguments, Context &context, KnotFields &fields)
{
    const auto view = arguments.named<View>(
        "view", viewFromName, {u"front"_s, u"back"_s, u"left"_s, u"right"_s, u"soles"_s});
    const auto layer =
        arguments.named<Layer>("layer", layerFromName, {u"superficial"_s, u"deep"_s});
    const auto x = arguments.number("x");
    const auto y = arguments.number("y");
    if (!arguments.has("view") && !arguments.has("x") && !arguments.has("y"))
        return;
    if (!view || !x || !y)
        return arguments.complain(u"a point needs --view, --x and --y"_s);
    const auto point = BodyPoint::create(*view, layer.value_or(Layer::Superficial), *x, *y);
    if (!point)
        return arguments.complain(u"the point %1, %2 is not on the map"_s.arg(*x).arg(*y));
    const BodyHit hit = context.atlas().hit(*point);
    if (!hit.inside)
        return arguments.complain(
            u"the point %1, %2 is beside the body in the %3 view"_s.arg(*x).arg(*y).arg(
                viewName(*view)));
    fields.place = {.point = *point, .region = {}};
    fields.side = hit.side;
    fields.muscle = hit.muscle ? std::optional(hit.muscle->muscle) : std::nullopt;
}

void readKnot(Arguments &arguments, Context &context, KnotFields &fields)
{
    readPoint(arguments, context, fields);
    if (const auto region = arguments.text("region")) {
        if (arguments.has("view") || arguments.has("x") || arguments.has("y"))
            arguments.complain("region", *region, u"a region or a point, not both"_s);
        fields.place = {.point = {}, .region = *region};
    }
    if (const auto muscle = arguments.text("muscle"))
        fields.muscle = *muscle;
    if (const auto side = arguments.named<Side>("side", sideFromName,
                                                {u"left"_s, u"right"_s, u"midline"_s, u"both"_s}))
        fields.side = *side;
    if (const auto kind =
            arguments.named<KnotKind>("kind", fromName<KnotKind>, namesOf<KnotKind>()))
        fields.kind = *kind;
    if (const auto label = arguments.text("label"))
        fields.label = label->trimmed();
    if (const auto onset = arguments.pastDate("onset"))
        fields.onset = *Moment::onDay(*onset);
    if (arguments.has("cause"))
        fields.causes = arguments.values("cause");
    readBehaviour(arguments, fields.behaviour);
    if (const auto note = arguments.text("note"))
        fields.note = *note;
}

int sayKnot(Context &context, const Reader &reader, KnotId id, const QString &done)
{
    const auto state = reader.knotState(id, context.now());
    if (!state)
        return context.fail(state.error());
    if (context.json())
        context.print(stateToJson(*state, reader, context));
    else
        context.say(done.arg(stateLine(*state, context)));
    return Done;
}

int addKnot(Context &context, Arguments &arguments)
{
    KnotFields fields;
    readKnot(arguments, context, fields);
    if (arguments.ok() && !fields.place.point && !fields.place.region && fields.label.isEmpty())
        arguments.complain(u"a knot needs a point, a --region or a --label"_s);
    if (!arguments.ok())
        return context.misused(arguments.problem());
    const auto journal = context.journal();
    if (!journal)
        return context.fail(journal.error());
    const auto id = (*journal)->add(ActionKind::AddKnot, fields);
    return id ? sayKnot(context, (*journal)->read(), *id, u"Added: %1"_s)
              : context.fail(id.error());
}

int listKnots(Context &context, Arguments &arguments)
{
    const auto reader = context.reader();
    if (!reader)
        return context.fail(reader.error());
    const auto states = reader->knotStates(context.now());
    if (!states)
        return context.fail(states.error());
    QJsonArray list;
    for (const KnotState &state : *states) {
        if (state.isResolved() && arguments.has("open"))
            continue;
        if (context.json())
            list.append(stateToJson(state, *reader, context));
        else
            context.say(stateLine(state, context));
    }
    if (context.json())
        context.print(list);
    else if (states->isEmpty())
        context.say(
            u"No knots yet. Add one with: knotebook-cli knot add --view back --x -40 --y 165"_s);
    return Done;
}

QString observationLine(const Observation &observation)
{
    QStringList parts {observation->felt.toIso()};
    if (observation->rest)
        parts.append(u"pain %1"_s.arg(text(observation->rest)));
    if (observation->pressure)
        parts.append(u"on pressure %1"_s.arg(text(observation->pressure)));
    if (observation->status)
        parts.append(text(*observation->status));
    if (observation->flare)
        parts.append(u"flare"_s);
    if (!observation->note.isEmpty())
        parts.append(observation->note);
    return u"  "_s + parts.join(u"  "_s);
}

int showKnot(Context &context, Arguments &arguments)
{
    constexpr int longest = 1'000'000;
    const auto limit =
        arguments.integer("last", 1, longest).value_or(context.json() ? longest : 20);
    if (!arguments.ok())
        return context.misused(arguments.problem());
    const auto reader = context.reader();
    if (!reader)
        return context.fail(reader.error());
    const auto id = reader->find<KnotFields>(arguments.positional().constFirst());
    if (!id)
        return context.fail(id.error());
    const auto state = reader->knotState(*id, context.now());
    const auto observations = reader->observations(*id, limit);
    if (!state || !observations)
        return context.fail(state ? observations.error() : state.error());
    if (context.json()) {
        QJsonObject json = stateToJson(*state, *reader, context);
        QJsonArray list;
        for (const Observation &observation : *observations)
            list.append(toJson(observation));
        json.insert(u"observations"_s, list);
        context.print(json);
        return Done;
    }
    context.say(stateLine(*state, context));
    for (const Observation &observation : *observations)
        context.say(observationLine(observation));
    return Done;
}

/** Opens the journal and finds the knot that the first word names. */
Result<KnotId> namedKnot(Context &context, Arguments &arguments)
{
    return context.journal().and_then([&](Journal *journal) {
        return journal->read().find<KnotFields>(arguments.positional().constFirst());
    });
}

int editKnot(Context &context, Arguments &arguments)
{
    KnotFields dry;
    readKnot(arguments, context, dry); // wrong usage is told before the journal is opened
    arguments.needsOneOf({"view", "region", "muscle", "side", "kind", "label", "onset", "cause",
                          "note", "aggravates", "aggravates-words", "eases", "eases-words",
                          "minutes-to-onset", "minutes-to-settle", "constancy"});
    if (!arguments.ok())
        return context.misused(arguments.problem());
    const auto id = namedKnot(context, arguments);
    if (!id)
        return context.fail(id.error());
    Journal &journal = **context.journal();
    KnotFields fields = journal.read().get(*id)->fields();
    readKnot(arguments, context, fields);
    const Status status = journal.replace(ActionKind::EditKnot, *id, fields);
    return status ? sayKnot(context, journal.read(), *id, u"Changed: %1"_s)
                  : context.fail(status.error());
}

int setStatus(Context &context, Arguments &arguments, ActionKind action, KnotStatus status)
{
    const Moment felt = arguments.at("at");
    if (!arguments.ok())
        return context.misused(arguments.problem());
    const auto id = namedKnot(context, arguments);
    if (!id)
        return context.fail(id.error());
    Journal &journal = **context.journal();
    ObservationFields fields {.knot = *id, .felt = felt};
    fields.status = status;
    const auto added = journal.add(action, fields);
    return added ? sayKnot(context, journal.read(), *id, u"Noted: %1"_s)
                 : context.fail(added.error());
}

int resolveKnot(Context &context, Arguments &arguments)
{
    return setStatus(context, arguments, ActionKind::ResolveKnot, KnotStatus::Resolved);
}

int reopenKnot(Context &context, Arguments &arguments)
{
    return setStatus(context, arguments, ActionKind::ReopenKnot, KnotStatus::Active);
}

int deleteKnot(Context &context, Arguments &arguments)
{
    const auto id = namedKnot(context, arguments);
    if (!id)
        return context.fail(id.error());
    const Status status = (*context.journal())->remove(ActionKind::DeleteKnot, *id);
    if (!status)
        return context.fail(status.error());
    if (context.json())
        context.print(QJsonObject {{u"deleted"_s, id->toString()}});
    else
        context.say(u"Deleted, with its observations. Bring it back with: knotebook-cli undo"_s);
    return Done;
}

/** What can be named as bringing a knot on or easing it. */
int listFactors(Context &context, Arguments &)
{
    QJsonObject json;
    for (const QString &list : {u"aggravates"_s, u"eases"_s}) {
        const QStringList ids = context.catalogue().vocabulary(list);
        QJsonArray entries;
        for (const QString &id : ids) {
            const QString words = context.texts().word(list, id);
            entries.append(QJsonObject {{u"id"_s, id}, {u"words"_s, words}});
            if (!context.json())
                context.say(u"%1  %2  %3"_s.arg(list, id, words));
        }
        json.insert(list, entries);
    }
    if (context.json())
        context.print(json);
    return Done;
}

int sayAction(Context &context, const Result<Action> &action, const char *key)
{
    if (!action)
        return context.fail(action.error());
    if (context.json())
        context.print(QJsonObject {{QLatin1String(key), name(action->kind)}});
    else
        context.say(QLatin1String(key) + u": " + actionText(action->kind));
    return Done;
}

int undo(Context &context, Arguments &)
{
    const auto journal = context.journal();
    return journal ? sayAction(context, (*journal)->undo(), "undone")
                   : context.fail(journal.error());
}

int redo(Context &context, Arguments &)
{
    const auto journal = context.journal();
    if (!journal)
        return context.fail(journal.error());
    const auto action = (*journal)->redo();
    if (!action && action.error().code == ErrorCode::NothingToUndo)
        return context.fail(nothingToRedoText());
    return sayAction(context, action, "redone");
}

} // namespace

QList<Command> knotCommands()
{
    const auto at =
        option("at", "TIME", u"When; now when not given. A date alone is known only to the day."_s);
    return {
        {u"knot add"_s,
         {},
         u"Add a knot."_s,
         u"Muscle, side and region follow from the point unless they are given. A point beside\nthe body is an error."_s,
         knotOptions(),
         0,
         0,
         addKnot},
        {u"knot list"_s,
         {},
         u"All knots with their last status and pain."_s,
         {},
         {flag("open", u"Only those that are not resolved."_s)},
         0,
         0,
         listKnots},
        {u"knot show"_s,
         u"ID"_s,
         u"One knot and its observations, newest first."_s,
         {},
         {option("last", "N", u"Only the last N; 20 as text, all as JSON."_s)},
         1,
         1,
         showKnot},
        {u"knot edit"_s,
         u"ID"_s,
         u"Change what is given, keep the rest."_s,
         {},
         knotOptions(),
         1,
         1,
         editKnot},
        {u"knot factors"_s,
         {},
         u"What can be named as bringing a knot on or easing it."_s,
         {},
         {},
         0,
         0,
         listFactors},
        {u"knot resolve"_s, u"ID"_s, u"Note that a knot is gone."_s, {}, {at}, 1, 1, resolveKnot},
        {u"knot reopen"_s, u"ID"_s, u"Note that it is back."_s, {}, {at}, 1, 1, reopenKnot},
        {u"knot delete"_s,
         u"ID"_s,
         u"Hide a knot and its observations; undo brings them back."_s,
         {},
         {},
         1,
         1,
         deleteKnot},
        {u"undo"_s, {}, u"Take back the last change, also after a restart."_s, {}, {}, 0, 0, undo},
        {u"redo"_s, {}, u"Do again what was undone."_s, {}, {}, 0, 0, redo},
    };
}

} // namespace knotebook::cli
