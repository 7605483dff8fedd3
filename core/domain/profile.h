// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/knot.h"

#include <QMap>

namespace knotebook {

/** An answer about the person's history and when it was given; answers expire. */
struct Fact
{
    Answer answer = Answer::Unsure;
    QDate on;

    bool operator==(const Fact &) const = default;
};

/** What the rules need to know about the person. Everything is optional. */
struct ProfileFields
{
    QString name; ///< for the report's header, up to 200 characters
    std::optional<int> birthYear; ///< 1900…2199
    QMap<QString, Fact> facts; ///< by id of the vocabulary, e.g. "osteoporosis"
    QString emergencyNumber; ///< as dialled where the person lives, up to 200 characters
    QString aim; ///< what the person wants from a visit, in their words, up to 10,000 characters

    bool operator==(const ProfileFields &) const = default;
};

/** A journal has one profile; it always has the id profileId(). */
using Profile = Record<ProfileFields>;
using ProfileId = Id<ProfileFields>;

ProfileId profileId();

/** OutOfRange for the year and long texts. */
Status check(const ProfileFields &fields);

} // namespace knotebook
