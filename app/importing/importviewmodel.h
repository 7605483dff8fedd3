// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/importfile.h"
#include "app/importing/importlistmodel.h"
#include "app/jobs/worker.h"
#include "app/session.h"

#include <QUrl>

namespace knotebook {

/**
 * Bringing in another diary: a file is read and planned off the GUI thread, the
 * plan is shown, and only then is anything written, as one action.
 */
class ImportViewModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from a view model")
    Q_PROPERTY(State state READ state NOTIFY changed FINAL)
    Q_PROPERTY(QString fileName READ fileName NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
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
    /** Writes the plan as one action, which undo takes back as one. */
    Q_INVOKABLE bool bringIn();
    /** Forgets the file; what is being read is stopped. */
    Q_INVOKABLE void cancel();

Q_SIGNALS:
    void changed();

private:
    void plan(std::optional<DateOrder> order);
    void take(const Result<ImportPlan> &plan);
    void show(const ImportPlan &plan);
    void enter(State state);

    Session &m_session;
    State m_state = State::Waiting;
    QString m_path;
    QString m_problem;
    ImportPlan m_plan;
    ImportListModel m_places {nullptr};
    ImportListModel m_unreadable {nullptr};
    Worker m_worker {nullptr};
};

} // namespace knotebook
