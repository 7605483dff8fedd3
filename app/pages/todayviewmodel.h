// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/forms/checkinform.h"
#include "app/forms/observationform.h"
#include "app/models/knotlistmodel.h"

namespace knotebook {

/** The first page: how are the knots today, and how was the day. */
class TodayViewModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from the shell")
    Q_PROPERTY(QString day READ day NOTIFY changed FINAL)
    Q_PROPERTY(QString careLine READ careLine NOTIFY careLineChanged FINAL)
    Q_PROPERTY(knotebook::KnotListModel *knots READ knots CONSTANT FINAL)
    Q_PROPERTY(bool anyKnots READ anyKnots NOTIFY changed FINAL)
    Q_PROPERTY(int resolvedCount READ resolvedCount NOTIFY changed FINAL)
    Q_PROPERTY(int outOfSight READ outOfSight NOTIFY changed FINAL)
    Q_PROPERTY(bool showsAll READ showsAll NOTIFY changed FINAL)
    Q_PROPERTY(bool quietDay READ quietDay NOTIFY changed FINAL)
    Q_PROPERTY(QString checkinSummary READ checkinSummary NOTIFY changed FINAL)
    Q_PROPERTY(knotebook::CheckinForm *checkin READ checkin CONSTANT FINAL)
    Q_PROPERTY(knotebook::ObservationForm *observation READ observation CONSTANT FINAL)

public:
    /** `session` and `atlas` must outlive the view model. */
    TodayViewModel(Session &session, const Atlas &atlas, QObject *parent);

    QString day() const;
    /** One line of what care concludes; empty when there is nothing to say. */
    QString careLine() const { return m_careLine; }
    void setCareLine(const QString &line);
    KnotListModel *knots() { return &m_knots; }
    bool anyKnots() const { return m_knots.count() > 0 || m_resolved > 0; }
    int resolvedCount() const { return m_resolved; }
    /** Knots that stepped back, as knotsInSight() says. */
    int outOfSight() const { return m_outOfSight; }
    bool showsAll() const { return m_showsAll; }
    bool quietDay() const { return m_today && (*m_today)->quiet; }
    /** What the check-in of today says, shortly; empty when there is none. */
    QString checkinSummary() const;
    CheckinForm *checkin() { return &m_checkin; }
    ObservationForm *observation() { return &m_observation; }

    /** Pain at rest now, 0…10: the one tap. */
    Q_INVOKABLE void logPain(const QString &knot, int number);
    /** Shows the knots that stepped back too, or no longer. */
    Q_INVOKABLE void toggleAll();
    /** Makes `observation` ready for this knot. */
    Q_INVOKABLE bool describe(const QString &knot);
    /** Makes `checkin` ready for today. */
    Q_INVOKABLE void beginCheckin();
    /** Says that today is a quiet day, or takes it back. */
    Q_INVOKABLE void toggleQuietDay();
    Q_INVOKABLE void openKnot(const QString &knot);
    Q_INVOKABLE void treat(const QString &knot);

    /** Reads the journal again. */
    void refresh();

Q_SIGNALS:
    void changed();
    void careLineChanged();
    void knotRequested(const knotebook::KnotId &knot);
    void treatmentRequested(const knotebook::KnotId &knot);

private:
    Session &m_session;
    KnotListModel m_knots;
    CheckinForm m_checkin;
    ObservationForm m_observation;
    std::optional<Checkin> m_today;
    int m_resolved = 0;
    int m_outOfSight = 0;
    bool m_showsAll = false;
    QString m_careLine;
};

/**
 * The knots that Today shows by itself, in their order: those looked at in the
 * last 30 days or new, and of older ones the latest until there are eight.
 */
QList<KnotState> knotsInSight(const QList<KnotState> &states, QDate today);

} // namespace knotebook
