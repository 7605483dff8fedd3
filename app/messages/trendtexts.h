// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/remedyeffect.h"
#include "core/statistics/trendsummary.h"

namespace knotebook {

/**
 * What a series says, in a sentence with how sure it is: "Falling by about 0.9
 * points a week since 3 May (up to 1.2): a possible trend, 24 of 28 days
 * logged." Says why when there is too little.
 */
QString trendSentence(const TrendSummary &summary);

/** "Average 4.1 in the last fortnight, 6.1 in the first: 34 % less, moderate." */
QString changeSentence(const TrendSummary &summary);

/** Why a number is missing. */
QString reasonText(Reason reason);

/** "may help", "no clear effect" … */
QString verdictText(Verdict verdict);

/** "10 pairs, typically 1.5 less (between 2.5 and 0.5 less)". */
QString effectSentence(const RemedyEffect &effect);

/** "24 of 28 days logged". */
QString loggedText(int logged, int days);

/** "0.3 less", "0.4 more", "no change". */
QString amountText(double change);

/** " (between 0.2 less and 1.2 less)"; nothing where both ends read alike. */
QString aroundText(const Interval &interval);

/** A number with one decimal in the person's locale. */
QString oneDecimal(double value);

} // namespace knotebook
