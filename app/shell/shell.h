// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/bodyviewmodel.h"
#include "app/pages/careviewmodel.h"
#include "app/pages/heatviewmodel.h"
#include "app/pages/hurtviewmodel.h"
#include "app/pages/knotviewmodel.h"
#include "app/pages/remediesviewmodel.h"
#include "app/pages/reportviewmodel.h"
#include "app/pages/settingsviewmodel.h"
#include "app/pages/todayviewmodel.h"
#include "app/pages/trendsviewmodel.h"
#include "app/pages/trialviewmodel.h"
#include "app/shell/navigator.h"
#include "app/tables.h"

#include <QTimer>

namespace knotebook {

/** The window around the pages: where one is, what was just done, and the way back. */
class Shell final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from main")
    Q_PROPERTY(knotebook::Navigator *navigator READ navigator CONSTANT FINAL)
    Q_PROPERTY(knotebook::Preferences *preferences READ preferences CONSTANT FINAL)
    Q_PROPERTY(knotebook::TodayViewModel *today READ today CONSTANT FINAL)
    Q_PROPERTY(knotebook::BodyViewModel *body READ body CONSTANT FINAL)
    Q_PROPERTY(knotebook::HeatViewModel *heat READ heat CONSTANT FINAL)
    Q_PROPERTY(knotebook::HurtViewModel *hurt READ hurt CONSTANT FINAL)
    Q_PROPERTY(knotebook::KnotViewModel *knot READ knot CONSTANT FINAL)
    Q_PROPERTY(knotebook::RemediesViewModel *remedies READ remedies CONSTANT FINAL)
    Q_PROPERTY(knotebook::TrendsViewModel *trends READ trends CONSTANT FINAL)
    Q_PROPERTY(knotebook::TrialViewModel *trial READ trial CONSTANT FINAL)
    Q_PROPERTY(knotebook::CareViewModel *care READ care CONSTANT FINAL)
    Q_PROPERTY(knotebook::ReportViewModel *report READ report CONSTANT FINAL)
    Q_PROPERTY(knotebook::SettingsViewModel *settings READ settings CONSTANT FINAL)
    Q_PROPERTY(QString notice READ notice NOTIFY noticeChanged FINAL)
    Q_PROPERTY(bool noticeUndoable READ noticeUndoable NOTIFY noticeChanged FINAL)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY historyChanged FINAL)
    Q_PROPERTY(bool canRedo READ canRedo NOTIFY historyChanged FINAL)

public:
    /** All must outlive the shell. */
    Shell(Session &session, const Tables &tables, Preferences &preferences, const QString &version,
          QObject *parent = nullptr);

    Navigator *navigator() { return &m_navigator; }
    Preferences *preferences() { return &m_preferences; }
    TodayViewModel *today() { return &m_today; }
    BodyViewModel *body() { return &m_body; }
    HeatViewModel *heat() { return &m_heat; }
    HurtViewModel *hurt() { return &m_hurt; }
    KnotViewModel *knot() { return &m_knot; }
    RemediesViewModel *remedies() { return &m_remedies; }
    TrendsViewModel *trends() { return &m_trends; }
    TrialViewModel *trial() { return &m_trial; }
    CareViewModel *care() { return &m_care; }
    ReportViewModel *report() { return &m_report; }
    SettingsViewModel *settings() { return &m_settings; }
    /** What was just done or could not be; empty when nothing is to be said. */
    QString notice() const { return m_notice; }
    bool noticeUndoable() const { return m_noticeUndoable; }
    bool canUndo() const { return m_session.canUndo(); }
    bool canRedo() const { return m_session.canRedo(); }

    Q_INVOKABLE void undo();
    Q_INVOKABLE void redo();
    Q_INVOKABLE void dismissNotice();
    /** The welcome was read. */
    Q_INVOKABLE void finishWelcome();
    /**
     * A window may stay open for days: on a new day, all that speaks of "today"
     * is read again, and once an hour the rules of care are applied again, as
     * answers expire. Called by itself twice a minute.
     */
    Q_INVOKABLE void lookAtTheClock();

    void openKnot(const KnotId &knot);
    void treat(const KnotId &knot);

Q_SIGNALS:
    void noticeChanged();
    void historyChanged();

private:
    void connectPages();

    Session &m_session;
    Preferences &m_preferences;
    Navigator m_navigator {nullptr};
    TodayViewModel m_today;
    BodyViewModel m_body;
    HeatViewModel m_heat;
    HurtViewModel m_hurt;
    KnotViewModel m_knot;
    RemediesViewModel m_remedies;
    TrendsViewModel m_trends;
    TrialViewModel m_trial;
    CareViewModel m_care;
    ReportViewModel m_report;
    SettingsViewModel m_settings;
    QString m_notice;
    bool m_noticeUndoable = false;
    QDate m_day;
    QDateTime m_careSeen; ///< when the rules were last applied because time went by
    QTimer m_watch;
};

} // namespace knotebook
