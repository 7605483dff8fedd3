// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/words.h"

#include <QStringList>

#include <optional>

namespace knotebook {

/**
 * How a knot behaves, as a therapist asks it: what brings it on and what eases it,
 * how easily it is stirred up and how fast it settles. Everything is optional.
 */
struct Behaviour
{
    QStringList aggravates; ///< what brings it on; ids of the vocabulary "aggravates"
    QString aggravatesWords; ///< the same in the person's words, up to 10,000 characters
    QStringList eases; ///< ids of the vocabulary "eases"
    QString easesWords; ///< up to 10,000 characters
    std::optional<int> minutesToOnset; ///< until it comes on, 0…longestBehaviourMinutes
    std::optional<int> minutesToSettle; ///< until it is as before, 0…longestBehaviourMinutes
    std::optional<Constancy> constancy;

    /** Nothing was said. */
    bool isEmpty() const { return *this == Behaviour(); }
    bool operator==(const Behaviour &) const = default;
};

constexpr int longestBehaviourMinutes = 30 * 24 * 60;

/** OutOfRange for minutes and long texts, Malformed as checkLength(). */
Status check(const Behaviour &behaviour);

} // namespace knotebook
