// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/connection.h"

#include "core/store/sqlerror.h"

#include <QFile>
#include <QUrl>

#include <sqlite3.h>

namespace knotebook {

namespace {

// Long enough for a reader to finish its checkpoint, short enough to not freeze
// the window when a stranger holds the file.
constexpr int busyMilliseconds = 250;

std::string uriOf(const QString &path, const char *query)
{
    return "file:" + QUrl::toPercentEncoding(path, "/").toStdString() + query;
}

} // namespace

Connection::Connection(const std::string &uri, int flags)
    : m_database(uri, flags | SQLITE_OPEN_URI, busyMilliseconds)
{
    m_database.exec("PRAGMA foreign_keys = ON");
}

Result<std::unique_ptr<Connection>> Connection::open(const QString &path, Mode mode)
{
    using Pointer = std::unique_ptr<Connection>;
    if (mode == Mode::ReadWrite) {
        return guarded([&] {
            Pointer connection(new Connection(uriOf(path, ""), SQLITE_OPEN_READWRITE));
            connection->m_database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
            return connection;
        });
    }
    const auto openWith = [&](const char *query) {
        return guarded([&] {
            Pointer connection(new Connection(uriOf(path, query), SQLITE_OPEN_READONLY));
            connection->number("SELECT count(*) FROM sqlite_schema");
            return connection;
        });
    };
    return openWith("").or_else([&](const Error &) { return openWith("?immutable=1"); });
}

SQLite::Statement &Connection::prepared(const std::string &sql)
{
    auto &statement = m_statements[sql];
    if (!statement)
        statement = std::make_unique<SQLite::Statement>(m_database, sql);
    statement->reset();
    statement->clearBindings();
    return *statement;
}

qint64 Connection::number(const std::string &sql)
{
    SQLite::Statement statement(m_database, sql);
    return statement.executeStep() ? statement.getColumn(0).getInt64() : 0;
}

} // namespace knotebook
