// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/reader.h"
#include "core/trials/eligibility.h"
#include "core/trials/keeping.h"
#include "core/trials/stoprule.h"
#include "core/trials/trialresult.h"

namespace knotebook {

/** Where a trial stands on a day, as far as the journal can say. */
struct TrialRecord
{
    Trial trial;
    TrialDay today;
    Keeping keeping; ///< the counted days before today
    int loggedDays = 0; ///< of those, with pain at rest
    bool painLogged = false; ///< today, at the knot of the trial or at any
    bool remedyLogged = false; ///< what today asks for
    std::optional<StopProposal> stop;
    Measured<TrialResult> result; ///< TrialGoesOn while it runs
};

/** The trial on the local day `today`; of all knots together when it has none. */
Result<TrialRecord> trialRecord(const Reader &reader, const Trial &trial, QDate today);

/** What is neither stopped nor over, in the order of the first day. */
Result<QList<Trial>> openTrials(const Reader &reader, QDate today);

/** The trial that asks something of `today`; of several the one that began last. */
Result<std::optional<Trial>> runningTrial(const Reader &reader, QDate today);

/** Why a plan is not taken, besides what check() says of it. */
struct PlanRefusal
{
    enum class Why {
        NotAfterToday, ///< what is compared is fixed before the first day
        Collides, ///< another trial asks something of the same days and knot
        Unfit, ///< a remedy that is not tried on oneself
    };

    Why why = Why::NotAfterToday;
    QString remedy = {}; ///< of Unfit: which of the two
    Unfitness unfitness = {};
    std::optional<TrialId> other = {}; ///< of Collides
};

/**
 * Why the plan is refused on the local day `today`, or nothing. `blocked` as
 * care() says at present. NotFound for an own remedy that is not there.
 */
Result<std::optional<PlanRefusal>> planRefusal(const Reader &reader, const Catalogue &catalogue,
                                               const QList<Block> &blocked, const TrialFields &plan,
                                               QDate today);

/** The remedy of a trial, ours or an own one; see unfitness(). NotFound. */
Result<std::optional<Unfitness>> remedyUnfitness(const Reader &reader, const Catalogue &catalogue,
                                                 const QList<Block> &blocked, const QString &remedy,
                                                 std::optional<KnotId> knot);

} // namespace knotebook
