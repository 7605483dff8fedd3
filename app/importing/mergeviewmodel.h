// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/importjob.h"
#include "app/importing/importlistmodel.h"
#include "app/jobs/worker.h"
#include "app/session.h"
#include "core/exchange/mergeplan.h"

#include <QUrl>

#include <memory>

namespace knotebook {

/**
 * Bringing this journal together with another one of the same person: the other
 * is read and the plan made off the GUI thread, the plan is shown, and only then
 * is anything written, as one action (see ImportJob). The other journal is only
 * ever read.
 */
class MergeViewModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from a view model")
    Q_PROPERTY(State state READ state NOTIFY changed FINAL)
    Q_PROPERTY(QString fileName READ fileName NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(QString outcome READ outcome NOTIFY changed FINAL)
    Q_PROPERTY(QString summary READ summary NOTIFY changed FINAL)
    Q_PROPERTY(bool canMerge READ canMerge NOTIFY changed FINAL)
    Q_PROPERTY(QString moreConflicts READ moreConflicts NOTIFY changed FINAL)
    Q_PROPERTY(double progress READ progress NOTIFY progressed FINAL)
    Q_PROPERTY(QString progressText READ progressText NOTIFY progressed FINAL)
    Q_PROPERTY(knotebook::ImportListModel *conflicts READ conflicts CONSTANT FINAL)
    Q_PROPERTY(knotebook::ImportListModel *aside READ aside CONSTANT FINAL)

public:
    enum class State {
        Waiting, ///< for the other journal
        Reading,
        Planned,
        Failed,
        Writing,
        Done
    };
    Q_ENUM(State)

    /** How many conflicts, and how many versions put aside before, are listed. */
    static constexpr int mostListed = 50;

    /** `session` must outlive the view model. */
    MergeViewModel(Session &session, QObject *parent);

    State state() const { return m_state; }
    QString fileName() const;
    /** Why they cannot be brought together, and what is safe; empty when they can. */
    QString problem() const { return m_problem; }
    /** What became of a write that was stopped; else empty. */
    QString outcome() const { return m_outcome; }
    /** "12 new · 3 changed · 1 deleted · 2 conflicts" */
    QString summary() const;
    bool canMerge() const { return m_state == State::Planned && !m_plan.isEmpty(); }
    QString moreConflicts() const;
    /** How much is written, 0…1. */
    double progress() const;
    /** "4,000 of 11,853" */
    QString progressText() const;
    /** What both changed, and which stays. */
    ImportListModel *conflicts() { return &m_conflicts; }
    /** What was put aside when journals were brought together before, the last first. */
    ImportListModel *aside() { return &m_aside; }

    /** Looks up what was put aside before; nothing is written. */
    Q_INVOKABLE void begin();
    /** Reads the other journal and plans; nothing is written. */
    Q_INVOKABLE void openFile(const QUrl &file);
    /** Begins to write what the plan says as one action, which undo takes back as one. */
    Q_INVOKABLE bool bringTogether();
    /** Stops the writing: the journal is as before, the plan is still there. */
    Q_INVOKABLE void stop();
    /** Forgets the other journal; what is being read or written is stopped. */
    Q_INVOKABLE void cancel();

Q_SIGNALS:
    void changed();
    void progressed();
    /** Everything is written. */
    void broughtTogether();

private:
    struct Plan
    {
        std::shared_ptr<const Versions> theirs;
        MergePlan plan;
    };

    static Result<Plan> planOf(const QString &path, const QString &journal);
    void take(const Result<Plan> &plan);
    void show(MergePlan plan);
    void written(const Result<qsizetype> &put);
    void forget();
    void enter(State state);

    Session &m_session;
    State m_state = State::Waiting;
    QString m_path;
    QString m_problem;
    QString m_outcome;
    std::shared_ptr<const Versions> m_theirs;
    MergePlan m_plan;
    qsizetype m_written = 0;
    bool m_forgetting = false; ///< as soon as the writing has stopped
    ImportListModel m_conflicts {nullptr};
    ImportListModel m_aside {nullptr};
    Worker m_worker {nullptr};
    ImportJob m_job;
};

} // namespace knotebook
