// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/careview.h"

#include <algorithm>

namespace knotebook {

namespace {

bool earlier(const Moment &a, const Moment &b)
{
    return a < b;
}

bool earlier(QDate a, QDate b)
{
    return a < b;
}

auto timeOf(const auto &record)
{
    if constexpr (requires { record->felt; })
        return record->felt;
    else
        return record->day;
}

// What exists and has happened, in order of time and, at one time, of id.
template <typename Row> QList<Row> past(const QList<Row> &rows, QDate today, const QDateTime &now)
{
    QList<Row> kept;
    for (const Row &row : rows) {
        bool happened = true;
        if constexpr (requires { row->felt; }) {
            const std::optional<qint64> at = row->felt.utcMilliseconds();
            happened = at ? *at <= now.toMSecsSinceEpoch() : row->felt.localDate() <= today;
        } else {
            happened = row->day <= today;
        }
        if (happened && !row.stamp().deleted)
            kept.append(row);
    }
    std::sort(kept.begin(), kept.end(), [](const Row &a, const Row &b) {
        if (earlier(timeOf(a), timeOf(b)))
            return true;
        return !earlier(timeOf(b), timeOf(a)) && a.id() < b.id();
    });
    return kept;
}

QList<DayValue> restByDay(const QList<Observation> &looks)
{
    QList<DayValue> days;
    QList<Reading> readings;
    for (qsizetype i = 0; i < looks.size(); ++i) {
        const Observation &look = looks[i];
        if (look->rest) {
            const std::optional<qint64> at = look->felt.utcMilliseconds();
            readings.append({at ? std::optional(*at / 1000) : std::nullopt, look->rest->value()});
        }
        const bool lastOfDay =
            i + 1 == looks.size() || looks[i + 1]->felt.localDate() != look->felt.localDate();
        if (lastOfDay && !readings.isEmpty())
            days.append(dayValue(look->felt.localDate(), readings));
        if (lastOfDay)
            readings.clear();
    }
    return days;
}

} // namespace

std::optional<KnotStatus> KnotView::statusOf(const Observation &look)
{
    return look->status ? look->status
                        : suggestedStatus(look->rest, look->pressure, look->familiar);
}

std::optional<KnotStatus> KnotView::status() const
{
    for (auto look = looks.rbegin(); look != looks.rend(); ++look) {
        if (const std::optional<KnotStatus> status = statusOf(*look))
            return status;
    }
    return std::nullopt;
}

std::optional<QDate> KnotView::since() const
{
    if (knot && (*knot)->onset)
        return (*knot)->onset->localDate();
    return looks.isEmpty() ? std::nullopt : std::optional(looks.first()->felt.localDate());
}

CareView::CareView(const CareInputs &inputs)
    : m_today(inputs.today()), m_now(inputs.nowUtc), m_parts(inputs.parts),
      m_remedyClasses(inputs.remedyClasses), m_uses(past(inputs.uses, m_today, m_now)),
      m_checkins(past(inputs.checkins, m_today, m_now)),
      m_assessments(past(inputs.assessments, m_today, m_now)),
      m_screenings(past(inputs.screenings, m_today, m_now)),
      m_visits(past(inputs.visits, m_today, m_now)),
      m_acknowledgements(past(inputs.acknowledgements, m_today, m_now)), m_profile(inputs.profile)
{
    addKnots(inputs);
}

void CareView::addKnots(const CareInputs &inputs)
{
    for (const Knot &knot : inputs.knots) {
        if (knot.stamp().deleted)
            continue;
        m_knots.append(knot.id());
        m_views[knot.id()].knot = knot;
    }
    std::sort(m_knots.begin(), m_knots.end());
    for (const Observation &look : past(inputs.observations, m_today, m_now)) {
        if (const auto view = m_views.find(look->knot); view != m_views.end())
            view->looks.append(look);
    }
    for (const Use &use : std::as_const(m_uses)) {
        if (!use->knot)
            continue;
        if (const auto view = m_views.find(*use->knot); view != m_views.end())
            view->uses.append(use);
    }
    for (KnotView &view : m_views)
        view.rest = restByDay(view.looks);
}

const KnotView &CareView::knot(const KnotId &id) const
{
    static const KnotView none;
    const auto view = m_views.constFind(id);
    return view == m_views.constEnd() ? none : *view;
}

std::optional<BodyPart> CareView::part(const KnotId &id) const
{
    const auto part = m_parts.constFind(id);
    return part == m_parts.constEnd() ? std::nullopt : std::optional(*part);
}

double CareView::hoursSince(const Moment &moment) const
{
    const qint64 midnight = QDateTime(moment.localDate(), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();
    const qint64 at = moment.utcMilliseconds().value_or(midnight);
    return static_cast<double>(m_now.toMSecsSinceEpoch() - at) / 3'600'000;
}

} // namespace knotebook
