// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/schema.h"

#include "core/store/connection.h"
#include "core/store/journalfile.h"
#include "core/store/sqlerror.h"

#include <QFile>

#include <sqlite3.h>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

constexpr int schemaVersion = 6;

} // namespace

int currentSchemaVersion()
{
    return schemaVersion;
}

Result<QList<QByteArray>> migrations()
{
    QList<QByteArray> scripts;
    for (int version = 1; version <= schemaVersion; ++version) {
        QFile script(u":/knotebook/store/schema/%1.sql"_s.arg(version, 4, 10, QLatin1Char('0')));
        if (!script.open(QIODevice::ReadOnly))
            return failure(ErrorCode::NotFound, script.fileName());
        scripts.append(script.readAll());
    }
    return scripts;
}

Status migrate(Connection &connection, const QList<QByteArray> &scripts)
{
    return guarded([&] {
        SQLite::Database &database = connection.database();
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::EXCLUSIVE);
        for (auto version = connection.number("PRAGMA user_version"); version < scripts.size();
             ++version)
            database.exec(scripts.at(version).toStdString());
        database.exec("PRAGMA application_id = " + std::to_string(journalApplicationId));
        database.exec("PRAGMA user_version = " + std::to_string(scripts.size()));
        transaction.commit();
        // The version is checked in the file itself before it is opened again.
        database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    });
}

Result<std::unique_ptr<Connection>> migratedCopy(Connection &older)
{
    const auto scripts = migrations();
    if (!scripts)
        return tl::make_unexpected(scripts.error());
    return Connection::inMemory(older).and_then(
        [&](std::unique_ptr<Connection> copy) -> Result<std::unique_ptr<Connection>> {
            if (const Status status = migrate(*copy, *scripts); !status)
                return tl::make_unexpected(status.error());
            return copy;
        });
}

Result<QByteArray> serialized(Connection &connection)
{
    sqlite3_int64 size = 0;
    const std::unique_ptr<unsigned char, void (*)(void *)> bytes(
        sqlite3_serialize(connection.database().getHandle(), "main", &size, 0), sqlite3_free);
    if (!bytes)
        return failure(ErrorCode::Io, u"memory for a copy"_s);
    return QByteArray(reinterpret_cast<const char *>(bytes.get()), size);
}

Status copyDatabase(Connection &connection, const QString &target)
{
    return createPrivateFile(target).and_then([&] {
        return guarded([&] {
            SQLite::Statement copy(connection.database(), "VACUUM INTO ?");
            copy.bind(1, target.toStdString());
            copy.exec();
        });
    });
}

} // namespace knotebook
