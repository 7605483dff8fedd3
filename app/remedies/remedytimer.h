// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/catalogue.h"

#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace knotebook {

/**
 * Guides one application of a remedy: so many seconds, so many times, with a
 * short rest between. It belongs to the session and not to a page, so it keeps
 * running while the person looks at something else. It measures with the clock
 * that is handed in: a machine that sleeps does not stop the time.
 *
 * Where the sources name a limit (90 s of direct pressure) it warns before and
 * stops there by itself, whatever was asked for. A remedy without a dose just
 * counts until it is stopped.
 */
class RemedyTimer final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from the session")
    Q_PROPERTY(State state READ state NOTIFY changed FINAL)
    Q_PROPERTY(bool active READ active NOTIFY changed FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    Q_PROPERTY(QString clock READ clockWords NOTIFY changed FINAL)
    Q_PROPERTY(QString guidance READ guidance NOTIFY changed FINAL)
    Q_PROPERTY(double progress READ progress NOTIFY changed FINAL)
    Q_PROPERTY(bool warning READ warning NOTIFY changed FINAL)

public:
    enum State { Idle, Running, Paused, Resting, Done, Stopped };
    Q_ENUM(State)

    /** What is to be done. */
    struct Plan
    {
        QString remedy; ///< id of the catalogue or of an own remedy
        QString title; ///< in words
        std::optional<int> seconds; ///< one repetition; absent: until stopped
        int repetitions = 1;
        std::optional<int> limit; ///< never longer than this at a time
    };

    static constexpr int restSeconds = 10;
    static constexpr int warningSeconds = 10;

    /** `clock` must outlive the timer. */
    explicit RemedyTimer(const Clock &clock, QObject *parent = nullptr);

    /** The plan that a dose of the catalogue asks for: its gentle end, and never longer than its
     * limit. */
    static Plan planFor(const QString &remedy, const QString &title, const Dose &dose);

    void start(const Plan &plan);
    Q_INVOKABLE void pause();
    Q_INVOKABLE void resume();
    /** Ends it early; what was done so far can still be logged. */
    Q_INVOKABLE void stop();
    /** Forgets it. */
    Q_INVOKABLE void dismiss();
    /** Looks at the clock; called by itself four times a second. */
    void tick();

    State state() const { return m_state; }
    /** From start() until dismiss(). */
    bool active() const { return m_state != Idle; }
    const Plan &plan() const { return m_plan; }
    QString title() const { return m_plan.title; }
    /** The time of this repetition or rest: "0:45 of 1:00". */
    QString clockWords() const;
    /** What to do now, in a sentence. */
    QString guidance() const;
    /** Of this repetition, 0…1; 0 when it has no end. */
    double progress() const;
    bool warning() const;
    /** Seconds of all repetitions so far, without rests. */
    int secondsDone() const;
    /** Repetitions finished, at least 1 once something was done. */
    int repetitionsDone() const;
    bool stoppedAtLimit() const { return m_stoppedAtLimit; }

Q_SIGNALS:
    void changed();
    /** A phase ended: for a sound. */
    void phaseEnded();
    void finished();

private:
    int elapsed() const;
    std::optional<int> phaseLength() const;
    void enter(State state);
    void endRepetition();
    void followClock();

    const Clock &m_clock;
    QTimer m_ticker;
    Plan m_plan;
    State m_state = Idle;
    State m_pausedFrom = Idle;
    QDateTime m_since;
    QDateTime m_seen; ///< when the clock was last looked at
    qint64 m_carriedMs = 0;
    int m_finished = 0;
    int m_secondsBefore = 0;
    bool m_stoppedAtLimit = false;
};

} // namespace knotebook
