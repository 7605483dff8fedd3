// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/care.h"

namespace knotebook {

/**
 * What comes before a list of muscles for a part of the body that hurts. The
 * part is treated as if a new knot, active at 4/10, were there. Nothing of this
 * is ever stored.
 */
struct LookupGate
{
    /**
     * To be asked before, in the order of asking: what leaves an emergency open
     * ("I don't know" does), and what was not yet asked of the rules of tier
     * Prompt that name one of the parts.
     */
    QStringList questions;
    /** Numbers without which such a rule stays open, as the age. */
    QStringList lacking;
    /** Of tier Prompt or Emergency about these parts, and emergencies anywhere. */
    QList<Finding> findings;

    /** A list may be shown. */
    bool isPassed() const { return questions.isEmpty() && lacking.isEmpty() && findings.isEmpty(); }
};

LookupGate lookupGate(const CareInputs &inputs, const QList<BodyPart> &parts,
                      const RuleTable &table);

/**
 * The inputs to ask the questions with: the supposed knots are in them, and
 * knots in other parts of the body are not, as theirs is another matter.
 */
CareInputs lookupInputs(const CareInputs &inputs, const QList<BodyPart> &parts);

/** LookupGate::questions for lookupInputs() and the answers given since. */
QStringList lookupQuestions(const CareInputs &inputs, const QList<BodyPart> &parts,
                            const RuleTable &table);

} // namespace knotebook
