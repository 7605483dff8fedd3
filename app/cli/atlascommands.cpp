// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "core/atlas/atlassvg.h"

#include <QJsonArray>
#include <QJsonObject>

#include <cstdio>

namespace knotebook::cli {

using namespace Qt::StringLiterals;

namespace {

const QStringList viewNames {u"front"_s, u"back"_s, u"left"_s, u"right"_s, u"soles"_s};
const QStringList layerNames {u"superficial"_s, u"deep"_s};

QJsonArray namesOfViews(const QList<View> &views)
{
    QJsonArray names;
    for (const View view : views)
        names.append(viewName(view));
    return names;
}

int muscles(Context &context, Arguments &)
{
    QJsonArray list;
    for (const Muscle &muscle : context.atlas().muscles()) {
        const MuscleText words = context.texts().muscle(muscle.id);
        if (context.json()) {
            list.append(QJsonObject {{u"id"_s, muscle.id},
                                     {u"name"_s, words.name},
                                     {u"latin"_s, muscle.latin},
                                     {u"place"_s, words.place},
                                     {u"layer"_s, layerName(muscle.layer)},
                                     {u"views"_s, namesOfViews(muscle.views)},
                                     {u"press"_s, pressName(muscle.press)},
                                     {u"refers"_s, QJsonArray::fromStringList(muscle.refers)}});
        } else {
            context.say(muscle.id.leftJustified(34) + u"  " + words.name.leftJustified(34) + u"  "
                        + muscle.latin);
        }
    }
    if (context.json())
        context.print(list);
    return Done;
}

int regions(Context &context, Arguments &)
{
    QJsonArray list;
    for (const Region &region : context.atlas().regions()) {
        const QString words = context.texts().region(region.id);
        if (context.json()) {
            list.append(QJsonObject {{u"id"_s, region.id},
                                     {u"name"_s, words},
                                     {u"part"_s, bodyPartName(region.part)},
                                     {u"kind"_s, regionKindName(region.kind)}});
        } else {
            context.say(region.id.leftJustified(24) + u"  " + words);
        }
    }
    if (context.json())
        context.print(list);
    return Done;
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

/** A point as it was typed; it may lie off the map. */
struct TypedPoint
{
    View view = View::Front;
    Layer layer = Layer::Superficial;
    double x = 0;
    double y = 0;
};

QJsonObject hitToJson(const TypedPoint &point, const BodyHit &hit)
{
    QJsonArray beneath;
    for (const MuscleSide &muscle : hit.beneath)
        beneath.append(
            QJsonObject {{u"muscle"_s, muscle.muscle}, {u"side"_s, sideName(muscle.side)}});
    QJsonObject json {{u"view"_s, viewName(point.view)},
                      {u"layer"_s, layerName(point.layer)},
                      {u"x"_s, point.x},
                      {u"y"_s, point.y},
                      {u"inside"_s, hit.inside},
                      {u"side"_s, hit.inside ? QJsonValue(sideName(hit.side)) : QJsonValue()},
                      {u"region"_s, orNull(hit.region)},
                      {u"part"_s, orNull(hit.part)},
                      {u"superficial"_s, QJsonValue()},
                      {u"muscle"_s, hit.muscle ? QJsonValue(hit.muscle->muscle) : QJsonValue()},
                      {u"beneath"_s, beneath},
                      {u"no_press"_s, !hit.noPress.isEmpty()},
                      {u"no_press_zone"_s, orNull(hit.noPress)}};
    if (hit.superficial) {
        json.insert(u"superficial"_s,
                    QJsonObject {{u"muscle"_s, hit.superficial->muscle},
                                 {u"side"_s, sideName(hit.superficial->side)}});
    }
    return json;
}

void sayHit(Context &context, const BodyHit &hit)
{
    const Texts &texts = context.texts();
    if (!hit.inside)
        return context.say(u"Beside the body."_s);
    if (hit.muscle)
        context.say(texts.muscleInWords(hit.muscle->muscle, hit.muscle->side));
    else
        context.say(texts.region(hit.part.isEmpty() ? hit.region : hit.part));
    for (const MuscleSide &muscle : hit.beneath) {
        if (!hit.muscle || muscle.muscle != hit.muscle->muscle)
            context.say(u"  beneath: "_s + texts.muscleInWords(muscle.muscle, muscle.side));
    }
    if (!hit.noPress.isEmpty())
        context.say(u"  do not press here: "_s + texts.region(hit.noPress));
}

std::optional<TypedPoint> pointFrom(const QString &line)
{
    const QStringList words = line.simplified().split(u' ');
    const auto view = viewFromName(words.value(0));
    const auto layer = layerFromName(words.value(1));
    bool okX = false;
    bool okY = false;
    const double x = words.value(2).toDouble(&okX);
    const double y = words.value(3).toDouble(&okY);
    const bool isPoint = okX && okY && qIsFinite(x) && qIsFinite(y);
    if (words.size() != 4 || !view || !layer || !isPoint)
        return std::nullopt;
    return TypedPoint {*view, *layer, x, y};
}

BodyHit hitAt(const Atlas &atlas, const TypedPoint &typed)
{
    const auto point = BodyPoint::create(typed.view, typed.layer, typed.x, typed.y);
    return point ? atlas.hit(*point) : BodyHit();
}

/** "muscle_id side", or "part side" where no muscle lies, or "none". */
QString answerFor(const BodyHit &hit)
{
    if (hit.muscle)
        return hit.muscle->muscle + u' ' + sideName(hit.muscle->side);
    return hit.inside && !hit.part.isEmpty() ? hit.part + u' ' + sideName(hit.side) : u"none"_s;
}

int hitLines(Context &context)
{
    QTextStream in(stdin);
    QJsonArray hits;
    QString line;
    // Where nothing can be written any more, nothing more is read either.
    const auto isHeard = [&] { return context.out().status() == QTextStream::Ok; };
    for (int number = 1; isHeard() && in.readLineInto(&line); ++number) {
        if (line.trimmed().isEmpty())
            continue;
        const auto point = pointFrom(line);
        if (!point)
            return context.misused(
                u"line %1 \"%2\": expected \"view layer x y\""_s.arg(number).arg(line));
        const BodyHit found = hitAt(context.atlas(), *point);
        if (context.json())
            hits.append(hitToJson(*point, found));
        else
            context.say(answerFor(found));
    }
    if (context.json())
        context.print(hits);
    return Done;
}

int hit(Context &context, Arguments &arguments)
{
    const bool asksForPoint = arguments.has("view") || arguments.has("x") || arguments.has("y");
    if (arguments.has("stdin") && asksForPoint)
        return context.misused(u"choose --stdin or one point"_s);
    if (arguments.has("stdin"))
        return hitLines(context);
    const auto view = arguments.named<View>("view", viewFromName, viewNames);
    const auto layer = arguments.named<Layer>("layer", layerFromName, layerNames);
    const auto x = arguments.number("x");
    const auto y = arguments.number("y");
    if (arguments.ok() && (!view || !x || !y))
        arguments.complain(u"a point needs --view, --x and --y"_s);
    if (!arguments.ok())
        return context.misused(arguments.problem());
    const TypedPoint point {*view, layer.value_or(Layer::Superficial), *x, *y};
    if (!BodyPoint::create(point.view, point.layer, point.x, point.y))
        return context.misused(u"the point %1, %2 is not on the map"_s.arg(*x).arg(*y));
    const BodyHit found = hitAt(context.atlas(), point);
    if (context.json())
        context.print(hitToJson(point, found));
    else
        sayHit(context, found);
    return Done;
}

int why(Context &context, Arguments &arguments)
{
    const QString region = arguments.positional().constFirst();
    const auto referrals = context.atlas().why(region);
    if (!referrals)
        return context.fail(
            {referrals.error().code, u"region of pain \"%1\"; see atlas regions"_s.arg(region)});
    QJsonArray list;
    if (!context.json())
        context.say(
            u"Commonly described as referring there; none is certain, and other causes are possible:"_s);
    for (const Referral &referral : *referrals) {
        const Muscle *muscle = context.atlas().muscle(referral.muscle);
        if (context.json())
            list.append(QJsonObject {{u"muscle"_s, referral.muscle},
                                     {u"rank"_s, referral.rank},
                                     {u"press"_s, pressName(muscle->press)}});
        else
            context.say(u"  "_s + context.texts().muscle(referral.muscle).name);
    }
    if (context.json())
        context.print(list);
    return Done;
}

int svg(Context &context, Arguments &arguments)
{
    arguments.required("view");
    const auto view = arguments.named<View>("view", viewFromName, viewNames);
    const auto layer = arguments.named<Layer>("layer", layerFromName, layerNames);
    if (!arguments.ok())
        return context.misused(arguments.problem());
    const Layer shown = layer.value_or(Layer::Superficial);
    const auto picture = QString(atlasSvg(context.atlas(), *view, shown));
    if (context.json())
        context.print(QJsonObject {
            {u"view"_s, viewName(*view)}, {u"layer"_s, layerName(shown)}, {u"svg"_s, picture}});
    else
        context.out() << picture;
    return Done;
}

} // namespace

QList<Command> atlasCommands()
{
    const auto view = option("view", "VIEW", u"front, back, left, right or soles."_s);
    const auto layer = option("layer", "LAYER", u"superficial (default) or deep."_s);
    return {
        {u"atlas muscles"_s, {}, u"The muscles of the body map."_s, {}, {}, 0, 0, muscles},
        {u"atlas regions"_s,
         {},
         u"The regions, named parts and zones without pressure."_s,
         {},
         {},
         0,
         0,
         regions},
        {u"atlas hit"_s,
         {},
         u"What is at a point of the map."_s,
         u"With --stdin, reads lines \"view layer x y\" and answers one line each: \"muscle_id "
         u"side\",\n"
         "\"part_id side\" where no muscle lies, or \"none\" beside the body."_s,
         {view, option("x", "X", u"Atlas units, to the right of the picture."_s),
          option("y", "Y", u"Atlas units, downwards."_s), layer,
          flag("stdin", u"Read points from standard input."_s)},
         0,
         0,
         hit},
        {u"atlas why"_s,
         u"REGION"_s,
         u"The muscles commonly described as referring to a region."_s,
         {},
         {},
         1,
         1,
         why},
        {u"atlas svg"_s, {}, u"One view of the body as SVG."_s, {}, {view, layer}, 0, 0, svg},
    };
}

} // namespace knotebook::cli
