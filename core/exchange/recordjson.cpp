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
    const QJsonObject object = json.value("place").toObject();
    Place place;
    if (object.contains(u"region"_s))
        place.region = object.value(u"region"_s).toString();
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

std::optional<KnotId> knotFromJson(JsonReader &json)
{
    const auto text = json.optionalText("knot");
    if (!text)
        return std::nullopt;
    const auto id = KnotId::fromString(*text);
    if (!id)
        json.fail(ErrorCode::Malformed, "knot");
    return id;
}

std::optional<QString> textOf(const std::optional<KnotId> &id)
{
    return id ? std::optional(id->toString()) : std::nullopt;
}

std::optional<QDate> dateFromJson(JsonReader &json, const char *key)
{
    const auto text = json.optionalText(key);
    if (!text)
        return std::nullopt;
    const auto date = parseDate(*text);
    if (!date)
        json.fail(date.error().code, key);
    return date ? std::optional(*date) : std::nullopt;
}

template <typename Fields> Result<Fields> checked(const JsonReader &json, Fields fields)
{
    if (json.error())
        return tl::make_unexpected(*json.error());
    return fields;
}

/** The moment of a record, without which it cannot be made. */
Result<Moment> feltFromJson(JsonReader &json)
{
    const auto felt = json.moment("felt");
    if (json.error())
        return tl::make_unexpected(*json.error());
    if (!felt)
        return failure(ErrorCode::Missing, u"felt"_s);
    return *felt;
}

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

using Instrument = std::variant<Peg, Psfs, GlobalChange>;

std::optional<Instrument> instrumentFromJson(JsonReader &json)
{
    std::optional<Instrument> instrument;
    if (const QJsonValue peg = json.value("peg"); peg.isArray()) {
        if (const auto answers = pegFromJson(peg.toArray()))
            instrument = *answers;
    } else if (const QJsonValue psfs = json.value("psfs"); psfs.isArray()) {
        if (const auto answers = psfsFromJson(psfs.toArray()))
            instrument = *answers;
    } else if (const auto change = json.number("global_change")) {
        instrument = GlobalChange {*change};
    }
    if (!instrument)
        json.fail(ErrorCode::Malformed, "answers");
    return instrument;
}

QString utc(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

qint64 utcFromJson(JsonReader &json, const char *key)
{
    const QDateTime time = QDateTime::fromString(json.text(key), Qt::ISODateWithMs);
    if (!time.isValid())
        json.fail(ErrorCode::Malformed, key);
    return time.isValid() ? time.toMSecsSinceEpoch() : 0;
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
    return checked(json, fields);
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
    json.flag("flare", fields.flare).text("note", fields.note).text("source", fields.source);
    return json.object();
}

template <> Result<ObservationFields> fieldsFromJson(const QJsonObject &object)
{
    JsonReader json(object);
    const auto knot = knotFromJson(json);
    const auto felt = feltFromJson(json);
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
    fields.flare = json.flag("flare");
    fields.note = json.text("note");
    fields.source = json.text("source");
    return checked(json, fields);
}

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
    return checked(json, fields);
}

QJsonObject toJson(const UseFields &fields)
{
    JsonWriter json;
    json.text("remedy", fields.remedy)
        .text("knot", textOf(fields.knot))
        .moment("felt", fields.felt);
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
    const auto knot = knotFromJson(json);
    const auto felt = feltFromJson(json);
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
    return checked(json, fields);
}

QJsonObject toJson(const CheckinFields &fields)
{
    QJsonObject interference;
    for (auto it = fields.interference.begin(); it != fields.interference.end(); ++it)
        interference.insert(name(it.key()), it.value().value());
    JsonWriter json;
    json.text("day", fields.day.toString(Qt::ISODate)).number("sleep_minutes", fields.sleepMinutes);
    json.intensity("stress", fields.stress)
        .strings("habits", fields.habits)
        .strings("causes", fields.causes);
    json.flag("quiet", fields.quiet).text("note", fields.note);
    if (!interference.isEmpty())
        json.value("interference", interference);
    return json.object();
}

template <> Result<CheckinFields> fieldsFromJson(const QJsonObject &object)
{
    JsonReader json(object);
    CheckinFields fields;
    fields.day = dateFromJson(json, "day").value_or(QDate());
    const QJsonObject interference = json.value("interference").toObject();
    for (auto it = interference.begin(); it != interference.end(); ++it) {
        const auto area = fromName<InterferenceArea>(it.key());
        const auto intensity = Intensity::fromNumber(it.value().toDouble(-1));
        if (area && intensity)
            fields.interference.insert(*area, *intensity);
        else
            json.fail(area ? ErrorCode::OutOfRange : ErrorCode::Unknown, "interference");
    }
    fields.sleepMinutes = json.number("sleep_minutes");
    fields.stress = json.intensity("stress");
    fields.habits = json.strings("habits");
    fields.causes = json.strings("causes");
    fields.quiet = json.flag("quiet");
    fields.note = json.text("note");
    return checked(json, fields);
}

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
    const auto instrument = instrumentFromJson(json);
    const auto felt = feltFromJson(json);
    if (!felt)
        return tl::make_unexpected(felt.error());
    return AssessmentFields {.felt = *felt, .answers = *instrument};
}

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
    const auto felt = feltFromJson(json);
    if (!felt)
        return tl::make_unexpected(felt.error());
    ScreeningFields fields {.felt = *felt, .answers = {}};
    const QJsonObject answers = json.value("answers").toObject();
    for (auto it = answers.begin(); it != answers.end(); ++it) {
        if (const auto answer = fromName<Answer>(it.value().toString()))
            fields.answers.insert(it.key(), *answer);
        else
            json.fail(ErrorCode::Unknown, "answers");
    }
    return checked(json, fields);
}

