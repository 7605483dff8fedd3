// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/names.h"
#include "core/report/parts.h"

#include <algorithm>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

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

/** Puts the parts of the report together; the first error ends it. */
class ReportMaker
{
public:
    explicit ReportMaker(const ReportSource &source)
        : m_source(source), m_reader(source.reader), m_options(source.options)
    {
    }

    Result<Report> make(const CareResult &care, QDate today)
    {
        m_report.period = m_options.period;
        m_report.on = today;
        addProfile();
        add(addKnots(m_report, m_source, m_days));
        addEveryday();
        addAssessments();
        if (m_options.remedies) {
            add(addRemedies(m_report, m_source));
            add(addTrials(m_report, m_source));
        }
        if (m_options.visits)
            add(addVisits(m_report, m_source));
        if (m_options.questions)
            add(addQuestions(m_report, m_source));
        addCare(m_report, m_source, care);
        m_report.daysLogged = static_cast<int>(m_days.size());
        listAnnexes();
        if (m_error)
            return tl::make_unexpected(*m_error);
        return std::move(m_report);
    }

private:
    void add(const Status &part)
    {
        if (!part && !m_error)
            m_error = part.error();
    }

    /** The value, or a default one and the error kept. */
    template <typename T> T orEmpty(Result<T> result)
    {
        if (result)
            return std::move(*result);
        if (!m_error)
            m_error = result.error();
        return T();
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
            if (m_source.wants(annex) && isInAnnex(annex))
                m_report.annexes.append(annex);
        }
        // What stands in an annex alone goes with it.
        if (!m_source.wants(Annex::Visits))
            m_report.visits.clear();
        if (!m_source.wants(Annex::Notes))
            m_report.notes.clear();
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
            if (m_options.notes && !checkin->note.isEmpty())
                m_report.notes.append({checkin->day, std::nullopt, checkin->note});
        }
        if (m_source.wants(Annex::Checkins))
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

    const ReportSource m_source;
    const Reader &m_reader;
    const ReportOptions &m_options;
    Report m_report;
    QSet<QDate> m_days;
    std::optional<Error> m_error;
};

} // namespace

std::optional<double> meanOf(const QList<double> &values)
{
    if (values.isEmpty())
        return std::nullopt;
    double sum = 0;
    for (const double value : values)
        sum += value;
    return sum / static_cast<double>(values.size());
}

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
                          const CareResult &care, const Catalogue &catalogue,
                          const RuleTable &rules, QDate today)
{
    return ReportMaker({reader, options, catalogue, rules}).make(care, today);
}

} // namespace knotebook
