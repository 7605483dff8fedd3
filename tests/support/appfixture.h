// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session.h"
#include "app/tables.h"

#include <QSignalSpy>
#include <QTemporaryDir>

namespace knotebook::test {

/** The tables of the program, read once for all tests of a process. */
inline const Tables &sharedTables()
{
    static const Tables tables = *loadTables();
    return tables;
}

/** The real tables and a fresh journal; 1 May 2024, 08:00 in Vienna, ids in sequence. */
class AppFixture
{
public:
    AppFixture()
        : clock(QDateTime(QDate(2024, 5, 1), QTime(6, 0), Qt::UTC), QTimeZone("Europe/Vienna")),
          session(std::move(*Journal::create(folder.filePath(QStringLiteral("j.knotebook")),
                                             {clock, ids, tables.references})),
                  clock, tables.texts),
          noticed(&session, &Session::noticed)
    {
    }

    KnotFields shoulder() const
    {
        KnotFields fields;
        fields.place.point = *BodyPoint::create(View::Back, Layer::Superficial, -48, 157);
        fields.muscle = QStringLiteral("trapezius-descendens");
        fields.side = Side::Left;
        return fields;
    }

    KnotId addKnot() { return addKnot(shoulder()); }
    KnotId addKnot(const KnotFields &fields)
    {
        return *session.add(ActionKind::AddKnot, fields, QStringLiteral("added"));
    }

    void logPain(KnotId knot, int rest)
    {
        ObservationFields fields {.knot = knot, .felt = session.now()};
        fields.rest = *Intensity::fromTenths(10 * rest);
        session.add(ActionKind::LogPain, fields, QStringLiteral("logged"));
    }

    QList<Observation> observations(KnotId knot) const
    {
        return *session.read().observations(knot, 100);
    }

    /** The last sentence that was said to the person. */
    QString lastNotice() const
    {
        return noticed.isEmpty() ? QString() : noticed.last().value(0).toString();
    }

    /** Read once: they never change. */
    const Tables &tables = sharedTables();
    QTemporaryDir folder;
    FixedClock clock;
    SequentialIdSource ids;
    Session session;
    QSignalSpy noticed;
};

} // namespace knotebook::test
