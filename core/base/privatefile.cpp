// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/privatefile.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <array>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

// What stands behind the name of a database for the files beside it. As long as
// the first is there, the database is in use, or was until its program was killed.
const QString logSuffix = u"-wal"_s;
const std::array companionSuffixes {logSuffix, u"-shm"_s, u"-journal"_s, u".lock"_s};

/** Links to follow before they are taken to go round in a circle, as Linux does. */
constexpr int mostLinks = 40;

/** With every link of its folder followed; as it is where there is no such folder. */
QString inItsFolder(const QFileInfo &file)
{
    const QString folder = QFileInfo(file.absolutePath()).canonicalFilePath();
    return folder.isEmpty() ? file.absoluteFilePath() : QDir(folder).filePath(file.fileName());
}

/** Replacing gives the name to another file: what is no ordinary one would be lost. */
bool isOrdinary(const QString &path)
{
    const QFileInfo file(path);
    const bool goesRound = QFileInfo(writtenTo(path)).isSymLink();
    return !goesRound && (!file.exists() || file.isFile());
}

Status checkReplaceable(const QString &path)
{
    const auto refuse = [&](const QString &why) {
        return failure(ErrorCode::AlreadyExists, u"%1: %2"_s.arg(path, why));
    };
    if (QFileInfo(path).isDir())
        return failure(ErrorCode::ReadOnly, path);
    if (!isOrdinary(path))
        return refuse(u"not an ordinary file"_s);
    const QString place = writtenTo(path);
    if (QFileInfo::exists(place + logSuffix))
        return refuse(u"a journal in use"_s);
    const QString owner = ownerByName(place);
    if (!owner.isEmpty() && QFileInfo::exists(owner))
        return refuse(u"belongs to "_s + owner);
    return {};
}

Status replaceWhole(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(writtenTo(path));
    if (!file.open(QIODevice::WriteOnly))
        return failure(ErrorCode::ReadOnly, path);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (file.write(bytes) != bytes.size() || !file.commit())
        return failure(file.error() == QFileDevice::RenameError ? ErrorCode::ReadOnly
                                                                : ErrorCode::DiskFull,
                       path);
    return {};
}

} // namespace

Status writePrivateFile(const QString &path, const QByteArray &bytes)
{
    if (path.isEmpty())
        return failure(ErrorCode::ReadOnly, path);
    return checkReplaceable(path).and_then([&] { return replaceWhole(path, bytes); });
}

QString writtenTo(const QString &path)
{
    if (path.isEmpty())
        return {};
    QFileInfo file(path);
    for (int links = 0; file.isSymLink() && !file.exists() && links < mostLinks; ++links)
        file.setFile(QFileInfo(inItsFolder(file)).symLinkTarget());
    const QString place = file.canonicalFilePath();
    return place.isEmpty() ? inItsFolder(file) : place;
}

QString ownerByName(const QString &path)
{
    for (const QString &suffix : companionSuffixes) {
        if (path.size() > suffix.size() && path.endsWith(suffix))
            return path.chopped(suffix.size());
    }
    return {};
}

} // namespace knotebook
