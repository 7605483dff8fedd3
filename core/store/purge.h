// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QSet>
#include <QUuid>

namespace knotebook {

class Connection;

/** What purging takes away, or would. */
struct Purgeable
{
    qint64 knots = 0;
    qint64 observations = 0;
    qint64 uses = 0;
    qint64 others = 0; ///< records of all other kinds
    qint64 steps = 0; ///< of the history: what can be undone or redone, and what they changed

    qint64 records() const { return knots + observations + uses + others; }
    bool isEmpty() const { return records() == 0 && steps == 0; }
    bool operator==(const Purgeable &) const = default;
};

/**
 * What is deleted for good: records that are deleted, and all that is hidden with
 * a deleted knot, which nobody can see any more; a visit that was made for it stays
 * and no longer names it. A deleted remedy of one's own
 * stays as long as a use or a trial that is not deleted bears its name; its note
 * does not. May throw SQLite exceptions.
 */
Purgeable purgeable(Connection &connection);

/**
 * Deletes it, and all of the history: images of rows hold old words. Of each
 * record a PurgeMark of `nowMs` (ms since 1970 UTC) stays, but for what a merge
 * brought that was then undone: nobody here deleted that. Runs inside the caller's
 * transaction; may throw SQLite exceptions.
 */
Purgeable purgeRows(Connection &connection, qint64 nowMs);

/**
 * Leaves no trace in the files of the database: overwrites what was freed, packs,
 * and empties the WAL. Not within a transaction. Errors: DiskFull, Io; Locked
 * when another connection keeps reading.
 */
Status scrub(Connection &connection);

/** The ids of what is not deleted. May throw SQLite exceptions. */
QSet<QUuid> idsThatStay(Connection &connection);

/**
 * The ids of all rows, deleted ones too, but for remedies of which a purge left
 * only the name. May throw SQLite exceptions.
 */
QSet<QUuid> idsWithWords(Connection &connection);

} // namespace knotebook
