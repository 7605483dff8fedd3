// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/reason.h"
#include "core/statistics/wilcoxon.h"

#include <QList>

#include <optional>
#include <span>

namespace knotebook {

/** Pain at the start and at the end of a stretch of time. */
struct PainPair
{
    qint64 seconds = 0; ///< when it starts, on any one clock
    double before = 0; ///< 0-10
    double after = 0; ///< 0-10

    double change() const; ///< less pain is negative
};

/** A use of a remedy at one knot, as far as the effect is concerned. */
struct TimedUse
{
    qint64 seconds = 0;
    std::optional<double> before; ///< as noted with the use
    std::optional<double> after;
};

/** A look at the pain of the same knot. */
struct TimedLevel
{
    qint64 seconds = 0;
    double level = 0;
};

/** Before and after belong together within this time, in seconds. */
inline constexpr qint64 pairingSeconds = 2 * 3600;

/**
 * The pairs of one remedy at one knot. What the use does not say itself is taken
 * from the nearest look at this knot up to two hours before (or at), and the
 * first one up to two hours after. `levels` ascending by time.
 */
QList<PainPair> treatedPairs(std::span<const TimedUse> uses, std::span<const TimedLevel> levels);

/**
 * What pain does by itself: pairs of successive looks at one knot with no use
 * of any remedy from two hours before the first look until the second. `uses`
 * ascending, of every remedy that could act on this knot. Looks up to two hours
 * apart are comparable with a pair around a use; if fewer than five are, looks
 * up to a day and a half apart stand in. Over that longer time pain returns
 * further to its usual level, so a remedy is then credited with less, not more.
 */
QList<PainPair> untreatedPairs(std::span<const TimedLevel> levels, std::span<const qint64> uses);

/**
 * The mean change over pairs less the mean change of untreated pairs that began
 * with the same pain: within half a point, or, failing that, within one. Without
 * this a drop after treating a bad day is mostly regression to the mean
 * (Barnett 2005, Int J Epidemiol 34:215, doi 10.1093/ije/dyh299), and a remedy
 * taken on bad days looks harmful. Absent when no pair finds a match.
 */
struct Adjusted
{
    double effect = 0;
    int matched = 0; ///< pairs that found a match
};
std::optional<Adjusted> adjustedEffect(std::span<const PainPair> treated,
                                       std::span<const PainPair> untreated);

/** Fewer untreated pairs say nothing of what would have happened anyway. */
inline constexpr int fewestControls = 5;

/** In careful words; "helps" only with an untreated comparison. */
enum class Verdict { Helps, MayHelp, NoClearEffect, MayWorsen, TooFew };

/** "helps", "may_help", "no_clear_effect", "may_worsen", "too_few". */
QString verdictName(Verdict verdict);

/** The effect of one remedy. All changes in points, less pain negative. */
struct RemedyEffect
{
    int uses = 0;
    int pairs = 0;
    std::optional<double> medianChange; ///< from 5 pairs
    std::optional<double> hodgesLehmann; ///< from 5 pairs
    std::optional<Interval> interval; ///< Walsh averages, from 10 pairs
    std::optional<SignedRank> wilcoxon; ///< from 10 pairs
    int controls = 0; ///< untreated pairs
    std::optional<double> adjusted; ///< from 10 pairs and 5 controls
    /** Moving blocks over both, 95 %, from 10 matched pairs and 8 controls. */
    std::optional<Interval> adjustedInterval;
    Verdict verdict = Verdict::TooFew;
    /** Why something above is missing. */
    std::optional<Reason> reason;

    /** What remedies are ranked by: the end of the interval nearer to harm. */
    std::optional<double> leastHelp() const;
};

/**
 * `uses` counts all uses, with or without a pair. Pairs in time order.
 *
 * Helps: the adjusted interval is below 0 and the effect at least a point.
 * May help: below 0 but less than a point, or, without an untreated comparison,
 * the plain interval below 0 and a point or more. May worsen: plain and adjusted
 * interval both above 0. Else no clear effect.
 */
RemedyEffect remedyEffect(int uses, std::span<const PainPair> treated,
                          std::span<const PainPair> untreated);

/** The best first, by the end of the interval nearer to harm; without one last. */
QList<int> ranking(std::span<const RemedyEffect> effects);

/** Whether two intervals leave open which remedy is better. */
bool notEnoughToCompare(const RemedyEffect &a, const RemedyEffect &b);

} // namespace knotebook
