// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/texts.h"
#include "core/store/journal.h"

#include <QObject>

namespace knotebook {

/**
 * The open journal for as long as the window is open. All view models read and
 * write through it, on the GUI thread; every change goes one road, so that each
 * is announced, can be undone and fails with a sentence. Nothing here is shown
 * before it is on the disk.
 */
class Session final : public QObject
{
    Q_OBJECT

public:
    /** `clock` and `texts` must outlive the session. */
    Session(std::unique_ptr<Journal> journal, const Clock &clock, const Texts &texts,
            QObject *parent = nullptr);

    const Reader &read() const { return m_aside ? *m_aside : m_journal->read(); }
    /** As Reader::knotStates() now, read once a change and day: several pages show them at once. */
    Result<QList<KnotState>> knotStates();
    /** Its path and ids may be asked for at any time, the rest not while it is lent. */
    Journal &journal() { return *m_journal; }
    const Catalogue &catalogue() const { return m_journal->references().catalogue(); }
    const Clock &clock() const { return m_clock; }
    const Texts &texts() const { return m_texts; }
    QDate today() const { return m_clock.today(); }
    /** Now, as a moment of the person's zone. */
    Moment now() const;

    /**
     * Does the change as one action. Done: changed() with `ids`, and noticed()
     * with `notice` and the way back. Failed: noticed() with the reason.
     */
    bool apply(const Change &change, const QString &notice, const QList<QUuid> &ids);
    /** One new record. */
    template <typename Fields>
    std::optional<Id<Fields>> add(ActionKind kind, Fields fields, const QString &notice)
    {
        const Id<Fields> id = m_journal->newId<Fields>();
        Change change(kind);
        change.put(id, std::move(fields));
        return apply(change, notice, {id.uuid()}) ? std::optional(id) : std::nullopt;
    }
    /** New fields for a record. */
    template <typename Fields>
    bool replace(ActionKind kind, Id<Fields> id, Fields fields, const QString &notice)
    {
        Change change(kind);
        change.put(id, std::move(fields));
        return apply(change, notice, {id.uuid()});
    }
    template <typename Fields> bool remove(ActionKind kind, Id<Fields> id, const QString &notice)
    {
        Change change(kind);
        change.remove(id);
        return apply(change, notice, {id.uuid()});
    }
    void undo();
    void redo();
    bool canUndo() const { return !isLent() && m_journal->nextUndo().has_value(); }
    bool canRedo() const { return !isLent() && m_journal->nextRedo().has_value(); }

    /**
     * Hands the journal to a worker for one long write, so that there is never a
     * second writer: until takeBack() nothing else can be written (a notice says
     * so), and what is read here is what was last committed, through a connection
     * of its own. Null, with a notice, when it is lent already or cannot be read.
     */
    Journal *lend();
    /** The worker has let go of the journal. */
    void takeBack();
    bool isLent() const { return m_aside.has_value(); }
    /**
     * Another journal takes the place of the one that is open, which is closed.
     * False, with a notice, while that one is lent.
     */
    bool adopt(std::unique_ptr<Journal> journal);
    /** The open journal became another one in its place: nothing known of it holds. */
    void announceOtherJournal();
    /** The worker wrote an action: anything may have changed, and it can be undone. */
    void announceAction(const QString &notice);

    /** Says the reason to the person and hands the value on, or nothing. */
    template <typename T> std::optional<T> orNotice(Result<T> result)
    {
        if (result)
            return std::optional<T>(std::move(*result));
        fail(result.error());
        return std::nullopt;
    }
    void fail(const Error &error);
    /** Something was done that is no change of the journal. */
    void tell(const QString &notice) { Q_EMIT noticed(notice, false); }
    /** After an import or another journal-wide change. */
    void announceAll() { announce({}); }

Q_SIGNALS:
    /** The records with these ids changed; with none, anything may have. */
    void changed(const QList<QUuid> &ids);
    /** Something to say; `undoable` when it can be taken back. */
    void noticed(const QString &text, bool undoable);
    /** Another journal is open: ids of the one before mean nothing any more. */
    void journalChanged();
    /** The journal was lent or taken back. */
    void lendingChanged();

private:
    bool refuseWhileLent();
    void announce(const QList<QUuid> &ids);

    std::unique_ptr<Journal> m_journal;
    std::optional<Reader> m_aside; ///< reads while the journal is lent
    std::optional<QList<KnotState>> m_knotStates; ///< as they are since the last change
    QDate m_knotStatesOn; ///< what was entered for later may begin to count on the next day
    const Clock &m_clock;
    const Texts &m_texts;
};

} // namespace knotebook
