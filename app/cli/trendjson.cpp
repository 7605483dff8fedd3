// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/trendjson.h"

#include "app/messages/comparisontexts.h"

#include <QJsonArray>

namespace knotebook::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonValue dateOrNull(QDate date)
{
    return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue();
}

template <typename T> QJsonValue orNull(const std::optional<T> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonArray numbers(const QList<double> &values)
{
    QJsonArray list;
    for (const double value : values)
        list.append(value);
    return list;
}

QJsonObject absent(const QStringList &keys, Reason reason)
{
    QJsonObject json;
    for (const QString &key : keys)
        json.insert(key, QJsonValue());
    json.insert(u"reason"_s, reasonName(reason));
    return json;
}

QJsonObject seriesToJson(const SeriesFacts &series)
{
    QJsonArray daily;
    for (const DayValue &day : series.daily) {
        daily.append(QJsonObject {{u"date"_s, day.date.toString(Qt::ISODate)},
                                  {u"average"_s, day.average},
                                  {u"worst"_s, day.worst},
                                  {u"entries"_s, day.entries}});
    }
    QJsonObject json {{u"days_logged"_s, series.daysLogged},  {u"span_days"_s, series.spanDays},
                      {u"first"_s, dateOrNull(series.first)}, {u"last"_s, dateOrNull(series.last)},
                      {u"coverage"_s, series.coverage},       {u"daily"_s, daily}};
    if (series.daysLogged == 0)
        json.insert(u"reason"_s, reasonName(Reason::NoData));
    return json;
}

QJsonObject trendToJson(const Measured<Trend> &trend, TrendWord word)
{
    if (!trend) {
        QJsonObject json = absent({u"slope_per_week"_s, u"slope_low"_s, u"slope_high"_s,
                                   u"intercept"_s, u"mann_kendall"_s},
                                  trend.error());
        json.insert(u"word"_s, trendWordName(word));
        return json;
    }
    const QJsonObject mannKendall {{u"s"_s, static_cast<double>(trend->kendall.s)},
                                   {u"var"_s, trend->kendall.variance},
                                   {u"tau_b"_s, trend->kendall.tauB()},
                                   {u"z_plain"_s, trend->zPlain},
                                   {u"p_plain"_s, trend->pPlain},
                                   {u"rho"_s, trend->correlation.rho},
                                   {u"rho_assumed"_s, trend->correlation.assumed},
                                   {u"cf"_s, trend->correlation.factor},
                                   {u"z"_s, trend->z},
                                   {u"p"_s, trend->p}};
    constexpr double week = 7;
    return {{u"slope_per_week"_s, trend->line.slope * week},
            {u"slope_low"_s, trend->slope.low * week},
            {u"slope_high"_s, trend->slope.high * week},
            {u"intercept"_s, trend->line.intercept},
            {u"mann_kendall"_s, mannKendall},
            {u"word"_s, trendWordName(word)}};
}

QJsonObject periodToJson(const LoggedPeriod &period, const TrendSummary &summary)
{
    return {{u"from"_s, dateOrNull(summary.dateOf(period.first))},
            {u"to"_s, dateOrNull(summary.dateOf(period.last))},
            {u"days"_s, period.values.size()},
            {u"mean"_s, period.mean()},
            {u"median"_s, period.median()}};
}

QJsonObject differenceToJson(const PeriodChange &change)
{
    QJsonObject json {{u"difference"_s, change.change.difference},
                      {u"percent"_s, orNull(change.change.percent)},
                      {u"category"_s, changeCategoryName(change.change.category)},
                      {u"improved"_s, change.change.improved},
                      {u"low_baseline"_s, change.change.lowBaseline},
                      {u"hodges_lehmann"_s, change.hodgesLehmann},
                      {u"low"_s, QJsonValue()},
                      {u"high"_s, QJsonValue()}};
    if (change.interval) {
        json.insert(u"low"_s, change.interval->low);
        json.insert(u"high"_s, change.interval->high);
    } else {
        json.insert(u"reason"_s, reasonName(change.interval.error()));
    }
    // Of nothing there is no percent.
    if (!change.change.percent && change.interval)
        json.insert(u"reason"_s, u"baseline_is_zero"_s);
    return json;
}

QJsonObject changeToJson(const TrendSummary &summary)
{
    const auto &change = summary.change;
    if (!change) {
        return absent({u"baseline"_s, u"recent"_s, u"difference"_s, u"percent"_s, u"category"_s,
                       u"improved"_s, u"hodges_lehmann"_s, u"low"_s, u"high"_s},
                      change.error());
    }
    QJsonObject json = differenceToJson(*change);
    json.insert(u"baseline"_s, periodToJson(change->baseline, summary));
    json.insert(u"recent"_s, periodToJson(change->recent, summary));
    return json;
}

QJsonObject comparedToJson(const ComparedPeriod &period)
{
    return {{u"from"_s, dateOrNull(period.span.from)}, {u"to"_s, dateOrNull(period.span.to)},
            {u"days"_s, period.span.days()},           {u"days_logged"_s, period.daysLogged()},
            {u"mean"_s, orNull(period.mean())},        {u"median"_s, orNull(period.median())}};
}

QJsonObject smoothToJson(const Measured<Smooth> &smooth)
{
    if (!smooth)
        return absent({u"ewma"_s, u"lowess"_s}, smooth.error());
    QJsonObject json {{u"ewma"_s, numbers(smooth->ewma)}, {u"lowess"_s, numbers(smooth->lowess)}};
    if (smooth->lowess.isEmpty()) {
        json.insert(u"lowess"_s, QJsonValue());
        json.insert(u"reason"_s, reasonName(Reason::TooFewDays));
    }
    return json;
}

QJsonObject variabilityToJson(const Measured<Variability> &variability)
{
    if (!variability)
        return absent({u"isd"_s, u"mssd"_s, u"rmssd"_s, u"pac"_s, u"r1"_s}, variability.error());
    QJsonObject json {{u"isd"_s, variability->isd},
                      {u"mssd"_s, variability->mssd},
                      {u"rmssd"_s, variability->rmssd},
                      {u"pac"_s, variability->pac},
                      {u"r1"_s, orNull(variability->r1)}};
    if (!variability->r1)
        json.insert(u"reason"_s, reasonName(Reason::NoVariation));
    return json;
}

QJsonObject flaresToJson(const FlareFacts &flares)
{
    QJsonArray flagged;
    for (const QDate day : flares.flagged)
        flagged.append(day.toString(Qt::ISODate));
    QJsonObject json {{u"flagged"_s, flagged}, {u"threshold"_s, orNull(flares.threshold)}};
    if (!flares.spikes) {
        json.insert(u"spikes"_s, QJsonValue());
        json.insert(u"reason"_s, reasonName(flares.spikes.error()));
        return json;
    }
    QJsonArray spikes;
    for (const FlareFacts::Stretch &spike : *flares.spikes)
        spikes.append(QJsonObject {{u"from"_s, dateOrNull(spike.from)},
                                   {u"to"_s, dateOrNull(spike.to)},
                                   {u"days"_s, spike.days}});
    json.insert(u"spikes"_s, spikes);
    return json;
}

} // namespace

