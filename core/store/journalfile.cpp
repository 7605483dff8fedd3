// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/journalfile.h"

#include "core/store/schema.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

// https://www.sqlite.org/fileformat2.html#the_database_header
constexpr qsizetype headerSize = 100;
constexpr qsizetype userVersionOffset = 60;
constexpr qsizetype applicationIdOffset = 68;

qint32 headerNumber(const QByteArray &header, qsizetype offset)
{
    return qFromBigEndian<qint32>(header.constData() + offset);
}

} // namespace

Result<int> journalVersion(const QString &path)
{
    if (!QFileInfo::exists(path))
        return failure(ErrorCode::NotFound, path);
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, u"cannot be opened"_s);
    const QByteArray header = file.read(headerSize);
    if (header.size() < headerSize || !header.startsWith("SQLite format 3"))
        return failure(ErrorCode::NotAJournal, u"header"_s);
    if (headerNumber(header, applicationIdOffset) != journalApplicationId)
        return failure(ErrorCode::NotAJournal, u"application id"_s);
    const int version = headerNumber(header, userVersionOffset);
    if (version > currentSchemaVersion())
        return failure(ErrorCode::NewerVersion, u"schema %1"_s.arg(version));
    return version;
}

Status checkWritable(const QString &path)
{
    const QFileInfo file(path);
    if (!file.isWritable() || !QFileInfo(file.absolutePath()).isWritable())
        return failure(ErrorCode::ReadOnly, u"file or folder"_s);
    return {};
}

Status createPrivateFile(const QString &path)
{
    if (QFileInfo::exists(path))
        return failure(ErrorCode::AlreadyExists, path);
    QFile file(path);
    if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return {};
    if (file.error() == QFileDevice::ResourceError)
        return failure(ErrorCode::DiskFull, file.errorString());
    if (file.error() == QFileDevice::PermissionsError)
        return failure(ErrorCode::ReadOnly, file.errorString());
    return failure(ErrorCode::Io, file.errorString());
}

} // namespace knotebook
