// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/functioncourse.h"

#include <algorithm>
#include <functional>
#include <map>

namespace knotebook {

namespace {

using Answers = decltype(AssessmentFields::answers);
using ScoreOf = std::function<std::optional<double>(const Answers &)>;

/** Three answers have a mean in thirds, which no binary number holds exactly. */
constexpr double asGoodAsEqual = 1e-9;

QList<Assessment> inOrder(const QList<Assessment> &answers)
{
    QList<Assessment> sorted;
    std::ranges::copy_if(answers, std::back_inserter(sorted),
                         [](const Assessment &one) { return !one.stamp().deleted; });
    std::ranges::stable_sort(
        sorted, [](const Assessment &a, const Assessment &b) { return a->felt < b->felt; });
    return sorted;
}

FunctionScores scoresOf(const QList<Assessment> &answers, const ScoreOf &scoreOf)
{
    std::map<QDate, double> days;
    for (const Assessment &assessment : inOrder(answers)) {
        if (const std::optional<double> score = scoreOf(assessment->answers))
            days.insert_or_assign(assessment->felt.localDate(), *score);
    }
    FunctionScores scores;
    for (const auto &[day, score] : days)
        scores.append({day, score});
    return scores;
}

bool isSameActivity(const QString &a, const QString &b)
{
    return a.trimmed().compare(b.trimmed(), Qt::CaseInsensitive) == 0;
}

std::optional<int> abilityOf(const Psfs &psfs, const QString &activity)
{
    const auto found = std::ranges::find_if(psfs.activities, [&](const PsfsActivity &one) {
        return isSameActivity(one.name, activity);
    });
    return found == psfs.activities.end() ? std::nullopt : std::optional(found->ability);
}

std::optional<double> meanOf(const Psfs &psfs, const QStringList &activities)
{
    double sum = 0;
    for (const QString &activity : activities) {
        const std::optional<int> ability = abilityOf(psfs, activity);
        if (!ability)
            return std::nullopt;
        sum += *ability;
    }
    return sum / static_cast<double>(activities.size());
}

} // namespace

FunctionScores pegScores(const QList<Assessment> &answers)
{
    return scoresOf(answers, [](const Answers &given) {
        const Peg *peg = std::get_if<Peg>(&given);
        return peg ? std::optional(peg->score()) : std::nullopt;
    });
}

FunctionScores globalChanges(const QList<Assessment> &answers)
{
    return scoresOf(answers, [](const Answers &given) {
        const GlobalChange *change = std::get_if<GlobalChange>(&given);
        return change ? std::optional<double>(change->change) : std::nullopt;
    });
}

FunctionScores activityScores(const QList<Assessment> &answers, const QString &activity)
{
    return scoresOf(answers, [&](const Answers &given) -> std::optional<double> {
        const Psfs *psfs = std::get_if<Psfs>(&given);
        return psfs ? abilityOf(*psfs, activity) : std::nullopt;
    });
}

FunctionScores psfsScores(const QList<Assessment> &answers)
{
    const QStringList activities = lastActivities(answers);
    return scoresOf(answers, [&](const Answers &given) {
        const Psfs *psfs = std::get_if<Psfs>(&given);
        return psfs ? meanOf(*psfs, activities) : std::nullopt;
    });
}

QStringList lastActivities(const QList<Assessment> &answers)
{
    QStringList names;
    for (const Assessment &assessment : inOrder(answers)) {
        const Psfs *psfs = std::get_if<Psfs>(&assessment->answers);
        if (!psfs)
            continue;
        names.clear();
        for (const PsfsActivity &activity : psfs->activities)
            names.append(activity.name.trimmed());
    }
    return names;
}

std::optional<FunctionChange> functionChange(const FunctionScores &scores,
                                             std::optional<double> matters, bool higherIsBetter)
{
    if (scores.size() < 2)
        return std::nullopt;
    FunctionChange change {scores.first(), scores.last(), FunctionWord::NotSaid};
    if (!matters)
        return change;
    const double gain = higherIsBetter ? change.difference() : -change.difference();
    if (gain >= *matters - asGoodAsEqual)
        change.word = FunctionWord::Better;
    else if (gain <= -*matters + asGoodAsEqual)
        change.word = FunctionWord::Worse;
    else
        change.word = FunctionWord::NoClearChange;
    return change;
}

} // namespace knotebook
