// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/atlas/atlas.h"
#include "core/domain/acknowledgement.h"
#include "core/domain/assessment.h"
#include "core/domain/catalogue.h"
#include "core/domain/checkin.h"
#include "core/domain/knot.h"
#include "core/domain/observation.h"
#include "core/domain/profile.h"
#include "core/domain/screening.h"
#include "core/domain/use.h"
#include "core/domain/visit.h"

namespace knotebook {

/**
 * All that the rules look at, by value and in any order. Deleted records and
 * what is dated after `nowUtc` are passed over.
 */
struct CareInputs
{
    QList<Knot> knots;
    QList<Observation> observations;
    QList<Use> uses;
    QList<Checkin> checkins;
    QList<Assessment> assessments;
    QList<Screening> screenings;
    QList<Visit> visits;
    QList<Acknowledgement> acknowledgements;
    std::optional<Profile> profile;

    /** The part of the body each knot is in; a knot nowhere on the body has none. */
    QHash<KnotId, BodyPart> parts;
    /** The class of each remedy that was used: Remedy::careClass; own remedies have none. */
    QHash<QString, QString> remedyClasses;

    QDateTime nowUtc;
    QTimeZone zone;

    QDate today() const { return nowUtc.toTimeZone(zone).date(); }
};

/** The part of the body a knot is in, by its region or its point. */
std::optional<BodyPart> bodyPartOf(const KnotFields &knot, const Atlas &atlas);

/** Fills `parts` and `remedyClasses` from the tables. */
void addTables(CareInputs &inputs, const Atlas &atlas, const Catalogue &catalogue);

} // namespace knotebook
