// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/idsource.h"
#include "core/base/progress.h"
#include "core/store/batch.h"
#include "core/store/change.h"
#include "core/store/reader.h"
#include "core/store/references.h"

#include <QLockFile>

#include <memory>

namespace knotebook {

/**
 * The journal of one person, open for writing. One thread at a time uses it, and
 * may hand it to another; there is one writer in the world, which a lock file
 * beside the journal sees to. What a function has returned as done is fsynced
 * (WAL, synchronous=FULL).
 */
class Journal
{
public:
    /** What the journal needs from outside; must outlive it. */
    struct Context
    {
        const Clock &clock;
        IdSource &ids;
        const References &references;
    };

    /** Makes a new journal; the file appears whole or not at all. AlreadyExists. */
    static Result<std::unique_ptr<Journal>> create(const QString &path, const Context &context);
    /**
     * Opens a journal. One of an older version is copied to
     * "FILE.before-schema-N" and then migrated. Errors leave the file as it was:
     * NotFound, NotAJournal, NewerVersion, Locked, ReadOnly, Corrupt, DiskFull.
     */
    static Result<std::unique_ptr<Journal>> open(const QString &path, const Context &context);

    ~Journal();
    Q_DISABLE_COPY_MOVE(Journal)

    QString path() const { return m_path; }
    const Reader &read() const { return m_reader; }
    const References &references() const { return m_context.references; }
    /** What it was opened with, to open another one like it. */
    const Context &context() const { return m_context; }

    /** Adds one record as one action. Errors: what check() and References say. */
    template <typename Fields> Result<Id<Fields>> add(ActionKind kind, Fields fields);
    /** Gives a record new fields as one action; NotFound. */
    template <typename Fields> Status replace(ActionKind kind, Id<Fields> id, Fields fields);
    /** Hides a record as one action; NotFound. */
    template <typename Fields> Status remove(ActionKind kind, Id<Fields> id);
    /** Does everything in `change` as one action. */
    Status apply(const Change &change);
    /**
     * Adds all records of the batch that the journal does not hold, as one action
     * that can be undone; returns how many were added. Known ids are left alone.
     * What was removed for good here comes back, as a change of now; marks of what
     * was removed for good where the batch comes from are taken over but for records
     * that are here. All or nothing: Cancelled, and any other error, leaves the journal as it was.
     */
    Result<qsizetype> import(ActionKind kind, const Batch &batch, const Progress &progress = {});

    /**
     * Writes what planMerge() found, as one action that can be undone; returns how
     * many records were written. Undoing it also puts the times of change back, so
     * that the two can be brought together again. All or nothing, as import().
     */
    Result<qsizetype> merge(const MergeChanges &changes, const Progress &progress = {});

    /**
     * Makes the journal, its history included, what the snapshot is: in place and
     * in one transaction, so that other connections see either the one or the
     * other, also after a kill. The snapshot must be verified by the caller.
     * Errors: as Reader::open(), Conflict for one of another schema version.
     */
    Status takeOver(const QString &snapshot);

    /**
     * Takes away for good what is deleted, and all of the history: nothing can be
     * undone afterwards. Bare ids stay, so that merging with a journal that still has
     * the records does not bring them back. One transaction; returns what went.
     * Traces in the files are scrub()'s to remove.
     */
    Result<Purgeable> purge();
    /**
     * Removes what deleted rows left in the journal's files, also after a purge
     * that was cut off before it. Errors leave the records as they are: DiskFull,
     * Io; Locked while another connection keeps reading.
     */
    Status scrub();

    /** A fresh id for a record that a Change is about to put. */
    template <typename Fields> Id<Fields> newId() { return m_context.ids.nextId<Fields>(); }

    /** What undo() would take back; nothing when there is nothing. */
    std::optional<Action> nextUndo() const;
    std::optional<Action> nextRedo() const;
    /** Takes back the last action and says which; NothingToUndo. */
    Result<Action> undo();
    Result<Action> redo();

private:
    Journal(QString path, const Context &context, std::unique_ptr<QLockFile> lock,
            std::unique_ptr<Connection> connection);

    template <typename Move> Result<Action> travel(std::optional<Action> action, Move move);

    QString m_path;
    Context m_context;
    std::unique_ptr<QLockFile> m_lock;
    std::shared_ptr<Connection> m_connection;
    Reader m_reader;
};

} // namespace knotebook
