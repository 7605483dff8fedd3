// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/forms/formparts.h"
#include "app/forms/scale.h"
#include "app/forms/whenform.h"
#include "app/models/choicemodel.h"
#include "app/remedies/remedytimer.h"
#include "app/session.h"

namespace knotebook {

/** One application of a remedy: on which knot, how long, and the pain before and after. */
class UseForm final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from a view model")
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    Q_PROPERTY(bool editing READ editing NOTIFY changed FINAL)
    Q_PROPERTY(QList<QString> cautions READ cautions NOTIFY changed FINAL)
    Q_PROPERTY(knotebook::ChoiceModel *knots READ knots CONSTANT FINAL)
    Q_PROPERTY(knotebook::ChoiceModel *by READ by CONSTANT FINAL)
    Q_PROPERTY(knotebook::ChoiceModel *profession READ profession CONSTANT FINAL)
    Q_PROPERTY(knotebook::ChoiceModel *pressureLevel READ pressureLevel CONSTANT FINAL)
    Q_PROPERTY(knotebook::ChoiceModel *reaction READ reaction CONSTANT FINAL)
    Q_PROPERTY(knotebook::WhenForm *when READ when CONSTANT FINAL)
    Q_PROPERTY(int before READ before WRITE setBefore NOTIFY changed FINAL)
    Q_PROPERTY(QString beforeTenths READ beforeTenths NOTIFY changed FINAL)
    Q_PROPERTY(int after READ after WRITE setAfter NOTIFY changed FINAL)
    Q_PROPERTY(QString afterTenths READ afterTenths NOTIFY changed FINAL)
    Q_PROPERTY(QString duration READ duration WRITE setDuration NOTIFY changed FINAL)
    Q_PROPERTY(QString durationProblem READ durationProblem NOTIFY changed FINAL)
    Q_PROPERTY(QString repetitions READ repetitions WRITE setRepetitions NOTIFY changed FINAL)
    Q_PROPERTY(QString repetitionsProblem READ repetitionsProblem NOTIFY changed FINAL)
    Q_PROPERTY(QString tool READ tool WRITE setTool NOTIFY changed FINAL)
    Q_PROPERTY(QString amount READ amount WRITE setAmount NOTIFY changed FINAL)
    Q_PROPERTY(QString note READ note WRITE setNote NOTIFY changed FINAL)
    Q_PROPERTY(bool asksAmount READ asksAmount NOTIFY changed FINAL)
    Q_PROPERTY(bool asksPressure READ asksPressure NOTIFY changed FINAL)

public:
    /** `session` must outlive the form. */
    UseForm(Session &session, QObject *parent);

    /** An empty form; `knot` is chosen beforehand when given. */
    void beginFor(const QString &remedy, std::optional<KnotId> knot);
    /** What the timer measured. */
    void takeOver(const RemedyTimer &timer);
    bool beginEdit(UseId use);

    bool editing() const { return m_use.has_value(); }
    QString title() const;
    QStringList cautions() const;
    ChoiceModel *knots() { return m_knots.model(); }
    ChoiceModel *by() { return &m_by; }
    ChoiceModel *profession() { return &m_profession; }
    ChoiceModel *pressureLevel() { return &m_pressureLevel; }
    ChoiceModel *reaction() { return &m_reaction; }
    WhenForm *when() { return &m_when; }
    int before() const { return m_before.number(); }
    /** "5.7" when the entry holds what the row cannot show; else empty. */
    QString beforeTenths() const { return m_before.tenths(); }
    void setBefore(int number);
    int after() const { return m_after.number(); }
    QString afterTenths() const { return m_after.tenths(); }
    void setAfter(int number);
    /** "1:30" for minutes and seconds, or whole minutes. */
    QString duration() const { return m_duration; }
    void setDuration(const QString &text);
    QString durationProblem() const;
    QString repetitions() const { return m_repetitions; }
    void setRepetitions(const QString &text);
    QString repetitionsProblem() const;
    QString tool() const { return m_tool; }
    void setTool(const QString &text);
    QString amount() const { return m_amount; }
    void setAmount(const QString &text);
    QString note() const { return m_note; }
    void setNote(const QString &text);
    bool asksAmount() const;
    bool asksPressure() const;

    Q_INVOKABLE bool save();

Q_SIGNALS:
    void changed();

private:
    void fill(const UseFields &fields);

    Session &m_session;
    QString m_remedy;
    std::optional<UseId> m_use;
    KnotChoice m_knots;
    ChoiceModel m_by {ChoiceModel::Kind::AtMostOne};
    ChoiceModel m_profession {ChoiceModel::Kind::AtMostOne};
    ChoiceModel m_pressureLevel {ChoiceModel::Kind::AtMostOne};
    ChoiceModel m_reaction {ChoiceModel::Kind::AtMostOne};
    WhenForm m_when;
    NumberAnswer m_before;
    NumberAnswer m_after;
    QString m_duration;
    QString m_repetitions;
    QString m_tool;
    QString m_amount;
    QString m_note;
};

/** The name of a remedy of the catalogue or of the person's own. */
QString remedyName(const Session &session, const QString &id);

} // namespace knotebook
