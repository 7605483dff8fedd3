// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/worker.h"
#include "app/pages/trenddays.h"
#include "app/session.h"

#include <QtQml/qqmlregistration.h>

namespace knotebook {

/**
 * One part of the page Trends. It reads and reckons off the GUI thread while it is
 * shown, anew when the journal or the question changed, and not at all otherwise.
 */
class TrendsTab : public QObject
{
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(bool ready READ ready NOTIFY changed FINAL)

public:
    /** `session` must outlive it. */
    TrendsTab(Session &session, QObject *parent);

    /** What is shown is there. */
    bool ready() const { return m_ready; }
    /** It is shown; it is left, and nothing is worked out any more. @{ */
    void enter();
    void leave();
    /** @} */
    /** Whose course, over which days; until today, which must be its `to`. */
    void setQuestion(const TrendQuestion &question);
    const TrendQuestion &question() const { return m_question; }

Q_SIGNALS:
    void changed();

protected:
    using Answer = std::function<void()>;
    /**
     * What a worker does: reads, reckons, and returns how to show it. When the tab is
     * left, its reader answers Cancelled; what reckons long asks the task itself.
     */
    using Reading = std::function<Result<Answer>(const Reader &, const Worker::Task &)>;

    /** The reading of the present question; called on the GUI thread, run by the worker. */
    virtual Reading reading() = 0;
    Session &session() const { return m_session; }

private:
    void start();

    Session &m_session;
    TrendQuestion m_question;
    bool m_shown = false;
    bool m_stale = true;
    bool m_ready = false;
    Worker m_worker {nullptr};
};

} // namespace knotebook
