// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/careinputs.h"

namespace knotebook {

std::optional<BodyPart> bodyPartOf(const KnotFields &knot, const Atlas &atlas)
{
    QString region = knot.place.region.value_or(QString());
    if (knot.place.point)
        region = atlas.hit(*knot.place.point).region;
    const Region *found = region.isEmpty() ? nullptr : atlas.region(region);
    return found ? std::optional(found->part) : std::nullopt;
}

void addTables(CareInputs &inputs, const Atlas &atlas, const Catalogue &catalogue)
{
    for (const Knot &knot : std::as_const(inputs.knots)) {
        if (const std::optional<BodyPart> part = bodyPartOf(knot.fields(), atlas))
            inputs.parts.insert(knot.id(), *part);
    }
    for (const Remedy &remedy : catalogue.remedies())
        inputs.remedyClasses.insert(remedy.id, remedy.careClass);
}

} // namespace knotebook
