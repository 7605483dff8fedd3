// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>

#include <memory>

namespace knotebook {

class Connection;

/** "KnBk": how `file` and we tell a journal from any other SQLite file. */
constexpr qint32 journalApplicationId = 0x4b6e426b;

/** The SQL scripts that lead from one schema version to the next, in order. */
Result<QList<QByteArray>> migrations();

/** The version that the program writes. */
int currentSchemaVersion();

/**
 * Brings the database from its version up to that of `scripts`, all in one
 * transaction: it ends at the new version or where it was.
 */
Status migrate(Connection &connection, const QList<QByteArray> &scripts);

/** Writes a complete copy of the open database to `target`, which must not exist. */
Status copyDatabase(Connection &connection, const QString &target);

/** The open database as the bytes of a file that holds it. Io when there is no memory for it. */
Result<QByteArray> serialized(Connection &connection);

/** A copy in memory, brought to the newest version: what is older is read and not changed. */
Result<std::unique_ptr<Connection>> migratedCopy(Connection &older);

} // namespace knotebook
