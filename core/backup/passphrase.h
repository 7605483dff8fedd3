// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/secretbytes.h"
#include "core/base/result.h"

namespace knotebook {

/** What opens an encrypted file. Its memory is overwritten when it goes. */
class Passphrase
{
public:
    /** Longer ones are refused, not shortened: in bytes. */
    static constexpr std::size_t longest = 1024;

    /** The bytes as they are. Missing when there are none, OutOfRange when they are too many. */
    static Result<Passphrase> fromBytes(QByteArrayView bytes);
    /**
     * What was typed, in UTF-8 and composed (Unicode's NFC), so that every keyboard
     * writes the same. What is made on the way is overwritten; the text itself is
     * the caller's. Errors as fromBytes().
     */
    static Result<Passphrase> fromText(QStringView text);
    /**
     * The first line of a file, without its end ("\n" or "\r\n"); the rest is not
     * read. It may be a pipe. Errors: NotFound, Io, Missing for an empty line,
     * OutOfRange for one that is too long.
     */
    static Result<Passphrase> fromFile(const QString &path);

    QByteArrayView bytes() const { return m_bytes.view(); }

private:
    explicit Passphrase(SecretBytes bytes) : m_bytes(std::move(bytes)) { }

    SecretBytes m_bytes;
};

} // namespace knotebook
