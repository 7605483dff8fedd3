// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/trendtexts.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace knotebook {

namespace {

constexpr double daysAWeek = 7;

QString tr(const char *text)
{
    return QCoreApplication::translate("TrendTexts", text);
}

QString counted(const char *text, int number)
{
    return QCoreApplication::translate("TrendTexts", text, nullptr, number);
}

QString day(QDate date)
{
    return QLocale().toString(date, QLocale::ShortFormat);
}

QString coverageText(const SeriesFacts &series)
{
    return tr("%1 of %2 days logged").arg(series.daysLogged).arg(series.spanDays);
}

QString wordText(TrendWord word)
{
    switch (word) {
    case TrendWord::Clear:
        return tr("a clear trend");
    case TrendWord::Possible:
        return tr("a possible trend");
    case TrendWord::NotClear:
        return tr("no clear trend");
    case TrendWord::TooFewDays:
        return tr("too few days to say");
    }
    Q_UNREACHABLE();
}

/** Both ends as amounts in the direction of the slope; an end on the other side says so. */
QString rangeText(double low, double high, bool falling)
{
    const double from = falling ? -high : low;
    const double to = falling ? -low : high;
    return tr("between %1 and %2").arg(oneDecimal(from), oneDecimal(to));
}

QString categoryText(ChangeCategory category)
{
    switch (category) {
    case ChangeCategory::Substantial:
        return tr("a substantial improvement");
    case ChangeCategory::Moderate:
        return tr("a moderate improvement");
    case ChangeCategory::Minimal:
        return tr("a small improvement");
    case ChangeCategory::None:
        return tr("about the same");
    case ChangeCategory::Worse:
        return tr("worse");
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

QString reasonText(Reason reason)
{
    switch (reason) {
    case Reason::NoData:
        return tr("nothing was logged");
    case Reason::TooFewDays:
        return tr("too few days were logged");
    case Reason::SpanTooShort:
        return tr("the logged days are too close together");
    case Reason::TooFewBaselineDays:
        return tr("fewer than 7 days were logged in the first fortnight");
    case Reason::TooFewRecentDays:
        return tr("fewer than 7 days were logged in the last fortnight");
    case Reason::WindowsOverlap:
        return tr("the first and the last fortnight overlap");
    case Reason::TooFewConsecutiveDays:
        return tr("too few days in a row were logged");
    case Reason::TooFewPoints:
        return tr("too few entries");
    case Reason::TooFewPairs:
        return tr("too few pairs of before and after");
    case Reason::EarlyLook:
        return tr("an early look, fewer than 10 pairs");
    case Reason::TooFewControls:
        return tr("too few untreated times to compare with");
    case Reason::TooFewExposedDays:
        return tr("too few days with it, or without");
    case Reason::TooFewToResample:
        return tr("too few values for an interval");
    case Reason::NoVariation:
        return tr("all values are the same");
    }
    Q_UNREACHABLE();
}

QString trendSentence(const TrendSummary &summary)
{
    const SeriesFacts &series = summary.series;
    if (series.daysLogged == 0)
        return tr("Nothing was logged in this period.");
    if (!summary.trend)
        return tr("Too early for a trend: %1; %2.")
            .arg(reasonText(summary.trend.error()), coverageText(series));
    const double slope = summary.trend->line.slope * daysAWeek;
    const QString range = rangeText(summary.trend->slope.low * daysAWeek,
                                    summary.trend->slope.high * daysAWeek, slope < 0);
    const QString ending = tr("%1, %2.").arg(wordText(summary.word()), coverageText(series));
    if (oneDecimal(slope) == oneDecimal(0)) {
        const bool tiny =
            summary.word() == TrendWord::Clear || summary.word() == TrendWord::Possible;
        return tr("Steady since %1 (%2 points a week): %3")
            .arg(day(series.first), range,
                 tiny ? tr("a change too small to matter, %1.").arg(coverageText(series)) : ending);
    }
    const QString change = slope < 0 ? tr("Falling by about %1 points a week since %2 (%3): %4")
                                     : tr("Rising by about %1 points a week since %2 (%3): %4");
    return change.arg(oneDecimal(std::abs(slope)), day(series.first), range, ending);
}

QString changeSentence(const TrendSummary &summary)
{
    if (!summary.change)
        return {};
    const PeriodChange &change = *summary.change;
    const QString means =
        tr("Average %1 in the last fortnight, %2 in the first")
            .arg(oneDecimal(change.recent.mean()), oneDecimal(change.baseline.mean()));
    if (!change.change.percent)
        return tr("%1: %2.").arg(means, categoryText(change.change.category));
    const QString percent = QLocale().toString(std::abs(*change.change.percent), 'f', 0);
    const QString amount =
        *change.change.percent < 0 ? tr("%1 % less").arg(percent) : tr("%1 % more").arg(percent);
    const QString caution = change.change.lowBaseline
        ? tr(" (from a low level, so the percent is unsteady)")
        : QString();
    return tr("%1: %2, %3%4.").arg(means, amount, categoryText(change.change.category), caution);
}

QString verdictText(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Helps:
        return tr("seems to help");
    case Verdict::MayHelp:
        return tr("may help");
    case Verdict::NoClearEffect:
        return tr("no clear effect");
    case Verdict::MayWorsen:
        return tr("may make it worse");
    case Verdict::TooFew:
        return tr("too few uses to say");
    }
    Q_UNREACHABLE();
}

QString effectSentence(const RemedyEffect &effect)
{
    if (!effect.hodgesLehmann)
        return counted("%n pair(s) of before and after: too few to say", effect.pairs);
    const auto amount = [](double change) {
        return change <= 0 ? tr("%1 less").arg(oneDecimal(-change))
                           : tr("%1 more").arg(oneDecimal(change));
    };
    const QString typical =
        counted("%n pair(s), typically %1", effect.pairs).arg(amount(*effect.hodgesLehmann));
    const QString interval = effect.interval
        ? tr(" (between %1 and %2)")
              .arg(amount(effect.interval->low), amount(effect.interval->high))
        : QString();
    const QString adjusted = effect.adjusted
        ? tr("; compared with untreated times %1").arg(amount(*effect.adjusted))
        : QString();
    return typical + interval + adjusted;
}

} // namespace knotebook
