// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/trendtexts.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace knotebook {

namespace {

constexpr double daysAWeek = 7;
constexpr double smallestShown = 0.1; // points

struct TrendTexts
{
    Q_DECLARE_TR_FUNCTIONS(TrendTexts)
};

QString day(QDate date)
{
    return QLocale().toString(date, QLocale::ShortFormat);
}

QString coverageText(const SeriesFacts &series)
{
    return loggedText(series.daysLogged, series.spanDays);
}

QString wordText(TrendWord word)
{
    switch (word) {
    case TrendWord::Clear:
        return TrendTexts::tr("a clear trend");
    case TrendWord::Possible:
        return TrendTexts::tr("a possible trend");
    case TrendWord::NotClear:
        return TrendTexts::tr("no clear trend");
    case TrendWord::TooFewDays:
        return TrendTexts::tr("too few days to say");
    }
    Q_UNREACHABLE();
}

bool isNothing(double value)
{
    return oneDecimal(value) == oneDecimal(0);
}

/** "between 0.2 and 1.2" in the direction of the slope, "up to 1.2" from nothing, else both ways.
 */
QString rangeText(double low, double high, bool falling)
{
    const double from = falling ? -high : low;
    const double to = falling ? -low : high;
    if (isNothing(from))
        return TrendTexts::tr("up to %1").arg(oneDecimal(to));
    if (from > 0)
        return oneDecimal(from) == oneDecimal(to)
            ? TrendTexts::tr("give or take less than %1").arg(oneDecimal(smallestShown))
            : TrendTexts::tr("between %1 and %2").arg(oneDecimal(from), oneDecimal(to));
    return TrendTexts::tr("between %1 and %2")
        .arg(amountText(falling ? high : low), amountText(falling ? low : high));
}

/** How far from level a level line may be. */
QString levelText(double low, double high)
{
    if (isNothing(low) && isNothing(high))
        return TrendTexts::tr("less than %1 points a week either way")
            .arg(oneDecimal(smallestShown));
    if (isNothing(low) || isNothing(high))
        return TrendTexts::tr("up to %1 a week").arg(amountText(isNothing(low) ? high : low));
    return TrendTexts::tr("between %1 and %2 a week").arg(amountText(low), amountText(high));
}

QString categoryText(ChangeCategory category)
{
    switch (category) {
    case ChangeCategory::Substantial:
        return TrendTexts::tr("a substantial improvement");
    case ChangeCategory::Moderate:
        return TrendTexts::tr("a moderate improvement");
    case ChangeCategory::Minimal:
        return TrendTexts::tr("a small improvement");
    case ChangeCategory::None:
        return TrendTexts::tr("about the same");
    case ChangeCategory::Worse:
        return TrendTexts::tr("worse");
    }
    Q_UNREACHABLE();
}

} // namespace

QString oneDecimal(double value)
{
    // No "-0.0": what rounds to nothing is nothing.
    const double rounded = std::round(value * 10) / 10;
    return QLocale().toString(rounded == 0 ? 0.0 : rounded, 'f', 1);
}

QString loggedText(int logged, int days)
{
    return TrendTexts::tr("%1 of %n day(s) logged", nullptr, days).arg(logged);
}

QString amountText(double change)
{
    if (isNothing(change))
        return TrendTexts::tr("no change");
    return change < 0 ? TrendTexts::tr("%1 less").arg(oneDecimal(-change))
                      : TrendTexts::tr("%1 more").arg(oneDecimal(change));
}

QString aroundText(const Interval &interval)
{
    const QString low = amountText(interval.low);
    const QString high = amountText(interval.high);
    return low == high ? QString() : TrendTexts::tr(" (between %1 and %2)").arg(low, high);
}

