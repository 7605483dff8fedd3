// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/caretexts.h"
#include "app/messages/texts.h"
#include "core/store/trialrecord.h"

#include <QHash>
#include <QStringList>

namespace knotebook {

/** What the two arms and the place of a trial are called. */
struct TrialNames
{
    QString remedy; ///< as within a sentence: "heat"
    QString against; ///< empty: no remedy
    QString knot; ///< empty: all knots together
};

/** The names of the remedies, ours or own ones, and of the knot, out of the journal. */
TrialNames trialNames(const Reader &reader, const Texts &texts, const TrialFields &trial);
/** The same where they were read already: names of own remedies by id; `knot` may be absent. */
TrialNames trialNames(const Texts &texts, const TrialFields &trial,
                      const QHash<QString, QString> &ownRemedies,
                      const std::optional<KnotFields> &knot);

/** "Heat against none", "Heat against cold". */
QString trialTitle(const TrialNames &names);

/** "Pain at Upper trapezius · top of the shoulder, left", "Pain of all knots together". */
QString trialSubject(const TrialNames &names, DayOutcome outcome);

/** "with heat", "without heat", "with cold". */
QString armText(Arm arm, const TrialNames &names);

/** "Today: without heat"; of another day its date; what a day asks, in words. */
QString trialDayText(const TrialDay &day, const TrialNames &names, QDate today);

/** "Day 5 of 72", and that it does not count while the other arm washes out. */
QString trialProgressText(const TrialFields &trial, const TrialDay &day);

/** What is still to be logged today; that all is there, when it is. */
QString trialAskText(const TrialRecord &record, const TrialNames &names);

/** What a plan asks of a person, and what it can show: one statement a line. */
QStringList trialPlanTexts(const TrialFields &trial, const TrialNames &names);

/** Why the plan is not taken. `careTexts` for what holds a remedy back. */
QString planRefusalText(const PlanRefusal &refusal, const QString &remedy,
                        const CareTexts &careTexts);

/** Why a remedy that the plan asks for must not be used now. */
QString heldBackText(const QString &remedy, const Unfitness &unfitness, const CareTexts &careTexts);

/**
 * Why the plan must be left aside now: which of its remedies care holds back and
 * why, each reason once. Empty when it may be followed.
 */
QString planHeldBackText(const Reader &reader, const Catalogue &catalogue,
                         const QList<Block> &blocked, const TrialFields &trial,
                         const TrialNames &names, const CareTexts &careTexts);

/** Stands where the day would say what to do. */
QString leaveThePlanText();

/** What a plan that check() refuses lacks, in words. */
QString planErrorText(const Error &error);

/** Why it is proposed to stop, with the numbers. */
QString stopProposalText(const StopProposal &proposal);

/** How many days went as planned. Empty before a day counted. */
QString keepingText(const Keeping &keeping, const TrialNames &names);

/**
 * The one sentence: "In this trial of yours pain was about 0.8 points lower on days
 * with heat than on days without (between 0.2 and 1.4). A difference this large
 * would come up by chance in about 3 of 100 random plans." With why there is
 * none, where there is none, and with how far a stopped trial went.
 */
QString trialSentence(const TrialRecord &record, const TrialNames &names);

/** How it was computed, one step a line; empty where there is no result. */
QStringList trialMethodTexts(const TrialRecord &record, const TrialNames &names);

} // namespace knotebook
