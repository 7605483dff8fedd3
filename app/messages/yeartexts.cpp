// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/yeartexts.h"

#include "app/messages/overviewtexts.h"
#include "app/messages/trendtexts.h"

#include <QCoreApplication>
#include <QLocale>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

struct YearTexts
{
    Q_DECLARE_TR_FUNCTIONS(YearTexts)
};

QString monthWithAverage(const YearFacts &facts, int month)
{
    return YearTexts::tr("%1 (%2 on average)")
        .arg(QLocale().standaloneMonthName(month),
             oneDecimal(facts.months.at(static_cast<std::size_t>(month) - 1).average));
}

QString extremesText(const YearFacts &facts)
{
    if (facts.extremes)
        return YearTexts::tr("Most pain in %1, least in %2.")
            .arg(monthWithAverage(facts, facts.extremes->most),
                 monthWithAverage(facts, facts.extremes->least));
    if (facts.extremes.error() == Reason::NoVariation)
        return YearTexts::tr("No month stands out.");
    return YearTexts::tr("Months are not compared: fewer than two have %1 logged days.")
        .arg(monthFewestDays);
}

} // namespace

QString yearSentence(const YearFacts &facts)
{
    const QString year = QString::number(facts.year);
    if (facts.daysLogged == 0)
        return YearTexts::tr("%1: nothing was logged.").arg(year);
    return YearTexts::tr("%1: %2. %3")
        .arg(year, daysLogged(facts.daysLogged, facts.daysPassed), extremesText(facts));
}

QString yearDayText(QDate date, const std::optional<DayValue> &day)
{
    const QString name = QLocale().toString(date, u"dddd d MMMM yyyy"_s);
    if (!day)
        return YearTexts::tr("%1: nothing was logged").arg(name);
    return YearTexts::tr("%1: worst %2, average %3, entries %4%5")
        .arg(name, oneDecimal(day->worst), oneDecimal(day->average))
        .arg(day->entries)
        .arg(day->flare ? YearTexts::tr("; you called it a flare") : QString());
}

QString yearMethod()
{
    return YearTexts::
        tr("A cell is a day, its colour the worst pain at rest of that day to the nearest whole "
           "number; dots in it are the entries, three for three or more. An empty frame is a "
           "day "
           "without an entry: that is no pain of 0. A quiet day counts as an entry of 0. The "
           "average of a month is the mean of its daily averages; months with fewer than %1 "
           "logged days are not compared with others.")
            .arg(monthFewestDays);
}

} // namespace knotebook
