// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/report.h"

#include "core/base/names.h"
#include "core/store/series.h"

#include <algorithm>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostProblems = 4;

constexpr Names<Annex, 9> annexNames {{
    {Annex::More, "more"},
    {Annex::Knots, "knots"},
    {Annex::Chart, "chart"},
    {Annex::Questions, "questions"},
    {Annex::Remedies, "remedies"},
    {Annex::Checkins, "checkins"},
    {Annex::Entries, "entries"},
    {Annex::Visits, "visits"},
    {Annex::Notes, "notes"},
}};

template <typename T> T median(QList<T> values)
{
    std::ranges::sort(values);
    return values.at(values.size() / 2);
}

std::optional<double> meanOf(const QList<double> &values)
{
    if (values.isEmpty())
        return std::nullopt;
    double sum = 0;
    for (const double value : values)
        sum += value;
    return sum / static_cast<double>(values.size());
}

/** Collects the parts of the report; the first error ends it. */
class ReportMaker
{
public:
    ReportMaker(const Reader &reader, const ReportOptions &options, const Catalogue &catalogue)
        : m_reader(reader), m_options(options), m_catalogue(catalogue)
    {
    }

    Result<Report> make(const CareResult &care, QDate today)
    {
        m_report.period = m_options.period;
        m_report.on = today;
        addProfile();
        addKnots();
        addEveryday();
        addAssessments();
        if (m_options.remedies) {
            addRemedies();
            addTrials();
        }
        if (m_options.visits)
            addVisits();
        if (m_options.questions)
            addQuestions();
        addCare(care);
        m_report.daysLogged = static_cast<int>(m_days.size());
        listAnnexes();
        if (m_error)
            return tl::make_unexpected(*m_error);
        return std::move(m_report);
    }

private:
    /** The value, or a default one and the error kept. */
    template <typename T> T orEmpty(Result<T> result)
    {
        if (result)
            return std::move(*result);
        if (!m_error)
            m_error = result.error();
        return T();
    }

    bool isHidden(const std::optional<KnotId> &knot) const
    {
        return knot && m_options.hidden.contains(*knot);
    }

    void addProfile()
    {
        const auto profile = m_reader.profile();
        if (!profile)
            m_error = profile.error();
        else {
            if (m_options.name)
                m_report.name = (*profile)->name;
            if (m_options.aim)
                m_report.aim = (*profile)->aim;
        }
        m_report.saysAim = m_options.aim;
        m_report.saysRemedies = m_options.remedies;
        m_report.saysQuestions = m_options.questions;
    }

    bool wants(Annex annex) const { return m_options.annexes.contains(annex); }

    bool isInAnnex(Annex annex) const
    {
        switch (annex) {
        case Annex::More: // the renderer knows
            return true;
        case Annex::Knots:
        case Annex::Chart:
            return !m_report.allKnots().isEmpty();
        case Annex::Questions:
            return !m_report.questions.isEmpty();
        case Annex::Remedies:
            return !m_report.remedies.isEmpty();
        case Annex::Checkins:
            return !m_report.checkins.isEmpty();
        case Annex::Entries:
            return !m_report.entries.isEmpty();
        case Annex::Visits:
            return !m_report.visits.isEmpty();
        case Annex::Notes:
            return !m_report.notes.isEmpty();
        }
        Q_UNREACHABLE();
    }

    void listAnnexes()
    {
        const QList<Annex> all = allAnnexes();
        for (const Annex annex : all) {
            if (wants(annex) && isInAnnex(annex))
                m_report.annexes.append(annex);
        }
        // What stands in an annex alone goes with it.
        if (!wants(Annex::Visits))
            m_report.visits.clear();
        if (!wants(Annex::Notes))
            m_report.notes.clear();
    }

