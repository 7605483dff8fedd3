// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace knotebook {

/**
 * Writes a file whole or not at all, readable by its owner alone; one that is
 * there is replaced. ReadOnly when it cannot be made, DiskFull when not all of
 * it could be written.
 */
Status writePrivateFile(const QString &path, const QByteArray &bytes);

} // namespace knotebook
