// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/snapshot.h"

#include <QFile>
#include <QFileInfo>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

Status checkWholeFile(const QString &path)
{
    return Reader::open(path).and_then(checkWhole);
}

} // namespace

Status checkWhole(const Reader &reader)
{
    const auto problems = reader.verify();
    if (!problems)
        return tl::make_unexpected(problems.error());
    return problems->isEmpty() ? Status() : failure(ErrorCode::Corrupt, problems->first());
}

Status takeSnapshot(const QString &journal, const QString &target)
{
    if (QFileInfo::exists(target))
        return failure(ErrorCode::AlreadyExists, target);
    const auto reader = Reader::open(journal);
    if (!reader)
        return tl::make_unexpected(reader.error());
    const QString part = target + u".part"_s;
    QFile::remove(part); // of an attempt that was cut off
    const Status copied = reader->copyTo(part).and_then([&] { return checkWholeFile(part); });
    if (!copied || !QFile::rename(part, target)) {
        QFile::remove(part);
        return copied ? failure(ErrorCode::AlreadyExists, target) : copied;
    }
    return {};
}

Result<Counts> restoreSnapshot(const QString &snapshot, const QString &target)
{
    return checkWholeFile(snapshot)
        .and_then([&] { return takeSnapshot(snapshot, target); })
        .and_then([&] {
            return Reader::open(target).and_then(
                [](const Reader &reader) { return reader.counts(); });
        });
}

} // namespace knotebook
