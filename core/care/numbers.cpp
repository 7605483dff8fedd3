// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/numbers.h"

#include "core/statistics/multiplicity.h"
#include "core/statistics/trendsummary.h"

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

constexpr int trendDays = 28;
const QString trendP = u"trend_p"_s;

} // namespace

CareNumbers::CareNumbers(const CareView &view) : m_view(view)
{
    QList<KnotId> ids;
    QList<double> p;
    for (const KnotId &id : view.knots()) {
        if (const std::optional<RecentTrend> trend = recentTrend(view, view.knot(id))) {
            ids.append(id);
            p.append(trend->p);
        }
    }
    const QList<double> adjusted = holm(p);
    for (qsizetype i = 0; i < ids.size(); ++i)
        m_trendP.insert(ids[i], adjusted[i]);
}

std::optional<Measurement> CareNumbers::number(const QString &name,
                                               const std::optional<KnotId> &knot) const
{
    if (knot && name == trendP) {
        const std::optional<RecentTrend> trend = recentTrend(m_view, m_view.knot(*knot));
        if (!trend)
            return std::nullopt;
        return Measurement {m_trendP.value(*knot), trend->from, trend->to, trend->days};
    }
    if (const KnotNumber make = knot ? knotNumbers().value(name) : nullptr)
        return make(m_view, m_view.knot(*knot));
    const JournalNumber make = journalNumbers().value(name);
    return make ? make(m_view) : std::nullopt;
}

bool isNumberName(const QString &name, bool aboutKnots)
{
    return name == u"lasting_yellow" || journalNumbers().contains(name)
        || (aboutKnots && (name == trendP || knotNumbers().contains(name)));
}

QList<DayValue> daysBetween(const QList<DayValue> &days, QDate first, QDate last)
{
    QList<DayValue> kept;
    for (const DayValue &day : days) {
        if (day.date >= first && day.date <= last)
            kept.append(day);
    }
    return kept;
}

double meanOf(const QList<DayValue> &days)
{
    double sum = 0;
    for (const DayValue &day : days)
        sum += day.average;
    return sum / static_cast<double>(days.size());
}

std::optional<RecentTrend> recentTrend(const CareView &view, const KnotView &knot)
{
    const QList<DayValue> days =
        daysBetween(knot.rest, view.today().addDays(1 - trendDays), view.today());
    const NumberedDays series = numbered(days, SeriesKind::Average);
    const Measured<Trend> found = trend(series.days, series.values);
    if (!found)
        return std::nullopt;
    return RecentTrend {
        found->line.slope * 7,         found->slope.low * 7, found->slope.high * 7, found->p,
        static_cast<int>(days.size()), days.first().date,    days.last().date};
}

} // namespace knotebook
