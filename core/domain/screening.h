// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/knot.h"

#include <QMap>

namespace knotebook {

/**
 * Answers to red-flag questions, given together. What is not in the map was not
 * asked, which is never a "no"; Unsure is "I don't know".
 */
struct ScreeningFields
{
    Moment felt;
    QMap<QString, Answer> answers; ///< by id of the question

    bool operator==(const ScreeningFields &) const = default;
};

using Screening = Record<ScreeningFields>;
using ScreeningId = Id<ScreeningFields>;

/** Missing without an answer. */
Status check(const ScreeningFields &fields);

} // namespace knotebook
