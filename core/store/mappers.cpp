// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/mappers.h"

#include <QJsonObject>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

template <typename Tag> std::optional<QUuid> uuidOf(const std::optional<Id<Tag>> &id)
{
    return id ? std::optional(id->uuid()) : std::nullopt;
}

std::optional<KnotId> knotIdOf(const std::optional<QUuid> &uuid)
{
    return uuid ? std::optional(KnotId(*uuid)) : std::nullopt;
}

std::optional<int> narrow(std::optional<qint64> value)
{
    return value ? std::optional(static_cast<int>(*value)) : std::nullopt;
}

std::optional<qint64> wide(std::optional<int> value)
{
    return value ? std::optional<qint64>(*value) : std::nullopt;
}

void writePlace(RowWriter &row, const Place &place)
{
    if (place.point) {
        row.text(viewName(place.point->view())).text(layerName(place.point->layer()));
        row.real(place.point->x()).real(place.point->y());
    } else {
        row.optionalText({}).optionalText({}).real({}).real({});
    }
    row.optionalText(place.region);
}

Place readPlace(RowReader &row)
{
    const auto view = row.optionalName<View>(viewFromName);
    const auto layer = row.optionalName<Layer>(layerFromName);
    const auto x = row.real();
    const auto y = row.real();
    Place place;
    if (view && layer && x && y) {
        const auto point = BodyPoint::create(*view, *layer, *x, *y);
        if (point)
            place.point = *point;
        else
            row.fail();
    }
    place.region = row.optionalText();
    return place;
}

void writeBehaviour(RowWriter &row, const Behaviour &behaviour)
{
    row.someStrings(behaviour.aggravates).someText(behaviour.aggravatesWords);
    row.someStrings(behaviour.eases).someText(behaviour.easesWords);
    row.integer(wide(behaviour.minutesToOnset)).integer(wide(behaviour.minutesToSettle));
    row.optionalName(behaviour.constancy);
}

Behaviour readBehaviour(RowReader &row)
{
    Behaviour behaviour;
    behaviour.aggravates = row.someStrings();
    behaviour.aggravatesWords = row.text();
    behaviour.eases = row.someStrings();
    behaviour.easesWords = row.text();
    behaviour.minutesToOnset = narrow(row.integer());
    behaviour.minutesToSettle = narrow(row.integer());
    behaviour.constancy = row.optionalName<Constancy>(fromName<Constancy>);
    return behaviour;
}

template <typename Enum>
Enum required(RowReader &row, std::optional<Enum> (*parse)(const QString &), Enum otherwise)
{
    const std::optional<Enum> value = row.optionalName<Enum>(parse);
    if (!value)
        row.fail();
    return value.value_or(otherwise);
}

QJsonDocument answersOf(const Peg &peg)
{
    return QJsonDocument(QJsonArray {peg.pain, peg.enjoyment, peg.activity});
}

QJsonDocument answersOf(const Psfs &psfs)
{
    QJsonArray activities;
    for (const PsfsActivity &activity : psfs.activities)
        activities.append(QJsonArray {activity.name, activity.ability});
    return QJsonDocument(activities);
}

QJsonDocument answersOf(const GlobalChange &change)
{
    return QJsonDocument(QJsonArray {change.change});
}

std::variant<Peg, Psfs, GlobalChange> readAnswers(const QString &instrument,
                                                  const QJsonArray &answers)
{
    if (instrument == u"peg")
        return Peg {answers.at(0).toInt(-1), answers.at(1).toInt(-1), answers.at(2).toInt(-1)};
    if (instrument == u"global_change")
        return GlobalChange {answers.at(0).toInt(-99)};
    Psfs psfs;
    for (const QJsonValue &activity : answers)
        psfs.activities.append({activity[0].toString(), activity[1].toInt(-1)});
    return psfs;
}

} // namespace

const char *const Mapper<KnotFields>::table = "knot";
const char *const Mapper<KnotFields>::columns =
    "view, layer, x, y, region, muscle, side, kind, onset_ms, onset_offset, onset_zone, onset_day, "
    "onset_pattern, causes, label, inflamed, lump_with_infection, note, aggravates, "
    "aggravates_words, "
    "eases, eases_words, onset_minutes, settle_minutes, constancy";

QList<Value> Mapper<KnotFields>::toRow(const KnotFields &fields)
{
    RowWriter row;
    writePlace(row, fields.place);
    row.optionalText(fields.muscle).text(sideName(fields.side)).text(name(fields.kind));
    row.moment(fields.onset).optionalName(fields.onsetPattern).strings(fields.causes);
    row.text(fields.label).flag(fields.inflamed).flag(fields.lumpWithInfection).text(fields.note);
    writeBehaviour(row, fields.behaviour);
    return row.values();
}

