// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/importviewmodel.h"
#include "app/importing/mergeviewmodel.h"
#include "app/models/choicemodel.h"
#include "app/pages/journalfiles.h"
#include "app/pages/purgeviewmodel.h"
#include "app/pages/restoreviewmodel.h"
#include "app/pages/snapshotsviewmodel.h"
#include "app/session.h"
#include "app/shell/preferences.h"

namespace knotebook {

/** One fact about the person's history, with three answers and none. */
class FactListModel final : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from a view model")

public:
    enum Role { LabelRole = Qt::UserRole, AnswerRole, SinceRole };
    enum FactAnswer { NotAsked, Yes, No, Unsure };
    Q_ENUM(FactAnswer)

    /** `session` must outlive the model. */
    FactListModel(const Session &session, QObject *parent);

    void setFacts(const QMap<QString, Fact> &facts);
    QString idAt(int row) const { return m_ids.value(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    const Session &m_session;
    QStringList m_ids;
    QMap<QString, Fact> m_facts;
};

/** Settings of the window, facts of the profile, and what the program is. */
class SettingsViewModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from the shell")
    Q_PROPERTY(knotebook::Preferences *preferences READ preferences CONSTANT FINAL)
    Q_PROPERTY(knotebook::ChoiceModel *theme READ theme CONSTANT FINAL)
    Q_PROPERTY(knotebook::FactListModel *facts READ facts CONSTANT FINAL)
    Q_PROPERTY(knotebook::ImportViewModel *importing READ importing CONSTANT FINAL)
    Q_PROPERTY(knotebook::MergeViewModel *merging READ merging CONSTANT FINAL)
    Q_PROPERTY(knotebook::JournalFiles *files READ files CONSTANT FINAL)
    Q_PROPERTY(knotebook::RestoreViewModel *restoring READ restoring CONSTANT FINAL)
    Q_PROPERTY(knotebook::SnapshotsViewModel *snapshots READ snapshots CONSTANT FINAL)
    Q_PROPERTY(knotebook::PurgeViewModel *purging READ purging CONSTANT FINAL)
    Q_PROPERTY(QString journalFile READ journalFile NOTIFY changed FINAL)
    Q_PROPERTY(QString journalSummary READ journalSummary NOTIFY changed FINAL)
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL)
    Q_PROPERTY(QString birthYear READ birthYear NOTIFY changed FINAL)
    Q_PROPERTY(QString birthYearProblem READ birthYearProblem NOTIFY changed FINAL)
    Q_PROPERTY(QString emergencyNumber READ emergencyNumber NOTIFY changed FINAL)
    Q_PROPERTY(QString textSizeText READ textSizeText NOTIFY changed FINAL)
    Q_PROPERTY(QString version READ version CONSTANT FINAL)

public:
    /** Both must outlive the view model. */
    SettingsViewModel(Session &session, Preferences &preferences, QString version, QObject *parent);

    Preferences *preferences() { return &m_preferences; }
    ChoiceModel *theme() { return &m_theme; }
    FactListModel *facts() { return &m_facts; }
    ImportViewModel *importing() { return &m_importing; }
    MergeViewModel *merging() { return &m_merging; }
    JournalFiles *files() { return &m_files; }
    RestoreViewModel *restoring() { return &m_restoring; }
    SnapshotsViewModel *snapshots() { return &m_snapshots; }
    PurgeViewModel *purging() { return &m_purging; }
    QString journalFile() const;
    QString journalSummary() const;
    QString name() const { return m_profile.name; }
    QString birthYear() const { return m_birthYear; }
    QString birthYearProblem() const;
    QString emergencyNumber() const { return m_profile.emergencyNumber; }
    QString textSizeText() const;
    QString version() const { return m_version; }

    Q_INVOKABLE void chooseTheme(int index);
    Q_INVOKABLE void answerFact(int row, knotebook::FactListModel::FactAnswer answer);
    Q_INVOKABLE void enterName(const QString &name);
    Q_INVOKABLE void enterBirthYear(const QString &year);
    Q_INVOKABLE void enterEmergencyNumber(const QString &number);

Q_SIGNALS:
    void changed();

private:
    void refresh();
    bool saveProfile(const ProfileFields &fields);

    Session &m_session;
    Preferences &m_preferences;
    QString m_version;
    ChoiceModel m_theme {ChoiceModel::Kind::ExactlyOne};
    FactListModel m_facts;
    ImportViewModel m_importing;
    MergeViewModel m_merging;
    JournalFiles m_files;
    RestoreViewModel m_restoring;
    SnapshotsViewModel m_snapshots;
    PurgeViewModel m_purging;
    ProfileFields m_profile;
    QString m_birthYear;
};

} // namespace knotebook
