// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/journalfile.h"

#include "core/store/schema.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <sqlite3.h>

#include <cstddef>
#include <vector>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

// https://www.sqlite.org/fileformat2.html#the_database_header
constexpr int headerSize = 100;
constexpr qsizetype userVersionOffset = 60;
constexpr qsizetype applicationIdOffset = 68;

/**
 * Reads a file as SQLite does. Closing a file by any other way lets go of all
 * locks that this process has on it (https://www.sqlite.org/howtocorrupt.html,
 * section 2.2): another program could then take the WAL away from under a
 * journal that is open here.
 */
class DatabaseFile
{
public:
    explicit DatabaseFile(const QString &path)
        : m_vfs(sqlite3_vfs_find(nullptr)),
          m_memory(static_cast<std::size_t>(m_vfs->szOsFile) / sizeof(std::max_align_t) + 1),
          m_name(sqlite3_create_filename(path.toUtf8().constData(), "", "", 0, nullptr))
    {
        constexpr int flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_DB;
        m_isOpen = m_vfs->xOpen(m_vfs, m_name, file(), flags, nullptr) == SQLITE_OK;
    }
    ~DatabaseFile()
    {
        if (m_isOpen)
            file()->pMethods->xClose(file());
        sqlite3_free_filename(m_name);
    }
    Q_DISABLE_COPY_MOVE(DatabaseFile)

    bool isOpen() const { return m_isOpen; }

    /** The first `size` bytes; empty where the file has fewer. */
    QByteArray beginning(int size)
    {
        QByteArray bytes(size, '\0');
        const int read = file()->pMethods->xRead(file(), bytes.data(), size, 0);
        return read == SQLITE_OK ? bytes : QByteArray();
    }

private:
    sqlite3_file *file() { return reinterpret_cast<sqlite3_file *>(m_memory.data()); }

    sqlite3_vfs *m_vfs;
    std::vector<std::max_align_t> m_memory; // for the VFS to lay its file out in
    sqlite3_filename m_name;
    bool m_isOpen = false;
};

qint32 headerNumber(QByteArrayView header, qsizetype offset)
{
    return qFromBigEndian<qint32>(header.data() + offset);
}

} // namespace

Result<int> journalVersion(const QString &path)
{
    if (!QFileInfo::exists(path))
        return failure(ErrorCode::NotFound, path);
    if (!QFileInfo(path).isFile())
        return failure(ErrorCode::Io, u"cannot be opened"_s);
    DatabaseFile file(path);
    if (!file.isOpen())
        return failure(ErrorCode::Io, u"cannot be opened"_s);
    return journalVersionIn(file.beginning(headerSize));
}

Result<int> journalVersionIn(QByteArrayView header)
{
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
