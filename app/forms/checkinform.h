// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/forms/scale.h"
#include "app/models/choicemodel.h"
#include "app/session.h"

#include <QtQml/qqmlregistration.h>

namespace knotebook {

/** What pain got in the way of, one row an area. */
class InterferenceModel final : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from a form")

public:
    enum Role { LabelRole = Qt::UserRole, NumberRole, TenthsRole };

    explicit InterferenceModel(QObject *parent) : QAbstractListModel(parent) { }

    const QMap<InterferenceArea, Intensity> &values() const { return m_values; }
    void setValues(const QMap<InterferenceArea, Intensity> &values);
    /** 0…10; choosing the same number again takes the answer back. */
    Q_INVOKABLE void choose(int row, int number);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    QMap<InterferenceArea, Intensity> m_values;
};

/** How a day was: today's check-in, or that of an earlier day. */
class CheckinForm final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from a view model")
    Q_PROPERTY(QString day READ dayWords NOTIFY changed FINAL)
    Q_PROPERTY(bool canGoForward READ canGoForward NOTIFY changed FINAL)
    Q_PROPERTY(bool exists READ exists NOTIFY changed FINAL)
    Q_PROPERTY(knotebook::InterferenceModel *interference READ interference CONSTANT FINAL)
    Q_PROPERTY(knotebook::ChoiceModel *habits READ habits CONSTANT FINAL)
    Q_PROPERTY(knotebook::ChoiceModel *causes READ causes CONSTANT FINAL)
    Q_PROPERTY(QString sleep READ sleep WRITE setSleep NOTIFY changed FINAL)
    Q_PROPERTY(QString sleepProblem READ sleepProblem NOTIFY changed FINAL)
    Q_PROPERTY(int stress READ stress WRITE setStress NOTIFY changed FINAL)
    Q_PROPERTY(QString stressTenths READ stressTenths NOTIFY changed FINAL)
    Q_PROPERTY(bool quiet READ quiet WRITE setQuiet NOTIFY changed FINAL)
    Q_PROPERTY(QString note READ note WRITE setNote NOTIFY changed FINAL)

public:
    /** `session` must outlive the form. */
    CheckinForm(Session &session, QObject *parent);

    /** Reads what the journal has for the day. */
    void beginFor(QDate day);

    QString dayWords() const;
    bool canGoForward() const { return m_day < m_session.today(); }
    bool exists() const { return m_id.has_value(); }
    InterferenceModel *interference() { return &m_interference; }
    ChoiceModel *habits() { return &m_habits; }
    ChoiceModel *causes() { return &m_causes; }
    /** Hours as typed: "7.5"; those of an entry rounded, and kept to the minute. */
    QString sleep() const { return m_sleep; }
    void setSleep(const QString &hours);
    QString sleepProblem() const;
    int stress() const { return m_stress.number(); }
    QString stressTenths() const { return m_stress.tenths(); }
    void setStress(int number);
    bool quiet() const { return m_quiet; }
    void setQuiet(bool quiet);
    QString note() const { return m_note; }
    void setNote(const QString &note);

    Q_INVOKABLE void goBackOneDay() { beginFor(m_day.addDays(-1)); }
    Q_INVOKABLE void goForwardOneDay();
    /** Writes the day down; false, with a notice, when it could not. */
    Q_INVOKABLE bool save();

Q_SIGNALS:
    void changed();

private:
    QString sleepText() const;
    std::optional<int> sleepMinutes() const;

    Session &m_session;
    QDate m_day;
    std::optional<CheckinId> m_id;
    CheckinFields m_loaded;
    InterferenceModel m_interference {nullptr};
    ChoiceModel m_habits {ChoiceModel::Kind::Several};
    ChoiceModel m_causes {ChoiceModel::Kind::Several};
    QString m_sleep;
    NumberAnswer m_stress;
    bool m_quiet = false;
    QString m_note;
};

} // namespace knotebook
