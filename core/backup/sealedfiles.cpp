// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/sealedfiles.h"

#include "core/backup/snapshot.h"
#include "core/base/partfile.h"

#include <QBuffer>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

/** The journal as a file has it, packed and verified. */
Result<QByteArray> wholeJournal(const QString &path)
{
    return Reader::open(path)
        .and_then([](const Reader &reader) { return reader.copyInMemory(); })
        .and_then([](const Reader &copy) {
            return checkWhole(copy).and_then([&] { return copy.fileBytes(); });
        });
}

/** Decrypts an encrypted journal piece by piece. */
Status decrypt(const QString &sealed, const Passphrase &passphrase, const TakePlain &take)
{
    QFile file(sealed);
    if (!file.exists())
        return failure(ErrorCode::NotFound, sealed);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, sealed);
    return unseal(file, passphrase, take).and_then([](SealedKind kind) -> Status {
        return kind == SealedKind::Journal
            ? Status()
            : failure(ErrorCode::NotAJournal, u"an encrypted archive: bring it in instead"_s);
    });
}

Status decryptTo(QFile &plain, const QString &sealed, const Passphrase &passphrase)
{
    const auto full = [&] { return failure(ErrorCode::DiskFull, sealed); };
    const auto write = [&](QByteArrayView bytes) -> Status {
        return plain.write(bytes.data(), bytes.size()) == bytes.size() ? Status() : full();
    };
    return decrypt(sealed, passphrase, write).and_then([&]() -> Status {
        return plain.flush() ? Status() : full();
    });
}

Result<QByteArray> decrypted(const QString &sealed, const Passphrase &passphrase)
{
    QByteArray plain;
    const auto keep = [&](QByteArrayView bytes) {
        plain.append(bytes.data(), bytes.size());
        return Status();
    };
    return decrypt(sealed, passphrase, keep).map([&] { return plain; });
}

/** The reader is closed again when this returns: nothing of it stays beside the file. */
Result<Counts> countWhole(const QString &path)
{
    const auto reader = Reader::open(path);
    return reader ? checkWhole(*reader).and_then([&] { return reader->counts(); })
                  : tl::make_unexpected(reader.error());
}

} // namespace

Status takeSealedBackup(const QString &journal, const QString &target, const Passphrase &passphrase,
                        const KeyCost &cost, const Progress &tell)
{
    PartFile part(target);
    return part.open()
        .and_then([&] { return wholeJournal(journal); })
        .and_then([&](const QByteArray &bytes) {
            return seal(bytes, part.device(), passphrase, SealedKind::Journal, cost, tell);
        })
        .and_then([&] { return part.commit(); });
}

Result<Reader> openBackup(const QString &backup, const Passphrase *passphrase)
{
    // As a journal first: a file that is open as one must not be opened in another way.
    return Reader::open(backup).or_else([&](const Error &error) -> Result<Reader> {
        if (error.code != ErrorCode::NotAJournal || !isSealedFile(backup))
            return tl::make_unexpected(error);
        if (!passphrase)
            return failure(ErrorCode::PassphraseNeeded, backup);
        return decrypted(backup, *passphrase).and_then(Reader::fromBytes);
    });
}

Result<Counts> restoreSealedBackup(const QString &sealed, const QString &target,
                                   const Passphrase &passphrase)
{
    PartFile part(target);
    return part.open()
        .and_then([&] { return decryptTo(part.device(), sealed, passphrase); })
        .and_then([&] { return countWhole(part.path()); })
        .and_then([&](const Counts &counts) { return part.commit().map([&] { return counts; }); });
}

Result<QByteArray> sealArchive(const QByteArray &archive, const Passphrase &passphrase,
                               const KeyCost &cost, const Progress &tell)
{
    QBuffer buffer;
    buffer.open(QIODevice::ReadWrite);
    return seal(archive, buffer, passphrase, SealedKind::Archive, cost, tell).map([&] {
        return buffer.data();
    });
}

Result<QByteArray> unsealArchive(const QByteArray &sealed, const Passphrase &passphrase)
{
    QBuffer buffer;
    buffer.setData(sealed);
    buffer.open(QIODevice::ReadOnly);
    QByteArray archive;
    const auto keep = [&](QByteArrayView bytes) {
        archive.append(bytes.data(), bytes.size());
        return Status();
    };
    return unseal(buffer, passphrase, keep).and_then([&](SealedKind kind) -> Result<QByteArray> {
        if (kind != SealedKind::Archive)
            return failure(ErrorCode::Malformed, u"an encrypted journal: restore it instead"_s);
        return archive;
    });
}

} // namespace knotebook
