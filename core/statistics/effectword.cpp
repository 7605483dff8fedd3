// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/effectword.h"

#include "core/base/names.h"

#include <cmath>

namespace knotebook {

namespace {

constexpr double importantPoints = 2;
constexpr double importantPercent = 30;

constexpr Names<EffectWord, 3> effectWords {{
    {EffectWord::Clear, "clear"},
    {EffectWord::Small, "small"},
    {EffectWord::NotClear, "not_clear"},
}};

} // namespace

QString effectWordName(EffectWord word)
{
    return effectWords.name(word);
}

EffectWord effectWord(double difference, double percent, const Measured<Interval> &interval)
{
    if (!interval || (interval->low <= 0 && interval->high >= 0))
        return EffectWord::NotClear;
    // A difference of exactly 2 or 30 % of tenths may come out a hair below it.
    constexpr double hair = 1e-9;
    const bool matters = std::abs(difference) >= importantPoints - hair
        || std::abs(percent) >= importantPercent - hair;
    return matters ? EffectWord::Clear : EffectWord::Small;
}

} // namespace knotebook
