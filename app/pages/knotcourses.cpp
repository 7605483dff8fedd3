// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/knotcourses.h"

#include "core/care/care.h"
#include "core/statistics/trendsummary.h"
#include "core/store/careentries.h"
#include "core/store/series.h"

#include <algorithm>

namespace knotebook {

namespace {

const QDate longAgo(1900, 1, 1);

Result<CareResult> careOf(const Reader &reader, const Tables &tables, const CoursesAsked &asked)
{
    return careInputs(reader, tables.atlas, tables.references.catalogue(), asked.nowUtc, asked.zone)
        .map([&](const CareInputs &inputs) { return care(inputs, tables.rules); });
}

/** What concerns the person as a whole moves no knot before another. */
QHash<KnotId, Tier> tiersOf(const CareResult &result)
{
    QHash<KnotId, Tier> tiers;
    for (const Finding &finding : result.findings) {
        for (const KnotId &knot : finding.knots)
            tiers[knot] = std::max(tiers.value(knot, Tier::KeepGoing), finding.tier);
    }
    return tiers;
}

std::optional<double> recentWorstOf(const QList<DayValue> &days, QDate to)
{
    std::optional<double> worst;
    for (const DayValue &day : days) {
        if (day.date > to.addDays(-recentDays))
            worst = std::max(worst.value_or(0), day.worst);
    }
    return worst;
}

KnotCourse knotCourse(const Knot &knot, const QList<DayValue> &days, Tier tier, QDate to)
{
    KnotCourse course {knot, days};
    const NumberedDays series = numbered(days, SeriesKind::Average);
    course.trend = trend(series.days, series.values);
    course.attention.tier = tier;
    course.attention.recentWorst = recentWorstOf(days, to);
    if (course.trend) {
        course.attention.word = course.trend->word;
        course.attention.slope = course.trend->line.slope;
    }
    return course;
}

Period periodOf(const DaySeries &series, const CoursesAsked &asked)
{
    Period period {asked.from.value_or(asked.to), asked.to};
    for (const QList<DayValue> &days : series) {
        if (!asked.from && !days.isEmpty())
            period.from = std::min(period.from, days.first().date);
    }
    return period;
}

} // namespace

Result<KnotCourses> knotCourses(const Reader &reader, const Tables &tables,
                                const CoursesAsked &asked, const std::function<bool()> &cancelled)
{
    const auto knots = reader.all<KnotFields>();
    if (!knots)
        return tl::make_unexpected(knots.error());
    const auto series = daySeries(reader, {asked.from.value_or(longAgo), asked.to});
    if (!series)
        return tl::make_unexpected(series.error());
    const auto result = careOf(reader, tables, asked);
    if (!result)
        return tl::make_unexpected(result.error());

    const QHash<KnotId, Tier> tiers = tiersOf(*result);
    KnotCourses courses {periodOf(*series, asked), {}};
    for (const Knot &knot : *knots) {
        if (cancelled())
            break;
        courses.knots.append(knotCourse(knot, series->value(knot.id()),
                                        tiers.value(knot.id(), Tier::KeepGoing), asked.to));
    }
    std::ranges::stable_sort(courses.knots, [](const KnotCourse &a, const KnotCourse &b) {
        return needsMoreAttention(a.attention, b.attention);
    });
    return courses;
}

} // namespace knotebook
