// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/mergeplan.h"
#include "core/exchange/recordjson.h"
#include "tests/support/randomrecords.h"

#include <QJsonDocument>

namespace knotebook::test {

/** What a journal holds, an entry a record: its JSON by its id. */
using Contentment = QMap<QString, QByteArray>;

/** A machine with one of the journals of a person, who lives with it at random. */
class Device
{
public:
    /** A new journal. Ids of two devices differ when their seeds do. */
    Device(const JournalFixture &fixture, const QString &name, quint64 seed)
        : m_path(fixture.path(name)), m_references(fixture.references), m_ids(seed + 1),
          m_clock(fixture.clock.nowUtc(), fixture.clock.zone()),
          m_records(seed, fixture.references),
          m_journal(std::move(*Journal::create(m_path, context())))
    {
    }

    /** A copy of the journal of another one, as of now. */
    Device(const JournalFixture &fixture, const QString &name, quint64 seed, const Device &from)
        : m_path(fixture.path(name)), m_references(fixture.references), m_ids(seed + 1),
          m_clock(from.m_clock.nowUtc(), from.m_clock.zone()), m_records(seed, fixture.references),
          m_journal(copied(from))
    {
    }

    Journal &journal() { return *m_journal; }
    const Journal &journal() const { return *m_journal; }
    const Reader &read() const { return m_journal->read(); }
    RandomRecords &records() { return m_records; }
    FixedClock &clock() { return m_clock; }
    Versions versions() const { return *read().versions(); }

    MergePlan planWith(const Device &other) const
    {
        return planMerge(versions(), other.versions());
    }
    /** Brings the other journal in; the plan that was carried out. */
    MergePlan mergeWith(const Device &other)
    {
        const MergePlan plan = planWith(other);
        const auto written = m_journal->merge(plan.changes);
        if (!written)
            qFatal("not merged: %s", qPrintable(written.error().detail));
        return plan;
    }

    /** What the person sees. */
    Contentment seen() const
    {
        Contentment all;
        Batch::forEachKind([&]<typename Fields>() {
            const auto records = *read().all<Fields>();
            for (const auto &record : records)
                all.insert(record.id().toString(), textOf(record));
        });
        return all;
    }

    /** Everything, with deletions and times of change, and what was removed for good. */
    Contentment held() const
    {
        Contentment all;
        const Versions now = versions();
        Batch::forEachKind([&]<typename Fields>() {
            for (const auto &record : now.last.of<Fields>())
                all.insert(record.id().toString(), textOf(record));
        });
        for (const QUuid &id : now.hidden)
            all[id.toString(QUuid::WithoutBraces)] += " hidden";
        for (const PurgeMark &mark : now.purged) {
            all.insert(QStringLiteral("removed ") + mark.id.toString(QUuid::WithoutBraces),
                       QByteArray::number(mark.atMs) + (mark.back ? " back" : ""));
        }
        return all;
    }

    /** Does `count` things, one after the other; some in one millisecond. */
    void live(int count)
    {
        for (; count > 0; --count) {
            m_clock.advance(m_records.below(3));
            act();
        }
    }

    /** Removes for good what is deleted, a moment later. */
    void purge()
    {
        m_clock.advance(1);
        if (!m_journal->purge() || !m_journal->scrub())
            qFatal("not purged");
    }

    template <typename Fields> static QByteArray textOf(const Record<Fields> &record)
    {
        return QJsonDocument(toJson(record)).toJson(QJsonDocument::Compact);
    }

private:
    Journal::Context context() { return {m_clock, m_ids, m_references}; }

    std::unique_ptr<Journal> copied(const Device &from)
    {
        if (!from.read().copyTo(m_path))
            qFatal("not copied");
        return std::move(*Journal::open(m_path, context()));
    }

    template <typename Fields> std::optional<Id<Fields>> any()
    {
        const auto records = *read().all<Fields>();
        return records.isEmpty() ? std::nullopt : std::optional(m_records.oneOf(records).id());
    }
    std::optional<KnotId> maybeKnot()
    {
        return m_records.coin() ? any<KnotFields>() : std::nullopt;
    }

    template <typename Fields> void put(std::optional<Id<Fields>> id, const Fields &fields)
    {
        const auto target = id && m_records.coin() ? *id : m_journal->newId<Fields>();
        Q_UNUSED(m_journal->apply(Change(ActionKind::EditKnot).put(target, fields)));
    }
    template <typename Fields> void removeAny()
    {
        if (const auto id = any<Fields>())
            Q_UNUSED(m_journal->remove(ActionKind::DeleteKnot, *id));
    }

    // A check-in of a day that has one changes it, as the form does.
    void checkIn()
    {
        const CheckinFields fields =
            m_records.checkin(QDate(2024, 4, 1).addDays(m_records.below(4)));
        const auto known = *read().checkin(fields.day);
        const CheckinId id = known ? known->id() : m_journal->newId<CheckinFields>();
        Q_UNUSED(m_journal->apply(Change(ActionKind::CheckIn).put(id, fields)));
    }

    void act()
    {
        const auto knot = any<KnotFields>();
        switch (m_records.below(16)) {
        case 0:
            return put(knot, m_records.knot());
        case 1:
        case 2:
            if (knot)
                put(any<ObservationFields>(), m_records.observation(*knot));
            return;
        case 3: {
            const auto own = any<OwnRemedyFields>();
            return put(any<UseFields>(),
                       m_records.use(maybeKnot(), own ? QList {*own} : QList<OwnRemedyId>()));
        }
        case 4:
            return put(any<OwnRemedyFields>(), m_records.ownRemedy());
        case 5:
        case 6:
            return checkIn();
        case 7:
            return put(any<VisitFields>(), m_records.visit(maybeKnot()));
        case 8:
            return put(any<TrialFields>(), m_records.trial(maybeKnot()));
        case 9:
            Q_UNUSED(m_journal->apply(
                Change(ActionKind::EditProfile).put(profileId(), m_records.profile())));
            return;
        case 10:
            put(any<AssessmentFields>(), m_records.assessment());
            return put(any<AcknowledgementFields>(), m_records.acknowledgement());
        case 11:
            return m_records.coin() ? removeAny<ObservationFields>() : removeAny<UseFields>();
        case 12:
            return m_records.coin() ? removeAny<CheckinFields>() : removeAny<VisitFields>();
        case 13:
            return m_records.below(3) == 0 ? removeAny<KnotFields>()
                                           : removeAny<AssessmentFields>();
        case 14:
            Q_UNUSED(m_journal->undo());
            return;
        default:
            Q_UNUSED(m_journal->redo());
        }
    }

    QString m_path;
    const References &m_references;
    SequentialIdSource m_ids;
    FixedClock m_clock;
    RandomRecords m_records;
    std::unique_ptr<Journal> m_journal;
};

} // namespace knotebook::test
