// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <QByteArrayView>
#include <QString>

#include <functional>
#include <memory>
#include <string>
#include <unordered_map>

namespace knotebook {

/**
 * One SQLite connection with its prepared statements. Used by one thread at a
 * time. Only core/store knows it; SQLite exceptions may leave it.
 */
class Connection
{
public:
    enum class Mode { ReadWrite, ReadOnly };

    /**
     * Opens an existing file: foreign keys on, WAL, synchronous FULL. On a
     * read-only medium a reader falls back to SQLite's immutable mode. A reader
     * that made the files of the WAL takes them away again when it is closed,
     * unless somebody else has the journal open.
     */
    static Result<std::unique_ptr<Connection>> open(const QString &path, Mode mode);

    /** All of another database, in memory: what is written to it is in no file. */
    static Result<std::unique_ptr<Connection>> inMemory(Connection &original);

    /** The database in the bytes of a file, in memory and only to be read. */
    static Result<std::unique_ptr<Connection>> holding(QByteArrayView bytes);

    SQLite::Database &database() { return m_database; }

    /**
     * Room for pages, in KiB: what Today asks about the knots of ten years touches
     * more than the 2 MB that SQLite gives, and would read them again each time.
     */
    static constexpr int usualCache = 8000;
    void setCache(int kibibytes);

    /** A prepared statement, kept for the next call; reset and without bindings. */
    SQLite::Statement &prepared(const std::string &sql);

    /** Lets go of all prepared statements, and with them of whatever they still read. */
    void forgetStatements() { m_statements.clear(); }

    /** Statements fail with SQLITE_INTERRUPT from when `stop` says so on; see Reader. */
    void stopWhen(std::function<bool()> stop);

    /** The first column of the first row; 0 without a row. */
    qint64 number(const std::string &sql);

private:
    /**
     * What a closed reader leaves: an empty "-wal" and a "-shm" beside the
     * journal, which only a connection that may write can remove.
     */
    class Leftovers
    {
    public:
        explicit Leftovers(QString path = {}) : m_path(std::move(path)) { }
        ~Leftovers();
        Q_DISABLE_COPY_MOVE(Leftovers)

    private:
        QString m_path; ///< of the journal; empty: nothing is left
    };

    Connection(const std::string &uri, int flags, const QString &leavesBeside = {});

    std::function<bool()> m_stop; // before the database, which asks it
    Leftovers m_leftovers; // before the database, so that it goes after it
    SQLite::Database m_database;
    std::unordered_map<std::string, std::unique_ptr<SQLite::Statement>> m_statements;
};

} // namespace knotebook
