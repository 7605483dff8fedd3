// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/recordjson.h"

#include "core/exchange/jsonfields.h"

namespace knotebook {

using namespace Qt::StringLiterals;

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
    fields.day = json.date("day").value_or(QDate());
    const QJsonObject interference = json.object("interference");
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
    return json.checked(fields);
}

} // namespace knotebook
