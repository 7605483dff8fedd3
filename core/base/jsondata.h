// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace knotebook {

/**
 * Reads one of the program's own tables, a JSON array of objects in the
 * resources (":/knotebook/…"). A table that cannot be read is a mistake in the
 * build and not of the person, so the error names file and place for us.
 */
Result<QJsonArray> readTable(const QString &path);

/** The strings of a JSON array; anything else in it is left out. */
QStringList stringList(const QJsonValue &value);

} // namespace knotebook
