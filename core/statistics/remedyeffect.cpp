// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/remedyeffect.h"

#include "core/base/names.h"
#include "core/statistics/bootstrap.h"
#include "core/statistics/descriptive.h"
#include "core/statistics/hodgeslehmann.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace knotebook {

namespace {

constexpr int fewestPairs = 5;
constexpr int fewestForInterval = 10;
constexpr double worthwhile = 1;

constexpr Names<Verdict, 5> verdicts {{
    {Verdict::Helps, "helps"},
    {Verdict::MayHelp, "may_help"},
    {Verdict::NoClearEffect, "no_clear_effect"},
    {Verdict::MayWorsen, "may_worsen"},
    {Verdict::TooFew, "too_few"},
}};

QList<PainPair> resampled(std::span<const PainPair> pairs, RandomStream &random)
{
    QList<PainPair> result;
    result.reserve(static_cast<qsizetype>(pairs.size()));
    for (const int position : movingBlocks(pairs.size(), random))
        result.append(pairs[static_cast<std::size_t>(position)]);
    return result;
}

std::optional<Interval> intervalAround(std::span<const PainPair> treated,
                                       std::span<const PainPair> untreated)
{
    if (untreated.size() < fewestToResample)
        return std::nullopt;
    RandomStream random(shownSeed);
    QList<double> effects;
    for (int i = 0; i < shownResamples; ++i) {
        const QList<PainPair> with = resampled(treated, random);
        if (const auto adjusted = adjustedEffect(with, resampled(untreated, random)))
            effects.append(adjusted->effect);
    }
    return effects.isEmpty() ? std::nullopt : std::optional(percentileInterval(effects));
}

void addAdjusted(RemedyEffect &effect, std::span<const PainPair> treated,
                 std::span<const PainPair> untreated)
{
    const std::optional<Adjusted> adjusted = adjustedEffect(treated, untreated);
    if (effect.controls < fewestControls || !adjusted || adjusted->matched < fewestForInterval) {
        effect.reason = Reason::TooFewControls;
        return;
    }
    effect.adjusted = adjusted->effect;
    effect.adjustedInterval = intervalAround(treated, untreated);
    if (!effect.adjustedInterval)
        effect.reason = Reason::TooFewToResample;
}

Verdict adjustedVerdict(const RemedyEffect &effect)
{
    if (effect.adjustedInterval->high < 0)
        return *effect.adjusted <= -worthwhile ? Verdict::Helps : Verdict::MayHelp;
    // A remedy is taken while pain climbs; that alone must not condemn it.
    if (effect.adjustedInterval->low > 0 && effect.interval->low > 0)
        return Verdict::MayWorsen;
    return Verdict::NoClearEffect;
}

Verdict plainVerdict(const RemedyEffect &effect)
{
    const bool spoiled = effect.adjusted && *effect.adjusted > -worthwhile;
    const bool large = *effect.hodgesLehmann <= -worthwhile && effect.interval->high < 0;
    return large && !spoiled ? Verdict::MayHelp : Verdict::NoClearEffect;
}

} // namespace

QString verdictName(Verdict verdict)
{
    return verdicts.name(verdict);
}

RemedyEffect remedyEffect(int uses, std::span<const PainPair> treated,
                          std::span<const PainPair> untreated)
{
    RemedyEffect effect;
    effect.uses = uses;
    effect.pairs = static_cast<int>(treated.size());
    effect.controls = static_cast<int>(untreated.size());
    if (effect.pairs < fewestPairs) {
        effect.reason = Reason::TooFewPairs;
        return effect;
    }
    QList<double> changes;
    for (const PainPair &pair : treated)
        changes.append(pair.change());
    effect.medianChange = median(changes);
    effect.hodgesLehmann = hodgesLehmannCentre(changes);
    if (effect.pairs < fewestForInterval) {
        effect.reason = Reason::EarlyLook;
        return effect;
    }
    if (const Measured<Interval> interval = walshInterval(changes))
        effect.interval = *interval;
    effect.wilcoxon = signedRank(changes);
    addAdjusted(effect, treated, untreated);
    effect.verdict = effect.adjustedInterval ? adjustedVerdict(effect) : plainVerdict(effect);
    return effect;
}

std::optional<double> RemedyEffect::leastHelp() const
{
    if (adjustedInterval)
        return adjustedInterval->high;
    return interval ? std::optional(interval->high) : std::nullopt;
}

QList<int> ranking(std::span<const RemedyEffect> effects)
{
    QList<int> order(static_cast<qsizetype>(effects.size()));
    std::iota(order.begin(), order.end(), 0);
    const auto rank = [&](int at) {
        const RemedyEffect &effect = effects[static_cast<std::size_t>(at)];
        return effect.leastHelp().value_or(std::numeric_limits<double>::infinity());
    };
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return rank(a) < rank(b); });
    return order;
}

bool notEnoughToCompare(const RemedyEffect &a, const RemedyEffect &b)
{
    const auto shown = [](const RemedyEffect &effect) {
        return effect.adjustedInterval ? effect.adjustedInterval : effect.interval;
    };
    const std::optional<Interval> left = shown(a), right = shown(b);
    return !left || !right || (left->low <= right->high && right->low <= left->high);
}

} // namespace knotebook