QJsonObject toJson(const VisitFields &fields)
{
    JsonWriter json;
    json.moment("felt", fields.felt).text("profession", fields.profession);
    json.strings("treatments", fields.treatments).text("knot", textOf(fields.knot));
    json.text("advice", fields.advice).text("note", fields.note);
    return json.object();
}

template <> Result<VisitFields> fieldsFromJson(const QJsonObject &object)
{
    JsonReader json(object);
    const auto felt = feltFromJson(json);
    if (!felt)
        return tl::make_unexpected(felt.error());
    VisitFields fields {.felt = *felt, .profession = json.text("profession")};
    fields.treatments = json.strings("treatments");
    fields.knot = knotFromJson(json);
    fields.advice = json.text("advice");
    fields.note = json.text("note");
    return checked(json, fields);
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
    return json.object();
}

template <> Result<ProfileFields> fieldsFromJson(const QJsonObject &object)
{
    JsonReader json(object);
    ProfileFields fields;
    fields.name = json.text("name");
    fields.birthYear = json.number("birth_year");
    fields.emergencyNumber = json.text("emergency_number");
    const QJsonObject facts = json.value("facts").toObject();
    for (auto it = facts.begin(); it != facts.end(); ++it) {
        const auto answer = fromName<Answer>(it.value()[u"answer"_s].toString());
        const auto on = parseDate(it.value()[u"on"_s].toString());
        if (answer && on)
            fields.facts.insert(it.key(), {*answer, *on});
        else
            json.fail(ErrorCode::Malformed, "facts");
    }
    return checked(json, fields);
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
    const auto felt = feltFromJson(json);
    if (!felt)
        return tl::make_unexpected(felt.error());
    AcknowledgementFields fields {.rule = json.text("rule"),
                                  .ruleVersion = json.number("rule_version").value_or(0),
                                  .kind = AcknowledgementKind::Acknowledge,
                                  .felt = *felt,
                                  .until = dateFromJson(json, "until")};
    const auto kind = json.named<AcknowledgementKind>("kind", fromName<AcknowledgementKind>);
    if (!kind)
        json.fail(ErrorCode::Missing, "kind");
    fields.kind = kind.value_or(fields.kind);
    return checked(json, fields);
}

template <typename Fields> QJsonObject toJson(const Record<Fields> &record)
{
    QJsonObject json = toJson(record.fields());
    json.insert(u"id"_s, record.id().toString());
    json.insert(u"recorded"_s, utc(record.stamp().recordedMs));
    json.insert(u"changed"_s, utc(record.stamp().changedMs));
    if (record.stamp().deleted)
        json.insert(u"deleted"_s, true);
    return json;
}

template <typename Fields> Result<Record<Fields>> recordFromJson(const QJsonObject &object)
{
    JsonReader json(object);
    const auto id = Id<Fields>::fromString(json.text("id"));
    if (!id)
        return failure(ErrorCode::Malformed, u"id"_s);
    Stamp stamp;
    stamp.recordedMs = utcFromJson(json, "recorded");
    stamp.changedMs = utcFromJson(json, "changed");
    stamp.deleted = json.flag("deleted");
    if (json.error())
        return tl::make_unexpected(*json.error());
    return fieldsFromJson<Fields>(object).and_then(
        [&](const Fields &fields) { return Record<Fields>::create(*id, fields, stamp); });
}

#define KNOTEBOOK_INSTANTIATE(Fields)                                                              \
    template QJsonObject toJson(const Record<Fields> &);                                           \
    template Result<Record<Fields>> recordFromJson(const QJsonObject &);

KNOTEBOOK_INSTANTIATE(KnotFields)
KNOTEBOOK_INSTANTIATE(ObservationFields)
KNOTEBOOK_INSTANTIATE(OwnRemedyFields)
KNOTEBOOK_INSTANTIATE(UseFields)
KNOTEBOOK_INSTANTIATE(CheckinFields)
KNOTEBOOK_INSTANTIATE(AssessmentFields)
KNOTEBOOK_INSTANTIATE(ScreeningFields)
KNOTEBOOK_INSTANTIATE(VisitFields)
KNOTEBOOK_INSTANTIATE(ProfileFields)
KNOTEBOOK_INSTANTIATE(AcknowledgementFields)

#undef KNOTEBOOK_INSTANTIATE

} // namespace knotebook
