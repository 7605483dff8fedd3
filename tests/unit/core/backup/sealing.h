// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/seal.h"
#include "core/statistics/randomstream.h"

#include <QBuffer>

namespace knotebook::test {

/** Cheap: what is tested here does not depend on what the key costs. */
constexpr KeyCost cheap {1, 8};

/** @name The format in bytes. */
///@{
constexpr qsizetype headerSize = 58;
constexpr qsizetype checkEnd = headerSize + 33;
constexpr qsizetype chunk = 65'536;
constexpr qsizetype extra = 17; ///< that a chunk is longer when encrypted
///@}

inline Passphrase words(QByteArrayView text = "correct horse battery staple")
{
    return std::move(*Passphrase::fromBytes(text));
}

/** The encrypted file; empty when there is none. */
inline QByteArray sealed(const QByteArray &plain, const Passphrase &passphrase = words(),
                         SealedKind kind = SealedKind::Archive)
{
    QBuffer buffer;
    buffer.open(QIODevice::ReadWrite);
    return seal(plain, buffer, passphrase, kind, cheap) ? buffer.data() : QByteArray();
}

/** What came of opening a file. */
struct Opened
{
    Result<SealedKind> kind = failure(ErrorCode::Cancelled);
    QByteArray plain;
    int pieces = 0;

    ErrorCode why() const { return kind ? ErrorCode::Cancelled : kind.error().code; }
};

inline Opened opened(const QByteArray &bytes, const Passphrase &passphrase = words(),
                     const KeyCost &greatest = greatestKeyCost)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    Opened answer;
    answer.kind = unseal(
        buffer, passphrase,
        [&](QByteArrayView piece) {
            answer.plain.append(piece.data(), piece.size());
            ++answer.pieces;
            return Status();
        },
        greatest);
    return answer;
}

/** Bytes that nobody could press smaller, the same ones for the same seed. */
inline QByteArray noise(qsizetype size, quint64 seed = 1)
{
    RandomStream random(seed);
    QByteArray bytes(size, '\0');
    for (char &byte : bytes)
        byte = static_cast<char>(random.below(256));
    return bytes;
}

} // namespace knotebook::test
