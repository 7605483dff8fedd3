// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/assessmentform.h"

#include "app/messages/functiontexts.h"
#include "core/statistics/functioncourse.h"

#include <algorithm>

namespace knotebook {

using namespace Qt::StringLiterals;

void ActivityModel::setActivities(QList<PsfsActivity> activities)
{
    beginResetModel();
    m_activities = std::move(activities);
    endResetModel();
    Q_EMIT countChanged();
}

void ActivityModel::add()
{
    if (full())
        return;
    beginInsertRows({}, count(), count());
    m_activities.append({QString(), noNumber});
    endInsertRows();
    Q_EMIT countChanged();
}

void ActivityModel::remove(int row)
{
    if (row < 0 || row >= count())
        return;
    beginRemoveRows({}, row, row);
    m_activities.removeAt(row);
    endRemoveRows();
    Q_EMIT countChanged();
}

void ActivityModel::rename(int row, const QString &name)
{
    if (row < 0 || row >= count() || m_activities.at(row).name == name)
        return;
    m_activities[row].name = name;
    Q_EMIT dataChanged(index(row), index(row), {NameRole});
}

void ActivityModel::choose(int row, int number)
{
    if (row < 0 || row >= count() || number < 0 || number > 10)
        return;
    int &ability = m_activities[row].ability;
    ability = ability == number ? noNumber : number;
    Q_EMIT dataChanged(index(row), index(row), {AbilityRole});
}

int ActivityModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant ActivityModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PsfsActivity &activity = m_activities.at(index.row());
    if (role == NameRole || role == Qt::DisplayRole)
        return activity.name;
    return role == AbilityRole ? QVariant(activity.ability) : QVariant();
}

QHash<int, QByteArray> ActivityModel::roleNames() const
{
    return {{NameRole, "name"}, {AbilityRole, "ability"}};
}

AssessmentForm::AssessmentForm(Session &session, QObject *parent)
    : QObject(parent), m_session(session), m_when(session.clock(), nullptr)
{
    QList<Choice> choices;
    for (int change = 3; change >= -3; --change)
        choices.append({QString::number(change), globalChangeText(change), {}});
    m_change.setChoices(choices);
}

void AssessmentForm::clear()
{
    for (NumberAnswer *answer : {&m_pain, &m_enjoyment, &m_activity})
        answer->load(std::nullopt);
    m_activities.setActivities({});
    m_change.clear();
    m_problem.clear();
}

void AssessmentForm::begin(Kind kind)
{
    clear();
    m_kind = kind;
    m_id.reset();
    m_when.useNow();
    QList<PsfsActivity> activities;
    const auto answered = m_session.orNotice(m_session.read().all<AssessmentFields>());
    for (const QString &name : lastActivities(answered.value_or(QList<Assessment>())))
        activities.append({name, noNumber});
    if (activities.isEmpty())
        activities.append({QString(), noNumber});
    m_activities.setActivities(activities);
    Q_EMIT changed();
}

bool AssessmentForm::beginEdit(AssessmentId id)
{
    const std::optional<Assessment> assessment = m_session.orNotice(m_session.read().get(id));
    if (!assessment)
        return false;
    clear();
    m_id = id;
    m_when.setMoment((*assessment)->felt);
    std::visit([this](const auto &answers) { load(answers); }, (*assessment)->answers);
    Q_EMIT changed();
    return true;
}

void AssessmentForm::load(const Peg &peg)
{
    m_kind = Kind::EverydayLife;
    m_pain.load(fromNumber(peg.pain));
    m_enjoyment.load(fromNumber(peg.enjoyment));
    m_activity.load(fromNumber(peg.activity));
}

void AssessmentForm::load(const Psfs &psfs)
{
    m_kind = Kind::Activities;
    m_activities.setActivities(psfs.activities);
}

void AssessmentForm::load(const GlobalChange &change)
{
    m_kind = Kind::AllInAll;
    m_change.setChosen({QString::number(change.change)});
}

void AssessmentForm::answer(NumberAnswer &question, int number)
{
    question.choose(number);
    Q_EMIT changed();
}

void AssessmentForm::setPain(int number)
{
    answer(m_pain, number);
}

void AssessmentForm::setEnjoyment(int number)
{
    answer(m_enjoyment, number);
}

void AssessmentForm::setActivity(int number)
{
    answer(m_activity, number);
}

Result<Psfs> AssessmentForm::namedActivities() const
{
    Psfs psfs;
    for (const PsfsActivity &activity : m_activities.activities()) {
        const QString name = activity.name.trimmed();
        if (name.isEmpty() && activity.ability == noNumber)
            continue;
        if (name.isEmpty())
            return failure(ErrorCode::Missing, tr("Give each activity a name."));
        const bool known = std::ranges::any_of(psfs.activities, [&](const PsfsActivity &other) {
            return other.name.compare(name, Qt::CaseInsensitive) == 0;
        });
        if (known)
            return failure(ErrorCode::Conflict, tr("“%1” is there twice.").arg(name));
        if (activity.ability == noNumber)
            return failure(ErrorCode::Missing, tr("Choose a number for “%1”.").arg(name));
        psfs.activities.append({name, activity.ability});
    }
    if (psfs.activities.isEmpty())
        return failure(ErrorCode::Missing, tr("Name an activity and choose a number for it."));
    return psfs;
}

Result<std::variant<Peg, Psfs, GlobalChange>> AssessmentForm::answers() const
{
    if (m_kind == Kind::Activities)
        return namedActivities();
    if (m_kind == Kind::AllInAll) {
        if (m_change.chosenCode().isEmpty())
            return failure(ErrorCode::Missing, tr("Choose one of the answers."));
        return GlobalChange {m_change.chosenCode().toInt()};
    }
    if (pain() == noNumber || enjoyment() == noNumber || activity() == noNumber)
        return failure(ErrorCode::Missing, tr("Answer all three: the score is their mean."));
    return Peg {pain(), enjoyment(), activity()};
}

bool AssessmentForm::save()
{
    const auto given = answers();
    m_problem = given ? QString() : given.error().detail;
    Q_EMIT changed();
    const std::optional<Moment> felt = m_session.orNotice(m_when.moment());
    if (!given || !felt)
        return false;
    const AssessmentFields fields {.felt = *felt, .answers = *given};
    if (m_id)
        return m_session.replace(ActionKind::Assess, *m_id, fields, tr("Answers changed"));
    return m_session.add(ActionKind::Assess, fields, tr("Answers written down")).has_value();
}

} // namespace knotebook
