// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/rules.h"
#include "core/domain/profile.h"
#include "core/domain/screening.h"

namespace knotebook {

/**
 * What a person without red flags answers to the questions of these kinds about
 * these parts of the body: no to each that would be asked there.
 */
QMap<QString, Answer> calmAnswers(const RuleTable &table, const QList<BodyPart> &parts,
                                  const QList<AnswerClass> &kinds);

/** The person of the made-up year, as told on that day. */
ProfileFields demoProfile(const QStringList &facts, QDate on);

} // namespace knotebook
