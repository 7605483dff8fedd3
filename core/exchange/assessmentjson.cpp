// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/recordjson.h"

#include "core/exchange/jsonfields.h"

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

QJsonObject answersToJson(const Peg &peg)
{
    return {{u"peg"_s, QJsonArray {peg.pain, peg.enjoyment, peg.activity}}};
}

QJsonObject answersToJson(const Psfs &psfs)
{
    QJsonArray activities;
    for (const PsfsActivity &activity : psfs.activities)
        activities.append(
            QJsonObject {{u"activity"_s, activity.name}, {u"ability"_s, activity.ability}});
    return {{u"psfs"_s, activities}};
}

QJsonObject answersToJson(const GlobalChange &change)
{
    return {{u"global_change"_s, change.change}};
}

std::optional<int> scaleFromJson(const QJsonValue &json)
{
    JsonReader reader(QJsonObject {{u"n"_s, json}});
    return reader.number("n");
}

std::optional<Peg> pegFromJson(const QJsonArray &answers)
{
    const auto pain = scaleFromJson(answers.at(0));
    const auto enjoyment = scaleFromJson(answers.at(1));
    const auto activity = scaleFromJson(answers.at(2));
    if (answers.size() != 3 || !pain || !enjoyment || !activity)
        return std::nullopt;
    return Peg {*pain, *enjoyment, *activity};
}

std::optional<Psfs> psfsFromJson(const QJsonArray &answers)
{
    Psfs psfs;
    for (const QJsonValue &answer : answers) {
        const auto ability = scaleFromJson(answer[u"ability"_s]);
        if (!ability)
            return std::nullopt;
        psfs.activities.append({answer[u"activity"_s].toString(), *ability});
    }
    return psfs;
}

using Answers = decltype(AssessmentFields::answers);

std::optional<Answers> answersFromJson(JsonReader &json)
{
    std::optional<Answers> given;
    if (const QJsonValue peg = json.value("peg"); peg.isArray()) {
        if (const auto answers = pegFromJson(peg.toArray()))
            given = *answers;
    } else if (const QJsonValue psfs = json.value("psfs"); psfs.isArray()) {
        if (const auto answers = psfsFromJson(psfs.toArray()))
            given = *answers;
    } else if (const auto change = json.number("global_change")) {
        given = GlobalChange {*change};
    }
    if (!given)
        json.fail(ErrorCode::Malformed, "answers");
    return given;
}

} // namespace

QJsonObject toJson(const AssessmentFields &fields)
{
    QJsonObject json =
        std::visit([](const auto &answers) { return answersToJson(answers); }, fields.answers);
    const QJsonObject felt = JsonWriter().moment("felt", fields.felt).object();
    json.insert(u"felt"_s, felt.value(u"felt"_s));
    return json;
}

template <> Result<AssessmentFields> fieldsFromJson(const QJsonObject &object)
{
    JsonReader json(object);
    const auto answers = answersFromJson(json);
    const auto felt = json.felt();
    if (!felt)
        return tl::make_unexpected(felt.error());
    return AssessmentFields {.felt = *felt, .answers = *answers};
}

} // namespace knotebook
