// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/tenyears.h"

#include <QRandomGenerator>

namespace knotebook::bench {

using namespace Qt::StringLiterals;

namespace {

const QDate lastDay(2024, 5, 1);

Moment momentOf(QRandomGenerator &random, int daysBefore, const QTimeZone &zone)
{
    const QDate date = lastDay.addDays(-daysBefore);
    // From six on: no zone skips an hour there.
    return *Moment::local(date, QTime(6 + random.bounded(16), random.bounded(60)), zone);
}

} // namespace

Batch tenYears(int knots, int observations, int uses, int days)
{
    QRandomGenerator random(20240501);
    SequentialIdSource ids(10);
    const QTimeZone zone("Europe/Vienna");
    Batch batch;
    for (int i = 0; i < knots; ++i) {
        KnotFields fields;
        fields.place.point =
            *BodyPoint::create(i % 2 ? View::Front : View::Back, Layer::Superficial,
                               random.bounded(140) - 70, 180 + random.bounded(240));
        fields.side = fields.place.point->x() < 0 ? Side::Left : Side::Right;
        batch.knots.append(*Knot::create(ids.nextId<KnotFields>(), fields));
    }
    for (int i = 0; i < observations; ++i) {
        const int daysBefore = days - 1 - static_cast<int>(qint64(i) * days / observations);
        ObservationFields fields {.knot = batch.knots.at(random.bounded(knots)).id(),
                                  .felt = momentOf(random, daysBefore, zone)};
        fields.rest = *Intensity::fromTenths(random.bounded(101));
        if (random.bounded(4) == 0)
            fields.status = KnotStatus::Active;
        batch.observations.append(*Observation::create(ids.nextId<ObservationFields>(), fields));
    }
    for (int i = 0; i < uses; ++i) {
        const int daysBefore = days - 1 - static_cast<int>(qint64(i) * days / uses);
        UseFields fields {.remedy = i % 3 ? u"heat"_s : u"direct-pressure"_s,
                          .knot = batch.knots.at(random.bounded(knots)).id(),
                          .felt = momentOf(random, daysBefore, zone)};
        fields.before = *Intensity::fromTenths(random.bounded(101));
        fields.after = *Intensity::fromTenths(random.bounded(101));
        batch.uses.append(*Use::create(ids.nextId<UseFields>(), fields));
    }
    return batch;
}

} // namespace knotebook::bench
