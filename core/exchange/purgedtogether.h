// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/hiding.h"
#include "core/store/batch.h"

#include <optional>
#include <type_traits>

namespace knotebook {

/**
 * What of two journals is away for good once they are together: of each mark that
 * either has, the one that holds counts for both. A value.
 */
class PurgedTogether
{
public:
    PurgedTogether(const Versions &ours, const Versions &theirs);

    /** Since when a record with this id is away (ms since 1970 UTC), if it is. */
    std::optional<qint64> since(const QUuid &id) const;

    /** Whether the record is away, by itself or hidden with its knot. */
    template <typename Fields> bool takes(const Record<Fields> &record) const
    {
        if constexpr (hidesWithItsKnot<Fields>) {
            const std::optional<KnotId> knot = record->knot;
            if (knot && since(knot->uuid()))
                return true;
        }
        return since(record.id().uuid()).has_value();
    }

    /** The record as it is without what is away: a visit does not name a knot that is. */
    template <typename Fields> Record<Fields> without(const Record<Fields> &record) const
    {
        if constexpr (std::is_same_v<Fields, VisitFields>) {
            if (record->knot && since(record->knot->uuid())) {
                VisitFields fields = record.fields();
                fields.knot.reset();
                return *Visit::create(record.id(), fields, record.stamp()); // it was one before
            }
        }
        return record;
    }

    /**
     * How many live entries at the knot go with it though nobody removed them: they
     * were logged where its removal was not known.
     */
    int entriesAt(const QUuid &knot) const { return m_entries.value(knot); }

    /** The marks that `versions` lacks, or has an earlier one of, in the order of their ids. */
    QList<PurgeMark> newTo(const Versions &versions) const;

private:
    template <typename Fields> void countEntries(const QList<Record<Fields>> &records);

    QHash<QUuid, PurgeMark> m_marks;
    QHash<QUuid, int> m_entries;
};

} // namespace knotebook
