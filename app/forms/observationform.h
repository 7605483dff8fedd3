// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/body/paintingmodel.h"
#include "app/forms/scale.h"
#include "app/forms/whenform.h"
#include "app/models/choicemodel.h"
#include "app/session.h"

namespace knotebook {

/**
 * One look at a knot, with everything that can be said of it. Nothing has to be
 * answered; the status follows the answers until the person chooses one.
 */
class ObservationForm final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from a view model")
    Q_PROPERTY(QString subject READ subject NOTIFY changed FINAL)
    Q_PROPERTY(bool editing READ editing NOTIFY changed FINAL)
    Q_PROPERTY(int rest READ rest WRITE setRest NOTIFY changed FINAL)
    Q_PROPERTY(QString restTenths READ restTenths NOTIFY changed FINAL)
    Q_PROPERTY(int pressure READ pressure WRITE setPressure NOTIFY changed FINAL)
    Q_PROPERTY(QString pressureTenths READ pressureTenths NOTIFY changed FINAL)
    Q_PROPERTY(bool flare READ flare WRITE setFlare NOTIFY changed FINAL)
    Q_PROPERTY(QString note READ note WRITE setNote NOTIFY changed FINAL)
    Q_PROPERTY(QString suggestion READ suggestion NOTIFY changed FINAL)
    Q_PROPERTY(knotebook::WhenForm *when READ when CONSTANT FINAL)
    Q_PROPERTY(knotebook::ChoiceModel *familiar READ familiar CONSTANT FINAL)
    Q_PROPERTY(knotebook::ChoiceModel *status READ status CONSTANT FINAL)
    Q_PROPERTY(knotebook::ChoiceModel *twitch READ twitch CONSTANT FINAL)
    Q_PROPERTY(knotebook::ChoiceModel *feel READ feel CONSTANT FINAL)
    Q_PROPERTY(knotebook::ChoiceModel *signs READ signs CONSTANT FINAL)
    Q_PROPERTY(knotebook::ChoiceModel *radiates READ radiates CONSTANT FINAL)
    Q_PROPERTY(knotebook::PaintingModel *painting READ painting CONSTANT FINAL)

public:
    /** `session` and `atlas` must outlive the form. */
    ObservationForm(Session &session, const Atlas &atlas, QObject *parent);

    /** An empty form for a knot; false, with a notice, when there is no such knot. */
    bool beginFor(KnotId knot);
    /** The form of an observation that is there. */
    bool beginEdit(ObservationId observation);

    QString subject() const { return m_subject; }
    bool editing() const { return m_observation.has_value(); }
    int rest() const { return m_rest.number(); }
    /** "5.7" when the entry holds what the row cannot show; else empty. */
    QString restTenths() const { return m_rest.tenths(); }
    void setRest(int number);
    int pressure() const { return m_pressure.number(); }
    QString pressureTenths() const { return m_pressure.tenths(); }
    void setPressure(int number);
    bool flare() const { return m_flare; }
    void setFlare(bool flare);
    QString note() const { return m_note; }
    void setNote(const QString &note);
    /** What the answers suggest, in words; empty when they do not say. */
    QString suggestion() const;
    WhenForm *when() { return &m_when; }
    ChoiceModel *familiar() { return &m_familiar; }
    ChoiceModel *status() { return &m_status; }
    ChoiceModel *twitch() { return &m_twitch; }
    ChoiceModel *feel() { return &m_feel; }
    ChoiceModel *signs() { return &m_signs; }
    ChoiceModel *radiates() { return &m_radiates; }
    /** Where it spreads, on the map. */
    PaintingModel *painting() { return &m_painting; }

    /** The person's own choice of status, which the answers no longer change. */
    Q_INVOKABLE void chooseStatus(int index);
    /** Writes it down; false, with a notice of the reason, when it could not. */
    Q_INVOKABLE bool save();

Q_SIGNALS:
    void changed();

private:
    bool beginWith(const Knot &knot);
    void fill(const ObservationFields &fields);
    void beginPainting(const KnotFields &knot);
    void followSuggestion();
    std::optional<KnotStatus> suggested() const;
    ObservationFields fields(KnotId knot, const Moment &felt) const;

    Session &m_session;
    std::optional<KnotId> m_knot;
    std::optional<ObservationId> m_observation;
    QString m_subject;
    ObservationFields m_loaded;
    NumberAnswer m_rest;
    NumberAnswer m_pressure;
    bool m_flare = false;
    bool m_statusChosen = false;
    QString m_note;
    WhenForm m_when;
    ChoiceModel m_familiar {ChoiceModel::Kind::AtMostOne};
    ChoiceModel m_status {ChoiceModel::Kind::AtMostOne};
    ChoiceModel m_twitch {ChoiceModel::Kind::AtMostOne};
    ChoiceModel m_feel {ChoiceModel::Kind::Several};
    ChoiceModel m_signs {ChoiceModel::Kind::Several};
    ChoiceModel m_radiates {ChoiceModel::Kind::Several};
    PaintingModel m_painting;
};

} // namespace knotebook
