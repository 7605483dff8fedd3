// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/methodtexts.h"

#include "app/messages/trendtexts.h"

#include <QCoreApplication>
#include <QLocale>

#include <numeric>

namespace knotebook {

namespace {

struct MethodTexts
{
    Q_DECLARE_TR_FUNCTIONS(MethodTexts)
};

QString twoDecimals(double value)
{
    return QLocale().toString(value, 'f', 2);
}

QString sourceText(const SeriesFacts &series)
{
    const int entries =
        std::accumulate(series.daily.begin(), series.daily.end(), 0,
                        [](int sum, const DayValue &day) { return sum + day.entries; });
    return MethodTexts::tr(
               "From %1 entries of pain at rest on %2 days, %3 to %4. A day’s average weighs each "
               "number by how long it lasted; several knots count alike, and the worst of any is "
               "the day’s worst. A quiet day counts as 0.")
        .arg(QLocale().toString(entries), QLocale().toString(series.daysLogged),
             QLocale().toString(series.first, QLocale::ShortFormat),
             QLocale().toString(series.last, QLocale::ShortFormat));
}

QString pText(double p)
{
    return p < 0.001 ? MethodTexts::tr("p below 0.001")
                     : MethodTexts::tr("p %1").arg(QLocale().toString(p, 'f', 3));
}

QString trendText(const Trend &trend)
{
    const SerialCorrelation &likeness = trend.correlation;
    const QString factor = likeness.assumed
        ? MethodTexts::tr(
              "too few neighbouring days to measure how alike they are, so a correlation of 0.5 "
              "was assumed (factor %1)")
              .arg(twoDecimals(likeness.factor))
        : MethodTexts::tr(
              "neighbouring days are alike, correlation %1, which makes the doubt larger by a "
              "factor of %2")
              .arg(twoDecimals(likeness.rho), twoDecimals(likeness.factor));
    return MethodTexts::tr(
               "Direction: Mann-Kendall test and Theil-Sen slope, both on the daily averages; %1; "
               "%2. “Clear” needs p below 0.05 and an interval without 0; “possible” one of the "
               "two, or p below 0.10.")
        .arg(factor, pText(trend.p));
}

QString smoothText(const TrendSummary &summary)
{
    if (!summary.smooth || summary.smooth->lowess.isEmpty())
        return MethodTexts::tr("No smooth line: it needs 10 logged days.");
    return MethodTexts::tr(
               "Smooth line: LOWESS (Cleveland 1979) over %1 % of the days at a time; single "
               "extreme days hardly move it. It is not drawn across more than 7 missing days.")
        .arg(QLocale().toString(100 * summary.smooth->lowessFraction, 'f', 0));
}

QString intervalText(const Interval &interval)
{
    const QString low = oneDecimal(interval.low);
    const QString high = oneDecimal(interval.high);
    return low == high ? MethodTexts::tr("give or take less than 0.1")
                       : MethodTexts::tr("between %1 and %2").arg(low, high);
}

QString changeMethod(const PeriodChange &change)
{
    const QString interval = change.interval
        ? intervalText(*change.interval)
        : MethodTexts::tr("without an interval: %1").arg(reasonText(change.interval.error()));
    return MethodTexts::tr(
               "First fortnight: %1 logged days; last fortnight: %2. Typical difference %3 points "
               "(Hodges-Lehmann), %4 (95 %, moving-block bootstrap).")
        .arg(change.baseline.values.size())
        .arg(change.recent.values.size())
        .arg(oneDecimal(change.hodgesLehmann), interval);
}

} // namespace

QStringList methodTexts(const TrendSummary &summary)
{
    if (summary.series.daysLogged == 0)
        return {};
    QStringList lines {sourceText(summary.series)};
    lines += summary.trend
        ? trendText(*summary.trend)
        : MethodTexts::tr("No direction is given: %1.").arg(reasonText(summary.trend.error()));
    lines += summary.change
        ? changeMethod(*summary.change)
        : MethodTexts::tr("No change is given: %1.").arg(reasonText(summary.change.error()));
    lines += smoothText(summary);
    return lines;
}

} // namespace knotebook
