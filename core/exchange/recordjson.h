// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/acknowledgement.h"
#include "core/domain/assessment.h"
#include "core/domain/checkin.h"
#include "core/domain/observation.h"
#include "core/domain/ownremedy.h"
#include "core/domain/profile.h"
#include "core/domain/screening.h"
#include "core/domain/trial.h"
#include "core/domain/use.h"
#include "core/domain/visit.h"

#include <QJsonObject>

namespace knotebook {

/**
 * @name The fields of a record as JSON and back
 *
 * Keys are in snake_case, what is absent is left out, intensities are numbers
 * from 0 to 10, a moment is {"at": ISO 8601, "zone": IANA} and only {"at": date}
 * when known to the day. fieldsFromJson() fails with Malformed, OutOfRange,
 * Unknown or Missing and names the key; the result still has to pass check().
 */
///@{
QJsonObject toJson(const KnotFields &fields);
QJsonObject toJson(const ObservationFields &fields);
QJsonObject toJson(const OwnRemedyFields &fields);
QJsonObject toJson(const UseFields &fields);
QJsonObject toJson(const CheckinFields &fields);
QJsonObject toJson(const AssessmentFields &fields);
QJsonObject toJson(const ScreeningFields &fields);
QJsonObject toJson(const VisitFields &fields);
QJsonObject toJson(const TrialFields &fields);
QJsonObject toJson(const ProfileFields &fields);
QJsonObject toJson(const AcknowledgementFields &fields);

template <typename Fields> Result<Fields> fieldsFromJson(const QJsonObject &json);
template <> Result<KnotFields> fieldsFromJson(const QJsonObject &json);
template <> Result<ObservationFields> fieldsFromJson(const QJsonObject &json);
template <> Result<OwnRemedyFields> fieldsFromJson(const QJsonObject &json);
template <> Result<UseFields> fieldsFromJson(const QJsonObject &json);
template <> Result<CheckinFields> fieldsFromJson(const QJsonObject &json);
template <> Result<AssessmentFields> fieldsFromJson(const QJsonObject &json);
template <> Result<ScreeningFields> fieldsFromJson(const QJsonObject &json);
template <> Result<VisitFields> fieldsFromJson(const QJsonObject &json);
template <> Result<TrialFields> fieldsFromJson(const QJsonObject &json);
template <> Result<ProfileFields> fieldsFromJson(const QJsonObject &json);
template <> Result<AcknowledgementFields> fieldsFromJson(const QJsonObject &json);
///@}

/** The whole record: the fields with "id", "recorded" and "changed" (UTC). */
template <typename Fields> QJsonObject toJson(const Record<Fields> &record);
/** Fails as fieldsFromJson() and check() do. */
template <typename Fields> Result<Record<Fields>> recordFromJson(const QJsonObject &json);

} // namespace knotebook
