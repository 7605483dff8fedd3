// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/purging.h"

namespace knotebook {

Result<PurgePlan> planPurge(const QString &journal)
{
    const auto records =
        Reader::open(journal).and_then([](const Reader &reader) { return reader.purgeable(); });
    if (!records)
        return tl::make_unexpected(records.error());
    return copiesWithMore(journal).map([&](const QList<OtherCopy> &copies) {
        return PurgePlan {*records, copies};
    });
}

Purged purgeForGood(Journal &journal, const QList<OtherCopy> &copies, QDate today)
{
    Purged purged {.records = journal.purge(), .scrubbed = {}, .left = {}};
    if (purged.records)
        purged.scrubbed = journal.scrub();
    if (purged.records && purged.scrubbed && !copies.isEmpty())
        purged.left = replaceCopies(journal.path(), copies, today);
    return purged;
}

} // namespace knotebook
