// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/trend.h"

#include "core/base/names.h"
#include "core/statistics/descriptive.h"

#include <algorithm>
#include <cmath>

namespace knotebook {

namespace {

constexpr Names<TrendWord, 4> words {{
    {TrendWord::Clear, "clear"},
    {TrendWord::Possible, "possible"},
    {TrendWord::NotClear, "not_clear"},
    {TrendWord::TooFewDays, "too_few_days"},
}};

QList<double> withoutSlope(std::span<const int> days, std::span<const double> values, double slope)
{
    QList<double> residuals(values.begin(), values.end());
    for (std::size_t i = 0; i < days.size(); ++i)
        residuals[static_cast<qsizetype>(i)] -= slope * (days[i] - days.front());
    return residuals;
}

Interval senInterval(SlopeOrder &slopes, double variance)
{
    const double width = normalQuantile(0.975) * std::sqrt(variance);
    const auto count = static_cast<double>(slopes.count());
    // nearbyint rounds halves to even, as the convention has it.
    const auto low = static_cast<qint64>(std::nearbyint((count - width) / 2)) - 1;
    const auto high = static_cast<qint64>(std::nearbyint((count + width) / 2));
    const qint64 last = slopes.count() - 1;
    return {slopes.at(std::clamp<qint64>(low, 0, last)),
            slopes.at(std::clamp<qint64>(high, 0, last))};
}

TrendWord wordFor(const Trend &trend)
{
    const bool apart = trend.slope.low > 0 || trend.slope.high < 0;
    if (apart && trend.p < 0.05)
        return TrendWord::Clear;
    return apart || trend.p < 0.10 ? TrendWord::Possible : TrendWord::NotClear;
}

double correctedP(const Trend &trend, std::size_t count)
{
    const double p = twoSidedP(trend.z);
    if (count > kendallExactLimit)
        return p;
    return trend.correlation.factor > 1 ? std::max(p, trend.pPlain) : trend.pPlain;
}

// Autocorrelations r_1 … r_lags of a series without gaps.
QList<double> autocorrelations(std::span<const double> values, int lags)
{
    const double centre = mean(values);
    const auto deviation = [&](std::size_t i) { return values[i] - centre; };
    double squares = 0;
    for (std::size_t i = 0; i < values.size(); ++i)
        squares += deviation(i) * deviation(i);
    QList<double> result;
    for (std::size_t lag = 1; lag <= static_cast<std::size_t>(lags); ++lag) {
        double products = 0;
        for (std::size_t i = lag; i < values.size(); ++i)
            products += deviation(i - lag) * deviation(i);
        result.append(squares > 0 ? products / squares : 0);
    }
    return result;
}

} // namespace

QString trendWordName(TrendWord word)
{
    return words.name(word);
}

Measured<Trend> trend(std::span<const int> days, std::span<const double> values)
{
    Q_ASSERT(days.size() == values.size());
    if (days.empty())
        return tl::unexpected(Reason::NoData);
    if (days.size() < static_cast<std::size_t>(trendFewestDays))
        return tl::unexpected(Reason::TooFewDays);
    if (days.back() - days.front() + 1 < trendShortestSpan)
        return tl::unexpected(Reason::SpanTooShort);

    Trend result;
    SlopeOrder slopes(days, values);
    const QList<double> fromFirst = [&] {
        QList<double> list;
        for (const int day : days)
            list.append(day - days.front());
        return list;
    }();
    result.line.slope = slopes.median();
    result.line.intercept = median(values) - result.line.slope * median(fromFirst);
    result.kendall = kendallScore(values);
    result.correlation = serialCorrelation(days, withoutSlope(days, values, result.line.slope));
    result.slope = senInterval(slopes, result.kendall.variance * result.correlation.factor);
    result.zPlain = result.kendall.z();
    result.pPlain = mannKendallP(values);
    result.z = result.kendall.z(result.correlation.factor);
    result.p = correctedP(result, values.size());
    result.word = wordFor(result);
    return result;
}

double hamedRaoFactor(std::span<const double> detrended, int lags)
{
    const auto n = static_cast<double>(detrended.size());
    const QList<double> r = autocorrelations(midranks(detrended), lags);
    const double bound = normalQuantile(0.975) / std::sqrt(n);
    double sum = 0;
    for (qsizetype k = 0; k < r.size(); ++k) {
        const double i = static_cast<double>(k + 1);
        if (std::abs(r[k]) > bound)
            sum += (n - i) * (n - i - 1) * (n - i - 2) * r[k];
    }
    return 1 + 2 * sum / (n * (n - 1) * (n - 2));
}

double yueWangFactor(std::span<const double> detrended, int lags)
{
    const auto n = static_cast<double>(detrended.size());
    const QList<double> r = autocorrelations(detrended, lags);
    double sum = 0;
    for (qsizetype k = 0; k < r.size(); ++k)
        sum += (1 - static_cast<double>(k + 1) / n) * r[k];
    return 1 + 2 * sum;
}

} // namespace knotebook
