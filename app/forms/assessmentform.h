// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/forms/formparts.h"
#include "app/forms/scale.h"
#include "app/forms/whenform.h"
#include "app/session.h"

#include <QtQml/qqmlregistration.h>

namespace knotebook {

/** The activities of a person's own and how well each can be done: 0 unable … 10 as before. */
class ActivityModel final : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from a form")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    Q_PROPERTY(bool full READ full NOTIFY countChanged FINAL)

public:
    enum Role { NameRole = Qt::UserRole, AbilityRole };

    static constexpr int most = 5;

    explicit ActivityModel(QObject *parent) : QAbstractListModel(parent) { }

    /** As answered; an ability may be noNumber. @{ */
    const QList<PsfsActivity> &activities() const { return m_activities; }
    void setActivities(QList<PsfsActivity> activities);
    /** @} */
    int count() const { return static_cast<int>(m_activities.size()); }
    bool full() const { return count() >= most; }

    /** One more, without a name; nothing when it is full. */
    Q_INVOKABLE void add();
    Q_INVOKABLE void remove(int row);
    Q_INVOKABLE void rename(int row, const QString &name);
    /** 0…10; choosing the same number again takes the answer back. */
    Q_INVOKABLE void choose(int row, int number);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();

private:
    QList<PsfsActivity> m_activities;
};

/**
 * One of the three short questionnaires about how a person gets along: PEG, the
 * Patient-Specific Functional Scale, and the change all in all.
 */
class AssessmentForm final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from a view model")
    Q_PROPERTY(Kind kind READ kind NOTIFY changed FINAL)
    Q_PROPERTY(bool editing READ editing NOTIFY changed FINAL)
    Q_PROPERTY(int pain READ pain WRITE setPain NOTIFY changed FINAL)
    Q_PROPERTY(int enjoyment READ enjoyment WRITE setEnjoyment NOTIFY changed FINAL)
    Q_PROPERTY(int activity READ activity WRITE setActivity NOTIFY changed FINAL)
    Q_PROPERTY(knotebook::ActivityModel *activities READ activities CONSTANT FINAL)
    Q_PROPERTY(knotebook::ChoiceModel *change READ change CONSTANT FINAL)
    Q_PROPERTY(knotebook::WhenForm *when READ when CONSTANT FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)

public:
    enum class Kind { EverydayLife, Activities, AllInAll };
    Q_ENUM(Kind)

    /** `session` must outlive the form. */
    AssessmentForm(Session &session, QObject *parent);

    /** Empty; the activities carry the names of the last answers. */
    void begin(Kind kind);
    bool beginEdit(AssessmentId id);

    Kind kind() const { return m_kind; }
    bool editing() const { return m_id.has_value(); }
    /** @name PEG, of the past week: 0…10, or noNumber; the same number again takes it back. */
    ///@{
    int pain() const { return m_pain.number(); }
    void setPain(int number);
    int enjoyment() const { return m_enjoyment.number(); }
    void setEnjoyment(int number);
    int activity() const { return m_activity.number(); }
    void setActivity(int number);
    ///@}
    ActivityModel *activities() { return &m_activities; }
    /** Codes "-3" … "3". */
    ChoiceModel *change() { return &m_change; }
    WhenForm *when() { return &m_when; }
    /** Why it was not saved; empty until it was tried. */
    QString problem() const { return m_problem; }

    /** Writes it down; false, with problem() or a notice, when it could not. */
    Q_INVOKABLE bool save();

Q_SIGNALS:
    void changed();

private:
    void answer(NumberAnswer &question, int number);
    void clear();
    void load(const Peg &peg);
    void load(const Psfs &psfs);
    void load(const GlobalChange &change);
    Result<std::variant<Peg, Psfs, GlobalChange>> answers() const;
    Result<Psfs> namedActivities() const;

    Session &m_session;
    Kind m_kind = Kind::EverydayLife;
    std::optional<AssessmentId> m_id;
    NumberAnswer m_pain;
    NumberAnswer m_enjoyment;
    NumberAnswer m_activity;
    ActivityModel m_activities {nullptr};
    ChoiceModel m_change {ChoiceModel::Kind::AtMostOne};
    WhenForm m_when;
    QString m_problem;
};

} // namespace knotebook
