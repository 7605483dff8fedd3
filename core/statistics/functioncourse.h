// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/assessment.h"
#include "core/domain/catalogue.h"

#include <QStringList>

#include <optional>

namespace knotebook {

/** The score of one day: the last answers of it. */
struct FunctionScore
{
    QDate day;
    double score = 0; ///< in points of its instrument

    bool operator==(const FunctionScore &) const = default;
};

/** One score of several days, the oldest first, a day once. */
using FunctionScores = QList<FunctionScore>;

/** What became of a score, seen from its first. */
enum class FunctionWord {
    Better, ///< by what matters, or more
    NoClearChange, ///< less than that
    Worse,
    NotSaid, ///< nothing is known about which change of it matters
};

/** From the first answers to the last. */
struct FunctionChange
{
    FunctionScore first;
    FunctionScore last;
    FunctionWord word = FunctionWord::NotSaid;

    /** Last minus first, in points. */
    double difference() const { return last.score - first.score; }
    bool operator==(const FunctionChange &) const = default;
};

/** @name Scores of all answers, in whatever order these come. Deleted ones are left out. */
///@{
/** The mean of the three answers, 0-10 (Krebs 2009). */
FunctionScores pegScores(const QList<Assessment> &answers);
/** -3 … 3. */
FunctionScores globalChanges(const QList<Assessment> &answers);
/** One activity, 0-10, by its name; case and white space around it make no difference. */
FunctionScores activityScores(const QList<Assessment> &answers, const QString &activity);
/**
 * The mean of the activities that were answered last, 0-10, on the days on which
 * all of these were answered: the mean over other activities is another measure.
 */
FunctionScores psfsScores(const QList<Assessment> &answers);
///@}

/** The activities that were answered last, as they are called there, in that order. */
QStringList lastActivities(const QList<Assessment> &answers);

/**
 * The change from the first day to the last; nothing with fewer than two days.
 * `matters`: from which difference on it counts, in points, above 0.
 */
std::optional<FunctionChange> functionChange(const FunctionScores &scores,
                                             std::optional<double> matters, bool higherIsBetter);

} // namespace knotebook
