// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/recordjson.h"

#include "core/exchange/jsonfields.h"

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

QString utc(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

qint64 utcFromJson(JsonReader &json, const char *key)
{
    const QDateTime time = QDateTime::fromString(json.text(key), Qt::ISODateWithMs);
    // Without a "Z" it would be another instant on each machine.
    const bool readable = time.isValid() && time.timeSpec() != Qt::LocalTime;
    if (!readable)
        json.fail(ErrorCode::Malformed, key);
    return readable ? time.toMSecsSinceEpoch() : 0;
}

} // namespace

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
KNOTEBOOK_INSTANTIATE(TrialFields)
KNOTEBOOK_INSTANTIATE(ProfileFields)
KNOTEBOOK_INSTANTIATE(AcknowledgementFields)

#undef KNOTEBOOK_INSTANTIATE

} // namespace knotebook
