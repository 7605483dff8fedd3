// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/report.h"

#include "core/store/series.h"

#include <algorithm>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostProblems = 4;

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
        if (m_options.remedies)
            addRemedies();
        if (m_options.visits)
            addVisits();
        if (m_options.questions)
            addQuestions();
        addCare(care);
        m_report.daysLogged = static_cast<int>(m_days.size());
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
        else if (m_options.name)
            m_report.name = (*profile)->name;
    }

    void addKnots()
    {
        const DaySeries series = orEmpty(daySeries(m_reader, m_options.period));
        const QList<KnotState> states = orEmpty(m_reader.knotStates());
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
        QList<ReportedKnot> knots;
        for (const KnotState &state : states) {
            const KnotId id = state.knot.id();
            if (!entries.contains(id))
                continue;
            knots.append(reported(state, series.value(id), entries.value(id)));
            knots.last().painting = paintings.value(id);
        }
        sortOut(knots);
    }

    ReportedKnot reported(const KnotState &state, const QList<DayValue> &days, int entries) const
    {
        QList<double> averages;
        double worst = 0;
        for (const DayValue &day : days) {
            averages.append(day.average);
            worst = std::max(worst, day.worst);
        }
        ReportedKnot knot {.knot = m_options.notes ? state.knot : withoutNote(state.knot)};
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

    static Knot withoutNote(const Knot &knot)
    {
        KnotFields fields = knot.fields();
        fields.note.clear();
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
        facts.sleepHours = meanOf(sleep);
        facts.stress = meanOf(stress);
        for (auto area = interference.begin(); area != interference.end(); ++area)
            facts.interference.insert(area.key(), *meanOf(area.value()));
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

Result<Report> makeReport(const Reader &reader, const ReportOptions &options,
                          const CareResult &care, const Catalogue &catalogue, QDate today)
{
    return ReportMaker(reader, options, catalogue).make(care, today);
}

} // namespace knotebook
