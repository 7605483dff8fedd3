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

Status decrypt(const QString &sealed, const Passphrase &passphrase, QFile &plain)
{
    QFile file(sealed);
    if (!file.exists())
        return failure(ErrorCode::NotFound, sealed);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, sealed);
    const auto write = [&](QByteArrayView bytes) -> Status {
        return plain.write(bytes.data(), bytes.size()) == bytes.size()
            ? Status()
            : failure(ErrorCode::DiskFull, sealed);
    };
    return unseal(file, passphrase, write).and_then([&](SealedKind kind) -> Status {
        if (kind != SealedKind::Journal)
            return failure(ErrorCode::NotAJournal, u"an encrypted archive: bring it in instead"_s);
        return plain.flush() ? Status() : failure(ErrorCode::DiskFull, sealed);
    });
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
                        const KeyCost &cost)
{
    PartFile part(target);
    return part.open()
        .and_then([&] { return wholeJournal(journal); })
        .and_then([&](const QByteArray &bytes) {
            return seal(bytes, part.device(), passphrase, SealedKind::Journal, cost);
        })
        .and_then([&] { return part.commit(); });
}

Result<Counts> restoreSealedBackup(const QString &sealed, const QString &target,
                                   const Passphrase &passphrase)
{
    PartFile part(target);
    return part.open()
        .and_then([&] { return decrypt(sealed, passphrase, part.device()); })
        .and_then([&] { return countWhole(part.path()); })
        .and_then([&](const Counts &counts) { return part.commit().map([&] { return counts; }); });
}

Result<QByteArray> sealArchive(const QByteArray &archive, const Passphrase &passphrase,
                               const KeyCost &cost)
{
    QBuffer buffer;
    buffer.open(QIODevice::ReadWrite);
    return seal(archive, buffer, passphrase, SealedKind::Archive, cost).map([&] {
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
