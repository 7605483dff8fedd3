// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/functioncourse.h"

#include <QString>

namespace knotebook {

/** "Pain and everyday life", "Activities that matter to you", "All in all". */
QString instrumentTitle(const QString &instrument);
/** What its numbers mean, with the direction: "0 unable, 10 as before; more is better". */
QString instrumentScale(const QString &instrument);
/** "Much better" … "Very much worse"; `change` -3 … 3. */
QString globalChangeText(int change);
/** What was answered, shortly: "4, 3 and 5: 4.0 of 10". */
QString answersText(const AssessmentFields &assessment);
/**
 * From which score to which, between which days, and whether that matters; how
 * many answers. Says what is missing with fewer than two days.
 */
QString functionSentence(const FunctionScores &scores, const Instrument &instrument,
                         std::optional<double> matters);
/** The scores in numbers, a line a day, the newest first. */
QString functionNumbers(const FunctionScores &scores, const Instrument &instrument);
/** How scores and what matters come about, with the sources. */
QString functionMethod(const QList<Instrument> &instruments);

} // namespace knotebook
