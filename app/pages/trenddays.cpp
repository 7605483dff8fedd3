// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/trenddays.h"

namespace knotebook {

namespace {

const QDate earliest(1900, 1, 1);

bool concerns(const TrendQuestion &question, const std::optional<KnotId> &knot)
{
    return question.everything || (knot && question.knots.contains(*knot));
}

} // namespace

Result<TrendDays> trendDays(const Reader &reader, const TrendQuestion &question)
{
    const Period wanted {question.from.value_or(earliest), question.to};
    const auto only =
        question.knots.size() == 1 ? std::optional(question.knots.first()) : std::nullopt;
    const auto uses = usesAbout(reader, wanted, question.everything ? std::nullopt : only);
    if (!uses)
        return tl::make_unexpected(uses.error());
    const auto series = daySeries(reader, wanted, only, *uses);
    if (!series)
        return tl::make_unexpected(series.error());
    const auto visits = reader.visits(wanted);
    if (!visits)
        return tl::make_unexpected(visits.error());
    const auto trials = reader.all<TrialFields>();
    if (!trials)
        return tl::make_unexpected(trials.error());

    TrendDays answer {wanted, combinedSeries(*series, question.knots), {}, {}};
    if (!question.from)
        answer.period.from = answer.days.isEmpty() ? question.to : answer.days.first().date;
    for (const UseMark &use : *uses) {
        if (concerns(question, use.knot) && answer.period.contains(use.day))
            answer.marks[use.day].remedies.append(use.remedy);
    }
    for (const Visit &visit : *visits) {
        const QDate day = visit->felt.localDate();
        if ((!visit->knot || concerns(question, visit->knot)) && answer.period.contains(day))
            answer.marks[day].professions.append(visit->profession);
    }
    for (const Trial &trial : *trials) {
        const QList<TrialPhase> phases =
            phasesWithin(trial.fields(), answer.period.from, answer.period.to);
        if ((!trial->knot || concerns(question, trial->knot)) && !phases.isEmpty())
            answer.trials.append({trial.fields(), phases});
    }
    return answer;
}

} // namespace knotebook
