// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/passphrase.h"
#include "core/base/progress.h"

#include <QIODevice>

#include <functional>

namespace knotebook {

/** What it costs to make the key from a passphrase (Argon2id, RFC 9106): a file says it. */
struct KeyCost
{
    quint32 passes = 0;
    quint32 kibibytes = 0; ///< of memory

    bool operator==(const KeyCost &) const = default;
};

/** With what the program writes: about a second on a small machine (libsodium's "moderate"). */
constexpr KeyCost usualKeyCost {3, 256 * 1024};
/** A file that asks for more than this is not read: else it could ask for all memory. */
constexpr KeyCost greatestKeyCost {10, 1024 * 1024};

/** What an encrypted file holds. */
enum class SealedKind : quint8 { Journal = 1, Archive = 2 };

/** Whether the bytes begin as an encrypted file of ours does. */
bool looksSealed(QByteArrayView beginning);
/** The same of a file; false when it cannot be read. */
bool isSealedFile(const QString &path);

/**
 * Encrypts `plain` into `sealed`, a device that can be read, written and moved
 * in, then reads all of it back and compares. The format is in
 * core/backup/README.md. `tell` hears of the bytes that were written and compared;
 * the key, which takes longest, is made between its first and second call. Errors:
 * DiskFull, Io (also: no memory for the key), Corrupt when what is read back is not
 * what was written, Cancelled.
 */
Status seal(const QByteArray &plain, QIODevice &sealed, const Passphrase &passphrase,
            SealedKind kind, const KeyCost &cost = usualKeyCost, const Progress &tell = {});

/** Takes decrypted bytes in their order; an error ends the reading with it. */
using TakePlain = std::function<Status(QByteArrayView plain)>;

/**
 * Decrypts `sealed` piece by piece into `take` and says what it holds. Only when
 * this returns without an error is what was taken whole: until then it may be a
 * beginning. Errors: NotAJournal (not our file), NewerVersion, WrongPassphrase
 * (or the header was altered), CutOff, Corrupt (altered, or with something added
 * at the end, or asking for more than `greatest`), Io, and those of `take`.
 */
Result<SealedKind> unseal(QIODevice &sealed, const Passphrase &passphrase, const TakePlain &take,
                          const KeyCost &greatest = greatestKeyCost);

} // namespace knotebook
