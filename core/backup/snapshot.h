// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/reader.h"

namespace knotebook {

/** Corrupt, naming the first problem, when the journal does not verify. */
Status checkWhole(const Reader &reader);

/**
 * Writes a complete, verified copy of the journal to `target`, readable by its
 * owner alone. The copy appears whole or not at all. Errors: AlreadyExists,
 * DiskFull, ReadOnly, Corrupt (the copy does not verify), and Reader::open().
 */
Status takeSnapshot(const QString &journal, const QString &target);

/**
 * Restores a snapshot to a new file after checking it; returns what is in it.
 * Errors as takeSnapshot() and NotAJournal, NewerVersion.
 */
Result<Counts> restoreSnapshot(const QString &snapshot, const QString &target);

} // namespace knotebook
