// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace knotebook {

/**
 * Writes a file whole or not at all, readable by its owner alone; an ordinary
 * file that is there is replaced, and what a link leads to rather than the link.
 * AlreadyExists when something else is there (a pipe, a device), a database that
 * is in use, or what one keeps beside itself; ReadOnly when it cannot be made,
 * DiskFull when not all of it could be written.
 */
Status writePrivateFile(const QString &path, const QByteArray &bytes);

/**
 * Where a file that is written to `path` comes to lie: absolute, every link
 * followed, also one that leads to nothing yet. Empty for no path.
 */
QString writtenTo(const QString &path);

/**
 * The file to which one of this name would belong: "j" for "j-wal" and "j.lock",
 * which a database and its lock keep beside it. Empty for any other name. Whether
 * there is such a file is not looked at.
 */
QString ownerByName(const QString &path);

} // namespace knotebook
