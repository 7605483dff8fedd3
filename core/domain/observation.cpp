// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/observation.h"

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

bool saysNothing(const ObservationFields &fields)
{
    return !fields.rest && !fields.pressure && !fields.familiar && !fields.status && !fields.twitch
        && fields.feel.isEmpty() && fields.signs.isEmpty() && fields.radiates.isEmpty()
        && fields.painting.isEmpty() && !fields.flare && fields.note.isEmpty();
}

} // namespace

Status check(const ObservationFields &fields)
{
    if (saysNothing(fields))
        return failure(ErrorCode::Missing, u"answer"_s);
    return checkLength(fields.note, longestNote, u"note"_s)
        .and_then([&] { return checkLength(fields.source, longestNote, u"source"_s); })
        .and_then([&] { return check(fields.painting); });
}

std::optional<KnotStatus> suggestedStatus(std::optional<Intensity> rest,
                                          std::optional<Intensity> pressure,
                                          std::optional<Answer> familiar)
{
    if (rest && rest->tenths() > 0)
        return KnotStatus::Active;
    if (familiar == Answer::Yes)
        return KnotStatus::Active;
    if (pressure && pressure->tenths() > 0)
        return KnotStatus::Latent;
    if (rest && pressure)
        return KnotStatus::Resolved;
    return std::nullopt;
}

} // namespace knotebook
