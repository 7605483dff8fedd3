// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/recordjson.h"

#include "core/exchange/jsonfields.h"

namespace knotebook {

using namespace Qt::StringLiterals;

QJsonObject toJson(const TrialFields &fields)
{
    JsonWriter json;
    json.text("remedy", fields.remedy).text("against", fields.against).id("knot", fields.knot);
    json.text("first_day", fields.firstDay.toString(Qt::ISODate));
    json.number("phase_days", fields.phaseDays).number("washout_days", fields.washoutDays);
    json.number("blocks", fields.blocks).number("seed", fields.seed);
    json.named("outcome", std::optional(fields.outcome)).number("analysis", fields.analysis);
    if (fields.stoppedOn)
        json.text("stopped_on", fields.stoppedOn->toString(Qt::ISODate));
    return json.object();
}

template <> Result<TrialFields> fieldsFromJson(const QJsonObject &object)
{
    JsonReader json(object);
    const auto required = [&](const char *key, auto value, auto otherwise) {
        if (!value)
            json.fail(ErrorCode::Missing, key);
        return value.value_or(otherwise);
    };
    const auto number = [&](const char *key) { return required(key, json.number(key), 0); };
    TrialFields fields;
    fields.remedy = json.text("remedy");
    fields.against = json.optionalText("against");
    fields.knot = json.id<KnotFields>("knot");
    fields.firstDay = required("first_day", json.date("first_day"), QDate());
    fields.phaseDays = number("phase_days");
    fields.washoutDays = number("washout_days");
    fields.blocks = number("blocks");
    fields.seed = number("seed");
    fields.outcome = required("outcome", json.named<DayOutcome>("outcome", fromName<DayOutcome>),
                              DayOutcome::Average);
    fields.analysis = number("analysis");
    fields.stoppedOn = json.date("stopped_on");
    return json.checked(fields);
}

} // namespace knotebook
