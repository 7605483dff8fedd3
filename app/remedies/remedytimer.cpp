// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remedies/remedytimer.h"

#include "app/messages/momenttexts.h"

#include <algorithm>
#include <chrono>

namespace knotebook {

using namespace std::chrono_literals;

RemedyTimer::RemedyTimer(const Clock &clock, QObject *parent) : QObject(parent), m_clock(clock)
{
    m_ticker.setInterval(250ms);
    connect(&m_ticker, &QTimer::timeout, this, &RemedyTimer::tick);
}

RemedyTimer::Plan RemedyTimer::planFor(const QString &remedy, const QString &title,
                                       const Dose &dose)
{
    Plan plan;
    plan.remedy = remedy;
    plan.title = title;
    plan.seconds = dose.secondsFrom ? dose.secondsFrom : dose.secondsTo;
    plan.repetitions = std::max(1, dose.repetitionsFrom.value_or(1));
    plan.limit = dose.secondsLimit;
    return plan;
}

void RemedyTimer::start(const Plan &plan)
{
    m_plan = plan;
    m_plan.repetitions = std::max(1, plan.repetitions);
    m_finished = 0;
    m_secondsBefore = 0;
    m_stoppedAtLimit = false;
    enter(Running);
}

void RemedyTimer::pause()
{
    tick(); // what ended while nobody looked has ended
    if (m_state != Running && m_state != Resting)
        return;
    m_carriedMs += m_since.msecsTo(m_clock.nowUtc());
    m_pausedFrom = m_state;
    m_state = Paused;
    m_ticker.stop();
    Q_EMIT changed();
}

void RemedyTimer::resume()
{
    if (m_state != Paused)
        return;
    m_state = m_pausedFrom;
    m_since = m_seen = m_clock.nowUtc();
    m_ticker.start();
    Q_EMIT changed();
}

void RemedyTimer::stop()
{
    tick();
    if (m_state == Idle || m_state == Done || m_state == Stopped)
        return;
    const bool inRepetition = m_state == Running || (m_state == Paused && m_pausedFrom == Running);
    const int seconds = inRepetition ? elapsed() : 0;
    enter(Stopped);
    m_secondsBefore += seconds;
    if (seconds > 0)
        ++m_finished;
    Q_EMIT changed();
    Q_EMIT finished();
}

void RemedyTimer::dismiss()
{
    enter(Idle);
}

void RemedyTimer::tick()
{
    if (m_state != Running && m_state != Resting)
        return;
    followClock();
    const std::optional<int> length = phaseLength();
    if (!length || elapsed() < *length)
        Q_EMIT changed();
    else if (m_state == Resting)
        enter(Running);
    else
        endRepetition();
}

// A clock that was set back must not make a dose longer: what had passed stays passed.
void RemedyTimer::followClock()
{
    const QDateTime now = m_clock.nowUtc();
    if (now < m_seen)
        m_since = m_since.addMSecs(m_seen.msecsTo(now));
    m_seen = now;
}

void RemedyTimer::endRepetition()
{
    m_secondsBefore += *phaseLength();
    ++m_finished;
    m_stoppedAtLimit = m_plan.limit && phaseLength() == m_plan.limit;
    Q_EMIT phaseEnded();
    if (m_finished < m_plan.repetitions) {
        enter(Resting);
        return;
    }
    enter(Done);
    Q_EMIT finished();
}

void RemedyTimer::enter(State state)
{
    if (m_state == Resting && state == Running)
        Q_EMIT phaseEnded();
    m_state = state;
    m_carriedMs = 0;
    m_since = m_seen = m_clock.nowUtc();
    if (state == Running || state == Resting)
        m_ticker.start();
    else
        m_ticker.stop();
    Q_EMIT changed();
}

int RemedyTimer::elapsed() const
{
    const qint64 running = m_state == Paused ? 0 : m_since.msecsTo(m_clock.nowUtc());
    const auto seconds = static_cast<int>(std::max<qint64>(0, m_carriedMs + running) / 1000);
    return std::min(seconds, phaseLength().value_or(seconds));
}

std::optional<int> RemedyTimer::phaseLength() const
{
    const State phase = m_state == Paused ? m_pausedFrom : m_state;
    if (phase == Resting)
        return restSeconds;
    if (m_plan.seconds && m_plan.limit)
        return std::min(*m_plan.seconds, *m_plan.limit);
    return m_plan.seconds ? m_plan.seconds : m_plan.limit;
}

QString RemedyTimer::clockWords() const
{
    if (m_state == Done || m_state == Stopped)
        return durationText(secondsDone());
    const std::optional<int> length = phaseLength();
    if (!length)
        return clockText(elapsed());
    return tr("%1 of %2").arg(clockText(elapsed()), clockText(*length));
}

QString RemedyTimer::guidance() const
{
    const QString count = m_plan.repetitions > 1
        ? tr(" %1 of %2.").arg(std::min(m_finished + 1, m_plan.repetitions)).arg(m_plan.repetitions)
        : QString();
    switch (m_state) {
    case Idle:
        return {};
    case Paused:
        return tr("Paused.");
    case Resting:
        return tr("Let go and breathe.") + count;
    case Done:
        return m_stoppedAtLimit ? tr("Stop now: longer than this at a time is not advised.")
                                : tr("Done.");
    case Stopped:
        return tr("Stopped.");
    case Running:
        return (warning() ? tr("Almost there, ease off slowly.")
                          : tr("Go gently; if it gets worse, stop."))
            + count;
    }
    Q_UNREACHABLE();
}

double RemedyTimer::progress() const
{
    if (m_state == Done)
        return 1;
    const std::optional<int> length = phaseLength();
    if (!length || m_state == Idle || m_state == Stopped)
        return 0;
    return std::clamp(static_cast<double>(elapsed()) / *length, 0.0, 1.0);
}

bool RemedyTimer::warning() const
{
    return m_state == Running && m_plan.limit && phaseLength() == m_plan.limit
        && elapsed() >= *m_plan.limit - warningSeconds;
}

int RemedyTimer::secondsDone() const
{
    const bool inRepetition = m_state == Running || (m_state == Paused && m_pausedFrom == Running);
    return m_secondsBefore + (inRepetition ? elapsed() : 0);
}

int RemedyTimer::repetitionsDone() const
{
    return m_finished;
}

} // namespace knotebook
