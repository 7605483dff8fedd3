// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/acknowledgement.h"
#include "core/domain/assessment.h"
#include "core/domain/catalogue.h"
#include "core/domain/checkin.h"
#include "core/domain/observation.h"
#include "core/domain/ownremedy.h"
#include "core/domain/profile.h"
#include "core/domain/screening.h"
#include "core/domain/trial.h"
#include "core/domain/use.h"
#include "core/domain/visit.h"

#include <QSet>

namespace knotebook {

/**
 * The ids that records may name: what the catalogue, the atlas and the rules
 * list. A record that names another is refused with Unknown and the field, so a
 * typing error on the command line does not end up in the journal.
 */
class References
{
public:
    References(Catalogue catalogue, QSet<QString> muscles, QSet<QString> regions,
               QSet<QString> questions);

    const Catalogue &catalogue() const { return m_catalogue; }

    Status check(const KnotFields &fields) const;
    Status check(const ObservationFields &fields) const;
    Status check(const OwnRemedyFields &fields) const;
    /** An own remedy is the store's to look up: any UUID passes here. */
    Status check(const UseFields &fields) const;
    Status check(const CheckinFields &fields) const;
    Status check(const AssessmentFields &fields) const;
    Status check(const ScreeningFields &fields) const;
    Status check(const VisitFields &fields) const;
    /** Own remedies as in a use. */
    Status check(const TrialFields &fields) const;
    Status check(const ProfileFields &fields) const;
    Status check(const AcknowledgementFields &fields) const;

private:
    Status checkRemedy(const QString &id) const;

    Catalogue m_catalogue;
    QSet<QString> m_causes;
    QSet<QString> m_habits;
    QSet<QString> m_signs;
    QSet<QString> m_feel;
    QSet<QString> m_remedyKinds;
    QSet<QString> m_professions;
    QSet<QString> m_facts;
    QSet<QString> m_aggravates;
    QSet<QString> m_eases;
    QSet<QString> m_muscles;
    QSet<QString> m_regions;
    QSet<QString> m_questions;
};

} // namespace knotebook
