// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/journal.h"

#include "core/store/batchwriter.h"
#include "core/store/connection.h"
#include "core/store/history.h"
#include "core/store/journalfile.h"
#include "core/store/journalwriter.h"
#include "core/store/mappers.h"
#include "core/store/mergewriter.h"
#include "core/store/schema.h"
#include "core/store/sqlerror.h"

#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <SQLiteCpp/Backup.h>
#include <sqlite3.h>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

using Lock = std::unique_ptr<QLockFile>;

/** Why no file can be made beside `path`, when nobody forbids it. */
ErrorCode whyNothingCanBeMade(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (!QFileInfo(folder).isDir())
        return ErrorCode::NotFound;
    constexpr qint64 aPage = 4096;
    return QStorageInfo(folder).bytesAvailable() < aPage ? ErrorCode::DiskFull : ErrorCode::Io;
}

Result<Lock> lockFor(const QString &path)
{
    auto lock = std::make_unique<QLockFile>(path + u".lock"_s);
    // Age alone never frees it: only the end of the program that holds it does.
    lock->setStaleLockTime(0);
    if (lock->tryLock(0))
        return lock;
    // A program killed while it was making the lock file leaves one that names
    // nobody. Qt removes it only when no living program holds it.
    qint64 pid = 0;
    QString host;
    QString program;
    if (!lock->getLockInfo(&pid, &host, &program) && lock->removeStaleLockFile()
        && lock->tryLock(0))
        return lock;
    if (lock->error() == QLockFile::LockFailedError)
        return failure(ErrorCode::Locked, u"lock file"_s);
    if (lock->error() == QLockFile::PermissionError)
        return failure(ErrorCode::ReadOnly, u"lock file"_s);
    return failure(whyNothingCanBeMade(path), u"lock file"_s);
}

Status bringUpToDate(Connection &connection, const QString &path, int version)
{
    const auto scripts = migrations();
    if (!scripts)
        return tl::make_unexpected(scripts.error());
    if (version == scripts->size())
        return {};
    const QString copy = u"%1.before-schema-%2"_s.arg(path).arg(scripts->size());
    QFile::remove(copy); // of an attempt that was cut off; the journal is still the old one
    return copyDatabase(connection, copy).and_then([&] { return migrate(connection, *scripts); });
}

void removeDatabase(const QString &path)
{
    for (const char *suffix : {"", "-wal", "-shm"})
        QFile::remove(path + QLatin1String(suffix));
}

/**
 * Room for the pages that a batch changes: ids are random, so that each row
 * touches another page of their index, and the usual cache would write and read
 * them over and over. Given back at the end.
 */
class LargeCache
{
public:
    explicit LargeCache(Connection &connection) : m_connection(connection)
    {
        m_connection.setCache(large);
    }
    ~LargeCache()
    {
        static_cast<void>(guarded([this] {
            m_connection.setCache(Connection::usualCache);
            m_connection.database().exec("PRAGMA shrink_memory");
        }));
    }
    Q_DISABLE_COPY_MOVE(LargeCache)

private:
    static constexpr int large = 65536;

    Connection &m_connection;
};

Status buildNewFile(const QString &path)
{
    const auto scripts = migrations();
    if (!scripts)
        return tl::make_unexpected(scripts.error());
    return createPrivateFile(path).and_then([&]() -> Status {
        auto connection = Connection::open(path, Connection::Mode::ReadWrite);
        return connection ? migrate(**connection, *scripts)
                          : tl::make_unexpected(connection.error());
    });
}

} // namespace

Journal::Journal(QString path, const Context &context, std::unique_ptr<QLockFile> lock,
                 std::unique_ptr<Connection> connection)
    : m_path(std::move(path)), m_context(context), m_lock(std::move(lock)),
      m_connection(std::move(connection)), m_reader(m_connection)
{
}

Journal::~Journal() = default;

Result<std::unique_ptr<Journal>> Journal::create(const QString &path, const Context &context)
{
    if (QFileInfo::exists(path))
        return failure(ErrorCode::AlreadyExists, path);
    auto lock = lockFor(path);
    if (!lock)
        return tl::make_unexpected(lock.error());
    const QString building = path + u".new"_s;
    removeDatabase(building); // of an attempt that was cut off
    if (Status built = buildNewFile(building); !built) {
        removeDatabase(building);
        return tl::make_unexpected(built.error());
    }
    if (!QFile::rename(building, path)) {
        removeDatabase(building);
        return failure(ErrorCode::AlreadyExists, path);
    }
    lock->reset();
    return open(path, context);
}

Result<std::unique_ptr<Journal>> Journal::open(const QString &path, const Context &context)
{
    const auto version = journalVersion(path);
    if (!version)
        return tl::make_unexpected(version.error());
    if (Status writable = checkWritable(path); !writable)
        return tl::make_unexpected(writable.error());
    auto lock = lockFor(path);
    if (!lock)
        return tl::make_unexpected(lock.error());
    auto connection = Connection::open(path, Connection::Mode::ReadWrite);
    if (!connection)
        return tl::make_unexpected(connection.error());
    if (Status ready = bringUpToDate(**connection, path, *version); !ready)
        return tl::make_unexpected(ready.error());
    return std::unique_ptr<Journal>(
        new Journal(path, context, std::move(*lock), std::move(*connection)));
}

Status Journal::apply(const Change &change)
{
    return guarded([&]() -> Status {
        SQLite::Transaction transaction(m_connection->database(),
                                        SQLite::TransactionBehavior::IMMEDIATE);
        JournalWriter writer(*m_connection, m_context.references,
                             m_context.clock.nowUtc().toMSecsSinceEpoch());
        writer.begin(change.kind());
        for (const auto &step : change.steps()) {
            if (Status status = step(writer); !status)
                return status;
        }
        transaction.commit();
        return {};
    });
}

