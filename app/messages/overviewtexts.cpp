// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/overviewtexts.h"

#include "app/messages/trendtexts.h"

#include <QCoreApplication>

#include <cmath>

namespace knotebook {

namespace {

constexpr double daysOfAWeek = 7;

struct OverviewTexts
{
    Q_DECLARE_TR_FUNCTIONS(OverviewTexts)
};

} // namespace

QString shortTrend(const Measured<Trend> &trend)
{
    if (!trend)
        return trend.error() == Reason::NoData ? OverviewTexts::tr("Nothing logged")
                                               : OverviewTexts::tr("Too early for a trend");
    if (trend->word != TrendWord::Clear && trend->word != TrendWord::Possible)
        return OverviewTexts::tr("No clear trend");
    const QString amount = oneDecimal(std::abs(trend->line.slope) * daysOfAWeek);
    if (amount == oneDecimal(0))
        return OverviewTexts::tr("Steady");
    const bool clear = trend->word == TrendWord::Clear;
    if (trend->line.slope < 0)
        return (clear ? OverviewTexts::tr("Falling by %1 a week")
                      : OverviewTexts::tr("Perhaps falling by %1 a week"))
            .arg(amount);
    return (clear ? OverviewTexts::tr("Rising by %1 a week")
                  : OverviewTexts::tr("Perhaps rising by %1 a week"))
        .arg(amount);
}

QString daysLogged(qsizetype logged, qint64 days)
{
    return OverviewTexts::tr("%1 of %2 days logged").arg(logged).arg(days);
}

} // namespace knotebook