    void addKnots()
    {
        const DaySeries series = orEmpty(daySeries(m_reader, m_options.period));
        const QList<KnotState> states = orEmpty(m_reader.knotStates(*Moment::onDay(m_report.on)));
        const QList<Observation> observations = orEmpty(m_reader.observations(m_options.period));
        QHash<KnotId, int> entries;
        QHash<KnotId, QList<PaintedArea>> paintings; // of each the newest: they come in order
        for (const Observation &observation : observations) {
            if (isHidden(observation->knot))
                continue;
            ++entries[observation->knot];
            if (!observation->painting.isEmpty())
                paintings.insert(observation->knot, observation->painting);
            m_days.insert(observation->felt.localDate());
            addNote(observation->felt.localDate(), observation->knot, observation->note);
        }
        const QHash<KnotId, QList<ClockLevel>> levels = levelsOf(observations);
        QList<ReportedKnot> knots;
        for (const KnotState &state : states) {
            const KnotId id = state.knot.id();
            if (!entries.contains(id))
                continue;
            knots.append(reported(state, series.value(id), entries.value(id)));
            knots.last().painting = paintings.value(id);
            knots.last().overTheDay = dayPattern(levels.value(id));
        }
        sortOut(knots);
        if (wants(Annex::Entries))
            listEntries(observations);
    }

    static QHash<KnotId, QList<ClockLevel>> levelsOf(const QList<Observation> &observations)
    {
        QHash<KnotId, QList<ClockLevel>> levels;
        for (const Observation &observation : observations) {
            if (observation->rest)
                levels[observation->knot].append(
                    {observation->felt.localTime(), observation->rest->value()});
        }
        return levels;
    }

    void listEntries(const QList<Observation> &observations)
    {
        QHash<KnotId, int> numbers;
        const QList<ReportedKnot> knots = m_report.allKnots();
        for (const ReportedKnot &knot : knots)
            numbers.insert(knot.knot.id(), knot.number);
        for (auto it = observations.crbegin(); it != observations.crend(); ++it) {
            const ObservationFields &fields = it->fields();
            const int number = numbers.value(fields.knot);
            if (number == 0)
                continue; // left out
            if (m_report.entries.size() < longestAnnex)
                m_report.entries.append({.felt = fields.felt,
                                         .knot = number,
                                         .rest = fields.rest,
                                         .pressure = fields.pressure,
                                         .status = fields.status,
                                         .flare = fields.flare});
            else
                ++m_report.olderEntries;
        }
    }

    ReportedKnot reported(const KnotState &state, const QList<DayValue> &days, int entries) const
    {
        QList<double> averages;
        double worst = 0;
        for (const DayValue &day : days) {
            averages.append(day.average);
            worst = std::max(worst, day.worst);
        }
        ReportedKnot knot {.knot = told(state.knot)};
        knot.status = state.status;
        knot.last = state.lastRest;
        knot.lastDay =
            state.lastRestFelt ? std::optional(state.lastRestFelt->localDate()) : std::nullopt;
        knot.trend = trendSummary(days);
        knot.average = meanOf(averages);
        knot.worst = days.isEmpty() ? std::nullopt : std::optional(worst);
        knot.entries = entries;
        return knot;
    }

    /** The knot without what is left out. */
    Knot told(const Knot &knot) const
    {
        KnotFields fields = knot.fields();
        if (!m_options.notes)
            fields.note.clear();
        if (!m_options.medicines)
            fields.behaviour.eases.removeAll(u"medicine"_s);
        return *Knot::create(knot.id(), fields, knot.stamp());
    }

    // Unresolved before resolved, then by the average of the period.
    void sortOut(QList<ReportedKnot> &knots)
    {
        std::ranges::stable_sort(knots, [](const ReportedKnot &a, const ReportedKnot &b) {
            const bool resolvedA = a.status == KnotStatus::Resolved;
            const bool resolvedB = b.status == KnotStatus::Resolved;
            return resolvedA != resolvedB ? resolvedB
                                          : a.average.value_or(0) > b.average.value_or(0);
        });
        for (qsizetype i = 0; i < knots.size(); ++i) {
            ReportedKnot &knot = knots[i];
            knot.number = static_cast<int>(i) + 1;
            const bool isProblem = i < mostProblems && knot.status != KnotStatus::Resolved;
            (isProblem ? m_report.problems : m_report.others).append(knot);
        }
    }

    void addNote(QDate day, std::optional<KnotId> knot, const QString &text)
    {
        if (m_options.notes && !text.isEmpty())
            m_report.notes.append({day, knot, text});
    }

