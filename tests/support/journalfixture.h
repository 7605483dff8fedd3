// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/journal.h"

#include <QTemporaryDir>

namespace knotebook::test {

/** A clock at 1 May 2024, 08:00 in Vienna, ids in sequence, and a fresh folder. */
class JournalFixture
{
public:
    JournalFixture()
        : clock(QDateTime(QDate(2024, 5, 1), QTime(6, 0), Qt::UTC), QTimeZone("Europe/Vienna")),
          references(*Catalogue::load(),
                     {QStringLiteral("trapezius-descendens"), QStringLiteral("gluteus-medius")},
                     {QStringLiteral("temple"), QStringLiteral("knee")}, {QStringLiteral("fever")})
    {
    }

    QString path(const QString &name = QStringLiteral("journal.knotebook")) const
    {
        return folder.filePath(name);
    }
    Journal::Context context() { return {clock, ids, references}; }
    std::unique_ptr<Journal> create() { return std::move(*Journal::create(path(), context())); }
    std::unique_ptr<Journal> open() { return std::move(*Journal::open(path(), context())); }

    Moment now() const { return *Moment::at(clock.nowUtc(), clock.zone()); }

    KnotFields upperTrapezius() const
    {
        KnotFields fields;
        fields.place.point = *BodyPoint::create(View::Back, Layer::Superficial, -40.5, 160.2);
        fields.muscle = QStringLiteral("trapezius-descendens");
        fields.side = Side::Left;
        fields.label = QStringLiteral("desk knot");
        return fields;
    }

    ObservationFields pain(KnotId knot, double rest) const
    {
        ObservationFields fields {.knot = knot, .felt = now()};
        fields.rest = *Intensity::fromNumber(rest);
        return fields;
    }

    QTemporaryDir folder;
    FixedClock clock;
    SequentialIdSource ids;
    References references;
};

} // namespace knotebook::test
