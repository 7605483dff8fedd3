// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/attention.h"

#include <tuple>

namespace knotebook {

namespace {

/** 2 clearly rising, 1 possibly, 0 anything else. */
int rising(const Attention &attention)
{
    if (attention.slope <= 0)
        return 0;
    return attention.word == TrendWord::Clear ? 2 : attention.word == TrendWord::Possible ? 1 : 0;
}

auto urgency(const Attention &attention)
{
    return std::tuple(attention.tier, rising(attention), attention.recentWorst.value_or(-1));
}

} // namespace

bool needsMoreAttention(const Attention &a, const Attention &b)
{
    return urgency(a) > urgency(b);
}

} // namespace knotebook
