// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArrayView>

namespace knotebook {

/**
 * The schema version of the journal at `path`, read from the first bytes of the
 * file without opening it as a database, so that a file that is not ours is not
 * touched. Errors: NotFound, Io, NotAJournal, NewerVersion.
 */
Result<int> journalVersion(const QString &path);

/** The same of a journal whose bytes, or the first 100 of them, are in memory. */
Result<int> journalVersionIn(QByteArrayView bytes);

/** ReadOnly when the file or its folder (which holds the WAL) cannot be written. */
Status checkWritable(const QString &path);

/** Makes an empty file that only its owner can read; AlreadyExists, Io, ReadOnly. */
Status createPrivateFile(const QString &path);

} // namespace knotebook
