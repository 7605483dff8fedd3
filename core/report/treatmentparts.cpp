// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/parts.h"

#include <algorithm>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

using OwnRemedies = QHash<QString, OwnRemedy>;

template <typename T> T median(QList<T> values)
{
    std::ranges::sort(values);
    return values.at(values.size() / 2);
}

/** The dose of each remedy, as its uses say. */
struct Doses
{
    QHash<QString, QList<int>> seconds;
    QHash<QString, QList<int>> repetitions;

    void add(const Use &use)
    {
        if (use->seconds)
            seconds[use->remedy].append(*use->seconds);
        if (use->repetitions)
            repetitions[use->remedy].append(*use->repetitions);
    }

    static std::optional<int> usual(const QHash<QString, QList<int>> &doses, const QString &remedy)
    {
        return doses.contains(remedy) ? std::optional(median(doses.value(remedy))) : std::nullopt;
    }
};

void addOwn(const Reader &reader, const QString &remedy, OwnRemedies &own)
{
    const auto id = OwnRemedyId::fromString(remedy);
    if (!id)
        return;
    if (const auto found = reader.ownRemedy(*id))
        own.insert(remedy, *found);
}

bool isMedicine(const QString &remedy, const OwnRemedies &own, const ReportSource &source)
{
    const auto found = own.constFind(remedy);
    return source.isMedicine(remedy) || (found != own.constEnd() && (*found)->kind == u"medicine");
}

/**
 * Whether a trial is told of. One of all knots together would tell of hidden ones
 * by its numbers.
 */
bool tellsOf(const TrialFields &trial, const OwnRemedies &own, const Report &report,
             const ReportSource &source)
{
    const ReportOptions &options = source.options;
    const QDate lastDay = trialEnd(trial).addDays(-1);
    if (!options.period.contains(lastDay) || lastDay >= report.on)
        return false;
    if (trial.knot ? source.isHidden(trial.knot) : !options.hidden.isEmpty())
        return false;
    return options.medicines
        || (!isMedicine(trial.remedy, own, source)
            && !isMedicine(trial.against.value_or(QString()), own, source));
}

} // namespace

Status addRemedies(Report &report, const ReportSource &source)
{
    const ReportOptions &options = source.options;
    const auto uses = source.reader.uses(options.period);
    if (!uses)
        return tl::make_unexpected(uses.error());
    const auto records = remedyRecords(source.reader, options.period, std::nullopt, options.hidden);
    if (!records)
        return tl::make_unexpected(records.error());
    Doses doses;
    for (const Use &use : *uses) {
        if (!source.isHidden(use->knot))
            doses.add(use);
    }
    OwnRemedies own;
    for (const RemedyRecord &record : *records) {
        addOwn(source.reader, record.remedy, own);
        if (!options.medicines && isMedicine(record.remedy, own, source))
            continue;
        ReportedRemedy remedy {.id = record.remedy, .ownName = {}, .effect = record.effect};
        if (const auto found = own.constFind(record.remedy); found != own.constEnd())
            remedy.ownName = (*found)->name;
        remedy.usualSeconds = Doses::usual(doses.seconds, record.remedy);
        remedy.usualRepetitions = Doses::usual(doses.repetitions, record.remedy);
        report.remedies.append(remedy);
    }
    return {};
}

Status addTrials(Report &report, const ReportSource &source)
{
    auto trials = source.reader.all<TrialFields>();
    if (!trials)
        return tl::make_unexpected(trials.error());
    std::ranges::stable_sort(*trials, {},
                             [](const Trial &trial) { return trialEnd(trial.fields()); });
    for (const Trial &trial : std::as_const(*trials)) {
        OwnRemedies own;
        addOwn(source.reader, trial->remedy, own);
        addOwn(source.reader, trial->against.value_or(QString()), own);
        if (!tellsOf(trial.fields(), own, report, source))
            continue;
        const auto record = trialRecord(source.reader, trial, report.on);
        if (!record)
            return tl::make_unexpected(record.error());
        ReportedTrial told {.record = *record, .ownRemedies = {}, .knot = {}};
        for (auto it = own.begin(); it != own.end(); ++it)
            told.ownRemedies.insert(it.key(), (*it)->name);
        if (trial->knot) {
            if (const auto knot = source.reader.get(*trial->knot))
                told.knot = knot->fields();
        }
        report.trials.append(told);
    }
    return {};
}

Status addVisits(Report &report, const ReportSource &source)
{
    const auto visits = source.reader.visits(source.options.period);
    if (!visits)
        return tl::make_unexpected(visits.error());
    for (const Visit &visit : *visits) {
        if (source.isHidden(visit->knot))
            continue;
        VisitFields fields = visit.fields();
        if (!source.options.notes)
            fields.note.clear();
        if (!source.options.medicines)
            fields.treatments.removeIf([&](const QString &id) { return source.isMedicine(id); });
        report.visits.append(*Visit::create(visit.id(), fields, visit.stamp()));
    }
    return {};
}

} // namespace knotebook