std::optional<KnotFields> Mapper<KnotFields>::fromRow(RowReader &row)
{
    KnotFields fields;
    fields.place = readPlace(row);
    fields.muscle = row.optionalText();
    fields.side = required<Side>(row, sideFromName, Side::Unspecified);
    fields.kind = required<KnotKind>(row, fromName<KnotKind>, KnotKind::Unsure);
    fields.onset = row.moment();
    fields.onsetPattern = row.optionalName<OnsetPattern>(fromName<OnsetPattern>);
    fields.causes = row.strings();
    fields.label = row.text();
    fields.inflamed = row.flag();
    fields.lumpWithInfection = row.flag();
    fields.note = row.text();
    fields.behaviour = readBehaviour(row);
    return fields;
}

const char *const Mapper<ObservationFields>::table = "observation";
const char *const Mapper<ObservationFields>::columns =
    "knot, felt_ms, felt_offset, felt_zone, felt_day, rest, pressure, familiar, status, twitch, "
    "feel, signs, radiates, flare, note, source, painting";

QList<Value> Mapper<ObservationFields>::toRow(const ObservationFields &fields)
{
    RowWriter row;
    row.uuid(fields.knot.uuid())
        .moment(fields.felt)
        .intensity(fields.rest)
        .intensity(fields.pressure);
    row.optionalName(fields.familiar).optionalName(fields.status).optionalName(fields.twitch);
    row.strings(fields.feel).strings(fields.signs).strings(fields.radiates);
    row.flag(fields.flare).text(fields.note).text(fields.source).painting(fields.painting);
    return row.values();
}

std::optional<ObservationFields> Mapper<ObservationFields>::fromRow(RowReader &row)
{
    const auto knot = row.uuid();
    const auto felt = row.moment();
    if (!knot || !felt)
        return std::nullopt;
    ObservationFields fields {.knot = KnotId(*knot), .felt = *felt};
    fields.rest = row.intensity();
    fields.pressure = row.intensity();
    fields.familiar = row.optionalName<Answer>(fromName<Answer>);
    fields.status = row.optionalName<KnotStatus>(fromName<KnotStatus>);
    fields.twitch = row.optionalName<Twitch>(fromName<Twitch>);
    fields.feel = row.strings();
    fields.signs = row.strings();
    fields.radiates = row.strings();
    fields.flare = row.flag();
    fields.note = row.text();
    fields.source = row.text();
    fields.painting = row.painting();
    return fields;
}

const char *const Mapper<OwnRemedyFields>::table = "own_remedy";
const char *const Mapper<OwnRemedyFields>::columns = "name, kind, seconds, repetitions, note";

QList<Value> Mapper<OwnRemedyFields>::toRow(const OwnRemedyFields &fields)
{
    RowWriter row;
    row.text(fields.name).text(fields.kind).integer(wide(fields.seconds));
    row.integer(wide(fields.repetitions)).text(fields.note);
    return row.values();
}

std::optional<OwnRemedyFields> Mapper<OwnRemedyFields>::fromRow(RowReader &row)
{
    OwnRemedyFields fields;
    fields.name = row.text();
    fields.kind = row.text();
    fields.seconds = narrow(row.integer());
    fields.repetitions = narrow(row.integer());
    fields.note = row.text();
    return fields;
}

const char *const Mapper<UseFields>::table = "remedy_use";
const char *const Mapper<UseFields>::columns =
    "remedy, knot, felt_ms, felt_offset, felt_zone, felt_day, seconds, repetitions, applied_by, "
    "profession, tool, amount, pressure_level, pain_before, pain_after, reaction, note";

QList<Value> Mapper<UseFields>::toRow(const UseFields &fields)
{
    RowWriter row;
    row.text(fields.remedy).uuid(uuidOf(fields.knot)).moment(fields.felt);
    row.integer(wide(fields.seconds)).integer(wide(fields.repetitions)).optionalName(fields.by);
    row.text(fields.profession).text(fields.tool).text(fields.amount);
    row.optionalName(fields.pressureLevel).intensity(fields.before).intensity(fields.after);
    row.optionalName(fields.reaction).text(fields.note);
    return row.values();
}

