// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/worker.h"
#include "app/models/snapshotlistmodel.h"
#include "app/session.h"

namespace knotebook {

/**
 * The snapshots that the program keeps by itself, one a day. Keeping and looking
 * run on workers and only read the journal; what goes wrong is said here and
 * disturbs nobody.
 */
class SnapshotsViewModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from a view model")
    Q_PROPERTY(QString summary READ summary NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(bool reading READ reading NOTIFY changed FINAL)
    Q_PROPERTY(knotebook::SnapshotListModel *list READ list CONSTANT FINAL)

public:
    /** `session` must outlive the view model. */
    SnapshotsViewModel(Session &session, QObject *parent);

    /** How many there are and of when the newest is. */
    QString summary() const { return m_summary; }
    /** Why none was kept today; empty when all is well. */
    QString problem() const { return m_problem; }
    bool reading() const { return m_reading; }
    SnapshotListModel *list() { return &m_list; }

    /** From now on a snapshot is kept each day, of whatever journal is open. */
    void begin();
    /** Keeps the one of today, if there is none; nothing before begin(). */
    void keepToday();
    /** Counts the files again. */
    void refresh();

    /** Looks into each of them, for the list. */
    Q_INVOKABLE void read();

Q_SIGNALS:
    void changed();
    /** Keeping came to an end, well or not. */
    void kept();

private:
    QString dayOf(const QString &file) const;
    SnapshotLine lineOf(const QString &file, const Result<Contents> &contents) const;

    Session &m_session;
    bool m_begun = false;
    bool m_reading = false;
    QString m_summary;
    QString m_problem;
    SnapshotListModel m_list {nullptr};
    Worker m_keeper {nullptr};
    Worker m_looker {nullptr};
};

} // namespace knotebook
