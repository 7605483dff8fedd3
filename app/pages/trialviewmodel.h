// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/forms/trialform.h"
#include "app/jobs/worker.h"
#include "app/messages/trialtexts.h"
#include "app/models/triallistmodel.h"

namespace knotebook {

/**
 * Fair trials: what those that run ask of today, and what those that ended found.
 * The days are read and compared by a worker whenever the journal changes.
 */
class TrialViewModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from the shell")
    Q_PROPERTY(bool ready READ ready NOTIFY changed FINAL)
    Q_PROPERTY(knotebook::TrialListModel *open READ open CONSTANT FINAL)
    Q_PROPERTY(knotebook::TrialListModel *running READ running CONSTANT FINAL)
    Q_PROPERTY(knotebook::TrialListModel *ended READ ended CONSTANT FINAL)
    Q_PROPERTY(knotebook::TrialForm *form READ form CONSTANT FINAL)

public:
    /** Both must outlive the view model. */
    TrialViewModel(Session &session, const CareTexts &careTexts, QObject *parent);

    /** The trials were read at least once. */
    bool ready() const { return m_ready; }
    /** Planned or running, the one that begins first on top. */
    TrialListModel *open() { return &m_open; }
    /** Of these, the ones that ask something of today. */
    TrialListModel *running() { return &m_running; }
    /** Over or stopped, the last one on top. */
    TrialListModel *ended() { return &m_ended; }
    TrialForm *form() { return &m_form; }

    /** What care holds back at present. */
    void setBlocked(const QList<Block> &blocked);
    /** The knot that a new plan is for to begin with. */
    void setSubject(std::optional<KnotId> knot) { m_subject = knot; }
    void refresh();

    /** Makes `form` ready. */
    Q_INVOKABLE void plan();
    /** Logs, now, what today asks for; of `running`. */
    Q_INVOKABLE void logRemedy(int row);
    /** Ends a trial of `running`, or takes one of `open` that has not begun off the list. */
    Q_INVOKABLE void stopRunning(int row);
    Q_INVOKABLE void stopOpen(int row);
    Q_INVOKABLE void deleteEnded(int row);

Q_SIGNALS:
    void changed();

private:
    void take(const QList<TrialRecord> &records);
    TrialRow rowFor(const TrialRecord &record) const;
    void stop(std::optional<TrialId> id);

    Session &m_session;
    const CareTexts &m_careTexts;
    TrialListModel m_open {nullptr};
    TrialListModel m_running {nullptr};
    TrialListModel m_ended {nullptr};
    TrialForm m_form;
    QList<TrialRecord> m_records;
    QList<Block> m_blocked;
    std::optional<KnotId> m_subject;
    bool m_ready = false;
    Worker m_worker {nullptr};
};

} // namespace knotebook