std::optional<UseFields> Mapper<UseFields>::fromRow(RowReader &row)
{
    const QString remedy = row.text();
    const auto knot = row.uuid();
    const auto felt = row.moment();
    if (!felt)
        return std::nullopt;
    UseFields fields {.remedy = remedy, .knot = knotIdOf(knot), .felt = *felt};
    fields.seconds = narrow(row.integer());
    fields.repetitions = narrow(row.integer());
    fields.by = row.optionalName<AppliedBy>(fromName<AppliedBy>);
    fields.profession = row.text();
    fields.tool = row.text();
    fields.amount = row.text();
    fields.pressureLevel = row.optionalName<PressureLevel>(fromName<PressureLevel>);
    fields.before = row.intensity();
    fields.after = row.intensity();
    fields.reaction = row.optionalName<Reaction>(fromName<Reaction>);
    fields.note = row.text();
    return fields;
}

const char *const Mapper<CheckinFields>::table = "checkin";
const char *const Mapper<CheckinFields>::columns =
    "day, interference, sleep_minutes, stress, habits, causes, quiet, note";

QList<Value> Mapper<CheckinFields>::toRow(const CheckinFields &fields)
{
    QJsonObject interference;
    for (auto it = fields.interference.begin(); it != fields.interference.end(); ++it)
        interference.insert(name(it.key()), it.value().tenths());
    RowWriter row;
    row.integer(fields.day.toJulianDay()).json(QJsonDocument(interference));
    row.integer(wide(fields.sleepMinutes)).intensity(fields.stress);
    row.strings(fields.habits).strings(fields.causes).flag(fields.quiet).text(fields.note);
    return row.values();
}

std::optional<CheckinFields> Mapper<CheckinFields>::fromRow(RowReader &row)
{
    CheckinFields fields;
    fields.day = QDate::fromJulianDay(row.integer().value_or(0));
    const QJsonObject interference = row.json().object();
    for (auto it = interference.begin(); it != interference.end(); ++it) {
        const auto area = fromName<InterferenceArea>(it.key());
        const auto intensity = Intensity::fromTenths(it.value().toInt(-1));
        if (area && intensity)
            fields.interference.insert(*area, *intensity);
        else
            row.fail();
    }
    fields.sleepMinutes = narrow(row.integer());
    fields.stress = row.intensity();
    fields.habits = row.strings();
    fields.causes = row.strings();
    fields.quiet = row.flag();
    fields.note = row.text();
    return fields;
}

const char *const Mapper<AssessmentFields>::table = "assessment";
const char *const Mapper<AssessmentFields>::columns =
    "felt_ms, felt_offset, felt_zone, felt_day, instrument, answers";

QList<Value> Mapper<AssessmentFields>::toRow(const AssessmentFields &fields)
{
    RowWriter row;
    row.moment(fields.felt).text(instrumentOf(fields));
    row.json(std::visit([](const auto &answers) { return answersOf(answers); }, fields.answers));
    return row.values();
}

std::optional<AssessmentFields> Mapper<AssessmentFields>::fromRow(RowReader &row)
{
    const auto felt = row.moment();
    if (!felt)
        return std::nullopt;
    const QString instrument = row.text();
    return AssessmentFields {.felt = *felt, .answers = readAnswers(instrument, row.json().array())};
}

const char *const Mapper<ScreeningFields>::table = "screening";
const char *const Mapper<ScreeningFields>::columns =
    "felt_ms, felt_offset, felt_zone, felt_day, answers";

QList<Value> Mapper<ScreeningFields>::toRow(const ScreeningFields &fields)
{
    QJsonObject answers;
    for (auto it = fields.answers.begin(); it != fields.answers.end(); ++it)
        answers.insert(it.key(), name(it.value()));
    RowWriter row;
    row.moment(fields.felt).json(QJsonDocument(answers));
    return row.values();
}

std::optional<ScreeningFields> Mapper<ScreeningFields>::fromRow(RowReader &row)
{
    const auto felt = row.moment();
    if (!felt)
        return std::nullopt;
    ScreeningFields fields {.felt = *felt, .answers = {}};
    const QJsonObject answers = row.json().object();
    for (auto it = answers.begin(); it != answers.end(); ++it) {
        if (const auto answer = fromName<Answer>(it.value().toString()))
            fields.answers.insert(it.key(), *answer);
        else
            row.fail();
    }
    return fields;
}

const char *const Mapper<VisitFields>::table = "visit";
const char *const Mapper<VisitFields>::columns =
    "felt_ms, felt_offset, felt_zone, felt_day, profession, treatments, knot, advice, note";

QList<Value> Mapper<VisitFields>::toRow(const VisitFields &fields)
{
    RowWriter row;
    row.moment(fields.felt).text(fields.profession).strings(fields.treatments);
    row.uuid(uuidOf(fields.knot)).text(fields.advice).text(fields.note);
    return row.values();
}

