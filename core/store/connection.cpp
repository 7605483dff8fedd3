// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/connection.h"

#include "core/store/sqlerror.h"

#include <QFileInfo>
#include <QUrl>

#include <SQLiteCpp/Backup.h>
#include <sqlite3.h>

#include <algorithm>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

// Long enough for a reader to finish its checkpoint, short enough to not freeze
// the window when a stranger holds the file.
constexpr int busyMilliseconds = 250;

/** Steps of SQLite's machine from one question to the next: some microseconds. */
constexpr int stepsBetweenQuestions = 1000;

std::string uriOf(const QString &path, const char *query)
{
    return "file:" + QUrl::toPercentEncoding(path, "/").toStdString() + query;
}

} // namespace

Connection::Leftovers::~Leftovers()
{
    const QFileInfo wal(m_path + u"-wal"_s);
    // What a WAL holds is not a reader's to write into the journal.
    if (m_path.isEmpty() || !wal.exists() || wal.size() > 0
        || !QFileInfo(wal.absolutePath()).isWritable())
        return;
    // The last connection removes both files when it closes, and SQLite's locks
    // tell which one is the last. It has to have read something to know of them.
    static_cast<void>(guarded([this] {
        SQLite::Database last(uriOf(m_path, ""), SQLITE_OPEN_READWRITE | SQLITE_OPEN_URI);
        last.execAndGet("SELECT count(*) FROM sqlite_schema");
    }));
}

Connection::Connection(const std::string &uri, int flags, const QString &leavesBeside)
    : m_leftovers(leavesBeside), m_database(uri, flags | SQLITE_OPEN_URI, busyMilliseconds)
{
    m_database.exec("PRAGMA foreign_keys = ON");
    setCache(usualCache);
}

void Connection::setCache(int kibibytes)
{
    m_database.exec("PRAGMA cache_size = -" + std::to_string(kibibytes));
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
    const auto openWith = [&](const char *query, const QString &leavesBeside) {
        return guarded([&] {
            // One thread at a time uses it: a lock a column is a tenth of reading ten years.
            Pointer connection(new Connection(
                uriOf(path, query), SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, leavesBeside));
            connection->number("SELECT count(*) FROM sqlite_schema");
            return connection;
        });
    };
    return openWith("", path).or_else([&](const Error &) { return openWith("?immutable=1", {}); });
}

Result<std::unique_ptr<Connection>> Connection::inMemory(Connection &original)
{
    return guarded([&] {
        std::unique_ptr<Connection> copy(
            new Connection("file::memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE));
        SQLite::Backup backup(copy->m_database, original.m_database);
        backup.executeStep(-1);
        return copy;
    });
}

Result<std::unique_ptr<Connection>> Connection::holding(QByteArrayView bytes)
{
    return guarded([&] {
        std::unique_ptr<Connection> connection(
            new Connection("file::memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE));
        const auto size = static_cast<sqlite3_uint64>(bytes.size());
        auto *memory = static_cast<unsigned char *>(sqlite3_malloc64(size));
        if (!memory)
            throw SQLite::Exception("memory for a copy", SQLITE_NOMEM);
        std::ranges::copy(bytes, memory);
        // Memory has no WAL; a file that had one says so in these two bytes
        // (https://www.sqlite.org/c3ref/deserialize.html).
        constexpr qsizetype writeVersion = 18;
        constexpr qsizetype readVersion = 19;
        if (bytes.size() > readVersion)
            memory[writeVersion] = memory[readVersion] = 1;
        // From here on the memory is SQLite's, also when this fails.
        const auto length = static_cast<sqlite3_int64>(size);
        if (sqlite3_deserialize(connection->m_database.getHandle(), "main", memory, length, length,
                                SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_READONLY)
            != SQLITE_OK)
            throw SQLite::Exception(connection->m_database.getHandle());
        connection->number("SELECT count(*) FROM sqlite_schema");
        return connection;
    });
}

SQLite::Statement &Connection::prepared(const std::string &sql)
{
    auto &statement = m_statements[sql];
    if (!statement)
        statement = std::make_unique<SQLite::Statement>(m_database, sql);
    // It repeats the error of a step that failed, which was told then.
    static_cast<void>(statement->tryReset());
    statement->clearBindings();
    return *statement;
}

void Connection::stopWhen(std::function<bool()> stop)
{
    m_stop = std::move(stop);
    const auto ask = [](void *asked) {
        return (*static_cast<std::function<bool()> *>(asked))() ? 1 : 0;
    };
    sqlite3_progress_handler(m_database.getHandle(), m_stop ? stepsBetweenQuestions : 0,
                             m_stop ? static_cast<int (*)(void *)>(ask) : nullptr, &m_stop);
}

qint64 Connection::number(const std::string &sql)
{
    SQLite::Statement statement(m_database, sql);
    return statement.executeStep() ? statement.getColumn(0).getInt64() : 0;
}

} // namespace knotebook
