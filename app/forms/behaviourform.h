// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/choicemodel.h"
#include "core/domain/behaviour.h"

#include <QtQml/qqmlregistration.h>

namespace knotebook {

class Session;

/** How a knot behaves: a part of its form. All of it may stay empty. */
class BehaviourForm final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from a form")
    Q_PROPERTY(knotebook::ChoiceModel *constancy READ constancy CONSTANT FINAL)
    Q_PROPERTY(knotebook::ChoiceModel *aggravates READ aggravates CONSTANT FINAL)
    Q_PROPERTY(knotebook::ChoiceModel *eases READ eases CONSTANT FINAL)
    Q_PROPERTY(
        QString aggravatesWords READ aggravatesWords WRITE setAggravatesWords NOTIFY changed FINAL)
    Q_PROPERTY(QString easesWords READ easesWords WRITE setEasesWords NOTIFY changed FINAL)
    Q_PROPERTY(QString onset READ onset WRITE setOnset NOTIFY changed FINAL)
    Q_PROPERTY(QString settle READ settle WRITE setSettle NOTIFY changed FINAL)
    Q_PROPERTY(QString onsetProblem READ onsetProblem NOTIFY changed FINAL)
    Q_PROPERTY(QString settleProblem READ settleProblem NOTIFY changed FINAL)

public:
    /** `session` is asked for the words, now and only now. */
    BehaviourForm(const Session &session, QObject *parent);

    void fill(const Behaviour &behaviour);
    /** As it stands; minutes that cannot be read are absent, see isSound(). */
    Behaviour value() const;
    /** Whether everything can be read. */
    bool isSound() const { return onsetProblem().isEmpty() && settleProblem().isEmpty(); }

    ChoiceModel *constancy() { return &m_constancy; }
    ChoiceModel *aggravates() { return &m_aggravates; }
    ChoiceModel *eases() { return &m_eases; }
    QString aggravatesWords() const { return m_loaded.aggravatesWords; }
    void setAggravatesWords(const QString &text);
    QString easesWords() const { return m_loaded.easesWords; }
    void setEasesWords(const QString &text);
    /** Minutes until it comes on, and until it has settled; may be empty. @{ */
    QString onset() const { return m_onset; }
    void setOnset(const QString &text);
    QString settle() const { return m_settle; }
    void setSettle(const QString &text);
    /** @} */
    QString onsetProblem() const;
    QString settleProblem() const;

Q_SIGNALS:
    void changed();

private:
    Behaviour m_loaded;
    QString m_onset;
    QString m_settle;
    ChoiceModel m_constancy {ChoiceModel::Kind::AtMostOne};
    ChoiceModel m_aggravates {ChoiceModel::Kind::Several};
    ChoiceModel m_eases {ChoiceModel::Kind::Several};
};

} // namespace knotebook
