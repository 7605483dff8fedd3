// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/batch.h"

#include <QJsonObject>

namespace knotebook {

/** Two things that cannot both stay as they are. */
struct MergeConflict
{
    enum class Kind {
        BothChanged, ///< one record, changed in both journals since they parted
        SameDay, ///< two check-ins of one day
        KnotDeleted, ///< a knot that one journal deleted and the other went on logging at
        Purged, ///< removed for good in one journal, changed or logged at in the other since
    };

    Kind kind = Kind::BothChanged;
    QString record; ///< "knot", "observation", "remedy", "use", "checkin", …
    QUuid id; ///< of what did not stay
    /** The records as in an archive, with their stamps. */
    ///@{
    QJsonObject kept; ///< empty for what was removed for good
    QJsonObject aside; ///< what did not stay
    ///@}
    bool keptOurs = false; ///< whether the journal that is written had what stays, or removed it
    /** Of a knot that is deleted or removed: how many that hide with it were logged meanwhile. */
    int entries = 0;
};

/** "both_changed", "same_day", "knot_deleted", "purged". */
QString name(MergeConflict::Kind kind);

/** What bringing two journals together would do to ours. Nothing is written before it is applied.
 */
struct MergePlan
{
    int fresh = 0; ///< records that ours does not have, or no longer shows
    int changed = 0; ///< records that get other fields
    int removed = 0; ///< records that the other journal deleted, or removed for good
    int keptAway = 0; ///< records of the other journal that ours removed for good
    QList<MergeConflict> conflicts;
    MergeChanges changes;

    bool isEmpty() const { return changes.isEmpty(); }
};

/**
 * Brings two journals of one person together. Of each record, by its id, the
 * version that was changed last stays; a deletion is a change like any other. Of
 * two that were changed in the same millisecond one that is not deleted stays,
 * and else the one whose archive entry sorts last, so that it does not matter
 * which journal asks. Of several check-ins of one day, of which a journal has but
 * one, the one that was changed last stays and the others are hidden, not
 * deleted: when that one goes, they come back.
 *
 * Nothing is lost: a version that does not stay, and that the journal of the one
 * that stays has never had, is a conflict. It is listed with both versions, and
 * kept in the history (MergeChanges::aside), where Versions::aside finds it. It
 * is not listed again: then both journals have had it.
 *
 * What was removed for good in either journal is away in both, whatever the other
 * did with it since: that was meant for good, and a change made without knowing of
 * it is no answer to it. What hides with a knot goes with it. In the journal that
 * removed it nothing of the other's copy is taken over, nor kept. In the other it
 * is hidden, so that undo brings it back. The marks (PurgeMark) are taken over, so
 * that a third journal hears of it from either. A change or an entry that is later
 * than the removal is a conflict, listed as long as one of the two still shows it.
 * Only an import, which is on purpose, brings a record back, in both: then the
 * later mark says so.
 *
 * Whichever asks, both end with the same records; asking again changes nothing,
 * and of three journals the order does not matter.
 */
MergePlan planMerge(const Versions &ours, const Versions &theirs);

/** One version that an earlier merge put aside, and what stands in its place now. */
struct AsideVersion
{
    QString record; ///< as in MergeConflict
    QUuid id;
    QJsonObject aside;
    QJsonObject now; ///< empty when its place is empty
    bool purged = false; ///< its place is empty because it was removed for good since
};

/** What earlier merges put aside, oldest first within a kind of record. */
QList<AsideVersion> asideVersions(const Versions &versions);

} // namespace knotebook
