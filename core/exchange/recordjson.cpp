// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/recordjson.h"

#include "core/exchange/jsonfields.h"

namespace knotebook {

using namespace Qt::StringLiterals;

template <typename Fields> QJsonObject toJson(const Record<Fields> &record)
{
    QJsonObject json = toJson(record.fields());
    json.insert(u"id"_s, record.id().toString());
    json.insert(u"recorded"_s, utcText(record.stamp().recordedMs));
    json.insert(u"changed"_s, utcText(record.stamp().changedMs));
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
    stamp.recordedMs = json.utc("recorded");
    stamp.changedMs = json.utc("changed");
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
