// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/forms/behaviourform.h"
#include "app/models/choicemodel.h"
#include "app/session.h"
#include "core/atlas/atlas.h"

#include <QtQml/qqmlregistration.h>

namespace knotebook {

/**
 * A knot: where it is, and with a new one how it is now. Muscle and side come
 * from the point on the map and can be corrected.
 */
class KnotForm final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from a view model")
    Q_PROPERTY(bool editing READ editing NOTIFY changed FINAL)
    Q_PROPERTY(QString place READ place NOTIFY changed FINAL)
    Q_PROPERTY(QString caution READ caution NOTIFY changed FINAL)
    Q_PROPERTY(QString label READ label WRITE setLabel NOTIFY changed FINAL)
    Q_PROPERTY(QString note READ note WRITE setNote NOTIFY changed FINAL)
    Q_PROPERTY(QString onset READ onset WRITE setOnset NOTIFY changed FINAL)
    Q_PROPERTY(QString onsetProblem READ onsetProblem NOTIFY changed FINAL)
    Q_PROPERTY(bool inflamed READ inflamed WRITE setInflamed NOTIFY changed FINAL)
    Q_PROPERTY(bool lump READ lump WRITE setLump NOTIFY changed FINAL)
    Q_PROPERTY(int pain READ pain WRITE setPain NOTIFY changed FINAL)
    Q_PROPERTY(knotebook::ChoiceModel *muscle READ muscle CONSTANT FINAL)
    Q_PROPERTY(knotebook::ChoiceModel *side READ side CONSTANT FINAL)
    Q_PROPERTY(knotebook::ChoiceModel *kind READ kind CONSTANT FINAL)
    Q_PROPERTY(knotebook::ChoiceModel *status READ status CONSTANT FINAL)
    Q_PROPERTY(knotebook::ChoiceModel *onsetPattern READ onsetPattern CONSTANT FINAL)
    Q_PROPERTY(knotebook::ChoiceModel *causes READ causes CONSTANT FINAL)
    Q_PROPERTY(knotebook::BehaviourForm *behaviour READ behaviour CONSTANT FINAL)

public:
    /** `session` and `atlas` must outlive the form. */
    KnotForm(Session &session, const Atlas &atlas, QObject *parent);

    /** A new knot at a point of the body; in `meant` when the point alone does not say. */
    void beginAt(const BodyPoint &point, const std::optional<MuscleSide> &meant = {});
    bool beginEdit(KnotId id);

    bool editing() const { return m_id.has_value(); }
    /** Place and side in words, as they stand now. */
    QString place() const;
    /** What to mind at this place; often empty. */
    QString caution() const;
    QString label() const { return m_fields.label; }
    void setLabel(const QString &text);
    QString note() const { return m_fields.note; }
    void setNote(const QString &text);
    /** "2024-05-31", since when; may be empty. */
    QString onset() const { return m_onset; }
    void setOnset(const QString &text);
    QString onsetProblem() const;
    bool inflamed() const { return m_fields.inflamed; }
    void setInflamed(bool inflamed);
    bool lump() const { return m_fields.lumpWithInfection; }
    void setLump(bool lump);
    int pain() const { return m_pain; }
    void setPain(int number);
    ChoiceModel *muscle() { return &m_muscle; }
    ChoiceModel *side() { return &m_side; }
    ChoiceModel *kind() { return &m_kind; }
    ChoiceModel *status() { return &m_status; }
    ChoiceModel *onsetPattern() { return &m_onsetPattern; }
    ChoiceModel *causes() { return &m_causes; }
    BehaviourForm *behaviour() { return &m_behaviour; }

    Q_INVOKABLE void chooseStatus(int index);
    Q_INVOKABLE bool save();

Q_SIGNALS:
    void changed();
    /** A new knot was written down. */
    void added(const knotebook::KnotId &knot);

private:
    void fill(const KnotFields &fields);
    void offerMuscles(const BodyPoint &point);
    KnotFields fields() const;
    std::optional<QString> chosenMuscle() const;
    bool saveNew(const KnotFields &fields);

    Session &m_session;
    const Atlas &m_atlas;
    std::optional<KnotId> m_id;
    KnotFields m_fields;
    QString m_onset;
    int m_pain;
    bool m_statusChosen = false;
    ChoiceModel m_muscle {ChoiceModel::Kind::AtMostOne};
    ChoiceModel m_side {ChoiceModel::Kind::ExactlyOne};
    ChoiceModel m_kind {ChoiceModel::Kind::ExactlyOne};
    ChoiceModel m_status {ChoiceModel::Kind::AtMostOne};
    ChoiceModel m_onsetPattern {ChoiceModel::Kind::AtMostOne};
    ChoiceModel m_causes {ChoiceModel::Kind::Several};
    BehaviourForm m_behaviour;
};

} // namespace knotebook
