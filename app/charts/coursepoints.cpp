// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/coursepoints.h"

#include <algorithm>

namespace knotebook {

namespace {

/** Nobody sees a narrower bar. */
constexpr double fewestPixels = 3;

double dayNumberIn(const ChartWindow &window, QDate date)
{
    return static_cast<double>(window.first.daysTo(date));
}

/** What is drawn of a line: its part in the window and a point to each side, thinned. */
PointRun shownOf(const PointRun &run, const ChartWindow &window)
{
    const auto before = [](const QPointF &point, double x) { return point.x() < x; };
    auto first = std::lower_bound(run.begin(), run.end(), window.from - 0.5, before);
    auto last = std::lower_bound(first, run.end(), window.from + window.span - 0.5, before);
    first -= first == run.begin() ? 0 : 1;
    last += last == run.end() ? 0 : 1;
    return thinned(PointRun(first, last), window.span, window.columns);
}

template <typename Days>
PointRun valuesOf(const Days &days, double DayValue::*value, const ChartWindow &window)
{
    PointRun points;
    points.reserve(days.size());
    for (const DayValue &day : days)
        points.append({dayNumberIn(window, day.date), day.*value});
    return points;
}

/** The days of a series from one break of its smooth line to the next. */
struct SmoothStretch
{
    qsizetype from = 0;
    qsizetype to = 0; ///< not included
};

QList<SmoothStretch> stretchesOf(const Smooth &smooth)
{
    QList<SmoothStretch> stretches;
    qsizetype from = 0;
    for (const int next : smooth.breaks) {
        stretches.append({from, next});
        from = next;
    }
    stretches.append({from, smooth.lowess.size()});
    return stretches;
}

void addStretch(CurvePoints &points, const Course &course, const SmoothStretch &stretch,
                const ChartWindow &window)
{
    PointRun line;
    AreaRun band;
    for (qsizetype i = stretch.from; i < stretch.to; ++i) {
        const double x = dayNumberIn(window, course.summary.series.daily.at(i).date);
        line.append({x, course.summary.smooth->lowess.at(i)});
        band.upper.append({x, course.band.at(i).high});
        band.lower.append({x, course.band.at(i).low});
    }
    points.smooth.append(shownOf(line, window));
    points.band.append({shownOf(band.upper, window), shownOf(band.lower, window)});
}

} // namespace

void addDays(CurvePoints &points, const QList<DayValue> &days, const ChartWindow &window)
{
    for (const DayRun &run : consecutiveRuns(days)) {
        const PointRun line = shownOf(valuesOf(run, &DayValue::average, window), window);
        if (run.size() > 1 && !line.isEmpty())
            points.average.append(line);
        else
            points.alone += line;
    }
    points.worst = shownOf(valuesOf(days, &DayValue::worst, window), window);
    QList<QDate> flares;
    for (const DayValue &day : days) {
        if (day.flare)
            flares.append(day.date);
    }
    points.flares = marksOn(flares, window.flares, window);
}

void addCompared(CurvePoints &points, const QList<DayValue> &days, const ChartWindow &window)
{
    for (const DayRun &run : consecutiveRuns(days)) {
        const PointRun line = shownOf(valuesOf(run, &DayValue::average, window), window);
        if (!line.isEmpty())
            points.compared.append(line);
    }
}

void addCourse(CurvePoints &points, const Course &course, const ChartWindow &window)
{
    if (course.summary.smooth && !course.band.isEmpty()) {
        for (const SmoothStretch &stretch : stretchesOf(*course.summary.smooth))
            addStretch(points, course, stretch, window);
    }
    if (!course.summary.flares.spikes)
        return;
    const double line = window.flares - spikesBelow;
    // As wide as its days, from the beginning of the first to the end of the last, and
    // never too narrow to be seen.
    const double reach =
        window.columns > 0 ? std::max(0.4, fewestPixels / 2 * window.span / window.columns) : 0.4;
    for (const FlareFacts::Stretch &spike : *course.summary.flares.spikes) {
        const double from = dayNumberIn(window, spike.from) - reach;
        const double to = dayNumberIn(window, spike.to) + reach;
        if (to < window.from - 0.5 || from > window.from + window.span)
            continue;
        if (!points.spikes.isEmpty() && points.spikes.last().last().x() >= from)
            points.spikes.last().last().setX(to); // they touch: one bar
        else
            points.spikes.append({{from, line}, {to, line}});
    }
}

PointRun marksOn(const QList<QDate> &days, double line, const ChartWindow &window)
{
    PointRun points;
    for (const QDate day : days)
        points.append({dayNumberIn(window, day), line});
    return shownOf(points, window);
}

} // namespace knotebook
