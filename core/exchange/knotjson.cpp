// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/recordjson.h"

#include "core/exchange/jsonfields.h"

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

QJsonObject placeToJson(const Place &place)
{
    if (place.region)
        return {{u"region"_s, *place.region}};
    if (!place.point)
        return {};
    return {{u"view"_s, viewName(place.point->view())},
            {u"layer"_s, layerName(place.point->layer())},
            {u"x"_s, place.point->x()},
            {u"y"_s, place.point->y()}};
}

Place placeFromJson(JsonReader &json)
{
    const QJsonObject object = json.object("place");
    Place place;
    if (const QJsonValue region = object.value(u"region"_s); region.isString())
        place.region = region.toString();
    else if (!region.isUndefined())
        json.fail(ErrorCode::Malformed, "place");
    if (!object.contains(u"view"_s))
        return place;
    const auto view = viewFromName(object.value(u"view"_s).toString());
    const auto layer = layerFromName(object.value(u"layer"_s).toString());
    if (!view || !layer || !object.value(u"x"_s).isDouble() || !object.value(u"y"_s).isDouble()) {
        json.fail(ErrorCode::Malformed, "place");
        return place;
    }
    const auto point = BodyPoint::create(*view, *layer, object.value(u"x"_s).toDouble(),
                                         object.value(u"y"_s).toDouble());
    if (point)
        place.point = *point;
    else
        json.fail(ErrorCode::OutOfRange, "place");
    return place;
}

void addBehaviour(JsonWriter &json, const Behaviour &behaviour)
{
    json.strings("aggravates", behaviour.aggravates)
        .text("aggravates_words", behaviour.aggravatesWords);
    json.strings("eases", behaviour.eases).text("eases_words", behaviour.easesWords);
    json.number("minutes_to_onset", behaviour.minutesToOnset)
        .number("minutes_to_settle", behaviour.minutesToSettle)
        .named("constancy", behaviour.constancy);
}

Behaviour readBehaviour(JsonReader &json)
{
    Behaviour behaviour;
    behaviour.aggravates = json.strings("aggravates");
    behaviour.aggravatesWords = json.text("aggravates_words");
    behaviour.eases = json.strings("eases");
    behaviour.easesWords = json.text("eases_words");
    behaviour.minutesToOnset = json.number("minutes_to_onset");
    behaviour.minutesToSettle = json.number("minutes_to_settle");
    behaviour.constancy = json.named<Constancy>("constancy", fromName<Constancy>);
    return behaviour;
}

QList<PaintedArea> readPainting(JsonReader &json)
{
    const QJsonValue value = json.value("painting");
    if (value.isUndefined())
        return {};
    const auto painting = paintingFromJson(value.toArray());
    if (!painting || painting->isEmpty())
        json.fail(ErrorCode::Malformed, "painting");
    return painting.value_or(QList<PaintedArea>());
}

} // namespace

QJsonObject toJson(const KnotFields &fields)
{
    JsonWriter json;
    json.value("place", placeToJson(fields.place)).text("muscle", fields.muscle);
    json.text("side", sideName(fields.side)).text("kind", name(fields.kind));
    json.moment("onset", fields.onset).named("onset_pattern", fields.onsetPattern);
    json.strings("causes", fields.causes)
        .text("label", fields.label)
        .flag("inflamed", fields.inflamed);
    json.flag("lump_with_infection", fields.lumpWithInfection).text("note", fields.note);
    addBehaviour(json, fields.behaviour);
    return json.object();
}

template <> Result<KnotFields> fieldsFromJson(const QJsonObject &object)
{
    JsonReader json(object);
    KnotFields fields;
    fields.place = placeFromJson(json);
    fields.muscle = json.optionalText("muscle");
    fields.side = json.named<Side>("side", sideFromName).value_or(Side::Unspecified);
    fields.kind = json.named<KnotKind>("kind", fromName<KnotKind>).value_or(KnotKind::Unsure);
    fields.onset = json.moment("onset");
    fields.onsetPattern = json.named<OnsetPattern>("onset_pattern", fromName<OnsetPattern>);
    fields.causes = json.strings("causes");
    fields.label = json.text("label");
    fields.inflamed = json.flag("inflamed");
    fields.lumpWithInfection = json.flag("lump_with_infection");
    fields.note = json.text("note");
    fields.behaviour = readBehaviour(json);
    return json.checked(fields);
}

QJsonObject toJson(const ObservationFields &fields)
{
    JsonWriter json;
    json.text("knot", fields.knot.toString()).moment("felt", fields.felt);
    json.intensity("rest", fields.rest).intensity("pressure", fields.pressure);
    json.named("familiar", fields.familiar)
        .named("status", fields.status)
        .named("twitch", fields.twitch);
    json.strings("feel", fields.feel)
        .strings("signs", fields.signs)
        .strings("radiates", fields.radiates);
    if (!fields.painting.isEmpty())
        json.value("painting", toJson(fields.painting));
    json.flag("flare", fields.flare).text("note", fields.note).text("source", fields.source);
    return json.object();
}

template <> Result<ObservationFields> fieldsFromJson(const QJsonObject &object)
{
    JsonReader json(object);
    const auto knot = json.id<KnotFields>("knot");
    const auto felt = json.felt();
    if (!felt)
        return tl::make_unexpected(felt.error());
    if (!knot)
        return failure(ErrorCode::Missing, u"knot"_s);
    ObservationFields fields {.knot = *knot, .felt = *felt};
    fields.rest = json.intensity("rest");
    fields.pressure = json.intensity("pressure");
    fields.familiar = json.named<Answer>("familiar", fromName<Answer>);
    fields.status = json.named<KnotStatus>("status", fromName<KnotStatus>);
    fields.twitch = json.named<Twitch>("twitch", fromName<Twitch>);
    fields.feel = json.strings("feel");
    fields.signs = json.strings("signs");
    fields.radiates = json.strings("radiates");
    fields.painting = readPainting(json);
    fields.flare = json.flag("flare");
    fields.note = json.text("note");
    fields.source = json.text("source");
    return json.checked(fields);
}

} // namespace knotebook
