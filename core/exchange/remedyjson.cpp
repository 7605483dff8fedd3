// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/recordjson.h"

#include "core/exchange/jsonfields.h"

namespace knotebook {

using namespace Qt::StringLiterals;

QJsonObject toJson(const OwnRemedyFields &fields)
{
    JsonWriter json;
    json.text("name", fields.name).text("kind", fields.kind).number("seconds", fields.seconds);
    json.number("repetitions", fields.repetitions).text("note", fields.note);
    return json.object();
}

template <> Result<OwnRemedyFields> fieldsFromJson(const QJsonObject &object)
{
    JsonReader json(object);
    OwnRemedyFields fields;
    fields.name = json.text("name");
    fields.kind = json.text("kind");
    fields.seconds = json.number("seconds");
    fields.repetitions = json.number("repetitions");
    fields.note = json.text("note");
    return json.checked(fields);
}

QJsonObject toJson(const UseFields &fields)
{
    JsonWriter json;
    json.text("remedy", fields.remedy).id("knot", fields.knot).moment("felt", fields.felt);
    json.number("seconds", fields.seconds)
        .number("repetitions", fields.repetitions)
        .named("by", fields.by);
    json.text("profession", fields.profession)
        .text("tool", fields.tool)
        .text("amount", fields.amount);
    json.named("pressure_level", fields.pressureLevel).intensity("before", fields.before);
    json.intensity("after", fields.after)
        .named("reaction", fields.reaction)
        .text("note", fields.note);
    return json.object();
}

template <> Result<UseFields> fieldsFromJson(const QJsonObject &object)
{
    JsonReader json(object);
    const QString remedy = json.text("remedy");
    const auto knot = json.id<KnotFields>("knot");
    const auto felt = json.felt();
    if (!felt)
        return tl::make_unexpected(felt.error());
    UseFields fields {.remedy = remedy, .knot = knot, .felt = *felt};
    fields.seconds = json.number("seconds");
    fields.repetitions = json.number("repetitions");
    fields.by = json.named<AppliedBy>("by", fromName<AppliedBy>);
    fields.profession = json.text("profession");
    fields.tool = json.text("tool");
    fields.amount = json.text("amount");
    fields.pressureLevel = json.named<PressureLevel>("pressure_level", fromName<PressureLevel>);
    fields.before = json.intensity("before");
    fields.after = json.intensity("after");
    fields.reaction = json.named<Reaction>("reaction", fromName<Reaction>);
    fields.note = json.text("note");
    return json.checked(fields);
}

QJsonObject toJson(const VisitFields &fields)
{
    JsonWriter json;
    json.moment("felt", fields.felt).text("profession", fields.profession);
    json.strings("treatments", fields.treatments).id("knot", fields.knot);
    json.text("advice", fields.advice).text("note", fields.note);
    return json.object();
}

template <> Result<VisitFields> fieldsFromJson(const QJsonObject &object)
{
    JsonReader json(object);
    const auto felt = json.felt();
    if (!felt)
        return tl::make_unexpected(felt.error());
    VisitFields fields {.felt = *felt, .profession = json.text("profession")};
    fields.treatments = json.strings("treatments");
    fields.knot = json.id<KnotFields>("knot");
    fields.advice = json.text("advice");
    fields.note = json.text("note");
    return json.checked(fields);
}

} // namespace knotebook
