// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/overviewtexts.h"

#include "app/messages/trendtexts.h"

#include <QCoreApplication>

#include <cmath>

namespace knotebook {

namespace {

constexpr double daysOfAWeek = 7;

QString tr(const char *text)
{
    return QCoreApplication::translate("OverviewTexts", text);
}

} // namespace

QString shortTrend(const Measured<Trend> &trend)
{
    if (!trend)
        return trend.error() == Reason::NoData ? tr("Nothing logged") : tr("Too early for a trend");
    if (trend->word != TrendWord::Clear && trend->word != TrendWord::Possible)
        return tr("No clear trend");
    const QString amount = oneDecimal(std::abs(trend->line.slope) * daysOfAWeek);
    if (amount == oneDecimal(0))
        return tr("Steady");
    const bool clear = trend->word == TrendWord::Clear;
    if (trend->line.slope < 0)
        return (clear ? tr("Falling by %1 a week") : tr("Perhaps falling by %1 a week"))
            .arg(amount);
    return (clear ? tr("Rising by %1 a week") : tr("Perhaps rising by %1 a week")).arg(amount);
}

QString daysLogged(qsizetype logged, qint64 days)
{
    return tr("%1 of %2 days logged").arg(logged).arg(days);
}

} // namespace knotebook