std::optional<VisitFields> Mapper<VisitFields>::fromRow(RowReader &row)
{
    const auto felt = row.moment();
    if (!felt)
        return std::nullopt;
    VisitFields fields {.felt = *felt, .profession = row.text()};
    fields.treatments = row.strings();
    fields.knot = knotIdOf(row.uuid());
    fields.advice = row.text();
    fields.note = row.text();
    return fields;
}

const char *const Mapper<TrialFields>::table = "trial";
const char *const Mapper<TrialFields>::columns =
    "remedy, against, knot, first_day, phase_days, washout_days, blocks, seed, outcome, analysis, "
    "stopped_day";

QList<Value> Mapper<TrialFields>::toRow(const TrialFields &fields)
{
    RowWriter row;
    row.text(fields.remedy).optionalText(fields.against).uuid(uuidOf(fields.knot));
    row.integer(fields.firstDay.toJulianDay()).integer(fields.phaseDays);
    row.integer(fields.washoutDays).integer(fields.blocks).integer(fields.seed);
    row.text(name(fields.outcome)).integer(fields.analysis);
    row.integer(fields.stoppedOn ? std::optional(fields.stoppedOn->toJulianDay()) : std::nullopt);
    return row.values();
}

std::optional<TrialFields> Mapper<TrialFields>::fromRow(RowReader &row)
{
    TrialFields fields;
    fields.remedy = row.text();
    fields.against = row.optionalText();
    fields.knot = knotIdOf(row.uuid());
    fields.firstDay = QDate::fromJulianDay(row.integer().value_or(0));
    for (int *number : {&fields.phaseDays, &fields.washoutDays, &fields.blocks, &fields.seed})
        *number = narrow(row.integer()).value_or(-1);
    fields.outcome = required<DayOutcome>(row, fromName<DayOutcome>, DayOutcome::Average);
    fields.analysis = narrow(row.integer()).value_or(0);
    if (const auto stopped = row.integer())
        fields.stoppedOn = QDate::fromJulianDay(*stopped);
    return fields;
}

const char *const Mapper<ProfileFields>::table = "profile";
const char *const Mapper<ProfileFields>::columns = "name, birth_year, facts, emergency_number, aim";

QList<Value> Mapper<ProfileFields>::toRow(const ProfileFields &fields)
{
    QJsonObject facts;
    for (auto it = fields.facts.begin(); it != fields.facts.end(); ++it)
        facts.insert(it.key(), QJsonArray {name(it->answer), it->on.toString(Qt::ISODate)});
    RowWriter row;
    row.text(fields.name)
        .integer(wide(fields.birthYear))
        .json(QJsonDocument(facts))
        .text(fields.emergencyNumber)
        .someText(fields.aim);
    return row.values();
}

std::optional<ProfileFields> Mapper<ProfileFields>::fromRow(RowReader &row)
{
    ProfileFields fields;
    fields.name = row.text();
    fields.birthYear = narrow(row.integer());
    const QJsonObject facts = row.json().object();
    for (auto it = facts.begin(); it != facts.end(); ++it) {
        const auto answer = fromName<Answer>(it.value()[0].toString());
        const QDate on = QDate::fromString(it.value()[1].toString(), Qt::ISODate);
        if (answer && on.isValid())
            fields.facts.insert(it.key(), {*answer, on});
        else
            row.fail();
    }
    fields.emergencyNumber = row.text();
    fields.aim = row.text();
    return fields;
}

const char *const Mapper<AcknowledgementFields>::table = "acknowledgement";
const char *const Mapper<AcknowledgementFields>::columns =
    "rule, rule_version, kind, felt_ms, felt_offset, felt_zone, felt_day, until_day";

QList<Value> Mapper<AcknowledgementFields>::toRow(const AcknowledgementFields &fields)
{
    RowWriter row;
    row.text(fields.rule).integer(fields.ruleVersion).text(name(fields.kind)).moment(fields.felt);
    row.integer(fields.until ? std::optional(fields.until->toJulianDay()) : std::nullopt);
    return row.values();
}

std::optional<AcknowledgementFields> Mapper<AcknowledgementFields>::fromRow(RowReader &row)
{
    const QString rule = row.text();
    const auto version = static_cast<int>(row.integer().value_or(0));
    const auto kind = required<AcknowledgementKind>(row, fromName<AcknowledgementKind>,
                                                    AcknowledgementKind::Acknowledge);
    const auto felt = row.moment();
    if (!felt)
        return std::nullopt;
    AcknowledgementFields fields {
        .rule = rule, .ruleVersion = version, .kind = kind, .felt = *felt, .until = {}};
    if (const auto until = row.integer())
        fields.until = QDate::fromJulianDay(*until);
    return fields;
}

} // namespace knotebook
