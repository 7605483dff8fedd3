// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/settingsviewmodel.h"

#include "app/messages/journaltexts.h"
#include "app/messages/momenttexts.h"

#include <QDir>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestLife = 120;

std::optional<int> readYear(const QString &text, int thisYear)
{
    bool ok = false;
    const int year = text.trimmed().toInt(&ok);
    return ok && year > thisYear - longestLife && year <= thisYear ? std::optional(year)
                                                                   : std::nullopt;
}

FactListModel::FactAnswer answerOf(Answer answer)
{
    switch (answer) {
    case Answer::Yes:
        return FactListModel::Yes;
    case Answer::No:
        return FactListModel::No;
    case Answer::Unsure:
        return FactListModel::Unsure;
    }
    Q_UNREACHABLE();
}

std::optional<Answer> answerOf(FactListModel::FactAnswer answer)
{
    switch (answer) {
    case FactListModel::NotAsked:
        return std::nullopt;
    case FactListModel::Yes:
        return Answer::Yes;
    case FactListModel::No:
        return Answer::No;
    case FactListModel::Unsure:
        return Answer::Unsure;
    }
    Q_UNREACHABLE();
}

} // namespace

FactListModel::FactListModel(const Session &session, QObject *parent)
    : QAbstractListModel(parent), m_session(session),
      m_ids(session.catalogue().vocabulary(u"fact"_s))
{
}

void FactListModel::setFacts(const QMap<QString, Fact> &facts)
{
    m_facts = facts;
    Q_EMIT dataChanged(index(0), index(rowCount() - 1), {AnswerRole, SinceRole});
}

int FactListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

QVariant FactListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QString &id = m_ids.at(index.row());
    const auto fact = m_facts.constFind(id);
    const bool answered = fact != m_facts.constEnd();
    switch (role) {
    case Qt::DisplayRole:
    case LabelRole:
        return m_session.texts().word(u"fact"_s, id);
    case AnswerRole:
        return answered ? answerOf(fact->answer) : NotAsked;
    case SinceRole:
        return answered ? tr("answered %1").arg(dayText(fact->on, m_session.today())) : QString();
    default:
        return {};
    }
}

QHash<int, QByteArray> FactListModel::roleNames() const
{
    return {{LabelRole, "label"}, {AnswerRole, "answer"}, {SinceRole, "since"}};
}

SettingsViewModel::SettingsViewModel(Session &session, Preferences &preferences, QString version,
                                     QObject *parent)
    : QObject(parent), m_session(session), m_preferences(preferences),
      m_version(std::move(version)), m_facts(session, nullptr),
      m_importing(session, nullptr, &preferences), m_merging(session, nullptr),
      m_files(session, nullptr), m_restoring(session, nullptr), m_snapshots(session, nullptr),
      m_purging(session, nullptr)
{
    m_theme.setChoices({{u"system"_s, tr("As the system"), {}},
                        {u"light"_s, tr("Light"), {}},
                        {u"dark"_s, tr("Dark"), {}}});
    m_theme.setChosen({QStringList {u"system"_s, u"light"_s, u"dark"_s}.value(
        static_cast<int>(preferences.theme()))});
    connect(&session, &Session::changed, this, &SettingsViewModel::refresh);
    connect(&m_files, &JournalFiles::opened, &preferences, &Preferences::setJournal);
    connect(&m_purging, &PurgeViewModel::purged, &m_snapshots, &SnapshotsViewModel::refresh);
    connect(&preferences, &Preferences::changed, this, &SettingsViewModel::changed);
    refresh();
}

void SettingsViewModel::refresh()
{
    const std::optional<int> before = m_profile.birthYear;
    if (const auto profile = m_session.orNotice(m_session.read().profile()))
        m_profile = profile->fields();
    // A year that cannot be stays with its problem, whatever else changes.
    if (m_profile.birthYear != before)
        m_birthYear = m_profile.birthYear ? QString::number(*m_profile.birthYear) : QString();
    m_facts.setFacts(m_profile.facts);
    Q_EMIT changed();
}

QString SettingsViewModel::journalFile() const
{
    return QDir::toNativeSeparators(m_session.journal().path());
}

QString SettingsViewModel::journalSummary() const
{
    const Result<Counts> counts = m_session.read().counts();
    return counts ? countsText(*counts) : QString();
}

QString SettingsViewModel::birthYearProblem() const
{
    return m_birthYear.trimmed().isEmpty() || readYear(m_birthYear, m_session.today().year())
        ? QString()
        : tr("Write a year with four digits.");
}

QString SettingsViewModel::textSizeText() const
{
    return tr("%1 %").arg(qRound(m_preferences.textScale() * 100));
}

void SettingsViewModel::chooseTheme(int index)
{
    m_theme.toggle(index);
    m_preferences.setTheme(static_cast<Preferences::Theme>(index));
}

bool SettingsViewModel::saveProfile(const ProfileFields &fields)
{
    return fields == m_profile
        || m_session.replace(ActionKind::EditProfile, profileId(), fields, tr("Profile changed"));
}

void SettingsViewModel::answerFact(int row, FactListModel::FactAnswer answer)
{
    ProfileFields fields = m_profile;
    const QString id = m_facts.idAt(row);
    if (const std::optional<Answer> value = answerOf(answer))
        fields.facts.insert(id, {*value, m_session.today()});
    else
        fields.facts.remove(id);
    saveProfile(fields);
}

void SettingsViewModel::enterName(const QString &name)
{
    ProfileFields fields = m_profile;
    fields.name = name.trimmed();
    saveProfile(fields);
}

void SettingsViewModel::enterBirthYear(const QString &year)
{
    m_birthYear = year;
    Q_EMIT changed();
    ProfileFields fields = m_profile;
    fields.birthYear = readYear(year, m_session.today().year());
    if (birthYearProblem().isEmpty())
        saveProfile(fields);
}

void SettingsViewModel::enterEmergencyNumber(const QString &number)
{
    ProfileFields fields = m_profile;
    fields.emergencyNumber = number.trimmed();
    saveProfile(fields);
}

} // namespace knotebook
