// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace knotebook {

/** What went wrong, as a code. The sentences for people are in app/messages. */
enum class ErrorCode {
    OutOfRange, ///< a number, date or point outside what its type allows
    Malformed, ///< text that is not of the form it should have
    Missing, ///< something required was not given
    Unknown, ///< an id or a word that no table lists
    Ambiguous, ///< a short id that fits more than one record
    Conflict, ///< two things that cannot both be true
    NotFound, ///< no such file or record
    AlreadyExists, ///< would overwrite something that is there
    NotAJournal, ///< a file, but not one of ours
    NewerVersion, ///< written by a later version of the program
    Locked, ///< another program is writing this journal
    ReadOnly, ///< no permission to write
    DiskFull, ///< no space left
    Corrupt, ///< the database or archive is damaged
    NothingToUndo, ///< the history is empty in that direction
    Cancelled, ///< the person stopped it
    PassphraseNeeded, ///< the file is encrypted, and no passphrase was given
    WrongPassphrase, ///< it does not open this file
    CutOff, ///< the end of the file is missing
    Io, ///< the operating system refused, see detail
};

/**
 * An expected failure. `detail` is for logs and for naming the place ("row 12,
 * column date"); it never holds health data.
 */
struct Error
{
    ErrorCode code;
    QString detail;

    bool operator==(const Error &) const = default;
};

/** The stable machine name of a code, e.g. "out_of_range". */
QString errorName(ErrorCode code);

} // namespace knotebook
