// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/passphrase.h"
#include "core/store/journal.h"

namespace knotebook {

/**
 * What a backup holds, to be shown before it replaces anything. The backup is
 * checked whole and not changed; `passphrase` may be null. Errors: as openBackup(),
 * and Corrupt.
 */
Result<Contents> lookInto(const QString &backup, const Passphrase *passphrase = nullptr);

/**
 * Where to keep what a restore replaces: beside the journal, named after it and
 * the minute, "diary.before-restore-2026-03-04-1805.knotebook", or with a number
 * where that is taken. `now` in the person's zone.
 */
QString nameForReplaced(const QString &journal, const QDateTime &now);

/**
 * Makes the open journal what the backup is, and keeps what it replaces as a
 * complete journal at `kept`. The order is what makes it safe: first the copy of
 * what is there, verified; then a copy of the backup beside the journal, brought
 * to the present schema, so that the backup itself stays as it is; only then is
 * the journal replaced, in one transaction. Any error leaves the journal as it
 * was. Needs room for both copies. Returns what is in it then.
 *
 * Errors: as lookInto() and takeSnapshot(); Conflict when the backup is the
 * journal itself; AlreadyExists when there is something at `kept`.
 */
Result<Contents> restoreBackup(Journal &journal, const QString &backup, const QString &kept,
                               const Passphrase *passphrase = nullptr);

} // namespace knotebook