Result<qsizetype> Journal::import(ActionKind kind, const Batch &batch, const Progress &progress)
{
    return guarded([&]() -> Result<qsizetype> {
        const LargeCache cache(*m_connection);
        SQLite::Transaction transaction(m_connection->database(),
                                        SQLite::TransactionBehavior::IMMEDIATE);
        const qint64 now = m_context.clock.nowUtc().toMSecsSinceEpoch();
        const qint64 action = JournalWriter(*m_connection, m_context.references, now).begin(kind);
        BatchWriter writer(*m_connection, m_context.references, {action, now}, progress);
        auto added = writer.add(batch);
        if (added && writer.hasWritten())
            transaction.commit();
        return added;
    });
}

Result<qsizetype> Journal::merge(const MergeChanges &changes, const Progress &progress)
{
    return guarded([&]() -> Result<qsizetype> {
        if (changes.isEmpty())
            return 0;
        const LargeCache cache(*m_connection);
        SQLite::Transaction transaction(m_connection->database(),
                                        SQLite::TransactionBehavior::IMMEDIATE);
        JournalWriter writer(*m_connection, m_context.references,
                             m_context.clock.nowUtc().toMSecsSinceEpoch());
        const qint64 action = writer.begin(ActionKind::Merge);
        const Status written =
            MergeWriter(*m_connection, m_context.references, action, progress).write(changes);
        if (!written)
            return tl::make_unexpected(written.error());
        transaction.commit();
        return changes.put.size();
    });
}

Status Journal::takeOver(const QString &snapshot)
{
    const Result<int> version = journalVersion(snapshot);
    if (!version)
        return tl::make_unexpected(version.error());
    if (*version != currentSchemaVersion())
        return failure(ErrorCode::Conflict, u"schema %1"_s.arg(*version));
    auto source = Connection::open(snapshot, Connection::Mode::ReadOnly);
    if (!source)
        return tl::make_unexpected(source.error());
    m_connection->forgetStatements(); // SQLite copies only over what nobody reads
    return guarded([&]() -> Status {
        SQLite::Backup copy(m_connection->database(), (*source)->database());
        constexpr int allPages = -1;
        if (copy.executeStep(allPages) != SQLITE_DONE)
            return failure(ErrorCode::Locked, u"copy over"_s);
        return {};
    });
}

Result<Purgeable> Journal::purge()
{
    return guarded([&] {
        SQLite::Transaction transaction(m_connection->database(),
                                        SQLite::TransactionBehavior::IMMEDIATE);
        const Purgeable gone =
            purgeRows(*m_connection, m_context.clock.nowUtc().toMSecsSinceEpoch());
        transaction.commit();
        return gone;
    });
}

Status Journal::scrub()
{
    return knotebook::scrub(*m_connection);
}

std::optional<Action> Journal::nextUndo() const
{
    return guarded([&] { return History(*m_connection).lastDone(); }).value_or(std::nullopt);
}

std::optional<Action> Journal::nextRedo() const
{
    return guarded([&] { return History(*m_connection).lastUndone(); }).value_or(std::nullopt);
}

template <typename Move> Result<Action> Journal::travel(std::optional<Action> action, Move move)
{
    if (!action)
        return failure(ErrorCode::NothingToUndo);
    return guarded([&] {
        SQLite::Transaction transaction(m_connection->database(),
                                        SQLite::TransactionBehavior::IMMEDIATE);
        History history(*m_connection);
        action->records = (history.*move)(*action, m_context.clock.nowUtc().toMSecsSinceEpoch());
        transaction.commit();
        return *action;
    });
}

Result<Action> Journal::undo()
{
    return travel(nextUndo(), &History::takeBack);
}

Result<Action> Journal::redo()
{
    return travel(nextRedo(), &History::repeat);
}

template <typename Fields> Change &Change::put(Id<Fields> id, Fields fields)
{
    m_steps.append(
        [id, fields = std::move(fields)](JournalWriter &writer) { return writer.put(id, fields); });
    return *this;
}

template <typename Fields> Change &Change::remove(Id<Fields> id)
{
    m_steps.append([id](JournalWriter &writer) { return writer.remove(id); });
    return *this;
}

template <typename Fields> Result<Id<Fields>> Journal::add(ActionKind kind, Fields fields)
{
    const Id<Fields> id = newId<Fields>();
    return apply(Change(kind).put(id, std::move(fields))).map([&] { return id; });
}

template <typename Fields> Status Journal::replace(ActionKind kind, Id<Fields> id, Fields fields)
{
    const auto known = m_reader.get(id);
    if (!known)
        return tl::make_unexpected(known.error());
    return apply(Change(kind).put(id, std::move(fields)));
}

template <typename Fields> Status Journal::remove(ActionKind kind, Id<Fields> id)
{
    return apply(Change(kind).remove(id));
}

#define KNOTEBOOK_INSTANTIATE(Fields)                                                              \
    template Change &Change::put(Id<Fields>, Fields);                                              \
    template Change &Change::remove(Id<Fields>);                                                   \
    template Result<Id<Fields>> Journal::add(ActionKind, Fields);                                  \
    template Status Journal::replace(ActionKind, Id<Fields>, Fields);                              \
    template Status Journal::remove(ActionKind, Id<Fields>);

KNOTEBOOK_FOR_EACH_RECORD(KNOTEBOOK_INSTANTIATE)

#undef KNOTEBOOK_INSTANTIATE

} // namespace knotebook