    void addEveryday()
    {
        const QList<Checkin> checkins = orEmpty(m_reader.checkins(m_options.period));
        EverydayFacts &facts = m_report.everyday;
        QList<double> sleep;
        QList<double> stress;
        QMap<InterferenceArea, QList<double>> interference;
        for (const Checkin &checkin : checkins) {
            m_days.insert(checkin->day);
            ++facts.checkins;
            facts.quietDays += checkin->quiet ? 1 : 0;
            if (checkin->sleepMinutes)
                sleep.append(*checkin->sleepMinutes / 60.0);
            if (checkin->stress)
                stress.append(checkin->stress->value());
            for (auto area = checkin->interference.begin(); area != checkin->interference.end();
                 ++area)
                interference[area.key()].append(area.value().value());
            addNote(checkin->day, std::nullopt, checkin->note);
        }
        if (wants(Annex::Checkins))
            listCheckins(checkins);
        facts.sleepHours = meanOf(sleep);
        facts.stress = meanOf(stress);
        for (auto area = interference.begin(); area != interference.end(); ++area)
            facts.interference.insert(area.key(), *meanOf(area.value()));
    }

    void listCheckins(const QList<Checkin> &checkins)
    {
        for (auto it = checkins.crbegin(); it != checkins.crend(); ++it) {
            if (m_report.checkins.size() >= longestAnnex) {
                ++m_report.olderCheckins;
                continue;
            }
            CheckinFields fields = it->fields();
            fields.note.clear(); // those that are wanted are among the notes
            const bool saysAnything = check(fields).has_value();
            if (saysAnything)
                m_report.checkins.append(*Checkin::create(it->id(), fields, it->stamp()));
        }
    }

    void addAssessments()
    {
        const QList<Assessment> assessments = orEmpty(m_reader.assessments(m_options.period));
        for (const Assessment &assessment : assessments) {
            if (std::holds_alternative<Peg>(assessment->answers))
                m_report.peg = assessment;
            else if (std::holds_alternative<Psfs>(assessment->answers))
                m_report.psfs = assessment;
            else
                m_report.change = assessment;
        }
    }

    bool isMedicine(const QString &remedy) const
    {
        const Remedy *ours = m_catalogue.remedy(remedy);
        return ours && ours->kind == u"medicine";
    }

    bool isMedicine(const ReportedRemedy &remedy, const QHash<QString, OwnRemedy> &own) const
    {
        const auto found = own.constFind(remedy.id);
        return isMedicine(remedy.id) || (found != own.constEnd() && (*found)->kind == u"medicine");
    }

    void addRemedies()
    {
        QHash<QString, QList<int>> seconds;
        QHash<QString, QList<int>> repetitions;
        const QList<Use> uses = orEmpty(m_reader.uses(m_options.period));
        for (const Use &use : uses) {
            if (isHidden(use->knot))
                continue;
            if (use->seconds)
                seconds[use->remedy].append(*use->seconds);
            if (use->repetitions)
                repetitions[use->remedy].append(*use->repetitions);
        }
        const QList<RemedyRecord> records =
            orEmpty(remedyRecords(m_reader, m_options.period, std::nullopt, m_options.hidden));
        QHash<QString, OwnRemedy> own;
        for (const RemedyRecord &record : records) {
            if (const auto id = OwnRemedyId::fromString(record.remedy)) {
                if (const auto remedy = m_reader.ownRemedy(*id))
                    own.insert(record.remedy, *remedy);
            }
            ReportedRemedy remedy {.id = record.remedy, .ownName = {}, .effect = record.effect};
            if (const auto found = own.constFind(record.remedy); found != own.constEnd())
                remedy.ownName = (*found)->name;
            if (!m_options.medicines && isMedicine(remedy, own))
                continue;
            if (seconds.contains(record.remedy))
                remedy.usualSeconds = median(seconds.value(record.remedy));
            if (repetitions.contains(record.remedy))
                remedy.usualRepetitions = median(repetitions.value(record.remedy));
            m_report.remedies.append(remedy);
        }
    }

    /**
     * Whether a trial is told of. One of all knots together would tell of hidden ones
     * by its numbers.
     */
    bool tellsOf(const TrialFields &trial, const QHash<QString, OwnRemedy> &own) const
    {
        const QDate lastDay = trialEnd(trial).addDays(-1);
        if (!m_options.period.contains(lastDay) || lastDay >= m_report.on)
            return false;
        if (trial.knot ? isHidden(trial.knot) : !m_options.hidden.isEmpty())
            return false;
        const auto isAMedicine = [&](const QString &id) {
            return isMedicine({.id = id, .ownName = {}, .effect = {}}, own);
        };
        return m_options.medicines
            || (!isAMedicine(trial.remedy) && !isAMedicine(trial.against.value_or(QString())));
    }

