// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/reason.h"

namespace knotebook {

/** What a difference in pain and its interval come down to (statistics.md §14). */
enum class EffectWord {
    Clear, ///< the interval leaves out 0, and the difference matters
    Small, ///< the interval leaves out 0, but the difference is below what matters
    NotClear, ///< the interval holds 0, or there is none
};

/** "clear", "small" or "not_clear". */
QString effectWordName(EffectWord word);

/**
 * `difference` in points of 0-10, `percent` of the level it starts from; 0 where that is 0. A
 * difference matters from 2 points or 30 % on: Farrar 2001, Pain 94:149, doi
 * 10.1016/S0304-3959(01)00349-9.
 */
EffectWord effectWord(double difference, double percent, const Measured<Interval> &interval);

} // namespace knotebook
