// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/visits.h"

namespace knotebook {

Result<QList<Visit>> visitsToHandOn(const Reader &reader)
{
    auto visits = reader.all<VisitFields>();
    const auto knots = reader.all<KnotFields>();
    if (!visits || !knots)
        return tl::make_unexpected(visits ? knots.error() : visits.error());
    QSet<KnotId> there;
    for (const Knot &knot : *knots)
        there.insert(knot.id());
    for (Visit &visit : *visits) {
        if (!visit->knot || there.contains(*visit->knot))
            continue;
        VisitFields fields = visit.fields();
        fields.knot.reset();
        visit = *Visit::create(visit.id(), fields, visit.stamp()); // it was one before
    }
    return visits;
}

} // namespace knotebook
