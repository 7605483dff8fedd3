// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/careentries.h"

namespace knotebook {

namespace {

constexpr int daysBack = 400;

template <typename T> void take(T &target, Result<T> source, std::optional<Error> &error)
{
    if (source)
        target = std::move(*source);
    else if (!error)
        error = source.error();
}

} // namespace

Result<CareInputs> careInputs(const Reader &reader, const Atlas &atlas, const Catalogue &catalogue,
                              const QDateTime &nowUtc, const QTimeZone &zone)
{
    CareInputs inputs;
    inputs.nowUtc = nowUtc;
    inputs.zone = zone;
    // A day on either side: an entry of a journey can be dated tomorrow.
    const Period recent {inputs.today().addDays(-daysBack), inputs.today().addDays(1)};
    std::optional<Error> error;
    take(inputs.knots, reader.all<KnotFields>(), error);
    take(inputs.observations, reader.observations(recent), error);
    take(inputs.uses, reader.uses(recent), error);
    take(inputs.checkins, reader.checkins(recent), error);
    take(inputs.assessments, reader.all<AssessmentFields>(), error);
    take(inputs.screenings, reader.all<ScreeningFields>(), error);
    take(inputs.visits, reader.all<VisitFields>(), error);
    take(inputs.acknowledgements, reader.all<AcknowledgementFields>(), error);
    if (auto profile = reader.profile())
        inputs.profile = *profile;
    else if (!error)
        error = profile.error();
    if (error)
        return tl::make_unexpected(*error);
    addTables(inputs, atlas, catalogue);
    return inputs;
}

} // namespace knotebook
