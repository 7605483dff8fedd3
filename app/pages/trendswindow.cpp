// SPDX-License-Identifier: GPL-3.0-or-later
// What of the course is drawn, and which day of it is pointed at.
#include "app/messages/trialtexts.h"
#include "app/pages/trendsviewmodel.h"

#include <algorithm>
#include <cmath>

namespace knotebook {

namespace {

/** Nobody sees a course in fewer days. */
constexpr qint64 fewestDrawn = 7;

} // namespace

double TrendsViewModel::dayNumber(QDate date) const
{
    return static_cast<double>(m_days.period.from.daysTo(date));
}

ChartWindow TrendsViewModel::chartWindow() const
{
    const bool visits = std::ranges::any_of(
        m_days.marks, [](const DayMarks &marks) { return !marks.professions.isEmpty(); });
    return {m_days.period.from, firstDay(), daySpan(), m_columns, visits ? flaresLine : visitsLine};
}

QList<ShownPhase> TrendsViewModel::shownPhases() const
{
    QList<ShownPhase> shown;
    for (const auto &[trial, phases] : m_days.trials) {
        const TrialNames names = trialNames(m_session.read(), m_session.texts(), trial);
        for (const TrialPhase &phase : phases)
            shown.append({phase.first, phase.last, phase.arm == Arm::Remedy,
                          tr("fair trial: %1").arg(armText(phase.arm, names))});
    }
    return shown;
}

CurvePoints TrendsViewModel::pointsIn(const ChartWindow &window) const
{
    CurvePoints points;
    addDays(points, m_days.days, window);
    if (m_course)
        addCourse(points, *m_course, window);
    addCompared(points, m_comparedDays, window);
    QList<QDate> uses;
    QList<QDate> visits;
    for (auto it = m_days.marks.cbegin(); it != m_days.marks.cend(); ++it) {
        if (!it->remedies.isEmpty())
            uses.append(it.key());
        if (!it->professions.isEmpty())
            visits.append(it.key());
    }
    points.uses = marksOn(uses, usesLine, window);
    points.visits = marksOn(visits, visitsLine, window);
    return points;
}

void TrendsViewModel::draw()
{
    m_phases.setPhases(shownPhases(), m_view);
    m_comparison.setView(m_view);
    m_ticks.setPeriod(m_view, m_labels);
    m_curves.setPoints(pointsIn(chartWindow()));
}

double TrendsViewModel::daySpan() const
{
    return static_cast<double>(m_view.days());
}

double TrendsViewModel::lowest() const
{
    if (anyFlares() || anySpikes())
        return chartWindow().flares - spikesBelow - 0.35;
    return anyVisits() ? visitsLine - 0.55 : anyUses() ? usesLine - 0.55 : -0.4;
}

bool TrendsViewModel::anyUses() const
{
    return !m_curves.points().uses.isEmpty();
}

bool TrendsViewModel::anyVisits() const
{
    return !m_curves.points().visits.isEmpty();
}

bool TrendsViewModel::anyFlares() const
{
    return !m_curves.points().flares.isEmpty();
}

bool TrendsViewModel::anySpikes() const
{
    return !m_curves.points().spikes.isEmpty();
}

bool TrendsViewModel::anyBand() const
{
    return !m_curves.points().band.isEmpty();
}

double TrendsViewModel::pointedAt() const
{
    if (m_pointed < 0 || !m_view.contains(m_days.days.at(m_pointed).date))
        return -1;
    return positionIn(m_view, m_days.days.at(m_pointed).date);
}

double TrendsViewModel::pointedPain() const
{
    return m_pointed < 0 ? -1 : m_days.days.at(m_pointed).average;
}

void TrendsViewModel::setRoom(int columns, int labels)
{
    if (m_columns != columns || m_labels != labels) {
        m_columns = columns;
        m_labels = labels;
        draw();
        announce();
    }
    m_curves.show(); // the chart may be a new one
}

void TrendsViewModel::announce()
{
    Q_EMIT changed();
    m_curves.show(); // on axes that know of the change
}

void TrendsViewModel::point(qsizetype index)
{
    if (m_pointed == index)
        return;
    m_pointed = index;
    lookAtPointed();
    Q_EMIT pointedChanged();
}

void TrendsViewModel::pointAt(double position)
{
    if (position < 0 || position > 1 || !m_ready || !anyDays())
        return point(-1);
    const double wanted = firstDay() + position * daySpan() - 0.5;
    const auto nearer = [&](const DayValue &a, const DayValue &b) {
        return std::abs(dayNumber(a.date) - wanted) < std::abs(dayNumber(b.date) - wanted);
    };
    point(std::distance(m_days.days.begin(),
                        std::min_element(m_days.days.begin(), m_days.days.end(), nearer)));
}

void TrendsViewModel::step(int days)
{
    if (!m_ready || !anyDays())
        return;
    const qsizetype last = m_days.days.size() - 1;
    point(m_pointed < 0 ? last : std::clamp<qsizetype>(m_pointed + days, 0, last));
}

void TrendsViewModel::pointAtFirst()
{
    if (m_ready && anyDays())
        point(0);
}

void TrendsViewModel::pointAtLast()
{
    if (m_ready && anyDays())
        point(m_days.days.size() - 1);
}

double TrendsViewModel::firstDay() const
{
    return static_cast<double>(m_days.period.from.daysTo(m_view.from));
}

void TrendsViewModel::look(Period view)
{
    const QDate &first = m_days.period.from;
    const QDate &last = m_days.period.to;
    const qint64 days = std::clamp<qint64>(
        view.days(), std::min<qint64>(fewestDrawn, m_days.period.days()), m_days.period.days());
    view.from = std::clamp(view.from, first, last.addDays(1 - days));
    view.to = view.from.addDays(days - 1);
    if (view == m_view)
        return;
    m_view = view;
    draw();
    announce();
    Q_EMIT pointedChanged();
}

void TrendsViewModel::lookAtPointed()
{
    if (m_pointed < 0 || m_view.contains(m_days.days.at(m_pointed).date))
        return;
    const QDate day = m_days.days.at(m_pointed).date;
    const qint64 days = m_view.days();
    look(day < m_view.from ? Period {day, day.addDays(days - 1)}
                           : Period {day.addDays(1 - days), day});
}

void TrendsViewModel::zoom(double factor, double position)
{
    if (!m_ready || factor <= 0)
        return;
    const auto wanted = static_cast<double>(m_view.days()) * factor;
    const qint64 days = factor < 1 ? static_cast<qint64>(std::floor(wanted))
                                   : static_cast<qint64>(std::ceil(wanted));
    const double held = std::clamp(position, 0.0, 1.0);
    const double moved =
        held * static_cast<double>(m_view.days() - std::max<qint64>(days, fewestDrawn));
    const QDate from = m_view.from.addDays(static_cast<qint64>(std::lround(moved)));
    look({from, from.addDays(days - 1)});
}

void TrendsViewModel::zoomTo(double from, double to)
{
    const double low = std::clamp(std::min(from, to), 0.0, 1.0);
    const double high = std::clamp(std::max(from, to), 0.0, 1.0);
    if (!m_ready || high <= low)
        return;
    const auto dayAt = [this](double position) {
        return m_view.from.addDays(static_cast<qint64>(position * (daySpan() - 0.001)));
    };
    look({dayAt(low), dayAt(high)});
}

void TrendsViewModel::pan(double share)
{
    const auto days = static_cast<qint64>(std::lround(share * daySpan()));
    look({m_view.from.addDays(days), m_view.to.addDays(days)});
}

void TrendsViewModel::showPeriod()
{
    look(m_days.period);
}

} // namespace knotebook