QString reasonText(Reason reason)
{
    switch (reason) {
    case Reason::NoData:
        return TrendTexts::tr("nothing was logged");
    case Reason::TooFewDays:
        return TrendTexts::tr("too few days were logged");
    case Reason::SpanTooShort:
        return TrendTexts::tr("the logged days are too close together");
    case Reason::TooFewBaselineDays:
        return TrendTexts::tr("fewer than 7 days were logged in the first fortnight");
    case Reason::TooFewRecentDays:
        return TrendTexts::tr("fewer than 7 days were logged in the last fortnight");
    case Reason::WindowsOverlap:
        return TrendTexts::tr("the first and the last fortnight overlap");
    case Reason::TooFewConsecutiveDays:
        return TrendTexts::tr("too few days in a row were logged");
    case Reason::TooFewPoints:
        return TrendTexts::tr("too few entries");
    case Reason::TooFewPairs:
        return TrendTexts::tr("too few pairs of before and after");
    case Reason::EarlyLook:
        return TrendTexts::tr("an early look, fewer than 10 pairs");
    case Reason::TooFewControls:
        return TrendTexts::tr("too few untreated times to compare with");
    case Reason::TooFewExposedDays:
        return TrendTexts::tr("too few days with it, or without");
    case Reason::TooFewToResample:
        return TrendTexts::tr("too few values for an interval");
    case Reason::NoVariation:
        return TrendTexts::tr("all values are the same");
    case Reason::TrialGoesOn:
        return TrendTexts::tr("the trial goes on: it is compared when it is over");
    case Reason::TooFewPlans:
        return TrendTexts::tr("too few blocks for an interval");
    }
    Q_UNREACHABLE();
}

QString trendSentence(const TrendSummary &summary)
{
    const SeriesFacts &series = summary.series;
    if (series.daysLogged == 0)
        return TrendTexts::tr("Nothing was logged in this period.");
    if (!summary.trend)
        return TrendTexts::tr("Too early for a trend: %1; %2.")
            .arg(reasonText(summary.trend.error()), coverageText(series));
    const double slope = summary.trend->line.slope * daysAWeek;
    const double low = summary.trend->slope.low * daysAWeek;
    const double high = summary.trend->slope.high * daysAWeek;
    const QString ending =
        TrendTexts::tr("%1, %2.").arg(wordText(summary.word()), coverageText(series));
    if (isNothing(slope)) {
        const bool tiny =
            summary.word() == TrendWord::Clear || summary.word() == TrendWord::Possible;
        return TrendTexts::tr("Steady since %1 (%2): %3")
            .arg(day(series.first), levelText(low, high),
                 tiny
                     ? TrendTexts::tr("a change too small to matter, %1.").arg(coverageText(series))
                     : ending);
    }
    const QString change = slope < 0
        ? TrendTexts::tr("Falling by about %1 points a week since %2 (%3): %4")
        : TrendTexts::tr("Rising by about %1 points a week since %2 (%3): %4");
    return change.arg(oneDecimal(std::abs(slope)), day(series.first),
                      rangeText(low, high, slope < 0), ending);
}

QString changeSentence(const TrendSummary &summary)
{
    if (!summary.change)
        return {};
    const PeriodChange &change = *summary.change;
    const QString means =
        TrendTexts::tr("Average %1 in the last fortnight, %2 in the first")
            .arg(oneDecimal(change.recent.mean()), oneDecimal(change.baseline.mean()));
    if (!change.change.percent)
        return TrendTexts::tr("%1: %2.").arg(means, categoryText(change.change.category));
    const QString percent = QLocale().toString(std::abs(*change.change.percent), 'f', 0);
    if (percent == QLocale().toString(0))
        return TrendTexts::tr("%1: %2.").arg(means, categoryText(change.change.category));
    const QString amount = *change.change.percent < 0 ? TrendTexts::tr("%1 % less").arg(percent)
                                                      : TrendTexts::tr("%1 % more").arg(percent);
    const QString caution = change.change.lowBaseline
        ? TrendTexts::tr(" (from a low level, so the percent is unsteady)")
        : QString();
    return TrendTexts::tr("%1: %2, %3%4.")
        .arg(means, amount, categoryText(change.change.category), caution);
}

QString verdictText(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Helps:
        return TrendTexts::tr("seems to help");
    case Verdict::MayHelp:
        return TrendTexts::tr("may help");
    case Verdict::NoClearEffect:
        return TrendTexts::tr("no clear effect");
    case Verdict::MayWorsen:
        return TrendTexts::tr("may make it worse");
    case Verdict::TooFew:
        return TrendTexts::tr("too few uses to say");
    }
    Q_UNREACHABLE();
}

QString effectSentence(const RemedyEffect &effect)
{
    if (!effect.hodgesLehmann)
        return TrendTexts::tr("%n pair(s) of before and after: too few to say", nullptr,
                              effect.pairs);
    const QString typical = TrendTexts::tr("%n pair(s), typically %1", nullptr, effect.pairs)
                                .arg(amountText(*effect.hodgesLehmann));
    const QString interval = effect.interval ? aroundText(*effect.interval) : QString();
    const QString adjusted = effect.adjusted
        ? TrendTexts::tr("; compared with untreated times %1").arg(amountText(*effect.adjusted))
        : QString();
    return typical + interval + adjusted;
}

} // namespace knotebook
