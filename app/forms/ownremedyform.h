// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/choicemodel.h"
#include "app/session.h"

#include <QtQml/qqmlregistration.h>

namespace knotebook {

/** A remedy of the person's own: a name is enough. */
class OwnRemedyForm final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from a view model")
    Q_PROPERTY(bool editing READ editing NOTIFY changed FINAL)
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed FINAL)
    Q_PROPERTY(QString duration READ duration WRITE setDuration NOTIFY changed FINAL)
    Q_PROPERTY(QString durationProblem READ durationProblem NOTIFY changed FINAL)
    Q_PROPERTY(QString repetitions READ repetitions WRITE setRepetitions NOTIFY changed FINAL)
    Q_PROPERTY(QString repetitionsProblem READ repetitionsProblem NOTIFY changed FINAL)
    Q_PROPERTY(QString note READ note WRITE setNote NOTIFY changed FINAL)
    Q_PROPERTY(bool canSave READ canSave NOTIFY changed FINAL)
    Q_PROPERTY(knotebook::ChoiceModel *kind READ kind CONSTANT FINAL)

public:
    /** `session` must outlive the form. */
    OwnRemedyForm(Session &session, QObject *parent);

    void beginNew();
    bool beginEdit(OwnRemedyId id);

    bool editing() const { return m_id.has_value(); }
    QString name() const { return m_name; }
    void setName(const QString &name);
    QString duration() const { return m_duration; }
    void setDuration(const QString &text);
    QString durationProblem() const;
    QString repetitions() const { return m_repetitions; }
    void setRepetitions(const QString &text);
    QString repetitionsProblem() const;
    QString note() const { return m_note; }
    void setNote(const QString &note);
    bool canSave() const;
    ChoiceModel *kind() { return &m_kind; }

    Q_INVOKABLE bool save();

Q_SIGNALS:
    void changed();

private:
    void fill(const OwnRemedyFields &fields);

    Session &m_session;
    std::optional<OwnRemedyId> m_id;
    QString m_name;
    QString m_duration;
    QString m_repetitions;
    QString m_note;
    ChoiceModel m_kind {ChoiceModel::Kind::ExactlyOne};
};

} // namespace knotebook
