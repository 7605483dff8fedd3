// SPDX-License-Identifier: GPL-3.0-or-later
// In the place of the store, which would take longest to build: writing an
// archive asks a journal for its records, and nobody does that here.

#include "core/store/mappers.h"
#include "core/store/reader.h"
#include "core/store/visits.h"

namespace knotebook {

template <typename Fields> Result<QList<Record<Fields>>> Reader::all() const
{
    return failure(ErrorCode::NotFound);
}

#define KNOTEBOOK_INSTANTIATE(Fields)                                                              \
    template Result<QList<Record<Fields>>> Reader::all<Fields>() const;
KNOTEBOOK_FOR_EACH_RECORD(KNOTEBOOK_INSTANTIATE)
#undef KNOTEBOOK_INSTANTIATE

Result<QList<PurgeMark>> Reader::purgeMarks() const
{
    return failure(ErrorCode::NotFound);
}

Result<QList<Visit>> visitsToHandOn(const Reader & /*reader*/)
{
    return failure(ErrorCode::NotFound);
}

} // namespace knotebook
