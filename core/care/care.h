// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/careinputs.h"
#include "core/care/rules.h"

namespace knotebook {

/** What would take a finding back: an answer of "no", or a number past its limit. */
struct Turn
{
    QString about; ///< id of a question or a number
    std::optional<Relation> relation; ///< of a number: what it would have to be …
    double limit = 0; ///< … to this

    bool operator==(const Turn &) const = default;
};

/** A rule that fired. Codes, numbers and days; the sentences are in app/messages. */
struct Finding
{
    QString rule;
    int version = 1;
    Tier tier = Tier::Book;
    QList<Evidence> evidence;
    QList<KnotId> knots; ///< that it is about; empty: the person as a whole
    QList<RuleSource> sources;
    QStringList criteria; ///< P1…P17
    QStringList blocks; ///< classes of remedies
    QStringList heightenedBy; ///< history questions answered with yes that add weight
    QList<Turn> wouldChange;
    /** Put off until that day; only ever for Book, and the tier stays. */
    std::optional<QDate> snoozedUntil;
    /** "I have contacted care"; only for Prompt and Emergency. */
    std::optional<Moment> acknowledgedAt;
    /** Acknowledged 24 hours ago or more: ask again. */
    bool askAgain = false;

    bool operator==(const Finding &) const = default;
};

/** What became of a rule, also of those that did not fire. */
struct Judgement
{
    QString rule;
    Truth truth = Truth::No;
    QStringList openQuestions;
    QStringList lackingNumbers; ///< too little was logged for these

    bool operator==(const Judgement &) const = default;
};

/** A class of remedies not to be suggested. */
struct Block
{
    QString careClass;
    QString rule;
    QList<KnotId> knots; ///< where; empty: anywhere

    bool operator==(const Block &) const = default;
};

/** When to get help: the step, the reasons, and what is still to be asked. */
struct CareResult
{
    Tier tier = Tier::KeepGoing;
    QList<Finding> findings; ///< the most urgent first, then in the order of the table
    /** Emergency questions that leave the tier open, in the order of asking. */
    QStringList unanswered;
    /** Numbers that leave "keep going" open, for want of entries. */
    QStringList lacking;
    /** Numbers, such as an age, without which the answers about an emergency say nothing. */
    QStringList undecided;
    QList<Block> blocked;
    QList<Judgement> judgements; ///< one for every rule of the table

    bool operator==(const CareResult &) const = default;
};

/**
 * Applies every rule of the table. A pure function: the same inputs, in any
 * order, give the same result.
 *
 * The tier is the highest of the findings. It is Unknown where an emergency
 * question about a part of the body with an active knot of 4/10 or more is open
 * and nothing more urgent fired, where the answers to them cannot be judged without a
 * number that is not known (an age), where a yes to one has run out, and where too little
 * was logged to say that a knot of two weeks or more is improving. KeepGoing needs that
 * nothing fired.
 */
CareResult care(const CareInputs &inputs, const RuleTable &table);

/** Why questions are asked now. */
enum class ScreeningReason {
    NewKnot, ///< a knot appeared since the last screening
    SeverePain, ///< pain at rest of 7 or more since the last screening
    Weekly, ///< a knot is active and the last screening is a week old
};

/** Why to ask now; empty when nothing calls for it. In the order of the enumeration. */
QList<ScreeningReason> screeningReasons(const CareInputs &inputs);

/**
 * What to ask, in order: the questions still open of all rules that concern a
 * part of the body with a knot that is not resolved, emergencies first. Asked
 * again after each answer, as an answer can settle others. Without a knot only
 * what concerns the whole body.
 */
QStringList questionsToAsk(const CareInputs &inputs, const RuleTable &table);

/** What is asked in one sitting, the most urgent first. */
enum class ScreeningStage {
    Emergency, ///< about the knots that call for it now
    Prompt, ///< what would need someone the same day or within two days
    History, ///< facts that hold for 180 days, pregnancy for 30
    Own, ///< what the person wants or doubts
    Yellow, ///< what may make recovery slower
    Done, ///< nothing is due
};

/** A small part of what is open; see screeningRound(). */
struct ScreeningRound
{
    ScreeningStage stage = ScreeningStage::Done;
    QStringList questions; ///< in the order of asking
    qsizetype later = 0; ///< due as well, in rounds after this one

    bool operator==(const ScreeningRound &) const = default;
};

/**
 * What to ask now. A person in pain is not asked everything at once: a round
 * holds the questions of one stage, and from Prompt on at most six.
 *
 * An emergency question is due while it is open and about a knot that is active
 * at 4/10 or more, or at 7/10 or more; about any other knot once when it is new
 * and once a week while it is active. So an emergency question that leaves the
 * tier open is always in the round. The others are due when they are open and
 * were not asked for as long as an answer holds, "I don't know" included. None
 * of this answers anything: what is not asked stays unknown.
 */
ScreeningRound screeningRound(const CareInputs &inputs, const RuleTable &table);

/**
 * The first of `questions`, or the short list it may be read in: then every one
 * of the list is shown, and "none of these" answers each with no.
 */
QStringList nextQuestions(const QStringList &questions, const RuleTable &table);

/** The ladder of the source articles (S1), each step after the one before failed. */
enum class LadderStep {
    None, ///< nothing was tried yet
    SelfCare,
    Massage, ///< massage or treatment by a professional
    CompressionOrNeedling, ///< ischaemic compression or dry needling by a professional
    Injection, ///< trigger point injection with physical therapy
};

/** The highest step reached so far. */
LadderStep ladderStep(const CareInputs &inputs);

} // namespace knotebook
