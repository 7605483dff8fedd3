// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/comparisontexts.h"

#include "app/messages/trendtexts.h"
#include "core/statistics/bootstrap.h"

#include <QCoreApplication>
#include <QLocale>

namespace knotebook {

namespace {

struct ComparisonTexts
{
    Q_DECLARE_TR_FUNCTIONS(ComparisonTexts)
};

QString coverageOf(const ComparedPeriod &period)
{
    return loggedText(period.daysLogged(), period.span.days());
}

/** "a clear difference", with how sure. */
QString certaintyText(const PeriodComparison &comparison)
{
    if (!comparison.change->interval)
        return ComparisonTexts::tr("how sure this is cannot be said, %1")
            .arg(reasonText(comparison.change->interval.error()));
    switch (comparison.word()) {
    case EffectWord::Clear:
        return ComparisonTexts::tr("a clear difference");
    case EffectWord::Small:
        return ComparisonTexts::tr("a difference, but smaller than what usually matters");
    case EffectWord::NotClear:
        return ComparisonTexts::tr("no clear difference");
    }
    Q_UNREACHABLE();
}

/** Whether it is missing data that keeps from comparing, and where. */
QString missingText(const PeriodComparison &comparison)
{
    const auto tooFew = [](const ComparedPeriod &period) {
        return ComparisonTexts::tr("fewer than %1 days were logged from %2 (%3)")
            .arg(periodFewestLogged)
            .arg(spanText(period.span), coverageOf(period));
    };
    QStringList missing;
    for (const ComparedPeriod *period : {&comparison.earlier, &comparison.later}) {
        if (period->daysLogged() < periodFewestLogged)
            missing.append(tooFew(*period));
    }
    return missing.isEmpty() ? ComparisonTexts::tr("the two periods share days")
                             : missing.join(ComparisonTexts::tr(", and "));
}

QString kindText(SeriesKind kind)
{
    return kind == SeriesKind::Average ? ComparisonTexts::tr("the average of each logged day")
                                       : ComparisonTexts::tr("the worst of each logged day");
}

QString intervalMethod(const PeriodChange &change)
{
    if (!change.interval)
        return ComparisonTexts::tr("No interval is given: it needs %1 logged days in each period.")
            .arg(fewestToResample);
    const auto before = static_cast<std::size_t>(change.baseline.values.size());
    const auto after = static_cast<std::size_t>(change.recent.values.size());
    return ComparisonTexts::
        tr("Interval: 95 %, from %1 resamples in blocks of %2 and %3 neighbouring days, because "
           "neighbouring days resemble each other (moving-block bootstrap, Künsch 1989; seed "
           "%4).")
            .arg(QString::number(shownResamples), QString::number(blockLength(before)),
                 QString::number(blockLength(after)), QString::number(shownSeed));
}

} // namespace

QString spanText(const DaySpan &span)
{
    const QLocale locale;
    return ComparisonTexts::tr("%1 to %2")
        .arg(locale.toString(span.from, QLocale::ShortFormat),
             locale.toString(span.to, QLocale::ShortFormat));
}

QString comparisonSentence(const PeriodComparison &comparison)
{
    if (!comparison.change)
        return ComparisonTexts::tr("Not compared: %1.").arg(missingText(comparison));
    const PeriodChange &change = *comparison.change;
    const QString interval = change.interval ? aroundText(*change.interval) : QString();
    const QString caution = change.change.lowBaseline && comparison.word() == EffectWord::Clear
        ? ComparisonTexts::tr(", from a low level")
        : QString();
    const QString typical = amountText(change.hodgesLehmann);
    return ComparisonTexts::tr("Pain from %1 beside that from %2: typically %3%4: %5%6; %7 and %8.")
        .arg(spanText(comparison.later.span), spanText(comparison.earlier.span), typical, interval,
             certaintyText(comparison), caution, coverageOf(comparison.later),
             coverageOf(comparison.earlier));
}

QStringList comparisonMethod(const PeriodComparison &comparison)
{
    QStringList lines {
        ComparisonTexts::tr(
            "Compared is %1, %2 with %3. Days without an entry are left out, and each period needs "
            "%4 logged days.")
            .arg(kindText(comparison.kind), spanText(comparison.later.span),
                 spanText(comparison.earlier.span), QString::number(periodFewestLogged))};
    if (!comparison.change)
        return lines;
    lines += ComparisonTexts::tr(
        "Typical difference: the median of all differences between a day of the later and "
        "a day of the earlier period (Hodges & Lehmann 1963), in points.");
    lines += intervalMethod(*comparison.change);
    lines += ComparisonTexts::tr(
        "“Clear” needs an interval without 0 and a difference of 2 points or 30 % "
        "(Farrar 2001).");
    lines += ComparisonTexts::tr(
        "It does not say why the periods differ. Periods that were picked because they "
        "look good or bad on the chart differ more easily by chance than the interval "
        "tells.");
    return lines;
}

} // namespace knotebook
