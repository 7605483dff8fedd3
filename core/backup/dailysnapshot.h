// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/reader.h"

namespace knotebook {

/** The folder of a journal's snapshots, "NAME.snapshots" beside it. */
QString snapshotFolder(const QString &journal);

/** The files of its snapshots, the newest first; other files in the folder are not listed. */
QStringList snapshotFiles(const QString &journal);

/** What keeping a snapshot came to. */
enum class DailySnapshot {
    Taken,
    ThereAlready, ///< of that day
    NothingToKeep, ///< nothing was ever written down in this journal
};

/**
 * Keeps a verified snapshot of the journal as the one of that day, unless there
 * is one, and lets go of those that have had their time, as expiredSnapshots()
 * says. The folder is made 0700, the files 0600. The journal is only read. Errors:
 * as takeSnapshot(); ReadOnly or Io when the folder cannot be made. Whatever the
 * error, older snapshots are as they were.
 */
Result<DailySnapshot> keepDailySnapshot(const QString &journal, QDate today);

} // namespace knotebook
