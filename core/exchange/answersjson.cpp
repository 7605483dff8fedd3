// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/recordjson.h"

#include "core/exchange/jsonfields.h"

namespace knotebook {

using namespace Qt::StringLiterals;

QJsonObject toJson(const ScreeningFields &fields)
{
    QJsonObject answers;
    for (auto it = fields.answers.begin(); it != fields.answers.end(); ++it)
        answers.insert(it.key(), name(it.value()));
    return JsonWriter().moment("felt", fields.felt).value("answers", answers).object();
}

template <> Result<ScreeningFields> fieldsFromJson(const QJsonObject &object)
{
    JsonReader json(object);
    const auto felt = json.felt();
    if (!felt)
        return tl::make_unexpected(felt.error());
    ScreeningFields fields {.felt = *felt, .answers = {}};
    const QJsonObject answers = json.object("answers");
    for (auto it = answers.begin(); it != answers.end(); ++it) {
        if (const auto answer = fromName<Answer>(it.value().toString()))
            fields.answers.insert(it.key(), *answer);
        else
            json.fail(ErrorCode::Unknown, "answers");
    }
    return json.checked(fields);
}

QJsonObject toJson(const ProfileFields &fields)
{
    QJsonObject facts;
    for (auto it = fields.facts.begin(); it != fields.facts.end(); ++it) {
        facts.insert(
            it.key(),
            QJsonObject {{u"answer"_s, name(it->answer)}, {u"on"_s, it->on.toString(Qt::ISODate)}});
    }
    JsonWriter json;
    json.text("name", fields.name).number("birth_year", fields.birthYear);
    json.value("facts", facts).text("emergency_number", fields.emergencyNumber);
    json.text("aim", fields.aim);
    return json.object();
}

template <> Result<ProfileFields> fieldsFromJson(const QJsonObject &object)
{
    JsonReader json(object);
    ProfileFields fields;
    fields.name = json.text("name");
    fields.birthYear = json.number("birth_year");
    fields.emergencyNumber = json.text("emergency_number");
    fields.aim = json.text("aim");
    const QJsonObject facts = json.object("facts");
    for (auto it = facts.begin(); it != facts.end(); ++it) {
        const auto answer = fromName<Answer>(it.value()[u"answer"_s].toString());
        const auto on = parseDate(it.value()[u"on"_s].toString());
        if (answer && on)
            fields.facts.insert(it.key(), {*answer, *on});
        else
            json.fail(ErrorCode::Malformed, "facts");
    }
    return json.checked(fields);
}

QJsonObject toJson(const AcknowledgementFields &fields)
{
    JsonWriter json;
    json.text("rule", fields.rule)
        .number("rule_version", fields.ruleVersion)
        .text("kind", name(fields.kind));
    json.moment("felt", fields.felt);
    json.text("until", fields.until ? fields.until->toString(Qt::ISODate) : QString());
    return json.object();
}

template <> Result<AcknowledgementFields> fieldsFromJson(const QJsonObject &object)
{
    JsonReader json(object);
    const auto felt = json.felt();
    if (!felt)
        return tl::make_unexpected(felt.error());
    AcknowledgementFields fields {.rule = json.text("rule"),
                                  .ruleVersion = json.number("rule_version").value_or(0),
                                  .kind = AcknowledgementKind::Acknowledge,
                                  .felt = *felt,
                                  .until = json.date("until")};
    const auto kind = json.named<AcknowledgementKind>("kind", fromName<AcknowledgementKind>);
    if (!kind)
        json.fail(ErrorCode::Missing, "kind");
    fields.kind = kind.value_or(fields.kind);
    return json.checked(fields);
}

} // namespace knotebook
