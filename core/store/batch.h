// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/acknowledgement.h"
#include "core/domain/assessment.h"
#include "core/domain/checkin.h"
#include "core/domain/observation.h"
#include "core/domain/ownremedy.h"
#include "core/domain/profile.h"
#include "core/domain/screening.h"
#include "core/domain/trial.h"
#include "core/domain/use.h"
#include "core/domain/visit.h"
#include "core/store/purgemark.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <type_traits>

namespace knotebook {

/** Records that arrive together, with ids and stamps of their own: an import. */
struct Batch
{
    QList<Knot> knots;
    QList<Observation> observations;
    QList<OwnRemedy> remedies;
    QList<Use> uses;
    QList<Checkin> checkins;
    QList<Assessment> assessments;
    QList<Screening> screenings;
    QList<Visit> visits;
    QList<Trial> trials;
    QList<Profile> profiles;
    QList<Acknowledgement> acknowledgements;
    /** Of records that were removed for good where it comes from. They are none of them. */
    QList<PurgeMark> purged;

    /** How many records. */
    qsizetype size() const;

    /** `work.template operator()<Fields>()` for each kind of record, knots first. */
    template <typename Work> static void forEachKind(Work work)
    {
        work.template operator()<KnotFields>();
        work.template operator()<ObservationFields>();
        work.template operator()<OwnRemedyFields>();
        work.template operator()<UseFields>();
        work.template operator()<CheckinFields>();
        work.template operator()<AssessmentFields>();
        work.template operator()<ScreeningFields>();
        work.template operator()<VisitFields>();
        work.template operator()<TrialFields>();
        work.template operator()<ProfileFields>();
        work.template operator()<AcknowledgementFields>();
    }

    /** `look(id)` for each record, kind by kind. */
    template <typename Look> void forEachId(Look look) const
    {
        forEachKind([&]<typename Fields>() {
            for (const Record<Fields> &record : of<Fields>())
                look(record.id().uuid());
        });
    }

    /** The records of one kind. */
    template <typename Fields> auto &of() { return listOf<Fields>(*this); }
    template <typename Fields> const auto &of() const { return listOf<Fields>(*this); }

private:
    template <typename Fields, typename Self> static auto &listOf(Self &self)
    {
        if constexpr (std::is_same_v<Fields, KnotFields>)
            return self.knots;
        else if constexpr (std::is_same_v<Fields, ObservationFields>)
            return self.observations;
        else if constexpr (std::is_same_v<Fields, OwnRemedyFields>)
            return self.remedies;
        else if constexpr (std::is_same_v<Fields, UseFields>)
            return self.uses;
        else if constexpr (std::is_same_v<Fields, CheckinFields>)
            return self.checkins;
        else if constexpr (std::is_same_v<Fields, AssessmentFields>)
            return self.assessments;
        else if constexpr (std::is_same_v<Fields, ScreeningFields>)
            return self.screenings;
        else if constexpr (std::is_same_v<Fields, VisitFields>)
            return self.visits;
        else if constexpr (std::is_same_v<Fields, TrialFields>)
            return self.trials;
        else if constexpr (std::is_same_v<Fields, ProfileFields>)
            return self.profiles;
        else
            return self.acknowledgements;
    }
};

/**
 * What a merge has to know of a journal. What a merge brought that was then
 * undone is not in it.
 */
struct Versions
{
    /**
     * The last version of each record, also of deleted ones; without those that a
     * mark in `purged` keeps away, even where a merge only hid them.
     */
    Batch last;
    Batch earlier; ///< what stood in their places before, and what is in `aside`
    Batch aside; ///< versions that merges put aside for the ones that stayed
    /**
     * Check-ins that a merge hid because another one of their day stayed. In
     * `last` they are as the person left them: nobody deleted them.
     */
    QSet<QUuid> hidden;
    QHash<QUuid, PurgeMark> purged; ///< the marks of what was removed for good, by id
};

/** What a merge writes into a journal. */
struct MergeChanges
{
    Batch put; ///< each takes the place of the record that has its id, if there is one
    Batch aside; ///< versions that did not stay; kept in the history
    QList<PurgeMark> marks; ///< each takes the place of the mark that its id has, if any

    qsizetype size() const { return put.size() + aside.size() + marks.size(); }
    bool isEmpty() const { return size() == 0; }
};

} // namespace knotebook
