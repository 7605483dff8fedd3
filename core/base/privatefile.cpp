// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/privatefile.h"

#include <QFile>
#include <QSaveFile>

namespace knotebook {

Status writePrivateFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(ErrorCode::ReadOnly, path);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (file.write(bytes) != bytes.size() || !file.commit())
        return failure(file.error() == QFileDevice::RenameError ? ErrorCode::ReadOnly
                                                                : ErrorCode::DiskFull,
                       path);
    return {};
}

} // namespace knotebook
