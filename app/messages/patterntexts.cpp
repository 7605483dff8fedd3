// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/patterntexts.h"

#include "app/messages/trendtexts.h"

#include <QCoreApplication>
#include <QLocale>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

// Medians less apart than this are not told apart.
constexpr double smallestSpread = 1;
constexpr int severe = 7;

struct PatternTexts
{
    Q_DECLARE_TR_FUNCTIONS(PatternTexts)
};

QString inPart(DayPart part)
{
    switch (part) {
    case DayPart::Night:
        return PatternTexts::tr("at night");
    case DayPart::Morning:
        return PatternTexts::tr("in the morning");
    case DayPart::Afternoon:
        return PatternTexts::tr("in the afternoon");
    case DayPart::Evening:
        return PatternTexts::tr("in the evening");
    }
    Q_UNREACHABLE();
}

QString withMedian(const DayPattern &pattern, DayPart part)
{
    const DayPattern::Part &facts = pattern.parts.at(static_cast<std::size_t>(part));
    return PatternTexts::tr("%1 (median %2 of %3 entries)")
        .arg(inPart(part), oneDecimal(facts.level->median))
        .arg(facts.entries);
}

QString untimedText(int untimed)
{
    return untimed == 0
        ? QString()
        : PatternTexts::tr(" Entries known only to the day are left out: %1.").arg(untimed);
}

QString countsText(const StatusStep &step)
{
    const QString counts = PatternTexts::tr("%1 active, %2 latent, %3 resolved")
                               .arg(step.active)
                               .arg(step.latent)
                               .arg(step.resolved);
    return step.unsure == 0 ? counts
                            : PatternTexts::tr("%1, %2 unsure").arg(counts).arg(step.unsure);
}

} // namespace

QString text(DayPart part)
{
    switch (part) {
    case DayPart::Night:
        return PatternTexts::tr("Night");
    case DayPart::Morning:
        return PatternTexts::tr("Morning");
    case DayPart::Afternoon:
        return PatternTexts::tr("Afternoon");
    case DayPart::Evening:
        return PatternTexts::tr("Evening");
    }
    Q_UNREACHABLE();
}

QString hoursOf(DayPart part)
{
    const auto next = static_cast<DayPart>((static_cast<int>(part) + 1) % dayParts);
    return PatternTexts::tr("%1–\u2060%2\u00a0h").arg(firstHourOf(part)).arg(firstHourOf(next));
}

QString dayPatternSentence(const DayPattern &pattern)
{
    const QString left = untimedText(pattern.untimed);
    if (!pattern.worst())
        return PatternTexts::tr(
                   "Too early for a pattern: two parts of the day need %1 entries each.")
                   .arg(dayPartFewestEntries)
            + left;
    if (pattern.spread() < smallestSpread)
        return PatternTexts::tr("No part of the day stands out: the medians lie within %1 points.")
                   .arg(oneDecimal(smallestSpread))
            + left;
    return PatternTexts::tr("Pain tends to be highest %1 and lowest %2.")
               .arg(withMedian(pattern, *pattern.worst()), withMedian(pattern, *pattern.best()))
        + left;
}

QString distributionSentence(const Distribution &distribution)
{
    if (distribution.total == 0)
        return PatternTexts::tr("Nothing was logged in this period.");
    const int common = distribution.mostCommon();
    return PatternTexts::tr("Most often around %1: %2 of %3 logged days. Days at %4 or more: %5.")
        .arg(common)
        .arg(distribution.days.at(static_cast<std::size_t>(common)))
        .arg(distribution.total)
        .arg(severe)
        .arg(distribution.atOrAbove(severe));
}

QString statusSentence(const StatusStep &now, const std::optional<StatusStep> &before, QDate from)
{
    if (now.followed() == 0)
        return PatternTexts::tr("No knot has been looked at yet.");
    const QString today = PatternTexts::tr("Now: %1.").arg(countsText(now));
    return before
        ? PatternTexts::tr("%1 On %2: %3.")
              .arg(today, QLocale().toString(from, QLocale::ShortFormat), countsText(*before))
        : today;
}

QString dayPatternMethod()
{
    return PatternTexts::tr(
               "Each entry of pain at rest counts once, in the part of the day in which it was "
               "felt, "
               "by the clock where you were. The box holds the middle half of the entries, the "
               "stroke "
               "in it is the median (quartiles interpolated, R type 7). A part needs %1 entries. "
               "People often write down more when it hurts more, so this is when entries hurt, not "
               "how every hour was.")
        .arg(dayPartFewestEntries);
}

QString distributionMethod()
{
    return PatternTexts::tr(
        "Each logged day counts once, by its time-weighted average of pain at rest to the "
        "nearest whole number, halves up. Days without an entry are not counted.");
}

QString statusMethod()
{
    return PatternTexts::tr(
        "A knot counts from the first time it was looked at, in the state you gave it, or else "
        "in the one your answers suggest, until you say otherwise. A knot without an answer "
        "that tells its state is unsure.");
}

} // namespace knotebook
