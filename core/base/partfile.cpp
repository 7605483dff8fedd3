// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/partfile.h"

#include <QFileInfo>

#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

namespace knotebook {

namespace {

Error openError(const QFile &file)
{
    switch (file.error()) {
    case QFileDevice::PermissionsError:
        return {ErrorCode::ReadOnly, file.errorString()};
    case QFileDevice::ResourceError:
        return {ErrorCode::DiskFull, file.errorString()};
    default:
        return {ErrorCode::Io, file.errorString()};
    }
}

/** A name is on the disk when its folder is. */
bool syncFolderOf(const QString &path)
{
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    const int handle = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return false;
    const bool synced = ::fsync(handle) == 0 || errno == EINVAL; // some file systems have no need
    return ::close(handle) == 0 && synced;
}

} // namespace

PartFile::~PartFile()
{
    if (!m_ours)
        return;
    m_file.close();
    QFile::remove(m_file.fileName()); // m_file.remove() keeps one whose end could not be written
}

Status PartFile::open()
{
    if (QFileInfo::exists(m_target))
        return failure(ErrorCode::AlreadyExists, m_target);
    if (!QFileInfo(QFileInfo(m_target).absolutePath()).isDir())
        return failure(ErrorCode::NotFound, QFileInfo(m_target).absolutePath());
    QFile::remove(m_file.fileName());
    m_ours = m_file.open(QIODevice::ReadWrite | QIODevice::NewOnly,
                         QFile::ReadOwner | QFile::WriteOwner);
    return m_ours ? Status() : tl::make_unexpected(openError(m_file));
}

Status PartFile::commit()
{
    if (!m_file.flush() || ::fsync(m_file.handle()) != 0)
        return failure(ErrorCode::DiskFull, m_target);
    m_file.close();
    if (!QFile::rename(m_file.fileName(), m_target)) // never over a file
        return failure(ErrorCode::AlreadyExists, m_target);
    m_ours = false;
    return syncFolderOf(m_target) ? Status() : failure(ErrorCode::Io, m_target);
}

} // namespace knotebook
