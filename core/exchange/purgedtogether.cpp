// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/purgedtogether.h"

#include <algorithm>

namespace knotebook {

PurgedTogether::PurgedTogether(const Versions &ours, const Versions &theirs) : m_marks(ours.purged)
{
    for (const PurgeMark &mark : theirs.purged) {
        const auto other = m_marks.constFind(mark.id);
        m_marks.insert(mark.id, other == m_marks.constEnd() ? mark : holding(*other, mark));
    }
    for (const Batch *records : {&ours.last, &theirs.last}) {
        countEntries(records->observations);
        countEntries(records->uses);
        countEntries(records->trials);
    }
}

// Only one of the two can have a knot that is away, and with it entries: see Versions::last.
template <typename Fields> void PurgedTogether::countEntries(const QList<Record<Fields>> &records)
{
    for (const Record<Fields> &record : records) {
        const std::optional<KnotId> knot = record->knot;
        if (knot && !record.stamp().deleted && since(knot->uuid()) && !since(record.id().uuid()))
            ++m_entries[knot->uuid()];
    }
}

std::optional<qint64> PurgedTogether::since(const QUuid &id) const
{
    const auto mark = m_marks.constFind(id);
    return mark == m_marks.constEnd() || mark->back ? std::nullopt : std::optional(mark->atMs);
}

QList<PurgeMark> PurgedTogether::newTo(const Versions &versions) const
{
    QList<PurgeMark> marks;
    for (const PurgeMark &mark : m_marks) {
        const auto known = versions.purged.constFind(mark.id);
        if (known == versions.purged.constEnd() || !(*known == mark))
            marks.append(mark);
    }
    std::ranges::sort(marks, {}, [](const PurgeMark &mark) { return mark.id.toRfc4122(); });
    return marks;
}

} // namespace knotebook
