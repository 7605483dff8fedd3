// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/dailysnapshot.h"

#include "core/backup/rotation.h"
#include "core/backup/snapshot.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <functional>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

constexpr QFile::Permissions ownerAlone = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;

Status makeFolder(const QString &folder)
{
    if (QFileInfo(folder).isDir() || QDir().mkdir(folder, ownerAlone))
        return {};
    const bool writable = QFileInfo(QFileInfo(folder).absolutePath()).isWritable();
    return failure(writable ? ErrorCode::Io : ErrorCode::ReadOnly, folder);
}

Result<bool> holdsAnything(const QString &journal)
{
    return Reader::open(journal)
        .and_then([](const Reader &reader) { return reader.contents(); })
        .map([](const Contents &contents) { return contents.lastChangeMs.has_value(); });
}

QStringList namesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden);
}

void letGo(const QString &folder, QDate today)
{
    const QStringList expired = expiredSnapshots(namesIn(folder), today);
    for (const QString &name : expired)
        QFile::remove(QDir(folder).filePath(name)); // one that stays goes tomorrow
}

} // namespace

QString snapshotFolder(const QString &journal)
{
    return journal + u".snapshots"_s;
}

QStringList snapshotFiles(const QString &journal)
{
    const QDir folder(snapshotFolder(journal));
    QStringList names = namesIn(folder.path());
    names.removeIf([](const QString &name) { return !snapshotDay(name); });
    std::ranges::sort(names, std::greater()); // by day
    for (QString &name : names)
        name = folder.filePath(name);
    return names;
}

Result<DailySnapshot> keepDailySnapshot(const QString &journal, QDate today)
{
    const QString folder = snapshotFolder(journal);
    const QString snapshot = QDir(folder).filePath(snapshotName(today));
    if (QFileInfo::exists(snapshot))
        return DailySnapshot::ThereAlready;
    const auto anything = holdsAnything(journal);
    if (!anything)
        return tl::make_unexpected(anything.error());
    if (!*anything)
        return DailySnapshot::NothingToKeep;
    return makeFolder(folder).and_then([&] { return takeSnapshot(journal, snapshot); }).map([&] {
        letGo(folder, today);
        return DailySnapshot::Taken;
    });
}

} // namespace knotebook
