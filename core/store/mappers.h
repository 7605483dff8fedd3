// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/acknowledgement.h"
#include "core/domain/assessment.h"
#include "core/domain/checkin.h"
#include "core/domain/hiding.h"
#include "core/domain/observation.h"
#include "core/domain/ownremedy.h"
#include "core/domain/profile.h"
#include "core/domain/screening.h"
#include "core/domain/trial.h"
#include "core/domain/use.h"
#include "core/domain/visit.h"
#include "core/store/row.h"

namespace knotebook {

/** `DO(Fields)` for the fields of every kind of record, parents before children. */
#define KNOTEBOOK_FOR_EACH_RECORD(DO)                                                              \
    DO(KnotFields)                                                                                 \
    DO(ObservationFields)                                                                          \
    DO(OwnRemedyFields)                                                                            \
    DO(UseFields)                                                                                  \
    DO(CheckinFields)                                                                              \
    DO(AssessmentFields)                                                                           \
    DO(ScreeningFields)                                                                            \
    DO(VisitFields)                                                                                \
    DO(TrialFields)                                                                                \
    DO(ProfileFields)                                                                              \
    DO(AcknowledgementFields)

/**
 * How the fields of a record become a row and a row fields. `columns` are the
 * table's own columns in the order that toRow() writes and fromRow() reads;
 * every table begins with id, recorded_ms, changed_ms, deleted and batch.
 */
template <typename Fields> struct Mapper;

#define KNOTEBOOK_MAPPER(Fields)                                                                   \
    template <> struct Mapper<Fields>                                                              \
    {                                                                                              \
        static const char *const table;                                                            \
        static const char *const columns;                                                          \
        static QList<Value> toRow(const Fields &fields);                                           \
        static std::optional<Fields> fromRow(RowReader &row);                                      \
    };

KNOTEBOOK_FOR_EACH_RECORD(KNOTEBOOK_MAPPER)

#undef KNOTEBOOK_MAPPER

/** `work(Mapper<Fields>{})` for every kind of record, parents before children. */
template <typename Work> void forEachMapper(Work work)
{
#define KNOTEBOOK_WORK(Fields) work(Mapper<Fields> {});
    KNOTEBOOK_FOR_EACH_RECORD(KNOTEBOOK_WORK)
#undef KNOTEBOOK_WORK
}

} // namespace knotebook
