// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/coursetexts.h"

#include "app/messages/methodtexts.h"
#include "app/messages/trendtexts.h"

#include <QCoreApplication>
#include <QLocale>

namespace knotebook {

namespace {

struct CourseTexts
{
    Q_DECLARE_TR_FUNCTIONS(CourseTexts)
};

QString limitsText(const ImportantChange &change)
{
    if (!change.better && !change.worse)
        return {};
    if (!change.better)
        return CourseTexts::tr("A change that matters begins at %1 and above")
            .arg(oneDecimal(*change.worse));
    if (!change.worse)
        return CourseTexts::tr("A change that matters begins at %1 and below")
            .arg(oneDecimal(*change.better));
    return CourseTexts::tr("A change that matters begins at %1 and below, or at %2 and above")
        .arg(oneDecimal(*change.better), oneDecimal(*change.worse));
}

QString bandText(const Course &course)
{
    return CourseTexts::tr(
               "Band: where the smooth line of a day lies with 95 % confidence, day by day "
               "(standard error of the local fit, Cleveland & Devlin 1988, with neighbouring days "
               "alike by a correlation of %1). It is not where single days lie.")
        .arg(QLocale().toString(course.bandRho, 'f', 2));
}

QString zoneMethod(const FromBaseline &important)
{
    return CourseTexts::tr(
               "Change that matters: 2 points, or 30 % and at least 1 point, from the average of "
               "the first fortnight (%1 to %2, %3 of 14 days logged). Farrar 2001.")
        .arg(QLocale().toString(important.from, QLocale::ShortFormat),
             QLocale().toString(important.to, QLocale::ShortFormat))
        .arg(important.daysLogged);
}

QString flareMethod(const FlareFacts &flares)
{
    const QString own = CourseTexts::tr("You called %n day(s) a flare.", nullptr,
                                        static_cast<int>(flares.flagged.size()));
    if (!flares.spikes)
        return own + u' '
            + CourseTexts::tr("No flares are computed: %1.").arg(reasonText(flares.spikes.error()));
    return own + u' '
        + CourseTexts::tr(
              "Computed flares: %1, from a worst of %2 (2 points above the median of the first "
              "fortnight) until two logged days below it. The two lists need not agree.")
              .arg(flares.spikes->size())
              .arg(oneDecimal(*flares.threshold));
}

} // namespace

QString zoneSentence(const Course &course)
{
    if (!course.important)
        return CourseTexts::tr("No change that matters is drawn: %1.")
            .arg(reasonText(course.important.error()));
    const QString limits = limitsText(course.important->change);
    return limits.isEmpty() ? QString()
                            : CourseTexts::tr("%1: the first fortnight of this period averaged %2.")
                                  .arg(limits, oneDecimal(course.important->change.base));
}

QString spikeText(const FlareFacts::Stretch &spike, double threshold)
{
    return CourseTexts::tr("within a computed flare of %n day(s), worst at %1 or more", nullptr,
                           spike.days)
        .arg(oneDecimal(threshold));
}

QStringList courseMethodTexts(const Course &course)
{
    QStringList lines = methodTexts(course.summary);
    if (lines.isEmpty())
        return lines;
    if (!course.band.isEmpty())
        lines += bandText(course);
    if (course.important)
        lines += zoneMethod(*course.important);
    lines += flareMethod(course.summary.flares);
    return lines;
}

} // namespace knotebook
