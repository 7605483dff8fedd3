// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/forms/knotform.h"
#include "app/forms/observationform.h"
#include "app/forms/useform.h"
#include "app/models/daystripmodel.h"
#include "app/models/timelinemodel.h"

namespace knotebook {

/** One knot and its story. */
class KnotViewModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from the shell")
    Q_PROPERTY(bool exists READ exists NOTIFY changed FINAL)
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL)
    Q_PROPERTY(QString place READ place NOTIFY changed FINAL)
    Q_PROPERTY(int status READ status NOTIFY changed FINAL)
    Q_PROPERTY(QString statusText READ statusText NOTIFY changed FINAL)
    Q_PROPERTY(int pain READ pain NOTIFY changed FINAL)
    Q_PROPERTY(int todayPain READ todayPain NOTIFY changed FINAL)
    Q_PROPERTY(QString lastPain READ lastPain NOTIFY changed FINAL)
    Q_PROPERTY(QString facts READ facts NOTIFY changed FINAL)
    Q_PROPERTY(QString causes READ causes NOTIFY changed FINAL)
    Q_PROPERTY(QString behaviour READ behaviour NOTIFY changed FINAL)
    Q_PROPERTY(QString note READ note NOTIFY changed FINAL)
    Q_PROPERTY(bool resolved READ resolved NOTIFY changed FINAL)
    Q_PROPERTY(bool hasMore READ hasMore NOTIFY changed FINAL)
    Q_PROPERTY(knotebook::TimelineModel *timeline READ timeline CONSTANT FINAL)
    Q_PROPERTY(knotebook::DayStripModel *days READ days CONSTANT FINAL)
    Q_PROPERTY(knotebook::KnotForm *form READ form CONSTANT FINAL)
    Q_PROPERTY(knotebook::ObservationForm *observation READ observation CONSTANT FINAL)
    Q_PROPERTY(knotebook::UseForm *use READ use CONSTANT FINAL)

public:
    static constexpr int pageLength = 50;

    /** `session` and `atlas` must outlive the view model. */
    KnotViewModel(Session &session, const Atlas &atlas, QObject *parent);

    void show(KnotId knot);
    std::optional<KnotId> knot() const { return m_id; }

    bool exists() const { return m_state.has_value(); }
    QString name() const;
    QString place() const;
    int status() const;
    QString statusText() const;
    int pain() const;
    int todayPain() const;
    QString lastPain() const;
    /** Kind and since when. */
    QString facts() const;
    QString causes() const;
    /** What brings it on and what eases it; may be empty. */
    QString behaviour() const;
    QString note() const;
    bool resolved() const { return m_state && m_state->isResolved(); }
    bool hasMore() const { return m_hasMore; }
    TimelineModel *timeline() { return &m_timeline; }
    DayStripModel *days() { return &m_days; }
    KnotForm *form() { return &m_form; }
    ObservationForm *observation() { return &m_observation; }
    UseForm *use() { return &m_use; }

    Q_INVOKABLE void logPain(int number);
    Q_INVOKABLE bool describe();
    Q_INVOKABLE bool edit();
    Q_INVOKABLE void resolve();
    Q_INVOKABLE void reopen();
    Q_INVOKABLE void remove();
    Q_INVOKABLE void treat();
    Q_INVOKABLE void showMore();
    /** Makes `observation` or `use` ready for an entry of the timeline. */
    Q_INVOKABLE bool editEntry(int row);
    Q_INVOKABLE void deleteEntry(int row);

Q_SIGNALS:
    void changed();
    void removed();
    void treatmentRequested(const knotebook::KnotId &knot);

private:
    void refresh();
    void refreshTimeline();
    void refreshDays();
    /** Reads what changed and no more: a story of ten years is long to read. */
    void follow(const QList<QUuid> &ids);
    void followEntry(const QUuid &id);
    void setStatus(ActionKind kind, KnotStatus status, const QString &notice);

    Session &m_session;
    std::optional<KnotId> m_id;
    std::optional<KnotState> m_state;
    int m_shown = pageLength;
    bool m_hasMore = false;
    TimelineModel m_timeline;
    DayStripModel m_days {nullptr};
    KnotForm m_form;
    ObservationForm m_observation;
    UseForm m_use;
};

} // namespace knotebook
