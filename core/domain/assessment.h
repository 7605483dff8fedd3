// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/knot.h"

#include <QList>

#include <variant>

namespace knotebook {

/**
 * PEG: pain on average, interference with enjoyment of life and with general
 * activity over the past week, each 0…10 (Krebs 2009, doi
 * 10.1007/s11606-009-0981-1). Higher is worse.
 */
struct Peg
{
    int pain = 0;
    int enjoyment = 0;
    int activity = 0;

    /** The mean of the three, 0…10. */
    double score() const { return (pain + enjoyment + activity) / 3.0; }
    bool operator==(const Peg &) const = default;
};

/** One activity of the Patient-Specific Functional Scale. */
struct PsfsActivity
{
    QString name; ///< the person's own words, 1…200 characters
    int ability = 0; ///< 0 unable … 10 as before

    bool operator==(const PsfsActivity &) const = default;
};

/** Patient-Specific Functional Scale: one to five activities. Higher is better. */
struct Psfs
{
    QList<PsfsActivity> activities;

    double score() const;
    bool operator==(const Psfs &) const = default;
};

/** Overall, since the start: -3 very much worse … 0 unchanged … 3 very much better. */
struct GlobalChange
{
    int change = 0;

    bool operator==(const GlobalChange &) const = default;
};

struct AssessmentFields
{
    Moment felt;
    std::variant<Peg, Psfs, GlobalChange> answers;

    bool operator==(const AssessmentFields &) const = default;
};

using Assessment = Record<AssessmentFields>;
using AssessmentId = Id<AssessmentFields>;

/** Which instrument was answered: "peg", "psfs" or "global_change". */
QString instrumentOf(const AssessmentFields &fields);

/** OutOfRange for an answer beyond its scale; Missing for a PSFS without activity. */
Status check(const AssessmentFields &fields);

} // namespace knotebook