    QHash<QString, OwnRemedy> ownRemediesOf(const TrialFields &trial) const
    {
        QHash<QString, OwnRemedy> own;
        for (const QString &remedy : {trial.remedy, trial.against.value_or(QString())}) {
            const auto id = OwnRemedyId::fromString(remedy);
            if (const auto found =
                    id ? m_reader.ownRemedy(*id) : Result<OwnRemedy>(failure(ErrorCode::NotFound)))
                own.insert(remedy, *found);
        }
        return own;
    }

    void addTrials()
    {
        QList<Trial> trials = orEmpty(m_reader.all<TrialFields>());
        std::ranges::stable_sort(trials, {},
                                 [](const Trial &trial) { return trialEnd(trial.fields()); });
        for (const Trial &trial : std::as_const(trials)) {
            const QHash<QString, OwnRemedy> own = ownRemediesOf(trial.fields());
            if (!tellsOf(trial.fields(), own))
                continue;
            const auto record = trialRecord(m_reader, trial, m_report.on);
            if (!record) {
                m_error = record.error();
                return;
            }
            ReportedTrial told {.record = *record, .ownRemedies = {}, .knot = {}};
            for (auto it = own.begin(); it != own.end(); ++it)
                told.ownRemedies.insert(it.key(), (*it)->name);
            if (trial->knot) {
                if (const auto knot = m_reader.get(*trial->knot))
                    told.knot = knot->fields();
            }
            m_report.trials.append(told);
        }
    }

    void addVisits()
    {
        const QList<Visit> visits = orEmpty(m_reader.visits(m_options.period));
        for (const Visit &visit : visits) {
            if (isHidden(visit->knot))
                continue;
            VisitFields fields = visit.fields();
            if (!m_options.notes)
                fields.note.clear();
            if (!m_options.medicines)
                fields.treatments.removeIf([&](const QString &id) { return isMedicine(id); });
            m_report.visits.append(*Visit::create(visit.id(), fields, visit.stamp()));
        }
    }

    void addQuestions()
    {
        const QList<Screening> screenings = orEmpty(m_reader.all<ScreeningFields>());
        QMap<QString, AnsweredQuestion> latest;
        QMap<QString, Moment> when;
        for (const Screening &screening : screenings) {
            for (auto answer = screening->answers.begin(); answer != screening->answers.end();
                 ++answer) {
                const auto known = when.constFind(answer.key());
                if (known != when.constEnd() && screening->felt < *known)
                    continue;
                when.insert(answer.key(), screening->felt);
                latest.insert(answer.key(),
                              {answer.key(), answer.value(), screening->felt.localDate()});
            }
        }
        m_report.questions = latest.values();
    }

    // A finding about hidden knots alone would tell of them.
    void addCare(const CareResult &care)
    {
        m_report.care = care;
        m_report.care.judgements.clear();
        const auto hidden = [&](const auto &entry) {
            return !entry.knots.isEmpty()
                && std::ranges::all_of(entry.knots,
                                       [&](const KnotId &knot) { return isHidden(knot); });
        };
        m_report.care.findings.removeIf(hidden);
        m_report.care.blocked.removeIf(hidden);
        for (Finding &finding : m_report.care.findings) {
            finding.knots.removeIf([&](const KnotId &knot) { return isHidden(knot); });
            finding.evidence.removeIf([&](const Evidence &entry) { return isHidden(entry.knot); });
        }
    }

    const Reader &m_reader;
    const ReportOptions &m_options;
    const Catalogue &m_catalogue;
    Report m_report;
    QSet<QDate> m_days;
    std::optional<Error> m_error;
};

} // namespace

QList<Annex> allAnnexes()
{
    return annexNames.values();
}

QString name(Annex annex)
{
    return annexNames.name(annex);
}

std::optional<Annex> annexFromName(const QString &name)
{
    return annexNames.value(name);
}

Result<Report> makeReport(const Reader &reader, const ReportOptions &options,
                          const CareResult &care, const Catalogue &catalogue, QDate today)
{
    return ReportMaker(reader, options, catalogue).make(care, today);
}

} // namespace knotebook
