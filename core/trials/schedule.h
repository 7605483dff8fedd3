// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/trial.h"

#include <QList>

namespace knotebook {

/** What a phase is spent with. */
enum class Arm {
    Remedy, ///< TrialFields::remedy
    Against, ///< TrialFields::against, or no remedy
};

/** "remedy" or "against". */
QString armName(Arm arm);

/** Days with one arm. Phases of neighbouring blocks can be of the same arm. */
struct TrialPhase
{
    Arm arm = Arm::Remedy;
    QDate first;
    QDate last;
    int block = 0; ///< from 0
    int washoutDays = 0; ///< at its beginning; 0 where nothing changes

    bool contains(QDate day) const { return first <= day && day <= last; }
    /** Whether what is logged on that day of the phase is compared. */
    bool counts(QDate day) const { return contains(day) && first.daysTo(day) >= washoutDays; }
    bool operator==(const TrialPhase &) const = default;
};

/** Where a day stands in a trial. */
enum class TrialStage {
    Before, ///< it has not begun
    Washout, ///< the arm changed: what was before may still act
    Counted,
    Stopped, ///< the person ended it on this day or earlier
    Over, ///< all days are past
};

/** "before", "washout", … */
QString stageName(TrialStage stage);

/** What a trial says of one day. */
struct TrialDay
{
    QDate date;
    TrialStage stage = TrialStage::Before;
    std::optional<Arm> arm; ///< what to do, also while the last one washes out
    int number = 0; ///< 1…days() within the trial, else 0

    bool isRunning() const { return arm.has_value(); }
    bool operator==(const TrialDay &) const = default;
};

/** The arm of each of two phases per block, whether the second comes first or not. */
QList<Arm> armsFor(const QList<bool> &againstFirst);

/**
 * The lot of each block: true when the arm "against" comes first. Drawn from a
 * stream of its own for the seed, so the same on every platform; each way
 * equally likely.
 */
QList<bool> drawnOrder(int seed, int blocks);

/**
 * The phases of the plan in order of time. The first one begins with a washout
 * as well: nobody knows what acted before.
 */
QList<TrialPhase> trialPhases(const TrialFields &trial);

/** The same for another order of the blocks than the one that was drawn. */
QList<TrialPhase> phasesInOrder(const TrialFields &trial, const QList<bool> &againstFirst);

/** What the trial says of a local day. */
TrialDay trialDay(const TrialFields &trial, QDate day);

/** From `day` on, at most `count` days that are part of the trial. */
QList<TrialDay> trialDaysFrom(const TrialFields &trial, QDate day, int count);

/**
 * The phases that lie in a period, both ends included, cut to it: to mark them
 * in a chart. What came after it was stopped is left out.
 */
QList<TrialPhase> phasesWithin(const TrialFields &trial, QDate from, QDate to);

/** The day after the last one that is part of it: earlier when it was stopped. */
QDate trialEnd(const TrialFields &trial);

/**
 * Whether two trials ask something of the same day, unless their knots differ:
 * what one of them changes, the other would measure.
 */
bool collide(const TrialFields &one, const TrialFields &other);

} // namespace knotebook
