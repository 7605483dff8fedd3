// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/importfile.h"
#include "app/importing/importjob.h"
#include "app/importing/importlistmodel.h"
#include "app/jobs/worker.h"
#include "app/session.h"

#include <QUrl>

namespace knotebook {

/**
 * Bringing in another diary: a file is read and planned off the GUI thread, the
 * plan is shown, and only then is anything written, as one action and off the
 * GUI thread too (see ImportJob).
 */
class ImportViewModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from a view model")
    Q_PROPERTY(State state READ state NOTIFY changed FINAL)
    Q_PROPERTY(QString fileName READ fileName NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(QString outcome READ outcome NOTIFY changed FINAL)
    Q_PROPERTY(double progress READ progress NOTIFY progressed FINAL)
    Q_PROPERTY(QString progressText READ progressText NOTIFY progressed FINAL)
    Q_PROPERTY(QString summary READ summary NOTIFY changed FINAL)
    Q_PROPERTY(QString period READ period NOTIFY changed FINAL)
    Q_PROPERTY(QString actionText READ actionText NOTIFY changed FINAL)
    Q_PROPERTY(bool canBringIn READ canBringIn NOTIFY changed FINAL)
    Q_PROPERTY(QString moreUnreadable READ moreUnreadable NOTIFY changed FINAL)
    Q_PROPERTY(knotebook::ImportListModel *places READ places CONSTANT FINAL)
    Q_PROPERTY(knotebook::ImportListModel *unreadable READ unreadable CONSTANT FINAL)

public:
    enum class State {
        Waiting, ///< for a file
        Reading,
        AskingDateOrder, ///< "03/04" could be either
        Planned,
        Failed,
        Writing,
        Done
    };
    Q_ENUM(State)

    /** How many unreadable rows are listed; the rest is counted. */
    static constexpr int mostUnreadable = 50;

    /** `session` must outlive the view model. */
    ImportViewModel(Session &session, QObject *parent);

    State state() const { return m_state; }
    QString fileName() const;
    /** What is wrong with the file, and what to do; empty when nothing is. */
    QString problem() const { return m_problem; }
    /** What became of a write that was stopped; else empty. */
    QString outcome() const { return m_outcome; }
    /** How much is written, 0…1. */
    double progress() const;
    /** "4,000 of 11,853" */
    QString progressText() const;
    /** "11,826 rows: 11,820 new, …" */
    QString summary() const;
    /** First and last day of what can be read. */
    QString period() const;
    /** "Bring in 11,826 entries". */
    QString actionText() const;
    bool canBringIn() const;
    QString moreUnreadable() const;
    ImportListModel *places() { return &m_places; }
    ImportListModel *unreadable() { return &m_unreadable; }

    /** Reads the file and plans; nothing is written. */
    Q_INVOKABLE void openFile(const QUrl &file);
    Q_INVOKABLE void readDayFirst() { plan(DateOrder::DayFirst); }
    Q_INVOKABLE void readMonthFirst() { plan(DateOrder::MonthFirst); }
    /** Begins to write the plan as one action, which undo takes back as one. */
    Q_INVOKABLE bool bringIn();
    /** Stops the writing: the journal is as before, the plan is still there. */
    Q_INVOKABLE void stop();
    /** Forgets the file; what is being read or written is stopped. */
    Q_INVOKABLE void cancel();

Q_SIGNALS:
    void changed();
    void progressed();
    /** Everything is written. */
    void broughtIn();

private:
    void written(const Result<qsizetype> &added);
    void forget();
    void plan(std::optional<DateOrder> order);
    void take(const Result<ImportPlan> &plan);
    void show(const ImportPlan &plan);
    void enter(State state);

    Session &m_session;
    State m_state = State::Waiting;
    QString m_path;
    QString m_problem;
    QString m_outcome;
    ImportPlan m_plan;
    qsizetype m_written = 0;
    bool m_forgetting = false; ///< as soon as the writing has stopped
    ImportListModel m_places {nullptr};
    ImportListModel m_unreadable {nullptr};
    Worker m_worker {nullptr};
    ImportJob m_job;
};

} // namespace knotebook
