// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/importlistmodel.h"
#include "app/jobs/worker.h"
#include "app/session.h"
#include "core/backup/purging.h"

namespace knotebook {

/**
 * Removing for good what is deleted: first what would go, then the question
 * whether that is meant, and only then it goes. Reading and removing run on a
 * worker; for the second the session lends its journal.
 */
class PurgeViewModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from a view model")
    Q_PROPERTY(State state READ state NOTIFY changed FINAL)
    Q_PROPERTY(QString plan READ plan NOTIFY changed FINAL)
    Q_PROPERTY(QString copiesPlan READ copiesPlan NOTIFY changed FINAL)
    Q_PROPERTY(bool withCopies READ withCopies WRITE setWithCopies NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(QString outcome READ outcome NOTIFY changed FINAL)
    Q_PROPERTY(knotebook::ImportListModel *copies READ copies CONSTANT FINAL)

public:
    enum class State {
        Waiting,
        Reading,
        Shown, ///< what would go
        Asked, ///< whether it is meant
        Removing,
        Done,
        Failed
    };
    Q_ENUM(State)

    /** `session` must outlive the view model. */
    PurgeViewModel(Session &session, QObject *parent);
    /** Waits until a journal that is being purged is given back. */
    ~PurgeViewModel() override;
    Q_DISABLE_COPY_MOVE(PurgeViewModel)

    State state() const { return m_state; }
    /** What would go, in a sentence. */
    QString plan() const { return m_plan; }
    /** That copies hold more than the journal; empty when none does. */
    QString copiesPlan() const { return m_copiesPlan; }
    /** Whether those go as well; as read() finds them, they do not. */
    bool withCopies() const { return m_withCopies; }
    void setWithCopies(bool with);
    QString problem() const { return m_problem; }
    QString outcome() const { return m_outcome; }
    ImportListModel *copies() { return &m_copies; }

    /** Looks what would go; nothing is changed. */
    Q_INVOKABLE void read();
    /** The first step: it was read what would go. */
    Q_INVOKABLE void ask();
    /** The second: it goes. False when nothing was begun. */
    Q_INVOKABLE bool remove();
    /** Forgets the plan. What is being removed is removed to the end. */
    Q_INVOKABLE void cancel();

Q_SIGNALS:
    void changed();
    /** The journal was purged, its copies perhaps as well. */
    void purged();

private:
    void show(const Result<PurgePlan> &plan);
    void finish(const Purged &purged);
    void enter(State state);

    Session &m_session;
    State m_state = State::Waiting;
    QList<OtherCopy> m_found;
    bool m_withCopies = false;
    QString m_plan;
    QString m_copiesPlan;
    QString m_problem;
    QString m_outcome;
    ImportListModel m_copies {nullptr};
    std::unique_ptr<Worker> m_worker;
};

} // namespace knotebook
