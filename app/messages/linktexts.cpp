// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/linktexts.h"

#include "app/messages/trendtexts.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace knotebook {

namespace {

struct LinkTexts
{
    Q_DECLARE_TR_FUNCTIONS(LinkTexts)
};

QString decimals(double value, int count)
{
    return QLocale().toString(value, 'f', count);
}

QString silentText(Reason reason)
{
    switch (reason) {
    case Reason::TooFewPairs:
        return LinkTexts::tr("Nothing is said: fewer than %1 pairs of days").arg(linkFewestPairs);
    case Reason::TooFewExposedDays:
        return LinkTexts::tr("Nothing is said: fewer than %1 days with it, or without")
            .arg(linkFewestExposed);
    default:
        return LinkTexts::tr("Nothing is said: %1").arg(reasonText(reason));
    }
}

} // namespace

QString linkSubject(const DayLink &link, const Texts &texts)
{
    switch (link.factor) {
    case DayFactor::Sleep:
        return LinkTexts::tr("Nights shorter than %1 hours")
            .arg(QLocale().toString(link.exposedFrom));
    case DayFactor::Stress:
        return LinkTexts::tr("Stress above your usual");
    case DayFactor::Habit:
        return texts.habit(link.id);
    case DayFactor::Cause:
        return texts.cause(link.id);
    }
    Q_UNREACHABLE();
}

QString lagText(int lag)
{
    if (lag == 0)
        return LinkTexts::tr("the same day");
    return lag == 1 ? LinkTexts::tr("the next day") : LinkTexts::tr("%1 days later").arg(lag);
}

QString linkText(const DayLink &link)
{
    if (!link.link)
        return silentText(link.link.error());
    const Link &found = *link.link;
    const QString when = lagText(link.lag);
    if (!found.linked)
        return LinkTexts::tr("No link stands out %1: %2 pairs of days").arg(when).arg(found.pairs);
    const QString words = found.difference < 0
        ? LinkTexts::tr("Linked with less pain %1: by %2 points, %3 pairs of days")
        : LinkTexts::tr("Linked with more pain %1: by %2 points, %3 pairs of days");
    return words.arg(when, oneDecimal(std::abs(found.difference))).arg(found.pairs);
}

QString linkNumbers(const Link &link)
{
    const QString partial = link.partial
        ? LinkTexts::tr(", %1 with the pain of the day itself held still")
              .arg(decimals(*link.partial, 2))
        : QString();
    return LinkTexts::tr("ρ %1%2; p %3, q %4; on %5 of %6 days it was so")
        .arg(decimals(link.rho, 2), partial, decimals(link.p, 3), decimals(link.q, 3))
        .arg(link.exposed)
        .arg(link.pairs);
}

QString linksSentence(const QList<DayLink> &links)
{
    const auto tried =
        std::ranges::count_if(links, [](const DayLink &link) { return link.link.has_value(); });
    const auto shown = std::ranges::count_if(
        links, [](const DayLink &link) { return link.link && link.link->linked; });
    if (tried == 0)
        return LinkTexts::tr(
                   "Too early to look for links: each needs %1 pairs of days with a check-in and "
                   "pain, "
                   "%2 of them with it and %2 without.")
            .arg(linkFewestPairs)
            .arg(linkFewestExposed);
    const QString caution =
        LinkTexts::tr("Linked does not mean caused: pain can also spoil sleep.");
    return shown == 0
        ? LinkTexts::tr("No link stands out of %1 that were tried. %2").arg(tried).arg(caution)
        : LinkTexts::tr("Links that stand out: %1 of %2 that were tried; about one in ten of "
                        "those shown may be "
                        "chance. %3")
              .arg(shown)
              .arg(tried)
              .arg(caution);
}

QString linksMethod()
{
    return LinkTexts::
        tr("The pain is the daily average of all knots together; what goes together with it "
           "comes "
           "from the check-ins: hours slept, stress above your own median, habits and suspected "
           "causes, each on the same day and one to three days before. Spearman’s rank "
           "correlation ρ; p from circular shifts of the days, which keeps the likeness of "
           "neighbouring days; q from Benjamini and Hochberg over all that were tried, shown as "
           "linked below %1. The points are the typical difference between days with it and "
           "without (Hodges-Lehmann).")
            .arg(QLocale().toString(linkDiscoveryRate, 'f', 2));
}

} // namespace knotebook