QJsonObject toJson(const TrendSummary &summary)
{
    return {{u"series"_s, seriesToJson(summary.series)},
            {u"trend"_s, trendToJson(summary.trend, summary.word())},
            {u"change"_s, changeToJson(summary)},
            {u"smooth"_s, smoothToJson(summary.smooth)},
            {u"variability"_s, variabilityToJson(summary.variability)},
            {u"flares"_s, flaresToJson(summary.flares)}};
}

QJsonObject toJson(const PeriodComparison &comparison)
{
    QJsonObject json = comparison.change
        ? differenceToJson(*comparison.change)
        : absent({u"difference"_s, u"percent"_s, u"category"_s, u"improved"_s, u"hodges_lehmann"_s,
                  u"low"_s, u"high"_s},
                 comparison.change.error());
    json.insert(u"earlier"_s, comparedToJson(comparison.earlier));
    json.insert(u"later"_s, comparedToJson(comparison.later));
    json.insert(u"word"_s,
                comparison.change ? QJsonValue(effectWordName(comparison.word())) : QJsonValue());
    json.insert(u"sentence"_s, comparisonSentence(comparison));
    json.insert(u"method"_s, QJsonArray::fromStringList(comparisonMethod(comparison)));
    return json;
}

QJsonObject toJson(const RemedyRecord &record)
{
    const RemedyEffect &effect = record.effect;
    QJsonObject json {
        {u"remedy"_s, record.remedy},
        {u"uses"_s, effect.uses},
        {u"pairs"_s, effect.pairs},
        {u"median_change"_s, orNull(effect.medianChange)},
        {u"hodges_lehmann"_s, orNull(effect.hodgesLehmann)},
        {u"low"_s, effect.interval ? QJsonValue(effect.interval->low) : QJsonValue()},
        {u"high"_s, effect.interval ? QJsonValue(effect.interval->high) : QJsonValue()},
        {u"wilcoxon"_s, QJsonValue()},
        {u"controls"_s, effect.controls},
        {u"adjusted"_s, orNull(effect.adjusted)},
        {u"adjusted_low"_s,
         effect.adjustedInterval ? QJsonValue(effect.adjustedInterval->low) : QJsonValue()},
        {u"adjusted_high"_s,
         effect.adjustedInterval ? QJsonValue(effect.adjustedInterval->high) : QJsonValue()},
        {u"verdict"_s, verdictName(effect.verdict)},
        {u"reason"_s, effect.reason ? QJsonValue(reasonName(*effect.reason)) : QJsonValue()}};
    if (effect.wilcoxon)
        json.insert(u"wilcoxon"_s,
                    QJsonObject {{u"v"_s, effect.wilcoxon->v}, {u"p"_s, effect.wilcoxon->p}});
    return json;
}

} // namespace knotebook::cli
