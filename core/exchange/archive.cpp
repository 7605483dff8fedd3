// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/archive.h"

#include "core/exchange/jsonfields.h"
#include "core/exchange/recordjson.h"
#include "core/store/visits.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

constexpr int archiveVersion = 3;

template <typename Fields> QDate dayOf(const Fields &fields)
{
    if constexpr (requires { fields.felt; })
        return fields.felt.localDate();
    else if constexpr (requires { fields.day; })
        return fields.day;
    else
        return {};
}

template <typename Fields>
Status addAll(QJsonObject &archive, const QString &kind, const Reader &reader,
              const std::optional<Period> &period)
{
    const auto records = [&] {
        if constexpr (std::is_same_v<Fields, VisitFields>)
            return visitsToHandOn(reader);
        else
            return reader.all<Fields>();
    }();
    if (!records)
        return tl::make_unexpected(records.error());
    QJsonArray list;
    for (const Record<Fields> &record : *records) {
        const QDate day = dayOf(record.fields());
        if (!period || !day.isValid() || period->contains(day))
            list.append(toJson(record));
    }
    archive.insert(kind, list);
    return {};
}

template <typename Fields>
Status readAll(const QJsonObject &archive, const QString &kind, QList<Record<Fields>> &records)
{
    const QJsonValue value = archive.value(kind);
    if (!value.isUndefined() && !value.isArray())
        return failure(ErrorCode::Malformed, kind);
    const QJsonArray list = value.toArray();
    for (const QJsonValue &entry : list) {
        auto record = recordFromJson<Fields>(entry.toObject());
        if (!record) {
            return failure(
                record.error().code,
                u"%1 %2: %3"_s.arg(kind).arg(records.size() + 1).arg(record.error().detail));
        }
        records.append(std::move(*record));
    }
    return {};
}

Status addMarks(QJsonObject &archive, const Reader &reader)
{
    const auto marks = reader.purgeMarks();
    if (!marks)
        return tl::make_unexpected(marks.error());
    QJsonArray list;
    for (const PurgeMark &mark : *marks) {
        QJsonObject json {{u"id"_s, mark.id.toString(QUuid::WithoutBraces)},
                          {u"at"_s, utcText(mark.atMs)}};
        if (mark.back)
            json.insert(u"back"_s, true);
        list.append(json);
    }
    archive.insert(u"purged"_s, list);
    return {};
}

Result<PurgeMark> markFrom(const QJsonObject &object)
{
    JsonReader json(object);
    const QUuid id = QUuid::fromString(json.text("id"));
    if (id.isNull())
        json.fail(ErrorCode::Malformed, "id");
    const qint64 at = json.utc("at");
    const bool back = json.flag("back");
    return json.checked(PurgeMark {id, at, back});
}

Status readMarks(const QJsonObject &archive, QList<PurgeMark> &marks)
{
    const QJsonValue value = archive.value(u"purged"_s);
    if (!value.isUndefined() && !value.isArray())
        return failure(ErrorCode::Malformed, u"purged"_s);
    const QJsonArray list = value.toArray();
    for (const QJsonValue &entry : list) {
        const auto mark = markFrom(entry.toObject());
        if (!mark)
            return failure(mark.error().code,
                           u"purged %1: %2"_s.arg(marks.size() + 1).arg(mark.error().detail));
        marks.append(*mark);
    }
    return {};
}

} // namespace

Result<QByteArray> writeArchive(const Reader &reader, const std::optional<Period> &period)
{
    QJsonObject archive {{u"format"_s, u"knotebook-archive"_s}, {u"version"_s, archiveVersion}};
    const Status status =
        addAll<KnotFields>(archive, u"knots"_s, reader, period)
            .and_then([&] {
                return addAll<ObservationFields>(archive, u"observations"_s, reader, period);
            })
            .and_then(
                [&] { return addAll<OwnRemedyFields>(archive, u"remedies"_s, reader, period); })
            .and_then([&] { return addAll<UseFields>(archive, u"uses"_s, reader, period); })
            .and_then([&] { return addAll<CheckinFields>(archive, u"checkins"_s, reader, period); })
            .and_then(
                [&] { return addAll<AssessmentFields>(archive, u"assessments"_s, reader, period); })
            .and_then(
                [&] { return addAll<ScreeningFields>(archive, u"screenings"_s, reader, period); })
            .and_then([&] { return addAll<VisitFields>(archive, u"visits"_s, reader, period); })
            .and_then([&] { return addAll<TrialFields>(archive, u"trials"_s, reader, period); })
            .and_then([&] { return addAll<ProfileFields>(archive, u"profile"_s, reader, period); })
            .and_then([&] {
                return addAll<AcknowledgementFields>(archive, u"acknowledgements"_s, reader,
                                                     period);
            })
            .and_then([&] { return period ? Status() : addMarks(archive, reader); });
    if (!status)
        return tl::make_unexpected(status.error());
    return QJsonDocument(archive).toJson();
}

Result<Batch> readArchive(const QByteArray &bytes)
{
    QJsonParseError error;
    const QJsonObject archive = QJsonDocument::fromJson(bytes, &error).object();
    if (error.error != QJsonParseError::NoError)
        return failure(ErrorCode::Malformed,
                       u"byte %1: %2"_s.arg(error.offset).arg(error.errorString()));
    if (archive.value(u"format"_s).toString() != u"knotebook-archive")
        return failure(ErrorCode::Malformed, u"format"_s);
    const int version = archive.value(u"version"_s).toInt();
    if (version < 1)
        return failure(ErrorCode::Malformed, u"version"_s);
    if (version > archiveVersion)
        return failure(ErrorCode::NewerVersion, u"archive version %1"_s.arg(version));
    Batch batch;
    const Status status =
        readAll(archive, u"knots"_s, batch.knots)
            .and_then([&] { return readAll(archive, u"observations"_s, batch.observations); })
            .and_then([&] { return readAll(archive, u"remedies"_s, batch.remedies); })
            .and_then([&] { return readAll(archive, u"uses"_s, batch.uses); })
            .and_then([&] { return readAll(archive, u"checkins"_s, batch.checkins); })
            .and_then([&] { return readAll(archive, u"assessments"_s, batch.assessments); })
            .and_then([&] { return readAll(archive, u"screenings"_s, batch.screenings); })
            .and_then([&] { return readAll(archive, u"visits"_s, batch.visits); })
            .and_then([&] { return readAll(archive, u"trials"_s, batch.trials); })
            .and_then([&] { return readAll(archive, u"profile"_s, batch.profiles); })
            .and_then(
                [&] { return readAll(archive, u"acknowledgements"_s, batch.acknowledgements); })
            .and_then([&] { return readMarks(archive, batch.purged); });
    if (!status)
        return tl::make_unexpected(status.error());
    return batch;
}

bool isArchive(const QByteArray &bytes)
{
    return bytes.trimmed().startsWith('{');
}

} // namespace knotebook
