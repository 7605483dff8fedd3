// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/mergeplan.h"

#include "core/base/names.h"
#include "core/exchange/purgedtogether.h"
#include "core/exchange/recordjson.h"

#include <QJsonDocument>

#include <algorithm>

namespace knotebook {

namespace {

constexpr Names<MergeConflict::Kind, 4> conflictKinds {{
    {MergeConflict::Kind::BothChanged, "both_changed"},
    {MergeConflict::Kind::SameDay, "same_day"},
    {MergeConflict::Kind::KnotDeleted, "knot_deleted"},
    {MergeConflict::Kind::Purged, "purged"},
}};

template <typename Fields> constexpr const char *nameOf = nullptr;
template <> constexpr const char *nameOf<KnotFields> = "knot";
template <> constexpr const char *nameOf<ObservationFields> = "observation";
template <> constexpr const char *nameOf<OwnRemedyFields> = "remedy";
template <> constexpr const char *nameOf<UseFields> = "use";
template <> constexpr const char *nameOf<CheckinFields> = "checkin";
template <> constexpr const char *nameOf<AssessmentFields> = "assessment";
template <> constexpr const char *nameOf<ScreeningFields> = "screening";
template <> constexpr const char *nameOf<VisitFields> = "visit";
template <> constexpr const char *nameOf<TrialFields> = "trial";
template <> constexpr const char *nameOf<ProfileFields> = "profile";
template <> constexpr const char *nameOf<AcknowledgementFields> = "acknowledgement";

template <typename Fields> QString recordName()
{
    return QString::fromLatin1(nameOf<Fields>);
}

template <typename Fields> using ById = QHash<QUuid, QList<Record<Fields>>>;

template <typename Fields>
ById<Fields> byId(const QList<Record<Fields>> &records, const PurgedTogether &purged)
{
    ById<Fields> found;
    for (const Record<Fields> &record : records)
        found[record.id().uuid()].append(purged.without(record));
    return found;
}

/** Whether they say the same, whenever it was said. */
template <typename Fields> bool sameContent(const Record<Fields> &a, const Record<Fields> &b)
{
    return a.fields() == b.fields() && a.stamp().deleted == b.stamp().deleted;
}

template <typename Fields> QByteArray textOf(const Record<Fields> &record)
{
    return QJsonDocument(toJson(record)).toJson(QJsonDocument::Compact);
}

/** Whether `a` stays before `b`: a total order of versions, whosever they are. */
template <typename Fields> bool isNewer(const Record<Fields> &a, const Record<Fields> &b)
{
    if (a.stamp().changedMs != b.stamp().changedMs)
        return a.stamp().changedMs > b.stamp().changedMs;
    if (a.stamp().deleted != b.stamp().deleted)
        return b.stamp().deleted;
    return textOf(a) > textOf(b);
}

template <typename Fields> Record<Fields> hiddenOf(const Record<Fields> &record)
{
    Stamp stamp = record.stamp();
    stamp.deleted = true;
    return *Record<Fields>::create(record.id(), record.fields(), stamp); // it was one before
}

/** Plans the records of one kind. */
template <typename Fields> class KindPlanner
{
public:
    KindPlanner(const Versions &ours, const Versions &theirs, const PurgedTogether &purged,
                MergePlan &plan)
        : m_ours(ours), m_theirs(theirs), m_purged(purged), m_plan(plan),
          m_ourEarlier(byId(ours.earlier.of<Fields>(), purged)),
          m_theirEarlier(byId(theirs.earlier.of<Fields>(), purged))
    {
    }

    void run()
    {
        joinAll();
        if constexpr (std::is_same_v<Fields, CheckinFields>)
            hideOthersOfTheirDay();
        writeWhatDiffers();
    }

private:
    /** A record of the outcome, and what ours has in its place. */
    struct Joined
    {
        Record<Fields> record;
        std::optional<Record<Fields>> ours;
        bool hidden = false; ///< a check-in for which another one of its day stays
    };

    void joinAll()
    {
        QHash<QUuid, Record<Fields>> theirs;
        for (const Record<Fields> &record : m_theirs.last.of<Fields>()) {
            if (m_purged.takes(record))
                keepAway(record);
            else
                theirs.insert(record.id().uuid(), m_purged.without(record));
        }
        for (const Record<Fields> &record : m_ours.last.of<Fields>()) {
            if (m_purged.takes(record)) {
                letGo(record);
                continue;
            }
            const Record<Fields> ours = m_purged.without(record);
            const auto other = theirs.constFind(record.id().uuid());
            m_joined.append({other == theirs.constEnd() ? ours : newerOf(ours, *other), record});
            theirs.remove(record.id().uuid());
        }
        for (const Record<Fields> &record : m_theirs.last.of<Fields>()) {
            const auto left = theirs.constFind(record.id().uuid());
            if (left != theirs.constEnd())
                m_joined.append({*left, std::nullopt});
        }
    }

    // What ours removed for good. Nothing of it is taken, not even to be put aside.
    void keepAway(const Record<Fields> &record)
    {
        if (record.stamp().deleted || m_theirs.hidden.contains(record.id().uuid()))
            return;
        ++m_plan.keptAway;
        static_cast<void>(addPurged(record, true));
    }

    // What theirs removed for good. What only hides with its knot is not touched.
    void letGo(const Record<Fields> &record)
    {
        const QUuid id = record.id().uuid();
        if (record.stamp().deleted || m_ours.hidden.contains(id) || !m_purged.since(id))
            return;
        ++m_plan.removed;
        m_plan.changes.put.of<Fields>().append(hiddenOf(record));
        if (addPurged(record, false))
            m_plan.changes.aside.of<Fields>().append(record);
    }

    /** Lists what was removed for good in one and changed or used in the other since. */
    bool addPurged(const Record<Fields> &record, bool oursRemoved)
    {
        const QUuid id = record.id().uuid();
        const auto since = m_purged.since(id);
        const int entries =
            std::is_same_v<Fields, KnotFields> ? m_purged.entriesAt(record.id().uuid()) : 0;
        if (!since || (record.stamp().changedMs <= *since && entries == 0))
            return false;
        m_plan.conflicts.append({MergeConflict::Kind::Purged, recordName<Fields>(), id,
                                 QJsonObject(), toJson(record), oursRemoved, entries});
        return true;
    }

    const Record<Fields> &newerOf(const Record<Fields> &ours, const Record<Fields> &theirs)
    {
        const bool keptOurs = ours == theirs || isNewer(ours, theirs);
        const Record<Fields> &kept = keptOurs ? ours : theirs;
        const Record<Fields> &other = keptOurs ? theirs : ours;
        const auto had = (keptOurs ? m_ourEarlier : m_theirEarlier).value(other.id().uuid());
        const auto isOther = [&](const auto &version) { return sameContent(version, other); };
        // Of a deleted remedy a purge keeps just the name: nothing else is missed by anybody.
        const bool onlyNamed = std::is_same_v<Fields, OwnRemedyFields> && kept.stamp().deleted
            && other.stamp().deleted;
        if (!sameContent(kept, other) && !onlyNamed && std::ranges::none_of(had, isOther)) {
            addConflict(MergeConflict::Kind::BothChanged, kept, other, keptOurs);
            m_plan.changes.aside.of<Fields>().append(other);
        }
        return kept;
    }

    void addConflict(MergeConflict::Kind kind, const Record<Fields> &kept,
                     const Record<Fields> &other, bool keptOurs)
    {
        m_plan.conflicts.append(
            {kind, recordName<Fields>(), other.id().uuid(), toJson(kept), toJson(other), keptOurs});
    }

    void hideOthersOfTheirDay()
    {
        QHash<QDate, Joined *> stays;
        for (Joined &joined : m_joined) {
            Joined *&newest = stays[joined.record->day];
            if (!joined.record.stamp().deleted
                && (!newest || isNewer(joined.record, newest->record)))
                newest = &joined;
        }
        for (Joined &joined : m_joined) {
            const Joined *const newest = stays.value(joined.record->day);
            joined.hidden = newest && newest != &joined && !joined.record.stamp().deleted;
            if (joined.hidden)
                hide(joined, *newest);
        }
    }

    void hide(const Joined &joined, const Joined &newest)
    {
        const QUuid id = joined.record.id().uuid();
        const bool hiddenHere = m_ours.hidden.contains(id) && joined.ours == joined.record;
        if (!hiddenHere)
            m_plan.changes.aside.of<Fields>().append(joined.record);
        if (!m_ours.hidden.contains(id) && !m_theirs.hidden.contains(id)) {
            addConflict(MergeConflict::Kind::SameDay, newest.record, joined.record,
                        newest.ours == newest.record);
        }
    }

    void writeWhatDiffers()
    {
        QList<Record<Fields>> shown; // behind the hidden: two may never be there on one day
        QList<Record<Fields>> &put = m_plan.changes.put.of<Fields>();
        for (const Joined &joined : m_joined) {
            const auto stored = joined.hidden ? hiddenOf(joined.record) : joined.record;
            const bool hiddenHere = m_ours.hidden.contains(stored.id().uuid());
            const auto before =
                joined.ours && hiddenHere ? std::optional(hiddenOf(*joined.ours)) : joined.ours;
            if (before == stored)
                continue;
            (stored.stamp().deleted ? put : shown).append(stored);
            count(before, stored);
        }
        put.append(shown);
    }

    void count(const std::optional<Record<Fields>> &before, const Record<Fields> &after)
    {
        const bool wasSeen = before && !before->stamp().deleted;
        if (!wasSeen)
            m_plan.fresh += after.stamp().deleted ? 0 : 1;
        else if (after.stamp().deleted)
            ++m_plan.removed;
        else
            m_plan.changed += sameContent(*before, after) ? 0 : 1;
    }

    const Versions &m_ours;
    const Versions &m_theirs;
    const PurgedTogether &m_purged;
    MergePlan &m_plan;
    ById<Fields> m_ourEarlier;
    ById<Fields> m_theirEarlier;
    QList<Joined> m_joined;
};

template <typename Fields> QHash<QUuid, Record<Fields>> lastOf(const Versions &versions)
{
    QHash<QUuid, Record<Fields>> found;
    for (const Record<Fields> &record : versions.last.of<Fields>())
        found.insert(record.id().uuid(), record);
    return found;
}

/** How many live entries of `one` at each knot the other journal has never had. */
QHash<QUuid, int> entriesOnlyIn(const Versions &one, const Versions &other)
{
    QHash<QUuid, int> entries;
    const auto count = [&]<typename Fields>() {
        QSet<QUuid> known;
        for (const Record<Fields> &record : other.last.of<Fields>())
            known.insert(record.id().uuid());
        for (const Record<Fields> &record : one.last.of<Fields>()) {
            const std::optional<KnotId> knot = record->knot;
            if (knot && !record.stamp().deleted && !known.contains(record.id().uuid()))
                ++entries[knot->uuid()];
        }
    };
    count.operator()<ObservationFields>();
    count.operator()<UseFields>();
    count.operator()<TrialFields>();
    return entries;
}

/** Knots that `deleting` deleted while `logging` went on with them. */
void addDeletedKnots(const Versions &deleting, const Versions &logging, bool oursDeleted,
                     MergePlan &plan)
{
    const QHash<QUuid, int> entries = entriesOnlyIn(logging, deleting);
    if (entries.isEmpty())
        return;
    const QHash<QUuid, Knot> deleted = lastOf<KnotFields>(deleting);
    for (const Knot &knot : logging.last.knots) {
        const QUuid id = knot.id().uuid();
        const auto other = deleted.constFind(id);
        if (!entries.contains(id) || knot.stamp().deleted || other == deleted.constEnd()
            || !other->stamp().deleted || isNewer(knot, *other))
            continue;
        plan.conflicts.append({MergeConflict::Kind::KnotDeleted, recordName<KnotFields>(), id,
                               toJson(*other), toJson(knot), oursDeleted, entries.value(id)});
    }
}

} // namespace

QString name(MergeConflict::Kind kind)
{
    return conflictKinds.name(kind);
}

MergePlan planMerge(const Versions &ours, const Versions &theirs)
{
    MergePlan plan;
    const PurgedTogether purged(ours, theirs);
    Batch::forEachKind(
        [&]<typename Fields>() { KindPlanner<Fields>(ours, theirs, purged, plan).run(); });
    plan.changes.marks = purged.newTo(ours);
    addDeletedKnots(ours, theirs, true, plan);
    addDeletedKnots(theirs, ours, false, plan);
    return plan;
}

QList<AsideVersion> asideVersions(const Versions &versions)
{
    QList<AsideVersion> all;
    Batch::forEachKind([&]<typename Fields>() {
        const auto last = lastOf<Fields>(versions);
        for (const Record<Fields> &version : versions.aside.of<Fields>()) {
            const QUuid id = version.id().uuid();
            AsideVersion aside {recordName<Fields>(), id, toJson(version), {}};
            const auto mark = versions.purged.constFind(id);
            aside.purged = mark != versions.purged.constEnd() && !mark->back;
            const auto now = last.constFind(aside.id);
            if (now != last.constEnd() && !versions.hidden.contains(aside.id))
                aside.now = toJson(*now);
            all.append(aside);
        }
    });
    return all;
}

} // namespace knotebook
