// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/forms/formparts.h"
#include "app/forms/whenform.h"
#include "app/models/choicemodel.h"
#include "app/session.h"

namespace knotebook {

/** A visit to a professional: who, when, what was done, what was advised. */
class VisitForm final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from a view model")
    Q_PROPERTY(bool editing READ editing NOTIFY changed FINAL)
    Q_PROPERTY(knotebook::ChoiceModel *profession READ profession CONSTANT FINAL)
    Q_PROPERTY(knotebook::WhenForm *when READ when CONSTANT FINAL)
    Q_PROPERTY(knotebook::ChoiceModel *treatments READ treatments CONSTANT FINAL)
    Q_PROPERTY(knotebook::ChoiceModel *knots READ knots CONSTANT FINAL)
    Q_PROPERTY(QString advice READ advice WRITE setAdvice NOTIFY changed FINAL)
    Q_PROPERTY(QString note READ note WRITE setNote NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)

public:
    /** `session` must outlive the form. */
    VisitForm(Session &session, QObject *parent);

    void begin();
    bool beginEdit(VisitId id);

    bool editing() const { return m_id.has_value(); }
    ChoiceModel *profession() { return &m_profession; }
    WhenForm *when() { return &m_when; }
    ChoiceModel *treatments() { return &m_treatments; }
    ChoiceModel *knots() { return m_knots.model(); }
    QString advice() const { return m_advice; }
    void setAdvice(const QString &text);
    QString note() const { return m_note; }
    void setNote(const QString &text);
    /** Why it was not saved; empty until it was tried. */
    QString problem() const { return m_problem; }

    Q_INVOKABLE bool save();

Q_SIGNALS:
    void changed();

private:
    void fill(const VisitFields &fields);

    Session &m_session;
    std::optional<VisitId> m_id;
    ChoiceModel m_profession {ChoiceModel::Kind::AtMostOne};
    WhenForm m_when;
    ChoiceModel m_treatments {ChoiceModel::Kind::Several};
    KnotChoice m_knots;
    QStringList m_loadedTreatments; ///< also those that are not offered
    QString m_advice;
    QString m_note;
    QString m_problem;
};

} // namespace knotebook
