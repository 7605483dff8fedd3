// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/seal.h"
#include "core/store/reader.h"

namespace knotebook {

/**
 * Writes a complete, verified and encrypted copy of the journal to `target`. The
 * copy is made in memory: nothing that can be read without the passphrase gets
 * beside the target. It appears whole or not at all. `tell` as of seal(). Errors: as
 * takeSnapshot() and seal().
 */
Status takeSealedBackup(const QString &journal, const QString &target, const Passphrase &passphrase,
                        const KeyCost &cost = usualKeyCost, const Progress &tell = {});

/**
 * A copy of a journal to read from, whether it is encrypted or not. An encrypted one
 * is decrypted in memory alone, and read to its end before anything is believed;
 * `passphrase` may be null. Errors: as Reader::open() and unseal(); PassphraseNeeded;
 * NotAJournal also for an encrypted archive.
 */
Result<Reader> openBackup(const QString &backup, const Passphrase *passphrase);

/**
 * Restores an encrypted backup to a new file and says what is in it. It is
 * decrypted beside the target, readable by its owner alone, and takes its name
 * only when it was read to its end and verified. Errors: as unseal() and
 * restoreSnapshot(); NotAJournal also for an encrypted archive.
 */
Result<Counts> restoreSealedBackup(const QString &sealed, const QString &target,
                                   const Passphrase &passphrase);

/** An archive (JSON), encrypted, as the bytes of a file. As seal(). */
Result<QByteArray> sealArchive(const QByteArray &archive, const Passphrase &passphrase,
                               const KeyCost &cost = usualKeyCost, const Progress &tell = {});

/** The archive in the bytes of an encrypted file. As unseal(); Malformed for a journal. */
Result<QByteArray> unsealArchive(const QByteArray &sealed, const Passphrase &passphrase);

} // namespace knotebook
