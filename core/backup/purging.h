// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/othercopies.h"
#include "core/store/journal.h"

namespace knotebook {

/** What purging would take away: shown before it does. */
struct PurgePlan
{
    Purgeable records;
    QList<OtherCopy> copies; ///< that hold more than the journal
};

/** Looks, and changes nothing. Errors: as Reader::open(). */
Result<PurgePlan> planPurge(const QString &journal);

/** How a purge ended. What comes later is only done when what comes before was. */
struct Purged
{
    Result<Purgeable> records; ///< what went; an error: nothing did
    Status scrubbed; ///< an error: traces may be left in the file
    QStringList left; ///< copies that could not be removed
};

/**
 * Purges the journal, removes the traces, and last the copies, each of which the
 * person has seen and wants to be rid of; `today` names the snapshot that takes
 * the place of theirs.
 */
Purged purgeForGood(Journal &journal, const QList<OtherCopy> &copies, QDate today);

} // namespace knotebook
