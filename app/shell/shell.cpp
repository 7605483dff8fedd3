// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/shell.h"

#include <chrono>
#include <cmath>

namespace knotebook {

using namespace std::chrono_literals;

Shell::Shell(Session &session, const Tables &tables, Preferences &preferences,
             const QString &version, QObject *parent)
    : QObject(parent), m_session(session), m_preferences(preferences),
      m_today(session, tables.atlas, nullptr), m_body(session, tables.atlas, nullptr),
      m_heat(session, tables.atlas, nullptr), m_hurt(session, tables, nullptr),
      m_knot(session, tables.atlas, nullptr), m_remedies(session, nullptr),
      m_trends(session, tables, nullptr), m_trial(session, tables.careTexts, nullptr),
      m_care(session, tables, nullptr), m_report(session, tables, nullptr),
      m_settings(session, preferences, version, nullptr), m_day(session.today()),
      m_careSeen(session.clock().nowUtc())
{
    connect(&session, &Session::noticed, this, [this](const QString &text, bool undoable) {
        m_notice = text;
        m_noticeUndoable = undoable;
        Q_EMIT noticeChanged();
    });
    connect(&session, &Session::changed, this, &Shell::historyChanged);
    connect(&session, &Session::lendingChanged, this, &Shell::historyChanged);
    connect(&session, &Session::journalChanged, this, [this] {
        m_remedies.timer()->dismiss();
        m_remedies.setSubject(std::nullopt);
    });
    connect(&m_remedies, &RemediesViewModel::subjectChanged, this,
            [this] { m_trial.setSubject(m_remedies.subjectId()); });
    connectPages();
    m_watch.callOnTimeout(this, &Shell::lookAtTheClock);
    m_watch.start(30s);
    if (!preferences.welcomed())
        m_navigator.show(Navigator::Welcome);
}

void Shell::connectPages()
{
    connect(&m_care, &CareViewModel::changed, this, [this] {
        m_today.setCareLine(m_care.line());
        m_remedies.setNotNow(m_care.notNow());
        m_body.setNotNow(m_care.notNow());
        m_trial.setBlocked(m_care.result().blocked);
    });
    connect(&m_today, &TodayViewModel::knotRequested, this, &Shell::openKnot);
    connect(&m_today, &TodayViewModel::treatmentRequested, this, &Shell::treat);
    connect(&m_body, &BodyViewModel::knotRequested, this, &Shell::openKnot);
    m_body.setAsInMirror(m_preferences.asInMirror());
    connect(&m_body, &BodyViewModel::viewChanged, this,
            [this] { m_preferences.setAsInMirror(m_body.asInMirror()); });
    connect(&m_body, &BodyViewModel::viewChanged, this,
            [this] { m_heat.setView(static_cast<View>(m_body.view())); });
    connect(&m_hurt, &HurtViewModel::muscleRequested, &m_body, &BodyViewModel::revealMuscle);
    // Its days are read before it is chosen, or while the page is made.
    connect(&m_navigator, &Navigator::approached, this, [this](Navigator::Page page) {
        if (page == Navigator::Trends)
            m_trends.prepare();
    });
    connect(&m_navigator, &Navigator::pageChanged, this, [this] {
        if (m_navigator.page() == Navigator::Trends)
            m_trends.enter();
    });
    connect(&m_knot, &KnotViewModel::treatmentRequested, this, &Shell::treat);
    connect(&m_knot, &KnotViewModel::removed, this, [this] {
        if (m_navigator.page() == Navigator::Knot)
            m_navigator.goBack();
    });
}

void Shell::openKnot(const KnotId &knot)
{
    m_knot.show(knot);
    m_navigator.enter(Navigator::Knot);
}

void Shell::treat(const KnotId &knot)
{
    m_remedies.setSubject(knot);
    m_navigator.enter(Navigator::Remedies);
}

void Shell::undo()
{
    m_session.undo();
}

void Shell::redo()
{
    m_session.redo();
}

void Shell::dismissNotice()
{
    m_notice.clear();
    m_noticeUndoable = false;
    Q_EMIT noticeChanged();
}

void Shell::finishWelcome()
{
    m_preferences.setWelcomed();
    m_navigator.show(Navigator::Today);
}

void Shell::lookAtTheClock()
{
    constexpr qint64 anHour = 3600;
    const QDateTime now = m_session.clock().nowUtc();
    const bool isNewDay = m_day != m_session.today();
    const bool isNewHour = std::abs(m_careSeen.secsTo(now)) >= anHour;
    if (isNewDay || isNewHour)
        m_careSeen = now;
    m_day = m_session.today();
    if (isNewDay) {
        m_session.announceAll();
        m_settings.snapshots()->keepToday();
    }
    if (isNewHour && !isNewDay)
        m_care.lookAgain();
}

} // namespace knotebook
